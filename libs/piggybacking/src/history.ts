import { dayInWords, type HistoryOf, type IsoDate, type Language } from '@ontschot/kernel';
import { PIGGYBACK_READERS } from './commands/access';
import type { Evidence, PiggybackEvent, RecordedBy } from './domain/piggyback.events';
import { GetPiggybackRequest } from './read-models/piggyback-request/list-piggyback-requests';
import { isForClient, streamForClient, streamOf } from './streams';

/** How the supplier said it: itself, or by which document. */
const saidBy = (recordedBy: RecordedBy, evidence: Evidence | null, language: Language): string => {
  if (evidence !== null)
    return language === 'nl'
      ? `, volgens ${evidence.reference} van ${dayInWords(evidence.on, 'nl')}`
      : `, by ${evidence.reference} of ${dayInWords(evidence.on, 'en')}`;
  if (recordedBy === 'SUPPLIER') return language === 'nl' ? ' zelf' : ' itself';
  return '';
};
const term = (from: IsoDate, until: IsoDate | null, language: Language): string => {
  const first = dayInWords(from, language);
  if (until === null) return language === 'nl' ? `vanaf ${first}` : `from ${first}`;
  const last = dayInWords(until, language);
  return language === 'nl' ? `van ${first} tot en met ${last}` : `from ${first} to ${last}`;
};
const BECAUSE = {
  WITHDRAWN: { nl: 'door een opzegging', en: 'by a withdrawal' },
  TERM: { nl: 'door zijn einddag', en: 'by its last day' },
  AGREEMENT_ENDED: { nl: 'met de overeenkomst', en: 'with the agreement' },
} as const;

/** The life of a request to use a partner's agreement, and of what opened by it. */
export const piggybackHistory: HistoryOf<PiggybackEvent> = {
  kind: 'piggyback-requests',
  idKind: 'piggybackRequest',
  roles: PIGGYBACK_READERS,
  mayRead: (actor, id) => new GetPiggybackRequest(actor, id),
  streams: (id) => [isForClient(id) ? streamForClient(id) : streamOf(id)],
  sentences: {
    PiggybackRequested: ({ data: { partner, reference, number, reason } }) => ({
      nl: `${partner} vroeg voor de ${number}e keer om ${reference} te gebruiken: ${reason}.`,
      en: `${partner} asked to use ${reference}, request ${number}: ${reason}.`,
    }),
    ClientPiggybackRequested: ({ data: { partner, reference, assignmentId, reason } }) => ({
      nl: `${partner} vroeg ${reference} voor één klant te gebruiken, opdracht ${assignmentId}: ${reason}.`,
      en: `${partner} asked to use ${reference} for one client, assignment ${assignmentId}: ${reason}.`,
    }),
    PiggybackFoundEligible: () => ({
      nl: 'De toets is gedaan: het mag.',
      en: 'It was checked: it may be done.',
    }),
    PiggybackRefused: ({ data: { verdict } }) => ({
      nl: `De toets is gedaan: het mag niet. ${verdict.because.find(({ effect }) => effect === 'REFUSE')?.text ?? ''}`.trim(),
      en: `It was checked: it may not be done. ${verdict.because.find(({ effect }) => effect === 'REFUSE')?.textEn ?? ''}`.trim(),
    }),
    SupplierConsented: ({ data: { recordedBy, evidence } }) => ({
      nl: `De leverancier stemde in${saidBy(recordedBy, evidence, 'nl')}.`,
      en: `The supplier consented${saidBy(recordedBy, evidence, 'en')}.`,
    }),
    SupplierConsentedForClient: ({ data: { recordedBy, evidence } }) => ({
      nl: `De leverancier stemde in met deze ene klant${saidBy(recordedBy, evidence, 'nl')}.`,
      en: `The supplier consented to this one client${saidBy(recordedBy, evidence, 'en')}.`,
    }),
    SupplierDeclined: ({ data: { recordedBy, evidence, reason } }) => ({
      nl: `De leverancier weigerde${saidBy(recordedBy, evidence, 'nl')}: ${reason}.`,
      en: `The supplier declined${saidBy(recordedBy, evidence, 'en')}: ${reason}.`,
    }),
    SupplierManagementProposed: ({ data: { by } }) => ({
      nl: `${by} legde de zes afspraken over de leverancier vast.`,
      en: `${by} wrote down the six supplier-management agreements.`,
    }),
    SupplierManagementAgreed: ({ data: { owner, partner } }) => ({
      nl: `${owner} en ${partner} hebben dezelfde zes afspraken.`,
      en: `${owner} and ${partner} agree on the same six items.`,
    }),
    PiggybackRetracted: ({ data: { by, reason } }) => ({
      nl: `${by} trok het verzoek in: ${reason}.`,
      en: `${by} retracted the request: ${reason}.`,
    }),
    ContractOpenedByAddendum: ({ data: { number, from, until } }) => ({
      nl: `Opening ${number} geldt ${term(from, until, 'nl')}, met een addendum.`,
      en: `Opening ${number} holds ${term(from, until, 'en')}, by an addendum.`,
    }),
    ContractOpenedByWording: ({ data: { number, on } }) => ({
      nl: `Opening ${number} geldt ${term(on, null, 'nl')}, op grond van de aanbesteding.`,
      en: `Opening ${number} holds ${term(on, null, 'en')}, by the wording of the tender.`,
    }),
    PiggybackWithdrawn: ({ data: { by, on, reason } }) => ({
      nl: `Vanaf ${dayInWords(on, 'nl')} komen er geen nieuwe opdrachten, zegt ${by === 'SUPPLIER' ? 'de leverancier' : 'de eigenaar'}: ${reason}.`,
      en: `No new orders from ${dayInWords(on, 'en')} on, says the ${by === 'SUPPLIER' ? 'supplier' : 'owner'}: ${reason}.`,
    }),
    OpeningEnded: ({ data: { number, lastDay, cause } }) => ({
      nl: `Opening ${number} eindigde ${BECAUSE[cause].nl}; ${dayInWords(lastDay, 'nl')} was de laatste dag.`,
      en: `Opening ${number} ended ${BECAUSE[cause].en}; ${dayInWords(lastDay, 'en')} was its last day.`,
    }),
    ContractOwnerNotified: ({ data: { owner } }) => ({
      nl: `${owner} is ingelicht als eigenaar van het contract.`,
      en: `${owner} was told, as owner of the contract.`,
    }),
    OwnerObjected: ({ data: { owner, on, reason } }) => ({
      nl: `${owner} maakte bezwaar vanaf ${dayInWords(on, 'nl')}: ${reason}.`,
      en: `${owner} objected from ${dayInWords(on, 'en')} on: ${reason}.`,
    }),
    ClientPiggybackClosed: ({ data: { assignmentId } }) => ({
      nl: `De toestemming eindigde met opdracht ${assignmentId}.`,
      en: `The consent ended with assignment ${assignmentId}.`,
    }),
  },
};
