import { specFor } from '../../../kernel/src/testing/spec-for';
import { around, bill, billedLine, ORDER } from '../testing/bills';
import { invoice } from './invoice.decider';
import type { CreditableInvoice } from './invoice-facts';
import type { Bill, InvoiceCredited, InvoiceEvent } from './invoice.events';
import { evolve, type Invoice } from './invoice.state';
import { grossByInvoice } from './match-credit';

const given = specFor(invoice);
const on = '2026-05-07';
const original: CreditableInvoice = {
  invoiceId: 'first',
  number: '2026-0',
  isRouted: true,
  lines: [{ lineId: '1', orderReference: ORDER, orderLine: 1, amount: 63_000, vatPercent: 21, credited: 0 }],
  creditedByThis: null,
};
const where = around({ originals: [original] });
/** Credits 630.00 at 21%: 762.30 with VAT. */
const note = (changed: Partial<Bill>): InvoiceEvent[] =>
  given()
    .when({
      type: 'ReceiveInvoice',
      invoiceId: 'note',
      bill: bill({ kind: 'credit-note', number: 'C-1', typeCode: '381', ...changed }),
      around: where,
    })
    .decided();
const accept = (by: string) =>
  ({ type: 'AcceptDeviation', reason: 'Zo afgesproken', around: where, on, by }) as const;

describe('a credit note that differs in money from what it credits', () => {
  const against = note({ rounding: -1_000, payable: 75_230 });
  const forUs = note({ rounding: 1_000, payable: 77_230 });

  it('is held, and told with both sums', () =>
    expect(against.at(-1)).toMatchObject({
      type: 'InvoiceDisputed',
      data: {
        mismatches: [{ field: 'rounding' }, { field: 'payable', invoice: 75_230, expected: 76_230 }],
      },
    }));
  it('in our favour is accepted by one person of finance', () =>
    expect(
      given(...forUs)
        .when(accept('one'))
        .decided(),
    ).toMatchObject([
      { type: 'DeviationAccepted', data: { by: 'one', cents: -1_000, enough: true } },
      { type: 'DisputeResolved' },
      { type: 'InvoiceMatched' },
      { type: 'InvoiceRouted', data: { kind: 'credit-note', lines: [{ amount: -63_000 }] } },
    ]));
  it('against us is accepted by two, and by one person once', () => {
    const first = given(...against)
      .when(accept('one'))
      .decided();
    expect(first).toMatchObject([{ type: 'DeviationAccepted', data: { cents: 1_000, enough: false } }]);
    given(...against, ...first)
      .when(accept('one'))
      .then();
    expect(
      given(...against, ...first)
        .when(accept('two'))
        .decided()
        .map(({ type }) => type),
    ).toEqual(['DeviationAccepted', 'DisputeResolved', 'InvoiceMatched', 'InvoiceRouted']);
  });
  it('at a lower rate is against us, too', () =>
    expect(
      given(...note({ lines: [billedLine({ vatPercent: 9 })], vat: 5_670, payable: 68_670 }))
        .when(accept('one'))
        .decided(),
    ).toMatchObject([{ data: { cents: 7_560, enough: false } }]));
  it('with an allowance on the whole takes off that much less', () =>
    expect(
      given(...note({ net: 62_000, allowances: 1_000, vat: 13_020, payable: 75_020 }), {
        type: 'DeviationAccepted',
        data: { ...ofNote, on, by: 'one', reason: 'a', cents: 1_210, enough: false },
      })
        .when(accept('two'))
        .decided()
        .at(-1),
    ).toMatchObject({ type: 'InvoiceRouted', data: { lines: [{ amount: -62_000 }] } }));

  it.each<[string, Partial<Bill>]>([
    ['more than is left', { lines: [billedLine({ amount: 63_001 })] }],
    ['another order line', { lines: [billedLine({ orderLine: 2 })] }],
    ['another currency', { currency: 'USD' }],
  ])('is no deviation where it credits %s', (_, changed) =>
    given(...note(changed))
      .when(accept('one'))
      .thenNotPossible('no-deviation'),
  );
  it('with a charge on the whole takes off no more than is left', () =>
    expect(
      given(...note({ net: 63_001, charges: 1, payable: 76_231 }))
        .when(accept('one'))
        .decided(),
    ).toMatchObject([
      { type: 'DeviationAccepted', data: { enough: true } },
      { type: 'InvoiceDisputed', data: { mismatches: [{ mismatch: 'NOTHING_TO_CREDIT' }] } },
    ]));
});

const ofNote = { invoiceId: 'note', number: 'C-1', partner: 'GM0222', lineIds: ['1'] };

describe('what is left to pay or to receive', () => {
  const of = { invoiceId: 'first', number: '2026-0', partner: 'GM0222', lineIds: ['1'] };
  const routed = given()
    .when({ type: 'ReceiveInvoice', invoiceId: 'first', bill: bill({ number: '2026-0' }), around: around() })
    .decided();
  const credited = (gross: number, changed: Partial<InvoiceCredited['data']> = {}): InvoiceEvent => ({
    type: 'InvoiceCredited',
    data: {
      ...of,
      by: 'note',
      booked: false,
      lines: [{ lineId: '1', creditLineId: '1', amount: 63_000, wholly: true }],
      wholly: true,
      on,
      gross,
      ...changed,
    },
  });
  const paid: InvoiceEvent = { type: 'InvoicePaid', data: { ...of, on, payable: 76_230 } };
  const toReceive = (...events: InvoiceEvent[]): number[] => {
    const state = events.reduce<Invoice>(evolve, { status: 'NONE' });
    return 'credits' in state ? state.credits.map((one) => one.toReceive) : [];
  };

  it('is all that was credited, after payment', () =>
    expect(toReceive(...routed, paid, credited(75_230))).toEqual([75_230]));
  it('is what an unpaid invoice asked beyond it', () =>
    expect(toReceive(...routed, credited(75_230))).toEqual([-1_000]));
  it('or what it gives beyond what was asked', () =>
    expect(toReceive(...routed, credited(77_230))).toEqual([1_000]));
  it('counts what others took off before', () =>
    expect(
      toReceive(
        ...routed,
        credited(12_100, {
          by: 'other',
          wholly: false,
          lines: [{ lineId: '1', creditLineId: '1', amount: 10_000, wholly: false }],
        }),
        credited(64_130),
      ),
    ).toEqual([0, 0]));
  it('is nothing of an invoice that is held', () =>
    expect(
      toReceive(
        ...routed,
        { type: 'InvoiceHeld', data: { ...of, reason: 'WRONG_AMOUNT', on, by: 'one' } },
        credited(75_230),
      ),
    ).toEqual([0]));
});

describe('a credit note over two invoices', () => {
  const taken = (invoiceId: string, amount: number) => ({
    invoiceId,
    isRouted: true,
    rate: 21,
    line: { lineId: '1', creditLineId: invoiceId, amount, wholly: true },
  });
  it('shares what it gives by what it takes off, to the cent', () => {
    const shares = grossByInvoice({ payable: 10_001 }, [taken('a', 20_000), taken('b', 10_000)]);
    expect([...shares]).toEqual([
      ['a', 6_667],
      ['b', 3_334],
    ]);
  });
});
