import type { IsoDate, PartnerCode } from '@ontschot/kernel';
import type { Surroundings } from './invoice-facts';
import type { Bill, CreditedLine, ReturnReason } from './invoice.events';

export type RefuseUnread = {
  type: 'RefuseUnread';
  invoiceId: string;
  sha256: string;
  receivedBy: PartnerCode;
  findings: string[];
  on: IsoDate;
};
/** Received, validated or returned, matched or disputed, and routed in one go: the facts are at hand. */
export type ReceiveInvoice = { type: 'ReceiveInvoice'; invoiceId: string; bill: Bill; around: Surroundings };
/** Judge a disputed invoice again: what was missing may have been recorded since. */
export type ResolveDispute = { type: 'ResolveDispute'; around: Surroundings };
export type ReturnInvoice = { type: 'ReturnInvoice'; reason: Exclude<ReturnReason, 'RULES'>; on: IsoDate };
export type LinkResubmission = { type: 'LinkResubmission'; by: string; on: IsoDate };
export type ApproveInvoice = { type: 'ApproveInvoice'; on: IsoDate };
export type PayInvoice = { type: 'PayInvoice'; on: IsoDate };
export type CreditInvoice = { type: 'CreditInvoice'; by: string; lines: CreditedLine[]; on: IsoDate };
export type SettleCreditNote = { type: 'SettleCreditNote'; on: IsoDate };

export type InvoiceCommand =
  | RefuseUnread
  | ReceiveInvoice
  | ResolveDispute
  | ReturnInvoice
  | LinkResubmission
  | ApproveInvoice
  | PayInvoice
  | CreditInvoice
  | SettleCreditNote;
