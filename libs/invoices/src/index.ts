import { history } from '@ontschot/kernel';
import { type Context, readModel } from '@ontschot/read-store';
import { FinishReceipts } from './commands/finish-receipts';
import { approvalLimitEventTypes, invoiceEventTypes } from './domain/invoice.event-types';
import { invoiceFiles } from './files';
import { invoiceHistory } from './history';
import { InvoicesModule } from './invoices.module';
import { Invoices1700000010000 } from './migrations/1700000010000-invoices';
import { InvoiceDecidedAt1700000010001 } from './migrations/1700000010001-invoice-decided-at';
import { limitHistory } from './limit-history';
import { MoneyThatMatches1700000010002 } from './migrations/1700000010002-money-that-matches';
import { SuppliersSeeTheirOwn1700000010003 } from './migrations/1700000010003-suppliers-see-their-own';
import { invoicePolicies } from './policies/invoice-policies';
import { invoiceLine } from './read-models/invoice-line/invoice-line.projection';
import { InvoiceLineRow } from './read-models/invoice-line/invoice-line.row';
import { invoiceOverview } from './read-models/invoice-overview/invoice-overview.projection';
import { InvoiceOverview } from './read-models/invoice-overview/invoice-overview.row';
import { invoiceWorklist } from './read-models/invoice-worklist/invoice-worklist.projection';
import { InvoiceWorklistItem } from './read-models/invoice-worklist/invoice-worklist.row';

export * from './domain/invoice.events';
export { type Intake, type IntakeOutcome, ReceiveInvoice } from './commands/receive-invoice';
export { type BillKey, invoiceIdOf, senderOf, unreadInvoiceIdOf } from './facts';

export const invoices: Context = {
  name: 'invoices',
  module: InvoicesModule,
  events: [...invoiceEventTypes, ...approvalLimitEventTypes],
  readModels: [
    readModel(invoiceOverview, InvoiceOverview),
    readModel(invoiceLine, InvoiceLineRow),
    readModel(invoiceWorklist, InvoiceWorklistItem),
  ],
  migrations: [
    Invoices1700000010000,
    InvoiceDecidedAt1700000010001,
    MoneyThatMatches1700000010002,
    SuppliersSeeTheirOwn1700000010003,
  ],
  files: [invoiceFiles],
  histories: [history(invoiceHistory), history(limitHistory)],
  dailyTasks: [FinishReceipts],
  policies: invoicePolicies,
};
