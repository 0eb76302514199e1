import { type IsoDate, lastDayOfTerm, type Verdict } from '@ontschot/kernel';
import {
  clientChoosesCompany,
  iroLastsAtMostTwoYears,
  planApprovedBeforeStart,
  principalIsFixedAtOrder,
  refuseUnlessAllowed,
  rejectedCompanyGetsNoIro,
  runningTrajectoriesFinish,
  startNowAuditLater,
  uwvInstrumentLimits,
  verdictFrom,
} from '@ontschot/rulebook';
import type { Start } from './assignment.commands';
import { openLines } from './assignment.course';
import type { AssignmentEvent } from './assignment.events';
import { caseOf } from './assignment.ordering';
import type { Existing } from './assignment.state';
import type { CaseFacts } from './decision-case';
import { endOfWw, orderItAgain } from './end-of-ww';
import { notIn } from './refusals';
import { doneAlready } from './repeats';
import { notBefore } from './step-days';

/**
 * What the rules say of starting, and of that only: the payer was fixed when it was ordered, whatever became known of the
 * client since. Only WW that reached its maximum before the service started leads to another order.
 */
const verdictOnStart = (state: Existing, orderedOn: IsoDate, facts: CaseFacts, on: IsoDate): Verdict => {
  const { principal, coachEmployer } = state.of;
  const question = caseOf(state, facts, {}, { type: 'START', date: on, start: on, coachEmployer });
  const end = endOfWw(state, facts);
  return verdictFrom(
    [
      principalIsFixedAtOrder(orderedOn),
      ...(end.is === 'lapses' && end.lastWwDay < on ? [orderItAgain(end.lastWwDay, end.to)] : []),
      ...clientChoosesCompany(question, on),
      ...rejectedCompanyGetsNoIro(question, orderedOn),
      ...planApprovedBeforeStart(question, on),
      ...iroLastsAtMostTwoYears(question, principal, on),
      ...startNowAuditLater(question, on),
      ...runningTrajectoriesFinish(question),
      ...uwvInstrumentLimits(question, principal, on),
    ],
    { principal, contractingPrincipal: state.terms.contractingPrincipal, invoiced: true },
  );
};

export const start = ({ on, facts }: Start, state: Existing): AssignmentEvent[] => {
  if (doneAlready(state.done, 'STARTED', on)) return [];
  if (state.status !== 'ORDERED' || !state.order)
    throw notIn(state.status, 'Bestel eerst.', 'Order it first.');
  notBefore(state.order.orderedOn, on, 'Start');
  const verdict = refuseUnlessAllowed(verdictOnStart(state, state.order.orderedOn, facts, on));
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
