import { type IsoDate, UWV } from '@ontschot/kernel';
import { municipalBenefitsOn, uwvBenefitsOn } from '../../facts/derived';
import type { Benefits } from '../../facts/facts';
import { type Day, rule } from '../../rule';
import { benefitName } from './benefit-names';

type Words = { day: IsoDate; both: string };

/** Benefits from UWV and a municipality at the same time: the whole cost goes to UWV, no split. WW with Anw counts too. */
export const concurrentBenefitsGoToUwv = rule({
  number: 'R-004',
  title: { nl: 'Samenloop: UWV betaalt', en: 'Concurrent benefits: UWV pays' },
  consequence: 'COMPUTE',
  strength: 'L',
  source: 'HI §2 (situatie 1)',
  versions: [{ from: '2002-01-01', until: null, parameters: {} }],
  says: {
    concurrent: {
      effect: 'COMPUTE',
      nl: ({ day, both }: Words) =>
        `Samenloop op ${day} (${both}): UWV betaalt alles, er wordt niet gedeeld.`,
      en: ({ day, both }: Words) =>
        `Concurrent benefits on ${day} (${both}): UWV pays all of it, nothing is split.`,
      decides: () => UWV,
    },
  },
  ask: (facts: Day & Benefits, say) => {
    const { day } = facts;
    const [ofUwv] = uwvBenefitsOn(facts, day);
    const [municipal] = municipalBenefitsOn(facts, day);
    if (!ofUwv || !municipal) return [];
    return [say.concurrent({ day, both: `${benefitName(ofUwv, day)} + ${benefitName(municipal, day)}` })];
  },
});
