import type { InvoiceToWrite } from '../../write/invoice-data';
import type { Change } from '../change';

/** A valid invoice, what else is changed on it while it stays valid, and the change to its text that breaks the rule. */
export type BrokenCase = { rule: string; from: InvoiceToWrite; prepare?: Change; change: Change };

export const breaks = (
  from: InvoiceToWrite,
  changes: Record<string, Change>,
  prepare?: Change,
): BrokenCase[] =>
  Object.entries(changes).map(([rule, change]) => ({
    rule,
    from,
    ...(prepare === undefined ? {} : { prepare }),
    change,
  }));
