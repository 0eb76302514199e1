import { history } from '@ontschot/kernel';
import { type Context, readModel } from '@ontschot/read-store';
import { invoiceEventTypes } from './domain/invoice.event-types';
import { invoiceFiles } from './files';
import { invoiceHistory } from './history';
import { InvoicesModule } from './invoices.module';
import { Invoices1700000010000 } from './migrations/1700000010000-invoices';
import { InvoiceDecidedAt1700000010001 } from './migrations/1700000010001-invoice-decided-at';
import { settleCreditNotes } from './policies/settle-credit-notes';
import { invoiceLine } from './read-models/invoice-line/invoice-line.projection';
import { InvoiceLineRow } from './read-models/invoice-line/invoice-line.row';
import { invoiceOverview } from './read-models/invoice-overview/invoice-overview.projection';
import { InvoiceOverview } from './read-models/invoice-overview/invoice-overview.row';
import { invoiceWorklist } from './read-models/invoice-worklist/invoice-worklist.projection';
import { InvoiceWorklistItem } from './read-models/invoice-worklist/invoice-worklist.row';

export * from './domain/invoice.events';
export { type Intake, type IntakeOutcome, ReceiveInvoice } from './commands/receive-invoice';
export { invoiceIdOf, unreadInvoiceIdOf } from './facts';

export const invoices: Context = {
  name: 'invoices',
  module: InvoicesModule,
  events: invoiceEventTypes,
  readModels: [
    readModel(invoiceOverview, InvoiceOverview),
    readModel(invoiceLine, InvoiceLineRow),
    readModel(invoiceWorklist, InvoiceWorklistItem),
  ],
  migrations: [Invoices1700000010000, InvoiceDecidedAt1700000010001],
  files: [invoiceFiles],
  histories: [history(invoiceHistory)],
  policies: (commands) => [settleCreditNotes(commands)],
};
