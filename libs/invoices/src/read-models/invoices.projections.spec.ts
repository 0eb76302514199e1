import type { DomainEvent, Projection, RecordedEvent } from '@ontschot/kernel';
import { faultsOfGoldenSamples } from '@ontschot/event-store';
import { invoiceEventTypes } from '../domain/invoice.event-types';
import type { InvoiceEvent } from '../domain/invoice.events';
import { invoice } from '../domain/invoice.decider';
import { around, bill, billedLine, orderLine } from '../testing/bills';
import { invoiceLine } from './invoice-line/invoice-line.projection';
import { invoiceOverview } from './invoice-overview/invoice-overview.projection';
import { invoiceWorklist } from './invoice-worklist/invoice-worklist.projection';

/** Folds as the runner does: every touched key, in order. */
const rowsOf = <Row extends { id: string }, E extends DomainEvent>(
  projection: Projection<Row, E>,
  events: readonly E[],
): Map<string, Row> => {
  const rows = new Map<string, Row>();
  events.forEach((event, revision) => {
    const recorded = {
      ...event,
      id: `e${revision}`,
      stream: 's',
      revision,
      position: revision + 1,
      schemaVersion: 1,
      metadata: {
        actor: 'a',
        partner: 'UWV',
        correlationId: 'c',
        causationId: null,
        effectiveOn: '2026-05-06',
        recordedAt: '2026-05-06T10:00:00.000Z',
        legalGround: null,
      },
    } as RecordedEvent<E>;
    const apply = projection.on[event.type as E['type']] as
      ((row: Row | undefined, event: RecordedEvent<E>, key: string) => Row | null | undefined) | undefined;
    if (!apply) return;
    for (const key of [projection.keysOf(recorded)].flat()) {
      const next = apply(rows.get(key), recorded, key);
      if (next === null) rows.delete(key);
      else if (next !== undefined) rows.set(key, next);
    }
  });
  return rows;
};

const received = (what = bill(), where = around()): InvoiceEvent[] =>
  invoice.decide(
    { type: 'ReceiveInvoice', invoiceId: 'this', bill: what, around: where },
    { status: 'NONE' },
  );
const of = { invoiceId: 'this', number: '2026-1', partner: 'GM0222', lineIds: ['1'] };
const on = '2026-05-07';
const approved: InvoiceEvent = { type: 'InvoiceApproved', data: { ...of, on } };
const paid: InvoiceEvent = { type: 'InvoicePaid', data: { ...of, on, payable: 76_230 } };
const credited = (wholly: boolean, amount: number): InvoiceEvent => ({
  type: 'InvoiceCredited',
  data: {
    ...of,
    by: 'note',
    booked: true,
    wholly,
    on,
    lines: [{ lineId: '1', creditLineId: '1', amount, wholly }],
  },
});
const unread: InvoiceEvent = {
  type: 'InvoiceRefusedUnread',
  data: {
    invoiceId: 'file',
    number: null,
    partner: 'UWV',
    lineIds: [],
    sha256: 'aa',
    receivedOn: on,
    findings: ['XML-DOCTYPE'],
  },
};
const duplicate = invoice.decide(
  { type: 'ReceiveInvoice', invoiceId: 'this', bill: bill({ sha256: 'bb' }), around: around() },
  received().reduce(invoice.evolve, invoice.initial),
);
const disputed = received(bill(), around({}, orderLine({ deliveredOn: null })));
const returned = received(bill({ addressee: 'UWV', receivedBy: 'UWV' }));
const resubmitted: InvoiceEvent = { type: 'InvoiceResubmitted', data: { ...of, by: 'new', on } };

it('every event has a golden sample that reads', () =>
  expect(faultsOfGoldenSamples(invoiceEventTypes)).toEqual([]));
it('no event of an invoice holds a free text of the file', () =>
  expect(Object.keys((received()[0] as { data: object }).data).sort()).toEqual([
    'addressee',
    'currency',
    'dueDate',
    'invoiceId',
    'issueDate',
    'kind',
    'lineIds',
    'lines',
    'net',
    'number',
    'partner',
    'payable',
    'precedingInvoiceId',
    'receivedBy',
    'receivedOn',
    'senderPartner',
    'sha256',
    'supplierId',
    'typeCode',
    'vat',
    'warnings',
  ]));

