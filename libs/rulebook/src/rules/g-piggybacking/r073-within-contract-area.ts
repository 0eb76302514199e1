import { UWV } from '@ontschot/kernel';
import { isOwnOf, residenceOn } from '../../facts/derived';
import type { Area, Carrier, ClientRegion, Principal, Residence } from '../../facts/facts';
import { type Day, rule, since } from '../../rule';

type Places = { area: string; areaEn: string; lives: string };

/**
 * A contract is used only inside its region or territory (A-15: where the client lives). A municipal one covers its owner and
 * the municipalities that joined it, whatever territory was written down at signing.
 */
export const withinContractArea = rule({
  number: 'R-073',
  title: { nl: 'Gebied van het contract', en: 'Scope of the carrying contract' },
  consequence: 'REFUSE',
  strength: 'P',
  source: 'HI §3, Bijl. 1 §3',
  versions: since('2008-09-15'),
  says: {
    inside: {
      effect: 'ALLOW',
      nl: ({ lives }: { lives: string }) => `De klant woont in het gebied van het contract (${lives}).`,
      en: ({ lives }: { lives: string }) => `The client lives in the contract's area (${lives}).`,
    },
    outside: {
      effect: 'REFUSE',
      nl: ({ area, lives }: Places) => `Het contract geldt voor ${area}; de klant woont in ${lives}.`,
      en: ({ areaEn, lives }: Places) => `The contract is for ${areaEn}; the client lives in ${lives}.`,
      alternatives: [
        { nl: 'een instrument van het eigen gebied', en: 'instrument of the own area' },
        { nl: 'samen inkopen', en: 'joint purchase' },
      ],
    },
  },
  ask: (facts: Day & Carrier & Area & Residence & ClientRegion & Pick<Principal, 'principal'>, say) => {
    const { owner, form, coversPartners, principal, contractRegion, clientRegion } = facts;
    if (form === 'IRO' || form === 'INDIVIDUAL_PURCHASE') return [];
    if (owner === UWV) {
      if (isOwnOf(facts, principal) || contractRegion === undefined) return [];
      if (clientRegion === undefined) return [say.lacks('client.region')];
      return clientRegion === contractRegion
        ? [say.inside({ lives: contractRegion })]
        : [
            say.outside({
              area: `regio ${contractRegion}`,
              areaEn: `region ${contractRegion}`,
              lives: clientRegion,
            }),
          ];
    }
    const lives = residenceOn(facts, facts.day);
    const territory = facts.territory ?? [owner];
    if (territory.includes(lives) || coversPartners.includes(lives)) return [say.inside({ lives })];
    const municipalities = [...territory];
    for (const one of coversPartners)
      if (one !== UWV && !municipalities.includes(one)) municipalities.push(one);
    const area = municipalities.join(', ');
    return [say.outside({ area, areaEn: area, lives })];
  },
});
