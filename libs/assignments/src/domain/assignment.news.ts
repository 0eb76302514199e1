import type { IsoDate } from '@ontschot/kernel';
import { principalOf } from '@ontschot/rulebook';
import type { AnswerNews } from './assignment.commands';
import { cancelled } from './assignment.course';
import type { AssignmentEvent } from './assignment.events';
import { factsFor } from './assignment.question';
import type { Existing, Order } from './assignment.state';
import { type EndOfWw, endOfWw } from './end-of-ww';

type Ordered = Existing & { order: Order };

export const answerNews = (news: AnswerNews, state: Existing): AssignmentEvent[] => {
  if (state.order === null) return [];
  const ordered: Ordered = { ...state, order: state.order };
  const end = endOfWw(state, news.facts);
  switch (state.status) {
    case 'ORDERED':
      return end.is === 'lapses' && end.lastWwDay < news.today
        ? [cancelled(state, 'WW_MAXIMUM_REACHED', end.lastWwDay, 'R-009')]
        : [...lapseForeseen(end, state, news), ...lateNews(end, ordered, news)];
    case 'CANCELLED':
      return putInQuestion(end, state, news);
    case 'IN_PROGRESS':
    case 'INTERRUPTED':
    case 'COMPLETED':
    case 'DROPPED_OUT':
    case 'PLACED':
    case 'SUSTAINABLY_PLACED':
      return [...handover(end, state, news), ...lateNews(end, ordered, news)];
    case 'PROPOSED':
    case 'APPROVED':
    case 'ORDERING':
      return [];
  }
};

/** A maximum known ahead cancels nothing that starts before it: the order is told by when it must have started. */
const lapseForeseen = (end: EndOfWw, state: Existing, { today: on }: AnswerNews): AssignmentEvent[] => {
  const [lastWwDay, to] = end.is === 'lapses' ? [end.lastWwDay, end.to] : [null, null];
  return lastWwDay === state.lapsesAfter
    ? []
    : [{ type: 'LapseForeseen', data: { ...state.of, lastWwDay, to, on } }];
};

/** due at the end of the running service, whichever way the last WW day was recorded; gone when a correction takes it away. */
const handover = (end: EndOfWw, state: Existing, { today }: AnswerNews): AssignmentEvent[] => {
  // What ended by then was over before WW was.
  const runsOn =
    end.is === 'runs-on' && (state.endedOn === null || state.endedOn > end.lastWwDay) ? end : undefined;
  if (!runsOn)
    return state.lastWwDay === null
      ? []
      : [{ type: 'HandoverNoLongerDue', data: { ...state.of, on: today } }];
  const { lastWwDay: exhaustedOn, to } = runsOn;
  const dueOn = state.endedOn ?? runsOn.dueOn;
  return state.lastWwDay === exhaustedOn && state.handover?.to === to
    ? []
    : [{ type: 'HandoverFellDue', data: { ...state.of, exhaustedOn, dueOn, to } }];
};

const reachesBackTo = (day: IsoDate, about: AnswerNews['about']): boolean =>
  about === null || (about !== undefined && about <= day);

/** R-011 keeps the payer; news about a day up to the order, or of WW that had ended before the start, is noted on the order. */
const lateNews = (end: EndOfWw, state: Ordered, { atOrder, about, today }: AnswerNews): AssignmentEvent[] => {
  const { of, order } = state;
  if (!reachesBackTo(state.startedOn ?? order.orderedOn, about)) return [];
  const { principal, decidedBy } = principalOf(
    factsFor(
      state,
      atOrder,
      {},
      {
        type: 'PROPOSE',
        date: order.orderedOn,
        start: null,
        coachEmployer: of.coachEmployer,
      },
    ),
  );
  const [partner, rule] =
    principal !== of.principal && reachesBackTo(order.orderedOn, about)
      ? [principal, decidedBy]
      : end.is === 'started-too-late'
        ? [end.to, 'R-009']
        : [of.principal, null];
  if (rule === null)
    return state.lateNews === null ? [] : [{ type: 'LateNewsWithdrawn', data: { ...of, on: today } }];
  if (state.lateNews?.partner === partner && state.lateNews.rule === rule) return [];
  const billed = state.lines.filter(({ invoicedBy }) => invoicedBy !== null);
  return [
    {
      type: 'LateNewsTouchedOrder',
      data: {
        ...of,
        partner,
        rule,
        amount: state.lines.reduce((sum, { lapsed, amount }) => sum + (lapsed ? 0 : amount), 0),
        billed: billed.reduce((sum, { amount }) => sum + amount, 0),
        invoiceIds: [...new Set(billed.flatMap(({ invoicedBy }) => invoicedBy?.invoiceId ?? []))],
        on: today,
      },
    },
  ];
};

/** Cancelled for the end of WW, which turns out not to have ended then: someone may put the order back. */
const putInQuestion = (end: EndOfWw, state: Existing, { today }: AnswerNews): AssignmentEvent[] => {
  const stands = end.is === 'lapses' && end.lastWwDay < today;
  return state.cancellation?.rule === 'R-009' && !state.cancellation.questioned && !stands
    ? [{ type: 'CancellationQuestioned', data: { ...state.of, on: today } }]
    : [];
};
