import type { Address, InvoiceTerms, PartyTerms } from '../ubl/terms';
import { fatal, first, namesAnOrderLine, warning } from './rule';
import type { Rule } from './rule';

export const isDutch = (party: PartyTerms | null): boolean => party?.address?.country?.toUpperCase() === 'NL';

/** Nearly all NLCIUS rules hold for Dutch sellers only. */
const forDutchSellers = (rule: Rule): Rule => ({
  ...rule,
  broken: (invoice) => isDutch(invoice.supplier) && rule.broken(invoice),
});

/** 0106 KvK number, 0190 OIN. */
const hasDutchScheme = (party: PartyTerms | null): boolean =>
  party?.legalIds.some(({ scheme }) => scheme === '0106' || scheme === '0190') ?? false;
export const lacksStreet = ({ street, city, postalZone }: Address): boolean =>
  street === null || city === null || postalZone === null;
/** The country is looked at as written, as the official rule does. */
const lacksDutchStreet = (address: Address | null | undefined): boolean =>
  !!address && (address.country ?? 'NL') === 'NL' && lacksStreet(address);

const DUTCH_PAYMENT_MEANS = new Set(['30', '48', '49', '57', '58', '59']);
export const usesOtherPaymentMeans: Rule['broken'] = ({ paymentMeans }) =>
  first(paymentMeans, 'payment means', ({ code }) => !DUTCH_PAYMENT_MEANS.has(code ?? ''));

export const addresses = ({ supplier, buyer, taxRepresentative, deliveries }: InvoiceTerms): Address[] =>
  [
    supplier?.address,
    buyer?.address,
    taxRepresentative?.address,
    ...deliveries.map(({ address }) => address),
  ].filter((address) => !!address);
const allowances = ({ allowancesCharges, lines }: InvoiceTerms) => [
  ...allowancesCharges,
  ...lines.flatMap((line) => line.allowancesCharges),
];

const forAnySeller: Rule[] = [
  fatal(
    'BR-NL-13',
    'An order line reference (BT-132) needs an order reference on the invoice (BT-13).',
    ({ lines, orderReference }) => orderReference === null && lines.some(namesAnOrderLine),
  ),
];

const duties: Rule[] = [
  fatal(
    'BR-NL-1',
    "A Dutch seller's legal registration (BT-30) is a KvK number (0106) or an OIN (0190).",
    ({ supplier }) => !hasDutchScheme(supplier) || !supplier?.legalIds.some(({ value }) => value !== ''),
  ),
  fatal(
    'BR-NL-2',
    'The invoice has a buyer reference (BT-10) or an order reference (BT-13).',
    ({ buyerReference, orderReference }) => buyerReference === null && orderReference === null,
  ),
  fatal(
    'BR-NL-3',
    "A Dutch seller's address has street, city and post code.",
    ({ supplier }) => !!supplier?.address && lacksStreet(supplier.address),
  ),
  fatal('BR-NL-4', "A Dutch buyer's address has street, city and post code.", ({ buyer }) =>
    lacksDutchStreet(buyer?.address),
  ),
  fatal(
    'BR-NL-5',
    "A Dutch tax representative's address has street, city and post code.",
    ({ taxRepresentative }) => lacksDutchStreet(taxRepresentative?.address),
  ),
  fatal(
    'BR-NL-7',
    'The type code (BT-3) is 380, 381, 384 or 389.',
    ({ typeCode }) => typeCode !== null && !['380', '381', '384', '389'].includes(typeCode),
  ),
  fatal(
    'BR-NL-8',
    'Type 381 is a CreditNote document; 380, 384 and 389 are Invoice documents.',
    ({ kind, typeCode }) =>
      kind === 'Invoice'
        ? typeCode === '381'
        : typeCode === '380' || typeCode === '384' || typeCode === '389',
  ),
  fatal(
    'BR-NL-9',
    'A corrected invoice (384) refers to the invoice that it corrects (BG-3).',
    ({ typeCode, precedingInvoices }) =>
      typeCode === '384' && !precedingInvoices.some(({ id }) => id !== null),
  ),
  fatal(
    'BR-NL-10',
    "A Dutch buyer's legal registration (BT-47) is a KvK number (0106) or an OIN (0190).",
    ({ buyer }) => {
      if (buyer === null) return false;
      return (
        (buyer.address?.country === 'NL' && !hasDutchScheme(buyer)) ||
        (buyer.legalIds.length > 0 && !buyer.legalIds.some(({ value }) => value !== ''))
      );
    },
  ),
  fatal(
    'BR-NL-11',
    'An invoice with an amount to pay states how to pay it (BG-16).',
    ({ totals, paymentMeans }) => (totals?.payable?.value?.gt(0) ?? false) && paymentMeans.length === 0,
  ),
  fatal('BR-NL-12', 'Payment means (BT-81) are 30, 48, 49, 57, 58 or 59.', usesOtherPaymentMeans),
];

