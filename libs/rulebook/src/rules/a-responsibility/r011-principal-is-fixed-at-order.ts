import type { IsoDate } from '@ontschot/kernel';
import { type Day, rule } from '../../rule';

/** An order that stands: `orderedOn` fixed its principal; null where the order day must be known and is not. */
type FixedAtOrder = { fixedOn: IsoDate | null };

/** The principal is set when the assignment is ordered; later changes count for the next order. */
export const principalIsFixedAtOrder = rule({
  number: 'R-011',
  title: { nl: 'De opdrachtgever ligt per opdracht vast', en: 'Principal fixed per assignment' },
  consequence: 'COMPUTE',
  strength: 'D',
  source: 'Lezing van HI §2, §4 (A-07)',
  versions: [{ from: '2004-01-01', until: null, parameters: {} }],
  says: {
    fixed: {
      effect: 'COMPUTE',
      nl: ({ fixedOn }: { fixedOn: IsoDate }) =>
        `De opdrachtgever is bepaald op de dag van bestellen (${fixedOn}). Wat later verandert, telt voor de volgende opdracht.`,
      en: ({ fixedOn }: { fixedOn: IsoDate }) =>
        `The principal was fixed on the order day (${fixedOn}). Later changes count for the next order.`,
    },
  },
  ask: ({ fixedOn }: Day & FixedAtOrder, say) => [
    fixedOn === null ? say.lacks('action.orderDate') : say.fixed({ fixedOn }),
  ],
});
