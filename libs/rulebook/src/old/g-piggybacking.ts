import { type IsoDate, type PartnerCode, UWV, within } from '@ontschot/kernel';
import type { DecisionCase } from './decision-case';
import { isOwnInstrument, partnerName, partnerNameEn, residenceOn } from './facts';
import { type Finding, lacks, type Rule, says, since } from './rule';
import { residentsOnly } from './a-responsibility';
import { rejectedCompanies } from './e-iro';

export const R063: Rule = {
  number: 'R-063',
  consequence: 'REFUSE',
  strength: 'L',
  source: 'HI §4, §5',
  versions: since('2008-09-15'),
  title: { nl: 'Geen addendum op een aanbesteed contract', en: 'No addendum on tendered contracts' },
};
export const R064: Rule = {
  number: 'R-064',
  consequence: 'ALLOW',
  strength: 'L',
  source: 'HI §4',
  versions: since('2008-09-15'),
  title: { nl: 'De aanbesteding kan het al dekken', en: 'Tender wording may already cover' },
};
export const R065: Rule = {
  number: 'R-065',
  consequence: 'WARN',
  strength: 'G',
  source: 'HI §3 Aanbevelingen',
  versions: since('2008-09-15'),
  title: { nl: 'Neem de clausule op', en: 'Put the clause in' },
};
export const R099: Rule<{ from: IsoDate; until: IsoDate }> = {
  number: 'R-099',
  consequence: 'OBLIGE',
  strength: 'L',
  source: 'VA §1.1, §2.2; IS §2.1.1',
  title: { nl: 'SUWI-aanbestedingsregels', en: 'SUWI tender rules' },
  versions: [
    { from: '2002-01-01', until: '2005-06-30', parameters: { from: '2002-01-01', until: '2005-06-30' } },
  ],
};

/** How a contract came about; null or absent = not known. */
export type TenderHistory = {
  form: string;
  tendered?: boolean | null;
  awarded?: boolean;
  concludedOn?: IsoDate;
};
/** TENDERED: any competitive procedure closed by award. BEFORE_AWARD: tendered, not awarded yet. */
export type TenderStatus =
  | { status: 'TENDERED' | 'BEFORE_AWARD' | 'NOT_TENDERED'; findings: Finding[] }
  | { status: 'UNKNOWN'; findings: Finding[] };

const NEVER_TENDERED: ReadonlySet<string> = new Set([
  'ACCESS_AGREEMENT',
  'IRO',
  'FREE_SPACE',
  'OWN_PROVISION',
  'FACILITY',
  'INDIVIDUAL_PURCHASE',
]);

/** was the contract tendered and awarded? Contracts of the SUWI period are presumed tendered; what is not known is held. */
export const tenderStatusOf = (
  { form, tendered, awarded, concludedOn }: TenderHistory,
  day: IsoDate,
): TenderStatus => {
  if (form === 'UWV_TENDERED_TRAJECTORY' && tendered == null) return { status: 'TENDERED', findings: [] };
  if (tendered === true) return awardOf(awarded, concludedOn, day);
  if (tendered === false || NEVER_TENDERED.has(form)) return { status: 'NOT_TENDERED', findings: [] };
  const suwi = R099.versions[0].parameters;
  if (concludedOn !== undefined && within(concludedOn, suwi.from, suwi.until))
    return {
      status: 'TENDERED',
      findings: [
        says(
          R099,
          'COMPUTE',
          concludedOn,
          `Het contract is van ${concludedOn}, uit de SUWI-periode: het geldt als aanbesteed.`,
          `The contract is of ${concludedOn}, from the SUWI period: it counts as tendered.`,
        ),
      ],
    };
  return { status: 'UNKNOWN', findings: [lacks(R063, day, 'instrument.tendered')] };
};

/** A tender that led to a contract was awarded; whether an open one was, the case must tell. */
const awardOf = (
  awarded: boolean | undefined,
  concludedOn: IsoDate | undefined,
  day: IsoDate,
): TenderStatus => {
  if (awarded === undefined && (concludedOn === undefined || concludedOn > day))
    return { status: 'UNKNOWN', findings: [lacks(R063, day, 'instrument.awarded')] };
  return { status: awarded === false ? 'BEFORE_AWARD' : 'TENDERED', findings: [] };
};

