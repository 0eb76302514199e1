import type { CostRealised, CostReversed, CostTakenBack } from '@ontschot/budgets';
import { type Cents, dayInAmsterdam, type Projection, type RecordedEvent } from '@ontschot/kernel';
import type { InvoiceEvent } from '../../domain/invoice.events';
import type { InvoiceLineRow } from './invoice-line.row';

type Status = InvoiceLineRow['status'];
type Booking = CostRealised | CostReversed | CostTakenBack;

const now = (row: InvoiceLineRow | undefined, status: Status): InvoiceLineRow | undefined =>
  row && { ...row, status };

/** What the budget says that it booked is what the line cost, and where. */
const booked = (
  row: InvoiceLineRow | undefined,
  { data: { budgetId, partner, fund, year }, metadata }: RecordedEvent<Booking>,
  amount: Cents,
): InvoiceLineRow | undefined =>
  row && {
    ...row,
    principal: partner,
    fund,
    budgetId,
    year,
    realised: row.realised + amount,
    bookings: [
      ...row.bookings,
      { amount, on: metadata.effectiveOn, recordedOn: dayInAmsterdam(metadata.recordedAt) },
    ],
  };

export const invoiceLine: Projection<InvoiceLineRow, InvoiceEvent | Booking> = {
  name: 'invoice_line',
  version: 3,
  keysOf: ({ data }) =>
    'lineIds' in data
      ? data.lineIds.map((lineId) => `${data.invoiceId}/${lineId}`)
      : `${data.invoiceId}/${data.lineId}`,
  on: {
    InvoiceReceived: (
      _,
      { data: { invoiceId, number, kind, partner, receivedBy, supplierId, issueDate, lines } },
      key,
    ) => {
      const line = lines.find(({ lineId }) => `${invoiceId}/${lineId}` === key);
      if (!line) return undefined;
      return {
        id: key,
        invoiceId,
        lineId: line.lineId,
        invoiceNumber: number,
        kind,
        status: 'RECEIVED',
        partner,
        visibleTo: [...new Set([partner, receivedBy])],
        supplierId,
        issueDate,
        amount: kind === 'credit-note' ? -line.amount : line.amount,
        credited: 0,
        vatPercent: line.vatPercent,
        orderReference: line.orderReference,
        orderLine: line.orderLine,
        principal: null,
        fund: null,
        budgetId: null,
        year: null,
        decidingRule: null,
        mismatches: [],
        differences: [],
        realised: 0,
        bookings: [],
      };
    },
    InvoiceReturned: (row) => now(row, 'RETURNED'),
    InvoiceResubmitted: (row) => now(row, 'RESUBMITTED'),
    InvoiceDisputed: (row, { data: { mismatches } }) => {
      if (!row) return undefined;
      const differences = mismatches.filter(({ lineId }) => lineId === row.lineId);
      return {
        ...row,
        status: 'DISPUTED',
        mismatches: [...new Set(differences.map(({ mismatch }) => mismatch))],
        differences,
      };
    },
    InvoiceHeld: (row) => now(row, 'DISPUTED'),
    OrderLinePointedOut: (row, { data: { lineId, orderReference, orderLine } }) =>
      row?.lineId === lineId ? { ...row, orderReference, orderLine } : row,
    DisputeResolved: (row) => row && { ...row, mismatches: [], differences: [] },
    InvoiceRouted: (row, { data: { lines } }) => {
      const routed = lines.find(({ lineId }) => lineId === row?.lineId);
      return (
        row && {
          ...row,
          status: 'ROUTED',
          ...(routed && {
            principal: routed.principal,
            fund: routed.fund,
            budgetId: routed.budgetId,
            year: routed.year,
            decidingRule: routed.decidingRule,
          }),
        }
      );
    },
    InvoiceApproved: (row) => now(row, 'APPROVED'),
    InvoiceApprovalTakenBack: (row) => now(row, 'ROUTED'),
    InvoicePaid: (row) => now(row, 'PAID'),
    InvoiceCredited: (row, { data: { lines, wholly } }) =>
      row && {
        ...row,
        status: wholly ? 'CREDITED' : row.status,
        credited:
          row.credited +
          lines.reduce((sum, line) => (line.lineId === row.lineId ? sum + line.amount : sum), 0),
      },
    CreditWithdrawn: (row, { data: { lines, backTo } }) =>
      row && {
        ...row,
        status: backTo ?? row.status,
        credited:
          row.credited -
          lines.reduce((sum, line) => (line.lineId === row.lineId ? sum + line.amount : sum), 0),
      },
    CreditNoteSettled: (row) => now(row, 'SETTLED'),
    CostRealised: (row, event) => booked(row, event, event.data.amount),
    CostReversed: (row, event) => booked(row, event, -event.data.amount),
    CostTakenBack: (row, event) => booked(row, event, -event.data.amount),
  },
};
