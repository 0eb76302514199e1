import type { Cents, DomainEvent, FundCode, IsoDate, PartnerCode, Verdict } from '@ontschot/kernel';
import type { Mismatch } from '@ontschot/rulebook';

/** Every event of an invoice names it, its lines and who deals with it: stream `invoice-<invoiceId>`. */
export type OfInvoice = {
  invoiceId: string;
  /** The supplier's number; null when the file could not be read. */
  number: string | null;
  /** The addressee; where nobody can be recognised as such, the partner that received the file. It is principal of whatever is routed. */
  partner: PartnerCode;
  lineIds: string[];
};

/** A line as it was billed: no text, for that may name the client. Amounts net of VAT; on a credit note what is credited, positive. */
export type BilledLine = {
  /** The line's own id, or its place in the file where ids repeat. */
  lineId: string;
  /** Order number and line that it quotes; null = none that can be one. */
  orderReference: string | null;
  orderLine: number | null;
  amount: Cents;
  vatPercent: number | null;
  period: { start: IsoDate | null; end: IsoDate | null } | null;
};

/** What of an e-invoice may stand in the log. The file itself stays beside it, under the partner's own lock. */
export type Bill = {
  sha256: string;
  kind: 'invoice' | 'credit-note';
  number: string;
  typeCode: string;
  issueDate: IsoDate;
  dueDate: IsoDate | null;
  currency: string;
  /** Who sends it, as far as the suppliers' register knows. */
  supplierId: string | null;
  /** The partner that sends it, when it is one. */
  senderPartner: PartnerCode | null;
  /** Null when the buyer is none of the partners. */
  addressee: PartnerCode | null;
  receivedBy: PartnerCode;
  receivedOn: IsoDate;
  lines: BilledLine[];
  net: Cents;
  vat: Cents;
  /** What is to be paid, VAT included. */
  payable: Cents;
  /** The invoice that it credits or replaces, by its first reference to a preceding one. */
  precedingInvoiceId: string | null;
  /** Codes of what the reader noticed and let pass. */
  warnings: string[];
};

/** Where one line went: the order, the principal's fund and the rule that put it there. Amount negative on a credit note. */
export type RoutedLine = {
  lineId: string;
  assignmentId: string;
  orderLine: number;
  amount: Cents;
  /** What the order holds for its line, where that is another amount: a deviation was accepted. */ held?: Cents;
  budgetId: string;
  year: number;
  fund: FundCode;
  principal: PartnerCode;
  decidingRule: string;
};

/** `lineId` null: the invoice as a whole. */
export type LineMismatch = { lineId: string | null; mismatch: Mismatch };
export type ReturnReason =
  'RULES' | 'WRONG_AMOUNT' | 'NOT_ORDERED' | 'NOT_DELIVERED' | 'MISSING_DOCUMENTS' | 'WITHDRAWN_BY_SUPPLIER';
export type CreditedLine = {
  /** Line of this invoice. */
  lineId: string;
  /** Line of the credit note. */
  creditLineId: string;
  amount: Cents;
  /** Nothing of the line remains: its order line can be billed anew. */
  wholly: boolean;
};

export type InvoiceRefusedUnread = DomainEvent<
  'InvoiceRefusedUnread',
  OfInvoice & {
    sha256: string;
    receivedOn: IsoDate;
    /** Codes of the rules that it breaks, such as `XML-DOCTYPE` or `BR-CO-15`. */ findings: string[];
  }
>;
export type InvoiceReceived = DomainEvent<'InvoiceReceived', OfInvoice & Bill>;
export type DuplicateInvoiceRefused = DomainEvent<
  'DuplicateInvoiceRefused',
  OfInvoice & { sha256: string; on: IsoDate; verdict: Verdict }
>;
export type InvoiceValidated = DomainEvent<'InvoiceValidated', OfInvoice & { verdict: Verdict }>;
export type InvoiceReturned = DomainEvent<
  'InvoiceReturned',
  OfInvoice & {
    reason: ReturnReason;
    /** Whom to bill instead; several = one invoice for each. */ rightAddressees: PartnerCode[];
    on: IsoDate;
    verdict: Verdict | null;
  }
>;
export type InvoiceResubmitted = DomainEvent<
  'InvoiceResubmitted',
  OfInvoice & { /** The new invoice. */ by: string; on: IsoDate }
>;
export type InvoiceMatched = DomainEvent<'InvoiceMatched', OfInvoice & { verdict: Verdict }>;
export type InvoiceDisputed = DomainEvent<
  'InvoiceDisputed',
  OfInvoice & { mismatches: LineMismatch[]; on: IsoDate; verdict: Verdict }
>;
export type DisputeResolved = DomainEvent<'DisputeResolved', OfInvoice & { on: IsoDate }>;
export type InvoiceRouted = DomainEvent<
  'InvoiceRouted',
  OfInvoice & { kind: Bill['kind']; principal: PartnerCode; lines: RoutedLine[]; verdict: Verdict }
>;
export type InvoiceApproved = DomainEvent<'InvoiceApproved', OfInvoice & { on: IsoDate }>;
export type InvoicePaid = DomainEvent<'InvoicePaid', OfInvoice & { on: IsoDate; payable: Cents }>;
/** On the invoice that is credited. `booked`: its cost stood on the budget, so that it must be reversed there. */
export type InvoiceCredited = DomainEvent<
  'InvoiceCredited',
  OfInvoice & {
    by: string;
    booked: boolean;
    lines: CreditedLine[];
    /** No line of the invoice remains. */ wholly: boolean;
    on: IsoDate;
  }
>;
/** On the credit note: budgets and orders have followed. */
export type CreditNoteSettled = DomainEvent<'CreditNoteSettled', OfInvoice & { on: IsoDate }>;

export type InvoiceEvent =
  | InvoiceRefusedUnread
  | InvoiceReceived
  | DuplicateInvoiceRefused
  | InvoiceValidated
  | InvoiceReturned
  | InvoiceResubmitted
  | InvoiceMatched
  | InvoiceDisputed
  | DisputeResolved
  | InvoiceRouted
  | InvoiceApproved
  | InvoicePaid
  | InvoiceCredited
  | CreditNoteSettled;
