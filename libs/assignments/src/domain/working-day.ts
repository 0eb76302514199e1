import { type IsoDate, plusDays } from '@ontschot/kernel';

/** coach and supplier seek a solution together; the term of one working day is the rulebook's proposal, not in the sources. Public holidays count as working days. */
export const nextWorkingDay = (day: IsoDate): IsoDate => {
  const next = plusDays(day, 1);
  const weekday = new Date(`${next}T00:00:00Z`).getUTCDay();
  return weekday === 6 ? plusDays(next, 2) : weekday === 0 ? plusDays(next, 1) : next;
};
