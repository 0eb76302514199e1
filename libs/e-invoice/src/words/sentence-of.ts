import type { Text } from '@ontschot/kernel';
import { rulesFor } from '../rules/check';
import { CORE, G_ACCOUNT, NLCIUS, PEPPOL } from '../rules/specification';
import { DEFAULT_LIMITS } from '../xml/limits';
import { REFUSAL_CODES, refusalText } from '../xml/refusal';
import type { RefusalCode } from '../xml/refusal';
import { FILE_FINDING_CODES, fileFinding } from './file-words';
import { textOf } from './in-words';

/** The limit that a refusal names, where it names one. */
const LIMIT_OF: Partial<Record<RefusalCode, keyof typeof DEFAULT_LIMITS>> = {
  'XML-SIZE': 'bytes',
  'XML-DEPTH': 'depth',
  'XML-ELEMENTS': 'elements',
  'XML-ATTRIBUTES': 'attributes',
  'XML-TEXT': 'text',
  'XML-LINES': 'lines',
};
const refused = (code: RefusalCode): Text => {
  const limit = LIMIT_OF[code];
  return refusalText(code, limit === undefined ? {} : { limit: DEFAULT_LIMITS[limit] });
};

const SENTENCES = new Map<string, Text>([
  ...[CORE, NLCIUS, G_ACCOUNT, PEPPOL].flatMap((set) =>
    rulesFor(set).map(({ id, words }): [string, Text] => [id, textOf(words, true)]),
  ),
  ...FILE_FINDING_CODES.map((code): [string, Text] => [code, fileFinding(code).text]),
  ...REFUSAL_CODES.map((code): [string, Text] => [code, refused(code)]),
]);

/** What a finding's code says, for who kept the code only; null for a code that is none of ours. */
export const sentenceOf = (code: string): Text | null => SENTENCES.get(code) ?? null;
