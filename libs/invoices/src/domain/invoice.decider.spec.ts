import { specFor } from '../../../kernel/src/testing/spec-for';
import { around, bill, billedLine, order, orderLine, ORDER } from '../testing/bills';
import type { GiveApproval, ReceiveInvoice } from './invoice.commands';
import { invoice } from './invoice.decider';
import type { CreditableInvoice } from './invoice-facts';
import type { InvoiceApprovalGiven, InvoiceCredited, InvoiceEvent } from './invoice.events';
import { creditableFor, evolve, type Invoice } from './invoice.state';

const given = specFor(invoice);
const receive = (what = bill(), where = around()): ReceiveInvoice => ({
  type: 'ReceiveInvoice',
  invoiceId: 'this',
  bill: what,
  around: where,
});
const eventsOf = (command: ReceiveInvoice): InvoiceEvent[] => given().when(command).decided();
const typesOf = (events: InvoiceEvent[]): string[] => events.map(({ type }) => type);

const of = { invoiceId: 'this', number: '2026-1', partner: 'GM0222', lineIds: ['1'] };
const on = '2026-05-07';
const routed = eventsOf(receive());
const approved: InvoiceEvent = { type: 'InvoiceApproved', data: { ...of, on } };
/** Far above what the bill asks: one account is enough. */
const approve = (changed: Partial<GiveApproval> = {}): GiveApproval => ({
  type: 'GiveApproval',
  on,
  by: 'finance',
  limit: 1_000_000,
  ...changed,
});
const approvalGiven = (changed: Partial<InvoiceApprovalGiven['data']> = {}): InvoiceEvent => ({
  type: 'InvoiceApprovalGiven',
  data: { ...of, on, by: 'finance', needed: 1, ...changed },
});
const original: CreditableInvoice = {
  invoiceId: 'first',
  number: '2026-0',
  isRouted: true,
  lines: [{ lineId: '1', orderReference: ORDER, orderLine: 1, amount: 63_000, vatPercent: 21, credited: 0 }],
  creditedByThis: null,
};
const disputed = eventsOf(receive(bill(), around({}, orderLine({ deliveredOn: null }))));
const returned = eventsOf(receive(bill({ addressee: 'UWV' })));
const unread: InvoiceEvent = {
  type: 'InvoiceRefusedUnread',
  data: {
    invoiceId: 'this',
    number: null,
    partner: 'GM0222',
    lineIds: [],
    sha256: 'aa',
    receivedOn: on,
    findings: ['XML-EMPTY'],
  },
};
const wholly = { lineId: '1', creditLineId: '1', amount: 63_000, wholly: true };
const credited = (changed: Partial<InvoiceCredited['data']> = {}): InvoiceEvent => ({
  type: 'InvoiceCredited',
  data: { ...of, by: 'note', booked: true, lines: [wholly], wholly: true, on, gross: 76_230, ...changed },
});

describe('receiving', () => {
  it('records the whole way to the budget at once', () =>
    expect(typesOf(routed)).toEqual([
      'InvoiceReceived',
      'InvoiceValidated',
      'InvoiceMatched',
      'InvoiceRouted',
    ]));
  it('records a dispute', () =>
    expect(typesOf(disputed)).toEqual(['InvoiceReceived', 'InvoiceValidated', 'InvoiceDisputed']));
  it('records a return with the right addressee', () =>
    expect(returned).toMatchObject([
      { type: 'InvoiceReceived' },
      { type: 'InvoiceReturned', data: { partner: 'UWV', reason: 'RULES', rightAddressees: ['GM0222'] } },
    ]));
  it('is for the receiver where nobody is addressed', () =>
    expect(eventsOf(receive(bill({ addressee: null, receivedBy: 'GM0294' })))[0]).toMatchObject({
      data: { partner: 'GM0294' },
    }));
  it('records the same file once', () =>
    given(...routed)
      .when(receive())
      .then());
  it('refuses another file under the same number, once, and names the first (R-086)', () => {
    const other = receive(bill({ sha256: 'bb' }));
    const refused = given(...routed)
      .when(other)
      .decided();
    expect(refused).toMatchObject([
      {
        type: 'DuplicateInvoiceRefused',
        data: {
          invoiceId: 'this',
          number: '2026-1',
          sha256: 'bb',
          verdict: { decision: 'HOLD', because: [{ rule: 'R-086' }] },
        },
      },
    ]);
    given(...routed, ...refused)
      .when(other)
      .then();
  });
  it('records nothing on an unread file', () => given(unread).when(receive()).then());
});

