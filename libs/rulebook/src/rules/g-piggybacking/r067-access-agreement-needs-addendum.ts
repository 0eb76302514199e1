import type { Carrier, Opening } from '../../facts/facts';
import { addendumOn, type Entrance, type ForOneClient } from '../../facts/opening';
import { type Day, rule, since } from '../../rule';
import { ADDENDUM_SENTENCES, saidOfAddendum } from './addendum-sentences';

/** The access framework does not foresee clients of municipalities: an addendum is needed, and possible. */
export const accessAgreementNeedsAddendum = rule({
  number: 'R-067',
  title: { nl: 'Toegangsovereenkomst vraagt een addendum', en: 'Access agreements need an addendum' },
  consequence: 'HOLD',
  strength: 'P',
  source: 'HI §4',
  versions: since('2008-04-01'),
  says: {
    ...ADDENDUM_SENTENCES,
    possible: {
      effect: 'ALLOW',
      nl: 'Voor klanten van een gemeente is een addendum nodig, en dat kan.',
      en: "For a municipality's clients an addendum is needed, and possible.",
    },
  },
  ask: (facts: Day & Entrance & Opening & ForOneClient & Pick<Carrier, 'form'>, say) => {
    if (facts.form !== 'ACCESS_AGREEMENT' || facts.wayIn !== 'ADDENDUM') return [];
    switch (facts.openingMoment) {
      case 'RECORD':
        return [];
      case 'ELIGIBILITY':
      case 'OPEN_BY_WORDING':
      case 'DRAFT_ADDENDUM':
      case 'SIGN_ADDENDUM':
        return addendumOn(facts, facts.day) === 'IN_FORCE' ? saidOfAddendum(facts, say) : [say.possible()];
      default:
        return saidOfAddendum(facts, say);
    }
  },
});
