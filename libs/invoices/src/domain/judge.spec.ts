import type { Mismatch } from '@ontschot/rulebook';
import { around, bill, billedLine, order, orderLine, ORDER, OTHER_ORDER } from '../testing/bills';
import type { CreditableInvoice, Surroundings } from './invoice-facts';
import type { Bill } from './invoice.events';
import { judge, type Judgement } from './judge';

const judged = (what: Bill, where: Surroundings = around()): Judgement => judge(what, 'this', where);
const rulesOf = ({ verdict }: Judgement): string[] =>
  verdict.because.map(({ rule, effect }) => `${rule} ${effect}`);
const mismatchesOf = (judgement: Judgement): Mismatch[] =>
  judgement.outcome === 'DISPUTED' ? [...new Set(judgement.mismatches.map(({ mismatch }) => mismatch))] : [];

const ofUwv = order({
  assignmentId: OTHER_ORDER,
  principal: 'UWV',
  fund: 'UWV_REINTEGRATION',
  budgetId: 'UWV_REINTEGRATION-2026',
});

describe('a right invoice', () => {
  it("is routed to the principal's fund by the rule of its order", () => {
    expect(judged(bill())).toMatchObject({
      outcome: 'ROUTED',
      principal: 'GM0222',
      lines: [
        {
          lineId: '1',
          assignmentId: ORDER,
          orderLine: 1,
          amount: 63_000,
          budgetId: 'W_DEEL:GM0222-2026',
          year: 2026,
          fund: 'W_DEEL:GM0222',
          principal: 'GM0222',
          decidingRule: 'R-001',
        },
      ],
      verdict: {
        decision: 'ALLOW',
        principal: 'GM0222',
        budget: 'W_DEEL:GM0222',
        invoiceTo: 'GM0222',
        contractingPrincipal: 'UWV',
      },
    });
  });
  it.each([
    ['on the last WW day', '2026-02-09', 'R-001'],
    ['after it', '2026-02-08', 'R-008'],
  ])(
    'stays with the principal of the order when the service runs on after WW ended; delivered %s (R-008)',
    (_when, lastWwDay, rule) => {
      expect(judged(bill(), around({}, order({ lastWwDay })))).toMatchObject({
        outcome: 'ROUTED',
        lines: [{ principal: 'GM0222', decidingRule: rule }],
      });
    },
  );
  it('cites address, terms of the carrying contract and match', () =>
    expect(rulesOf(judged(bill()))).toEqual(['R-083 ALLOW', 'R-074 COMPUTE', 'R-086 ALLOW']));
  it('needs no word on terms where the contract is the own one', () =>
    expect(rulesOf(judged(bill(), around({}, order({ instrumentOwner: 'GM0222' }))))).toEqual([
      'R-083 ALLOW',
      'R-086 ALLOW',
    ]));
  it('nor where the payer joined the contract, as the what-if says (R-074)', () =>
    expect(rulesOf(judged(bill(), around({}, order({ coversPartners: ['GM0222'] }))))).toEqual([
      'R-083 ALLOW',
      'R-086 ALLOW',
    ]));
  it('may bill several orders of one principal', () => {
    const second = order({ assignmentId: OTHER_ORDER });
    expect(
      judged(
        bill({ lines: [billedLine(), billedLine({ lineId: '2', orderReference: OTHER_ORDER })] }),
        around({}, order(), second),
      ),
    ).toMatchObject({ outcome: 'ROUTED', lines: [{ assignmentId: ORDER }, { assignmentId: OTHER_ORDER }] });
  });
  it('may come again after a crash that left its own claims behind', () =>
    expect(
      judged(bill(), around({}, orderLine({ invoicedBy: { invoiceId: 'this', lineId: '1' } }))).outcome,
    ).toBe('ROUTED'));
});

