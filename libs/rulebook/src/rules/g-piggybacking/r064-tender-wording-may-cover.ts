import type { Carrier } from '../../facts/facts';
import type { Entrance } from '../../facts/opening';
import { type Day, rule, since } from '../../rule';

/** A contract whose own wording includes the partner's clients is used by them without an addendum. */
export const tenderWordingCovers = rule({
  number: 'R-064',
  title: { nl: 'De aanbesteding kan het al dekken', en: 'Tender wording may already cover' },
  consequence: 'ALLOW',
  strength: 'L',
  source: 'HI §4',
  versions: since('2008-09-15'),
  says: {
    covers: {
      effect: 'ALLOW',
      nl: 'De tekst van het contract noemt ook klanten van de partner; een addendum is niet nodig.',
      en: "The contract's wording includes the partner's clients; no addendum is needed.",
    },
    silent: {
      effect: 'REFUSE',
      nl: 'De tekst van de aanbesteding noemt klanten van de partner niet.',
      en: "The tender's wording does not include the partner's clients.",
      alternatives: [{ nl: 'samen inkopen', en: 'joint purchase' }],
    },
    silentNotTendered: {
      effect: 'REFUSE',
      nl: 'De tekst van het contract noemt klanten van de partner niet.',
      en: "The contract's wording does not include the partner's clients.",
      alternatives: [{ nl: 'een addendum', en: 'addendum' }],
    },
    silentBeforeAward: {
      effect: 'REFUSE',
      nl: 'Het bestek noemt klanten van de partner nog niet.',
      en: "The specification does not include the partner's clients yet.",
      alternatives: [
        {
          nl: 'de clausule vóór de gunning in het bestek opnemen',
          en: 'add the clause to the specification before award',
        },
      ],
    },
    frameworkHasNoWording: {
      effect: 'REFUSE',
      nl: 'Een toegangsovereenkomst gaat alleen met een addendum open voor klanten van een gemeente.',
      en: "An access agreement opens to a municipality's clients by addendum only.",
      alternatives: [{ nl: 'een addendum', en: 'addendum' }],
    },
  },
  ask: ({ wayIn, openingMoment, form }: Day & Entrance & Pick<Carrier, 'form'>, say) => {
    if (openingMoment === 'RECORD') return [];
    if (wayIn === 'WORDING') return [say.covers()];
    if (wayIn === 'JOINED') return openingMoment === 'ORDER' ? [] : [say.covers()];
    if (wayIn === 'CLOSED') return [say.silent()];
    if (openingMoment !== 'OPEN_BY_WORDING') return [];
    if (wayIn === 'OWN' || wayIn === 'ITSELF' || wayIn === 'UWV_ONLY') return [];
    if (wayIn === 'BEFORE_AWARD') return [say.silentBeforeAward()];
    if (form === 'ACCESS_AGREEMENT') return [say.frameworkHasNoWording()];
    return [wayIn === 'ADDENDUM' ? say.silentNotTendered() : say.silent()];
  },
});
