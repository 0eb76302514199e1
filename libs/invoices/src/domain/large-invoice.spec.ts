import { around, bill, billedLine, order } from '../testing/bills';
import { specFor } from '../../../kernel/src/testing/spec-for';
import { invoice } from './invoice.decider';

/** As many as the reader takes. */
const LINES = 10_000;
/** What one step may write where nobody says otherwise (`EVENT_STORE_MAX_APPEND_BYTES`). */
const MOST = 4 * 1024 * 1024;

/** Every line bills an order line of its own: what most has to be said of. */
const lines = Array.from({ length: LINES }, (_, index) =>
  billedLine({
    lineId: String(index + 1),
    orderLine: index + 1,
    amount: 63_000,
    period: { start: '2026-02-09', end: '2026-05-04' },
  }),
);
const [template] = order().lines;

it('an invoice of ten thousand lines fits in one append', () => {
  if (!template) throw new Error('The order has no line.');
  const whole = order({ lines: lines.map(({ orderLine }) => ({ ...template, line: orderLine ?? 0 })) });
  const events = specFor(invoice)()
    .when({ type: 'ReceiveInvoice', invoiceId: 'this', bill: bill({ lines }), around: around({}, whole) })
    .decided();
  expect(events.at(-1)?.type).toBe('InvoiceRouted');
  expect(Buffer.byteLength(JSON.stringify(events))).toBeLessThan(MOST);
});
