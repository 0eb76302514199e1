import type { PartnerCode } from '@ontschot/kernel';
import { isOwnOf, partnerName, partnerNameEn } from '../../facts/derived';
import type { Assortment, Carrier, Choice, Principal } from '../../facts/facts';
import { type Day, rule, since } from '../../rule';

type Equals = { principal: PartnerCode; named: string; namedEn: string };

/**
 * Warns when the principal offers an equal instrument itself: looked up in the assortment of the day where that is known
 * (same activity and target group, available where the client lives), else as the coach says. The coach may differ with a reason.
 */
export const lookInPrincipalsAssortment = rule({
  number: 'R-032',
  title: { nl: 'Kijk in het aanbod van de opdrachtgever', en: "Look in the principal's assortment" },
  consequence: 'WARN',
  strength: 'P',
  source: 'HI §4',
  versions: since('2008-09-15'),
  says: {
    equalSaid: {
      effect: 'WARN',
      nl: ({ principal }: { principal: PartnerCode }) =>
        `${partnerName(principal)} heeft zelf een gelijkwaardig instrument.`,
      en: ({ principal }: { principal: PartnerCode }) =>
        `${partnerNameEn(principal)} offers an equal instrument itself.`,
    },
    equalFound: {
      effect: 'WARN',
      nl: ({ principal, named }: Equals) =>
        `${partnerName(principal)} heeft zelf een gelijkwaardig instrument: ${named}.`,
      en: ({ principal, namedEn }: Equals) =>
        `${partnerNameEn(principal)} offers an equal instrument itself: ${namedEn}.`,
    },
    noneSaidButFound: {
      effect: 'WARN',
      nl: ({ principal, named }: Equals) =>
        `De werkcoach ziet geen passend instrument bij ${partnerName(principal)}, maar het aanbod heeft een gelijkwaardig: ${named}.`,
      en: ({ principal, namedEn }: Equals) =>
        `The coach sees no adequate instrument at ${partnerNameEn(principal)}, yet its assortment has an equal one: ${namedEn}.`,
    },
  },
  ask: (
    facts: Day &
      Pick<Carrier, 'owner' | 'coversPartners'> &
      Pick<Principal, 'principal'> &
      Pick<Choice, 'ownAlternative'> &
      Assortment,
    say,
  ) => {
    const { principal, ownAlternative, ownEquals } = facts;
    if (isOwnOf(facts, principal)) return [];
    if (ownEquals === undefined)
      return ownAlternative === 'EQUAL_AVAILABLE' ? [say.equalSaid({ principal })] : [];
    if (ownEquals.length === 0) return [];
    const words = {
      principal,
      named: ownEquals.map(({ name }) => name).join(', '),
      namedEn: ownEquals.map(({ name, nameEn }) => nameEn ?? name).join(', '),
    };
    return [ownAlternative === 'NONE_ADEQUATE' ? say.noneSaidButFound(words) : say.equalFound(words)];
  },
});
