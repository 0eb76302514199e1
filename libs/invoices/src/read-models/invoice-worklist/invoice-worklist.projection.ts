import type { Projection } from '@ontschot/kernel';
import type { InvoiceEvent } from '../../domain/invoice.events';
import {
  disputedMessage,
  duplicateMessage,
  type Message,
  returnedMessage,
  unreadMessage,
} from '../../domain/message';
import type { InvoiceWorklistItem } from './invoice-worklist.row';

const said = ({ nl, en }: Message): Pick<InvoiceWorklistItem, 'messageNl' | 'messageEn'> => ({
  messageNl: nl,
  messageEn: en,
});
const unique = (codes: readonly string[]): string[] => [...new Set(codes)];

export const invoiceWorklist: Projection<InvoiceWorklistItem, InvoiceEvent> = {
  name: 'invoice_worklist',
  version: 1,
  keysOf: ({ type, data }) =>
    type === 'DuplicateInvoiceRefused' ? `${data.invoiceId}:${data.sha256}` : data.invoiceId,
  on: {
    InvoiceRefusedUnread: (_, { data: { invoiceId, number, partner, receivedOn, findings } }) => ({
      id: invoiceId,
      invoiceId,
      number,
      partner,
      reason: 'REFUSED_UNREAD',
      codes: findings,
      since: receivedOn,
      ...said(unreadMessage(findings)),
    }),
    DuplicateInvoiceRefused: (_, { data: { invoiceId, number, partner, on } }, key) => ({
      id: key,
      invoiceId,
      number,
      partner,
      reason: 'DUPLICATE',
      codes: ['R-086'],
      since: on,
      ...said(duplicateMessage(number)),
    }),
    InvoiceReturned: (_, { data: { invoiceId, number, partner, reason, on, verdict } }) => ({
      id: invoiceId,
      invoiceId,
      number,
      partner,
      reason: 'RETURNED',
      since: on,
      ...said(returnedMessage(number, reason, verdict)),
      codes: verdict
        ? unique(verdict.because.flatMap(({ rule, effect }) => (effect === 'REFUSE' ? [rule] : [])))
        : [reason],
    }),
    InvoiceDisputed: (_, { data: { invoiceId, number, partner, mismatches, on } }) => ({
      id: invoiceId,
      invoiceId,
      number,
      partner,
      reason: 'DISPUTED',
      codes: unique(mismatches.map(({ mismatch }) => mismatch)),
      since: on,
      ...said(disputedMessage(number, mismatches, on)),
    }),
    InvoiceResubmitted: (row) => (row ? null : undefined),
    DisputeResolved: (row) => (row ? null : undefined),
    InvoiceCredited: (row, { data: { wholly } }) => (row && wholly ? null : undefined),
  },
};
