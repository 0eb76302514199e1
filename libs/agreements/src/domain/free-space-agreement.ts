import { NotPossible, UWV } from '@ontschot/kernel';
import type {
  AssessAddedValue,
  CheckHalfYear,
  CommitValue,
  CompleteRunOff,
  EndFreeSpace,
  EvaluateFreeSpace,
  ProposeFreeSpace,
  ReleaseValue,
} from './agreement.commands';
import type { AgreementEvent } from './agreement.events';
import type { Agreement, Concluded, FreeSpaceProposal } from './agreement.state';
import { addedValue, afterEnd, candidateTest, halfYearOf, valueWithinCap } from './guards';

export const proposeFreeSpace = (
  { agreementId, reference, supplierId, region, purpose, value, minimumCandidates, on }: ProposeFreeSpace,
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
            region,
            purpose,
            value,
            minimumCandidates,
            on,
          },
        },
      ]
    : [];

/** within the purpose, and a motivated assessment before signature. */
export const assessAddedValue = (
  { motivation, on }: AssessAddedValue,
  state: FreeSpaceProposal,
): AgreementEvent[] => {
  if (state.addedValue !== null) return [];
  const verdict = addedValue({ motivation, on });
  return [{ type: 'AddedValueAssessed', data: { ...state.of, motivation: motivation ?? '', on, verdict } }];
};

const freeSpaceOnly = (state: Concluded): void => {
  if (state.of.form !== 'FREE_SPACE')
    throw new NotPossible('not-free-space', 'This step belongs to free-space agreements only.');
};

/** the commitments together stay within the cap of the framework. The agreement's own value is what is intended; it refuses nothing. */
export const commitValue = (
  { assignmentId, amount: wanted, on }: CommitValue,
  state: Concluded,
): AgreementEvent[] => {
  freeSpaceOnly(state);
  const amount = wanted - (state.commitments.get(assignmentId) ?? 0);
  if (amount <= 0) return [];
  if (state.status !== 'ACTIVE')
    throw new NotPossible(
      'agreement-ended',
      `This agreement ended on ${state.endedOn}; running trajectories finish, new ones cannot be ordered.`,
    );
  const verdict = valueWithinCap({ committed: state.valueCommitted, amount, on });
  return [{ type: 'FreeSpaceValueCommitted', data: { ...state.of, assignmentId, amount, verdict } }];
};

export const releaseValue = (
  { assignmentId, keep = 0 }: ReleaseValue,
  state: Concluded,
): AgreementEvent[] => {
  const amount = (state.commitments.get(assignmentId) ?? 0) - keep;
  return amount <= 0 ? [] : [{ type: 'FreeSpaceValueReleased', data: { ...state.of, assignmentId, amount } }];
};

/** too few candidates in the first six months dissolves the agreement. */
export const checkHalfYear = ({ candidates, on }: CheckHalfYear, state: Concluded): AgreementEvent[] => {
  freeSpaceOnly(state);
  if (state.candidates !== null) return [];
  if (state.status !== 'ACTIVE')
    throw new NotPossible('agreement-ended', 'The agreement has ended; there is nothing left to test.');
  const { concludedOn } = state.conclusion;
  const last = halfYearOf(concludedOn);
  if (on <= last)
    throw new NotPossible(
      'half-year-not-over',
      `The first half year lasts until ${last}. Test after that day.`,
    );
  const minimum = state.minimumCandidates ?? 0;
  const verdict = candidateTest({ concludedOn, candidates, minimum, on });
  if (verdict.decision !== 'REFUSE')
    return [{ type: 'CandidateTestPassed', data: { ...state.of, candidates, on } }];
  return [
    {
      type: 'FreeSpaceAgreementDissolved',
      data: {
        ...state.of,
        candidates,
        reason: `${candidates} of at least ${minimum} candidates in the first half year`,
        on,
        verdict,
      },
    },
  ];
};

export const endFreeSpace = ({ on }: EndFreeSpace, state: Concluded): AgreementEvent[] => {
  freeSpaceOnly(state);
  return state.status === 'ACTIVE' ? [{ type: 'FreeSpaceAgreementEnded', data: { ...state.of, on } }] : [];
};

/** The last running trajectory is finished; the evaluation falls due. */
export const completeRunOff = ({ on }: CompleteRunOff, state: Concluded): AgreementEvent[] => {
  freeSpaceOnly(state);
  if (state.status === 'EVALUATION_DUE' || state.status === 'EVALUATED') return [];
  if (state.status !== 'RUN_OFF')
    throw new NotPossible('not-ended', 'The agreement has not ended. End or dissolve it first.');
  return [
    {
      type: 'RunOffCompleted',
      data: {
        ...state.of,
        on,
        evaluationDue: afterEnd(state.endedOn ?? on).due,
        verdict: afterEnd(state.endedOn ?? on).verdict,
      },
    },
  ];
};

export const evaluateFreeSpace = (
  { findings, on }: EvaluateFreeSpace,
  state: Concluded,
): AgreementEvent[] => {
  freeSpaceOnly(state);
  if (state.status === 'EVALUATED') return [];
  if (state.status !== 'EVALUATION_DUE')
    throw new NotPossible(
      'run-off-not-complete',
      'Running trajectories finish first. Complete the run-off, then evaluate.',
    );
  return [{ type: 'FreeSpaceAgreementEvaluated', data: { ...state.of, findings, on } }];
};
