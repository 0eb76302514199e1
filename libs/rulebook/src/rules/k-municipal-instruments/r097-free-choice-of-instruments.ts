import { type PartnerCode, UWV } from '@ontschot/kernel';
import { partnerName } from '../../facts/derived';
import type { Carrier, Instrument, Ordinance, Principal } from '../../facts/facts';
import { type Day, rule, since } from '../../rule';

/** A municipality chooses its own instruments and users, within its ordinance of that day. */
export const freeChoiceOfInstruments = rule({
  number: 'R-097',
  title: { nl: 'Vrije keuze van instrumenten', en: 'Free choice of instruments' },
  consequence: 'ALLOW',
  strength: 'L',
  source: 'HI Bijl. 1 §4',
  versions: since('2004-01-01'),
  says: {
    free: {
      effect: 'ALLOW',
      nl: ({ principal }: { principal: PartnerCode }) =>
        `De gemeente (${principal}) kiest zelf welke instrumenten zij inzet, binnen haar verordening.`,
      en: ({ principal }: { principal: PartnerCode }) =>
        `The municipality (${principal}) chooses its own instruments, within its ordinance.`,
    },
    outsideOrdinance: {
      effect: 'REFUSE',
      nl: ({ principal }: { principal: PartnerCode }) =>
        `Dit instrument staat niet in de verordening van ${partnerName(principal)}.`,
      en: "This instrument is not in the municipality's ordinance.",
      alternatives: [
        { nl: 'een instrument dat in de verordening staat', en: 'instrument within the ordinance' },
      ],
    },
  },
  ask: (
    facts: Day & Pick<Carrier, 'owner'> & Pick<Principal, 'principal'> & Pick<Instrument, 'kind'> & Ordinance,
    say,
  ) => {
    const { principal, owner, kind, ordinance } = facts;
    if (principal === UWV) return [];
    if (ordinance?.instruments && !ordinance.instruments.includes(kind)) return [say.outsideOrdinance(facts)];
    return owner === principal ? [say.free(facts)] : [];
  },
});
