import { lastsLongerThan } from '../../facts/derived';
import { inFrameworks, rule } from '../../rule';
import { atMost, type Limit, mayBeUnderWw, type WwInstrument } from './under-ww';

/** A trial placement under WW lasts at most 3 months; municipal ones have no limit in the sources. */
export const trialPlacementLastsThreeMonths = rule({
  number: 'R-093',
  title: { nl: 'Proefplaatsing', en: 'Trial placement' },
  consequence: 'REFUSE',
  strength: 'L',
  source: 'HI Bijl. 1 §2, §4',
  versions: inFrameworks({ months: 3 }),
  says: {
    withinLimit: {
      effect: 'ALLOW',
      nl: ({ months }: Limit) => `Een proefplaatsing duurt niet langer dan ${months} maanden.`,
      en: ({ months }: Limit) => `A trial placement lasts no longer than ${months} months.`,
    },
    tooLong: {
      effect: 'REFUSE',
      nl: ({ months }: Limit) => `Een proefplaatsing duurt hoogstens ${months} maanden.`,
      en: ({ months }: Limit) => `A trial placement lasts at most ${months} months.`,
      alternatives: atMost,
    },
  },
  ask: (facts: WwInstrument, say, limit) => {
    if (facts.kind !== 'TRIAL_PLACEMENT' || !mayBeUnderWw(facts)) return [];
    const longer = lastsLongerThan(facts, limit.months);
    if (longer === undefined) return [say.lacks('instrument.months')];
    return [longer ? say.tooLong(limit) : say.withinLimit(limit)];
  },
});
