import { type DutiesAsked, plusDays, type WaitingDuty, WITHOUT_DAY } from '@ontschot/kernel';

/** One duty with the place of its context among the others. */
export type Placed = { duty: WaitingDuty; source: number };
/** Where a page begins: behind this day, context and id. */
export type Start = { day: string; source: number; id: string };

/**
 * From where one context goes on, when the page begins behind `start`. Within a day the contexts follow each other, each in
 * its database's own order of ids: so no order of letters has to be the same here and there.
 * @returns what its query goes on behind; null = from the beginning; 'done' = nothing of it is left
 */
export const startOf = (source: number, start: Start | null): DutiesAsked['after'] | 'done' => {
  if (start === null) return null;
  if (source === start.source) return [start.day, start.id];
  if (source > start.source) return [start.day, ''];
  return start.day === WITHOUT_DAY ? 'done' : [plusDays(start.day, 1), ''];
};

const dayOf = ({ duty }: Placed): string => duty.dueOn ?? WITHOUT_DAY;

/** All contexts' duties in one order: what is due first, then by context, then as each context gave them. */
export const merged = (perContext: readonly (readonly WaitingDuty[])[]): Placed[] =>
  perContext
    .flatMap((found, source) => found.map((duty) => ({ duty, source })))
    // Stable: duties of one context and day keep the order in which it gave them.
    .sort((one, other) => {
      const [first, second] = [dayOf(one), dayOf(other)];
      return first === second ? one.source - other.source : first < second ? -1 : 1;
    });
