import type { Cents } from '@ontschot/kernel';
import type { CreditableInvoice, Surroundings } from './invoice-facts';
import type { Bill, BilledLine, CreditedLine, LineMismatch } from './invoice.events';
import { type Agreed, agreedByCredit, mismatchesOfTotals, vatOf } from './match-totals';

/** What a line of a credit note takes off, and of which invoice. */
export type Taken = { invoiceId: string; isRouted: boolean; rate: number | null; line: CreditedLine };

type Line = CreditableInvoice['lines'][number];

/** An allowance or charge on the whole, once accepted, is less or more that comes off: the last line takes it, as on an invoice. */
export const creditedLines = ({ lines, net }: Bill): BilledLine[] => {
  const more = net - lines.reduce((sum, { amount }) => sum + amount, 0);
  const last = lines.at(-1);
  return more === 0 || !last ? lines : [...lines.slice(0, -1), { ...last, amount: last.amount + more }];
};

/** For each line of a credit note what it takes off, or null when there is nothing to take it off from. */
export const creditsOf = (bill: Bill, { originals }: Surroundings): (Taken | null)[] => {
  const now = new Map<string, Cents>();
  const leftOf = ({ invoiceId }: CreditableInvoice, { lineId, amount, credited }: Line): Cents =>
    amount - credited - (now.get(`${invoiceId}/${lineId}`) ?? 0);
  return creditedLines(bill).map((billed) => {
    const repeated = earlier(billed, originals);
    if (repeated) return repeated;
    const { lineId, orderReference, orderLine, amount, preceding = [] } = billed;
    if (orderReference === null || amount <= 0) return null;
    const meant = originals.filter(
      ({ number, creditedByThis }) =>
        creditedByThis === null && (preceding.length === 0 || preceding.includes(number)),
    );
    for (const original of meant) {
      const line = original.lines.find(
        (one) => one.orderReference === orderReference && one.orderLine === orderLine,
      );
      if (!line) continue;
      const left = leftOf(original, line);
      if (amount > left) continue;
      const key = `${original.invoiceId}/${line.lineId}`;
      now.set(key, (now.get(key) ?? 0) + amount);
      return {
        invoiceId: original.invoiceId,
        isRouted: original.isRouted,
        rate: line.vatPercent,
        line: { lineId: line.lineId, creditLineId: lineId, amount, wholly: amount === left },
      };
    }
    return null;
  });
};

const earlier = ({ lineId }: BilledLine, originals: readonly CreditableInvoice[]): Taken | null => {
  for (const { invoiceId, isRouted, lines, creditedByThis } of originals) {
    const line = creditedByThis?.find(({ creditLineId }) => creditLineId === lineId);
    const rate = lines.find((one) => one.lineId === line?.lineId)?.vatPercent ?? null;
    if (line) return { invoiceId, isRouted, rate, line };
  }
  return null;
};

/** What a credit note must come to: its lines, at the rates at which they were billed. */
export const agreedOfCredit = (bill: Bill, credits: readonly (Taken | null)[]): Agreed =>
  agreedByCredit(
    bill,
    new Map(bill.lines.map(({ lineId }, index) => [lineId, credits[index]?.rate ?? null])),
  );

/** A credit note reverses what was billed, at the rate billed, and its sum to pay is what comes back. */
export const mismatchesOfCredit = (
  bill: Bill,
  credits: readonly (Taken | null)[],
  { orders, awaited }: Surroundings,
): LineMismatch[] => {
  if (awaited) return [{ lineId: null, mismatch: 'INVOICE_NOT_HERE_YET' }];
  const ofLines = bill.lines.flatMap((line, index): LineMismatch[] => {
    const { lineId, orderReference, vatPercent, unclear = [] } = line;
    if (unclear.length > 0)
      return [
        { lineId, mismatch: 'ORDER_UNCLEAR', field: 'order', invoice: unclear.join(', '), expected: null },
      ];
    if (orderReference === null || orders[orderReference] === undefined)
      return [{ lineId, mismatch: 'NO_ORDER' }];
    const credit = credits[index];
    if (!credit) return [{ lineId, mismatch: 'NOTHING_TO_CREDIT' }];
    return credit.rate === vatPercent
      ? []
      : [
          {
            lineId,
            mismatch: 'OTHER_PRICE',
            field: 'vatPercent',
            invoice: vatPercent === null ? null : `${vatPercent}`,
            expected: credit.rate === null ? null : `${credit.rate}`,
          },
        ];
  });
  return [...ofLines, ...mismatchesOfTotals(bill, agreedOfCredit(bill, credits))];
};

/** A credit note's sum to pay over the invoices that it credits, by what it takes off each, to the cent: the last takes the remainder. */
export const grossByInvoice = (
  { payable }: Pick<Bill, 'payable'>,
  credits: readonly Taken[],
): ReadonlyMap<string, Cents> => {
  const invoices = [...new Set(credits.map(({ invoiceId }) => invoiceId))];
  const grossOf = (ones: readonly Taken[]): Cents =>
    ones.reduce((sum, { rate, line: { amount } }) => sum + amount + vatOf(amount, rate ?? 0), 0);
  const shares = new Map<string, Cents>();
  const all = grossOf(credits);
  let rest = payable;
  for (const [index, invoiceId] of invoices.entries()) {
    const own = grossOf(credits.filter((one) => one.invoiceId === invoiceId));
    const share = index === invoices.length - 1 ? rest : Math.round((payable * own) / all);
    shares.set(invoiceId, share);
    rest -= share;
  }
  return shares;
};
