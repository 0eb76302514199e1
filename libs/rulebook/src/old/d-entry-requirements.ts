import type { IsoDate } from '@ontschot/kernel';
import { type Finding, inFrameworks, type Rule, says, versionOn } from './rule';
import { UWV_REGIONS } from './decision-case';
import { inDutchWords, inEnglishWords } from '../words';

/** the same in all three UWV frameworks. */
export const GENERAL_REQUIREMENTS = [
  'notBankrupt',
  'noSuspensionOfPayments',
  'privacyRules',
  'complaintsRules',
  'meansToPreFinance',
  'integrity',
  'quality',
] as const;
/** per service cluster. */
export const SERVICE_REQUIREMENTS = [
  'earlierExperience',
  'competentStaff',
  'placementOpportunities',
  'minimumContent',
] as const;
export type Requirement = (typeof GENERAL_REQUIREMENTS)[number] | (typeof SERVICE_REQUIREMENTS)[number];
export type RequirementOutcome = 'PROVEN' | 'EXEMPT' | 'FAILED';

export const R036: Rule = {
  number: 'R-036',
  consequence: 'REFUSE',
  strength: 'P',
  source: 'HI Bijl. 1 §3 Inkoopkader',
  versions: inFrameworks({}),
  title: { nl: 'Alle toetredingseisen', en: 'All entry requirements' },
};
export const R037: Rule = {
  number: 'R-037',
  consequence: 'REFUSE',
  strength: 'P',
  source: 'HI Bijl. 1 §2, §3',
  versions: inFrameworks({}),
  title: { nl: 'Algemene eisen', en: 'General requirements' },
};
export const R038: Rule = {
  number: 'R-038',
  consequence: 'REFUSE',
  strength: 'P',
  source: 'HI Bijl. 1 §3',
  versions: inFrameworks({}),
  title: { nl: 'Eisen per dienst', en: 'Service-specific requirements' },
};

/** R-036 with: only a company that meets or is exempt from every requirement obtains an agreement. */
export const allEntryRequirements = (
  outcomes: Readonly<Partial<Record<Requirement, RequirementOutcome>>>,
  day: IsoDate,
): Finding[] => {
  const unmet = (requirements: readonly Requirement[]): Requirement[] =>
    requirements.filter((one) => outcomes[one] === undefined || outcomes[one] === 'FAILED');
  const general = unmet(GENERAL_REQUIREMENTS);
  const service = unmet(SERVICE_REQUIREMENTS);
  if (general.length + service.length === 0)
    return [
      says(R036, 'ALLOW', day, 'Het bedrijf voldoet aan alle eisen.', 'The company meets every requirement.'),
    ];
  const open = [...general, ...service];
  return [
    says(
      R036,
      'REFUSE',
      day,
      `Het bedrijf voldoet nog niet aan alle eisen: ${inDutchWords(open)}.`,
      `Not every requirement is met: ${inEnglishWords(open)}.`,
      { alternatives: ['a new application with complete proof'] },
    ),
    ...(general.length > 0
      ? [
          says(
            R037,
            'REFUSE',
            day,
            `Deze algemene eisen staan nog open: ${inDutchWords(general)}.`,
            `General requirements open: ${inEnglishWords(general)}.`,
          ),
        ]
      : []),
    ...(service.length > 0
      ? [
          says(
            R038,
            'REFUSE',
            day,
            `Deze eisen van de dienst staan nog open: ${inDutchWords(service)}.`,
            `Service requirements open: ${inEnglishWords(service)}.`,
          ),
        ]
      : []),
  ];
};

/** R-037 for a supplier that is tested: the general requirements alone. */
export const generalRequirements = (failed: readonly string[], day: IsoDate): Finding[] =>
  failed.length === 0
    ? [
        says(
          R037,
          'ALLOW',
          day,
          'Het bedrijf voldoet aan de algemene eisen.',
          'The company meets the general requirements.',
        ),
      ]
    : [
        says(
          R037,
          'REFUSE',
          day,
          `Het bedrijf voldoet niet aan: ${inDutchWords(failed)}.`,
          `The company does not meet: ${inEnglishWords(failed)}.`,
        ),
      ];

export const R039: Rule = {
  number: 'R-039',
  consequence: 'REFUSE',
  strength: 'P',
  source: 'HI Bijl. 1 §3',
  versions: inFrameworks({}),
  title: { nl: 'Koop clusters uit het overzicht', en: 'Buy clusters from the overview' },
};

/** an application names a cluster of the overview; loose products inside one are not contracted. */
export const clusterFromOverview = (cluster: string, overview: readonly string[], day: IsoDate): Finding[] =>
  overview.includes(cluster)
    ? []
    : [
        says(
          R039,
          'REFUSE',
          day,
          `Het cluster "${cluster}" staat niet in het overzicht van re-integratiediensten.`,
          `The cluster "${cluster}" is not in the overview of re-integration services.`,
          { alternatives: overview.map((one) => `cluster ${one}`) },
        ),
      ];

/** R-040 at application: one of UWV's regions, never national. */
export const applicationNamesOneRegion = (rule: Rule, region: string | null, day: IsoDate): Finding[] =>
  (UWV_REGIONS as readonly (string | null)[]).includes(region)
    ? []
    : [
        says(
          rule,
          'REFUSE',
          day,
          'Een overeenkomst geldt voor één UWV-regio; landelijke overeenkomsten zijn er niet.',
          'An agreement is for one UWV region; there are no national agreements.',
          { alternatives: ['one application per region'] },
        ),
      ];

