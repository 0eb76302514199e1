import type { IsoDate } from '@ontschot/kernel';
import type { ServiceOverview } from './overview';

/**
 * The first overview of re-integration services: which clusters UWV buys. The sources name only the first; the others are
 * examples of the product's own, and none states a minimum content. Later versions are published.
 */
export const FIRST_OVERVIEWS: readonly ServiceOverview[] = [
  {
    version: '2008-04-01',
    region: null,
    inventory: null,
    clusters: [
      'psychological-resilience',
      'diagnosis-and-orientation',
      'job-application',
      'mediation',
      'jobcoaching',
      'language-and-skills',
      'self-employment-support',
    ].map((cluster) => ({ cluster, content: [] })),
  },
];

/**
 * The calendars that came with a framework: rulebook 5.7 for 2008, and the example for the present year. Every other year is
 * published; until then an application of that year waits.
 */
export const CALENDARS_OF_THE_FRAMEWORKS: Readonly<Record<number, readonly IsoDate[]>> = {
  2008: ['2008-02-01', '2008-06-01', '2008-10-01'],
  2026: ['2026-02-01', '2026-06-01', '2026-10-01'],
};
