import { UWV } from '@ontschot/kernel';
import type { Carrier, Charge, Instrument } from '../../facts/facts';
import { type Day, rule, since } from '../../rule';

/** Facilities in kind are a municipality's: UWV neither grants nor pays them. */
export const facilitiesAreMunicipal = rule({
  number: 'R-021',
  title: { nl: 'Voorzieningen zijn van de gemeente', en: 'Facilities are municipal' },
  consequence: 'REFUSE',
  strength: 'L',
  source: 'HI §2, §3',
  versions: since('2008-09-15'),
  says: {
    notUwv: {
      effect: 'REFUSE',
      nl: 'Een voorziening in natura kan alleen een gemeente geven, nooit uit het UWV-budget.',
      en: "A facility in kind can be given by a municipality only, never from UWV's budget.",
      alternatives: [
        {
          nl: 'een voorziening van de gemeente, na een besluit van de woongemeente (R-013)',
          en: 'municipal facility after a decision of the municipality of residence (R-013)',
        },
      ],
    },
  },
  ask: (
    facts: Day & Pick<Carrier, 'form' | 'owner'> & Pick<Instrument, 'kind'> & Pick<Charge, 'charged'>,
    say,
  ) => {
    if (facts.form !== 'FACILITY' && facts.kind !== 'FACILITY') return [];
    return facts.charged === UWV || facts.owner === UWV ? [say.notUwv()] : [];
  },
});
