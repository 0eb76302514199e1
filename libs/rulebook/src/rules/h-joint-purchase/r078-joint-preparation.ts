import type { PartnerCode } from '@ontschot/kernel';
import { partnerName, partnerNameEn } from '../../facts/derived';
import { type Day, rule, since } from '../../rule';

/** The partners of a joint purchase, and who of them filed its inventory of needs. */
export type Inventories = {
  purchasePartners: readonly PartnerCode[];
  inventoriesOf: readonly PartnerCode[];
  /** Did municipalities next door answer whether they take part? Silent = they were asked. */
  neighboursAsked?: boolean;
  /** Is there one aligned assessment framework? Silent = there is. */
  commonFramework?: boolean;
};
type Missing = { missing: readonly PartnerCode[] };

/** Before contracting: every partner's inventory, the answer of neighbours, one framework; the content is agreed by all users. */
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
      supply: { command: 'inventories', field: 'needs', role: 'purchaser', by: 'PARTNER_ASKED' },
      nl: ({ missing }: Missing) =>
        `De inventarisatie ontbreekt van: ${missing.map(partnerName).join(', ')}.`,
      en: ({ missing }: Missing) => `The inventory is missing of: ${missing.map(partnerNameEn).join(', ')}.`,
      liftedBy: ({ missing }: Missing) =>
        missing.map((one) => ({
          nl: `de inventarisatie van ${partnerName(one)}`,
          en: `inventory of ${one}`,
        })),
    },
    neighboursNotAsked: {
      effect: 'HOLD',
      supply: { command: 'neighbours', field: 'municipality', role: 'purchaser', by: 'OWNER' },
      nl: 'Aan de buurgemeenten is nog niet gevraagd of ze meedoen.',
      en: 'Municipalities next door were not asked yet whether they take part.',
      liftedBy: [
        {
          nl: 'leg het antwoord van de buurgemeenten vast',
          en: 'record the answer of the neighbouring municipalities',
        },
      ],
    },
    noFramework: {
      effect: 'HOLD',
      supply: { command: 'joint-terms', field: 'framework', role: 'purchaser', by: 'OWNER' },
      nl: 'Er is nog geen gezamenlijk beoordelingskader.',
      en: 'There is no common assessment framework yet.',
      liftedBy: [
        {
          nl: 'spreek één gezamenlijk beoordelingskader af',
          en: 'agree on one common assessment framework',
        },
      ],
    },
  },
  ask: (facts: Day & Inventories, say) => {
    const { purchasePartners, inventoriesOf, neighboursAsked = true, commonFramework = true } = facts;
    const missing = purchasePartners.filter((one) => !inventoriesOf.includes(one));
    if (missing.length === 0 && neighboursAsked && commonFramework) return [say.allFiled()];
    return [
      ...(missing.length === 0 ? [] : [say.missing({ missing })]),
      ...(neighboursAsked ? [] : [say.neighboursNotAsked()]),
      ...(commonFramework ? [] : [say.noFramework()]),
    ];
  },
});
