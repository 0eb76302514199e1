import type { Cents, IsoDate, PartnerCode } from '@ontschot/kernel';
import {
  CONTRACT_FORMS as ALL_FORMS,
  type ContractForm as AnyForm,
  type DatedPromise,
  GENERAL_REQUIREMENTS,
  type InstrumentKind,
  SERVICE_REQUIREMENTS,
  type UwvRegion,
} from '@ontschot/rulebook';

/** The forms that an agreement can have: a subsidy is a decision, and for an open house nobody is chosen. */
export type ContractForm = Exclude<AnyForm, 'SUBSIDY' | 'OPEN_HOUSE'>;
export const CONTRACT_FORMS = ALL_FORMS.filter(
  (form): form is ContractForm => form !== 'SUBSIDY' && form !== 'OPEN_HOUSE',
);

/** When an instalment falls due (rulebook 5.6). PERIOD: each month of delivery, in equal parts. */
export const PAYMENT_MOMENTS = [
  'START',
  'HALF_WAY',
  'COMPLETION',
  'PLACEMENT',
  'SUSTAINABLE_PLACEMENT',
  'PERIOD',
] as const;
export type PaymentMoment = (typeof PAYMENT_MOMENTS)[number];
/** Order line n of an order is the n-th instalment; the shares of one tariff sum to 100. */
export type Instalment = { line: number; moment: PaymentMoment; sharePercent: number; text: string };

export const FACILITY_ITEMS = ['BICYCLE', 'WORK_CLOTHES', 'TRANSPORT', 'CHILDCARE'] as const;

/** One thing that can be chosen under an agreement, with its price net of VAT. */
export type Instrument = {
  /** `<agreementId>.<n>`, n from 1. */
  instrumentId: string;
  kind: InstrumentKind;
  name: string;
  nameEn: string;
  months: number;
  price: Cents;
  vatPercent: 0 | 9 | 21;
  instalments: Instalment[];
  /** For a facility in kind: BICYCLE, WORK_CLOTHES, TRANSPORT, CHILDCARE. */
  item: string | null;
  /** Service cluster of the overview, where the form has one. */
  cluster: string | null;
  /** What it contains, in words, to be held against the minimum of its cluster; absent = nothing is stated. */
  content?: string[];
};

/** The price of one instrument, net of VAT. */
export type Price = { instrumentId: string; price: Cents };

/** An instrument as it is agreed on: the agreement gives it its id, its lines their numbers. */
export type Offer = Omit<Instrument, 'instrumentId' | 'instalments'> & {
  instalments: Omit<Instalment, 'line'>[];
};

/** what counts as a result, where payment depends on it. */
export type ResultDefinition = {
  result: string;
  lessPay: string;
  minimumMonths: number;
  partTimeCounts: boolean;
  proof: string;
};

/** What was agreed in words. Null: nothing was agreed on it. */
export type Terms = {
  /** the five without which nothing is signed. */
  performance: string | null;
  reporting: string | null;
  payment: string | null;
  dissolution: string | null;
  duties: string | null;
  /** Documents that go with an invoice, in words. */
  documents: string[];
  result: ResultDefinition | null;
  /** the agreed extension options, in months, in order. */
  extensionOptions: number[];
  /** the review clause by which tariffs may be adjusted. */
  adjustmentClause: string | null;
  /** the number of clients a year that a clause promises; null or absent: none. */
  volume?: number | null;
  /** what a clause promises for a day; absent: nothing. */
  promises?: DatedPromise[];
  /** days after the owner was told in which it may object to one client of a partner; null or absent: told suffices. */
  ownerObjectionDays?: number | null;
};

/** How the contract came about; decides whether it can be opened to others. */
export type Procurement = {
  /** Null = not known. */
  tendered: boolean | null;
  awarded: boolean;
  wordingCoversPartnerClients: boolean;
  wordingCoversOthers: boolean;
  /** The partners that the wording names (R-064); null or absent: it speaks of partners' clients without naming any. */
  wordingCovers?: PartnerCode[] | null;
};
export const NOT_TENDERED: Procurement = {
  tendered: false,
  awarded: false,
  wordingCoversPartnerClients: false,
  wordingCoversOthers: false,
};

/** Whose clients, and where. */
export type Scope = { region: UwvRegion | null; territory: PartnerCode[]; coversPartners: PartnerCode[] };

/** The framework whose requirements the agreement was concluded under. */
export type FrameworkVersion = {
  version: IsoDate;
  /** Shows the product in the present year; not law. */ example: boolean;
};

/** Every entry requirement: the general ones and those of the service. */
export const REQUIREMENTS = [...GENERAL_REQUIREMENTS, ...SERVICE_REQUIREMENTS] as const;
export const REQUIREMENT_OUTCOMES = ['PROVEN', 'EXEMPT', 'FAILED'] as const;
export type { Requirement, RequirementOutcome } from '@ontschot/rulebook';
/** Why it need not be proven: a valid quality mark or a current agreement with UWV. */
export const EXEMPTION_GROUNDS = ['QUALITY_MARK', 'CURRENT_AGREEMENT'] as const;
export type ExemptionGround = (typeof EXEMPTION_GROUNDS)[number];

export const FREE_SPACE_PURPOSES = ['CLIENT_GROUP', 'INNOVATION', 'CHAIN_WIDE', 'NEW_COMPANY'] as const;
export type FreeSpacePurpose = (typeof FREE_SPACE_PURPOSES)[number];

/** recorded before a joint contract; R-081: decided for it. The names are the rulebook's. */
export const JOINT_TERMS = [
  'definitions',
  'resultPerPartner',
  'invoicing',
  'accountability',
  'pastPerformance',
  'payment',
  'reportingAndMonitoring',
  'qualityMark',
  'lessBurden',
] as const;
/** What the partners of a joint purchase settled, in words. Null = left blank. */
export type JointTerms = Record<(typeof JOINT_TERMS)[number], string | null>;

/** what a municipality next door answered. */
export const NEIGHBOUR_ANSWERS = ['TAKES_PART', 'DECLINES', 'NO_ANSWER'] as const;
export type NeighbourAnswer = (typeof NEIGHBOUR_ANSWERS)[number];

/** what partners agree on about a supplier before its contract serves both. */
export const SUPPLIER_MANAGEMENT = [
  'content',
  'settlement',
  'qualityIncentives',
  'accountability',
  'progressTalks',
  'tests',
] as const;
export type SupplierManagement = Record<(typeof SUPPLIER_MANAGEMENT)[number], string>;

/** An agreement as another fact points to it. */
export type AgreementReference = { agreementId: string; reference: string };