describe('R-083: the supplier bills the principal', () => {
  it('returns a bill to the contract owner and names the right addressee', () => {
    const judgement = judged(bill({ addressee: 'UWV' }));
    expect(judgement).toMatchObject({ outcome: 'RETURNED', rightAddressees: ['GM0222'] });
    expect(rulesOf(judgement)).toEqual(['R-083 REFUSE']);
  });
  it('returns a bill to none of the partners', () => {
    const judgement = judged(bill({ addressee: null }));
    expect(judgement).toMatchObject({
      outcome: 'RETURNED',
      rightAddressees: ['GM0222'],
      verdict: { invoiceTo: 'GM0222' },
    });
    expect(rulesOf(judgement)).toEqual(['R-083 REFUSE']);
  });
});

describe('R-085: one line, one principal', () => {
  it('returns a bill for two principals for splitting', () => {
    const judgement = judged(
      bill({ lines: [billedLine(), billedLine({ lineId: '2', orderReference: OTHER_ORDER })] }),
      around({}, order(), ofUwv),
    );
    expect(judgement).toMatchObject({
      outcome: 'RETURNED',
      rightAddressees: ['GM0222', 'UWV'],
      verdict: { principal: null },
    });
    expect(rulesOf(judgement)).toEqual(['R-085 REFUSE']);
  });
});

describe('R-084: no bills between partners', () => {
  const fromUwv = bill({ senderPartner: 'UWV', supplierId: null });
  const own = order({ contractForm: 'OWN_PROVISION', instrumentOwner: 'GM0197', supplierId: null });
  it('reads the exception of social activation from the order, not from the sender (R-017)', () => {
    const placed = (change: object): ReturnType<typeof order> =>
      order({
        principal: 'UWV',
        fund: 'UWV_REINTEGRATION',
        budgetId: 'UWV_REINTEGRATION-2026',
        kind: 'SOCIAL_ACTIVATION',
        decidingRule: 'R-017',
        contractForm: 'OWN_PROVISION',
        instrumentOwner: 'GM0222',
        placedBy: 'GM0222',
        supplierId: null,
        ...change,
      });
    const own = bill({ senderPartner: 'GM0222', addressee: 'UWV', supplierId: null });
    const accepted = judged(own, around({}, placed({})));
    expect(accepted.outcome).toBe('ROUTED');
    expect(rulesOf(accepted)).toContain('R-084 WARN');
    // The same bill for a trajectory, for what UWV itself placed, or for another principal's reason.
    for (const other of [
      { kind: 'TRAJECTORY' },
      { placedBy: 'UWV' },
      { placedBy: 'GM0197' },
      { decidingRule: 'R-001' },
      { contractForm: 'MUNICIPAL_CONTRACT' },
    ])
      expect(rulesOf(judged(own, around({}, placed(other))))).toContain('R-084 REFUSE');
    expect(
      judged(
        own,
        around({}, placed({ contractForm: 'MUNICIPAL_CONTRACT', orderedOn: '2008-09-14' })),
      ).verdict.because.map(({ rule, effect }) => `${rule} ${effect}`),
    ).toContain('R-084 WARN');
  });
  const fromNeighbour = bill({ senderPartner: 'GM0197', supplierId: 'neighbour' });

  it('returns what one partner passes on to another', () =>
    expect(rulesOf(judged(fromUwv))).toEqual(['R-083 ALLOW', 'R-084 REFUSE']));
  it('returns it for an unknown order too', () =>
    expect(
      judged(bill({ senderPartner: 'UWV', lines: [billedLine({ orderReference: null })] })).outcome,
    ).toBe('RETURNED'));
  it('warns of a partner that is entered as supplier and delivered itself', () => {
    const judgement = judged(fromNeighbour, around({ enteredAt: ['GM0222'] }, own));
    expect(judgement.outcome).toBe('ROUTED');
    expect(rulesOf(judgement)).toContain('R-084 WARN');
  });
  it('returns it where the partner is not entered', () =>
    expect(judged(fromNeighbour, around({}, own)).outcome).toBe('RETURNED'));
  it('returns it where the partner is entered elsewhere', () =>
    expect(judged(fromNeighbour, around({ enteredAt: ['GM0294'] }, own)).outcome).toBe('RETURNED'));
  it('returns it where the partner did not deliver itself', () =>
    expect(judged(fromNeighbour, around({ enteredAt: ['GM0222'] })).outcome).toBe('RETURNED'));
});

