import type { InvoiceTerms, LineTerms, PartyTerms, Text } from '../ubl/terms';

export type Severity = 'fatal' | 'warning';
/** Where a rule is broken, in a reader's words (`line 3`), or true when it concerns the whole invoice. */
export type Broken = boolean | string;

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

/** Broken where the first of the items breaks it, named by its place in the list. */
export const first = <Item>(
  items: readonly Item[],
  what: string,
  broken: (item: Item) => boolean,
): Broken => {
  const at = items.findIndex(broken);
  return at < 0 ? false : `${what} ${at + 1}`;
};

/** Broken where the first line breaks it, named by the line's own number. */
export const firstLine =
  (broken: (line: LineTerms) => boolean): Rule['broken'] =>
  ({ lines }) => {
    const at = lines.findIndex(broken);
    return at < 0 ? false : `line ${lines[at]?.id || at + 1}`;
  };

/** VAT identifiers among a party's tax registrations. */
export const vatIds = (party: PartyTerms | null): string[] =>
  party?.taxSchemes.flatMap(({ scheme, companyId }) =>
    scheme === 'VAT' && companyId !== null ? [companyId] : [],
  ) ?? [];

export const namesAnOrderLine = ({ orderLines }: LineTerms): boolean =>
  orderLines.some(({ line }) => line !== null);
