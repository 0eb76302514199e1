import type { Cents, IsoDate, PartnerCode } from '@ontschot/kernel';
import type { Surroundings } from './invoice-facts';
import type { Bill, CreditedLine, DisputeReason, ReturnReason } from './invoice.events';

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
/** Who decides for finance, and when. */
type ByFinance = { on: IsoDate; /** Account. */ by: string };
/**
 * Judge a disputed bill again: what was missing may have been recorded since. By finance it lifts what finance held, and is refused
 * while something differs; of itself it leaves that alone, and notes what differs now.
 */
export type ResolveDispute = { type: 'ResolveDispute'; around: Surroundings; byFinance: boolean };
export type HoldInvoice = { type: 'HoldInvoice'; reason: DisputeReason } & ByFinance;
export type AcceptDeviation = { type: 'AcceptDeviation'; reason: string; around: Surroundings } & ByFinance;
export type PointOutOrderLine = {
  type: 'PointOutOrderLine';
  lineId: string;
  orderReference: string;
  orderLine: number;
  reason: string;
  around: Surroundings;
} & ByFinance;
export type ReturnInvoice = { type: 'ReturnInvoice'; reason: Exclude<ReturnReason, 'RULES'>; on: IsoDate };
export type LinkResubmission = { type: 'LinkResubmission'; by: string; on: IsoDate };
/** `limit`: from this amount, VAT included, two accounts approve. */
export type GiveApproval = { type: 'GiveApproval'; limit: Cents } & ByFinance;
/** The budget has followed. */
export type ApproveInvoice = { type: 'ApproveInvoice' };
export type TakeBackApproval = { type: 'TakeBackApproval'; reason: string } & ByFinance;
export type PayInvoice = { type: 'PayInvoice' } & ByFinance;
export type NoteInvoice = { type: 'NoteInvoice'; note: string } & ByFinance;
export type CloseWork = { type: 'CloseWork'; how: 'SENT' | 'DONE'; file: string | null } & ByFinance;
export type CreditInvoice = {
  type: 'CreditInvoice';
  by: string;
  lines: CreditedLine[];
  /** VAT included. */ gross: Cents;
  on: IsoDate;
};
export type WithdrawCredit = { type: 'WithdrawCredit'; by: string; on: IsoDate };
export type SettleCreditNote = { type: 'SettleCreditNote'; on: IsoDate; toReceive: Cents };

/** What finance decides on a bill that came in. */
export type FinanceCommand =
  | HoldInvoice
  | AcceptDeviation
  | PointOutOrderLine
  | ReturnInvoice
  | GiveApproval
  | TakeBackApproval
  | PayInvoice
  | NoteInvoice
  | CloseWork;
export type InvoiceCommand =
  | RefuseUnread
  | ReceiveInvoice
  | ResolveDispute
  | FinanceCommand
  | LinkResubmission
  | ApproveInvoice
  | CreditInvoice
  | WithdrawCredit
  | SettleCreditNote;
