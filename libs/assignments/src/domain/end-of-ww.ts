import type { ClientFacts } from '@ontschot/clients';
import { type IsoDate, type PartnerCode, plusDays, UWV } from '@ontschot/kernel';
import { checkHandover, principalOf } from '@ontschot/rulebook';
import { factsFor } from './assignment.question';
import type { Existing } from './assignment.state';
import type { CaseFacts } from './step-facts';

/** What the end of a client's WW does to one order, by what is known now of its client. */
export type EndOfWw =
  | { is: 'nothing' }
  /** Not started: from the day after `lastWwDay` on it is no order of UWV's any more. */
  | { is: 'lapses'; lastWwDay: IsoDate; to: PartnerCode }
  /** Started in time: UWV lets it finish, and the hand-over falls due. */
  | { is: 'runs-on'; lastWwDay: IsoDate; to: PartnerCode; dueOn: IsoDate }
  /** Started after WW had ended, which nobody knew then: the payer stays, both partners look at it. */
  | { is: 'started-too-late'; lastWwDay: IsoDate; to: PartnerCode };

/** Days on which WW reached its maximum duration, by the benefits or by the history, the first one first. */
const lastWwDaysOf = ({ benefits, history }: ClientFacts): IsoDate[] =>
  [
    ...benefits.flatMap(({ type, maximumReachedOn }) =>
      type === 'WW' && maximumReachedOn !== null ? [maximumReachedOn] : [],
    ),
    ...history.flatMap(({ type, date }) => (type === 'WW_MAXIMUM_REACHED' ? [date] : [])),
  ].sort();

/** The same answer for a maximum that was recorded with the benefit, as an event of its own, in advance or late. */
export const endOfWw = (state: Existing, facts: CaseFacts): EndOfWw => {
  const { of, order, startedOn, plannedEnd } = state;
  if (of.principal !== UWV || order === null) return { is: 'nothing' };
  const asked = { type: 'PROPOSE' as const, start: null, coachEmployer: of.coachEmployer };
  const principalOn = (date: IsoDate): PartnerCode =>
    principalOf(factsFor(state, facts, {}, { ...asked, date })).principal;
  const days = lastWwDaysOf(facts.client);
  const lastWwDay =
    days.find((day) => day >= order.orderedOn) ?? days.filter((day) => day < order.orderedOn).at(-1);
  if (lastWwDay === undefined) return { is: 'nothing' };
  const dayAfter = plusDays(lastWwDay, 1);
  const to = principalOn(dayAfter > order.orderedOn ? dayAfter : order.orderedOn);
  // Who has another benefit of UWV stays its client: nothing lapses and nothing is handed over.
  if (to === UWV) return { is: 'nothing' };
  if (startedOn === null) return { is: 'lapses', lastWwDay, to };
  if (startedOn > lastWwDay) return { is: 'started-too-late', lastWwDay, to };
  if (plannedEnd !== null && plannedEnd <= lastWwDay) return { is: 'nothing' };
  const due = checkHandover.ask(
    factsFor(state, facts, {}, { ...asked, type: 'CHECK_HANDOVER', date: dayAfter }),
  ).duties;
  const handOver = due.find(({ rule }) => rule === 'R-010');
  return handOver ? { is: 'runs-on', lastWwDay, to, dueOn: handOver.due ?? dayAfter } : { is: 'nothing' };
};
