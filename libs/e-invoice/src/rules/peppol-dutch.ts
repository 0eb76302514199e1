import type { Identifier } from '../ubl/terms';
import { isDutch, lacksStreet, usesOtherPaymentMeans } from './nlcius';
import { fatal, namesAnOrderLine } from './rule';
import type { Rule } from './rule';

const isDutchScheme = ({ scheme, value }: Identifier): boolean =>
  (scheme === '0106' || scheme === '0190') && value !== '';

const dutch: Rule[] = [
  fatal(
    'NL-R-001',
    'A credit note of a Dutch seller refers to the invoice (BG-3).',
    ({ kind, precedingInvoices }) =>
      kind === 'CreditNote' && !precedingInvoices.some(({ id }) => id !== null),
  ),
  fatal(
    'NL-R-002',
    "A Dutch seller's address has street, city and post code.",
    ({ supplier }) => !!supplier?.address && lacksStreet(supplier.address),
  ),
  fatal(
    'NL-R-003',
    "A Dutch seller's legal registration (BT-30) is a KvK number (0106) or an OIN (0190).",
    ({ supplier }) => supplier?.legalIds.some((each) => !isDutchScheme(each)) ?? false,
  ),
  fatal(
    'NL-R-004',
    "A Dutch buyer's address has street, city and post code.",
    ({ buyer }) => isDutch(buyer) && !!buyer?.address && lacksStreet(buyer.address),
  ),
  fatal(
    'NL-R-005',
    "A Dutch buyer's legal registration (BT-47) is a KvK number (0106) or an OIN (0190).",
    ({ buyer }) => isDutch(buyer) && (buyer?.legalIds.some((each) => !isDutchScheme(each)) ?? false),
  ),
  fatal(
    'NL-R-006',
    "A Dutch tax representative's address has street, city and post code.",
    ({ taxRepresentative }) =>
      isDutch(taxRepresentative) && !!taxRepresentative?.address && lacksStreet(taxRepresentative.address),
  ),
  fatal(
    'NL-R-007',
    'A Dutch seller who is to be paid states how (BG-16).',
    ({ kind, totals, paymentMeans }) =>
      paymentMeans.length === 0 &&
      ((kind === 'Invoice' ? totals?.payable?.value?.gt(0) : totals?.payable?.value?.lt(0)) ?? false),
  ),
  fatal(
    'NL-R-008',
    'Payment means between Dutch parties are 30, 48, 49, 57, 58 or 59.',
    (invoice) => isDutch(invoice.buyer) && usesOtherPaymentMeans(invoice),
  ),
  fatal(
    'NL-R-009',
    'An order line reference (BT-132) needs an order reference on the invoice (BT-13).',
    ({ lines, orderReference }) => orderReference === null && lines.some(namesAnOrderLine),
  ),
];

/** Peppol's national rules for Dutch sellers, NL-R-*. */
export const peppolDutchRules: Rule[] = dutch.map((rule): Rule => ({
  ...rule,
  broken: (invoice) => isDutch(invoice.supplier) && rule.broken(invoice),
}));
