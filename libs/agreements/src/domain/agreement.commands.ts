import type { Cents, IsoDate, PartnerCode } from '@ontschot/kernel';
import type { UwvRegion } from '@ontschot/rulebook';
import type {
  AgreementReference,
  ContractForm,
  ExemptionGround,
  FreeSpacePurpose,
  JointTerms,
  NeighbourAnswer,
  Offer,
  Price,
  Procurement,
  Requirement,
  RequirementOutcome,
  Scope,
  SupplierManagement,
  Terms,
} from './agreement.types';
import type { ServiceOverview } from './overview';

type New = { agreementId: string; reference: string; on: IsoDate };
type Dated = { on: IsoDate };

export type SubmitApplication = {
  type: 'SubmitApplication';
  supplierId: string;
  region: UwvRegion;
  cluster: string;
  /** The rounds that are published, looked up. */
  rounds: readonly IsoDate[];
  /** The version of the overview that holds in the region on the day, looked up; null = none yet. */
  overview: ServiceOverview | null;
} & New;
/** A calendar was published after the application came. */
export type ScheduleApplication = { type: 'ScheduleApplication'; rounds: readonly IsoDate[] };
export type OpenAssessment = { type: 'OpenAssessment' } & Dated;
export type RecordRequirement = {
  type: 'RecordRequirement';
  requirement: Requirement;
  outcome: RequirementOutcome;
  ground: ExemptionGround | null;
  /** What was shown, and where it can be seen. */
  evidence: string | null;
  /** Of the minimum content: the items that were shown. */
  content: readonly string[];
  /** The supplier's quality mark as the register has it on the day; null = none. Looked up. */
  mark: { validUntil: IsoDate; covers: readonly Requirement[] } | null;
  /** The supplier's other agreements with UWV, with what was shown for them; looked up. */
  otherAgreements: readonly OtherAgreement[];
} & Dated;
/** Both days included; `until` null = no end day. */
export type OtherAgreement = AgreementReference & {
  form: ContractForm;
  from: IsoDate;
  until: IsoDate | null;
  shown: readonly Requirement[];
};
export type AdmitSupplier = { type: 'AdmitSupplier' } & Dated;
export type DeclineApplication = {
  type: 'DeclineApplication';
  ground: 'REQUIREMENT_NOT_MET' | 'NO_MARK';
  reason: string;
} & Dated;

export type ProposeFreeSpace = {
  type: 'ProposeFreeSpace';
  supplierId: string;
  region: UwvRegion;
  purpose: FreeSpacePurpose;
  value: Cents;
  minimumCandidates: number;
  /** The cluster that it resembles, when there is one, and the group that it is for. */
  cluster: string | null;
  targetGroup: string | null;
  /** The version of the overview of the day, looked up; null = none yet. */
  overview: ServiceOverview | null;
} & New;
export type AssessAddedValue = {
  type: 'AssessAddedValue';
  motivation: string | null;
  /** Current access agreements of the region with the same cluster; looked up. */
  alike: readonly { reference: string; region: UwvRegion; cluster: string }[];
} & Dated;
/** Candidates are counted from the orders; what the caller says of them is kept, and not followed. */
export type CheckHalfYear = { type: 'CheckHalfYear'; claimed: number | null } & Dated;
export type EndFreeSpace = { type: 'EndFreeSpace' } & Dated;
export type CompleteRunOff = { type: 'CompleteRunOff' } & Dated;
export type EvaluateFreeSpace = { type: 'EvaluateFreeSpace'; findings: string } & Dated;
/** An order commits against the value of the agreement; one commitment per assignment. */
export type CommitValue = { type: 'CommitValue'; assignmentId: string; amount: Cents } & Dated;
/** Gives back what will never be paid: all of the order's commitment above `keep`. */
export type ReleaseValue = { type: 'ReleaseValue'; assignmentId: string; keep?: Cents };
/** Nothing of the order runs any more: completed, dropped out, stopped or cancelled. */
export type FinishOrderUnder = { type: 'FinishOrder'; assignmentId: string } & Dated;

export type EnterIroCompany = {
  type: 'EnterIroCompany';
  supplierId: string;
  onRejectedIroList: boolean;
  offers: Offer[];
  terms: Terms;
} & New;
export type HoldAudit = {
  type: 'HoldAudit';
  outcome: 'PASSED' | 'FAILED';
  reason: string;
  onRejectedIroList: boolean;
  /** What UWV already assessed for earlier agreements with this supplier; looked up. */
  alreadyAssessed: readonly Requirement[];
} & Dated;

export type RecordContract = {
  type: 'RecordContract';
  form: Extract<
    ContractForm,
    'MUNICIPAL_CONTRACT' | 'FRAMEWORK_CONTRACT' | 'INDIVIDUAL_PURCHASE' | 'UWV_TENDERED_TRAJECTORY'
  >;
  owner: PartnerCode;
  supplierId: string;
  procurement: Procurement;
  scope: Scope;
  /** Why, where the rules warn. */
  reason: string | null;
} & New;
export type OfferOwnProvision = {
  type: 'OfferOwnProvision';
  form: 'OWN_PROVISION' | 'FACILITY';
  owner: PartnerCode;
  validUntil: IsoDate | null;
  scope: Scope;
  offers: Offer[];
  terms: Terms;
} & New;

