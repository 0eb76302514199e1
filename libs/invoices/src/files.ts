import type { StoredFiles } from '@ontschot/read-store';
import type { InvoiceEvent } from './domain/invoice.events';

/** Events that came with a file of their own. */
const WITH_FILE: ReadonlySet<string> = new Set<InvoiceEvent['type']>([
  'InvoiceReceived',
  'InvoiceRefusedUnread',
  'DuplicateInvoiceRefused',
]);

/** The e-invoices as they came: what the log's proof covers beside the events. */
export const invoiceFiles: StoredFiles = {
  table: 'invoice_document',
  id: 'id',
  bytes: 'bytes',
  of: ({ type, data }) => {
    if (!WITH_FILE.has(type)) return null;
    const { invoiceId, sha256 } = data as { invoiceId: string; sha256: string };
    return `${invoiceId}:${sha256}`;
  },
};