export const R041: Rule<{ atLeast: number }> = {
  number: 'R-041',
  consequence: 'COMPUTE',
  strength: 'P',
  source: 'HI Bijl. 1 §3',
  versions: inFrameworks({ atLeast: 3 }),
  title: { nl: 'Altijd aanvragen, toetsen in rondes', en: 'Apply any day, assess in rounds' },
};

/** at least 3 rounds a year are published. */
export const enoughRounds = (rounds: readonly IsoDate[], day: IsoDate): Finding[] => {
  const { atLeast } = versionOn(R041, day).parameters;
  return rounds.length >= atLeast
    ? []
    : [
        says(
          R041,
          'REFUSE',
          day,
          `De kalender heeft ${rounds.length} rondes; minstens ${atLeast} per jaar.`,
          `The calendar has ${rounds.length} rounds; at least ${atLeast} a year.`,
        ),
      ];
};

/** the first round on or after receipt (5.7); null when the calendar has none left. */
export const firstRound = (receivedOn: IsoDate, rounds: readonly IsoDate[]): IsoDate | null =>
  [...rounds].sort().find((round) => round >= receivedOn) ?? null;

export const R042: Rule = {
  number: 'R-042',
  consequence: 'ALLOW',
  strength: 'P',
  source: 'HI Bijl. 1 §3 Keurmerk',
  versions: inFrameworks({}),
  title: { nl: 'Keurmerk scheelt bewijs', en: 'Quality mark lifts proof' },
};

/** a valid mark exempts from proving what the requirement-to-mark map names (A-11: empty by default). */
export const markLiftsProof = (
  requirement: string,
  mark: { validUntil: IsoDate } | null,
  map: readonly string[],
  day: IsoDate,
): Finding[] =>
  mark !== null && mark.validUntil >= day && map.includes(requirement)
    ? [
        says(
          R042,
          'ALLOW',
          day,
          `Het keurmerk (geldig tot en met ${mark.validUntil}) dekt deze eis.`,
          `The mark (valid until ${mark.validUntil}) covers this requirement.`,
        ),
      ]
    : [];

export const R043: Rule = {
  number: 'R-043',
  consequence: 'ALLOW',
  strength: 'P',
  source: 'HI Bijl. 1 §3',
  versions: inFrameworks({}),
  title: { nl: 'Keurmerk is niet verplicht', en: 'Mark not compulsory' },
};

/** lacking the mark is never a ground for refusal. */
export const markIsNotCompulsory = (ground: string, day: IsoDate): Finding[] =>
  ground === 'NO_MARK'
    ? [
        says(
          R043,
          'REFUSE',
          day,
          'Geen keurmerk hebben is geen reden om af te wijzen.',
          'Lacking the mark is no ground for refusal.',
          { alternatives: ['full proof of the requirements'] },
        ),
      ]
    : [];

export const R044: Rule = {
  number: 'R-044',
  consequence: 'ALLOW',
  strength: 'P',
  source: 'HI Bijl. 1 §3',
  versions: inFrameworks({}),
  title: { nl: 'Wederzijdse erkenning', en: 'Mutual recognition' },
};

/** general requirements shown under a current agreement need not be shown again; service-specific ones do. */
export const mutualRecognition = (
  requirement: string,
  hasCurrentAgreement: boolean,
  day: IsoDate,
): Finding[] =>
  hasCurrentAgreement && (GENERAL_REQUIREMENTS as readonly string[]).includes(requirement)
    ? [
        says(
          R044,
          'ALLOW',
          day,
          'Deze eis is al aangetoond voor een lopende overeenkomst.',
          'This requirement was shown under a current agreement.',
        ),
      ]
    : [];

export const R045: Rule = {
  number: 'R-045',
  consequence: 'HOLD',
  strength: 'P',
  source: 'HI Bijl. 1 §3 Toegangsovereenkomst',
  versions: inFrameworks({}),
  title: { nl: 'Wat er ten minste in staat', en: 'Minimum content' },
};
export const MINIMUM_CONTENT = [
  'performance',
  'reporting',
  'paymentAndPrice',
  'dissolution',
  'mutualDuties',
] as const;

/** no signature without performance, reporting, payment and price, dissolution and mutual duties. */
export const minimumContent = (clauses: readonly string[], day: IsoDate): Finding[] => {
  const missing = MINIMUM_CONTENT.filter((one) => !clauses.includes(one));
  return missing.length === 0
    ? []
    : [
        says(
          R045,
          'HOLD',
          day,
          `In de overeenkomst ontbreekt: ${inDutchWords(missing)}.`,
          `The agreement lacks: ${inEnglishWords(missing)}.`,
          { liftedBy: missing.map((one) => `clause on ${one}`) },
        ),
      ];
};

export const R046: Rule = {
  number: 'R-046',
  consequence: 'COMPUTE',
  strength: 'P',
  source: 'HI Bijl. 1 §3 Keurmerk',
  versions: inFrameworks({}),
  title: { nl: 'Normen volgen het keurmerk', en: 'Norms follow the mark' },
};

/** placement percentage, lead time and the like come from the mark's version of the day. */
export const normsFollowMark = (markVersion: string, day: IsoDate): Finding =>
  says(
    R046,
    'COMPUTE',
    day,
    `De normen volgen het keurmerk, versie ${markVersion}.`,
    `The norms follow the mark, version ${markVersion}.`,
  );
