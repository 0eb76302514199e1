import { budgetIdOf, fundOf, type PartnerCode, within } from '@ontschot/kernel';
import * as rules from '@ontschot/rulebook';
import type { AcceptOrder, ConfirmOrder, FailOrder } from './assignment.commands';
import type { AssignmentEvent, OrderTerms } from './assignment.events';
import { agreedTo, decidesToday } from './dating-back';
import { decided, factsFor } from './assignment.question';
import type { Existing } from './assignment.state';
import { opened } from './opened';
import { orderLinesOf } from './order-lines';
import { refuse } from './refusals';
import { addsTo, type Done, doneAlready, NO_DAY } from './repeats';
import { notBefore } from './step-days';

const ORDERED_OR_LATER = [
  'ORDERING',
  'ORDERED',
  'IN_PROGRESS',
  'INTERRUPTED',
  'COMPLETED',
  'DROPPED_OUT',
  'PLACED',
  'SUSTAINABLY_PLACED',
];

/** The principal is determined anew on the order date, and from then on it is fixed. */
export const acceptOrder = (command: AcceptOrder, state: Existing): AssignmentEvent[] => {
  if (ORDERED_OR_LATER.includes(state.status) && orderedSo(command, state)) return [];
  if (state.status !== 'APPROVED') throw refuse('assignment-not-approved', { status: state.status });
  const { by, facts, grounds, on } = command;
  const start = command.start ?? state.proposal.plannedStart;
  notBefore(state.approvedOn, on, 'AcceptOrder');
  if (start !== null) notBefore(on, start, 'Start');
  if (facts.client.status !== 'OPEN') throw refuse('client-not-open');
  const { concludedOn, validUntil } = facts.agreement;
  if (on < concludedOn) throw refuse('agreement-not-yet', { concludedOn });
  if (facts.agreement.status === 'NOT_YET') throw refuse('agreement-not-begun');
  if (facts.agreement.status !== 'ACTIVE' && !facts.agreement.dissolved) throw refuse('agreement-ended');
  const question = factsFor(state, facts, grounds, { type: 'ORDER', date: on, start, coachEmployer: by });
  const { principal, decidingRule, verdict } = decided(rules.order.ask(question));
  const reported = facts.client.unconfirmed.find(
    ({ paidBy, from, until }) => paidBy === principal && within(on, from, until),
  );
  if (reported) throw refuse('benefit-not-confirmed', { partner: reported.paidBy });
  if (validUntil !== null && start !== null && start > validUntil)
    throw refuse('start-after-agreement', { start, validUntil });
  if (!opened(facts, principal)) throw refuse('contract-not-open', { principal });
  if (facts.budget === null || !facts.budget.open)
    throw refuse('budget-year-not-open', { principal, year: on.slice(0, 4) });
  payerAgreesToTheDay(command, state, principal);
  const order: OrderTerms = {
    fund: fundOf(principal),
    budgetId: budgetIdOf(principal, Number(on.slice(0, 4))),
    decidingRule,
    orderedOn: on,
    amount: state.terms.price,
    lines: orderLinesOf(state.terms),
    plannedStart: start,
    ...(facts.agreement.coversPartners.includes(principal) ? { joined: true } : {}),
  };
  const alternativeOffered = grounds.alternativeOffered ?? state.proposal.grounds.alternativeOffered ?? null;
  return [
    {
      type: 'OrderAccepted',
      data: {
        ...state.of,
        principal,
        ...order,
        agreementId: state.terms.agreementId,
        form: state.terms.form,
        alternativeOffered,
        mandateId: facts.mandate?.mandateId ?? null,
        clientTodayOf: command.principalToday === principal ? null : command.principalToday,
        verdict,
      },
    },
  ];
};

/** Is the order that stands the one that is asked for? @throws NotPossible `recorded-otherwise` */
const orderedSo = ({ grounds, on, start }: AcceptOrder, state: Existing): boolean => {
  const otherStart = start !== null && start !== (state.order?.plannedStart ?? null);
  const stands: Done = state.order ? { ORDERED: { on: state.order.orderedOn, what: '' } } : {};
  return doneAlready(stands, 'ORDERED', addsTo(state, grounds) || otherStart ? NO_DAY : on);
};

/**
 * An order of an earlier day may not move its cost to a partner whose client this is no more, without that partner's own say. Its
 * own coach gives that say by ordering: the order day decides, its budget year is open, and the order tells
 * whose client it is today.
 */
const payerAgreesToTheDay = (
  { by, principalToday: now, facts, on }: AcceptOrder,
  state: Existing,
  payer: PartnerCode,
): void => {
  if (now !== null && now !== payer && by !== payer && !agreedTo(state, on, payer))
    throw refuse('backdated-to-other-payer', { day: on, payer, now });
  decidesToday(facts, state, { decision: 'ORDER', by, on, payer });
};

export const confirmOrder = ({ attempt }: ConfirmOrder, state: Existing): AssignmentEvent[] => {
  if (state.status !== 'ORDERING' || state.attempts !== attempt || !state.order) return [];
  const {
    fund,
    budgetId,
    decidingRule,
    orderedOn,
    amount,
    lines,
    plannedStart = null,
    joined = false,
    verdict,
  } = state.order;
  return [
    {
      type: 'AssignmentOrdered',
      data: {
        ...state.of,
        fund,
        budgetId,
        decidingRule,
        orderedOn,
        amount,
        lines,
        plannedStart,
        ...(joined ? { joined } : {}),
        terms: state.terms,
        verdict,
      },
    },
  ];
};

export const failOrder = (
  { attempt, verdict, refusal, on }: FailOrder,
  state: Existing,
): AssignmentEvent[] =>
  state.status === 'ORDERING' && state.attempts === attempt && state.order
    ? [
        {
          type: 'OrderFailed',
          data: {
            ...state.of,
            budgetId: state.order.budgetId,
            agreementId: state.terms.agreementId,
            form: state.terms.form,
            on,
            rules: verdict?.because.map(({ rule }) => rule) ?? [],
            verdict,
            refusal,
          },
        },
      ]
    : [];
