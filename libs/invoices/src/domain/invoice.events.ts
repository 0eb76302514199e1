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
  /** Order numbers that it quotes where they differ, so that none of them counts. */
  unclear?: string[];
  /** On a credit note: numbers of the invoices that this line says it takes off. */
  preceding?: string[];
};

/** VAT as the file has it, rate by rate; cents. */
export type BilledVat = { percent: number; taxable: Cents; tax: Cents };
/** What the reader found wrong with the file, in words; it could be read all the same. */
export type FormalFault = { rule: string; nl: string; en: string };
/** An invoice that this one names as coming before it. */
export type Preceding = { number: string; issueDate: IsoDate | null };

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
  /** The invoice that it credits or replaces; of several the first that is here, or else that would be. */
  precedingInvoiceId: string | null;
  /** Codes of what the reader noticed and let pass. */
  warnings: string[];
  /** Who sends it, as a number that tells nothing else: the same sender, the same number. */
  sender?: string;
  /** Every invoice that it names as coming before it (BG-3). */
  preceding?: Preceding[];
  /** Order numbers in its head that no line bills. */
  unbilledOrders?: string[];
  /** Absent: nothing of the kind, or for VAT: told as one sum only. */
  vatByRate?: BilledVat[];
  allowances?: Cents;
  charges?: Cents;
  prepaid?: Cents;
  rounding?: Cents;
  /** Accounts to which it asks payment; IBANs without spaces, others as written. */
  accounts?: string[];
  /** It could be read and breaks rules of the standard. */
  faults?: FormalFault[];
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

/** What of a bill can differ from what was agreed. */
export type Field =
  | 'amount'
  | 'vatPercent'
  | 'net'
  | 'allowances'
  | 'charges'
  | 'vat'
  | 'rounding'
  | 'prepaid'
  | 'payable'
  | 'currency'
  | 'account'
  | 'order'
  | 'issueDate'
  | 'period';
/**
 * `lineId` null: the invoice as a whole. With a field: what the bill says and what was agreed, in cents where the field is money
 * (VAT included only in `payable`), else as text; `expected` null = none was agreed. `rate`: the VAT rate that it is about.
 */
export type LineMismatch = {
  lineId: string | null;
  mismatch: Mismatch;
  field?: Field;
  invoice?: Cents | string | null;
  expected?: Cents | string | null;
  rate?: number;
  /** The invoice that billed the order line before. */ before?: string;
};
export type ReturnReason =
  'RULES' | 'WRONG_AMOUNT' | 'NOT_ORDERED' | 'NOT_DELIVERED' | 'MISSING_DOCUMENTS' | 'WITHDRAWN_BY_SUPPLIER';
export type DisputeReason = Exclude<ReturnReason, 'RULES' | 'WITHDRAWN_BY_SUPPLIER'>;
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
  OfInvoice & {
    sha256: string;
    on: IsoDate;
    verdict: Verdict;
    /** What the other file says, so that it can be dealt with; absent in the oldest events. */
    file?: { kind: Bill['kind']; issueDate: IsoDate; payable: Cents; receivedBy: PartnerCode };
  }
>;
export type InvoiceValidated = DomainEvent<'InvoiceValidated', OfInvoice & { verdict: Verdict }>;
export type InvoiceReturned = DomainEvent<
  'InvoiceReturned',
  OfInvoice & {
    reason: ReturnReason;
    /** Whom to bill instead; several = one invoice for each. */ rightAddressees: PartnerCode[];
    on: IsoDate;
    verdict: Verdict | null;
    /** Absent in the oldest events: an invoice. */ kind?: Bill['kind'];
  }
>;
export type InvoiceResubmitted = DomainEvent<
  'InvoiceResubmitted',
  OfInvoice & { /** The new invoice. */ by: string; on: IsoDate }
>;
export type InvoiceMatched = DomainEvent<'InvoiceMatched', OfInvoice & { verdict: Verdict }>;
export type InvoiceDisputed = DomainEvent<
  'InvoiceDisputed',
  OfInvoice & {
    mismatches: LineMismatch[];
    on: IsoDate;
    verdict: Verdict;
    /** Absent in the oldest events: an invoice. */ kind?: Bill['kind'];
    /** What breaks the standard, in words. */ faults?: FormalFault[];
  }
