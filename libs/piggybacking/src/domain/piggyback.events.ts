import type {
  AddendumId,
  AgreementId,
  AssignmentId,
  DomainEvent,
  InstrumentId,
  IsoDate,
  PartnerCode,
  PiggybackRequestId,
  SupplierId,
  Verdict,
} from '@ontschot/kernel';

/**
 * Every event of a piggyback names it. For a partner's clients in general: stream `piggyback-<agreementId>-<partner>`, one per
 * agreement and partner that wants to use it. For one client: stream `clientpiggyback-<assignmentId>`.
 */
export type OfPiggyback = {
  piggybackId: PiggybackRequestId;
  agreementId: AgreementId;
  /** The agreement's number, for people. */
  reference: string;
  /** Whose agreement it is. */
  owner: PartnerCode;
  /** Whose clients would use it, and who pays for them. */
  partner: PartnerCode;
  supplierId: SupplierId;
};

/** The document in which the supplier says it, where its own account does not: what a file is found by, and its day. */
export type Evidence = { reference: string; on: IsoDate };
/** The supplier's own account, or the owner's contract expert that has it in writing. */
export type RecordedBy = 'SUPPLIER' | 'CONTRACT_EXPERT';

/** what both partners record before opening. */
export const SUPPLIER_MANAGEMENT = [
  'content',
  'settlement',
  'qualityIncentives',
  'accountability',
  'progressTalks',
  'tests',
] as const;
export type SupplierManagement = Record<(typeof SUPPLIER_MANAGEMENT)[number], string>;

/** what a consent for one client says, in place of R-075. */
export const CLIENT_TERMS = ['content', 'price', 'billing', 'progressTalks'] as const;
export type ClientTerms = Record<(typeof CLIENT_TERMS)[number], string>;

/** What an addendum covers; null = all that the agreement covers. */
export type AddendumScope = {
  /** Target groups, in words. */
  groups: string[] | null;
  /** Instruments of the agreement. */
  services: InstrumentId[] | null;
  /** Municipalities in which the clients live. */
  area: PartnerCode[] | null;
};

export type PiggybackRequested = DomainEvent<
  'PiggybackRequested',
  OfPiggyback & {
    /** How many times this partner has asked, this one counted. */
    number: number;
    reason: string;
    on: IsoDate;
    verdict: Verdict;
  }
>;
export type PiggybackFoundEligible = DomainEvent<
  'PiggybackFoundEligible',
  OfPiggyback & { on: IsoDate; verdict: Verdict }
>;
export type PiggybackRefused = DomainEvent<
  'PiggybackRefused',
  OfPiggyback & { on: IsoDate; /** With the alternatives that remain. */ verdict: Verdict }
>;
export type SupplierConsented = DomainEvent<
  'SupplierConsented',
  OfPiggyback & { on: IsoDate; recordedBy: RecordedBy; evidence: Evidence | null; verdict: Verdict }
>;
export type SupplierDeclined = DomainEvent<
  'SupplierDeclined',
  OfPiggyback & { on: IsoDate; recordedBy: RecordedBy; evidence: Evidence | null; reason: string }
>;
/** One partner's expert put the six items down; the other's has yet to agree. */
export type SupplierManagementProposed = DomainEvent<
  'SupplierManagementProposed',
  OfPiggyback & { by: PartnerCode; management: SupplierManagement; on: IsoDate }
>;
export type SupplierManagementAgreed = DomainEvent<
  'SupplierManagementAgreed',
  OfPiggyback & { management: SupplierManagement; on: IsoDate; verdict: Verdict }
>;
/** The asking partner or the owner takes the request back before it opened anything. */
export type PiggybackRetracted = DomainEvent<
  'PiggybackRetracted',
  OfPiggyback & { by: PartnerCode; reason: string; on: IsoDate }
>;
/** In force from…until, both days counted; `until` null = as long as the agreement. */
export type ContractOpenedByAddendum = DomainEvent<
  'ContractOpenedByAddendum',
  OfPiggyback & {
    /** Openings of this agreement to this partner, this one counted. */
    number: number;
    addendumId: AddendumId;
    addendumSignedOn: IsoDate;
    from: IsoDate;
    until: IsoDate | null;
    scope: AddendumScope;
    on: IsoDate;
    verdict: Verdict;
  }
>;
export type ContractOpenedByWording = DomainEvent<
  'ContractOpenedByWording',
  OfPiggyback & { number: number; on: IsoDate; verdict: Verdict }
>;
/** From this day on no new orders; running ones finish. */
export type PiggybackWithdrawn = DomainEvent<
  'PiggybackWithdrawn',
  OfPiggyback & {
    by: 'CONTRACTING_PRINCIPAL' | 'SUPPLIER';
    reason: string;
    on: IsoDate;
    /** The openings that it ends, each with its last day; a last day before the first one = it never came into force. */
    ends: { number: number; addendumId: AddendumId | null; lastDay: IsoDate }[];
  }
>;
/** The last day of an opening has passed. It ended by that day, whether or not this was recorded. */
export type OpeningEnded = DomainEvent<
  'OpeningEnded',
  OfPiggyback & {
    number: number;
    addendumId: AddendumId | null;
    lastDay: IsoDate;
    cause: 'WITHDRAWN' | 'TERM' | 'AGREEMENT_ENDED';
  }
>;

/** the request is for the client of this one assignment. */
export type ClientPiggybackRequested = DomainEvent<
  'ClientPiggybackRequested',
  OfPiggyback & {
    assignmentId: AssignmentId;
    number: number;
    reason: string;
    on: IsoDate;
    verdict: Verdict;
  }
>;
/** In writing: to this client, and to billing the client's principal. */
export type SupplierConsentedForClient = DomainEvent<
  'SupplierConsentedForClient',
  OfPiggyback & {
    assignmentId: AssignmentId;
    on: IsoDate;
    recordedBy: RecordedBy;
    evidence: Evidence | null;
    billsPrincipal: boolean;
    terms: ClientTerms;
    verdict: Verdict;
  }
>;
export type ContractOwnerNotified = DomainEvent<
  'ContractOwnerNotified',
  OfPiggyback & { assignmentId: AssignmentId; on: IsoDate }
>;
/** From this day on the consent carries no order. */
export type OwnerObjected = DomainEvent<
  'OwnerObjected',
  OfPiggyback & { assignmentId: AssignmentId; reason: string; on: IsoDate }
>;
/** The consent ends with its assignment. */
export type ClientPiggybackClosed = DomainEvent<
  'ClientPiggybackClosed',
  OfPiggyback & { assignmentId: AssignmentId; on: IsoDate }
>;

/** Of both scopes. */
type Answered = PiggybackFoundEligible | PiggybackRefused | SupplierDeclined | PiggybackRetracted;

export type GeneralPiggybackEvent =
  | Answered
  | PiggybackRequested
  | SupplierConsented
  | SupplierManagementProposed
  | SupplierManagementAgreed
  | ContractOpenedByAddendum
  | ContractOpenedByWording
  | PiggybackWithdrawn
  | OpeningEnded;

export type ClientPiggybackEvent =
  | Answered
  | ClientPiggybackRequested
  | SupplierConsentedForClient
  | ContractOwnerNotified
  | OwnerObjected
  | ClientPiggybackClosed;

export type PiggybackEvent = GeneralPiggybackEvent | ClientPiggybackEvent;
