import { around, bill, billedLine, order } from '../testing/bills';
import { inWords } from './difference-in-words';
import type { Bill } from './invoice.events';
import { judge, type Judgement } from './judge';
import { disputedMessage } from './message';

const vat = (percent: number, taxable: number, tax: number) => ({ percent, taxable, tax });
/** What differs in the bill as a whole, as field, invoice and expected. */
const differs = (what: Bill, where = around()): unknown[][] => {
  const judgement = judge(what, 'this', where);
  return judgement.outcome === 'DISPUTED'
    ? judgement.mismatches
        .filter(({ lineId }) => lineId === null)
        .map(({ field, invoice, expected }) => [field, invoice, expected])
    : [];
};
const right: Partial<Bill> = { vatByRate: [vat(21, 63_000, 13_230)] };

describe('what is paid follows from the order (M1, W1)', () => {
  it('to the cent: nothing differs', () => expect(differs(bill(right))).toEqual([]));
  it.each<[string, Partial<Bill>, unknown[][]]>([
    [
      'rounding of 500 euros (M1a)',
      { rounding: 50_000, payable: 126_230 },
      [
        ['rounding', 50_000, 0],
        ['payable', 126_230, 76_230],
      ],
    ],
    [
      'six cents of rounding',
      { rounding: 6, payable: 76_236 },
      [
        ['rounding', 6, 0],
        ['payable', 76_236, 76_230],
      ],
    ],
    [
      'prepaid (M1b)',
      { prepaid: 5_000, payable: 71_230 },
      [
        ['prepaid', 5_000, 0],
        ['payable', 71_230, 76_230],
      ],
    ],
    [
      'negative prepaid',
      { prepaid: -5_000, payable: 81_230 },
      [
        ['prepaid', -5_000, 0],
        ['payable', 81_230, 76_230],
      ],
    ],
    [
      'VAT a cent too much (M1e)',
      { vat: 13_231, vatByRate: [vat(21, 63_000, 13_231)], payable: 76_231 },
      [
        ['vat', 13_231, 13_230],
        ['payable', 76_231, 76_230],
      ],
    ],
    [
      'VAT 99 cents too little',
      { vat: 13_131, vatByRate: [vat(21, 63_000, 13_131)], payable: 76_131 },
      [
        ['vat', 13_131, 13_230],
        ['payable', 76_131, 76_230],
      ],
    ],
    [
      'VAT moved to another rate by an allowance and an equal charge (M1d)',
      {
        allowances: 63_000,
        charges: 63_000,
        vat: 5_670,
        vatByRate: [vat(9, 63_000, 5_670)],
        payable: 68_670,
      },
      [
        ['allowances', 63_000, 0],
        ['charges', 63_000, 0],
        ['vat', 5_670, 0],
        ['vat', 0, 13_230],
        ['payable', 68_670, 76_230],
      ],
    ],
    [
      'an allowance on the whole',
      { allowances: 1_000, net: 62_000, vat: 13_020, vatByRate: [vat(21, 62_000, 13_020)], payable: 75_020 },
      [
        ['allowances', 1_000, 0],
        ['vat', 13_020, 13_230],
        ['payable', 75_020, 76_230],
      ],
    ],
    ['dollars', { currency: 'USD' }, [['currency', 'USD', 'EUR']]],
    ['another sum to pay', { payable: 100 }, [['payable', 100, 76_230]]],
  ])('%s', (_, changed, expected) => expect(differs(bill({ ...right, ...changed }))).toEqual(expected));

  it('rounding of five cents is rounding', () =>
    expect(differs(bill({ ...right, rounding: -5, payable: 76_225 }))).toEqual([]));
  it('an allowance and a charge at the same rate change nothing', () =>
    expect(differs(bill({ ...right, allowances: 500, charges: 500 }))).toEqual([]));
  it('half a cent of VAT may go either way', () => {
    const service = order({ lines: order().lines.map((line) => ({ ...line, amount: 50 })) });
    const lines = [billedLine({ amount: 50 })];
    for (const tax of [10, 11])
      expect(
        differs(
          bill({ lines, vat: tax, vatByRate: [vat(21, 50, tax)], payable: 50 + tax }),
          around({}, service),
        ),
      ).toEqual([]);
    expect(
      differs(bill({ lines, vat: 12, vatByRate: [vat(21, 50, 12)], payable: 62 }), around({}, service)),
    ).not.toEqual([]);
  });
  it('VAT that follows from a wrong line is told once, in the sum to pay', () =>
    expect(
      differs(bill({ lines: [billedLine({ amount: 70_000 })], vatByRate: [vat(21, 70_000, 14_700)] })),
    ).toEqual([['payable', 84_700, 76_230]]));
  it('a line of nothing that names no order line is a remark', () =>
    expect(
      judge(
        bill({ ...right, lines: [billedLine(), billedLine({ lineId: '2', amount: 0, orderLine: null })] }),
        'this',
        around(),
      ),
    ).toMatchObject({ outcome: 'ROUTED', lines: [{ lineId: '1' }] }));
});