>;
export type DisputeResolved = DomainEvent<'DisputeResolved', OfInvoice & { on: IsoDate }>;
export type InvoiceRouted = DomainEvent<
  'InvoiceRouted',
  OfInvoice & { kind: Bill['kind']; principal: PartnerCode; lines: RoutedLine[]; verdict: Verdict }
>;
export type InvoiceApproved = DomainEvent<'InvoiceApproved', OfInvoice & { on: IsoDate }>;
/** One account of finance approves; above the partner's limit a second one must. The budget follows the last. */
export type InvoiceApprovalGiven = DomainEvent<
  'InvoiceApprovalGiven',
  OfInvoice & { on: IsoDate; by: string; /** How many accounts must approve. */ needed: 1 | 2 }
>;
/** Before payment: by finance, with a reason, or because the budget had no room. */
export type InvoiceApprovalTakenBack = DomainEvent<
  'InvoiceApprovalTakenBack',
  OfInvoice & { on: IsoDate; by: string; reason: string; /** Bookings to take back. */ round: number }
>;
/** `payable`: what was paid, VAT included, less what credit notes had taken off. */
export type InvoicePaid = DomainEvent<
  'InvoicePaid',
  OfInvoice & { on: IsoDate; payable: Cents; /** Absent in the oldest events. */ by?: string }
>;
/** Finance holds what the machine matched. */
export type InvoiceHeld = DomainEvent<
  'InvoiceHeld',
  OfInvoice & { reason: DisputeReason; on: IsoDate; by: string }
>;
/** Finance accepts that the money differs; what is higher needs a second account. */
export type DeviationAccepted = DomainEvent<
  'DeviationAccepted',
  OfInvoice & {
    on: IsoDate;
    by: string;
    reason: string;
    /** What the partner is worse off than agreed, VAT included: more to pay, less credited. Negative: better off. */ cents: Cents;
    /** Is that enough, or must a second account accept it? */ enough: boolean;
  }
>;
/** Finance points out which order line a line bills. */
export type OrderLinePointedOut = DomainEvent<
  'OrderLinePointedOut',
  OfInvoice & {
    lineId: string;
    orderReference: string;
    orderLine: number;
    on: IsoDate;
    by: string;
    reason: string;
  }
>;
/** What is to be done about it was done: the message was sent, or nothing is needed any more. `file`: the work that a duplicate gave. */
export type InvoiceWorkClosed = DomainEvent<
  'InvoiceWorkClosed',
  OfInvoice & { how: 'SENT' | 'DONE'; file: string | null; on: IsoDate; by: string }
>;
export type InvoiceNoted = DomainEvent<'InvoiceNoted', OfInvoice & { note: string; on: IsoDate; by: string }>;
/** On the invoice that is credited. `booked`: its cost stood on the budget, so that it must be reversed there. */
export type InvoiceCredited = DomainEvent<
  'InvoiceCredited',
  OfInvoice & {
    by: string;
    booked: boolean;
    lines: CreditedLine[];
    /** No line of the invoice remains. */ wholly: boolean;
    on: IsoDate;
    /** VAT included, what is no longer to be paid; absent in the oldest events. */ gross?: Cents;
  }
>;
/** A credit note could not be settled whole: what it took off is back. */
export type CreditWithdrawn = DomainEvent<
  'CreditWithdrawn',
  OfInvoice & {
    by: string;
    lines: CreditedLine[];
    /** Where the invoice stands again, where it stood credited wholly. */ backTo:
      'DISPUTED' | 'RETURNED' | 'ROUTED' | 'APPROVED' | 'PAID' | null;
    on: IsoDate;
  }
>;
/** On the credit note: budgets and orders have followed. */
export type CreditNoteSettled = DomainEvent<
  'CreditNoteSettled',
  OfInvoice & {
    on: IsoDate;
    /**
     * To come back, VAT included, where the invoice was paid before. Where it was not, by how much the credits are more than it asked:
     * negative = that is still to be paid.
     */ toReceive?: Cents;
  }
>;

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
  | InvoiceHeld
  | DeviationAccepted
  | OrderLinePointedOut
  | InvoiceApprovalGiven
  | InvoiceApproved
  | InvoiceApprovalTakenBack
  | InvoicePaid
  | InvoiceCredited
  | CreditWithdrawn
  | InvoiceNoted
  | InvoiceWorkClosed
  | CreditNoteSettled;
