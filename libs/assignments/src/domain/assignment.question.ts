import type { PartnerCode, Verdict } from '@ontschot/kernel';
import * as rules from '@ontschot/rulebook';
import { refuseUnlessAllowed, type StepFacts } from '@ontschot/rulebook';
import type { Grounds, MotivationFor } from './assignment.events';
import type { Existing } from './assignment.state';
import { type CaseAction, type CaseFacts, stepFactsOf } from './step-facts';

export type Decided = { principal: PartnerCode; decidingRule: string; verdict: Verdict };

/** The principal that a verdict names, and by which rule. @throws Rejected when the rules refuse or hold the step */
export const decided = (verdict: Verdict): Decided => {
  const { principal, decidedBy } = refuseUnlessAllowed(verdict);
  // A step on a client's assignment always names a principal: R-001 does where no rule before it does.
  if (principal === null || !decidedBy) throw new Error('The rules named no principal.');
  return { principal, decidingRule: decidedBy, verdict };
};

/** The rules that wait for a contract expert's motivation, and what it is then about. */
export const MOTIVATES: Readonly<Record<string, MotivationFor>> = {
  'R-015': 'ZW',
  'R-096': 'LONGER_THAN_12_MONTHS',
};

/** The case of a step on an assignment that exists; new grounds add to those of the proposal. */
export const factsFor = (
  state: Existing,
  facts: CaseFacts,
  grounds: Grounds,
  action: CaseAction,
): StepFacts => {
  const bare = caseWith(state, facts, grounds, action, false);
  if (state.motivations.length === 0) return bare;
  // One motivation for two reasons would let the one stand for the other.
  const needed = rules.propose
    .ask(bare)
    .because.flatMap(({ rule, effect }) =>
      effect === 'HOLD' && MOTIVATES[rule] !== undefined ? [MOTIVATES[rule]] : [],
    );
  return needed.every((one) => state.motivations.some((given) => given.for === one))
    ? caseWith(state, facts, grounds, action, true)
    : bare;
};

const caseWith = (
  { of, terms, proposal, order, startedOn, plannedEnd, iro, planApprovedOn }: Existing,
  facts: CaseFacts,
  grounds: Grounds,
  action: CaseAction,
  motivated: boolean,
): StepFacts =>
  stepFactsOf(
    facts,
    {
      assignmentId: of.assignmentId,
      instrumentId: terms.instrumentId,
      months: terms.months,
      price: terms.price,
      grounds: { ...proposal.grounds, ...grounds },
      motivated,
      routeReason: proposal.routeReason,
      ownAlternative: proposal.ownAlternative,
      orderedOn: order?.orderedOn ?? null,
      startedOn,
      plannedEnd,
      clientChoseCompany: iro === null || iro === 'DIAGNOSIS_AWAITED' || iro === 'DIAGNOSED' ? null : true,
      planApprovedOn,
      clientConsulted: proposal.clientConsulted,
      // Both stand on the proposal, or it would not be there.
      needRecorded: true,
      choiceRecorded: true,
    },
    action,
  );