describe('a credit note reverses what was billed (W3)', () => {
  const original = {
    invoiceId: 'first',
    number: '2026-0',
    isRouted: true,
    lines: [
      {
        lineId: '1',
        orderReference: billedLine().orderReference,
        orderLine: 1,
        amount: 63_000,
        vatPercent: 21,
        credited: 0,
      },
    ],
    creditedByThis: null,
  };
  const where = around({ originals: [original] });
  const note = (changed: Partial<Bill> = {}): Bill => bill({ kind: 'credit-note', ...right, ...changed });

  it('at the rate billed and to its whole sum', () => expect(differs(note(), where)).toEqual([]));
  it('not at another rate', () => {
    const lines = [billedLine({ vatPercent: 9 })];
    const judgement = judge(
      note({ lines, vat: 5_670, vatByRate: [vat(9, 63_000, 5_670)], payable: 68_670 }),
      'this',
      where,
    );
    expect(judgement).toMatchObject({
      outcome: 'DISPUTED',
      mismatches: expect.arrayContaining([
        { lineId: '1', mismatch: 'OTHER_PRICE', field: 'vatPercent', invoice: '9', expected: '21' },
        expect.objectContaining({ field: 'payable', invoice: 68_670, expected: 76_230 }),
      ]) as unknown,
    });
  });
  it('not with the sum rounded away', () =>
    expect(differs(note({ rounding: -70_000, payable: 6_230 }), where)).toEqual([
      ['rounding', -70_000, 0],
      ['payable', 6_230, 76_230],
    ]));
  it('that came first waits for its invoice', () =>
    expect(judge(note(), 'this', around({ awaited: true }))).toMatchObject({
      outcome: 'DISPUTED',
      mismatches: [{ mismatch: 'INVOICE_NOT_HERE_YET' }],
    }));
  it('over two invoices takes each line off its own (W10)', () => {
    const second = {
      ...original,
      invoiceId: 'second',
      number: '2026-00',
      lines: original.lines.map((line) => ({ ...line, orderLine: 2 })),
    };
    const judgement = judge(
      note({
        lines: [billedLine(), billedLine({ lineId: '2', orderLine: 2 })],
        vatByRate: [vat(21, 126_000, 26_460)],
      }),
      'this',
      around({ originals: [original, second] }),
    );
    expect(judgement).toMatchObject({
      outcome: 'ROUTED',
      credits: [{ invoiceId: 'first' }, { invoiceId: 'second' }],
    });
  });
  it('of an invoice that never came to a budget comes to none either (M8)', () =>
    expect(judge(note(), 'this', around({ originals: [{ ...original, isRouted: false }] }))).toMatchObject({
      outcome: 'ROUTED',
      lines: [],
    }));
});

describe('an account (R-170, M2)', () => {
  const payableTo = { accounts: ['NL29DEMO'], waiting: [], others: [] };
  it('that is registered is paid', () =>
    expect(differs(bill({ ...right, accounts: ['NL29DEMO'] }), around({ payableTo }))).toEqual([]));
  it('that is another supplier’s comes out as such, and not to whom it is (message 26 is for what is unknown)', () => {
    const bills = bill({ ...right, accounts: ['NL91ABNA', 'NL02RABO'] });
    const judgement = judge(bills, 'this', around({ payableTo: { ...payableTo, others: ['NL91ABNA'] } }));
    expect(judgement).toMatchObject({
      outcome: 'DISPUTED',
      mismatches: [{ mismatch: 'ACCOUNT_OF_ANOTHER', invoice: 'NL91ABNA' }, { mismatch: 'OTHER_ACCOUNT' }],
    });
    const { mismatches } = judgement as Extract<Judgement, { outcome: 'DISPUTED' }>;
    expect(mismatches.map((one) => inWords(one, '2026-05-06').en)).toEqual([
      'Account NL91ABNA is known as another supplier’s (R-170). Do not pay, and ask.',
      'Account NL02RABO is not confirmed with us for this supplier (R-170).',
    ]);
    const toSupplier = disputedMessage('invoice', 'F-1', mismatches, { lines: 1, day: '2026-05-06' });
    expect(toSupplier.en).toContain('Account NL91ABNA is not confirmed with us for this supplier');
    expect(toSupplier.nl).not.toContain('andere leverancier');
  });
  it('that is not is held', () =>
    expect(differs(bill({ ...right, accounts: ['NL91ABNA'] }), around({ payableTo }))).toEqual([
      ['account', 'NL91ABNA', 'NL29DEMO'],
    ]));
});
