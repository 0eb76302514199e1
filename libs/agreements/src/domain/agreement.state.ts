import type { Cents, IsoDate, PartnerCode } from '@ontschot/kernel';
import type { AgreementConcluded, AgreementEvent, Conclusion, OfAgreement } from './agreement.events';
import type {
  FreeSpacePurpose,
  Instrument,
  JointTerms,
  Procurement,
  Region,
  Requirement,
  RequirementOutcome,
  Scope,
} from './agreement.types';

export type NoAgreement = { stage: 'none' };
export type AccessApplication = {
  stage: 'application';
  of: OfAgreement;
  step: 'SUBMITTED' | 'SCHEDULED' | 'UNDER_ASSESSMENT' | 'ADMITTED' | 'DECLINED';
  region: Region;
  cluster: string;
  submittedOn: IsoDate;
  round: IsoDate | null;
  requirements: Partial<Record<Requirement, RequirementOutcome>>;
};
export type FreeSpaceProposal = {
  stage: 'proposal';
  of: OfAgreement;
  region: Region;
  purpose: FreeSpacePurpose;
  value: Cents;
  minimumCandidates: number;
  proposedOn: IsoDate;
  /** The motivated assessment; null until there is one. */
  addedValue: string | null;
};
export type UnsignedContract = {
  stage: 'contract';
  of: OfAgreement;
  procurement: Procurement;
  scope: Scope;
  recordedOn: IsoDate;
};
export type JointPreparation = {
  stage: 'joint';
  of: OfAgreement;
  partners: PartnerCode[];
  inventories: PartnerCode[];
  principal: PartnerCode | null;
  jointTerms: JointTerms | null;
  begunOn: IsoDate;
};
export type Concluded = {
  stage: 'concluded';
  of: OfAgreement;
  /** RUN_OFF: no new orders, running ones finish; free space then awaits its evaluation. */
  status: 'ACTIVE' | 'RUN_OFF' | 'EVALUATION_DUE' | 'EVALUATED' | 'ENDED';
  conclusion: Conclusion;
  validUntil: IsoDate | null;
  scope: Scope;
  instruments: Instrument[];
  extensionsUsed: number;
  endedOn: IsoDate | null;
  dissolved: boolean;
  frameworkAgreementOn: IsoDate | null;
  audited: boolean;
  /** Free space: outstanding value per assignment. */
  commitments: ReadonlyMap<string, Cents>;
  valueCommitted: Cents;
  minimumCandidates: number | null;
  candidates: number | null;
  jointTerms: JointTerms | null;
};

/** One agreement of whatever form, from its first step to its end. */
export type Agreement =
  NoAgreement | AccessApplication | FreeSpaceProposal | UnsignedContract | JointPreparation | Concluded;
export type Existing = Exclude<Agreement, NoAgreement>;

/** The day of the step that brought the agreement into its stage: what comes next holds on that day or later. */
export const stageBeganOn = (state: Existing): IsoDate => {
  switch (state.stage) {
    case 'application':
      return state.submittedOn;
    case 'proposal':
      return state.proposedOn;
    case 'contract':
      return state.recordedOn;
    case 'joint':
      return state.begunOn;
    case 'concluded':
      return state.conclusion.concludedOn;
  }
};

/** The part that names the agreement, out of any of its events. */
const ofData = ({ agreementId, reference, form, owner, supplierId }: OfAgreement): OfAgreement => ({
  agreementId,
  reference,
  form,
  owner,
  supplierId,
});

const conclude = (data: AgreementConcluded['data'], state: Agreement): Concluded => ({
  stage: 'concluded',
  of: ofData(data),
  status: 'ACTIVE',
  conclusion: data,
  validUntil: data.validUntil,
  scope: data.scope,
  instruments: data.instruments,
  extensionsUsed: 0,
  endedOn: null,
  dissolved: false,
  frameworkAgreementOn: null,
  audited: false,
  commitments: new Map(),
  valueCommitted: 0,
  minimumCandidates: 'minimumCandidates' in data ? data.minimumCandidates : null,
  candidates: null,
  jointTerms: state.stage === 'joint' ? state.jointTerms : null,
});

/** What has become of the agreement after the event. */
export const evolve = (state: Agreement, { type, data }: AgreementEvent): Agreement => {
  switch (type) {
    case 'ApplicationSubmitted':
      return {
        stage: 'application',
        of: ofData(data),
        step: 'SUBMITTED',
        region: data.region,
        cluster: data.cluster,
        submittedOn: data.on,
        round: null,
        requirements: {},
      };
    case 'FreeSpaceProposed':
      return {
        stage: 'proposal',
        of: ofData(data),
        region: data.region,
        purpose: data.purpose,
        value: data.value,
        minimumCandidates: data.minimumCandidates,
        proposedOn: data.on,
        addedValue: null,
      };
    case 'ContractRecorded':
      return {
        stage: 'contract',
        of: ofData(data),
        procurement: data.procurement,
        scope: data.scope,
        recordedOn: data.on,
      };
    case 'NeedsInventoried':
      return state.stage === 'joint'
        ? { ...state, inventories: [...state.inventories, data.by] }
        : {
            stage: 'joint',
            of: ofData(data),
            partners: data.partners,
            inventories: [data.by],
            principal: null,
            jointTerms: null,
            begunOn: data.on,
          };
    case 'AccessAgreementSigned':
    case 'FreeSpaceAgreementSigned':
    case 'IroCompanyEntered':
    case 'ContractSigned':
    case 'OwnProvisionOffered':
    case 'JointContractOpened':
      return conclude(data, state);
    default:
      return evolvePrepared(state, { type, data } as LaterEvent);
  }
};

