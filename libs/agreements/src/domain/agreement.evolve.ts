import type { IsoDate } from '@ontschot/kernel';
import type { AgreementConcluded, AgreementEvent, Conclusion } from './agreement.events';
import {
  type AccessApplication,
  type Agreement,
  type Assessed,
  type Commitment,
  type Concluded,
  type Ending,
  type FreeSpaceProposal,
  type JointPreparation,
  ofData,
  type UnsignedContract,
} from './agreement.state';
import type { Instrument, Requirement } from './agreement.types';
import {
  type DatedTerms,
  lastDay,
  withCorrectedEnd,
  withCorrectedTariff,
  withEnd,
  withMember,
  withoutMember,
  withTariff,
  withTerm,
} from './dated-terms';
import type { Cited } from './overview';

/** The terms at the signature: those who sign are covered from the first day, in the area that was agreed. */
export const termsAtSignature = ({
  concludedOn,
  beginsOn = concludedOn,
  validUntil,
  scope,
  instruments,
}: Pick<Conclusion, 'concludedOn' | 'beginsOn' | 'validUntil' | 'scope'> & {
  instruments: Instrument[];
}): DatedTerms => ({
  beginsOn,
  instruments,
  tariffs: [],
  territory: scope.territory,
  members: scope.coversPartners.map((partner) => ({
    partner,
    from: beginsOn,
    until: null,
    bringsArea: false,
  })),
  terms: [{ from: concludedOn, validUntil }],
  endedOn: null,
  dissolved: false,
});

const conclude = (data: AgreementConcluded['data'], state: Agreement): Concluded => ({
  stage: 'concluded',
  of: ofData(data),
  conclusion: data,
  dated: termsAtSignature(data),
  extensions: [],
  ending: null,
  expiryRecordedFor: null,
  tariffsProposed: null,
  audit: null,
  commitments: new Map(),
  valueCommitted: 0,
  minimumCandidates: 'minimumCandidates' in data ? data.minimumCandidates : null,
  candidateTest: null,
  runOffCompletedOn: null,
  evaluation: null,
  jointTerms: state.stage === 'joint' ? state.jointTerms : null,
  met: [],
});

type Evolve<Stage, E extends AgreementEvent = AgreementEvent> = {
  [Type in E['type']]?: (state: Stage, data: Extract<E, { type: Type }>['data']) => Stage;
};

const citedIn = ({ overviewVersion, contentOfCluster = [] }: Partial<Cited>): Cited | null =>
  overviewVersion === undefined ? null : { overviewVersion, contentOfCluster };

/** The events that begin a stage, from whatever was there before. */
const BEGINS: Evolve<Agreement> = {
  ApplicationSubmitted: (_, data) => ({
    stage: 'application',
    of: ofData(data),
    step: 'SUBMITTED',
    region: data.region,
    cluster: data.cluster,
    cited: citedIn(data),
    submittedOn: data.on,
    round: null,
    openedOn: null,
    since: data.on,
    requirements: {},
    declinedFor: null,
  }),
  FreeSpaceProposed: (_, data) => ({
    stage: 'proposal',
    of: ofData(data),
    region: data.region,
    purpose: data.purpose,
    value: data.value,
    minimumCandidates: data.minimumCandidates,
    cluster: data.cluster ?? null,
    cited: citedIn(data),
    targetGroup: data.targetGroup ?? null,
    since: data.on,
    addedValue: null,
  }),
  ContractRecorded: (_, data) => ({
    stage: 'contract',
    of: ofData(data),
    procurement: data.procurement,
    scope: data.scope,
    since: data.on,
  }),
  NeedsInventoried: (state, { by, needs, on, partners, ...data }) =>
    state.stage === 'joint'
      ? { ...state, inventories: [...state.inventories.filter((one) => one.by !== by), { by, needs, on }] }
      : {
          stage: 'joint',
          of: ofData(data),
          partners,
          inventories: [{ by, needs, on }],
          neighbours: [],
          principal: null,
          texts: [],
          jointTerms: null,
          since: on,
          cancelled: null,
        },
  AccessAgreementSigned: (state, data) => conclude(data, state),
  FreeSpaceAgreementSigned: (state, data) => conclude(data, state),
  IroCompanyEntered: (state, data) => conclude(data, state),
  ContractSigned: (state, data) => conclude(data, state),
  OwnProvisionOffered: (state, data) => conclude(data, state),
  JointContractOpened: (state, data) => conclude(data, state),
};

