import Big from 'big.js';
import { VAT_PREFIXES } from '../codes/parties';
import { roundToCents, sumOfCents } from '../ubl/decimal';
import type { AllowanceCharge, Amount, InvoiceTerms, VatBreakdown } from '../ubl/terms';
import { fatal, first, found, vatIds, warning } from './rule';
import type { Break, Broken, Rule } from './rule';

const parts = (all: readonly AllowanceCharge[], isCharge: boolean): (Amount | null)[] =>
  all.filter((each) => each.isCharge === isCharge).map(({ amount }) => amount);

/** A stated amount must equal the computed one; what is missing or no whole cents is another rule's matter. */
const differs = (stated: Amount | null | undefined, computed: number | null): Broken => {
  const cents = stated?.cents ?? null;
  if (!stated || cents === null || computed === null || cents === computed) return false;
  return amounts(computed, stated.text);
};
/** The amount that should stand there beside the one that does. */
const amounts = (expected: number, stated: string): Break => ({
  expected: new Big(expected).div(100).toFixed(2),
  found: stated,
});
const less = (cents: number | null, taken: Amount | null): number | null =>
  cents === null ? null : taken === null ? cents : taken.cents === null ? null : cents - taken.cents;

/** Document-level total against the sum of its parts: both absent is fine, one without the other is not. */
const partsDiffer = (stated: Amount | null, all: readonly (Amount | null)[]): Broken =>
  stated === null ? all.length > 0 : differs(stated, sumOfCents(all));

const breakdowns = ({ taxTotals }: InvoiceTerms): VatBreakdown[] =>
  taxTotals.flatMap(({ breakdown }) => breakdown);
export const vatCategoryOf = ({ categories }: VatBreakdown) => categories.find(({ isVat }) => isVat) ?? null;

/** The stated tax lies less than one unit of money from taxable × rate: the margin of the official rules. */
export const isNearRate = (taxable: Big, tax: Big, percent: Big): boolean => {
  const computed = roundToCents(taxable.abs().times(percent).div(100));
  return tax.abs().minus(computed).abs().lt(1);
};

const taxDiffersFromRate = (breakdown: VatBreakdown): Broken => {
  const tax = breakdown.tax?.value ?? null;
  const taxable = breakdown.taxable?.value ?? null;
  const percent = vatCategoryOf(breakdown)?.percent?.value ?? null;
  if (tax === null || taxable === null) return false;
  const roundsToZero = (value: Big): boolean => value.gte('-0.5') && value.lt('0.5');
  const holds =
    percent === null || roundsToZero(percent) ? roundsToZero(tax) : isNearRate(taxable, tax, percent);
  return holds
    ? false
    : {
        expected: roundToCents(taxable.times(percent ?? 0).div(100)).toFixed(2),
        found: breakdown.tax?.text ?? '',
      };
};

const taxInInvoiceCurrency = ({ taxTotals, currency }: InvoiceTerms): Amount[] =>
  taxTotals.flatMap(({ amount }) => (amount !== null && amount.currency === currency ? [amount] : []));

