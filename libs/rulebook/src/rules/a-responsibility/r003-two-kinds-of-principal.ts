import type { PartnerCode } from '@ontschot/kernel';
import { partnerName, partnerNameEn } from '../../facts/derived';
import type { Principal } from '../../facts/facts';
import { type Day, rule, since } from '../../rule';

/** Null where nobody is named, as on a joint contract that names none yet. */
export type Contracting = { contracting: PartnerCode | null };
type Words = { contracting: PartnerCode; principal: PartnerCode };

/** The contracting principal (per contract) and the case principal (per assignment) are separate facts. */
export const twoKindsOfPrincipal = rule({
  number: 'R-003',
  title: { nl: 'Twee soorten opdrachtgever', en: 'Two kinds of principal' },
  consequence: 'OBLIGE',
  strength: 'D',
  source: 'HI §2, §3, §5',
  versions: since('2008-09-15'),
  says: {
    differ: {
      effect: 'COMPUTE',
      nl: ({ contracting, principal }: Words) =>
        `Het contract is van ${partnerName(contracting)}; de opdracht is van ${partnerName(principal)}. Dat zijn twee aparte gegevens.`,
      en: ({ contracting, principal }: Words) =>
        `The contract is ${partnerNameEn(contracting)}'s; the assignment is ${partnerNameEn(principal)}'s. They are two separate facts.`,
    },
  },
  ask: ({ contracting, principal }: Day & Contracting & Principal, say) =>
    contracting === null || contracting === principal ? [] : [say.differ({ contracting, principal })],
});
