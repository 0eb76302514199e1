import { EVERYONE } from '@ontschot/http';
import { dayInWords, type HistoryOf, type IsoDate, type Language } from '@ontschot/kernel';
import { ACCOUNT_READERS } from './commands/access';
import type { AccountEvent, HolderEvent } from './domain/account.events';
import type { MarkCoverageRecorded } from './domain/mark-coverage';
import type { PartnerSupplierEvent } from './domain/partner-supplier';
import { type Kind, QUALITY_MARKS, type QualityMark, type SupplierEvent } from './domain/supplier.events';
import { SupplierOfPartner } from './facts';
import { ListMarkCoverage } from './read-models/mark-coverage/list-mark-coverage';
import { GetSupplier } from './read-models/supplier-overview/list-suppliers';
import { ReadPaymentAccounts } from './read-models/payment-account/list-payment-accounts';
import { streamOf, streamOfAccounts, streamOfMark, streamOfPartner } from './streams';

const upTo = (until: IsoDate | null, language: Language): string =>
  until === null ? '' : `${language === 'nl' ? ' tot en met ' : ' to '}${dayInWords(until, language)}`;
const FORM = {
  PRIVATE: { nl: 'privaatrechtelijk', en: 'of private law' },
  PUBLIC: { nl: 'publiekrechtelijk', en: 'of public law' },
} as const;
const kindInWords = ({ legalForm, tie }: Kind, language: Language): string =>
  `${FORM[legalForm][language]}${tie ? `${language === 'nl' ? ', met een band met ' : ', tied to '}${tie.municipality}` : ''}`;

