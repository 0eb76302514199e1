import type { PartnerCode } from '@ontschot/kernel';
import { type Addressee, isRepaidByUwv, type PartnerBill } from '../../facts/bill';
import { partnerName, partnerNameEn } from '../../facts/derived';
import { type Day, rule, since } from '../../rule';

type Pair = { from: PartnerCode; to: PartnerCode };

/**
 * Bills between partners are refused; excepted are a partner entered as supplier that delivered itself, and social activation
 * that UWV repays, read from the order.
 */
export const noBillsBetweenPartners = rule({
  number: 'R-084',
  title: { nl: 'Geen rekeningen tussen partners', en: 'No bills between partners' },
  consequence: 'REFUSE',
  strength: 'P',
  source: 'HI §2 ("bij voorkeur"); IS §2.3',
  versions: since('2008-09-15'),
  says: {
    enteredAsSupplier: {
      effect: 'WARN',
      nl: ({ from }: Pair) => `${partnerName(from)} stuurt deze rekening als geregistreerde leverancier.`,
      en: ({ from }: Pair) => `${partnerNameEn(from)} sends this bill as a registered supplier.`,
    },
    socialActivation: {
      effect: 'WARN',
      nl: 'UWV vergoedt de gemeente de kosten van sociale activering (R-017).',
      en: 'UWV reimburses the municipality the cost of social activation (R-017).',
    },
    refused: {
      effect: 'REFUSE',
      nl: ({ from, to }: Pair) =>
        `${partnerName(from)} kan geen rekening sturen aan ${partnerName(to)}: partners verrekenen niet met elkaar.`,
      en: ({ from, to }: Pair) =>
        `${partnerNameEn(from)} cannot bill ${partnerNameEn(to)}: partners do not settle with each other.`,
      alternatives: [
        {
          nl: 'een rekening van de leverancier aan de opdrachtgever',
          en: 'invoice of the supplier to the principal',
        },
      ],
    },
  },
  ask: (facts: Day & Addressee & PartnerBill, say) => {
    const { billFrom: from, billTo: to } = facts;
    if (from === undefined || to == null) return [];
    if (facts.senderIsEntered && facts.ownDelivery) return [say.enteredAsSupplier({ from, to })];
    return [isRepaidByUwv(facts) ? say.socialActivation() : say.refused({ from, to })];
  },
});