/** EN 16931-1, conditions BR-CO-*: how the amounts and fields of one invoice hang together. */
export const totalsRules: Rule[] = [
  fatal(
    'BR-CO-03',
    'The VAT point date (BT-7) and its code (BT-8) do not stand together.',
    ({ taxPointDate, periods }) =>
      taxPointDate !== null && periods.some(({ descriptionCode }) => descriptionCode !== null),
  ),
  fatal(
    'BR-CO-09',
    'A VAT identifier (BT-31, BT-48, BT-63) starts with a country code.',
    ({ supplier, buyer, taxRepresentative }) =>
      found(
        [supplier, buyer, taxRepresentative]
          .flatMap(vatIds)
          .find((id) => id.length > 0 && !VAT_PREFIXES.has(id.slice(0, 2))),
      ),
  ),
  fatal('BR-CO-10', 'The sum of line amounts (BT-106) equals the lines together.', ({ totals, lines }) =>
    differs(totals?.lineExtension, sumOfCents(lines.map(({ amount }) => amount))),
  ),
  fatal(
    'BR-CO-11',
    'The total of allowances (BT-107) equals the allowances together.',
    ({ totals, allowancesCharges }) =>
      totals !== null && partsDiffer(totals.allowances, parts(allowancesCharges, false)),
  ),
  fatal(
    'BR-CO-12',
    'The total of charges (BT-108) equals the charges together.',
    ({ totals, allowancesCharges }) =>
      totals !== null && partsDiffer(totals.charges, parts(allowancesCharges, true)),
  ),
  fatal(
    'BR-CO-13',
    'The total without VAT (BT-109) is the lines less allowances plus charges.',
    ({ totals }) =>
      !!totals?.lineExtension &&
      differs(
        totals.taxExclusive,
        less(sumOfCents([totals.lineExtension, totals.charges]), totals.allowances),
      ),
  ),
  fatal('BR-CO-14', 'The total VAT (BT-110) equals the VAT breakdown together.', ({ taxTotals }) => {
    for (const { amount, breakdown } of taxTotals) {
      const wrong = breakdown.length > 0 && differs(amount, sumOfCents(breakdown.map(({ tax }) => tax)));
      if (wrong !== false) return wrong;
    }
    return false;
  }),
  fatal(
    'BR-CO-15',
    'The total with VAT (BT-112) is the total without VAT plus the one total of VAT (BT-110).',
    (invoice) => {
      const { currency, totals } = invoice;
      if (currency === null || !totals?.taxExclusive) return false;
      const taxes = taxInInvoiceCurrency(invoice);
      if (taxes.length !== 1) return true;
      return differs(totals.taxInclusive, sumOfCents([totals.taxExclusive, ...taxes]));
    },
  ),
  fatal(
    'BR-CO-16',
    'The amount due (BT-115) is the total with VAT less what is paid plus rounding.',
    ({ totals }) =>
      !!totals?.taxInclusive &&
      differs(totals.payable, less(sumOfCents([totals.taxInclusive, totals.rounding]), totals.prepaid)),
  ),
  fatal('BR-CO-17', 'The VAT of a category (BT-117) is its taxable amount times its rate.', (invoice) =>
    first(breakdowns(invoice), 'VAT breakdown', taxDiffersFromRate),
  ),
  fatal(
    'BR-CO-18',
    'An invoice has at least one VAT breakdown (BG-23).',
    (invoice) => breakdowns(invoice).length === 0,
  ),
  fatal('BR-CO-19', 'An invoicing period (BG-14) has a start, an end, or both.', ({ periods }) =>
    periods.some(
      ({ start, end, descriptionCode }) => start === null && end === null && descriptionCode === null,
    ),
  ),
  // The artefacts of CEN dropped it with 1.3.16; the standard's text still has it.
  warning(
    'BR-CO-25',
    'An invoice with an amount to pay has a due date (BT-9) or payment terms (BT-20).',
    ({ kind, totals, dueDate, paymentTerms }) =>
      kind === 'Invoice' &&
      (totals?.payable?.value?.gt(0) ?? false) &&
      dueDate === null &&
      !paymentTerms.some(({ notes }) => notes.length > 0),
  ),
  fatal(
    'BR-CO-26',
    'The seller has an identifier (BT-29), a legal registration (BT-30) or a VAT identifier (BT-31).',
    ({ supplier }) =>
      !supplier ||
      (vatIds(supplier).length === 0 && supplier.identifiers.length === 0 && supplier.legalIds.length === 0),
  ),
  fatal('BR-45', 'A VAT breakdown (BG-23) has a taxable amount (BT-116).', (invoice) =>
    first(breakdowns(invoice), 'VAT breakdown', ({ taxable }) => taxable === null),
  ),
  fatal('BR-46', 'A VAT breakdown (BG-23) has a tax amount (BT-117).', (invoice) =>
    first(breakdowns(invoice), 'VAT breakdown', ({ tax }) => tax === null),
  ),
  fatal('BR-47', 'A VAT breakdown (BG-23) has a VAT category (BT-118).', (invoice) =>
    first(breakdowns(invoice), 'VAT breakdown', (each) => (vatCategoryOf(each)?.code ?? null) === null),
  ),
  fatal('BR-48', 'A VAT breakdown (BG-23) has a rate (BT-119), unless it is not subject to VAT.', (invoice) =>
    first(
      breakdowns(invoice),
      'VAT breakdown',
      (each) => (vatCategoryOf(each)?.percent ?? null) === null && vatCategoryOf(each)?.code !== 'O',
    ),
  ),
];