/** The life of a supplier in the register. */
export const supplierHistory: HistoryOf<SupplierEvent> = {
  kind: 'suppliers',
  idKind: 'uuid',
  roles: EVERYONE,
  mayRead: (actor, id) => new GetSupplier(actor, id),
  streams: (id) => [streamOf(id)],
  sentences: {
    SupplierRegistered: ({ data: { name, legalId } }) => ({
      nl: `${name} is ingeschreven onder ${legalId}.`,
      en: `${name} was registered under ${legalId}.`,
    }),
    PaymentAccountsRecorded: ({ data: { accounts, on } }) => ({
      nl: `Vanaf ${dayInWords(on, 'nl')} stonden hier ${accounts.length} rekening(en). Elke partner houdt nu de eigen lijst bij.`,
      en: `From ${dayInWords(on, 'en')} ${accounts.length} account(s) stood here. Each partner keeps its own record now.`,
    }),
    PartnerQualityTestRecorded: ({ data: { by, reference, on, until } }) => ({
      nl: `${by} toetste de kwaliteit op ${dayInWords(on, 'nl')}: ${reference}${until ? `, geldig${upTo(until, 'nl')}` : ''}.`,
      en: `${by} tested the quality on ${dayInWords(on, 'en')}: ${reference}${until ? `, valid${upTo(until, 'en')}` : ''}.`,
    }),
    PartnerRecognitionAccepted: ({ data: { testedBy, on } }) => ({
      nl: `UWV erkende de leverancier op ${dayInWords(on, 'nl')}, op de toets van ${testedBy.join(', ')}.`,
      en: `UWV recognised the supplier on ${dayInWords(on, 'en')}, on the test of ${testedBy.join(', ')}.`,
    }),
    SupplierTestRequested: ({ data: { on } }) => ({
      nl: `UWV vroeg een toets aan op ${dayInWords(on, 'nl')}.`,
      en: `UWV requested a test on ${dayInWords(on, 'en')}.`,
    }),
    SupplierTestPassed: ({ data: { reference, on } }) => ({
      nl: `De toets van UWV is gehaald op ${dayInWords(on, 'nl')}: ${reference}.`,
      en: `UWV's test was passed on ${dayInWords(on, 'en')}: ${reference}.`,
    }),
    SupplierTestFailed: ({ data: { reference, on } }) => ({
      nl: `De toets van UWV is niet gehaald op ${dayInWords(on, 'nl')}: ${reference}.`,
      en: `UWV's test was failed on ${dayInWords(on, 'en')}: ${reference}.`,
    }),
    SupplierListedAsRejected: ({ data: { reason, on } }) => ({
      nl: `Vanaf ${dayInWords(on, 'nl')} op de lijst van afgekeurde bedrijven: ${reason}.`,
      en: `From ${dayInWords(on, 'en')} on the list of rejected companies: ${reason}.`,
    }),
    SupplierDelisted: ({ data: { reason, on } }) => ({
      nl: `Vanaf ${dayInWords(on, 'nl')} van de lijst van afgekeurde bedrijven af: ${reason}.`,
      en: `From ${dayInWords(on, 'en')} off the list of rejected companies: ${reason}.`,
    }),
    PartnerEnteredAsSupplier: ({ data: { partner, payer, on } }) => ({
      nl: `${payer} schreef ${partner} in als leverancier vanaf ${dayInWords(on, 'nl')}.`,
      en: `${payer} entered ${partner} as supplier from ${dayInWords(on, 'en')}.`,
    }),
    PartnerEntryEnded: ({ data: { partner, payer, lastDay, reason } }) => ({
      nl: `De inschrijving van ${partner} bij ${payer} liep${upTo(lastDay, 'nl')}: ${reason}.`,
      en: `The entry of ${partner} at ${payer} ran${upTo(lastDay, 'en')}: ${reason}.`,
    }),
    QualityMarkRecorded: ({ data: { mark, certificate, from, until } }) => ({
      nl: `Keurmerk ${mark}, certificaat ${certificate}, geldt van ${dayInWords(from, 'nl')}${upTo(until, 'nl')}.`,
      en: `Quality mark ${mark}, certificate ${certificate}, holds from ${dayInWords(from, 'en')}${upTo(until, 'en')}.`,
    }),
    QualityMarkExpired: ({ data: { mark, until } }) => ({
      nl: `Keurmerk ${mark} is verlopen; ${dayInWords(until, 'nl')} was de laatste dag.`,
      en: `Quality mark ${mark} expired; ${dayInWords(until, 'en')} was its last day.`,
    }),
    SupplierKindRecorded: ({ data: { from, ...kind } }) => ({
      nl: `Vanaf ${dayInWords(from, 'nl')} is de leverancier ${kindInWords(kind, 'nl')}.`,
      en: `From ${dayInWords(from, 'en')} the supplier is ${kindInWords(kind, 'en')}.`,
    }),
    SupplierNameCorrected: ({ data: { was, is, reason } }) => ({
      nl: `De naam is gecorrigeerd: ${reason}.`,
      en: `The name was corrected: ${reason}.`,
      was,
      is,
    }),
    VatIdCorrected: ({ data: { was, is, reason } }) => ({
      nl: `Het btw-nummer is gecorrigeerd: ${reason}.`,
      en: `The VAT number was corrected: ${reason}.`,
      was,
      is,
    }),
    LegalIdCorrected: ({ data: { was, is, reason } }) => ({
      nl: `Het KvK-nummer of OIN is gecorrigeerd: ${reason}.`,
      en: `The KvK number or OIN was corrected: ${reason}.`,
      was: was.legalId,
      is: is.legalId,
    }),
    SupplierKindCorrected: ({ data: { was, is, from, reason } }) => ({
      nl: `De rechtsvorm vanaf ${dayInWords(from, 'nl')} is gecorrigeerd: ${reason}.`,
      en: `The legal form from ${dayInWords(from, 'en')} was corrected: ${reason}.`,
      was: was && { nl: kindInWords(was, 'nl'), en: kindInWords(was, 'en') },
      is: { nl: kindInWords(is, 'nl'), en: kindInWords(is, 'en') },
    }),
    QualityTestStruck: ({ data: { by, reference, reason } }) => ({
      nl: `De toets ${reference} van ${by} is geschrapt: ${reason}.`,
      en: `Test ${reference} of ${by} was struck out: ${reason}.`,
    }),
    QualityMarkStruck: ({ data: { mark, certificate, reason } }) => ({
      nl: `Keurmerk ${mark}, certificaat ${certificate}, is geschrapt: ${reason}.`,
      en: `Quality mark ${mark}, certificate ${certificate}, was struck out: ${reason}.`,
    }),
    PartnerEntryStruck: ({ data: { partner, payer, reason } }) => ({
      nl: `De inschrijving van ${partner} bij ${payer} was een vergissing: ${reason}.`,
      en: `The entry of ${partner} at ${payer} was a mistake: ${reason}.`,
    }),
    PartnerIdentified: ({ data: { partner, on } }) => ({
      nl: `Vanaf ${dayInWords(on, 'nl')} is deze leverancier ${partner}.`,
      en: `From ${dayInWords(on, 'en')} this supplier is ${partner}.`,
    }),
    PartnerIdentityUndone: ({ data: { partner, reason } }) => ({
      nl: `Deze leverancier is niet ${partner}: ${reason}.`,
      en: `This supplier is not ${partner}: ${reason}.`,
    }),
    SupplierKindStruck: ({ data: { from, reason } }) => ({
      nl: `De rechtsvorm vanaf ${dayInWords(from, 'nl')} is geschrapt: ${reason}.`,
      en: `The legal form from ${dayInWords(from, 'en')} was struck out: ${reason}.`,
    }),
    SupplierChangeProposed: ({ data: { by, change } }) => ({
      nl: `Wijziging ${change} is voorgesteld door ${by}. Een tweede persoon bevestigt haar.`,
      en: `Change ${change} was asked for by ${by}. A second person confirms it.`,
    }),
    SupplierChangeConfirmed: ({ data: { by, change } }) => ({
      nl: `Wijziging ${change} is bevestigd door ${by}.`,
      en: `Change ${change} was confirmed by ${by}.`,
    }),
    SupplierChangeWithdrawn: ({ data: { by, change, reason } }) => ({
      nl: `Wijziging ${change} is ingetrokken door ${by}: ${reason}.`,
      en: `Change ${change} was withdrawn by ${by}: ${reason}.`,
    }),
    SupplierChangeUndone: ({ data: { by, change, reason } }) => ({
      nl: `Wijziging ${change} is ongedaan gemaakt door ${by}: ${reason}.`,
      en: `Change ${change} was undone by ${by}: ${reason}.`,
    }),
    NumberReferred: ({ data: { legalId } }) => ({
      nl: `Nummer ${legalId} hoort bij een leverancier die onder een ander nummer is ingeschreven.`,
      en: `Number ${legalId} is of a supplier that was registered under another number.`,
    }),
    FormerNumberReferred: ({ data: { legalId } }) => ({
      nl: `Het vroegere nummer ${legalId} is nu van een andere leverancier.`,
      en: `The former number ${legalId} now is another supplier's.`,
    }),
  },
};

