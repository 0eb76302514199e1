import { type PartnerCode, UWV } from '@ontschot/kernel';
import type { Carrier } from '../../facts/facts';
import { partnerName, partnerNameEn } from '../../facts/derived';
import { type Day, rule } from '../../rule';

/** Is the instrument a municipality's own delivery? */
export const deliversItself = ({ form, owner }: Pick<Carrier, 'form' | 'owner'>): boolean =>
  form === 'OWN_PROVISION' && owner !== UWV;

/** From 2006 a municipality may provide instruments itself; before that R-098 had it buy on the market. */
export const municipalMakeOrBuy = rule({
  number: 'R-020',
  title: { nl: 'Gemeente koopt of doet het zelf', en: 'Municipal make-or-buy' },
  consequence: 'ALLOW',
  strength: 'L',
  source: 'HI §2, Bijl. 1 §4; VA §1.1, §2.2',
  versions: [
    {
      from: '2002-09-04',
      until: '2005-12-31',
      parameters: {},
      ask: (facts: Day & Carrier, say) => (deliversItself(facts) ? [say.notYet()] : []),
    },
    { from: '2006-01-01', until: null, parameters: {} },
  ],
  says: {
    may: {
      effect: 'ALLOW',
      nl: ({ owner }: { owner: PartnerCode }) => `${partnerName(owner)} mag deze dienst zelf uitvoeren.`,
      en: ({ owner }: { owner: PartnerCode }) => `${partnerNameEn(owner)} may deliver this service itself.`,
    },
    notYet: {
      effect: 'COMPUTE',
      nl: 'Zelf uitvoeren kan vanaf 1 januari 2006.',
      en: 'Own delivery is possible from 1 January 2006.',
    },
  },
  ask: (facts: Day & Carrier, say) => (deliversItself(facts) ? [say.may(facts)] : []),
});
