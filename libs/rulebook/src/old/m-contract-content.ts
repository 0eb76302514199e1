import { type IsoDate, lastDayOfTerm } from '@ontschot/kernel';
import { type Finding, type Rule, says, since } from './rule';
import { inDutchWords, inEnglishWords } from '../words';

export const R113: Rule = {
  number: 'R-113',
  consequence: 'REFUSE',
  strength: 'L',
  source: 'NC §2.4.4.4; HI §4',
  versions: since('2008-09-15'),
  title: { nl: 'Geen wezenlijke wijziging na gunning', en: 'No material change after award' },
};

/** an awarded contract is not materially changed; its own review clauses may be applied. */
export const noMaterialChangeAfterAward = (
  facts: { awarded: boolean; material: boolean; byReviewClause: boolean },
  day: IsoDate,
): Finding[] =>
  facts.awarded && facts.material && !facts.byReviewClause
    ? [
        says(
          R113,
          'REFUSE',
          day,
          'Een gegund contract mag niet wezenlijk worden gewijzigd.',
          'An awarded contract may not be materially changed.',
          { alternatives: ['apply a review clause', 'joint purchase'] },
        ),
      ]
    : [];

export const R119: Rule = {
  number: 'R-119',
  consequence: 'WARN',
  strength: 'G',
  source: 'NC §2.4.4.2; VA §2.3',
  versions: since('2006-08-01'),
  title: { nl: 'Optie om te verlengen', en: 'Extension option' },
};

/** extending rests on an option in the contract. */
export const extensionOption = (optionsLeft: number, day: IsoDate): Finding =>
  optionsLeft > 0
    ? says(
        R119,
        'ALLOW',
        day,
        'Het contract heeft nog een optie om te verlengen.',
        'The contract has an extension option left.',
      )
    : says(
        R119,
        'WARN',
        day,
        'Het contract heeft geen optie om te verlengen.',
        'The contract has no extension option.',
      );

export const R123: Rule<{ months: number }> = {
  number: 'R-123',
  consequence: 'COMPUTE',
  strength: 'P',
  source: 'IS §2.5.3 Duurzaamheid plaatsingen',
  title: { nl: 'Duurzame plaatsing', en: 'Sustainable placement' },
  versions: [{ from: '2003-01-01', until: null, parameters: { months: 6 } }],
};

/** the last day that must be worked before a placement counts as sustainable: 6 months, or 12 where the contract says so (5.7). */
export const sustainableFrom = (
  placedOn: IsoDate,
  months: number = R123.versions[0].parameters.months,
): IsoDate => lastDayOfTerm(placedOn, months);

/** has the placement lasted long enough on the day? */
export const sustainablePlacement = (placedOn: IsoDate, day: IsoDate, months?: number): Finding => {
  const reached = sustainableFrom(placedOn, months);
  return day >= reached
    ? says(
        R123,
        'ALLOW',
        day,
        `De plaatsing van ${placedOn} is duurzaam sinds het einde van ${reached}.`,
        `The placement of ${placedOn} is sustainable since the end of ${reached}.`,
      )
    : says(
        R123,
        'HOLD',
        day,
        `De plaatsing van ${placedOn} is pas duurzaam aan het einde van ${reached}.`,
        `The placement of ${placedOn} is sustainable only at the end of ${reached}.`,
        { liftedBy: [`wait until ${reached}`] },
      );
};

export const R124: Rule = {
  number: 'R-124',
  consequence: 'HOLD',
  strength: 'L',
  source: 'IS §2.5.3, §2.5.4',
  versions: since('2003-01-01'),
  title: { nl: 'Leg het resultaat vast', en: 'Define the result' },
};
export const RESULT_DEFINITION = [
  'result',
  'reducedAmount',
  'minimumDuration',
  'partTimeAndShortJobs',
  'proof',
] as const;

/** a result-paid contract defines result, reduced amount, minimum duration, part-time and short jobs, and proof. */
export const defineTheResult = (resultPaid: boolean, defined: readonly string[], day: IsoDate): Finding[] => {
  const missing = resultPaid ? RESULT_DEFINITION.filter((one) => !defined.includes(one)) : [];
  return missing.length === 0
    ? []
    : [
        says(
          R124,
          'HOLD',
          day,
          `Het contract betaalt op resultaat, maar dit is niet vastgelegd: ${inDutchWords(missing)}.`,
          `The contract pays by result, but this is not defined: ${inEnglishWords(missing)}.`,
          { liftedBy: missing.map((one) => `define ${one}`) },
        ),
      ];
};

export const R128: Rule = {
  number: 'R-128',
  consequence: 'HOLD',
  strength: 'G',
  source: 'IS §2.5.4',
  versions: since('2003-01-01'),
  title: { nl: 'Ga of stop per deel', en: 'Go/no-go per part' },
};

/** where parts are paid one by one, the next part needs a recorded go. */
export const goPerPart = (part: number, goRecordedUpTo: number, day: IsoDate): Finding[] =>
  part <= goRecordedUpTo
    ? []
    : [
        says(
          R128,
          'HOLD',
          day,
          `Voor deel ${part} is nog geen besluit om door te gaan.`,
          `There is no recorded go for part ${part} yet.`,
          { liftedBy: [`go for part ${part}`] },
        ),
      ];

export const R132: Rule = {
  number: 'R-132',
  consequence: 'HOLD',
  strength: 'P',
  source: 'IS §2.2.2 noot 6',
  versions: since('2003-01-01'),
  title: { nl: 'Getekend plan', en: 'Signed plan' },
};

/** the client has signed the plan before the order. */
export const planIsSigned = (signedOn: IsoDate | null, day: IsoDate): Finding[] =>
  signedOn !== null && signedOn <= day
    ? []
    : [
        says(
          R132,
          'HOLD',
          day,
          'De klant heeft het plan nog niet getekend.',
          'The client has not signed the plan yet.',
          { liftedBy: ["client's signature"] },
        ),
      ];

export const R139: Rule = {
  number: 'R-139',
  consequence: 'OBLIGE',
  strength: 'M',
  source: 'MC §7',
  versions: since('2008-01-01'),
  title: { nl: 'Niet verschenen of uitgevallen', en: 'No-show and drop-out' },
};

/** coach and supplier seek a solution together. */
export const noShowIsSolvedTogether = (day: IsoDate, due: IsoDate): Finding =>
  says(
    R139,
    'OBLIGE',
    day,
    'De klant is niet verschenen. Zoek samen met de leverancier een oplossing.',
    'The client did not show up. Seek a solution together with the supplier.',
    { duty: { duty: 'seek a solution with the supplier', due } },
  );
