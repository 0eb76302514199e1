import type { IsoDate } from '@ontschot/kernel';
import type { Carrier } from '../../facts/facts';
import { type Day, rule } from '../../rule';
import { deliversItself } from '../b-budgets/r020-municipal-make-or-buy';

/** Until 2006 a municipality had to buy on the market: own delivery was not possible. */
export const alwaysBuyOnTheMarket = rule({
  number: 'R-098',
  title: { nl: 'Altijd inkopen op de markt', en: 'Always buy on the market' },
  consequence: 'REFUSE',
  strength: 'L',
  source: 'IS Inleiding, §2.1.1',
  versions: [
    { from: '2002-09-04', until: '2005-12-31', parameters: {} },
    // Ended: R-020 took its place.
    { from: '2006-01-01', until: null, parameters: {}, ask: () => [] },
  ],
  says: {
    mustBuy: {
      effect: 'REFUSE',
      nl: ({ day }: { day: IsoDate }) =>
        `Op ${day} moest een gemeente nog op de markt inkopen; zelf uitvoeren kan vanaf 1 januari 2006.`,
      en: ({ day }: { day: IsoDate }) =>
        `On ${day} a municipality still had to buy on the market; own delivery is possible from 1 January 2006.`,
      alternatives: [{ nl: 'inkopen op de markt', en: 'purchase on the market' }],
    },
  },
  ask: (facts: Day & Carrier, say) => (deliversItself(facts) ? [say.mustBuy(facts)] : []),
});