describe('R-086: match before paying', () => {
  const dispute = (what: Bill, where?: Surroundings): Mismatch[] => mismatchesOf(judged(what, where));

  const held: [string, Mismatch[], Bill, Surroundings?][] = [
    [
      'an order that nobody knows',
      ['NO_ORDER'],
      bill({ lines: [billedLine({ orderReference: OTHER_ORDER })] }),
    ],
    ['no order number', ['NO_ORDER'], bill({ lines: [billedLine({ orderReference: null })] })],
    ['an order that is still being placed', ['NO_ORDER'], bill(), around({}, order({ orderedOn: null }))],
    ['an order line that does not exist', ['NO_ORDER_LINE'], bill({ lines: [billedLine({ orderLine: 4 })] })],
    ['no order line', ['NO_ORDER_LINE'], bill({ lines: [billedLine({ orderLine: null })] })],
    ['another supplier', ['OTHER_SUPPLIER'], bill({ supplierId: 'other' })],
    ['a supplier that nobody knows', ['OTHER_SUPPLIER'], bill({ supplierId: null })],
    [
      "a firm that bills a partner's own provision",
      ['OTHER_SUPPLIER'],
      bill(),
      around({}, order({ supplierId: null })),
    ],
    [
      'what was not delivered',
      ['NOT_DELIVERED'],
      bill({ lines: [billedLine({ orderLine: 3, amount: 84_000 })] }),
    ],
    [
      'what is delivered the day after',
      ['NOT_DELIVERED'],
      bill(),
      around({}, orderLine({ deliveredOn: '2026-05-07' })),
    ],
    ['what has lapsed', ['LAPSED'], bill(), around({}, orderLine({ deliveredOn: null, lapsed: true }))],
    [
      'what another invoice billed',
      ['PAID_BEFORE'],
      bill(),
      around({}, orderLine({ invoicedBy: { invoiceId: 'other', lineId: '1' } })),
    ],
    [
      'what another line of this invoice billed',
      ['PAID_BEFORE'],
      bill({ lines: [billedLine(), billedLine({ lineId: '2' })] }),
    ],
    ['a cent too much', ['OTHER_PRICE'], bill({ lines: [billedLine({ amount: 63_001 })] })],
    ['a cent too little', ['OTHER_PRICE'], bill({ lines: [billedLine({ amount: 62_999 })] })],
    ['another VAT rate', ['OTHER_PRICE'], bill({ lines: [billedLine({ vatPercent: 9 })] })],
    ['a charge on the whole', ['OTHER_PRICE'], bill({ net: 64_000 })],
    ['another currency', ['OTHER_PRICE'], bill({ currency: 'USD' })],
    [
      'a period before the start',
      ['OTHER_PERIOD'],
      bill({ lines: [billedLine({ period: { start: '2026-02-08', end: null } })] }),
    ],
    [
      'a period after the end',
      ['OTHER_PERIOD'],
      bill({ lines: [billedLine({ period: { start: null, end: '2026-05-05' } })] }),
      around({}, order({ endedOn: '2026-05-04' })),
    ],
    [
      'several things at once',
      ['OTHER_SUPPLIER', 'OTHER_PRICE'],
      bill({ supplierId: 'other', lines: [billedLine({ amount: 1 })] }),
    ],
  ];
  it.each(held.map(([name, ...rest]) => ({ name, rest })))(
    'holds $name',
    ({ rest: [expected, what, where] }) => expect(dispute(what, where)).toEqual(expected),
  );

  const passed: [string, Bill, Surroundings?][] = [
    ['what is delivered on the very day', bill(), around({}, orderLine({ deliveredOn: '2026-05-06' }))],
    [
      'a period from the first to the last day',
      bill({ lines: [billedLine({ period: { start: '2026-02-09', end: '2026-05-04' } })] }),
      around({}, order({ endedOn: '2026-05-04' })),
    ],
    [
      'a placement after the end',
      bill({
        lines: [billedLine({ orderLine: 3, amount: 84_000, period: { start: null, end: '2026-05-06' } })],
      }),
      around(
        {},
        order({
          endedOn: '2026-05-04',
          lines: order().lines.map((line) => ({ ...line, deliveredOn: '2026-05-05' })),
        }),
      ),
    ],
  ];
  it.each(passed.map(([name, ...rest]) => ({ name, rest })))(
    'lets through $name',
    ({ rest: [what, where] }) => expect(judged(what, where).outcome).toBe('ROUTED'),
  );

  it('holds with a verdict that says what would lift it', () =>
    expect(judged(bill({ lines: [billedLine({ amount: 1 })] })).verdict).toMatchObject({
      decision: 'HOLD',
      liftedBy: ['OTHER_PRICE'],
      budget: null,
    }));
});

