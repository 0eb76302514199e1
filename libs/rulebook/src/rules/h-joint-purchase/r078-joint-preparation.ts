import type { PartnerCode } from '@ontschot/kernel';
import { partnerName, partnerNameEn } from '../../facts/derived';
import { type Day, rule, since } from '../../rule';

/** The partners of a joint purchase, and who of them filed its inventory of needs. */
export type Inventories = { purchasePartners: readonly PartnerCode[]; inventoriesOf: readonly PartnerCode[] };
type Missing = { missing: readonly PartnerCode[] };

/** Every partner filed its inventory of needs before contracting. */
export const jointPreparation = rule({
  number: 'R-078',
  title: { nl: 'Samen voorbereiden', en: 'Joint preparation' },
  consequence: 'HOLD',
  strength: 'P',
  source: 'HI §3, §5',
  versions: since('2008-09-15'),
  says: {
    allFiled: {
      effect: 'ALLOW',
      nl: 'Alle partners hebben hun behoefte opgeschreven.',
      en: 'All partners filed their needs.',
    },
    missing: {
      effect: 'HOLD',
      nl: ({ missing }: Missing) =>
        `De inventarisatie ontbreekt van: ${missing.map(partnerName).join(', ')}.`,
      en: ({ missing }: Missing) => `The inventory is missing of: ${missing.map(partnerNameEn).join(', ')}.`,
      liftedBy: ({ missing }: Missing) =>
        missing.map((one) => ({
          nl: `de inventarisatie van ${partnerName(one)}`,
          en: `inventory of ${one}`,
        })),
    },
  },
  ask: ({ purchasePartners, inventoriesOf }: Day & Inventories, say) => {
    const missing = purchasePartners.filter((one) => !inventoriesOf.includes(one));
    return [missing.length === 0 ? say.allFiled() : say.missing({ missing })];
  },
});