describe('a file that cannot be read', () => {
  const refuse = {
    type: 'RefuseUnread',
    invoiceId: 'this',
    sha256: 'aa',
    receivedBy: 'GM0222',
    findings: ['XML-EMPTY'],
    on,
  } as const;
  it('is kept with what is wrong', () =>
    given()
      .when({ ...refuse, findings: ['XML-EMPTY'] })
      .then(unread));
  it('is kept once', () =>
    given(unread)
      .when({ ...refuse, findings: ['XML-EMPTY'] })
      .then());
  it('cannot be decided on', () => given(unread).when(approve()).thenNotPossible('invoice-unread'));
  it('nor can what does not exist', () => given().when(approve()).thenNotPossible('invoice-unknown'));
});

describe('a disputed invoice', () => {
  it('is matched when what was missing is recorded', () =>
    expect(
      typesOf(
        given(...disputed)
          .when({ type: 'ResolveDispute', byFinance: true, around: around({ day: on }) })
          .decided(),
      ),
    ).toEqual(['DisputeResolved', 'InvoiceMatched', 'InvoiceRouted']));
  it('stays disputed while something differs', () =>
    given(...disputed)
      .when({ type: 'ResolveDispute', byFinance: true, around: around({}, orderLine({ deliveredOn: null })) })
      .thenRejected('R-086'));
  it("cannot be resolved when its order turns out to be another principal's", () =>
    given(...disputed)
      .when({ type: 'ResolveDispute', byFinance: true, around: around({}, order({ principal: 'UWV' })) })
      .thenRejected('R-083'));
  it('is resolved once', () =>
    given(...routed)
      .when({ type: 'ResolveDispute', byFinance: true, around: around() })
      .then());
  it('is resolved only when disputed', () =>
    given(...returned)
      .when({ type: 'ResolveDispute', byFinance: true, around: around() })
      .thenNotPossible('invoice-in-other-state'));
  it('is returned by finance', () =>
    given(...disputed)
      .when({ type: 'ReturnInvoice', reason: 'WRONG_AMOUNT', on })
      .then({
        type: 'InvoiceReturned',
        data: { ...of, reason: 'WRONG_AMOUNT', rightAddressees: [], on, verdict: null, kind: 'invoice' },
      }));
  it('is returned once, and not for another reason afterwards', () => {
    const back = given(...disputed)
      .when({ type: 'ReturnInvoice', reason: 'WRONG_AMOUNT', on })
      .decided();
    given(...disputed, ...back)
      .when({ type: 'ReturnInvoice', reason: 'WRONG_AMOUNT', on })
      .then();
    given(...disputed, ...back)
      .when({ type: 'ReturnInvoice', reason: 'NOT_ORDERED', on })
      .thenNotPossible('recorded-otherwise');
    given(...returned)
      .when({ type: 'ReturnInvoice', reason: 'WRONG_AMOUNT', on })
      .thenNotPossible('recorded-otherwise');
  });
  it('is not returned when partly credited', () =>
    given(...disputed, credited({ wholly: false, booked: false }))
      .when({ type: 'ReturnInvoice', reason: 'WRONG_AMOUNT', on })
      .thenNotPossible('invoice-partly-credited'));
  it('a matched invoice is not returned', () =>
    given(...routed)
      .when({ type: 'ReturnInvoice', reason: 'WRONG_AMOUNT', on })
      .thenNotPossible('invoice-in-other-state'));
});

describe('a returned invoice', () => {
  it('is linked to the new one', () =>
    given(...returned)
      .when({ type: 'LinkResubmission', by: 'new', on })
      .then({ type: 'InvoiceResubmitted', data: { ...of, partner: 'UWV', by: 'new', on } }));
  it('only when returned', () =>
    given(...routed)
      .when({ type: 'LinkResubmission', by: 'new', on })
      .then());
});

