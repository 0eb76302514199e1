import { UWV } from '@ontschot/kernel';
import type { Carrier, Principal } from '../../facts/facts';
import { type Day, rule, since } from '../../rule';

/** A municipal instrument used for a UWV client is recorded in UWV's systems: client, service, supplier. */
export const registerForMinistry = rule({
  number: 'R-071',
  title: { nl: 'Registratie voor het ministerie', en: 'Registration for the Ministry' },
  consequence: 'OBLIGE',
  strength: 'L',
  source: 'HI §4',
  versions: since('2008-09-15'),
  says: {
    register: {
      effect: 'OBLIGE',
      nl: 'Leg klant, dienst en leverancier vast in de administratie van UWV.',
      en: "Record client, service and supplier in UWV's systems.",
      duty: ({ day }: Day) => ({
        nl: 'leg het gebruik vast in de administratie van UWV',
        en: "register the use in UWV's records",
        due: day,
      }),
    },
  },
  ask: (facts: Day & Pick<Carrier, 'owner'> & Pick<Principal, 'principal'>, say) =>
    facts.principal === UWV && facts.owner !== UWV ? [say.register(facts)] : [],
});
