import Big from 'big.js';
import type { Cents } from '@ontschot/kernel';
import type { AllowanceToWrite, InvoiceToWrite, LineToWrite, VatToWrite } from './invoice-data';

/** Whole cents; half a cent goes away from zero, so that a credit note mirrors its invoice. */
const wholeCents = (value: Big): Cents => Number(value.round(0, Big.roundHalfUp).toFixed());

const signed = ({ isCharge, amount }: AllowanceToWrite): Cents => (isCharge ? amount : -amount);
const total = (amounts: readonly Cents[]): Cents => amounts.reduce((sum, amount) => sum + amount, 0);

/** Quantity × price per base quantity, plus the line's charges, less its allowances. */
export const amountOfLine = ({
  amount,
  quantity,
  price,
  baseQuantity = '1',
  allowancesCharges = [],
}: LineToWrite): Cents =>
  amount ??
  wholeCents(new Big(quantity).times(price).div(baseQuantity).times(100)) +
    total(allowancesCharges.map(signed));

export type BreakdownToWrite = { vat: VatToWrite; taxable: Cents; tax: Cents };

export type TotalsToWrite = {
  lineExtension: Cents;
  allowances: Cents;
  charges: Cents;
  taxExclusive: Cents;
  tax: Cents;
  taxInclusive: Cents;
  payable: Cents;
  breakdown: BreakdownToWrite[];
};

/** Totals and VAT breakdown per category and rate, in the order in which they first occur. */
export const totalsOf = ({
  lines,
  allowancesCharges = [],
  prepaid = 0,
  rounding = 0,
}: InvoiceToWrite): TotalsToWrite => {
  const groups = new Map<string, { vat: VatToWrite; taxable: Cents }>();
  const add = (vat: VatToWrite, amount: Cents): void => {
    const key = `${vat.category} ${vat.percent === undefined ? '' : new Big(vat.percent).toFixed()}`;
    const group = groups.get(key) ?? { vat, taxable: 0 };
    groups.set(key, { ...group, taxable: group.taxable + amount });
  };
  for (const line of lines) add(line.vat, amountOfLine(line));
  for (const each of allowancesCharges) add(each.vat, signed(each));
  const breakdown = [...groups.values()].map(({ vat, taxable }) => ({
    vat,
    taxable,
    tax: wholeCents(new Big(taxable).times(vat.percent ?? 0).div(100)),
  }));
  const lineExtension = total(lines.map(amountOfLine));
  const allowances = total(allowancesCharges.filter(({ isCharge }) => !isCharge).map(({ amount }) => amount));
  const charges = total(allowancesCharges.filter(({ isCharge }) => isCharge).map(({ amount }) => amount));
  const taxExclusive = lineExtension - allowances + charges;
  const tax = total(breakdown.map((each) => each.tax));
  const taxInclusive = taxExclusive + tax;
  return {
    lineExtension,
    allowances,
    charges,
    taxExclusive,
    tax,
    taxInclusive,
    payable: taxInclusive - prepaid + rounding,
    breakdown,
  };
};
