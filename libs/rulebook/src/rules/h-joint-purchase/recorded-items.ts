import type { Text } from '../../rule';
import { inDutchWords, inEnglishWords } from '../../words';

/** What must be recorded and is not, by its code names. */
export type Missing = { missing: readonly string[] };

export const missingOf = (required: readonly string[], recorded: readonly string[]): readonly string[] =>
  required.filter((one) => !recorded.includes(one));

/** One step per thing that is missing. */
export const recordEach = ({ missing }: Missing): Text[] =>
  missing.map((one) => ({ nl: `vastleggen: ${inDutchWords([one])}`, en: `record ${one}` }));

export const listed = (nl: string, en: string) => ({
  nl: ({ missing }: Missing) => `${nl}: ${inDutchWords(missing)}.`,
  en: ({ missing }: Missing) => `${en}: ${inEnglishWords(missing)}.`,
});
