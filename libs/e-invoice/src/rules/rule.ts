import type { Text as Words } from '@ontschot/kernel';
import type { InvoiceTerms, LineTerms, PartyTerms, Text } from '../ubl/terms';

export type Severity = 'fatal' | 'warning';
/** How a rule is broken: the place in a reader's words (`line 3`), what stands there and what should. */
export type Break = { where?: Words; found?: string; expected?: string };
/** True when there is nothing to say beside the rule itself. */
export type Broken = boolean | Break;

/** One rule: its official number (or a code of ours for what no official rule covers), its sentence and its test. */
export type Rule = {
  id: string;
  severity: Severity;
  /** What must hold. */
  text: string;
  /** Looks at one invoice; false when the rule holds. */
  broken: (invoice: InvoiceTerms) => Broken;
};

export const fatal = (id: string, text: string, broken: Rule['broken']): Rule => ({
  id,
  severity: 'fatal',
  text,
  broken,
});
export const warning = (id: string, text: string, broken: Rule['broken']): Rule => ({
  id,
  severity: 'warning',
  text,
  broken,
});

/** Absent or empty. */
export const blank = (text: Text | undefined): boolean => text === null || text === undefined || text === '';

const PLACES = {
  allowance: 'korting',
  charge: 'toeslag',
  'VAT breakdown': 'btw-regel',
  'payment means': 'betaalwijze',
  'preceding invoice': 'voorgaande factuur',
  'supporting document': 'bijlage',
} as const;

/** At this place: `allowance 2`. */
const placed = (broken: true | Break, nl: string, en: string): Break => ({
  where: { nl, en },
  ...(broken === true ? {} : broken),
});

/** Broken where the first of the items breaks it, named by its place in the list. */
export const first = <Item>(
  items: readonly Item[],
  what: keyof typeof PLACES,
  broken: (item: Item) => Broken,
): Broken => {
  for (const [at, item] of items.entries()) {
    const found = broken(item);
    if (found !== false) return placed(found, `${PLACES[what]} ${at + 1}`, `${what} ${at + 1}`);
  }
  return false;
};

/** Broken where the first line breaks it, named by the line's own number. */
export const firstLine =
  (broken: (line: LineTerms) => Broken): Rule['broken'] =>
  ({ lines }) => {
    for (const [at, line] of lines.entries()) {
      const found = broken(line);
      if (found === false) continue;
      const number = line.id || at + 1;
      return placed(found, `regel ${number}`, `line ${number}`);
    }
    return false;
  };

/** Broken by this value; null and undefined when there is none. */
export const found = (value: string | null | undefined): Broken =>
  value === null || value === undefined ? false : { found: value };

/** Broken at an element that is known by its UBL name only. */
export const inElement = (name: string, value?: string | null): Break => ({
  where: { nl: `element ${name}`, en: `element ${name}` },
  ...(value === undefined || value === null ? {} : { found: value }),
});

/** VAT identifiers among a party's tax registrations. */
export const vatIds = (party: PartyTerms | null): string[] =>
  party?.taxSchemes.flatMap(({ scheme, companyId }) =>
    scheme === 'VAT' && companyId !== null ? [companyId] : [],
  ) ?? [];

export const namesAnOrderLine = ({ orderLines }: LineTerms): boolean =>
  orderLines.some(({ line }) => line !== null);