describe('the overview', () => {
  const one = (...events: InvoiceEvent[]) => rowsOf(invoiceOverview, events).get('this');

  it('follows an invoice to its payment', () => {
    expect(one(...received())).toMatchObject({
      status: 'ROUTED',
      principal: 'GM0222',
      payable: 76_230,
      visibleTo: ['GM0222'],
      revision: 3,
    });
    expect(one(...received(), approved)).toMatchObject({ status: 'APPROVED', revision: 4 });
    expect(one(...received(), approved, paid)).toMatchObject({ status: 'PAID' });
  });
  it('is shown to the right principal of a returned invoice too', () =>
    expect(one(...returned)).toMatchObject({
      status: 'RETURNED',
      partner: 'UWV',
      visibleTo: ['UWV', 'GM0222'],
      rightAddressees: ['GM0222'],
    }));
  it('but not to each of several', () =>
    expect(
      one(
        { type: 'InvoiceReceived', data: { ...of, ...bill() } },
        {
          type: 'InvoiceReturned',
          data: { ...of, reason: 'RULES', rightAddressees: ['UWV', 'GM0294'], on, verdict: null },
        },
      ),
    ).toMatchObject({ visibleTo: ['GM0222'] }));
  it('names the new invoice', () =>
    expect(one(...returned, resubmitted)).toMatchObject({ status: 'RESUBMITTED', resubmittedBy: 'new' }));
  it('holds what does not match until it is resolved', () => {
    expect(one(...disputed)).toMatchObject({
      status: 'DISPUTED',
      mismatches: [{ lineId: '1', mismatch: 'NOT_DELIVERED' }],
    });
    expect(one(...disputed, { type: 'DisputeResolved', data: { ...of, on } })).toMatchObject({
      mismatches: [],
    });
  });
  it('counts credit notes', () => {
    expect(one(...received(), approved, credited(false, 3_000))).toMatchObject({
      status: 'APPROVED',
      credited: 3_000,
    });
    expect(one(...received(), approved, credited(false, 3_000), credited(true, 60_000))).toMatchObject({
      status: 'CREDITED',
      credited: 63_000,
    });
  });
  it('shows a settled credit note', () =>
    expect(
      one(...received(bill({ kind: 'credit-note' })), { type: 'CreditNoteSettled', data: { ...of, on } }),
    ).toMatchObject({ status: 'SETTLED', kind: 'credit-note' }));
  it('shows a file that could not be read', () =>
    expect(rowsOf(invoiceOverview, [unread]).get('file')).toMatchObject({
      status: 'REFUSED_UNREAD',
      number: null,
      findings: ['XML-DOCTYPE'],
      visibleTo: ['UWV'],
    }));
  it('is not changed by a duplicate but for its revision', () =>
    expect(one(...received(), ...duplicate)).toMatchObject({ status: 'ROUTED', sha256: 'aa', revision: 4 }));
});

describe('the lines', () => {
  const line = (...events: InvoiceEvent[]) => rowsOf(invoiceLine, events).get('this/1');

  it('lead to order, principal, fund and rule', () =>
    expect(line(...received())).toMatchObject({
      status: 'ROUTED',
      orderReference: 'A7K3M92QFX4TB',
      orderLine: 1,
      principal: 'GM0222',
      fund: 'W_DEEL:GM0222',
      budgetId: 'W_DEEL:GM0222-2026',
      year: 2026,
      decidingRule: 'R-001',
      amount: 63_000,
    }));
  it('are one row each', () =>
    expect([
      ...rowsOf(
        invoiceLine,
        received(bill({ lines: [billedLine(), billedLine({ lineId: '2', orderLine: 2 })] })),
      ).keys(),
    ]).toEqual(['this/1', 'this/2']));
  it('are negative on a credit note', () =>
    expect(line(...received(bill({ kind: 'credit-note' })))).toMatchObject({ amount: -63_000 }));
  it('tell what does not match', () => {
    expect(line(...disputed)).toMatchObject({
      status: 'DISPUTED',
      mismatches: ['NOT_DELIVERED'],
      principal: null,
    });
    expect(line(...disputed, { type: 'DisputeResolved', data: { ...of, on } })).toMatchObject({
      mismatches: [],
    });
  });
  it.each<[string, InvoiceEvent[], object]>([
    ['returned', returned, { status: 'RETURNED' }],
    ['resubmitted', [...returned, resubmitted], { status: 'RESUBMITTED' }],
    ['approved', [...received(), approved], { status: 'APPROVED' }],
    ['paid', [...received(), approved, paid], { status: 'PAID' }],
    ['credited partly', [...received(), approved, credited(false, 1)], { status: 'APPROVED', credited: 1 }],
    [
      'credited wholly',
      [...received(), approved, credited(true, 63_000)],
      { status: 'CREDITED', credited: 63_000 },
    ],
    [
      'settled',
      [...received(bill({ kind: 'credit-note' })), { type: 'CreditNoteSettled', data: { ...of, on } }],
      { status: 'SETTLED' },
    ],
  ])('are %s with their invoice', (_, events, expected) => expect(line(...events)).toMatchObject(expected));
});

