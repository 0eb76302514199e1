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

/**
 * The calendars that came with a framework: rulebook 5.7 for 2008, and the example for the present year. Every other year is
 * published; until then an application of that year waits.
 */
export const CALENDARS_OF_THE_FRAMEWORKS: Readonly<Record<number, readonly IsoDate[]>> = {
  2008: ['2008-02-01', '2008-06-01', '2008-10-01'],
  2026: ['2026-02-01', '2026-06-01', '2026-10-01'],
};
