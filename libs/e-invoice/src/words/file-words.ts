import type { Text } from '@ontschot/kernel';
import type { Finding } from '../rules/check';
import type { StructureFault } from '../ubl/structure';
import type { XmlRefused } from '../xml/refusal';
import { short } from './in-words';

/** Findings about the file itself, which no rule of the standard has. */
const FILE_FINDINGS = {
  'UBL-REPEATED': {
    nl: 'Dit mag één keer in de factuur staan en staat er vaker.',
    en: 'This may stand in the invoice once and stands there more often.',
  },
  'UBL-ORDER': {
    nl: 'Een element staat niet op de plaats die UBL voorschrijft.',
    en: 'An element is not in the place that UBL prescribes.',
  },
  'UBL-UNKNOWN': {
    nl: 'UBL heeft hier geen element met deze naam. Wij lezen het niet.',
    en: 'UBL has no element of this name here. We do not read it.',
  },
  'UBL-MISSING': {
    nl: 'Een element ontbreekt dat UBL hier verplicht.',
    en: 'An element is missing that UBL demands here.',
  },
  'UBL-TEXT': {
    nl: 'Er staat tekst waar UBL alleen elementen heeft.',
    en: 'There is text where UBL has elements only.',
  },
  'TWO-READINGS': {
    nl: 'De factuur is op twee manieren te lezen, want een gegeven staat er dubbel.',
    en: 'The invoice can be read in two ways, for something stands in it twice.',
  },
  'NO-INVOICE': {
    nl: 'In dit bestand staat geen factuur: nummer, verkoper en bedrag ontbreken.',
    en: 'There is no invoice in this file: number, seller and amount are missing.',
  },
  'FILE-UNREADABLE': {
    nl: 'Dit bestand kan niet worden geopend.',
    en: 'This file cannot be opened.',
  },
  'VALUE-MISSING': {
    nl: 'Een verplicht gegeven is leeg, of te groot om te lezen.',
    en: 'Something that must be there is empty, or too large to read.',
  },
  'TEXT-CUT': {
    nl: 'Een tekst is erg lang. Wij hebben alleen het begin gelezen.',
    en: 'A text is very long. We have read its beginning only.',
  },
} satisfies Record<string, Text>;

export type FileFindingCode = keyof typeof FILE_FINDINGS;
export const FILE_FINDING_CODES = Object.keys(FILE_FINDINGS) as readonly FileFindingCode[];

type Facts = { where?: Text; expected?: string; found?: string };

export const fileFinding = (
  rule: FileFindingCode,
  { where, expected, found }: Facts = {},
  severity: Finding['severity'] = 'fatal',
): Finding => {
  const { nl, en } = FILE_FINDINGS[rule];
  const [wanted, there] = [short(expected), short(found)];
  const facts = (labels: readonly [string, string]): string =>
    (wanted === null ? '' : ` ${labels[0]}: ${wanted}.`) + (there === null ? '' : ` ${labels[1]}: ${there}.`);
  return {
    rule,
    severity,
    text: {
      nl: `${nl}${where === undefined ? '' : ` Plaats: ${where.nl}.`}${facts(['Verwacht', 'Gevonden'])}`,
      en: `${en}${where === undefined ? '' : ` Place: ${where.en}.`}${facts(['Expected', 'Found'])}`,
    },
    where: where ?? null,
    expected: wanted,
    found: there,
    terms: [],
  };
};

const RULE_OF: Record<StructureFault['kind'], FileFindingCode> = {
  repeated: 'UBL-REPEATED',
  misplaced: 'UBL-ORDER',
  unknown: 'UBL-UNKNOWN',
  missing: 'UBL-MISSING',
  mixed: 'UBL-TEXT',
};

/** A finding per kind of fault and element, the first of each. */
export const structureFindings = (faults: readonly StructureFault[]): Finding[] => {
  const found = new Map<string, Finding>();
  for (const { kind, name, path, first, second } of faults) {
    const key = `${kind} ${name}`;
    if (found.has(key)) continue;
    const place = path === '' ? name : `${path}/${name}`;
    found.set(
      key,
      fileFinding(RULE_OF[kind], {
        where: { nl: place, en: place },
        ...(first !== null && second !== null ? { expected: '1', found: `${first} / ${second}` } : {}),
      }),
    );
  }
  return [...found.values()];
};

/** The row of the file where reading stopped stands with what is wrong. */
export const refusalFinding = (refused: XmlRefused): Finding => {
  const { line, expected, found } = refused.facts;
  return {
    rule: refused.code,
    severity: 'fatal',
    text: refused.text,
    where: line === undefined ? null : { nl: `rij ${line}`, en: `row ${line}` },
    expected: short(expected),
    found: short(found),
    terms: [],
  };
};