const isMark = (id: string): id is QualityMark => (QUALITY_MARKS as readonly string[]).includes(id);

/** What a quality mark covers, over time. */
export const markHistory: HistoryOf<MarkCoverageRecorded> = {
  kind: 'quality-marks',
  idKind: 'qualityMark',
  roles: EVERYONE,
  mayRead: (actor) => new ListMarkCoverage(actor),
  streams: (id) => (isMark(id) ? [streamOfMark(id)] : []),
  sentences: {
    MarkCoverageRecorded: ({ data: { mark, requirements, from, reason } }) => ({
      nl: `Vanaf ${dayInWords(from, 'nl')} dekt ${mark} ${requirements.length} toetredingseisen: ${reason}.`,
      en: `From ${dayInWords(from, 'en')} ${mark} covers ${requirements.length} entry requirements: ${reason}.`,
      is: requirements.join(', '),
    }),
  },
};

/** Under which supplier a partner that delivers itself is known. */
export const partnerSupplierHistory: HistoryOf<PartnerSupplierEvent> = {
  kind: 'partner-suppliers',
  idKind: 'partner',
  roles: EVERYONE,
  mayRead: (_, id) => new SupplierOfPartner(id, '9999-12-31'),
  streams: (id) => [streamOfPartner(id)],
  sentences: {
    PartnerSupplierNamed: ({ data: { partner, supplierId } }) => ({
      nl: `${partner} is bekend als leverancier ${supplierId}.`,
      en: `${partner} is known as supplier ${supplierId}.`,
    }),
    PartnerSupplierReleased: ({ data: { partner, supplierId } }) => ({
      nl: `${partner} is niet langer leverancier ${supplierId}.`,
      en: `${partner} is supplier ${supplierId} no longer.`,
    }),
  },
};

/** `<supplier>-<partner>`: a supplier's id is a UUID, of 36 characters. */
const partsOf = (id: string): { supplierId: string; partner: string } => ({
  supplierId: id.slice(0, 36),
  partner: id.slice(37),
});

/** The accounts of a creditor at one partner, told to that partner's own finance and managers. IBANs are theirs to see. */
export const accountHistory: HistoryOf<AccountEvent | HolderEvent> = {
  kind: 'payment-accounts',
  idKind: 'agreementPartner',
  roles: ACCOUNT_READERS,
  mayRead: (actor, id) => new ReadPaymentAccounts(actor, partsOf(id)),
  streams: (id) => [streamOfAccounts(partsOf(id).supplierId, partsOf(id).partner)],
  sentences: {
    AccountRegistered: ({ data: { iban, by, reason } }) => ({
      nl: `Rekening ${iban} is vastgelegd door ${by}. Zij wacht op een tweede persoon.${reason ? ` ${reason}.` : ''}`,
      en: `Account ${iban} was registered by ${by}. It waits for a second person.${reason ? ` ${reason}.` : ''}`,
    }),
    AccountConfirmed: ({ data: { iban, by, on } }) => ({
      nl: `Rekening ${iban} is bevestigd door ${by}. Betalingen mogen daarheen vanaf ${dayInWords(on, 'nl')}.`,
      en: `Account ${iban} was confirmed by ${by}. Payments may go to it from ${dayInWords(on, 'en')}.`,
    }),
    AccountWithdrawn: ({ data: { iban, by, reason } }) => ({
      nl: `Rekening ${iban} is ingetrokken door ${by}: ${reason}.`,
      en: `Account ${iban} was withdrawn by ${by}: ${reason}.`,
    }),
    AccountEnded: ({ data: { iban, by, lastDay, reason } }) => ({
      nl: `Rekening ${iban} is beëindigd door ${by}. De laatste dag is ${dayInWords(lastDay, 'nl')}: ${reason}.`,
      en: `Account ${iban} was ended by ${by}. The last day is ${dayInWords(lastDay, 'en')}: ${reason}.`,
    }),
    HolderNoted: ({ data: { iban, supplierId } }) => ({
      nl: `Rekening ${iban} is bekend van leverancier ${supplierId}.`,
      en: `Account ${iban} is known of supplier ${supplierId}.`,
    }),
    HolderLeft: ({ data: { iban, supplierId } }) => ({
      nl: `Rekening ${iban} is niet meer van leverancier ${supplierId}.`,
      en: `Account ${iban} is supplier ${supplierId}'s no longer.`,
    }),
  },
};
