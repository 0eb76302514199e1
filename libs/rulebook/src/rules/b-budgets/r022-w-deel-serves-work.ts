import { UWV } from '@ontschot/kernel';
import type { Grounds, Instrument, Principal } from '../../facts/facts';
import { type Day, rule, since } from '../../rule';

/** The W-deel pays facilities aimed at work for its own target group; for people far from work the motivation is recorded. */
export const wDeelServesWork = rule({
  number: 'R-022',
  title: { nl: 'Twee voorwaarden voor het W-deel', en: 'Two W-deel conditions' },
  consequence: 'REFUSE',
  strength: 'L',
  source: 'HI Bijl. 1 §4',
  versions: since('2004-01-01'),
  says: {
    may: {
      effect: 'ALLOW',
      nl: 'Het W-deel mag dit betalen: gericht op werk, voor de eigen doelgroep.',
      en: 'The W-deel may pay this: aimed at work, for its own target group.',
    },
    needsMotivation: {
      effect: 'HOLD',
      nl: 'Sociale activering mag uit het W-deel als is vastgelegd hoe die naar werk leidt.',
      en: 'The W-deel may pay social activation once it is recorded how it is aimed at work.',
      liftedBy: [
        {
          nl: 'leg vast hoe dit naar werk leidt',
          en: 'record the work-oriented motivation (instrument.motivation)',
          supply: { command: 'assignments', field: 'grounds.motivation', role: 'coach', by: 'PRINCIPAL' },
        },
      ],
    },
    motivationUnknown: {
      effect: 'WARN',
      nl: 'Leg vast hoe deze sociale activering naar werk leidt.',
      en: 'Record how this social activation is aimed at work.',
    },
  },
  ask: (
    facts: Day &
      Pick<Principal, 'principal'> &
      Pick<Instrument, 'kind'> &
      Pick<Grounds, 'motivation' | 'aimedAtWork'>,
    say,
  ) => {
    if (facts.principal === UWV) return [];
    const { aimedAtWork = facts.motivation } = facts;
    if (facts.kind !== 'SOCIAL_ACTIVATION' || aimedAtWork) return [say.may()];
    return [aimedAtWork === null ? say.needsMotivation() : say.motivationUnknown()];
  },
});