/** an addendum is possible only on a contract that was not tendered and awarded. */
export const noAddendumOnTenderedContract = (day: IsoDate): Finding =>
  says(
    R063,
    'REFUSE',
    day,
    'Dit contract is aanbesteed en gegund. Een addendum voor klanten van de partner mag niet.',
    "This contract was tendered and awarded. An addendum for the partner's clients is not allowed.",
    { alternatives: ['joint purchase', 'own instrument'] },
  );

/** does the tender's own wording include the partner's clients? */
export const tenderWordingCovers = (covers: boolean, day: IsoDate): Finding =>
  covers
    ? says(
        R064,
        'ALLOW',
        day,
        'De tekst van het contract noemt ook klanten van de partner; een addendum is niet nodig.',
        "The contract's wording includes the partner's clients; no addendum is needed.",
      )
    : says(
        R064,
        'REFUSE',
        day,
        'De tekst van de aanbesteding noemt klanten van de partner niet.',
        "The tender's wording does not include the partner's clients.",
        { alternatives: ['joint purchase'] },
      );

export const R066: Rule = {
  number: 'R-066',
  consequence: 'HOLD',
  strength: 'P',
  source: 'HI §4, §5',
  versions: since('2008-09-15'),
  title: { nl: 'De leverancier stemt in', en: 'Supplier must agree' },
};

/** the supplier agrees to take the partner's client and to bill that client's principal. */
export const supplierMustAgree = (consent: boolean, day: IsoDate): Finding =>
  consent
    ? says(
        R066,
        'ALLOW',
        day,
        'De leverancier stemt in en stuurt de rekening aan de opdrachtgever van de klant.',
        "The supplier agrees and bills the client's principal.",
      )
    : says(
        R066,
        'HOLD',
        day,
        'De leverancier heeft nog niet ingestemd met klanten van de partner (circumstances.supplierConsent).',
        "The supplier has not agreed yet to take the partner's clients (circumstances.supplierConsent).",
        { liftedBy: ["supplier's written consent"] },
      );

export const R067: Rule = {
  number: 'R-067',
  consequence: 'HOLD',
  strength: 'P',
  source: 'HI §4',
  versions: since('2008-04-01'),
  title: { nl: 'Toegangsovereenkomst vraagt een addendum', en: 'Access agreements need an addendum' },
};

/** R-067 for access agreements, R-063 for other untendered contracts: the partner's addendum must be signed on the day. */
export const addendumIsSigned = (
  form: string,
  addendum: { partner?: PartnerCode; signedOn?: IsoDate } | null | undefined,
  partner: PartnerCode,
  day: IsoDate,
): Finding => {
  const rule = form === 'ACCESS_AGREEMENT' ? R067 : R063;
  return addendum?.partner === partner && addendum.signedOn !== undefined && addendum.signedOn <= day
    ? says(
        rule,
        'ALLOW',
        day,
        `Het addendum voor ${partnerName(partner)} is getekend op ${addendum.signedOn}.`,
        `The addendum for ${partnerNameEn(partner)} was signed on ${addendum.signedOn}.`,
      )
    : says(
        rule,
        'HOLD',
        day,
        `Er is op ${day} geen getekend addendum voor klanten van ${partnerName(partner)}.`,
        `There is no signed addendum for clients of ${partnerNameEn(partner)} on ${day}.`,
        { liftedBy: [`addendum for ${partner} signed before the order`] },
      );
};

export const R068: Rule = {
  number: 'R-068',
  consequence: 'ALLOW',
  strength: 'P',
  source: 'HI §4',
  versions: since('2008-09-15'),
  title: { nl: 'Leverancier die de partner erkent', en: 'Partner-recognised supplier accepted' },
};
export const R069: Rule = {
  number: 'R-069',
  consequence: 'HOLD',
  strength: 'P',
  source: 'HI §4',
  versions: since('2008-09-15'),
  title: { nl: 'Anders toetst UWV', en: 'Otherwise UWV tests' },
};

export type SupplierStanding = NonNullable<DecisionCase['instrument']['supplier']>;