export type FileInventory = {
  type: 'FileInventory';
  /** All partners of the purchase; the first inventory names them. */ partners: PartnerCode[];
  by: PartnerCode;
  needs: string;
} & New;
export type NameContractingPrincipal = {
  type: 'NameContractingPrincipal';
  principals: PartnerCode[];
} & Dated;
export type AskNeighbour = {
  type: 'AskNeighbour';
  municipality: PartnerCode;
  answer: NeighbourAnswer;
  words: string | null;
  by: PartnerCode;
} & Dated;
/** By each partner for itself (rulebook 4.6). */
export type AgreeJointTerms = {
  type: 'AgreeJointTerms';
  by: PartnerCode;
  jointTerms: JointTerms;
  /** The one aligned assessment framework. */
  framework: string | null;
} & Dated;
export type CancelJointPurchase = { type: 'CancelJointPurchase'; reason: string; by: PartnerCode } & Dated;
export type LeaveJointPurchase = { type: 'LeaveJointPurchase'; partner: PartnerCode } & Dated;
export type JoinAfterAward = {
  type: 'JoinAfterAward';
  partner: PartnerCode;
  /** Where the supplier's written consent can be seen; null = none. */
  consent: string | null;
  /** The six agreements on the supplier; null = not made. */
  management: SupplierManagement | null;
  /** Day on which principal and supplier signed an addendum for the partner; null = none. */
  addendumSignedOn: IsoDate | null;
  /** What the register says of the supplier on the day; looked up. */
  standing: SupplierStanding;
} & Dated;
export type SupplierStanding = {
  testedByPrincipal: boolean;
  onRejectedIroList: boolean;
  uwvTest: { outcome: 'PASSED' | 'FAILED'; on: IsoDate } | null;
};

/** Signs whatever was prepared: an admitted application, an assessed free-space proposal, a recorded contract, an aligned joint purchase. */
export type SignAgreement = {
  type: 'SignAgreement';
  /** Joint contract: the supplier that won. The other forms know theirs. */
  supplierId: string | null;
  /** Joint contract: how it was procured. The other forms know that. */
  procurement: Procurement | null;
  /** First day, where that is not the day of the signatures. */
  beginsOn?: IsoDate | null;
  validUntil: IsoDate | null;
  offers: Offer[];
  terms: Terms;
  /** Free space: general requirements that the company has shown here. */
  generalRequirementsMet: readonly Requirement[];
  /** Free space: the current agreement under which they were shown; looked up. */
  currentAgreement?: AgreementReference | null;
  /** Joint contract: contracts of the partners that run for the same service; looked up. */
  parallelContracts?: readonly string[];
} & Dated;
export type ExtendAgreement = {
  type: 'ExtendAgreement';
  months: number;
  /** Why, where the rules warn. */
  reason: string | null;
} & Dated;
export type AdjustTariffs = {
  type: 'AdjustTariffs';
  prices: readonly Price[];
  /** The review clause that is applied. */ clause: string | null;
  /** Who asks: a large increase is confirmed by another. */ by: string;
} & Dated;
export type DissolveAgreement = { type: 'DissolveAgreement'; reason: string } & Dated;
export type ExpireAgreement = { type: 'ExpireAgreement' } & Dated;

// Corrections: what was recorded wrong is set right, with the reason. `on`: the day on which that is done.
export type CorrectTariff = {
  type: 'CorrectTariff';
  instrumentId: string;
  /** The day from which the wrong price held. */
  from: IsoDate;
  price: Cents;
  reason: string;
} & Dated;
export type CorrectProcurement = {
  type: 'CorrectProcurement';
  procurement: Procurement;
  reason: string;
} & Dated;
export type CorrectTerritory = {
  type: 'CorrectTerritory';
  territory: PartnerCode[];
  reason: string;
} & Dated;
export type CorrectEndDate = { type: 'CorrectEndDate'; validUntil: IsoDate | null; reason: string } & Dated;
export type Correction = CorrectTariff | CorrectProcurement | CorrectTerritory | CorrectEndDate;

/** Commands that begin an agreement. */
export type BeginAgreement =
  SubmitApplication | ProposeFreeSpace | EnterIroCompany | RecordContract | OfferOwnProvision;
/** Commands on an agreement that exists. */
/** What was promised for a day (R-045) was done; `promise` counts the terms' promises from 1. */
export type MeetObligation = { type: 'MeetObligation'; promise: number; evidence: string | null } & Dated;

export type StepOnAgreement =
  | MeetObligation
  | ScheduleApplication
  | OpenAssessment
  | RecordRequirement
  | AdmitSupplier
  | DeclineApplication
  | AssessAddedValue
  | CheckHalfYear
  | EndFreeSpace
  | CompleteRunOff
  | EvaluateFreeSpace
  | CommitValue
  | ReleaseValue
  | FinishOrderUnder
  | HoldAudit
  | AskNeighbour
  | NameContractingPrincipal
  | AgreeJointTerms
  | CancelJointPurchase
  | LeaveJointPurchase
  | JoinAfterAward
  | SignAgreement
  | ExtendAgreement
  | AdjustTariffs
  | DissolveAgreement
  | ExpireAgreement
  | Correction;
export type AgreementCommand = BeginAgreement | FileInventory | StepOnAgreement;
