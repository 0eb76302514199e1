import { type Day, inFrameworks, rule } from '../../rule';

/** The version of the quality mark that is in force on the day, e.g. `2008-2`. */
type MarkVersion = { markVersion: string };

/** Placement percentage, lead time and the like come from the mark's version of the day. */
export const normsFollowMark = rule({
  number: 'R-046',
  title: { nl: 'Normen volgen het keurmerk', en: 'Norms follow the mark' },
  consequence: 'COMPUTE',
  strength: 'P',
  source: 'HI Bijl. 1 §3 Keurmerk',
  notYet: {
    nl: 'de normen van het keurmerk als gegevens per versie',
    en: "the mark's norms as data per version",
  },
  versions: inFrameworks({}),
  says: {
    followVersion: {
      effect: 'COMPUTE',
      nl: ({ markVersion }: MarkVersion) => `De normen volgen het keurmerk, versie ${markVersion}.`,
      en: ({ markVersion }: MarkVersion) => `The norms follow the mark, version ${markVersion}.`,
    },
  },
  ask: (facts: Day & MarkVersion, say) => [say.followVersion(facts)],
});