type LaterEvent = Exclude<
  AgreementEvent,
  | AgreementConcluded
  | { type: 'ApplicationSubmitted' | 'FreeSpaceProposed' | 'ContractRecorded' | 'NeedsInventoried' }
>;

const evolvePrepared = (state: Agreement, event: LaterEvent): Agreement => {
  switch (state.stage) {
    case 'application':
      return evolveApplication(state, event);
    case 'proposal':
      return event.type === 'AddedValueAssessed' ? { ...state, addedValue: event.data.motivation } : state;
    case 'joint':
      return evolveJoint(state, event);
    case 'concluded':
      return evolveConcluded(state, event);
    case 'none':
    case 'contract':
      return state;
  }
};

const evolveApplication = (state: AccessApplication, { type, data }: LaterEvent): AccessApplication => {
  switch (type) {
    case 'ApplicationScheduled':
      return { ...state, step: 'SCHEDULED', round: data.round };
    case 'AssessmentOpened':
      return { ...state, step: 'UNDER_ASSESSMENT' };
    case 'RequirementProven':
      return { ...state, requirements: { ...state.requirements, [data.requirement]: 'PROVEN' } };
    case 'RequirementExempted':
      return { ...state, requirements: { ...state.requirements, [data.requirement]: 'EXEMPT' } };
    case 'RequirementFailed':
      return { ...state, requirements: { ...state.requirements, [data.requirement]: 'FAILED' } };
    case 'SupplierAdmitted':
      return { ...state, step: 'ADMITTED' };
    case 'ApplicationDeclined':
      return { ...state, step: 'DECLINED' };
    default:
      return state;
  }
};

const evolveJoint = (state: JointPreparation, { type, data }: LaterEvent): JointPreparation => {
  switch (type) {
    case 'ContractingPrincipalNamed':
      return { ...state, of: ofData(data), principal: data.principal };
    case 'JointTermsAgreed':
      return { ...state, jointTerms: data.jointTerms };
    default:
      return state;
  }
};

const commitMore = (state: Concluded, assignmentId: string, amount: Cents): Concluded => ({
  ...state,
  commitments: new Map(state.commitments).set(
    assignmentId,
    (state.commitments.get(assignmentId) ?? 0) + amount,
  ),
  valueCommitted: state.valueCommitted + amount,
});

const covering = (state: Concluded, coversPartners: PartnerCode[]): Concluded => ({
  ...state,
  scope: { ...state.scope, coversPartners },
});

const evolveConcluded = (state: Concluded, { type, data }: LaterEvent): Concluded => {
  switch (type) {
    case 'FreeSpaceValueCommitted':
      return commitMore(state, data.assignmentId, data.amount);
    case 'FreeSpaceValueReleased':
      return commitMore(state, data.assignmentId, -data.amount);
    case 'CandidateTestPassed':
      return { ...state, candidates: data.candidates };
    case 'FreeSpaceAgreementDissolved':
      return {
        ...state,
        status: 'RUN_OFF',
        endedOn: data.on,
        dissolved: true,
        candidates: data.candidates ?? state.candidates,
      };
    case 'FreeSpaceAgreementEnded':
      return { ...state, status: 'RUN_OFF', endedOn: data.on };
    case 'RunOffCompleted':
      return { ...state, status: 'EVALUATION_DUE' };
    case 'FreeSpaceAgreementEvaluated':
      return { ...state, status: 'EVALUATED' };
    case 'IroFrameworkAgreementSigned':
      return { ...state, frameworkAgreementOn: data.on, audited: true };
    case 'IroAuditFailed':
      return { ...state, status: 'ENDED', endedOn: data.on, audited: true };
    case 'PartnerJoined':
      return covering(state, [...state.scope.coversPartners, data.partner]);
    case 'PartnerLeft':
      return covering(
        state,
        state.scope.coversPartners.filter((one) => one !== data.partner),
      );
    case 'AgreementExtended':
      return { ...state, validUntil: data.validUntil, extensionsUsed: state.extensionsUsed + 1 };
    case 'AgreementAdjusted':
      return { ...state, instruments: data.instruments };
    case 'AgreementDissolved':
      return { ...state, status: 'ENDED', endedOn: data.on, dissolved: true };
    case 'AgreementExpired':
      return { ...state, status: 'ENDED', endedOn: data.on };
    default:
      return state;
  }
};