/** UWV takes a supplier that a municipality demonstrably tested, unless listed as rejected; otherwise UWV tests. Silent = recognised. */
export const supplierIsRecognised = (supplier: SupplierStanding | undefined, day: IsoDate): Finding[] => {
  if (supplier?.onRejectedIroList)
    return [
      ...rejectedCompanies(true, day),
      says(
        R068,
        'REFUSE',
        day,
        'Erkenning door de partner telt niet voor een afgekeurd bedrijf.',
        "A partner's recognition does not count for a rejected company.",
        { alternatives: ['another supplier'] },
      ),
    ];
  const test = supplier?.uwvIroFrameworkTest;
  if (test?.outcome === 'FAILED' && (test.on === undefined || test.on <= day))
    return [
      says(
        R069,
        'REFUSE',
        day,
        'UWV heeft deze leverancier getoetst en afgekeurd.',
        'UWV tested this supplier, and it failed.',
        { alternatives: ['another supplier'] },
      ),
    ];
  if (
    supplier?.municipalQualityTest === undefined
      ? supplier?.uwvIroFrameworkTest === undefined
      : supplier.municipalQualityTest
  )
    return [
      says(
        R068,
        'ALLOW',
        day,
        'De leverancier is erkend: de kwaliteitstoets van de gemeente is aantoonbaar.',
        "The supplier is recognised: the municipality's quality test is demonstrable.",
      ),
    ];
  if (supplier?.currentAccessAgreement)
    return [
      says(
        R069,
        'ALLOW',
        day,
        'De leverancier heeft al een toegangsovereenkomst van UWV.',
        'The supplier already holds a UWV access agreement.',
      ),
    ];
  if (test?.outcome === 'PASSED' && (test.on === undefined || test.on <= day))
    return [
      says(
        R069,
        'ALLOW',
        day,
        'UWV heeft deze leverancier zelf getoetst en goedgekeurd.',
        'UWV tested this supplier itself, and it passed.',
      ),
    ];
  return [
    says(
      R069,
      'HOLD',
      day,
      'Geen van de partners heeft deze leverancier getoetst. UWV toetst eerst, volgens het IRO-kader.',
      'Neither partner tested this supplier. UWV tests first, under the IRO framework.',
      { liftedBy: ["UWV's test under the IRO framework", "municipality's demonstrable quality test"] },
    ),
  ];
};

export const R070: Rule = {
  number: 'R-070',
  consequence: 'ALLOW',
  strength: 'P',
  source: 'HI §4, §5',
  versions: since('2008-09-15'),
  title: { nl: 'Partner als leverancier', en: 'Partner as supplier' },
};

/** a partner that itself delivers for the payer's client is first entered as supplier; the payer stays principal. */
export const partnerIsEnteredAsSupplier = (
  entered: boolean,
  owner: PartnerCode,
  payer: PartnerCode,
  day: IsoDate,
): Finding =>
  entered
    ? says(
        R070,
        'ALLOW',
        day,
        `${partnerName(owner)} staat als leverancier bij ${partnerName(payer)}; ${partnerName(payer)} blijft opdrachtgever.`,
        `${partnerNameEn(owner)} is entered as supplier at ${partnerNameEn(payer)}, which stays principal.`,
      )
    : says(
        R070,
        'HOLD',
        day,
        `Zet ${partnerName(owner)} eerst als leverancier in de administratie van ${partnerName(payer)}.`,
        `First enter ${partnerNameEn(owner)} as supplier in ${partnerNameEn(payer)}'s records.`,
        { liftedBy: [`enter ${owner} as supplier at ${payer}`] },
      );

export const R071: Rule = {
  number: 'R-071',
  consequence: 'OBLIGE',
  strength: 'L',
  source: 'HI §4',
  versions: since('2008-09-15'),
  title: { nl: 'Registratie voor het ministerie', en: 'Registration for the Ministry' },
};

/** a municipal instrument used for a UWV client is recorded in UWV's systems: client, service, supplier. */
export const registerForMinistry = (owner: PartnerCode, principal: PartnerCode, day: IsoDate): Finding[] =>
  principal === UWV && owner !== UWV
    ? [
        says(
          R071,
          'OBLIGE',
          day,
          'Leg klant, dienst en leverancier vast in de administratie van UWV.',
          "Record client, service and supplier in UWV's systems.",
          { duty: { duty: "register the use in UWV's records", due: day } },
        ),
      ]
    : [];

export const R072: Rule = {
  number: 'R-072',
  consequence: 'REFUSE',
  strength: 'L',
  source: 'HI §4',
  versions: since('2004-01-01'),
  title: { nl: 'Individuele inkoop staat in de verordening', en: 'Individual purchase needs the ordinance' },
};

