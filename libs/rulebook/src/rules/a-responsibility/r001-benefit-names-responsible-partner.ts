import { type IsoDate, type PartnerCode, UWV } from '@ontschot/kernel';
import { municipalBenefitsOn, residenceOn, uwvBenefitsOn } from '../../facts/derived';
import type { Benefits, Residence } from '../../facts/facts';
import { type Day, rule } from '../../rule';
import { benefitName } from './benefit-names';

type OfUwv = { day: IsoDate; benefit: string };
type OfMunicipality = { day: IsoDate; benefit: string; residence: PartnerCode };

/** WW, ZW, WIA, WAO, Wajong → UWV; assistance, IOAW, IOAZ, Anw or no benefit → municipality of residence. */
export const benefitNamesResponsiblePartner = rule({
  number: 'R-001',
  title: {
    nl: 'De uitkering wijst de verantwoordelijke partner aan',
    en: 'Benefit names the responsible partner',
  },
  consequence: 'COMPUTE',
  strength: 'L',
  source: 'HI Bijl. 1 §1; IS Inleiding',
  versions: [{ from: '2002-01-01', until: null, parameters: {} }],
  says: {
    uwv: {
      effect: 'COMPUTE',
      nl: ({ day, benefit }: OfUwv) =>
        `De klant heeft op ${day} een ${benefit}-uitkering: UWV is verantwoordelijk.`,
      en: ({ day, benefit }: OfUwv) => `The client has ${benefit} on ${day}: UWV is responsible.`,
      decides: () => UWV,
    },
    municipality: {
      effect: 'COMPUTE',
      nl: ({ day, benefit, residence }: OfMunicipality) =>
        `De klant heeft op ${day} een ${benefit}-uitkering: de gemeente waar de klant woont (${residence}) is verantwoordelijk.`,
      en: ({ day, benefit, residence }: OfMunicipality) =>
        `The client has ${benefit} benefit on ${day}: the municipality of residence (${residence}) is responsible.`,
      decides: ({ residence }: OfMunicipality) => residence,
    },
    noBenefit: {
      effect: 'COMPUTE',
      nl: ({ day, residence }: Omit<OfMunicipality, 'benefit'>) =>
        `De klant heeft op ${day} geen uitkering: de gemeente waar de klant woont (${residence}) is verantwoordelijk.`,
      en: ({ day, residence }: Omit<OfMunicipality, 'benefit'>) =>
        `The client has no benefit on ${day}: the municipality of residence (${residence}) is responsible.`,
      decides: ({ residence }: Omit<OfMunicipality, 'benefit'>) => residence,
    },
  },
  ask: (facts: Day & Benefits & Residence, say) => {
    const { day } = facts;
    const [ofUwv] = uwvBenefitsOn(facts, day);
    if (ofUwv) return [say.uwv({ day, benefit: benefitName(ofUwv, day) })];
    const residence = residenceOn(facts, day);
    const [municipal] = municipalBenefitsOn(facts, day);
    return [
      municipal
        ? say.municipality({ day, benefit: benefitName(municipal, day), residence })
        : say.noBenefit({ day, residence }),
    ];
  },
});
