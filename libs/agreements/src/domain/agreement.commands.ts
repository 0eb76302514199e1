import type { Cents, IsoDate, PartnerCode } from '@ontschot/kernel';
import type {
  ContractForm,
  ExemptionGround,
  FreeSpacePurpose,
  JointTerms,
  Offer,
  Procurement,
  Region,
  Requirement,
  RequirementOutcome,
  Scope,
  Terms,
} from './agreement.types';

type New = { agreementId: string; reference: string; on: IsoDate };
type Dated = { on: IsoDate };

export type SubmitApplication = {
  type: 'SubmitApplication';
  supplierId: string;
  region: Region;
  cluster: string;
} & New;
export type OpenAssessment = { type: 'OpenAssessment' } & Dated;
export type RecordRequirement = {
  type: 'RecordRequirement';
  requirement: Requirement;
  outcome: RequirementOutcome;
  ground: ExemptionGround | null;
  /** Last day of the supplier's quality mark; null = it has none. */
  markValidUntil: IsoDate | null;
  /** The requirements that the mark's own match, as recorded. */
  markCovers: Requirement[];
  /** Does the supplier hold another access, IRO or free-space agreement that is current? */
  currentAgreement: boolean;
} & Dated;
export type AdmitSupplier = { type: 'AdmitSupplier' } & Dated;
export type DeclineApplication = { type: 'DeclineApplication'; reason: string } & Dated;

export type ProposeFreeSpace = {
  type: 'ProposeFreeSpace';
  supplierId: string;
  region: Region;
  purpose: FreeSpacePurpose;
  value: Cents;
  minimumCandidates: number;
} & New;
export type AssessAddedValue = { type: 'AssessAddedValue'; motivation: string | null } & Dated;
export type CheckHalfYear = { type: 'CheckHalfYear'; candidates: number } & Dated;
export type EndFreeSpace = { type: 'EndFreeSpace' } & Dated;
export type CompleteRunOff = { type: 'CompleteRunOff' } & Dated;
export type EvaluateFreeSpace = { type: 'EvaluateFreeSpace'; findings: string } & Dated;
/** An order commits against the value of the agreement; one commitment per assignment, which reaches `amount`. */
export type CommitValue = { type: 'CommitValue'; assignmentId: string; amount: Cents } & Dated;
/** Gives back what can never be paid any more, down to `keep`: what was or may be paid; left out: all of it. */
export type ReleaseValue = { type: 'ReleaseValue'; assignmentId: string; keep?: Cents };

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
  /** What UWV already assessed for earlier agreements with this supplier. */
  alreadyAssessed: Requirement[];
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
export type AgreeJointTerms = { type: 'AgreeJointTerms'; jointTerms: JointTerms } & Dated;
export type LeaveJointPurchase = { type: 'LeaveJointPurchase'; partner: PartnerCode } & Dated;
export type JoinAfterAward = { type: 'JoinAfterAward'; partner: PartnerCode } & Dated;

/** Signs whatever was prepared: an admitted application, an assessed free-space proposal, a recorded contract, an aligned joint purchase. */
export type SignAgreement = {
  type: 'SignAgreement';
  /** Joint contract: the supplier that won. The other forms know theirs. */
  supplierId: string | null;
  /** Joint contract: how it was procured. The other forms know that. */
  procurement: Procurement | null;
  validUntil: IsoDate | null;
  offers: Offer[];
  terms: Terms;
  /** Free space: general requirements shown, here or under a current agreement. */
  generalRequirementsMet: Requirement[];
} & Dated;
export type ExtendAgreement = { type: 'ExtendAgreement'; months: number } & Dated;
export type AdjustTariffs = {
  type: 'AdjustTariffs';
  prices: { instrumentId: string; price: Cents }[];
  /** The review clause that is applied. */ clause: string | null;
} & Dated;
export type DissolveAgreement = { type: 'DissolveAgreement'; reason: string } & Dated;
export type ExpireAgreement = { type: 'ExpireAgreement' } & Dated;

/** Commands that begin an agreement. */
export type BeginAgreement =
  SubmitApplication | ProposeFreeSpace | EnterIroCompany | RecordContract | OfferOwnProvision;
/** Commands on an agreement that exists. */
export type StepOnAgreement =
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
  | HoldAudit
  | NameContractingPrincipal
  | AgreeJointTerms
  | LeaveJointPurchase
  | JoinAfterAward
  | SignAgreement
  | ExtendAgreement
  | AdjustTariffs
  | DissolveAgreement
  | ExpireAgreement;
export type AgreementCommand = BeginAgreement | FileInventory | StepOnAgreement;
