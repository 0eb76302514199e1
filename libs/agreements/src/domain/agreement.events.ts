import type { Cents, DomainEvent, IsoDate, PartnerCode, Verdict } from '@ontschot/kernel';
import type { UwvRegion } from '@ontschot/rulebook';
import type {
  ContractForm,
  ExemptionGround,
  FrameworkVersion,
  FreeSpacePurpose,
  Instrument,
  JointTerms,
  NeighbourAnswer,
  Price,
  Procurement,
  Requirement,
  Scope,
  SupplierManagement,
  Terms,
} from './agreement.types';

/** Every event of an agreement names it: stream `agreement-<agreementId>`, one per agreement whatever its form. */
export type OfAgreement = {
  agreementId: string;
  /** The number by which partners and supplier know it. */
  reference: string;
  form: ContractForm;
  owner: PartnerCode;
  supplierId: string | null;
};

/** What every form has from the day on which it can be used. */
export type Conclusion = {
  /** The one partner that signs and answers to the supplier. */
  contractingPrincipal: PartnerCode;
  /** Day of the signatures. */
  concludedOn: IsoDate;
  /** First day on which something can be ordered, where that is later than the day of the signatures. */
  beginsOn?: IsoDate;
  validUntil: IsoDate | null;
  framework: FrameworkVersion | null;
  procurement: Procurement;
  scope: Scope;
  instruments: Instrument[];
  terms: Terms;
  verdict: Verdict;
};

// Access agreement, rulebook 4.2
export type ApplicationSubmitted = DomainEvent<
  'ApplicationSubmitted',
  OfAgreement & {
    region: UwvRegion;
    cluster: string;
    /** The version of the overview that it cites, and the minimum content of the cluster by it; absent = none stated. */
    overviewVersion?: IsoDate;
    contentOfCluster?: readonly string[];
    on: IsoDate;
    /** Holds on R-041 where no round is published yet. */ verdict?: Verdict;
  }
>;
export type ApplicationScheduled = DomainEvent<
  'ApplicationScheduled',
  OfAgreement & { /** The fixed moment on which it is assessed. */ round: IsoDate }
>;
export type AssessmentOpened = DomainEvent<'AssessmentOpened', OfAgreement & { on: IsoDate }>;
export type RequirementProven = DomainEvent<
  'RequirementProven',
  OfAgreement & {
    requirement: Requirement;
    /** What was shown, and where. */ evidence?: string | null;
    /** Of the minimum content: the items that were shown. */ content?: readonly string[];
    on: IsoDate;
    /** Warns where a partner holds the proof already. */ verdict?: Verdict;
  }
>;
export type RequirementExempted = DomainEvent<
  'RequirementExempted',
  OfAgreement & {
    requirement: Requirement;
    ground: ExemptionGround;
    /** The agreement under which it was shown; null or absent for a quality mark. */
    under?: { agreementId: string; reference: string } | null;
    evidence?: string | null;
    on: IsoDate;
    verdict: Verdict;
  }
>;
export type RequirementFailed = DomainEvent<
  'RequirementFailed',
  OfAgreement & { requirement: Requirement; evidence?: string | null; on: IsoDate }
>;
export type SupplierAdmitted = DomainEvent<
  'SupplierAdmitted',
  OfAgreement & { on: IsoDate; verdict: Verdict }
>;
export type ApplicationDeclined = DomainEvent<
  'ApplicationDeclined',
  OfAgreement & {
    reason: string;
    /** Requirements that failed or were not shown. */ unmet?: Requirement[];
    on: IsoDate;
    verdict?: Verdict;
  }
>;
export type AccessAgreementSigned = DomainEvent<'AccessAgreementSigned', OfAgreement & Conclusion>;

// Free space, rulebook 4.3
export type FreeSpaceProposed = DomainEvent<
  'FreeSpaceProposed',
  OfAgreement & {
    region: UwvRegion;
    purpose: FreeSpacePurpose;
    value: Cents;
    minimumCandidates: number;
    /** The cluster that it resembles and the group that it is for, so that a copy shows. */
    cluster?: string | null;
    /** As at an application. */
    overviewVersion?: IsoDate;
    contentOfCluster?: readonly string[];
    targetGroup?: string | null;
    on: IsoDate;
  }
>;
export type AddedValueAssessed = DomainEvent<
  'AddedValueAssessed',
  OfAgreement & { motivation: string; on: IsoDate; verdict: Verdict }
>;
export type FreeSpaceAgreementSigned = DomainEvent<
  'FreeSpaceAgreementSigned',
  OfAgreement &
    Conclusion & {
      value: Cents;
      minimumCandidates: number;
      /** General requirements that the company met, and the current agreement that showed them. */
      generalRequirementsMet?: Requirement[];
      shownUnder?: { agreementId: string; reference: string } | null;
    }
