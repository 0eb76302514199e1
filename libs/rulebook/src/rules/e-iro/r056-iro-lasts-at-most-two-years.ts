import { lastsLongerThan } from '../../facts/derived';
import type { Service } from '../../facts/facts';
import { type Day, inFrameworks, rule } from '../../rule';
import { type IroOrNot, isIro } from './iro';

type Term = { months: number };

/** An IRO lasts at most 24 months; special groups are not exempt. */
export const iroLastsAtMostTwoYears = rule({
  number: 'R-056',
  title: { nl: 'IRO: hoogstens twee jaar', en: 'At most two years' },
  consequence: 'REFUSE',
  strength: 'P',
  source: 'HI Bijl. 1 §2',
  versions: inFrameworks({ months: 24 }),
  says: {
    within: {
      effect: 'ALLOW',
      nl: ({ months }: Term) => `De IRO duurt niet langer dan ${months} maanden.`,
      en: ({ months }: Term) => `The IRO lasts no longer than ${months} months.`,
    },
    tooLong: {
      effect: 'REFUSE',
      nl: ({ months }: Term) => `Een IRO duurt hoogstens ${months} maanden.`,
      en: ({ months }: Term) => `An IRO lasts at most ${months} months.`,
      alternatives: ({ months }: Term) => [
        { nl: `een IRO van hoogstens ${months} maanden`, en: `IRO of at most ${months} months` },
      ],
    },
  },
  ask: (facts: Day & IroOrNot & Service, say, { months }) => {
    if (!isIro(facts)) return [];
    const longer = lastsLongerThan(facts, months);
    if (longer === undefined) return [say.lacks('instrument.months')];
    return [longer ? say.tooLong({ months }) : say.within({ months })];
  },
});