describe('a credit note', () => {
  const original: CreditableInvoice = {
    invoiceId: 'first',
    number: '2026-1',
    isRouted: true,
    lines: [
      { lineId: '1', orderReference: ORDER, orderLine: 1, amount: 63_000, vatPercent: 21, credited: 0 },
    ],
    creditedByThis: null,
  };
  const note = (amount = 63_000): Bill =>
    bill({
      kind: 'credit-note',
      typeCode: '381',
      precedingInvoiceId: 'first',
      lines: [billedLine({ amount })],
    });
  const credits = (judgement: Judgement): object[] =>
    judgement.outcome === 'ROUTED' ? judgement.credits.map(({ line }) => line) : [];

  it('takes a line off wholly', () => {
    const judgement = judged(note(), around({ originals: [original] }));
    expect(judgement).toMatchObject({ outcome: 'ROUTED', lines: [{ amount: -63_000 }] });
    expect(credits(judgement)).toEqual([{ lineId: '1', creditLineId: '1', amount: 63_000, wholly: true }]);
  });
  it('takes a line off partly', () =>
    expect(credits(judged(note(62_999), around({ originals: [original] })))).toEqual([
      { lineId: '1', creditLineId: '1', amount: 62_999, wholly: false },
    ]));
  it('takes off what is left, in two lines', () =>
    expect(
      credits(
        judged(
          bill({
            kind: 'credit-note',
            lines: [billedLine({ amount: 60_000 }), billedLine({ lineId: '2', amount: 3_000 })],
          }),
          around({ originals: [original] }),
        ),
      ),
    ).toMatchObject([{ wholly: false }, { wholly: true }]));
  it('takes off no more than there is', () =>
    expect(mismatchesOf(judged(note(63_001), around({ originals: [original] })))).toEqual([
      'NOTHING_TO_CREDIT',
    ]));
  it('takes off no more than others left', () =>
    expect(
      mismatchesOf(
        judged(
          note(),
          around({
            originals: [{ ...original, lines: original.lines.map((line) => ({ ...line, credited: 1 })) }],
          }),
        ),
      ),
    ).toEqual(['NOTHING_TO_CREDIT']));
  it('needs an invoice that it credits', () =>
    expect(mismatchesOf(judged(note()))).toEqual(['NOTHING_TO_CREDIT']));
  it('needs a line that was billed', () =>
    expect(
      mismatchesOf(
        judged(
          bill({ kind: 'credit-note', lines: [billedLine({ orderLine: 2 })] }),
          around({ originals: [original] }),
        ),
      ),
    ).toEqual(['NOTHING_TO_CREDIT']));
  it('needs an order', () =>
    expect(
      mismatchesOf(
        judged(
          bill({ kind: 'credit-note', lines: [billedLine({ orderReference: null })] }),
          around({ originals: [original] }),
        ),
      ),
    ).toEqual(['NO_ORDER']));
  it('cannot credit a negative amount', () =>
    expect(mismatchesOf(judged(note(-1), around({ originals: [original] })))).toEqual(['NOTHING_TO_CREDIT']));
  it('takes off the same when it comes again', () => {
    const creditedByThis = [{ lineId: '1', creditLineId: '1', amount: 63_000, wholly: true }];
    expect(credits(judged(note(), around({ originals: [{ ...original, creditedByThis }] })))).toEqual(
      creditedByThis,
    );
  });
  it('is returned to who billed the wrong partner', () =>
    expect(judged({ ...note(), addressee: 'UWV' }, around({ originals: [original] })).outcome).toBe(
      'RETURNED',
    ));
});
