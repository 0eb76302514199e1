import type { IsoDate } from '@ontschot/kernel';

/** The overview of re-integration services: which clusters UWV buys. The sources name only the first; the others are examples of the product's own. */
const OVERVIEW: readonly { from: IsoDate; clusters: readonly string[] }[] = [
  {
    from: '2008-04-01',
    clusters: [
      'psychological-resilience',
      'diagnosis-and-orientation',
      'job-application',
      'mediation',
      'jobcoaching',
      'language-and-skills',
      'self-employment-support',
    ],
  },
];

/** The clusters that can be applied for on the day; none before the first overview. */
export const overviewOn = (day: IsoDate): readonly string[] =>
  OVERVIEW.filter(({ from }) => from <= day).at(-1)?.clusters ?? [];

/** Fixed assessment moments, the same days each year (rulebook 5.7). */
const MOMENTS = ['02-01', '06-01', '10-01'] as const;

/** The moments of the day's year, and the first of the next, so that every day has one on or after it. */
export const assessmentCalendarFor = (day: IsoDate): { ofYear: IsoDate[]; next: IsoDate } => {
  const year = Number(day.slice(0, 4));
  return { ofYear: MOMENTS.map((moment) => `${year}-${moment}`), next: `${year + 1}-${MOMENTS[0]}` };
};
