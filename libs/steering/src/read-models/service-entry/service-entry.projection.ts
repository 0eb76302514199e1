import type { AssignmentEvent } from '@ontschot/assignments';
import type { InvoiceEvent } from '@ontschot/invoices';
import { dayInAmsterdam, type Projection, type RecordedEvent } from '@ontschot/kernel';
import type { ServiceEntry } from './service-entry.row';

const yearOf = (day: string): number => Number(day.slice(0, 4));

const ofAssignment = (
  { id, data, metadata: { effectiveOn, recordedAt }, position }: RecordedEvent<AssignmentEvent>,
  status: string,
  year: number | null = null,
): ServiceEntry => ({
  id,
  subject: 'ASSIGNMENT',
  subjectId: data.assignmentId,
  partner: data.principal,
  year,
  clientId: data.clientId,
  status,
  effectiveOn,
  recordedOn: dayInAmsterdam(recordedAt),
  position,
});

const ofInvoice = (
  { id, data, metadata: { effectiveOn, recordedAt }, position }: RecordedEvent<InvoiceEvent>,
  status: string,
  year: number | null = null,
): ServiceEntry => ({
  id,
  subject: 'INVOICE',
  subjectId: data.invoiceId,
  partner: data.partner,
  year,
  clientId: null,
  status,
  effectiveOn,
  recordedOn: dayInAmsterdam(recordedAt),
  position,
});

/** each partner's results for its own clients, step by step. An assignment counts from its order on, when its principal stands. */
export const serviceEntry: Projection<ServiceEntry, AssignmentEvent | InvoiceEvent> = {
  name: 'service_entry',
  version: 2,
  keysOf: ({ id }) => id,
  on: {
    AssignmentOrdered: (_, event) => ofAssignment(event, 'ORDERED', yearOf(event.data.orderedOn)),
    AssignmentStarted: (_, event) => ofAssignment(event, 'IN_PROGRESS'),
    NoShowReported: (_, event) => ofAssignment(event, 'INTERRUPTED'),
    AssignmentResumed: (_, event) => ofAssignment(event, 'IN_PROGRESS'),
    ClientDroppedOut: (_, event) => ofAssignment(event, 'DROPPED_OUT'),
    PartRefused: (_, event) => ofAssignment(event, 'COMPLETED'),
    AssignmentCompleted: (_, event) => ofAssignment(event, 'COMPLETED'),
    AssignmentCancelled: (_, event) => (event.data.wasOrdered ? ofAssignment(event, 'CANCELLED') : undefined),
    ClientPlaced: (_, event) => ofAssignment(event, 'PLACED'),
    PlacementSustained: (_, event) => ofAssignment(event, 'SUSTAINABLY_PLACED'),
    PlacementEnded: (_, event) => ofAssignment(event, 'COMPLETED'),

    InvoiceRefusedUnread: (_, event) => ofInvoice(event, 'REFUSED_UNREAD', yearOf(event.data.receivedOn)),
    InvoiceReceived: (_, event) => ofInvoice(event, 'RECEIVED', yearOf(event.data.issueDate)),
    InvoiceReturned: (_, event) => ofInvoice(event, 'RETURNED'),
    InvoiceResubmitted: (_, event) => ofInvoice(event, 'RESUBMITTED'),
    InvoiceDisputed: (_, event) => ofInvoice(event, 'DISPUTED'),
    // From here on it counts in the year whose budget bears it, whenever it was written.
    InvoiceRouted: (_, event) => ofInvoice(event, 'ROUTED', event.data.lines[0]?.year ?? null),
    InvoiceHeld: (_, event) => ofInvoice(event, 'DISPUTED'),
    InvoiceApprovalTakenBack: (_, event) => ofInvoice(event, 'ROUTED'),
    CreditWithdrawn: (_, event) =>
      event.data.backTo === null ? undefined : ofInvoice(event, event.data.backTo),
    InvoiceApproved: (_, event) => ofInvoice(event, 'APPROVED'),
    InvoicePaid: (_, event) => ofInvoice(event, 'PAID'),
    InvoiceCredited: (_, event) => (event.data.wholly ? ofInvoice(event, 'CREDITED') : undefined),
    CreditNoteSettled: (_, event) => ofInvoice(event, 'SETTLED'),
  },
};