describe('approving and paying', () => {
  it('approves what is routed, and lets the budget follow before it stands approved', () => {
    given(...routed)
      .when(approve())
      .then(approvalGiven());
    given(...routed, approvalGiven())
      .when({ type: 'ApproveInvoice' })
      .then(approved);
    given(...routed)
      .when({ type: 'ApproveInvoice' })
      .then();
  });
  it('approves once', () => {
    given(...routed, approvalGiven())
      .when(approve())
      .then();
    given(...routed, approvalGiven(), approved)
      .when(approve())
      .then();
    given(...routed, approvalGiven(), approved)
      .when({ type: 'ApproveInvoice' })
      .then();
  });
  it('from the limit on two accounts approve, each once', () => {
    const first = approvalGiven({ needed: 2 });
    given(...routed)
      .when(approve({ limit: 76_230 }))
      .then(first);
    given(...routed)
      .when(approve({ limit: 76_231 }))
      .then(approvalGiven());
    given(...routed, first)
      .when({ type: 'ApproveInvoice' })
      .then();
    given(...routed, first)
      .when(approve({ limit: 76_230 }))
      .then();
    const second = approvalGiven({ by: 'second', needed: 2 });
    given(...routed, first)
      .when(approve({ by: 'second', limit: 76_230 }))
      .then(second);
    given(...routed, first, second)
      .when({ type: 'ApproveInvoice' })
      .then(approved);
    // A limit that is raised meanwhile asks no less of what began under the lower one.
    given(...routed, first)
      .when(approve({ by: 'second' }))
      .then(second);
  });
  describe('an approval that is taken back', () => {
    const takeBack = { type: 'TakeBackApproval', reason: 'Toch niet', on, by: 'finance' } as const;
    const takenBack: InvoiceEvent = {
      type: 'InvoiceApprovalTakenBack',
      data: { ...of, on, by: 'finance', reason: 'Toch niet', round: 0 },
    };
    const done = [...routed, approvalGiven(), approved];
    it('leaves the invoice as it was matched, to be approved anew', () => {
      given(...done)
        .when(takeBack)
        .then(takenBack);
      given(...done, takenBack)
        .when(takeBack)
        .then();
      given(...done, takenBack)
        .when(approve())
        .then(approvalGiven());
    });
    it('also before a second account approved', () =>
      given(...routed, approvalGiven({ needed: 2 }))
        .when(takeBack)
        .then(takenBack));
    it('is not one of what was paid, or partly credited, or never approved', () => {
      given(...done, { type: 'InvoicePaid', data: { ...of, on, payable: 76_230 } })
        .when(takeBack)
        .thenNotPossible('invoice-in-other-state');
      given(...done, credited({ wholly: false, lines: [{ ...wholly, amount: 1, wholly: false }] }))
        .when(takeBack)
        .thenNotPossible('invoice-partly-credited');
      given(...routed)
        .when(takeBack)
        .thenNotPossible('invoice-in-other-state');
    });
    it('is not of a day before it', () =>
      given(...done)
        .when({ ...takeBack, on: '2026-05-01' })
        .thenNotPossible('day-too-early'));
  });
  it('is paid by another person than who approved', () =>
    given(...routed, approvalGiven({ by: 'payer' }), approved)
      .when({ type: 'PayInvoice', by: 'payer', on })
      .thenNotPossible('payer-approved'));
  it('pays what credit notes left, VAT included (M9)', () =>
    given(
      ...routed,
      approvalGiven(),
      approved,
      credited({ wholly: false, lines: [{ ...wholly, amount: 3_000, wholly: false }], gross: 3_630 }),
    )
      .when({ type: 'PayInvoice', by: 'payer', on })
      .then({ type: 'InvoicePaid', data: { ...of, on, payable: 72_600, by: 'payer' } }));
  it('approves no disputed invoice', () =>
    given(...disputed)
      .when(approve())
      .thenNotPossible('invoice-in-other-state'));
  it('approves no credit note', () => {
    given(...eventsOf(receive(bill({ kind: 'credit-note' }), around({ originals: [original] }))))
      .when(approve())
      .thenNotPossible('invoice-in-other-state');
  });
  it('pays what is approved', () =>
    given(...routed, approved)
      .when({ type: 'PayInvoice', by: 'payer', on })
      .then({ type: 'InvoicePaid', data: { ...of, on, payable: 76_230, by: 'payer' } }));
  it('pays once', () =>
    given(...routed, approved, { type: 'InvoicePaid', data: { ...of, on, payable: 76_230 } })
      .when({ type: 'PayInvoice', by: 'payer', on })
      .then());
  it('pays nothing unapproved', () =>
    given(...routed)
      .when({ type: 'PayInvoice', by: 'payer', on })
      .thenNotPossible('invoice-in-other-state'));
  it('pays nothing that was credited', () =>
    given(...routed, approved, credited())
      .when({ type: 'PayInvoice', by: 'payer', on })
      .thenNotPossible('invoice-in-other-state'));
});

