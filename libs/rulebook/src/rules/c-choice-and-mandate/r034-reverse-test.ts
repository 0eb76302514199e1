import { type Day, rule, since, type Text } from '../../rule';

/** The four answers of the reverse test, in its order: from the desired effect to the law. */
export const REVERSE_TEST = [
  'desiredEffect',
  'basicValuesOfTheLaw',
  'ethicallyDefensible',
  'legalConditions',
] as const;
type ReverseTestQuestion = (typeof REVERSE_TEST)[number];

/** Which questions are answered; absent where the municipality does not use the test. */
type ReverseTest = { reverseTest?: readonly ReverseTestQuestion[] };

const IN_DUTCH: Readonly<Record<ReverseTestQuestion, string>> = {
  desiredEffect: 'het gewenste effect',
  basicValuesOfTheLaw: 'de grondwaarden van de wet',
  ethicallyDefensible: 'de ethiek',
  legalConditions: 'de voorwaarden van de wet',
};
type Open = { open: readonly ReverseTestQuestion[] };

/** Where a municipality uses the reverse test, all four answers are recorded. */
export const reverseTestIsWhole = rule({
  number: 'R-034',
  title: { nl: 'Omgekeerde toets', en: 'Reverse test' },
  consequence: 'HOLD',
  strength: 'G',
  source: 'NC §1',
  notYet: {
    nl: 'de diagnose en het plan van de klant, waar de vier antwoorden bij horen',
    en: "the client's diagnosis and plan, which the four answers belong to",
  },
  versions: since('2017-11-01'),
  says: {
    answersOpen: {
      effect: 'HOLD',
      nl: 'Bij de omgekeerde toets horen vier antwoorden: gewenst effect, grondwaarden van de wet, ethiek, voorwaarden van de wet.',
      en: 'The reverse test needs four answers: desired effect, basic values of the law, ethics, legal conditions.',
      liftedBy: ({ open }: Open): Text[] =>
        open.map((question) => ({
          nl: `geef antwoord over ${IN_DUTCH[question]}`,
          en: `answer ${question}`,
        })),
    },
  },
  ask: ({ reverseTest }: Day & ReverseTest, say) => {
    if (reverseTest === undefined) return [];
    const open = REVERSE_TEST.filter((question) => !reverseTest.includes(question));
    return open.length === 0 ? [] : [say.answersOpen({ open })];
  },
});