/** a municipality buys individually, for its own client or a partner's, only if its ordinance of that day provides it. */
export const individualPurchaseNeedsOrdinance = (
  { instrument, circumstances }: DecisionCase,
  principal: PartnerCode,
  day: IsoDate,
): Finding[] => {
  const buyer = instrument.owner === UWV ? principal : instrument.owner;
  if (instrument.contractForm !== 'INDIVIDUAL_PURCHASE' || buyer === UWV) return [];
  const { validOn, individualPurchase } = circumstances?.ordinance ?? {};
  if (individualPurchase === undefined)
    return [lacks(R072, day, 'circumstances.ordinance.individualPurchase')];
  if (validOn !== undefined && validOn !== day)
    return [lacks(R072, day, `circumstances.ordinance of ${day}`)];
  return individualPurchase
    ? [
        says(
          R072,
          'ALLOW',
          day,
          `De verordening van ${partnerName(buyer)} laat individuele inkoop toe.`,
          `The ordinance of ${partnerNameEn(buyer)} allows individual purchase.`,
        ),
      ]
    : [
        says(
          R072,
          'REFUSE',
          day,
          `De verordening van ${partnerName(buyer)} laat individuele inkoop niet toe.`,
          `The ordinance of ${partnerNameEn(buyer)} does not provide individual purchase.`,
          { alternatives: ['contracted instrument', 'amend the ordinance'] },
        ),
      ];
};

export const R073: Rule = {
  number: 'R-073',
  consequence: 'REFUSE',
  strength: 'P',
  source: 'HI §3, Bijl. 1 §3',
  versions: since('2008-09-15'),
  title: { nl: 'Gebied van het contract', en: 'Scope of the carrying contract' },
};

/** a contract is used only inside its region or territory (A-15: where the client lives); a municipal one is its own area unless wider. */
export const withinContractArea = (
  decisionCase: DecisionCase,
  principal: PartnerCode,
  day: IsoDate,
): Finding[] => {
  const { client, instrument } = decisionCase;
  if (instrument.contractForm === 'IRO' || instrument.contractForm === 'INDIVIDUAL_PURCHASE') return [];
  if (instrument.owner === UWV) {
    if (isOwnInstrument(decisionCase, principal) || instrument.region === undefined) return [];
    if (client.region === undefined) return [lacks(R073, day, 'client.region')];
    return client.region === instrument.region
      ? [inside(instrument.region, day)]
      : [outside(`regio ${instrument.region}`, `region ${instrument.region}`, client.region, day)];
  }
  const residence = residenceOn(decisionCase, day);
  const territory = instrument.territory ?? [instrument.owner, ...(instrument.coversPartners ?? [])];
  return territory.includes(residence)
    ? [inside(residence, day)]
    : [
        outside(territory.join(', '), territory.join(', '), residence, day),
        ...residentsOnly(decisionCase, day, instrument.owner),
      ];
};

const inside = (lives: string, day: IsoDate): Finding =>
  says(
    R073,
    'ALLOW',
    day,
    `De klant woont in het gebied van het contract (${lives}).`,
    `The client lives in the contract's area (${lives}).`,
  );

const outside = (area: string, areaEn: string, lives: string, day: IsoDate): Finding =>
  says(
    R073,
    'REFUSE',
    day,
    `Het contract geldt voor ${area}; de klant woont in ${lives}.`,
    `The contract is for ${areaEn}; the client lives in ${lives}.`,
    { alternatives: ['instrument of the own area', 'joint purchase'] },
  );

export const R075: Rule = {
  number: 'R-075',
  consequence: 'HOLD',
  strength: 'P',
  source: 'HI §2, §4 werkinstructie',
  versions: since('2008-09-15'),
  title: { nl: 'Eerst leveranciersmanagement afspreken', en: 'Agree supplier management first' },
};

/** content, settlement, quality incentives, accountability, talks and tests are agreed before opening. */
export const agreeSupplierManagementFirst = (agreed: boolean, day: IsoDate): Finding =>
  agreed
    ? says(
        R075,
        'ALLOW',
        day,
        'De partners hebben het leveranciersmanagement afgesproken.',
        'The partners agreed the supplier management.',
      )
    : says(
        R075,
        'HOLD',
        day,
        'De partners moeten eerst het leveranciersmanagement afspreken (circumstances.supplierManagementAgreed).',
        'The partners must first agree the supplier management (circumstances.supplierManagementAgreed).',
        { liftedBy: ['record of the supplier-management agreements'] },
      );

