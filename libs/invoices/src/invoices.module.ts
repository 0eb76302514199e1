import { Module } from '@nestjs/common';
import { LineBooker } from './commands/book-lines';
import { DecideOnInvoiceHandler } from './commands/decide-on-invoice';
import { FactsFinder } from './commands/facts-finder';
import { InvoiceDocuments } from './commands/invoice-documents';
import { OrderClaims } from './commands/order-claims';
import { ReceiveInvoiceHandler } from './commands/receive-invoice';
import { SettleCreditHandler } from './commands/settle-credit';
import {
  InvoiceLinesController,
  InvoicesController,
  InvoiceWorklistController,
} from './http/invoices.controller';
import { ListInvoiceLinesHandler } from './read-models/invoice-line/list-invoice-lines';
import { GetInvoiceHandler, ListInvoicesHandler } from './read-models/invoice-overview/list-invoices';
import { ListInvoiceWorklistHandler } from './read-models/invoice-worklist/list-worklist';

@Module({
  controllers: [InvoicesController, InvoiceLinesController, InvoiceWorklistController],
  providers: [
    ReceiveInvoiceHandler,
    DecideOnInvoiceHandler,
    SettleCreditHandler,
    FactsFinder,
    InvoiceDocuments,
    LineBooker,
    OrderClaims,
    ListInvoicesHandler,
    GetInvoiceHandler,
    ListInvoiceLinesHandler,
    ListInvoiceWorklistHandler,
  ],
})
export class InvoicesModule {}
