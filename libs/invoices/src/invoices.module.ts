import { Module } from '@nestjs/common';
import { ApprovalLimits, OwnLimitHandler, SetLimitHandler } from './commands/approval-limits';
import { Approvals, FinishApprovalHandler } from './commands/approvals';
import { LineBooker } from './commands/book-lines';
import { Claims } from './commands/claims';
import { DecideOnInvoiceHandler } from './commands/decide-on-invoice';
import { DecideOnManyHandler } from './commands/decide-on-many';
import { FactsFinder } from './commands/facts-finder';
import { InvoiceDocuments } from './commands/invoice-documents';
import { FinishReceipts } from './commands/finish-receipts';
import { LinkToReturnedHandler } from './commands/link-to-returned';
import { LookAgainHandler, Rematch } from './commands/rematch';
import { ReceiveInvoiceHandler } from './commands/receive-invoice';
import { SettleCreditHandler } from './commands/settle-credit';
import { ApprovalLimitsController } from './http/approval-limits.controller';
import { InvoiceReadsController } from './http/invoice-reads.controller';
import {
  InvoiceLinesController,
  InvoicesController,
  InvoiceWorklistController,
} from './http/invoices.controller';
import { ListInvoiceLinesHandler } from './read-models/invoice-line/list-invoice-lines';
import {
  GetInvoiceHandler,
  ListInvoicesHandler,
  TotalInvoicesHandler,
} from './read-models/invoice-overview/list-invoices';
import {
  CreditNotesForHandler,
  DisputedOfSupplierHandler,
  DisputedOnOrderHandler,
  ReturnedUnderHandler,
} from './read-models/invoice-overview/waiting-invoices';
import { FileInWords } from './queries/file-in-words';
import { MatchInWords } from './queries/match-in-words';
import { ListInvoiceWorklistHandler } from './read-models/invoice-worklist/list-worklist';

@Module({
  controllers: [
    InvoiceReadsController,
    InvoicesController,
    InvoiceLinesController,
    InvoiceWorklistController,
    ApprovalLimitsController,
  ],
  providers: [
    ReceiveInvoiceHandler,
    DecideOnInvoiceHandler,
    SettleCreditHandler,
    FactsFinder,
    InvoiceDocuments,
    LineBooker,
    Claims,
    Approvals,
    ApprovalLimits,
    Rematch,
    DecideOnManyHandler,
    FinishApprovalHandler,
    LookAgainHandler,
    LinkToReturnedHandler,
    SetLimitHandler,
    OwnLimitHandler,
    FinishReceipts,
    FileInWords,
    MatchInWords,
    DisputedOnOrderHandler,
    DisputedOfSupplierHandler,
    CreditNotesForHandler,
    ReturnedUnderHandler,
    ListInvoicesHandler,
    TotalInvoicesHandler,
    GetInvoiceHandler,
    ListInvoiceLinesHandler,
    ListInvoiceWorklistHandler,
  ],
})
export class InvoicesModule {}