/** Terms that NLCIUS advises Dutch sellers not to use. */
const advice: Rule[] = [
  warning(
    'BR-NL-19',
    'A VAT accounting currency (BT-6) is better left out.',
    ({ taxCurrency }) => taxCurrency !== null,
  ),
  warning(
    'BR-NL-20',
    'A VAT point date (BT-7) is better left out; it is ignored.',
    ({ taxPointDate }) => taxPointDate !== null,
  ),
  warning('BR-NL-21', 'A VAT point date code (BT-8) is better left out; it is ignored.', ({ periods }) =>
    periods.some(({ descriptionCode }) => descriptionCode !== null),
  ),
  warning(
    'BR-NL-24',
    'The date of a preceding invoice (BT-26) is better left out.',
    ({ precedingInvoices }) => precedingInvoices.some(({ issueDate }) => issueDate !== null),
  ),
  warning(
    'BR-NL-25',
    "A seller's tax registration other than VAT (BT-32) is better left out.",
    ({ supplier }) =>
      supplier?.taxSchemes.some(({ companyId, scheme }) => companyId !== null && scheme !== 'VAT') ?? false,
  ),
  warning(
    'BR-NL-26',
    "A seller's additional legal information (BT-33) is better left out.",
    ({ supplier }) => (supplier?.legalForms.length ?? 0) > 0,
  ),
  warning('BR-NL-27', 'A third address line is better left out.', (invoice) =>
    addresses(invoice).some(({ furtherLines }) => furtherLines > 0),
  ),
  warning('BR-NL-28', 'A country subdivision is better left out.', (invoice) =>
    addresses(invoice).some(({ hasSubdivision }) => hasSubdivision),
  ),
  warning('BR-NL-29', 'A payment means text (BT-82) is better left out.', ({ paymentMeans }) =>
    paymentMeans.some(({ codeName }) => codeName !== null),
  ),
  warning('BR-NL-30', 'A payment account name (BT-85) is better left out.', ({ paymentMeans }) =>
    paymentMeans.some(({ account }) => (account?.name ?? null) !== null),
  ),
  warning(
    'BR-NL-31',
    'A bank identifier (BT-86) is better left out with SEPA payments.',
    ({ paymentMeans }) =>
      paymentMeans.some(
        ({ code, account }) => (code === '58' || code === '59') && (account?.bank ?? null) !== null,
      ),
  ),
  warning('BR-NL-32', 'A reason code of an allowance (BT-98, BT-140) is better left out.', (invoice) =>
    allowances(invoice).some(({ isCharge, reasonCode }) => isCharge === false && reasonCode !== null),
  ),
  warning(
    'BR-NL-33',
    'A VAT total in another currency than the invoice (BT-111) is better left out.',
    ({ taxTotals, currency }) =>
      taxTotals.some(({ amount }) => amount !== null && amount.currency !== currency),
  ),
  warning('BR-NL-34', 'A reason code of a charge (BT-105, BT-145) is better left out.', (invoice) =>
    allowances(invoice).some(({ isCharge, reasonCode }) => isCharge === true && reasonCode !== null),
  ),
  warning('BR-NL-35', 'A code of exemption from VAT (BT-121) is better left out.', ({ taxTotals }) =>
    taxTotals.some(({ breakdown }) =>
      breakdown.some(({ categories }) =>
        categories.some(({ exemptionReasonCode }) => exemptionReasonCode !== null),
      ),
    ),
  ),
];

/** NLCIUS 1.0.3 (SI-UBL 2.0): BR-NL-1 to BR-NL-35. */
export const nlciusRules: Rule[] = [...forAnySeller, ...[...duties, ...advice].map(forDutchSellers)];
