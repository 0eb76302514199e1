import { type IsoDate, lastDayOfTerm, type Verdict } from '@ontschot/kernel';
import * as rules from '@ontschot/rulebook';
import type { Start } from './assignment.commands';
import { openLines } from './assignment.course';
import type { AssignmentEvent } from './assignment.events';
import { factsFor } from './assignment.question';
import type { Existing } from './assignment.state';
import type { CaseFacts } from './step-facts';
import { endOfWw } from './end-of-ww';
import { notIn } from './refusals';
import { doneAlready } from './repeats';
import { notBefore } from './step-days';

/**
 * What the rules say of starting: the payer was fixed when it was ordered, whatever became known of the client since.
 * Only WW that reached its maximum before the service started leads to another order; where that day lies before
 * the order, which nobody knew then, it is asked as of that day.
 */
export const verdictOnStart = (state: Existing, facts: CaseFacts, on: IsoDate): Verdict => {
  const { principal, coachEmployer } = state.of;
  const question = factsFor(state, facts, {}, { type: 'START', date: on, start: on, coachEmployer });
  const end = endOfWw(state, facts);
  const late = end.is === 'lapses' && end.lastWwDay < question.day;
  return rules.start.ask({
    ...question,
    ...(late ? { day: end.lastWwDay } : {}),
    fixed: { principal, decidedBy: state.decidingRule },
  });
};

export const start = ({ on, facts }: Start, state: Existing): AssignmentEvent[] => {
  if (doneAlready(state.done, 'STARTED', on)) return [];
  if (state.status !== 'ORDERED' || !state.order)
    throw notIn(state.status, 'Bestel eerst.', 'Order it first.');
  notBefore(state.order.orderedOn, on, 'Start');
  const verdict = rules.refuseUnlessAllowed(verdictOnStart(state, facts, on));
  const plannedEnd = state.terms.months > 0 ? lastDayOfTerm(on, state.terms.months) : on;
  const audit = verdict.duties.find(({ rule }) => rule === 'R-053');
  const auditDueOn = facts.agreement.frameworkAgreementOn === null ? (audit?.due ?? null) : null;
  const end = endOfWw({ ...state, startedOn: on, plannedEnd }, facts);
  return [
    {
      type: 'AssignmentStarted',
      data: { ...state.of, delivered: openLines(state, 'START'), lapsed: [], on, plannedEnd, verdict },
    },
    ...(state.iro === null ? [] : [{ type: 'IroStarted' as const, data: { ...state.of, on, auditDueOn } }]),
    ...(end.is === 'runs-on'
      ? [
          {
            type: 'HandoverFellDue' as const,
            data: { ...state.of, exhaustedOn: end.lastWwDay, dueOn: end.dueOn, to: end.to },
          },
        ]
      : []),
  ];
};
