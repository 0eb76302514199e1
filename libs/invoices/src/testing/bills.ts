import type { OrderedService, Surroundings } from '../domain/invoice-facts';
import type { Bill, BilledLine } from '../domain/invoice.events';

export const ORDER = 'A7K3M92QFX4TB';
export const OTHER_ORDER = 'A0000000000ZZ';

/** A running order of municipality GM0222 with Firm, carried by UWV's agreement: three instalments, the first two delivered. */
export const order = (changed: Partial<OrderedService> = {}): OrderedService => ({
  assignmentId: ORDER,
  principal: 'GM0222',
  fund: 'W_DEEL:GM0222',
  budgetId: 'W_DEEL:GM0222-2026',
  decidingRule: 'R-001',
  lastWwDay: null,
  contractForm: 'ACCESS_AGREEMENT',
  kind: 'MODULE',
  placedBy: 'GM0222',
  instrumentOwner: 'UWV',
  contractingPrincipal: 'UWV',
  coversPartners: [],
  supplierId: 'firm',
  orderedOn: '2026-02-01',
  startedOn: '2026-02-09',
  endedOn: null,
  vatPercent: 21,
  lines: [
    { line: 1, moment: 'START', amount: 63_000, deliveredOn: '2026-02-09', invoicedBy: null, lapsed: false },
    {
      line: 2,
      moment: 'COMPLETION',
      amount: 63_000,
      deliveredOn: '2026-05-04',
      invoicedBy: null,
      lapsed: false,
    },
    { line: 3, moment: 'PLACEMENT', amount: 84_000, deliveredOn: null, invoicedBy: null, lapsed: false },
  ],
  ...changed,
});

export const orderLine = (changed: Partial<OrderedService['lines'][number]>): OrderedService =>
  order({ lines: order().lines.map((line) => (line.line === 1 ? { ...line, ...changed } : line)) });

export const billedLine = (changed: Partial<BilledLine> = {}): BilledLine => ({
  lineId: '1',
  orderReference: ORDER,
  orderLine: 1,
  amount: 63_000,
  vatPercent: 21,
  period: null,
  ...changed,
});

/** Firm bills the first instalment to GM0222; the sums follow from the lines. */
export const bill = (changed: Partial<Bill> = {}): Bill => {
  const lines = changed.lines ?? [billedLine()];
  const net = lines.reduce((sum, { amount }) => sum + amount, 0);
  return {
    sha256: 'aa',
    kind: 'invoice',
    number: '2026-1',
    typeCode: '380',
    issueDate: '2026-05-05',
    dueDate: null,
    currency: 'EUR',
    supplierId: 'firm',
    senderPartner: null,
    addressee: 'GM0222',
    receivedBy: 'GM0222',
    receivedOn: '2026-05-06',
    lines,
    net,
    vat: Math.round(net * 0.21),
    payable: net + Math.round(net * 0.21),
    precedingInvoiceId: null,
    warnings: [],
    ...changed,
  };
};

export const around = (changed: Partial<Surroundings> = {}, ...orders: OrderedService[]): Surroundings => ({
  orders: Object.fromEntries((orders.length > 0 ? orders : [order()]).map((one) => [one.assignmentId, one])),
  enteredAt: [],
  originals: [],
  awaited: false,
  payableTo: null,
  day: '2026-05-06',
  ...changed,
});
