import { decimalsOf } from '../ubl/decimal';
import type { AllowanceCharge, Amount, InvoiceTerms } from '../ubl/terms';
import { fatal, firstLine, inElement, warning } from './rule';
import type { Rule } from './rule';

const tooFine = (amount: Amount | null | undefined): boolean => !!amount && decimalsOf(amount.text) > 2;

const inTotals = (id: string, field: keyof NonNullable<InvoiceTerms['totals']>, term: string): Rule =>
  fatal(id, `${term} has at most two decimals.`, ({ totals }) => tooFine(totals?.[field]));

const some = (all: readonly AllowanceCharge[], isCharge: boolean, field: 'amount' | 'baseAmount'): boolean =>
  all.some((each) => each.isCharge === isCharge && tooFine(each[field]));
const inAllowances = (id: string, isCharge: boolean, field: 'amount' | 'baseAmount', term: string): Rule =>
  fatal(id, `${term} has at most two decimals.`, ({ allowancesCharges }) =>
    some(allowancesCharges, isCharge, field),
  );
const inLineAllowances = (
  id: string,
  isCharge: boolean,
  field: 'amount' | 'baseAmount',
  term: string,
): Rule =>
  fatal(
    id,
    `${term} has at most two decimals.`,
    firstLine(({ allowancesCharges }) => some(allowancesCharges, isCharge, field)),
  );

const taxTotalIn = (currency: string | null, { taxTotals }: InvoiceTerms): boolean =>
  currency !== null && taxTotals.some(({ amount }) => amount?.currency === currency && tooFine(amount));

const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:Z|[+-]\d{2}:\d{2})?$/;
/** Days per month, February of a leap year included; the year decides about the 29th. */
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** `xs:date`: a day that exists, perhaps with a time zone. */
export const isDay = (text: string): boolean => {
  if (!DAY.test(text)) return false;
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10))];
  if (month === 2 && day === 29) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day <= (DAYS[month - 1] ?? 0);
};

/** EN 16931-1, BR-DEC-*: amounts are whole cents; and that amounts, numbers and dates can be read at all. */
export const decimalRules: Rule[] = [
  inAllowances('BR-DEC-01', false, 'amount', 'The amount of an allowance (BT-92)'),
  inAllowances('BR-DEC-02', false, 'baseAmount', 'The base amount of an allowance (BT-93)'),
  inAllowances('BR-DEC-05', true, 'amount', 'The amount of a charge (BT-99)'),
  inAllowances('BR-DEC-06', true, 'baseAmount', 'The base amount of a charge (BT-100)'),
  inTotals('BR-DEC-09', 'lineExtension', 'The sum of line amounts (BT-106)'),
  inTotals('BR-DEC-10', 'allowances', 'The total of allowances (BT-107)'),
  inTotals('BR-DEC-11', 'charges', 'The total of charges (BT-108)'),
  inTotals('BR-DEC-12', 'taxExclusive', 'The total without VAT (BT-109)'),
  fatal('BR-DEC-13', 'The total VAT (BT-110) has at most two decimals.', (invoice) =>
    taxTotalIn(invoice.currency, invoice),
  ),
  inTotals('BR-DEC-14', 'taxInclusive', 'The total with VAT (BT-112)'),
  fatal('BR-DEC-15', 'The total VAT in accounting currency (BT-111) has at most two decimals.', (invoice) =>
    taxTotalIn(invoice.taxCurrency, invoice),
  ),
  inTotals('BR-DEC-16', 'prepaid', 'The paid amount (BT-113)'),
  inTotals('BR-DEC-17', 'rounding', 'The rounding amount (BT-114)'),
  inTotals('BR-DEC-18', 'payable', 'The amount due (BT-115)'),
  fatal(
    'BR-DEC-19',
    'The taxable amount of a VAT category (BT-116) has at most two decimals.',
    ({ taxTotals }) => taxTotals.some(({ breakdown }) => breakdown.some(({ taxable }) => tooFine(taxable))),
  ),
  fatal('BR-DEC-20', 'The tax amount of a VAT category (BT-117) has at most two decimals.', ({ taxTotals }) =>
    taxTotals.some(({ breakdown }) => breakdown.some(({ tax }) => tooFine(tax))),
  ),
  fatal(
    'BR-DEC-23',
    'The amount of a line (BT-131) has at most two decimals.',
    firstLine(({ amount }) => tooFine(amount)),
  ),
  inLineAllowances('BR-DEC-24', false, 'amount', 'The amount of an allowance on a line (BT-136)'),
  inLineAllowances('BR-DEC-25', false, 'baseAmount', 'The base amount of an allowance on a line (BT-137)'),
  inLineAllowances('BR-DEC-27', true, 'amount', 'The amount of a charge on a line (BT-141)'),
  inLineAllowances('BR-DEC-28', true, 'baseAmount', 'The base amount of a charge on a line (BT-142)'),
  fatal('UBL-DT-01', 'An amount other than a price has at most two decimals.', ({ amounts }) => {
    const wrong = amounts.find(
      ({ name, amount, inPriceDiscount }) =>
        !inPriceDiscount && name !== 'cbc:PriceAmount' && tooFine(amount),
    );
    return wrong === undefined ? false : inElement(wrong.name, wrong.amount.text);
  }),
  fatal(
    'VALUE-DECIMAL',
    'Amounts, quantities and percentages are decimal numbers.',
    ({ amounts, numbers }) => {
      const wrong = [...amounts.map(({ name, amount }) => ({ name, number: amount })), ...numbers].find(
        ({ number }) => !number.isNumber,
      );
      return wrong === undefined ? false : inElement(wrong.name, wrong.number.text);
    },
  ),
  fatal('VALUE-DATE', 'Dates are days that exist, as YYYY-MM-DD.', ({ dates }) => {
    const wrong = dates.find(({ text }) => text !== '' && !isDay(text));
    return wrong === undefined ? false : inElement(wrong.name, wrong.text);
  }),
  fatal(
    'VALUE-INDICATOR',
    'An allowance or charge says by true or false which of both it is.',
    ({ allowancesCharges, lines }) =>
      allowancesCharges.some(({ isCharge }) => isCharge === null) ||
      lines.some((line) => line.allowancesCharges.some(({ isCharge }) => isCharge === null)),
  ),
  warning('SI-UBL-2', 'An invoice has no empty elements.', ({ emptyElements: [empty] }) =>
    empty === undefined ? false : inElement(empty),
  ),
];