describe('crediting', () => {
  const credit = { type: 'CreditInvoice', by: 'note', lines: [wholly], gross: 76_230, on } as const;
  it('takes off booked cost', () =>
    given(...routed, approved)
      .when({ ...credit, lines: [wholly] })
      .then(credited()));
  it('takes off what was not booked yet', () =>
    given(...routed)
      .when({ ...credit, lines: [wholly] })
      .then(credited({ booked: false })));
  it('takes off a part', () => {
    const part = { ...wholly, amount: 1, wholly: false };
    given(...routed, approved)
      .when({ ...credit, lines: [part] })
      .then(credited({ lines: [part], wholly: false }));
  });
  it('takes off once', () =>
    given(...routed, approved, credited())
      .when({ ...credit, lines: [wholly] })
      .then());
  it('takes off no more than there is, whoever was first', () =>
    given(...routed, approved, credited())
      .when({ ...credit, by: 'other', lines: [{ ...wholly, amount: 1 }] })
      .thenRejected('R-086'));
  it('settles a credit note once', () => {
    const note = eventsOf(
      receive(bill({ kind: 'credit-note', lines: [billedLine()] }), around({ originals: [original] })),
    );
    const settled: InvoiceEvent = { type: 'CreditNoteSettled', data: { ...of, on, toReceive: 0 } };
    given(...note)
      .when({ type: 'SettleCreditNote', on, toReceive: 0 })
      .then(settled);
    given(...note, settled)
      .when({ type: 'SettleCreditNote', on, toReceive: 0 })
      .then();
    given(...routed)
      .when({ type: 'SettleCreditNote', on, toReceive: 0 })
      .thenNotPossible('invoice-in-other-state');
  });
});

describe('days of finance', () => {
  it('are not moved by a second word: it is refused with what stands', () => {
    const done: InvoiceEvent[] = [...routed, approved];
    given(...done)
      .when(approve({ on: '2031-01-01' }))
      .thenNotPossible('recorded-otherwise');
    const paid: InvoiceEvent = {
      type: 'InvoicePaid',
      data: { ...of, on: '2026-06-01', payable: 76_230 },
    };
    given(...done, paid)
      .when({ type: 'PayInvoice', by: 'payer', on: '2026-06-01' })
      .then();
    given(...done, paid)
      .when({ type: 'PayInvoice', by: 'payer', on: '2026-06-02' })
      .thenNotPossible('recorded-otherwise');
  });
  it('of paying does not lie before that of approving', () =>
    given(...routed, approved)
      .when({ type: 'PayInvoice', by: 'payer', on: '2026-01-01' })
      .thenNotPossible('day-too-early'));
});

describe('what a credit note sees', () => {
  const seen = (...events: InvoiceEvent[]) =>
    creditableFor(events.reduce<Invoice>(evolve, { status: 'NONE' }), 'note');
  it('is the invoice with what others took off', () =>
    expect(
      seen(
        ...routed,
        credited({ by: 'other', wholly: false, lines: [{ ...wholly, amount: 3_000, wholly: false }] }),
      ),
    ).toMatchObject({ lines: [{ credited: 3_000 }], creditedByThis: null }));
  it('and what it took off itself', () =>
    expect(seen(...routed, credited())).toMatchObject({
      lines: [{ credited: 0 }],
      creditedByThis: [wholly],
    }));
  it('is nothing of an unread file, or where there is none', () =>
    expect([seen(unread), seen()]).toEqual([null, null]));
});
