import type { InvoiceToWrite } from '../../write/invoice-data';
import type { Change } from '../change';

/** A valid invoice and the change to its text that breaks the rule. */
export type BrokenCase = { rule: string; from: InvoiceToWrite; change: Change };

export const breaks = (from: InvoiceToWrite, changes: Record<string, Change>): BrokenCase[] =>
  Object.entries(changes).map(([rule, change]) => ({ rule, from, change }));
