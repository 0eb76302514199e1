import { partnerName, partnerNameEn } from '../../facts/derived';
import type { Principal } from '../../facts/facts';
import { type Day, rule } from '../../rule';

/** Recorded offer, joint decision, social activation, concurrent benefits, preventive window, benefit table: the first that decides; its number is stored. */
export const orderOfResolution = rule({
  number: 'R-012',
  title: { nl: 'Volgorde van bepalen', en: 'Order of resolution' },
  consequence: 'COMPUTE',
  strength: 'D',
  source: 'Samenvoeging van HI §2, §4, Bijl. 1',
  versions: [{ from: '2004-01-01', until: null, parameters: {} }],
  says: {
    decided: {
      effect: 'COMPUTE',
      nl: ({ principal, decidedBy }: Principal) =>
        `In de vaste volgorde van regels is ${decidedBy} de eerste die beslist: ${partnerName(principal)}.`,
      en: ({ principal, decidedBy }: Principal) =>
        `In the fixed order of rules ${decidedBy} is the first that decides: ${partnerNameEn(principal)}.`,
    },
  },
  ask: (facts: Day & Principal, say) => [say.decided(facts)],
});