const assessed = (state: AccessApplication, requirement: Requirement, one: Assessed): AccessApplication => ({
  ...state,
  since: one.on > state.since ? one.on : state.since,
  requirements: { ...state.requirements, [requirement]: one },
});

const APPLICATION: Evolve<AccessApplication> = {
  ApplicationScheduled: (state, { round }) => ({ ...state, step: 'SCHEDULED', round }),
  AssessmentOpened: (state, { on }) => ({ ...state, step: 'UNDER_ASSESSMENT', openedOn: on, since: on }),
  RequirementProven: (state, { requirement, evidence = null, content = [], on }) =>
    assessed(state, requirement, { outcome: 'PROVEN', ground: null, evidence, content, on }),
  RequirementExempted: (state, { requirement, ground, evidence = null, on }) =>
    assessed(state, requirement, { outcome: 'EXEMPT', ground, evidence, content: [], on }),
  RequirementFailed: (state, { requirement, evidence = null, on }) =>
    assessed(state, requirement, { outcome: 'FAILED', ground: null, evidence, content: [], on }),
  SupplierAdmitted: (state, { on }) => ({ ...state, step: 'ADMITTED', since: on }),
  ApplicationDeclined: (state, { on, reason }) => ({
    ...state,
    step: 'DECLINED',
    since: on,
    declinedFor: reason,
  }),
};

const PROPOSAL: Evolve<FreeSpaceProposal> = {
  AddedValueAssessed: (state, { motivation, on }) => ({ ...state, addedValue: motivation, since: on }),
};

const CONTRACT: Evolve<UnsignedContract> = {
  ProcurementCorrected: (state, { procurement }) => ({ ...state, procurement }),
  ScopeCorrected: (state, { territory }) => ({ ...state, scope: { ...state.scope, territory } }),
};

const JOINT: Evolve<JointPreparation> = {
  NeighbourAsked: (state, { municipality, answer, words, on }) => ({
    ...state,
    neighbours: [
      ...state.neighbours.filter((one) => one.municipality !== municipality),
      { municipality, answer, words, on },
    ],
  }),
  ContractingPrincipalNamed: (state, { principal, on, ...data }) => ({
    ...state,
    of: ofData(data),
    principal,
    since: on,
  }),
  JointTermsProposed: (state, { by, jointTerms, framework, on }) => ({
    ...state,
    texts: [...state.texts.filter((one) => one.by !== by), { by, jointTerms, framework, on }],
  }),
  JointTermsAgreed: (state, { jointTerms, on }) => ({ ...state, jointTerms, since: on }),
  JointPurchaseCancelled: (state, { on, reason }) => ({ ...state, cancelled: { on, reason } }),
};

const committing = (state: Concluded, assignmentId: string, next: Commitment): Concluded => ({
  ...state,
  commitments: new Map(state.commitments).set(assignmentId, next),
  valueCommitted: state.valueCommitted - (state.commitments.get(assignmentId)?.amount ?? 0) + next.amount,
});
const ending = (state: Concluded, kind: Ending['kind'], on: IsoDate, reason: string | null): Concluded => ({
  ...state,
  ending: { kind, on, reason },
  dated: withEnd(state.dated, on, kind === 'DISSOLVED'),
});
const dating = (state: Concluded, dated: DatedTerms): Concluded => ({ ...state, dated });

/** The last day says it already; what is kept is that its passing was recorded. */
const expired = (state: Concluded): Concluded => ({ ...state, expiryRecordedFor: lastDay(state.dated) });

