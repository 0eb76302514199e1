import { partnerName, partnerNameEn } from '../../facts/derived';
import type { Principal } from '../../facts/facts';
import { type Day, rule, since } from '../../rule';

type Words = Day & Principal;

/** The principal holds the formal task on the order date; who owns the contract or employs the coach is irrelevant. */
export const whoIsPrincipal = rule({
  number: 'R-002',
  title: { nl: 'Wie is opdrachtgever', en: 'Who is principal' },
  consequence: 'COMPUTE',
  strength: 'L',
  source: 'HI §2 Leveranciersmanagement, §4 werkinstructie',
  versions: since('2008-09-15'),
  says: {
    is: {
      effect: 'COMPUTE',
      nl: ({ principal, day }: Words) =>
        `De opdrachtgever is ${partnerName(principal)}, want daar hoort de klant op ${day} bij. Van wie het contract of de werkcoach is, maakt niet uit.`,
      en: ({ principal, day }: Words) =>
        `The principal is ${partnerNameEn(principal)}, whose client this is on ${day}. Whose contract or coach it is does not matter.`,
    },
  },
  ask: (facts: Words, say) => [say.is(facts)],
});
