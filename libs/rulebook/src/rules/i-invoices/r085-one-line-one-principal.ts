import type { PartnerCode } from '@ontschot/kernel';
import { partnerName, partnerNameEn } from '../../facts/derived';
import { type Day, rule, since } from '../../rule';

/** The principals of the bill's lines; one may stand several times. */
export type BilledPrincipals = { billedPrincipals: readonly PartnerCode[] };
type Different = { different: readonly PartnerCode[] };

/** An invoice that mixes principals is returned for splitting. */
export const oneLineOnePrincipal = rule({
  number: 'R-085',
  title: { nl: 'Eén regel, één opdrachtgever', en: 'One line, one principal' },
  consequence: 'REFUSE',
  strength: 'D',
  source: 'HI §2, §5',
  versions: since('2008-09-15'),
  says: {
    mixed: {
      effect: 'REFUSE',
      nl: ({ different }: Different) =>
        `De rekening is voor meer opdrachtgevers: ${different.map(partnerName).join(', ')}. Stuur een rekening per opdrachtgever.`,
      en: ({ different }: Different) =>
        `The bill is for several principals: ${different.map(partnerNameEn).join(', ')}. Send one invoice per principal.`,
      alternatives: ({ different }: Different) =>
        different.map((one) => ({
          nl: `een aparte rekening aan ${partnerName(one)}`,
          en: `separate invoice to ${one}`,
        })),
    },
  },
  ask: ({ billedPrincipals }: Day & BilledPrincipals, say) => {
    if (billedPrincipals.length < 2) return [];
    const different = [...new Set(billedPrincipals)];
    return different.length < 2 ? [] : [say.mixed({ different })];
  },
});
