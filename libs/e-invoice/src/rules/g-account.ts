import { sumOfCents } from '../ubl/decimal';
import { fatal, first, found } from './rule';
import type { Rule } from './rule';

const BLOCKED = 'GACCOUNT';

const rules: Rule[] = [
  fatal(
    'BR-GA-1',
    'An invoice with a blocked account (G-rekening) has two payment terms, one for each account.',
    ({ paymentTerms }) => paymentTerms.length !== 2 && { expected: '2', found: String(paymentTerms.length) },
  ),
  fatal(
    'BR-GA-2',
    'An invoice with a blocked account (G-rekening) has two payment means.',
    ({ paymentMeans }) => paymentMeans.length !== 2 && { expected: '2', found: String(paymentMeans.length) },
  ),
  fatal(
    'BR-GA-3',
    'The amounts for the two accounts together are the amount due (BT-115).',
    ({ paymentTerms, totals }) => {
      const parts = sumOfCents(paymentTerms.map(({ amount }) => amount));
      const payable = totals?.payable ?? null;
      if (parts === null || payable === null || payable.cents === null || payable.cents === parts)
        return false;
      return { expected: payable.text, found: (parts / 100).toFixed(2) };
    },
  ),
  fatal('BR-GA-4', 'Each payment term names its payment means.', ({ paymentTerms }) =>
    paymentTerms.some(({ meansIds }) => meansIds.length !== 1),
  ),
  fatal('BR-GA-5', 'Each payment means has an identifier.', ({ paymentMeans }) =>
    first(paymentMeans, 'payment means', ({ id }) => id === null),
  ),
  fatal(
    'BR-GA-6',
    'A payment term names a payment means that is there.',
    ({ paymentTerms, paymentMeans }) => {
      const known = new Set(paymentMeans.map(({ id }) => id));
      return found(paymentTerms.flatMap(({ meansIds }) => meansIds).find((id) => !known.has(id)));
    },
  ),
  fatal(
    'BR-GA-7',
    'One of the payment means is the blocked account: GACCOUNT.',
    ({ paymentMeans }) => paymentMeans.filter(({ id }) => id === BLOCKED).length !== 1,
  ),
];

/** SI-UBL extension G-account 1.0.2: BR-GA-1 to BR-GA-7. They are asked of invoices; a credit note is not paid. */
export const gAccountRules: Rule[] = rules.map((rule) => ({
  ...rule,
  broken: (invoice) => invoice.kind === 'Invoice' && rule.broken(invoice),
}));
