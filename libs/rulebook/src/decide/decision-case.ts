import { BENEFIT_TYPES, CONTRACT_FORMS, INSTRUMENT_KINDS, UWV_REGIONS } from '../vocabulary';
import {
  type Accepted,
  count,
  day,
  dayOrNull,
  euros,
  flag,
  flagOrNull,
  list,
  named,
  number,
  object,
  oneOf,
  orNull,
  partner,
  text,
  textOrNull,
} from './schema';

/** The steps that can be asked about. MATCH_INVOICE: may a bill that is addressed right be paid? */
export const ACTION_TYPES = [
  'PROPOSE',
  'APPROVE',
  'ORDER',
  'START',
  'ROUTE_INVOICE',
  'SIGN_ADDENDUM',
  'OPEN_FOR_PARTNER',
  'REJECT_CLAIM',
  'CHECK_HANDOVER',
  'MATCH_INVOICE',
] as const;
export const HISTORY_TYPES = [
  'WW_MAXIMUM_REACHED',
  'AGREEMENT_DISSOLVED',
  'UWV_MODULE_COMPLETED',
  'WORK_RESUMED',
] as const;

const kind = oneOf(INSTRUMENT_KINDS);
const region = oneOf(UWV_REGIONS);

const client = object(
  {
    /** Municipality where the client actually lives on the action date. */
    residence: partner,
    region,
    previousResidence: partner,
    movedOn: day,
    benefits: list(
      object({ type: oneOf(BENEFIT_TYPES), from: day, until: dayOrNull, maximumReachedOn: dayOrNull }, [
        'type',
        'from',
      ]),
    ),
    employed: flag,
    expectedFirstWwDay: day,
    earlyReporter: flag,
    selfReliant: flag,
    directlyPlaceable: flag,
    occupationallyDisabled: flag,
    statusHolder: flag,
  },
  ['residence', 'benefits'],
);

const supplier = object({
  municipalQualityTest: flag,
  onRejectedIroList: flag,
  currentAccessAgreement: flag,
  uwvIroFrameworkTest: orNull(object({ outcome: oneOf(['PASSED', 'FAILED']), on: day })),
  legalForm: oneOf(['PRIVATE', 'PUBLIC']),
  tie: orNull(object({ kind: oneOf(['ORIGIN', 'OWNER']), municipality: partner, from: day })),
  accounts: list(object({ iban: text, registeredOn: day, confirmedOn: dayOrNull })),
});

const instrument = object(
  {
    /** The partner whose contract or own provision carries the service. */
    owner: partner,
    contractForm: oneOf(CONTRACT_FORMS),
    kind,
    item: text,
    /** null = not known. */
    tendered: flagOrNull,
    awarded: flag,
    wordingCoversPartnerClients: flag,
    wordingCoversOthers: flag,
    concludedOn: day,
    region,
    territory: list(partner),
    contractingPrincipal: partner,
    coversPartners: list(partner),
    addendum: orNull(object({ partner, signedOn: day, from: day, until: dayOrNull })),
    /** IRO: day of the framework agreement; null = none yet. */
    frameworkAgreement: dayOrNull,
    supplier,
    partnerRegisteredAsSupplierAtUwv: flag,
    price: { ...euros, minimum: 0 },
    vatPercent: number,
    unit: object({
      name: oneOf(['HOUR', 'SESSION', 'DAY', 'WEEK', 'MONTH']),
      rate: euros,
      ceiling: number,
      step: number,
    }),
    work: object({
      months: count,
      hoursPerWeek: number,
      partTime: oneOf(['NO', 'YES', 'PRO_RATA']),
      spells: oneOf(['RESTART', 'ADD']),
      maxGapDays: count,
    }),
    silenceDays: count,
    requiredDocuments: list(text),
    valueCommitted: euros,
    minimumCandidatesFirstHalfYear: count,
    candidatesFirstHalfYear: count,
    months: count,
    orderedOn: day,
    start: day,
    end: day,
    clientChoseCompany: flag,
    planApprovedOn: day,
    motivation: textOrNull,
    protocolOutcome: oneOf(['NECESSARY', 'NOT_NECESSARY']),
    substantiation: textOrNull,
    workAndLearn: flag,
    jobCertaintyPercent: { ...number, minimum: 0, maximum: 100 },
    concreteVacancyOrWork: flag,
    necessaryToStayInWork: flag,
    withinCostAndDurationLimits: flag,
  },
  ['owner', 'contractForm', 'kind'],
);

