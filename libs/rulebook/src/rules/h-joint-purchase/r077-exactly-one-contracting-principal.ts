import type { PartnerCode } from '@ontschot/kernel';
import { partnerName, partnerNameEn } from '../../facts/derived';
import type { Carrier } from '../../facts/facts';
import { type Day, rule, since } from '../../rule';

/** Who would sign a joint contract as principal; where a step names none, the contract's own. */
export type Signatories = { signatories?: readonly PartnerCode[] };

/** Whatever the form of a joint contract, one party only signs and is finally responsible towards the supplier. */
export const exactlyOneContractingPrincipal = rule({
  number: 'R-077',
  title: { nl: 'Precies één contractuele opdrachtgever', en: 'Exactly one contracting principal' },
  consequence: 'REFUSE',
  strength: 'P',
  source: 'HI §3, §5',
  versions: since('2008-09-15'),
  says: {
    one: {
      effect: 'ALLOW',
      nl: ({ one }: { one: PartnerCode }) => `${partnerName(one)} is de enige contractuele opdrachtgever.`,
      en: ({ one }: { one: PartnerCode }) => `${partnerNameEn(one)} is the only contracting principal.`,
    },
    several: {
      effect: 'REFUSE',
      nl: ({ count }: { count: number }) => `Er zijn ${count} opdrachtgevers genoemd; één partij tekent.`,
      en: ({ count }: { count: number }) => `${count} contracting principals are named; one party signs.`,
      alternatives: [{ nl: 'noem één contractuele opdrachtgever', en: 'name one contracting principal' }],
    },
  },
  ask: (facts: Day & Pick<Carrier, 'form' | 'contractingPrincipal'> & Signatories, say) => {
    if (facts.form !== 'JOINT_CONTRACT') return [];
    const { contractingPrincipal, signatories } = facts;
    const [one, ...more] = signatories ?? (contractingPrincipal === undefined ? [] : [contractingPrincipal]);
    if (one === undefined) return [say.lacks('instrument.contractingPrincipal')];
    return [more.length === 0 ? say.one({ one }) : say.several({ count: more.length + 1 })];
  },
});
