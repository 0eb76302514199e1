import { type PartnerCode, UWV } from '@ontschot/kernel';
import { partnerName, partnerNameEn } from '../../facts/derived';
import type { Carrier, Ordinance, Principal } from '../../facts/facts';
import { type Day, rule, since } from '../../rule';

type Buyer = { buyer: PartnerCode };

/** A municipality buys individually, for its own client or a partner's, only if its ordinance of that day provides it. */
export const individualPurchaseNeedsOrdinance = rule({
  number: 'R-072',
  title: { nl: 'Individuele inkoop staat in de verordening', en: 'Individual purchase needs the ordinance' },
  consequence: 'REFUSE',
  strength: 'L',
  source: 'HI §4',
  versions: since('2004-01-01'),
  says: {
    provided: {
      effect: 'ALLOW',
      nl: ({ buyer }: Buyer) => `De verordening van ${partnerName(buyer)} laat individuele inkoop toe.`,
      en: ({ buyer }: Buyer) => `The ordinance of ${partnerNameEn(buyer)} allows individual purchase.`,
    },
    notProvided: {
      effect: 'REFUSE',
      nl: ({ buyer }: Buyer) => `De verordening van ${partnerName(buyer)} laat individuele inkoop niet toe.`,
      en: ({ buyer }: Buyer) =>
        `The ordinance of ${partnerNameEn(buyer)} does not provide individual purchase.`,
      alternatives: [
        { nl: 'een gecontracteerd instrument', en: 'contracted instrument' },
        { nl: 'de verordening wijzigen', en: 'amend the ordinance' },
      ],
    },
  },
  ask: (facts: Day & Pick<Carrier, 'owner' | 'form'> & Pick<Principal, 'principal'> & Ordinance, say) => {
    if (facts.form !== 'INDIVIDUAL_PURCHASE') return [];
    const buyer = facts.owner === UWV ? facts.principal : facts.owner;
    if (buyer === UWV) return [];
    const { validOn, individualPurchase } = facts.ordinance ?? {};
    if (individualPurchase === undefined) return [say.lacks('circumstances.ordinance.individualPurchase')];
    if (validOn !== undefined && validOn !== facts.day) return [say.lacks('circumstances.ordinance.validOn')];
    return [individualPurchase ? say.provided({ buyer }) : say.notProvided({ buyer })];
  },
});
