import type { Text } from '@ontschot/kernel';

/** What a sentence about a file may tell: a limit, what stands in the file, the line where reading stopped. */
export type RefusalFacts = { limit?: number; found?: string; expected?: string; line?: number };

/** What was found and on which row of the file, between brackets. */
const at = ({ found, line }: RefusalFacts): Text => {
  const said = (row: string): string => {
    const parts = [
      ...(found === undefined ? [] : [found]),
      ...(line === undefined ? [] : [`${row} ${line}`]),
    ];
    return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
  };
  return { nl: said('rij'), en: said('row') };
};

/** Why a file is not even read. Stable codes: they reach the supplier and the worklist. */
const SENTENCES = {
  'XML-EMPTY': () => ({ nl: 'Het bestand is leeg.', en: 'The file is empty.' }),
  'XML-SIZE': ({ limit }) => ({
    nl: `Het bestand is te groot: meer dan ${limit} bytes.`,
    en: `The file is too large: more than ${limit} bytes.`,
  }),
  'XML-ENCODING': (facts) => ({
    nl: `De tekens van het bestand zijn niet te lezen${at(facts).nl}. Gebruik UTF-8.`,
    en: `The characters of the file cannot be read${at(facts).en}. Use UTF-8.`,
  }),
  'XML-VERSION': ({ found }) => ({
    nl: `Het bestand is in XML ${found}. Gebruik XML 1.0.`,
    en: `The file is in XML ${found}. Use XML 1.0.`,
  }),
  'XML-DOCTYPE': () => ({
    nl: 'Het bestand heeft een DOCTYPE. Dat is niet veilig en wij lezen het niet.',
    en: 'The file has a DOCTYPE. That is not safe, and we do not read it.',
  }),
  'XML-DEPTH': (facts) => ({
    nl: `Het bestand heeft te veel elementen in elkaar: meer dan ${facts.limit} lagen${at(facts).nl}.`,
    en: `The file has too many layers of elements: more than ${facts.limit}${at(facts).en}.`,
  }),
  'XML-ELEMENTS': ({ limit }) => ({
    nl: `Het bestand heeft te veel elementen: meer dan ${limit}.`,
    en: `The file has too many elements: more than ${limit}.`,
  }),
  'XML-ATTRIBUTES': (facts) => ({
    nl: `Een element heeft te veel kenmerken: meer dan ${facts.limit}${at(facts).nl}.`,
    en: `An element has too many attributes: more than ${facts.limit}${at(facts).en}.`,
  }),
  'XML-TEXT': (facts) => ({
    nl: `Een tekst is te lang: meer dan ${facts.limit} tekens${at(facts).nl}.`,
    en: `A text is too long: more than ${facts.limit} characters${at(facts).en}.`,
  }),
  'XML-LINES': ({ limit }) => ({
    nl: `De factuur heeft te veel regels: meer dan ${limit}. Verdeel ze over meer facturen.`,
    en: `The invoice has too many lines: more than ${limit}. Divide them over more invoices.`,
  }),
  'XML-ROOTS': () => ({
    nl: 'Er staat meer dan één document in het bestand.',
    en: 'There is more than one document in the file.',
  }),
  'XML-ROOT-ELEMENT': (facts) => ({
    nl: `Het bestand is geen factuur of creditnota in UBL${at(facts).nl}.`,
    en: `The file is no invoice or credit note in UBL${at(facts).en}.`,
  }),
  'XML-NAMESPACE': (facts) => ({
    nl: `Een naam hoort niet bij UBL 2.1${at(facts).nl}.${facts.expected === undefined ? '' : ` Verwacht: ${facts.expected}.`}`,
    en: `A name does not belong to UBL 2.1${at(facts).en}.${facts.expected === undefined ? '' : ` Expected: ${facts.expected}.`}`,
  }),
  'XML-NOT-WELL-FORMED': (facts) => ({
    nl: `Het bestand is geen goed XML-bestand${at(facts).nl}.`,
    en: `The file is no sound XML file${at(facts).en}.`,
  }),
} satisfies Record<string, (facts: RefusalFacts) => Text>;

export type RefusalCode = keyof typeof SENTENCES;
export const REFUSAL_CODES = Object.keys(SENTENCES) as readonly RefusalCode[];

/** Refused in words; what a file says itself is cut short. */
export const refusalText = (code: RefusalCode, facts: RefusalFacts): Text => {
  const sentence: (facts: RefusalFacts) => Text = SENTENCES[code];
  return sentence({ ...facts, ...(facts.found === undefined ? {} : { found: facts.found.slice(0, 100) }) });
};

/** The file is refused before any invoice rule is asked; reading stops at once. */
export class XmlRefused extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly facts: RefusalFacts = {},
  ) {
    super(refusalText(code, facts).en);
    this.name = 'XmlRefused';
  }

  get text(): Text {
    return refusalText(this.code, this.facts);
  }
}
