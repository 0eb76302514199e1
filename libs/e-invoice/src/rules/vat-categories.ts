import type {
  AllowanceCharge,
  Amount,
  InvoiceTerms,
  LineTerms,
  TaxCategory,
  VatBreakdown,
} from '../ubl/terms';
import { blank, fatal, firstLine, found, vatIds } from './rule';
import type { Rule } from './rule';
import { isNearRate } from './totals';

/** How one VAT category of UNCL 5305 behaves; EN 16931-1 gives every category the same ten rules with these differences. */
type Category = {
  /** Letters of the rule numbers. */
  rules: string;
  code: string;
  name: string;
  /** The rate on lines, allowances and charges. */
  rate: 'positive' | 'zero' | 'none' | 'zero-or-more';
  /** Who must be, or must not be, registered where the category is used. */
  registration: 'seller-any' | 'seller-any-buyer' | 'seller-vat-buyer-vat' | 'seller-vat' | 'nobody';
};

const CATEGORIES: Category[] = [
  { rules: 'BR-S', code: 'S', name: 'standard rated', rate: 'positive', registration: 'seller-any' },
  { rules: 'BR-Z', code: 'Z', name: 'zero rated', rate: 'zero', registration: 'seller-any' },
  { rules: 'BR-E', code: 'E', name: 'exempt from VAT', rate: 'zero', registration: 'seller-any' },
  { rules: 'BR-AE', code: 'AE', name: 'reverse charge', rate: 'zero', registration: 'seller-any-buyer' },
  {
    rules: 'BR-IC',
    code: 'K',
    name: 'intra-community supply',
    rate: 'zero',
    registration: 'seller-vat-buyer-vat',
  },
  { rules: 'BR-G', code: 'G', name: 'export outside the EU', rate: 'zero', registration: 'seller-vat' },
  { rules: 'BR-O', code: 'O', name: 'not subject to VAT', rate: 'none', registration: 'nobody' },
  {
    rules: 'BR-AF',
    code: 'L',
    name: 'IGIC (Canary Islands)',
    rate: 'zero-or-more',
    registration: 'seller-any',
  },
  {
    rules: 'BR-AG',
    code: 'M',
    name: 'IPSI (Ceuta and Melilla)',
    rate: 'zero-or-more',
    registration: 'seller-any',
  },
];

/** Where several rates stand side by side, the official rules allow less than one unit of money of difference. */
const ONE_UNIT = 100;

/** Several rates may stand side by side in one invoice, each with its own breakdown. */
const hasRates = ({ rate }: Pick<Category, 'rate'>): boolean =>
  rate === 'positive' || rate === 'zero-or-more';

const isOf =
  (code: string) =>
  (category: TaxCategory): boolean =>
    category.isVat && category.code === code;
const lineIsOf =
  (code: string) =>
  ({ item }: LineTerms): boolean =>
    item.categories.some(isOf(code));
const chargeIsOf =
  (code: string, isCharge: boolean) =>
  (each: AllowanceCharge): boolean =>
    each.isCharge === isCharge && each.categories.some(isOf(code));
const breakdownsOf = ({ taxTotals }: InvoiceTerms, code: string): VatBreakdown[] =>
  taxTotals.flatMap(({ breakdown }) => breakdown.filter(({ categories }) => categories.some(isOf(code))));

const breakdownIsMissing =
  (category: Category) =>
  (invoice: InvoiceTerms): boolean => {
    const { code } = category;
    const used = isUsed(invoice, code);
    const count = breakdownsOf(invoice, code).length;
    if (hasRates(category)) return used !== count > 0;
    return (used || count > 0) && count !== 1;
  };

const sellerHasAny = ({ supplier, taxRepresentative }: InvoiceTerms): boolean =>
  (supplier?.taxSchemes.some(({ companyId }) => companyId !== null) ?? false) ||
  vatIds(taxRepresentative).length > 0;
const sellerHasVat = ({ supplier, taxRepresentative }: InvoiceTerms): boolean =>
  vatIds(supplier).length > 0 || vatIds(taxRepresentative).length > 0;
const buyerHasVat = ({ buyer }: InvoiceTerms): boolean => vatIds(buyer).length > 0;

const REGISTERED: Record<
  Category['registration'],
  { text: string; holds: (invoice: InvoiceTerms) => boolean }
> = {
  'seller-any': { text: 'the seller or its tax representative has a tax registration', holds: sellerHasAny },
  'seller-any-buyer': {
    text: 'the seller has a tax registration, and the buyer a VAT or legal number',
    holds: (invoice) =>
      sellerHasAny(invoice) && (buyerHasVat(invoice) || (invoice.buyer?.legalIds.length ?? 0) > 0),
  },
  'seller-vat-buyer-vat': {
    text: 'seller (or tax representative) and buyer have VAT identifiers',
    holds: (invoice) => sellerHasVat(invoice) && buyerHasVat(invoice),
  },
  'seller-vat': { text: 'the seller or its tax representative has a VAT identifier', holds: sellerHasVat },
  nobody: {
    text: 'neither seller, tax representative nor buyer has a VAT identifier',
    holds: (invoice) => !sellerHasVat(invoice) && !buyerHasVat(invoice),
  },
};

