import type { IsoDate, PartnerCode } from '@ontschot/kernel';

export const UWV_REGIONS = ['NOORD', 'OOST', 'NOORDWEST', 'MIDDENWEST', 'ZUIDWEST', 'ZUIDOOST'] as const;
export const BENEFIT_TYPES = [
  'WW',
  'ZW',
  'WIA',
  'WAO',
  'WAJONG',
  'WWB',
  'IOAW',
  'IOAZ',
  'ANW',
  'ASSISTANCE',
] as const;
export const CONTRACT_FORMS = [
  'ACCESS_AGREEMENT',
  'IRO',
  'FREE_SPACE',
  'UWV_TENDERED_TRAJECTORY',
  'MUNICIPAL_CONTRACT',
  'FRAMEWORK_CONTRACT',
  'JOINT_CONTRACT',
  'INDIVIDUAL_PURCHASE',
  'OWN_PROVISION',
  'FACILITY',
] as const;
export const INSTRUMENT_KINDS = [
  'MODULE',
  'TRAJECTORY',
  'PRE_TRAJECTORY',
  'IRO',
  'STEPPING_STONE',
  'TRAINING',
  'TRIAL_PLACEMENT',
  'SELF_EMPLOYMENT',
  'WORK_FIRST',
  'SOCIAL_ACTIVATION',
  'FACILITY',
  'INTEGRATION_AND_WORK',
] as const;
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
] as const;
export const HISTORY_TYPES = [
  'WW_MAXIMUM_REACHED',
  'AGREEMENT_DISSOLVED',
  'UWV_MODULE_COMPLETED',
  'WORK_RESUMED',
] as const;

/** A benefit counts on a day from `from` to `until`, both included; `until` null or absent = it goes on. */
export type BenefitPeriod = {
  type: (typeof BENEFIT_TYPES)[number];
  from: IsoDate;
  until?: IsoDate | null;
  maximumReachedOn?: IsoDate | null;
};

/**
 * The facts of one question to the rules. Everything that the answer needs is in the case; nothing is looked up.
 * Amounts are euros with at most two decimals, net of VAT. Defaults where a case is silent are the rulebook's (`defaults.ts`).
 */
export type DecisionCase = {
  client: {
    /** Municipality where the client actually lives on the action date. */
    residence: PartnerCode;
    region?: (typeof UWV_REGIONS)[number];
    previousResidence?: PartnerCode;
    movedOn?: IsoDate;
    benefits: BenefitPeriod[];
    employed?: boolean;
    expectedFirstWwDay?: IsoDate;
    earlyReporter?: boolean;
    selfReliant?: boolean;
    directlyPlaceable?: boolean;
    occupationallyDisabled?: boolean;
    statusHolder?: boolean;
  };
  instrument: {
    owner: PartnerCode;
    contractForm: (typeof CONTRACT_FORMS)[number];
    kind: (typeof INSTRUMENT_KINDS)[number];
    item?: string;
    tendered?: boolean | null;
    awarded?: boolean;
    wordingCoversPartnerClients?: boolean;
    wordingCoversOthers?: boolean;
    concludedOn?: IsoDate;
    region?: (typeof UWV_REGIONS)[number];
    territory?: PartnerCode[];
    contractingPrincipal?: PartnerCode;
    coversPartners?: PartnerCode[];
    addendum?: { partner?: PartnerCode; signedOn?: IsoDate } | null;
    /** IRO: day of the framework agreement; null = none yet. */
    frameworkAgreement?: IsoDate | null;
    supplier?: {
      municipalQualityTest?: boolean;
      onRejectedIroList?: boolean;
      uwvIroFrameworkTest?: { outcome?: 'PASSED' | 'FAILED'; on?: IsoDate } | null;
      currentAccessAgreement?: boolean;
    };
    partnerRegisteredAsSupplierAtUwv?: boolean;
    price?: number;
    valueCommitted?: number;
    minimumCandidatesFirstHalfYear?: number;
    candidatesFirstHalfYear?: number;
    months?: number;
    orderedOn?: IsoDate;
    start?: IsoDate;
    end?: IsoDate;
    clientChoseCompany?: boolean;
    planApprovedOn?: IsoDate;
    motivation?: string | null;
    protocolOutcome?: 'NECESSARY' | 'NOT_NECESSARY';
    substantiation?: string | null;
    workAndLearn?: boolean;
    jobCertaintyPercent?: number;
    concreteVacancyOrWork?: boolean;
    necessaryToStayInWork?: boolean;
    withinCostAndDurationLimits?: boolean;
  };
  circumstances?: {
    supplierConsent?: boolean;
    supplierManagementAgreed?: boolean;
    leadAgreed?: PartnerCode;
    jointDecision?: { designates?: PartnerCode; effective?: IsoDate; approvals?: PartnerCode[] };
    municipalOffer?: { by?: PartnerCode; decidedOn?: IsoDate } | null;
    mandate?: { grantor?: PartnerCode; grantee?: PartnerCode; validOn?: IsoDate };
    ordinance?: { validOn?: IsoDate; individualPurchase?: boolean };
    /** Euro per fund; a fund that is not named suffices. */
    availableBudget?: Record<string, number>;
  };
  history?: { date: IsoDate; type: (typeof HISTORY_TYPES)[number]; work?: boolean }[];
  action: {
    type: (typeof ACTION_TYPES)[number];
    date: IsoDate;
    start?: IsoDate;
    coachEmployer?: PartnerCode;
    chargeTo?: PartnerCode;
    ownAlternative?: 'NONE_ADEQUATE' | 'EQUAL_AVAILABLE';
    reason?: string | null;
    partner?: PartnerCode;
    from?: PartnerCode;
    to?: PartnerCode;
    invoices?: { to?: PartnerCode; amount?: number }[];
    orderDate?: IsoDate;
    decidedBy?: PartnerCode;
    placedBy?: PartnerCode;
    period?: string;
    amount?: number;
    ground?: 'BUDGET_ONLY' | 'OTHER';
    alternativeOffered?: string | null;
  };
};
