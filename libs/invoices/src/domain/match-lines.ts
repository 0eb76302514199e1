import type { IsoDate } from '@ontschot/kernel';
import type { Mismatch } from '@ontschot/rulebook';
import type { OrderedService, Surroundings } from './invoice-facts';
import type { Bill, BilledLine, LineMismatch } from './invoice.events';

type OrderedLine = OrderedService['lines'][number];
type Found = Omit<LineMismatch, 'lineId'>;

/** The order line that a line bills; undefined where there is none such. */
export const orderedLineOf = (
  { orderReference, orderLine }: Pick<BilledLine, 'orderReference' | 'orderLine'>,
  orders: Surroundings['orders'],
): { order: OrderedService; line: OrderedLine } | undefined => {
  const order = orderReference === null ? undefined : orders[orderReference];
  const line = order?.lines.find((one) => one.line === orderLine);
  return order && line ? { order, line } : undefined;
};

/** What keeps each line from being paid, with both amounts where money differs. */
export const mismatchesOfLines = (
  bill: Bill,
  invoiceId: string,
  { orders, day }: Surroundings,
): LineMismatch[] => {
  const seen = new Set<string>();
  return bill.lines.flatMap((line) => {
    const key = `${line.orderReference}/${line.orderLine}`;
    const found = mismatchesOfLine(line, bill, invoiceId, orders, day);
    const twice: Found[] = found.length === 0 && seen.has(key) ? [{ mismatch: 'PAID_BEFORE' }] : [];
    seen.add(key);
    return [...found, ...twice].map((one) => ({ lineId: line.lineId, ...one }));
  });
};

const mismatchesOfLine = (
  line: BilledLine,
  bill: Bill,
  invoiceId: string,
  orders: Surroundings['orders'],
  day: IsoDate,
): Found[] => {
  if (line.unclear && line.unclear.length > 0)
    return [{ mismatch: 'ORDER_UNCLEAR', field: 'order', invoice: line.unclear.join(', '), expected: null }];
  if (isTextOnly(line)) return [];
  const order = line.orderReference === null ? undefined : orders[line.orderReference];
  if (order === undefined || order.orderedOn === null) return [{ mismatch: 'NO_ORDER' }];
  const ordered = order.lines.find(({ line: number }) => number === line.orderLine);
  const otherSupplier: Found[] = isSupplierOf(order, bill) ? [] : [{ mismatch: 'OTHER_SUPPLIER' }];
  if (ordered === undefined) return [...otherSupplier, { mismatch: 'NO_ORDER_LINE' }];
  return [
    ...otherSupplier,
    ...standingOf(line, ordered, invoiceId, day),
    ...priceOf(line, ordered, order),
    ...periodOf(line, bill, order, ordered.moment),
  ];
};

/** Suppliers put remarks on lines of nothing: they bill nothing, and name no order line. */
const isTextOnly = ({ amount, orderLine }: BilledLine): boolean => amount === 0 && orderLine === null;

const isSupplierOf = ({ supplierId, instrumentOwner }: OrderedService, bill: Bill): boolean =>
  supplierId === null ? bill.senderPartner === instrumentOwner : bill.supplierId === supplierId;

/** Billed before, lapsed or not delivered: only the first of these is told. */
const standingOf = (
  { lineId }: BilledLine,
  { invoicedBy, lapsed, deliveredOn }: OrderedLine,
  invoiceId: string,
  day: IsoDate,
): Found[] => {
  if (invoicedBy !== null && !(invoicedBy.invoiceId === invoiceId && invoicedBy.lineId === lineId))
    return [{ mismatch: 'PAID_BEFORE', before: invoicedBy.invoiceId }];
  if (lapsed) return [{ mismatch: 'LAPSED' }];
  return deliveredOn === null || deliveredOn > day ? [{ mismatch: 'NOT_DELIVERED' }] : [];
};

const priceOf = (line: BilledLine, { amount }: OrderedLine, { vatPercent }: OrderedService): Found[] => [
  ...(line.amount === amount
    ? []
    : [
        {
          mismatch: 'OTHER_PRICE' as const,
          field: 'amount' as const,
          invoice: line.amount,
          expected: amount,
        },
      ]),
  ...(line.vatPercent === vatPercent
    ? []
    : [
        {
          mismatch: 'OTHER_PRICE' as const,
          field: 'vatPercent' as const,
          invoice: line.vatPercent === null ? null : `${line.vatPercent}`,
          expected: `${vatPercent}`,
        },
      ]),
];

/** A placement lasts beyond the service; every other performance lies within it. No bill is older than its order. */
const periodOf = (
  { period }: BilledLine,
  { issueDate }: Bill,
  { orderedOn, startedOn, endedOn }: OrderedService,
  moment: string,
): Found[] => {
  const first = startedOn ?? orderedOn;
  const isEndless = moment === 'PLACEMENT' || moment === 'SUSTAINABLE_PLACEMENT';
  const outside = (field: 'period' | 'issueDate', invoice: IsoDate, expected: IsoDate | null): Found => ({
    mismatch: 'OTHER_PERIOD' satisfies Mismatch,
    field,
    invoice,
    expected,
  });
  if (orderedOn !== null && issueDate < orderedOn) return [outside('issueDate', issueDate, orderedOn)];
  if (period?.start && first !== null && period.start < first)
    return [outside('period', period.start, first)];
  if (period?.end && endedOn !== null && !isEndless && period.end > endedOn)
    return [outside('period', period.end, endedOn)];
  return [];
};