describe('the worklist', () => {
  const items = (...events: InvoiceEvent[]) => [...rowsOf(invoiceWorklist, events).values()];

  it('is empty for what needs nobody', () => expect(items(...received(), approved, paid)).toEqual([]));
  it('has the message for a returned invoice, which names the right addressee', () => {
    const [item] = items(...returned);
    expect(item).toMatchObject({ reason: 'RETURNED', codes: ['R-083'], partner: 'UWV' });
    expect(item?.messageNl).toMatch(
      /^Wij sturen factuur 2026-1 aan u terug\. .*UWV.* opdrachtgever is gemeente GM0222.*\(R-083\) Stuur een nieuwe factuur\. Noem dit nummer als voorgaande factuur\.$/,
    );
    expect(item?.messageEn).toContain('the principal is municipality GM0222');
  });
  it('has the message for a dispute, line by line', () => {
    const [item] = items(...disputed);
    expect(item).toMatchObject({ reason: 'DISPUTED', codes: ['NOT_DELIVERED'] });
    expect(item?.messageNl).toContain('(R-086). De prestatie is nog niet geleverd of gemeld. Zodra');
    expect(item?.messageEn).toContain('(R-086). The performance was not delivered or reported yet. We match');
  });
  it('speaks of the whole invoice where no line is to blame', () =>
    expect(items(...received(bill({ net: 1 })))[0]?.messageEn).toContain(
      '(R-086). The total without VAT is €0.01.',
    ));
  it('has the message for a file that could not be read', () =>
    expect(items(unread)).toMatchObject([
      {
        reason: 'REFUSED_UNREAD',
        codes: ['XML-DOCTYPE'],
        messageEn:
          'We cannot read your file as an e-invoice (XML-DOCTYPE). Send a new file in NLCIUS or Peppol BIS 3.0.',
      },
    ]));
  it('has the message for a duplicate', () =>
    expect(items(...received(), ...duplicate)).toMatchObject([
      { id: 'this:bb', invoiceId: 'this', reason: 'DUPLICATE', codes: ['R-086'] },
    ]));
  it('tells why finance returned it', () => {
    const [item] = items(...disputed, {
      type: 'InvoiceReturned',
      data: { ...of, reason: 'WITHDRAWN_BY_SUPPLIER', rightAddressees: [], on, verdict: null },
    });
    expect(item).toMatchObject({
      reason: 'RETURNED',
      codes: ['WITHDRAWN_BY_SUPPLIER'],
      messageEn: 'We return invoice 2026-1 to you. You withdrew the invoice. You need not do anything.',
    });
  });
  it.each<[string, InvoiceEvent[]]>([
    ['a new invoice came', [...returned, resubmitted]],
    ['the dispute is resolved', [...disputed, { type: 'DisputeResolved', data: { ...of, on } }]],
    ['it is credited wholly', [...disputed, credited(true, 63_000)]],
  ])('forgets it when %s', (_, events) => expect(items(...events)).toEqual([]));
  it('keeps it when it is credited partly', () =>
    expect(items(...disputed, credited(false, 1))).toHaveLength(1));
});
