import { invoices } from '@ontschot/invoices';
import { assignments } from '@ontschot/assignments';
import type { RecordedEvent } from '@ontschot/kernel';
import { serviceEntry } from './service-entry.projection';
import type { ServiceEntry } from './service-entry.row';

/** The golden sample of every event of both contexts, as the log would give it back. */
const samples = [...assignments.events, ...invoices.events].map(({ type, version, golden }, index) => ({
  type,
  data: golden[version] as object,
  id: `e${index}`,
  stream: 's',
  revision: 0,
  position: 40 + index,
  schemaVersion: version,
  metadata: {
    actor: 'a',
    partner: 'UWV',
    correlationId: 'c',
    causationId: null,
    effectiveOn: '2026-05-06',
    recordedAt: '2026-05-06T22:30:00.000Z',
    legalGround: null,
  },
}));

const entryOf = (type: string, data: object = {}): ServiceEntry | null | undefined => {
  const sample = samples.find((one) => one.type === type);
  if (!sample) throw new Error(`No sample of ${type}.`);
  const apply = serviceEntry.on[type as keyof typeof serviceEntry.on] as
    ((row: undefined, event: unknown, key: string) => ServiceEntry | null | undefined) | undefined;
  const event = { ...sample, data: { ...sample.data, ...data } };
  return apply?.(undefined, event, String(serviceEntry.keysOf(event as unknown as RecordedEvent<never>)));
};

describe('steps of assignments', () => {
  it('begin with the order, in its budget year', () =>
    expect(entryOf('AssignmentOrdered', { orderedOn: '2025-12-31', principal: 'GM0222' })).toMatchObject({
      subject: 'ASSIGNMENT',
      partner: 'GM0222',
      status: 'ORDERED',
      year: 2025,
      effectiveOn: '2026-05-06',
      recordedOn: '2026-05-07',
    }));
  it.each([
    ['AssignmentStarted', 'IN_PROGRESS'],
    ['NoShowReported', 'INTERRUPTED'],
    ['AssignmentResumed', 'IN_PROGRESS'],
    ['ClientDroppedOut', 'DROPPED_OUT'],
    ['PartRefused', 'COMPLETED'],
    ['AssignmentCompleted', 'COMPLETED'],
    ['ClientPlaced', 'PLACED'],
    ['PlacementSustained', 'SUSTAINABLY_PLACED'],
    ['PlacementEnded', 'COMPLETED'],
  ])('%s → %s', (type, status) =>
    expect(entryOf(type)).toMatchObject({
      subject: 'ASSIGNMENT',
      status,
      year: null,
      clientId: expect.any(String),
    }),
  );
  it('count a cancelled order, not a cancelled proposal', () =>
    expect([
      entryOf('AssignmentCancelled', { wasOrdered: true })?.status,
      entryOf('AssignmentCancelled', { wasOrdered: false }),
    ]).toEqual(['CANCELLED', undefined]));
  it('leave out what comes before the order', () =>
    expect([entryOf('InstrumentProposed'), entryOf('InstrumentApproved')]).toEqual([undefined, undefined]));
});

describe('steps of invoices', () => {
  it('begin with the receipt, in the year of the invoice', () =>
    expect(entryOf('InvoiceReceived', { issueDate: '2025-12-31' })).toMatchObject({
      subject: 'INVOICE',
      status: 'RECEIVED',
      year: 2025,
      clientId: null,
    }));
  it('or with the refusal of the file', () =>
    expect(entryOf('InvoiceRefusedUnread', { receivedOn: '2026-01-01' })).toMatchObject({
      status: 'REFUSED_UNREAD',
      year: 2026,
    }));
  it.each([
    ['InvoiceReturned', 'RETURNED'],
    ['InvoiceResubmitted', 'RESUBMITTED'],
    ['InvoiceDisputed', 'DISPUTED'],
    ['InvoiceHeld', 'DISPUTED'],
    ['InvoiceApprovalTakenBack', 'ROUTED'],
    ['CreditWithdrawn', 'APPROVED'],
    ['InvoiceApproved', 'APPROVED'],
    ['InvoicePaid', 'PAID'],
    ['CreditNoteSettled', 'SETTLED'],
  ])('%s → %s', (type, status) =>
    expect(entryOf(type)).toMatchObject({ subject: 'INVOICE', status, year: null }),
  );
  it('count from the routing on in the year whose budget bears them', () =>
    expect(entryOf('InvoiceRouted')).toMatchObject({ subject: 'INVOICE', status: 'ROUTED', year: 2026 }));
  it('count an invoice as credited when nothing of it remains', () =>
    expect([
      entryOf('InvoiceCredited', { wholly: true })?.status,
      entryOf('InvoiceCredited', { wholly: false }),
    ]).toEqual(['CREDITED', undefined]));
});
