export type {
  DecimalText,
  Invoice,
  InvoiceAddress,
  InvoiceAllowance,
  InvoiceAttachment,
  InvoiceDelivery,
  InvoiceLine,
  InvoiceParty,
  InvoicePeriod,
  InvoiceTotals,
  OrderLineReference,
  PartyId,
  PaymentAccount,
  PaymentMeans,
  PaymentPart,
  PrecedingInvoice,
  PrecedingLine,
  VatBreakdownEntry,
} from './invoice';
export { readInvoice, readTerms } from './read-invoice';
export type { FileReading, Reading } from './read-invoice';
export { check, rulesFor } from './rules/check';
export type { Finding } from './rules/check';
export { isDutchVatId, isIban, isKvkNumber, isOin } from './rules/identifiers';
export type { Rule, Severity } from './rules/rule';
export { NLCIUS, PEPPOL } from './rules/specification';
export { toInvoice } from './to-invoice';
export type { PartialInvoice } from './to-invoice';
export type { InvoiceTerms } from './ubl/terms';
export { DEFAULT_LIMITS } from './xml/limits';
export type { Limits } from './xml/limits';
export { XmlRefused } from './xml/refusal';
export type { RefusalCode } from './xml/refusal';
export { fileFinding } from './words/file-words';
export { totalsOf } from './write/totals-of';
export { writeInvoice } from './write/write-invoice';
export type {
  AllowanceToWrite,
  InvoiceToWrite,
  LineToWrite,
  PartyToWrite,
  VatToWrite,
} from './write/invoice-data';
