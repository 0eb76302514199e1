import type { Supplier } from '../../facts/facts';
import { recognitionOn } from '../../facts/opening';
import { type Day, rule, since } from '../../rule';

/** UWV accepts a supplier that a municipality demonstrably tested, unless it stands on the list of rejected companies. */
export const recognisedByPartner = rule({
  number: 'R-068',
  title: { nl: 'Leverancier die de partner erkent', en: 'Partner-recognised supplier accepted' },
  consequence: 'ALLOW',
  strength: 'P',
  source: 'HI §4',
  versions: since('2008-09-15'),
  says: {
    recognised: {
      effect: 'ALLOW',
      nl: 'De leverancier is erkend: de kwaliteitstoets van de gemeente is aantoonbaar.',
      en: "The supplier is recognised: the municipality's quality test is demonstrable.",
    },
    rejected: {
      effect: 'REFUSE',
      nl: 'Erkenning door de partner telt niet voor een afgekeurd bedrijf.',
      en: "A partner's recognition does not count for a rejected company.",
      alternatives: [{ nl: 'een andere leverancier', en: 'another supplier' }],
    },
  },
  ask: (facts: Day & Pick<Supplier, 'supplier'>, say) => {
    const recognition = recognitionOn(facts, facts.day);
    if (recognition === 'LISTED') return [say.rejected()];
    return recognition === 'MUNICIPAL_TEST' ? [say.recognised()] : [];
  },
});
