import { lastsLongerThan } from '../../facts/derived';
import { inFrameworks, rule } from '../../rule';
import { atMost, type Limit, mayBeUnderWw, type WwInstrument } from './under-ww';

/** Starting as self-employed with WW lasts at most 6 months. */
export const selfEmploymentLastsSixMonths = rule({
  number: 'R-094',
  title: { nl: 'Starten als zelfstandige', en: 'Start as self-employed' },
  consequence: 'REFUSE',
  strength: 'L',
  source: 'HI Bijl. 1 §2',
  versions: inFrameworks({ months: 6 }),
  says: {
    withinLimit: {
      effect: 'ALLOW',
      nl: ({ months }: Limit) => `Starten als zelfstandige met WW duurt niet langer dan ${months} maanden.`,
      en: ({ months }: Limit) => `Starting as self-employed with WW lasts no longer than ${months} months.`,
    },
    tooLong: {
      effect: 'REFUSE',
      nl: ({ months }: Limit) => `Starten als zelfstandige met WW duurt hoogstens ${months} maanden.`,
      en: ({ months }: Limit) => `Starting as self-employed with WW lasts at most ${months} months.`,
      alternatives: atMost,
    },
  },
  ask: (facts: WwInstrument, say, limit) => {
    if (facts.kind !== 'SELF_EMPLOYMENT' || !mayBeUnderWw(facts)) return [];
    const longer = lastsLongerThan(facts, limit.months);
    if (longer === undefined) return [say.lacks('instrument.months')];
    return [longer ? say.tooLong(limit) : say.withinLimit(limit)];
  },
});
