import { type Cents, inDutch } from '@ontschot/kernel';
import { type Day, rule, since } from '../../rule';

/** What bidders ask; cents. */
type Offers = { offers: readonly { name: string; net: Cents; gross: Cents }[] };

/** The offers in their order by net price, the cheapest first; equal prices keep their order. */
export const rankedNet = <Offer extends { net: Cents }>(offers: readonly Offer[]): Offer[] =>
  [...offers].sort((one, other) => one.net - other.net);

/** Municipalities get VAT on trajectories back, so offers are compared by their net price. */
export const compareNetOfVat = rule({
  number: 'R-027',
  title: { nl: 'Vergelijk zonder btw', en: 'Compare net of VAT' },
  consequence: 'COMPUTE',
  strength: 'L',
  source: 'IS §2.4.4',
  notYet: { nl: 'het beoordelen van offertes bij inkoop', en: 'the assessment of offers in purchasing' },
  versions: since('2003-01-01'),
  says: {
    ranked: {
      effect: 'COMPUTE',
      nl: ({ ranking }: { ranking: string }) => `Vergeleken zonder btw, de laagste prijs eerst: ${ranking}.`,
      en: ({ ranking }: { ranking: string }) => `Compared net of VAT, the lowest price first: ${ranking}.`,
    },
  },
  ask: ({ offers }: Day & Offers, say) =>
    offers.length === 0
      ? []
      : [
          say.ranked({
            ranking: rankedNet(offers)
              .map(({ name, net }) => `${name} (${inDutch(net)})`)
              .join(', '),
          }),
        ],
});
