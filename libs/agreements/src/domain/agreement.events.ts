import type { Cents, DomainEvent, IsoDate, PartnerCode, Verdict } from '@ontschot/kernel';
import type {
  ContractForm,
  ExemptionGround,
  FrameworkVersion,
  FreeSpacePurpose,
  Instrument,
  JointTerms,
  Procurement,
  Region,
  Requirement,
  Scope,
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
  concludedOn: IsoDate;
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
  OfAgreement & { region: Region; cluster: string; on: IsoDate }
>;
export type ApplicationScheduled = DomainEvent<
  'ApplicationScheduled',
  OfAgreement & { /** The fixed moment on which it is assessed. */ round: IsoDate }
>;
export type AssessmentOpened = DomainEvent<'AssessmentOpened', OfAgreement & { on: IsoDate }>;
export type RequirementProven = DomainEvent<
  'RequirementProven',
  OfAgreement & { requirement: Requirement; on: IsoDate }
>;
export type RequirementExempted = DomainEvent<
  'RequirementExempted',
  OfAgreement & { requirement: Requirement; ground: ExemptionGround; on: IsoDate; verdict: Verdict }
>;
export type RequirementFailed = DomainEvent<
  'RequirementFailed',
  OfAgreement & { requirement: Requirement; on: IsoDate }
>;
export type SupplierAdmitted = DomainEvent<
  'SupplierAdmitted',
  OfAgreement & { on: IsoDate; verdict: Verdict }
>;
export type ApplicationDeclined = DomainEvent<
  'ApplicationDeclined',
  OfAgreement & { reason: string; on: IsoDate }
>;
export type AccessAgreementSigned = DomainEvent<'AccessAgreementSigned', OfAgreement & Conclusion>;

// Free space, rulebook 4.3
export type FreeSpaceProposed = DomainEvent<
  'FreeSpaceProposed',
  OfAgreement & {
    region: Region;
    purpose: FreeSpacePurpose;
    value: Cents;
    minimumCandidates: number;
    on: IsoDate;
  }
>;
export type AddedValueAssessed = DomainEvent<
  'AddedValueAssessed',
  OfAgreement & { motivation: string; on: IsoDate; verdict: Verdict }
>;
export type FreeSpaceAgreementSigned = DomainEvent<
  'FreeSpaceAgreementSigned',
  OfAgreement & Conclusion & { value: Cents; minimumCandidates: number }
>;
export type FreeSpaceValueCommitted = DomainEvent<
  'FreeSpaceValueCommitted',
  OfAgreement & { assignmentId: string; amount: Cents; verdict: Verdict }
>;
export type FreeSpaceValueReleased = DomainEvent<
  'FreeSpaceValueReleased',
  OfAgreement & { assignmentId: string; amount: Cents }
>;
export type CandidateTestPassed = DomainEvent<
  'CandidateTestPassed',
  OfAgreement & { candidates: number; on: IsoDate }
>;
export type FreeSpaceAgreementDissolved = DomainEvent<
  'FreeSpaceAgreementDissolved',
  OfAgreement & {
    candidates: number | null;
    reason: string;
    on: IsoDate;
    /** Null: dissolved for another reason than the candidate test. */ verdict: Verdict | null;
  }
>;
export type FreeSpaceAgreementEnded = DomainEvent<'FreeSpaceAgreementEnded', OfAgreement & { on: IsoDate }>;
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
  OfAgreement & { on: IsoDate; auditScope: Requirement[]; verdict: Verdict }
>;
export type IroAuditFailed = DomainEvent<
  'IroAuditFailed',
  OfAgreement & { on: IsoDate; auditScope: Requirement[]; reason: string }
>;

// Contracts with their procurement history, rulebook 4.5
export type ContractRecorded = DomainEvent<
  'ContractRecorded',
  OfAgreement & { procurement: Procurement; scope: Scope; on: IsoDate }
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
export type JointTermsAgreed = DomainEvent<
  'JointTermsAgreed',
  OfAgreement & { jointTerms: JointTerms; on: IsoDate; verdict: Verdict }
>;
export type JointContractOpened = DomainEvent<'JointContractOpened', OfAgreement & Conclusion>;
export type PartnerLeft = DomainEvent<'PartnerLeft', OfAgreement & { partner: PartnerCode; on: IsoDate }>;
export type PartnerJoined = DomainEvent<
  'PartnerJoined',
  OfAgreement & { partner: PartnerCode; on: IsoDate; verdict: Verdict }
>;
export type JoinRefused = DomainEvent<
  'JoinRefused',
  OfAgreement & { partner: PartnerCode; on: IsoDate; verdict: Verdict }
>;

// Every form, once in force
export type AgreementExtended = DomainEvent<
  'AgreementExtended',
  OfAgreement & { validUntil: IsoDate; months: number; on: IsoDate; verdict: Verdict }
>;
export type AgreementAdjusted = DomainEvent<
  'AgreementAdjusted',
  OfAgreement & { instruments: Instrument[]; clause: string | null; on: IsoDate; verdict: Verdict }
>;
export type AgreementDissolved = DomainEvent<
  'AgreementDissolved',
  OfAgreement & { reason: string; on: IsoDate }
>;
export type AgreementExpired = DomainEvent<'AgreementExpired', OfAgreement & { on: IsoDate }>;

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
  | CandidateTestPassed
  | FreeSpaceAgreementDissolved
  | FreeSpaceAgreementEnded
  | RunOffCompleted
  | FreeSpaceAgreementEvaluated
  | IroFrameworkAgreementSigned
  | IroAuditFailed
  | ContractRecorded
  | NeedsInventoried
  | ContractingPrincipalNamed
  | JointTermsAgreed
  | PartnerLeft
  | PartnerJoined
  | JoinRefused
  | AgreementExtended
  | AgreementAdjusted
  | AgreementDissolved
  | AgreementExpired;
