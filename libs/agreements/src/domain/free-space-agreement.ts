import { type IsoDate, notBefore, UWV } from '@ontschot/kernel';
import type {
  AssessAddedValue,
  CheckHalfYear,
  CommitValue,
  CompleteRunOff,
  EndFreeSpace,
  EvaluateFreeSpace,
  FinishOrderUnder,
  ProposeFreeSpace,
  ReleaseValue,
} from './agreement.commands';
import type { AgreementEvent } from './agreement.events';
import { type Agreement, type Concluded, type FreeSpaceProposal, statusOn } from './agreement.state';
import { firstDayWithout } from './dated-terms';
import { addedValue, afterEnd, candidateTest, halfYearOf, runOffIsDone, valueWithinCap } from './guards';
import { citedOf } from './overview';
import { refuse } from './refusals';
import { mustStand } from './running-agreement';

export const proposeFreeSpace = (
  { type: _, agreementId, reference, supplierId, overview, on, ...proposal }: ProposeFreeSpace,
  state: Agreement,
): AgreementEvent[] =>
  state.stage === 'none'
    ? [
        {
          type: 'FreeSpaceProposed',
          data: {
            agreementId,
            reference,
            form: 'FREE_SPACE',
            owner: UWV,
            supplierId,
            ...proposal,
            ...citedOf(overview, proposal.cluster),
            on,
          },
        },
      ]
    : [];

/**
 * the same cluster for the same group, with nothing else that is new, is a copy of what is contracted already.
 * a motivated assessment before signature.
 */
export const assessAddedValue = (
  { motivation, alike, on }: AssessAddedValue,
  state: FreeSpaceProposal,
): AgreementEvent[] => {
  if (state.addedValue !== null) {
    if (motivation === state.addedValue && on === state.since) return [];
    throw refuse('added-value-assessed', { day: state.since });
  }
  notBefore(on, state.since, { nl: 'De meerwaarde beoordelen', en: 'Assessing the added value' });
  const { purpose, cluster, targetGroup, region } = state;
  const verdict = addedValue({ motivation, region, plan: { purpose, cluster, targetGroup, alike }, on });
  return [{ type: 'AddedValueAssessed', data: { ...state.of, motivation: motivation ?? '', on, verdict } }];
};

const freeSpaceOnly = (state: Concluded): void => {
  if (state.of.form !== 'FREE_SPACE') throw refuse('not-free-space');
};

/** the commitments together stay within the cap of the framework. The agreement's own value is what is intended; it refuses nothing. */
export const commitValue = (
  { assignmentId, amount, on }: CommitValue,
  state: Concluded,
): AgreementEvent[] => {
  freeSpaceOnly(state);
  const known = state.commitments.get(assignmentId);
  if (known && known.amount > 0) {
    if (known.amount === amount) return [];
    throw refuse('committed-already');
  }
  mustStand(state, on);
  const verdict = valueWithinCap({ committed: state.valueCommitted, amount, on });
  return [{ type: 'FreeSpaceValueCommitted', data: { ...state.of, assignmentId, amount, on, verdict } }];
};

/** What is delivered and will be paid stays committed; what dropped out or lapsed is free at once. */
export const releaseValue = (
  { assignmentId, keep = 0 }: ReleaseValue,
  state: Concluded,
): AgreementEvent[] => {
  const amount = (state.commitments.get(assignmentId)?.amount ?? 0) - keep;
  return amount <= 0 ? [] : [{ type: 'FreeSpaceValueReleased', data: { ...state.of, assignmentId, amount } }];
};

/** Of an order that this agreement never knew there is nothing to finish. */
export const finishOrder = ({ assignmentId, on }: FinishOrderUnder, state: Concluded): AgreementEvent[] => {
  const known = state.commitments.get(assignmentId);
  return !known || known.finished
    ? []
    : [{ type: 'FreeSpaceOrderFinished', data: { ...state.of, assignmentId, on } }];
};

/** whoever was ordered for in the first half year and not cancelled. */
export const candidatesOf = ({ commitments, conclusion, dated }: Concluded): number => {
  const until = halfYearOf(dated.beginsOn);
  return [...commitments.values()].filter(
    ({ amount, on }) => amount > 0 && on >= conclusion.concludedOn && on <= until,
  ).length;
};

/** too few candidates in the first six months dissolves the agreement. The number is counted; the caller's is only kept. */
export const checkHalfYear = ({ claimed, on }: CheckHalfYear, state: Concluded): AgreementEvent[] => {
  freeSpaceOnly(state);
  const { candidateTest: tested } = state;
  if (tested !== null) {
    if (tested.on === on) return [];
    throw refuse('tested-already', { day: tested.on, candidates: tested.candidates });
  }
  mustStand(state, on);
  const concludedOn = state.dated.beginsOn;
  const last = halfYearOf(concludedOn);
  if (on <= last) throw refuse('half-year-not-over', { day: last });
  const [minimum, candidates] = [state.minimumCandidates ?? 0, candidatesOf(state)];
  const verdict = candidateTest({ concludedOn, candidates, minimum, on });
  const data = { ...state.of, candidates, claimed, on, verdict };
  if (verdict.decision !== 'REFUSE') return [{ type: 'CandidateTestPassed', data }];
  const reason = `${candidates} of at least ${minimum} candidates in the first half year`;
  return [{ type: 'FreeSpaceAgreementDissolved', data: { ...data, reason } }];
};

/** @param on the first day without new orders; it may lie ahead */
export const endFreeSpace = ({ on }: EndFreeSpace, state: Concluded): AgreementEvent[] => {
  freeSpaceOnly(state);
  const ended = endOf(state);
  if (ended !== null) {
    if (ended === on) return [];
    throw refuse('ended-already', { day: ended });
  }
  mustStand(state, on);
  return [{ type: 'FreeSpaceAgreementEnded', data: { ...state.of, on } }];
};

const endOf = ({ ending }: Concluded): IsoDate | null => ending?.on ?? null;

/** The last running trajectory is finished; the evaluation falls due. */
export const completeRunOff = ({ on }: CompleteRunOff, state: Concluded): AgreementEvent[] => {
  freeSpaceOnly(state);
  if (state.runOffCompletedOn !== null) {
    if (state.runOffCompletedOn === on) return [];
    throw refuse('run-off-completed', { day: state.runOffCompletedOn });
  }
  if (statusOn(state, on) !== 'RUN_OFF') throw refuse('not-ended');
  const running = [...state.commitments.values()].filter(({ amount, finished }) => amount > 0 && !finished);
  runOffIsDone({ outstandingOrders: running.length, on });
  const { due, verdict } = afterEnd(firstDayWithout(state.dated) ?? on, on);
  return [{ type: 'RunOffCompleted', data: { ...state.of, on, evaluationDue: due, verdict } }];
};

export const evaluateFreeSpace = (
  { findings, on }: EvaluateFreeSpace,
  state: Concluded,
): AgreementEvent[] => {
  freeSpaceOnly(state);
  const { evaluation, runOffCompletedOn } = state;
  if (evaluation !== null) {
    if (evaluation.on === on && evaluation.findings === findings) return [];
    throw refuse('evaluated-already', { day: evaluation.on });
  }
  if (runOffCompletedOn === null) throw refuse('run-off-not-complete');
  notBefore(on, runOffCompletedOn, { nl: 'De evaluatie', en: 'The evaluation' });
  return [{ type: 'FreeSpaceAgreementEvaluated', data: { ...state.of, findings, on } }];
};
