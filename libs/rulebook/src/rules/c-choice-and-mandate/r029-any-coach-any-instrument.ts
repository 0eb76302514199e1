import { type Day, rule, since } from '../../rule';

/** Every coach may propose every partner's service that is professionally necessary. */
export const anyCoachAnyInstrument = rule({
  number: 'R-029',
  title: { nl: 'Elke coach, elk instrument', en: 'Any coach, any instrument' },
  consequence: 'ALLOW',
  strength: 'P',
  source: 'HI §2, §4 werkinstructie',
  versions: since('2008-09-15'),
  says: {
    may: {
      effect: 'ALLOW',
      nl: 'Elke werkcoach mag elk instrument van elke partner voorstellen.',
      en: "Every coach may propose every partner's instruments.",
    },
  },
  ask: (_facts: Day, say) => [say.may()],
});
