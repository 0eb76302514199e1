import { type PartnerCode, UWV } from '@ontschot/kernel';
import { hasDisabilityBenefit, uwvBenefitsOn } from '../../facts/derived';
import type { Benefits, Instrument, Situation } from '../../facts/facts';
import { type Day, rule } from '../../rule';

/** Who placed the client: what the order says, or else UWV where it is UWV's instrument. */
export type Placing = { placedBy?: PartnerCode };

/** Social activation of occupationally disabled people is UWV's cost, but only a municipality places them. */
export const socialActivationIsUwvCost = rule({
  number: 'R-017',
  title: { nl: 'Sociale activering van arbeidsgehandicapten', en: 'Social activation of the disabled' },
  consequence: 'COMPUTE',
  strength: 'P',
  source: 'IS §2.3 (interview UWV)',
  versions: [
    { from: '2002-01-01', until: '2008-09-14', parameters: { supplierBillsUwv: false } },
    { from: '2008-09-15', until: null, parameters: { supplierBillsUwv: true } },
  ],
  says: {
    uwvBears: {
      effect: 'COMPUTE',
      nl: 'Sociale activering van arbeidsgehandicapten: de gemeente plaatst, UWV draagt de kosten.',
      en: 'Social activation of the occupationally disabled: the municipality places, UWV bears the cost.',
      decides: () => UWV,
    },
    uwvDoesNotPlace: {
      effect: 'REFUSE',
      nl: 'UWV plaatst niet zelf in sociale activering; dat doet alleen de gemeente.',
      en: 'UWV does not itself place in social activation; only the municipality does.',
      alternatives: [
        {
          nl: 'plaatsing door de gemeente waar de klant woont',
          en: 'placement by the municipality of residence',
        },
      ],
    },
  },
  ask: (facts: Day & Benefits & Situation & Instrument & Placing, say) => {
    if (facts.kind !== 'SOCIAL_ACTIVATION') return [];
    const disabled = facts.occupationallyDisabled ?? hasDisabilityBenefit(uwvBenefitsOn(facts, facts.day));
    if (!disabled) return [];
    return [say.uwvBears(), ...(facts.placedBy === UWV ? [say.uwvDoesNotPlace()] : [])];
  },
});