const CONCLUDED: Evolve<Concluded> = {
  FreeSpaceValueCommitted: (state, { assignmentId, amount, on }) =>
    committing(state, assignmentId, { amount, on, finished: false }),
  FreeSpaceValueReleased: (state, { assignmentId, amount }) => {
    const known = state.commitments.get(assignmentId);
    return known ? committing(state, assignmentId, { ...known, amount: known.amount - amount }) : state;
  },
  FreeSpaceOrderFinished: (state, { assignmentId }) => {
    const known = state.commitments.get(assignmentId);
    return known ? committing(state, assignmentId, { ...known, finished: true }) : state;
  },
  CandidateTestPassed: (state, { candidates, on }) => ({ ...state, candidateTest: { candidates, on } }),
  FreeSpaceAgreementDissolved: (state, { candidates, reason, on }) => ({
    ...ending(state, 'DISSOLVED', on, reason),
    candidateTest: candidates === null ? state.candidateTest : { candidates, on },
  }),
  // An end at its last day only says what the term itself said; an end before it is a fact of its own.
  FreeSpaceAgreementEnded: (state, { on }) => {
    const last = lastDay(state.dated);
    return last !== null && on > last ? expired(state) : ending(state, 'ENDED', on, null);
  },
  RunOffCompleted: (state, { on }) => ({ ...state, runOffCompletedOn: on }),
  FreeSpaceAgreementEvaluated: (state, { on, findings }) => ({ ...state, evaluation: { on, findings } }),
  IroFrameworkAgreementSigned: (state, { on, reason = null }) => ({
    ...state,
    audit: { on, passed: true, reason },
  }),
  IroAuditFailed: (state, { on, reason }) => ({
    ...ending(state, 'AUDIT_FAILED', on, reason),
    audit: { on, passed: false, reason },
  }),
  ObligationMet: (state, { promise, evidence, on }) => ({
    ...state,
    met: [...state.met, { promise, evidence, on }],
  }),
  PartnerJoined: (state, { partner, on }) => dating(state, withMember(state.dated, partner, on)),
  PartnerLeft: (state, { partner, on }) => dating(state, withoutMember(state.dated, partner, on)),
  AgreementExtended: (state, { on, months, option = null, validUntil }) => ({
    ...state,
    extensions: [...state.extensions, { on, months, option }],
    dated: withTerm(state.dated, { from: on, validUntil }),
  }),
  TariffChangeProposed: (state, { by, prices, clause, on }) => ({
    ...state,
    tariffsProposed: { by, prices, clause, on },
  }),
  AgreementAdjusted: (state, { on, prices, clause }) => ({
    ...state,
    tariffsProposed: null,
    dated: withTariff(state.dated, { from: on, prices, clause }),
  }),
  AgreementExpired: (state) => expired(state),
  AgreementDissolved: (state, { on, reason }) => ending(state, 'DISSOLVED', on, reason),
  TariffCorrected: (state, data) => dating(state, withCorrectedTariff(state.dated, data)),
  EndDateCorrected: (state, { validUntil }) => dating(state, withCorrectedEnd(state.dated, validUntil)),
  ProcurementCorrected: (state, { procurement }) => ({
    ...state,
    conclusion: { ...state.conclusion, procurement },
  }),
  ScopeCorrected: (state, { territory }) => ({
    ...dating(state, { ...state.dated, territory }),
    conclusion: { ...state.conclusion, scope: { ...state.conclusion.scope, territory } },
  }),
};

const apply = <Stage extends Agreement>(
  table: Evolve<Stage>,
  state: Stage,
  { type, data }: AgreementEvent,
): Stage => {
  // Each entry of the table takes the data of its own event; the type system cannot follow the pair through the look-up.
  const step = table[type] as ((state: Stage, data: AgreementEvent['data']) => Stage) | undefined;
  return step ? step(state, data) : state;
};

/** What has become of the agreement after the event. */
export const evolve = (state: Agreement, event: AgreementEvent): Agreement => {
  if (event.type in BEGINS) return apply(BEGINS, state, event);
  switch (state.stage) {
    case 'application':
      return apply(APPLICATION, state, event);
    case 'proposal':
      return apply(PROPOSAL, state, event);
    case 'contract':
      return apply(CONTRACT, state, event);
    case 'joint':
      return apply(JOINT, state, event);
    case 'concluded':
      return apply(CONCLUDED, state, event);
    case 'none':
      return state;
  }
};
