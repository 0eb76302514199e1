import { inDutch } from '@ontschot/kernel';
import type { Carrier, FreeSpace, Money } from '../../facts/facts';
import { type Day, inFrameworks, rule } from '../../rule';

type Sums = { sum: string; most: string };

/** The value of a free-space agreement, summed over its commitments, stays within the cap; cents, net of VAT. */
export const freeSpaceWithinCap = rule({
  number: 'R-059',
  title: { nl: 'Hoogstens € 200.000', en: 'At most €200,000' },
  consequence: 'REFUSE',
  strength: 'P',
  source: 'HI Bijl. 1 §3',
  versions: inFrameworks({ cap: 20_000_000 }),
  says: {
    within: {
      effect: 'ALLOW',
      discreet: {
        nl: 'Met deze opdracht blijft de overeenkomst binnen haar maximum.',
        en: 'With this order the agreement stays within its maximum.',
      },
      nl: ({ sum, most }: Sums) => `Met deze opdracht is ${sum} vastgelegd, niet meer dan ${most}.`,
      en: ({ sum, most }: Sums) => `With this order ${sum} is committed, no more than ${most}.`,
    },
    above: {
      effect: 'REFUSE',
      discreet: {
        nl: 'Met deze opdracht komt de overeenkomst boven haar maximum.',
        en: 'With this order the agreement exceeds its maximum.',
      },
      nl: ({ sum, most }: Sums) => `Met deze opdracht komt de overeenkomst op ${sum}, meer dan ${most}.`,
      en: ({ sum, most }: Sums) => `With this order the agreement comes to ${sum}, more than ${most}.`,
      alternatives: [
        { nl: 'een andere overeenkomst', en: 'another agreement' },
        { nl: 'een IRO', en: 'IRO' },
      ],
    },
  },
  ask: (
    facts: Day & Pick<Carrier, 'form'> & Pick<FreeSpace, 'valueCommitted'> & Pick<Money, 'price'>,
    say,
    { cap },
  ) => {
    const { form, price, valueCommitted } = facts;
    if (form !== 'FREE_SPACE') return [];
    if (price === undefined) return [say.lacks('instrument.price')];
    if (valueCommitted === undefined) return [say.lacks('instrument.valueCommitted')];
    const sum = valueCommitted + price;
    const words = { sum: inDutch(sum), most: inDutch(cap) };
    return [sum <= cap ? say.within(words) : say.above(words)];
  },
});
