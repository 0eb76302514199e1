import type { Cents } from '@ontschot/kernel';
import type { Surroundings } from './invoice-facts';
import type { Bill, LineMismatch } from './invoice.events';
import { orderedLineOf } from './match-lines';
import { SETTINGS } from './settings';

/** What the lines come to by what was agreed, net of VAT, by the rate agreed; and what was billed at those rates. */
export type Agreed = {
  net: Cents;
  byRate: ReadonlyMap<number, Cents>;
  billed: ReadonlyMap<number, Cents>;
};

const add = (sums: Map<number, Cents>, rate: number, amount: Cents): Map<number, Cents> =>
  sums.set(rate, (sums.get(rate) ?? 0) + amount);

const agreedOf = (lines: readonly { rate: number; amount: Cents; billed: Cents }[]): Agreed => ({
  net: lines.reduce((sum, { amount }) => sum + amount, 0),
  byRate: lines.reduce((sums, { rate, amount }) => add(sums, rate, amount), new Map<number, Cents>()),
  billed: lines.reduce((sums, { rate, billed }) => add(sums, rate, billed), new Map<number, Cents>()),
});

/** By the orders; a line of no known order counts as billed, for its own mismatch tells that nothing was agreed. */
export const agreedByOrders = ({ lines }: Bill, { orders }: Surroundings): Agreed =>
  agreedOf(
    lines.map((line) => {
      const ordered = orderedLineOf(line, orders);
      return ordered
        ? { rate: ordered.order.vatPercent, amount: ordered.line.amount, billed: line.amount }
        : { rate: line.vatPercent ?? 0, amount: line.amount, billed: line.amount };
    }),
  );

/** Of a credit note: what its lines say, at the rates that were billed. */
export const agreedByCredit = ({ lines }: Bill, rates: ReadonlyMap<string, number | null>): Agreed =>
  agreedOf(
    lines.map(({ lineId, amount, vatPercent }) => ({
      rate: rates.get(lineId) ?? vatPercent ?? 0,
      amount,
      billed: amount,
    })),
  );

/** VAT of an amount, to the cent; half a cent goes up. Cents. */
export const vatOf = (amount: Cents, rate: number): Cents =>
  Math.sign(amount) * Math.round((Math.abs(amount) * rate) / 100);
/** Half a cent may go either way, anything else is a cent too much or too little. */
const isVatOf = (tax: Cents, amount: Cents, rate: number): boolean =>
  Math.abs(tax * 100 - amount * rate) <= 50;

const total = (sums: Iterable<Cents>): Cents => [...sums].reduce((sum, one) => sum + one, 0);

/** VAT of what was agreed; where the bill rounds half a cent the other way, its own. */
const vatByRate = ({ byRate }: Agreed, billed: ReadonlyMap<number, Cents>): Map<number, Cents> =>
  new Map(
    [...byRate].map(([rate, amount]) => {
      const tax = billed.get(rate);
      return [rate, tax !== undefined && isVatOf(tax, amount, rate) ? tax : vatOf(amount, rate)];
    }),
  );

const billedVat = ({ vatByRate: entries = [] }: Bill): Map<number, Cents> =>
  entries.reduce((sums, { percent, tax }) => add(sums, percent, tax), new Map<number, Cents>());

/** What is to be paid by what was agreed, VAT included, rounded as the bill rounds where that is rounding. Cents. */
export const payableBy = (agreed: Agreed, bill: Bill): Cents => {
  const { rounding = 0 } = bill;
  return (
    agreed.net +
    total(vatByRate(agreed, billedVat(bill)).values()) +
    (Math.abs(rounding) <= SETTINGS.roundingCents ? rounding : 0)
  );
};

type Differs = { field: NonNullable<LineMismatch['field']>; rate?: number };
const differs = (
  { field, rate }: Differs,
  invoice: Cents | string,
  expected: Cents | string,
): LineMismatch[] =>
  invoice === expected
    ? []
    : [
        {
          lineId: null,
          mismatch: 'OTHER_PRICE',
          field,
          invoice,
          expected,
          ...(rate === undefined ? {} : { rate }),
        },
      ];

/**
 * Is what is to be paid what was agreed? VAT rate by rate, allowances and charges on the whole, rounding, what was paid before,
 * currency and the sum to pay; each that differs with both amounts. What the lines bill too much shows in `payable` as well.
 */
export const mismatchesOfTotals = (bill: Bill, agreed: Agreed): LineMismatch[] => {
  const { lines, net, vat, currency, payable, allowances = 0, charges = 0, prepaid = 0, rounding = 0 } = bill;
  const ofLines = total(lines.map(({ amount }) => amount));
  const vats = billedVat(bill);
  const expected = vatByRate(agreed, vats);
  const byRate = [...new Set([...vats.keys(), ...expected.keys()])].sort((one, other) => one - other);
  // Where a line bills another amount, the VAT that follows from it is no second thing that differs.
  const follows = (rate: number): boolean => isVatOf(vats.get(rate) ?? 0, agreed.billed.get(rate) ?? 0, rate);
  const wrongVat =
    vats.size > 0
      ? byRate
          .filter((rate) => !follows(rate))
          .flatMap((rate) => differs({ field: 'vat', rate }, vats.get(rate) ?? 0, expected.get(rate) ?? 0))
      : differs({ field: 'vat' }, vat, total(expected.values()));
  // An allowance and a charge that take each other away, at the same rate, change nothing that is paid.
  const isMoved = net !== ofLines || wrongVat.length > 0;
  return [
    ...differs({ field: 'currency' }, currency, 'EUR'),
    ...(isMoved
      ? [
          ...differs({ field: 'allowances' }, allowances, 0),
          ...differs({ field: 'charges' }, charges, 0),
          ...(allowances === 0 && charges === 0 ? differs({ field: 'net' }, net, ofLines) : []),
        ]
      : []),
    ...wrongVat,
    ...(Math.abs(rounding) > SETTINGS.roundingCents ? differs({ field: 'rounding' }, rounding, 0) : []),
    ...differs({ field: 'prepaid' }, prepaid, 0),
    ...differs({ field: 'payable' }, payable, payableBy(agreed, bill)),
  ];
};