>;
export type FreeSpaceValueCommitted = DomainEvent<
  'FreeSpaceValueCommitted',
  OfAgreement & {
    assignmentId: string;
    amount: Cents;
    /** Day of the order. */ on: IsoDate;
    verdict: Verdict;
  }
>;
/** What will never be paid any more, so that it is free for others. */
export type FreeSpaceValueReleased = DomainEvent<
  'FreeSpaceValueReleased',
  OfAgreement & { assignmentId: string; amount: Cents }
>;
/** The trajectory ended, whatever its result: nothing of it runs any more. */
export type FreeSpaceOrderFinished = DomainEvent<
  'FreeSpaceOrderFinished',
  OfAgreement & { assignmentId: string; on: IsoDate }
>;
/** candidates counted from the orders of the first half year; `claimed` is what the caller said instead. */
export type CandidateTestPassed = DomainEvent<
  'CandidateTestPassed',
  OfAgreement & { candidates: number; claimed?: number | null; on: IsoDate; verdict?: Verdict }
>;
export type FreeSpaceAgreementDissolved = DomainEvent<
  'FreeSpaceAgreementDissolved',
  OfAgreement & {
    candidates: number | null;
    claimed?: number | null;
    reason: string;
    on: IsoDate;
    /** Null: dissolved for another reason than the candidate test. */ verdict: Verdict | null;
  }
>;
export type FreeSpaceAgreementEnded = DomainEvent<'FreeSpaceAgreementEnded', OfAgreement & { on: IsoDate }>;
/** What was promised for a day was done. */
export type ObligationMet = DomainEvent<
  'ObligationMet',
  OfAgreement & {
    /** Which of the terms' promises, from 1. */ promise: number;
    text: string;
    /** Where it can be seen. */ evidence: string | null;
    on: IsoDate;
  }
>;
export type RunOffCompleted = DomainEvent<
  'RunOffCompleted',
  OfAgreement & { on: IsoDate; evaluationDue: IsoDate | null; verdict: Verdict }
>;
export type FreeSpaceAgreementEvaluated = DomainEvent<
  'FreeSpaceAgreementEvaluated',
  OfAgreement & { findings: string; on: IsoDate }
>;

// IRO framework, rulebook 4.4
export type IroCompanyEntered = DomainEvent<'IroCompanyEntered', OfAgreement & Conclusion>;
export type IroFrameworkAgreementSigned = DomainEvent<
  'IroFrameworkAgreementSigned',
  OfAgreement & { on: IsoDate; auditScope: Requirement[]; reason?: string | null; verdict: Verdict }
>;
export type IroAuditFailed = DomainEvent<
  'IroAuditFailed',
  OfAgreement & { on: IsoDate; auditScope: Requirement[]; reason: string; verdict?: Verdict }
>;

// Contracts with their procurement history, rulebook 4.5
export type ContractRecorded = DomainEvent<
  'ContractRecorded',
  OfAgreement & {
    procurement: Procurement;
    scope: Scope;
    on: IsoDate;
    /** What the rules warn of at recording, and why it was recorded all the same. */
    verdict?: Verdict;
    reason?: string | null;
  }
>;
export type ContractSigned = DomainEvent<'ContractSigned', OfAgreement & Conclusion>;
export type OwnProvisionOffered = DomainEvent<'OwnProvisionOffered', OfAgreement & Conclusion>;

// Joint purchase, rulebook 4.6
export type NeedsInventoried = DomainEvent<
  'NeedsInventoried',
  OfAgreement & { partners: PartnerCode[]; by: PartnerCode; needs: string; on: IsoDate }
>;
export type ContractingPrincipalNamed = DomainEvent<
  'ContractingPrincipalNamed',
  OfAgreement & { principal: PartnerCode; on: IsoDate; verdict: Verdict }
>;
/** a municipality next door was asked whether it takes part. */
export type NeighbourAsked = DomainEvent<
  'NeighbourAsked',
  OfAgreement & {
    municipality: PartnerCode;
    answer: NeighbourAnswer;
    words: string | null;
    by: PartnerCode;
    on: IsoDate;
  }
>;
/** The text that one partner agrees to; the terms are agreed when every partner's last text is the same. */
export type JointTermsProposed = DomainEvent<
  'JointTermsProposed',
  OfAgreement & { by: PartnerCode; jointTerms: JointTerms; framework: string | null; on: IsoDate }
>;
export type JointTermsAgreed = DomainEvent<
  'JointTermsAgreed',
  OfAgreement & {
    jointTerms: JointTerms;
    /** The one aligned assessment framework. */
    framework?: string | null;
    agreedBy?: { partner: PartnerCode; on: IsoDate }[];
    on: IsoDate;
    verdict: Verdict;
  }
>;
export type JointPurchaseCancelled = DomainEvent<
  'JointPurchaseCancelled',
  OfAgreement & { reason: string; by: PartnerCode; on: IsoDate }