export const R076: Rule = {
  number: 'R-076',
  consequence: 'WARN',
  strength: 'G',
  source: 'HI §3, §4',
  versions: since('2008-09-15'),
  title: { nl: 'Vraag het één keer', en: 'Ask once' },
};

/** warns when a supplier is asked for proof that a partner already holds. */
export const askOnce = (
  alreadyHeld: readonly string[],
  asked: readonly string[],
  day: IsoDate,
): Finding[] => {
  const twice = asked.filter((one) => alreadyHeld.includes(one));
  return twice.length === 0
    ? []
    : [
        says(
          R076,
          'WARN',
          day,
          `Dit bewijs is er al: ${twice.join(', ')}. Vraag het niet nog eens.`,
          `This proof is already held: ${twice.join(', ')}. Do not ask for it again.`,
        ),
      ];
};

/** Facts about opening a contract to a partner's clients. */
export type Opening = {
  form: string;
  tendered?: boolean | null;
  awarded?: boolean;
  concludedOn?: IsoDate;
  wordingCovers: boolean;
  addendum?: { partner?: PartnerCode; signedOn?: IsoDate } | null;
  supplierConsent: boolean;
  supplierManagementAgreed: boolean;
  partner: PartnerCode;
  day: IsoDate;
};

/** is the contract open to this partner's clients on the day? */
export const contractIsOpen = (opening: Opening): Finding[] => {
  const { day, partner, form } = opening;
  const tender = tenderStatusOf(opening, day);
  if (tender.status === 'UNKNOWN' && !opening.wordingCovers) return tender.findings;
  if (tender.status === 'TENDERED' && !opening.wordingCovers)
    return [...tender.findings, noAddendumOnTenderedContract(day), tenderWordingCovers(false, day)];
  if (tender.status === 'BEFORE_AWARD' && !opening.wordingCovers)
    return [...tender.findings, ...tenderIsStillOpen(day)];
  const agreements = [
    supplierMustAgree(opening.supplierConsent, day),
    agreeSupplierManagementFirst(opening.supplierManagementAgreed, day),
  ];
  if (opening.wordingCovers && form !== 'ACCESS_AGREEMENT')
    return [tenderWordingCovers(true, day), ...agreements];
  return [addendumIsSigned(form, opening.addendum, partner, day), ...agreements];
};

/** R-065 with A-09: before award the clause is added to the specification; an addendum comes too late or too early. */
export const addClauseBeforeAward = (day: IsoDate): Finding =>
  says(
    R065,
    'HOLD',
    day,
    'De aanbesteding is nog niet gegund. Neem klanten van de partner nu op in het bestek.',
    "The tender is not awarded yet. Put the partner's clients into the specification now.",
    { liftedBy: ['add the clause to the specification before award'] },
  );

/** what an addendum may not do later, the specification may still do now. */
export const tenderIsStillOpen = (day: IsoDate): Finding[] => [
  addClauseBeforeAward(day),
  says(
    R063,
    'COMPUTE',
    day,
    'Na de gunning mag er geen addendum meer bij.',
    'After the award no addendum is possible.',
  ),
];

/** for an access agreement: what was not tendered may be opened by an addendum. */
export const untenderedMayBeOpened = (form: string, day: IsoDate): Finding[] => [
  says(
    R063,
    'ALLOW',
    day,
    'Het contract is niet aanbesteed: openstellen met een addendum mag.',
    'The contract was not tendered: it may be opened by an addendum.',
  ),
  ...(form === 'ACCESS_AGREEMENT'
    ? [
        says(
          R067,
          'ALLOW',
          day,
          'Voor klanten van een gemeente is een addendum nodig, en dat kan.',
          "For a municipality's clients an addendum is needed, and possible.",
        ),
      ]
    : []),
];

/** the owner's own clients need no opening. */
export const ownClientsNeedNoAddendum = (owner: PartnerCode, day: IsoDate): Finding =>
  says(
    R063,
    'COMPUTE',
    day,
    `Het contract is van ${partnerName(owner)} zelf: voor de eigen klanten is geen addendum nodig.`,
    `The contract is ${partnerNameEn(owner)}'s own: its own clients need no addendum.`,
  );