const RATES: Record<Category['rate'], { text: string; holds: (category: TaxCategory) => boolean }> = {
  positive: { text: 'a rate above zero', holds: ({ percent }) => percent?.value?.gt(0) ?? false },
  zero: { text: 'a rate of zero', holds: ({ percent }) => percent?.value?.eq(0) ?? false },
  none: { text: 'no rate', holds: ({ percent }) => percent === null },
  'zero-or-more': { text: 'a rate of zero or more', holds: ({ percent }) => percent?.value?.gte(0) ?? false },
};

/** Percentages compare by value: 9 and 9.00 are one rate. */
const keyOf = ({ rate }: Pick<Category, 'rate'>, percent: TaxCategory['percent']): string =>
  hasRates({ rate }) ? (percent?.value?.toFixed() ?? '') : '';

/** What lines and charges less allowances of a category come to, per rate where several may stand side by side; null where a part is no whole cents. */
const taxablePerRate = (
  { lines, allowancesCharges }: InvoiceTerms,
  category: Category,
): Map<string, number | null> => {
  const sums = new Map<string, number | null>();
  const add = (categories: readonly TaxCategory[], amount: Amount | null, sign: 1 | -1): void => {
    // A line should have one category; were there more of one rate, its amount still counts once.
    const keys = new Set(
      categories.filter(({ code }) => code === category.code).map(({ percent }) => keyOf(category, percent)),
    );
    for (const key of keys) {
      const sum = sums.get(key);
      const cents = amount === null ? 0 : amount.cents;
      sums.set(key, sum === null || cents === null ? null : (sum ?? 0) + sign * cents);
    }
  };
  for (const { item, amount } of lines) add(item.categories, amount, 1);
  for (const { categories, amount, isCharge } of allowancesCharges)
    if (isCharge !== null) add(categories, amount, isCharge ? 1 : -1);
  return sums;
};

const taxableDiffers =
  (category: Category) =>
  (invoice: InvoiceTerms): boolean => {
    const sums = taxablePerRate(invoice, category);
    return breakdownsOf(invoice, category.code).some(({ taxable, categories }) => {
      const stated = taxable?.cents ?? null;
      const percent = categories.find(isOf(category.code))?.percent ?? null;
      if (stated === null || (hasRates(category) && percent === null)) return false;
      const sum = sums.get(keyOf(category, percent));
      if (sum === null) return false;
      // The official rule wants a standard rate to occur outside the breakdown; for the others nothing adds up to zero.
      if (sum === undefined && category.code === 'S') return true;
      const difference = Math.abs(stated - (sum ?? 0));
      return hasRates(category) ? difference >= ONE_UNIT : difference > 0;
    });
  };

const taxDiffers =
  (category: Category) =>
  (invoice: InvoiceTerms): boolean =>
    breakdownsOf(invoice, category.code).some(({ taxable, tax, categories }) => {
      if (!tax?.value) return false;
      if (!hasRates(category)) return !tax.value.eq(0);
      const rate = categories.find(isOf(category.code))?.percent?.value;
      return !!rate && !!taxable?.value && !isNearRate(taxable.value, tax.value, rate);
    });

const exemptionIsWrong =
  (category: Category) =>
  (invoice: InvoiceTerms): boolean => {
    const needed = ['E', 'AE', 'K', 'G', 'O'].includes(category.code);
    return breakdownsOf(invoice, category.code).some(({ categories }) =>
      categories
        .filter(isOf(category.code))
        .some(
          ({ exemptionReasons, exemptionReasonCode }) =>
            (exemptionReasons.length > 0 || exemptionReasonCode !== null) !== needed,
        ),
    );
  };