>;
export type JointContractOpened = DomainEvent<'JointContractOpened', OfAgreement & Conclusion>;
/** `on`: the first day on which the partner's clients are not covered any more. */
export type PartnerLeft = DomainEvent<'PartnerLeft', OfAgreement & { partner: PartnerCode; on: IsoDate }>;
/** `on`: the first day on which the partner's clients are covered, a municipality's in its own area. */
export type PartnerJoined = DomainEvent<
  'PartnerJoined',
  OfAgreement & {
    partner: PartnerCode;
    /** The supplier's written consent. */
    consent?: string | null;
    /** The six agreements on the supplier. */
    management?: SupplierManagement | null;
    on: IsoDate;
    verdict: Verdict;
  }
>;
export type JoinRefused = DomainEvent<
  'JoinRefused',
  OfAgreement & { partner: PartnerCode; on: IsoDate; verdict: Verdict }
>;

// Every form, once in force
export type AgreementExtended = DomainEvent<
  'AgreementExtended',
  OfAgreement & {
    validUntil: IsoDate;
    months: number;
    /** The option that was used, as agreed; null: there was none. */
    option?: number | null;
    /** Why, where the rules warn. */
    reason?: string | null;
    on: IsoDate;
    verdict: Verdict;
  }
>;
/** A large increase by the clause: it holds once another person of the owner confirms it (reading of ). */
export type TariffChangeProposed = DomainEvent<
  'TariffChangeProposed',
  OfAgreement & { prices: Price[]; clause: string | null; by: string; risePercent: number; on: IsoDate }
>;
/** Prices that hold for what is ordered from `on`, until a later change; orders that were made keep theirs. */
export type AgreementAdjusted = DomainEvent<
  'AgreementAdjusted',
  OfAgreement & {
    prices: Price[];
    clause: string | null;
    reason?: string | null;
    on: IsoDate;
    verdict: Verdict;
  }
>;
/** `on`: the first day on which nothing new can be ordered; it may lie ahead. */
export type AgreementDissolved = DomainEvent<
  'AgreementDissolved',
  OfAgreement & { reason: string; on: IsoDate }
>;
/** `on`: the day after the last. The agreement ended by its own term, whether or not this was recorded. */
export type AgreementExpired = DomainEvent<'AgreementExpired', OfAgreement & { on: IsoDate }>;

// What was recorded wrong, set right. Each says what stood before.
export type TariffCorrected = DomainEvent<
  'TariffCorrected',
  OfAgreement & {
    instrumentId: string;
    /** The day from which the wrong price held. */
    from: IsoDate;
    was: Cents;
    price: Cents;
    reason: string;
    on: IsoDate;
  }
>;
export type ProcurementCorrected = DomainEvent<
  'ProcurementCorrected',
  OfAgreement & { was: Procurement; procurement: Procurement; reason: string; on: IsoDate }
>;
export type ScopeCorrected = DomainEvent<
  'ScopeCorrected',
  OfAgreement & { was: PartnerCode[]; territory: PartnerCode[]; reason: string; on: IsoDate }
>;
export type EndDateCorrected = DomainEvent<
  'EndDateCorrected',
  OfAgreement & { was: IsoDate | null; validUntil: IsoDate | null; reason: string; on: IsoDate }
>;

/** The events from which on an agreement can be used. */
export type AgreementConcluded =
  | AccessAgreementSigned
  | FreeSpaceAgreementSigned
  | IroCompanyEntered
  | ContractSigned
  | OwnProvisionOffered
  | JointContractOpened;

export type AgreementEvent =
  | AgreementConcluded
  | ApplicationSubmitted
  | ApplicationScheduled
  | AssessmentOpened
  | RequirementProven
  | RequirementExempted
  | RequirementFailed
  | SupplierAdmitted
  | ApplicationDeclined
  | FreeSpaceProposed
  | AddedValueAssessed
  | FreeSpaceValueCommitted
  | FreeSpaceValueReleased
  | FreeSpaceOrderFinished
  | CandidateTestPassed
  | FreeSpaceAgreementDissolved
  | FreeSpaceAgreementEnded
  | RunOffCompleted
  | ObligationMet
  | FreeSpaceAgreementEvaluated
  | IroFrameworkAgreementSigned
  | IroAuditFailed
  | ContractRecorded
  | NeedsInventoried
  | ContractingPrincipalNamed
  | NeighbourAsked
  | JointTermsProposed
  | JointTermsAgreed
  | JointPurchaseCancelled
  | PartnerLeft
  | PartnerJoined
  | JoinRefused
  | AgreementExtended
  | TariffChangeProposed
  | AgreementAdjusted
  | AgreementDissolved
  | AgreementExpired
  | TariffCorrected
  | ProcurementCorrected
  | ScopeCorrected
  | EndDateCorrected;