const circumstances = object({
  supplierConsent: flag,
  supplierManagementAgreed: flag,
  leadAgreed: partner,
  jointDecision: object({ designates: partner, effective: day, approvals: list(partner) }),
  municipalOffer: orNull(
    object({
      by: partner,
      decidedOn: day,
      scope: oneOf(['ASSIGNMENT', 'TAKE_OVER']),
      from: day,
      until: dayOrNull,
      instrument: object({ kind, item: text }),
    }),
  ),
  mandate: object({ grantor: partner, grantee: partner, validOn: day }),
  ordinance: object({ validOn: day, individualPurchase: flag }),
  /** Euro per fund; a fund that is not named suffices. */
  availableBudget: named(euros),
  consent: orNull(
    object({
      scope: oneOf(['GENERAL', 'CLIENT']),
      assignment: text,
      givenOn: day,
      ownerToldOn: dayOrNull,
      ownerObjected: flag,
      billsPrincipal: flag,
    }),
  ),
  funds: list(
    object(
      {
        id: text,
        earmarked: flag,
        rank: count,
        vat: oneOf(['COMPENSATED', 'COST']),
        groups: list(oneOf(['STATUS_HOLDER'])),
        kinds: list(kind),
        closedOn: dayOrNull,
      },
      ['id'],
    ),
  ),
  namedFund: object({ id: text, reason: text }),
  /** Silent: confirmed. null: not reported. */
  delivery: orNull(
    object({
      reportedOn: day,
      confirmedOn: dayOrNull,
      contestedOn: dayOrNull,
      quantity: number,
      result: flag,
    }),
  ),
  documents: list(text),
  spells: list(object({ from: day, until: dayOrNull, hoursPerWeek: number }, ['from'])),
});

const action = object(
  {
    type: oneOf(ACTION_TYPES),
    date: day,
    start: day,
    coachEmployer: partner,
    /** The partner whom the proposer wants to charge. */
    chargeTo: partner,
    ownAlternative: oneOf(['NONE_ADEQUATE', 'EQUAL_AVAILABLE']),
    reason: textOrNull,
    /** Partner whose clients the contract is to be opened for. */
    partner,
    /** Sender of an invoice, where that is a partner. */
    from: partner,
    to: partner,
    invoices: list(object({ to: partner, amount: euros })),
    orderDate: day,
    decidedBy: partner,
    placedBy: partner,
    period: text,
    amount: euros,
    ground: oneOf(['BUDGET_ONLY', 'OTHER']),
    alternativeOffered: textOrNull,
    /** Which order, where a consent names one. */
    assignment: text,
    account: text,
    quantity: number,
    serviceUntil: day,
  },
  ['type', 'date'],
);

/** JSON Schema of a decision case. */
export const decisionCaseSchema = object(
  {
    client,
    instrument,
    circumstances,
    history: list(object({ date: day, type: oneOf(HISTORY_TYPES), work: flag }, ['date', 'type'])),
    action,
  },
  ['client', 'instrument', 'action'],
);

/**
 * One question to the rules with all its facts; nothing is looked up. Amounts are euros with at most two decimals, net of VAT.
 * Where it is silent the rulebook's defaults count (`facts-of-case.ts`).
 */
export type DecisionCase = Accepted<typeof decisionCaseSchema>;
