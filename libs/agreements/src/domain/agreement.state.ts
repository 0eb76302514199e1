import type { Cents, IsoDate, PartnerCode } from '@ontschot/kernel';
import type { UwvRegion } from '@ontschot/rulebook';
import type { Conclusion, OfAgreement } from './agreement.events';
import type {
  AgreementReference,
  ContractForm,
  ExemptionGround,
  FreeSpacePurpose,
  JointTerms,
  NeighbourAnswer,
  Price,
  Procurement,
  Requirement,
  RequirementOutcome,
  Scope,
} from './agreement.types';
import type { Cited } from './overview';
import { type DatedTerms, dissolvedOn, firstDayWithout, standsOn } from './dated-terms';

export type NoAgreement = { stage: 'none' };
export type Assessed = {
  outcome: RequirementOutcome;
  ground: ExemptionGround | null;
  evidence: string | null;
  /** Of the minimum content: what was shown. */
  content: readonly string[];
  on: IsoDate;
};
export type AccessApplication = {
  stage: 'application';
  of: OfAgreement;
  step: 'SUBMITTED' | 'SCHEDULED' | 'UNDER_ASSESSMENT' | 'ADMITTED' | 'DECLINED';
  region: UwvRegion;
  cluster: string;
  /** What it cites of the overview of its day. */
  cited: Cited | null;
  submittedOn: IsoDate;
  round: IsoDate | null;
  openedOn: IsoDate | null;
  /** Day of the step taken last: what follows is not before it. */
  since: IsoDate;
  requirements: Partial<Record<Requirement, Assessed>>;
  declinedFor: string | null;
};
export type FreeSpaceProposal = {
  stage: 'proposal';
  of: OfAgreement;
  region: UwvRegion;
  purpose: FreeSpacePurpose;
  value: Cents;
  minimumCandidates: number;
  cluster: string | null;
  cited: Cited | null;
  targetGroup: string | null;
  since: IsoDate;
  /** The motivated assessment; null until there is one. */
  addedValue: string | null;
};
export type UnsignedContract = {
  stage: 'contract';
  of: OfAgreement;
  procurement: Procurement;
  scope: Scope;
  since: IsoDate;
};
export type JointText = { by: PartnerCode; jointTerms: JointTerms; framework: string | null; on: IsoDate };
export type JointPreparation = {
  stage: 'joint';
  of: OfAgreement;
  partners: PartnerCode[];
  /** The last inventory of each partner. */
  inventories: { by: PartnerCode; needs: string; on: IsoDate }[];
  neighbours: { municipality: PartnerCode; answer: NeighbourAnswer; words: string | null; on: IsoDate }[];
  principal: PartnerCode | null;
  /** The last text of each partner. */
  texts: JointText[];
  jointTerms: JointTerms | null;
  since: IsoDate;
  cancelled: { on: IsoDate; reason: string } | null;
};
export type Commitment = { amount: Cents; on: IsoDate; finished: boolean };
export type Ending = { kind: 'DISSOLVED' | 'ENDED' | 'AUDIT_FAILED'; on: IsoDate; reason: string | null };
export type Concluded = {
  stage: 'concluded';
  of: OfAgreement;
  conclusion: Conclusion;
  /** What it says on each day. */
  dated: DatedTerms;
  extensions: { on: IsoDate; months: number; option: number | null }[];
  /** The end that was recorded, apart from the last day; it may lie ahead. */
  ending: Ending | null;
  /** The last day whose passing was recorded: an extension that becomes known later moves it. */
  expiryRecordedFor: IsoDate | null;
  /** A large increase that waits for another person. */
  tariffsProposed: { by: string; prices: Price[]; clause: string | null; on: IsoDate } | null;
  audit: { on: IsoDate; passed: boolean; reason: string | null } | null;
  /** Free space: per assignment. */
  commitments: ReadonlyMap<string, Commitment>;
  valueCommitted: Cents;
  minimumCandidates: number | null;
  candidateTest: { on: IsoDate; candidates: number } | null;
  runOffCompletedOn: IsoDate | null;
  evaluation: { on: IsoDate; findings: string } | null;
  jointTerms: JointTerms | null;
  /** Promises of the terms that were met. */
  met: { promise: number; evidence: string | null; on: IsoDate }[];
};

/** One agreement of whatever form, from its first step to its end. */
export type Agreement =
  NoAgreement | AccessApplication | FreeSpaceProposal | UnsignedContract | JointPreparation | Concluded;
export type Existing = Exclude<Agreement, NoAgreement>;

/** RUN_OFF: free space takes no new orders, running ones finish; then it awaits its evaluation. */
export type StatusOnDay = 'NOT_YET' | 'ACTIVE' | 'RUN_OFF' | 'EVALUATION_DUE' | 'EVALUATED' | 'ENDED';

export const statusFrom = (
  { form, dated, runOffCompletedOn, evaluatedOn }: Course,
  day: IsoDate,
): StatusOnDay => {
  const standing = standsOn(dated, day);
  if (standing !== 'ENDED' || form !== 'FREE_SPACE') return standing;
  if (evaluatedOn !== null && evaluatedOn <= day) return 'EVALUATED';
  return runOffCompletedOn !== null && runOffCompletedOn <= day ? 'EVALUATION_DUE' : 'RUN_OFF';
};
/** What the status of a day follows from. */
export type Course = {
  form: ContractForm;
  dated: DatedTerms;
  runOffCompletedOn: IsoDate | null;
  evaluatedOn: IsoDate | null;
};

export const statusOn = (
  { of: { form }, dated, runOffCompletedOn, evaluation }: Concluded,
  day: IsoDate,
): StatusOnDay => statusFrom({ form, dated, runOffCompletedOn, evaluatedOn: evaluation?.on ?? null }, day);

/** First day without new orders, when that day has come. */
export const endedOnAsOf = ({ dated }: Concluded, day: IsoDate): IsoDate | null => {
  const without = firstDayWithout(dated);
  return without !== null && without <= day ? without : null;
};
export const isDissolvedOn = ({ dated }: Concluded, day: IsoDate): boolean => dissolvedOn(dated, day);

/** The day of the step that brought the agreement where it is: what comes next holds on that day or later. */
export const sinceOf = (state: Existing): IsoDate =>
  state.stage === 'concluded' ? state.conclusion.concludedOn : state.since;

/** The part that names the agreement, out of any of its events. */
export const ofData = ({ agreementId, reference, form, owner, supplierId }: OfAgreement): OfAgreement => ({
  agreementId,
  reference,
  form,
  owner,
  supplierId,
});

/** Every current requirement outcome by itself. */
export const outcomesOf = ({
  requirements,
}: AccessApplication): Partial<Record<Requirement, RequirementOutcome>> =>
  Object.fromEntries(
    Object.entries(requirements).map(([requirement, { outcome }]) => [requirement, outcome]),
  );

export const referenceOf = ({ of: { agreementId, reference } }: Existing): AgreementReference => ({
  agreementId,
  reference,
});
