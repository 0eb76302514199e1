import type { Projection } from '@ontschot/kernel';
import type { InvoiceEvent } from '../../domain/invoice.events';
import type { InvoiceLineRow } from './invoice-line.row';

type Status = InvoiceLineRow['status'];
const now = (row: InvoiceLineRow | undefined, status: Status): InvoiceLineRow | undefined =>
  row && { ...row, status };

export const invoiceLine: Projection<InvoiceLineRow, InvoiceEvent> = {
  name: 'invoice_line',
  version: 1,
  keysOf: ({ data: { invoiceId, lineIds } }) => lineIds.map((lineId) => `${invoiceId}/${lineId}`),
  on: {
    InvoiceReceived: (
      _,
      { data: { invoiceId, number, kind, partner, receivedBy, issueDate, lines } },
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
      };
    },
    InvoiceReturned: (row) => now(row, 'RETURNED'),
    InvoiceResubmitted: (row) => now(row, 'RESUBMITTED'),
    InvoiceDisputed: (row, { data: { mismatches } }) =>
      row && {
        ...row,
        status: 'DISPUTED',
        mismatches: mismatches.filter(({ lineId }) => lineId === row.lineId).map(({ mismatch }) => mismatch),
      },
    DisputeResolved: (row) => row && { ...row, mismatches: [] },
    InvoiceRouted: (row, { data: { lines } }) => {
      const routed = lines.find(({ lineId }) => lineId === row?.lineId);
      return (
        row &&
        routed && {
          ...row,
          status: 'ROUTED',
          principal: routed.principal,
          fund: routed.fund,
          budgetId: routed.budgetId,
          year: routed.year,
          decidingRule: routed.decidingRule,
        }
      );
    },
    InvoiceApproved: (row) => now(row, 'APPROVED'),
    InvoicePaid: (row) => now(row, 'PAID'),
    InvoiceCredited: (row, { data: { lines, wholly } }) =>
      row && {
        ...row,
        status: wholly ? 'CREDITED' : row.status,
        credited:
          row.credited +
          lines.reduce((sum, line) => (line.lineId === row.lineId ? sum + line.amount : sum), 0),
      },
    CreditNoteSettled: (row) => now(row, 'SETTLED'),
  },
};
