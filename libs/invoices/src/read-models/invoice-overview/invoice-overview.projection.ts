import type { Projection } from '@ontschot/kernel';
import type { InvoiceEvent } from '../../domain/invoice.events';
import type { InvoiceOverview } from './invoice-overview.row';

const unique = (codes: (string | null)[]): string[] => [...new Set(codes.filter((code) => code !== null))];

export const invoiceOverview: Projection<InvoiceOverview, InvoiceEvent> = {
  name: 'invoice_overview',
  version: 2,
  keysOf: ({ data }) => data.invoiceId,
  on: {
    InvoiceRefusedUnread: (_, { data: { invoiceId, partner, sha256, receivedOn, findings }, revision }) => ({
      id: invoiceId,
      number: null,
      kind: 'unread',
      status: 'REFUSED_UNREAD',
      partner,
      visibleTo: [partner],
      supplierId: null,
      senderPartner: null,
      addressee: null,
      receivedBy: partner,
      receivedOn,
      issueDate: null,
      dueDate: null,
      net: null,
      vat: null,
      payable: null,
      credited: 0,
      principal: null,
      rightAddressees: [],
      mismatches: [],
      precedingInvoiceId: null,
      resubmittedBy: null,
      findings,
      verdict: null,
      decidedAt: null,
      sha256,
      revision,
    }),
    InvoiceReceived: (_, { data, revision }) => ({
      id: data.invoiceId,
      number: data.number,
      kind: data.kind,
      status: 'RECEIVED',
      partner: data.partner,
      visibleTo: unique([data.partner, data.receivedBy]),
      supplierId: data.supplierId,
      senderPartner: data.senderPartner,
      addressee: data.addressee,
      receivedBy: data.receivedBy,
      receivedOn: data.receivedOn,
      issueDate: data.issueDate,
      dueDate: data.dueDate,
      net: data.net,
      vat: data.vat,
      payable: data.payable,
      credited: 0,
      principal: null,
      rightAddressees: [],
      mismatches: [],
      precedingInvoiceId: data.precedingInvoiceId,
      resubmittedBy: null,
      findings: data.warnings,
      verdict: null,
      decidedAt: null,
      sha256: data.sha256,
      revision,
    }),
    DuplicateInvoiceRefused: (row, { revision }) => row && { ...row, revision },
    InvoiceValidated: (row, { data: { verdict }, revision, metadata }) =>
      row && { ...row, verdict, decidedAt: metadata.recordedAt, revision },
    InvoiceReturned: (row, { data: { rightAddressees, verdict }, revision, metadata }) =>
      row && {
        ...row,
        status: 'RETURNED',
        rightAddressees,
        ...(verdict === null ? {} : { verdict, decidedAt: metadata.recordedAt }),
        revision,
        // A mixed invoice tells of several principals' money: none of them sees the whole.
        visibleTo: unique([...row.visibleTo, ...(rightAddressees.length === 1 ? rightAddressees : [])]),
      },
    InvoiceResubmitted: (row, { data: { by }, revision }) =>
      row && { ...row, status: 'RESUBMITTED', resubmittedBy: by, revision },
    InvoiceMatched: (row, { data: { verdict }, revision, metadata }) =>
      row && { ...row, verdict, decidedAt: metadata.recordedAt, revision },
    InvoiceDisputed: (row, { data: { mismatches, verdict }, revision, metadata }) =>
      row && {
        ...row,
        status: 'DISPUTED',
        mismatches,
        verdict,
        decidedAt: metadata.recordedAt,
        revision,
      },
    DisputeResolved: (row, { revision }) => row && { ...row, mismatches: [], revision },
    InvoiceRouted: (row, { data: { principal, verdict }, revision, metadata }) =>
      row && { ...row, status: 'ROUTED', principal, verdict, decidedAt: metadata.recordedAt, revision },
    InvoiceApproved: (row, { revision }) => row && { ...row, status: 'APPROVED', revision },
    InvoicePaid: (row, { revision }) => row && { ...row, status: 'PAID', revision },
    InvoiceCredited: (row, { data: { lines, wholly }, revision }) =>
      row && {
        ...row,
        status: wholly ? 'CREDITED' : row.status,
        credited: row.credited + lines.reduce((sum, { amount }) => sum + amount, 0),
        revision,
      },
    CreditNoteSettled: (row, { revision }) => row && { ...row, status: 'SETTLED', revision },
  },
};