/** The ten rules that every category has. */
const rulesOf = (category: Category): Rule[] => {
  const { rules, code, name } = category;
  const registered = REGISTERED[category.registration];
  const rate = RATES[category.rate];
  const wrongRate = (categories: readonly TaxCategory[]): boolean =>
    categories.some((each) => isOf(code)(each) && !rate.holds(each));
  const unregistered =
    (used: (invoice: InvoiceTerms) => boolean) =>
    (invoice: InvoiceTerms): boolean =>
      used(invoice) && !registered.holds(invoice);
  const needsReason = ['E', 'AE', 'K', 'G', 'O'].includes(code);
  const tenRules = [
    fatal(
      `${rules}-01`,
      `VAT that is "${name}" has ${hasRates(category) ? 'at least' : 'exactly'} one VAT breakdown.`,
      breakdownIsMissing(category),
    ),
    fatal(
      `${rules}-02`,
      `A line is "${name}". Then ${registered.text}.`,
      unregistered(({ lines }) => lines.some(lineIsOf(code))),
    ),
    fatal(
      `${rules}-03`,
      `An allowance is "${name}". Then ${registered.text}.`,
      unregistered(({ allowancesCharges }) => allowancesCharges.some(chargeIsOf(code, false))),
    ),
    fatal(
      `${rules}-04`,
      `A charge is "${name}". Then ${registered.text}.`,
      unregistered(({ allowancesCharges }) => allowancesCharges.some(chargeIsOf(code, true))),
    ),
    fatal(
      `${rules}-05`,
      `A line that is "${name}" has ${rate.text} (BT-152).`,
      firstLine(({ item }) => wrongRate(item.categories)),
    ),
    fatal(
      `${rules}-06`,
      `An allowance that is "${name}" has ${rate.text} (BT-96).`,
      ({ allowancesCharges }) =>
        allowancesCharges.some(({ isCharge, categories }) => isCharge === false && wrongRate(categories)),
    ),
    fatal(`${rules}-07`, `A charge that is "${name}" has ${rate.text} (BT-103).`, ({ allowancesCharges }) =>
      allowancesCharges.some(({ isCharge, categories }) => isCharge === true && wrongRate(categories)),
    ),
    fatal(
      `${rules}-08`,
      `The taxable amount (BT-116) of "${name}" is its lines and charges less allowances.`,
      taxableDiffers(category),
    ),
    fatal(
      `${rules}-09`,
      `The tax amount (BT-117) of "${name}" is ${hasRates(category) ? 'the taxable amount times the rate' : 'zero'}.`,
      taxDiffers(category),
    ),
    fatal(
      `${rules}-10`,
      `The VAT breakdown of "${name}" has ${needsReason ? 'a' : 'no'} reason for exemption (BT-120, BT-121).`,
      exemptionIsWrong(category),
    ),
  ];
  return tenRules.map((rule) => ({
    ...rule,
    broken: (invoice) => invoice.vatCodes.has(code) && rule.broken(invoice),
  }));
};

const isUsed = ({ lines, allowancesCharges }: InvoiceTerms, code: string): boolean =>
  lines.some(lineIsOf(code)) || allowancesCharges.some(({ categories }) => categories.some(isOf(code)));
const hasBreakdown = (invoice: InvoiceTerms, code: string): boolean =>
  invoice.vatCodes.has(code) && breakdownsOf(invoice, code).length > 0;
const isOther =
  (code: string) =>
  (category: TaxCategory): boolean =>
    category.isVat && category.code !== null && category.code !== code;
/** EN 16931-1, VAT rules BR-S-*, BR-Z-*, BR-E-*, BR-AE-*, BR-IC-*, BR-G-*, BR-O-*, BR-AF-*, BR-AG-* and BR-B-*. */
export const vatCategoryRules: Rule[] = [
  ...CATEGORIES.flatMap(rulesOf),
  fatal(
    'BR-IC-11',
    'An intra-community supply has a delivery date (BT-72) or an invoicing period (BG-14).',
    (invoice) =>
      hasBreakdown(invoice, 'K') &&
      !invoice.deliveries.some(({ date }) => !blank(date)) &&
      !invoice.periods.some(({ isEmpty }) => !isEmpty),
  ),
  fatal(
    'BR-IC-12',
    'An intra-community supply has the country it is delivered to (BT-80).',
    (invoice) =>
      hasBreakdown(invoice, 'K') && !invoice.deliveries.some(({ address }) => !blank(address?.country)),
  ),
  fatal(
    'BR-O-11',
    'An invoice not subject to VAT has no other VAT breakdown.',
    (invoice) =>
      hasBreakdown(invoice, 'O') &&
      invoice.taxTotals.some(({ breakdown }) =>
        breakdown.some(({ categories }) => categories.some(isOther('O'))),
      ),
  ),
  fatal(
    'BR-O-12',
    'An invoice not subject to VAT has no line of another VAT category.',
    (invoice) =>
      hasBreakdown(invoice, 'O') && firstLine(({ item }) => item.categories.some(isOther('O')))(invoice),
  ),
  fatal(
    'BR-O-13',
    'An invoice not subject to VAT has no allowance of another VAT category.',
    (invoice) =>
      hasBreakdown(invoice, 'O') &&
      invoice.allowancesCharges.some(
        ({ isCharge, categories }) => isCharge === false && categories.some(isOther('O')),
      ),
  ),
  fatal(
    'BR-O-14',
    'An invoice not subject to VAT has no charge of another VAT category.',
    (invoice) =>
      hasBreakdown(invoice, 'O') &&
      invoice.allowancesCharges.some(
        ({ isCharge, categories }) => isCharge === true && categories.some(isOther('O')),
      ),
  ),
  fatal(
    'BR-B-01',
    'Split payment is for domestic Italian invoices.',
    (invoice) => invoice.vatCodes.has('B') && found(invoice.countries.find((country) => country !== 'IT')),
  ),
  fatal(
    'BR-B-02',
    'Split payment and standard rate are not used together in one invoice.',
    (invoice) => invoice.vatCodes.has('B') && isUsed(invoice, 'B') && isUsed(invoice, 'S'),
  ),
];
