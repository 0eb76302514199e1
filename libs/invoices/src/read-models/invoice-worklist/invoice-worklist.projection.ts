import type { Projection } from '@ontschot/kernel';
import type { InvoiceEvent } from '../../domain/invoice.events';
import {
  disputedMessage,
  duplicateMessage,
  heldMessage,
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
  version: 2,
  keysOf: ({ type, data }) => {
    if (type === 'DuplicateInvoiceRefused') return `${data.invoiceId}:${data.sha256}`;
    if (type === 'InvoiceWorkClosed' && data.file !== null) return `${data.invoiceId}:${data.file}`;
    return data.invoiceId;
  },
  on: {
    InvoiceRefusedUnread: (_, { data: { invoiceId, number, partner, receivedOn, findings, sha256 } }) => ({
      id: invoiceId,
      invoiceId,
      number,
      partner,
      reason: 'REFUSED_UNREAD',
      codes: findings,
      since: receivedOn,
      file: sha256,
      ...said(unreadMessage(findings)),
    }),
    DuplicateInvoiceRefused: (_, { data: { invoiceId, number, partner, on, sha256, file } }, key) => ({
      id: key,
      invoiceId,
      number,
      partner,
      reason: 'DUPLICATE',
      codes: ['R-086'],
      since: on,
      file: sha256,
      ...said(duplicateMessage(file?.kind ?? 'invoice', number)),
    }),
    InvoiceReturned: (_, { data }) => {
      const { invoiceId, number, partner, reason, on, verdict, kind = 'invoice' } = data;
      return {
        id: invoiceId,
        invoiceId,
        number,
        partner,
        reason: 'RETURNED',
        since: on,
        file: null,
        ...said(returnedMessage(kind, number, reason, verdict)),
        codes: verdict
          ? unique(verdict.because.flatMap(({ rule, effect }) => (effect === 'REFUSE' ? [rule] : [])))
          : [reason],
      };
    },
    InvoiceDisputed: (_, { data }) => {
      const { invoiceId, number, partner, lineIds, mismatches, on, kind = 'invoice', faults = [] } = data;
      return {
        id: invoiceId,
        invoiceId,
        number,
        partner,
        reason: 'DISPUTED',
        codes: unique(
          mismatches.flatMap(({ mismatch }) =>
            mismatch === 'FORMAL_FAULT' ? [mismatch, ...faults.map(({ rule }) => rule)] : [mismatch],
          ),
        ),
        since: on,
        file: null,
        ...said(disputedMessage(kind, number, mismatches, { lines: lineIds.length, day: on, faults })),
      };
    },
    InvoiceHeld: (_, { data: { invoiceId, number, partner, reason, on } }) => ({
      id: invoiceId,
      invoiceId,
      number,
      partner,
      reason: 'DISPUTED',
      codes: ['HELD_BY_FINANCE', reason],
      since: on,
      file: null,
      ...said(heldMessage(number, reason)),
    }),
    InvoiceResubmitted: (row) => (row ? null : undefined),
    DisputeResolved: (row) => (row ? null : undefined),
    InvoiceCredited: (row, { data: { wholly } }) => (row && wholly ? null : undefined),
    InvoiceWorkClosed: (row) => (row ? null : undefined),
  },
};
