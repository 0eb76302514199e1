import { rulesFor } from '../rules/check';
import { CORE, G_ACCOUNT, NLCIUS, PEPPOL } from '../rules/specification';
import { REFUSAL_CODES, refusalText } from '../xml/refusal';
import { FILE_FINDING_CODES, fileFinding } from './file-words';
import { textOf } from './in-words';

const RULES = [CORE, NLCIUS, G_ACCOUNT, PEPPOL].flatMap((id) => [...rulesFor(id)]);
const TEXTS = [
  ...RULES.map((rule) => [rule.id, textOf(rule.words, true)] as const),
  ...FILE_FINDING_CODES.map((code) => [code, fileFinding(code).text] as const),
  ...REFUSAL_CODES.map((code) => [code, refusalText(code, { limit: 10, found: 'x', line: 3 })] as const),
];
const sentences = (text: string): string[] => text.split(/(?<=[.?])\s+/);
const words = (sentence: string): number => sentence.split(/\s+/).length;

describe('what is wrong, in words', () => {
  it.each(['nl', 'en'] as const)('is short sentences in %s', (language) => {
    const long = TEXTS.flatMap(([id, text]) =>
      sentences(text[language]).flatMap((sentence) => (words(sentence) > 15 ? [`${id}: ${sentence}`] : [])),
    );
    expect([...new Set(long)]).toEqual([]);
  });

  it.each(['nl', 'en'] as const)('are whole sentences without numbers of terms in %s', (language) => {
    const odd = TEXTS.filter(
      ([, text]) => !/^[A-Z"].*[.?]$/.test(text[language]) || /\bB[TG]-\d/.test(text[language]),
    );
    expect(odd).toEqual([]);
  });

  it('tell place, expected and found in both languages', () => {
    const rule = RULES.find(({ id }) => id === 'BR-CO-10');
    expect(
      rule &&
        textOf(rule.words, { where: { nl: 'regel 2', en: 'line 2' }, expected: '10.00', found: '9.00' }),
    ).toEqual({
      nl: 'Het totaal van de regels is niet hun som (regel 2). Verwacht: 10.00. Gevonden: 9.00.',
      en: 'The sum of line amounts equals the lines together. This is not so (line 2). Expected: 10.00. Found: 9.00.',
    });
  });

  it('cut short what a file says', () => {
    const rule = RULES[0];
    expect(rule && textOf(rule.words, { found: 'x'.repeat(1000) }).nl.length).toBeLessThan(200);
  });
});
