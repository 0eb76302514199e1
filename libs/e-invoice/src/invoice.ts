import type { Cents, IsoDate } from '@ontschot/kernel';

/** An exact decimal as text, such as `0.125`: prices, quantities and rates are never floats. */
export type DecimalText = string;

export type InvoiceAddress = {
  street: string | null;
  city: string | null;
  postalCode: string | null;
  country: string | null;
};

/** An identifier with the ISO 6523 code of its scheme, such as `0106`. */
export type PartyId = { id: string; scheme: string | null };

export type InvoiceParty = {
  name: string | null;
  tradeName: string | null;
  /** Legal registration, such as a KvK number, and its ISO 6523 scheme (`0106` KvK, `0190` OIN). */
  legalId: string | null;
  scheme: string | null;
  vatId: string | null;
  /** All of them, the first one included, as written. */
  legalIds: PartyId[];
  vatIds: string[];
  /** Tax registrations other than for VAT, as written. */
  taxIds: string[];
  /** Electronic address. */
  endpoint: PartyId | null;
  identifiers: PartyId[];
  address: InvoiceAddress | null;
  contact: { name: string | null; telephone: string | null; email: string | null } | null;
};

/** Ends included; either may be open. */
export type InvoicePeriod = { start: IsoDate | null; end: IsoDate | null };

export type InvoiceAllowance = {
  isCharge: boolean;
  reason: string | null;
  reasonCode: string | null;
  /** Positive for an allowance and for a charge alike. */
  amount: Cents | null;
  baseAmount: Cents | null;
  percentage: DecimalText | null;
  vatCategory: string | null;
  vatPercent: DecimalText | null;
};

/** What a line says about the order that it bills, as written: UBL's `LineID` and its own `OrderReference/ID`. */
export type OrderLineReference = { line: string | null; order: string | null };

/** An invoice that this one corrects or credits; on a line with the line of it, where the file tells. */
export type PrecedingInvoice = { number: string; issueDate: IsoDate | null };
export type PrecedingLine = PrecedingInvoice & { line: string | null };

/** `Missing` is `never` on an accepted invoice; on a refused one every term may be missing. */
export type InvoiceLine<Missing = never> = {
  id: string | Missing;
  /** Name of the item. */
  text: string | Missing;
  description: string | null;
  note: string | null;
  notes: string[];
  sellersItemId: string | null;
  quantity: DecimalText | Missing;
  /** UN/ECE Recommendation 20, such as `HUR` for hours. */
  unit: string | Missing;
  /** Net, per `baseQuantity`. */
  price: DecimalText | Missing;
  baseQuantity: DecimalText;
  /** Net of VAT, after the line's own allowances and charges; negative on what is taken back. */
  amount: Cents | Missing;
  /** The first of `orderLineReferences` that names a line. */
  orderLineReference: string | null;
  orderLineReferences: OrderLineReference[];
  /** The standard has preceding invoices on the invoice only; UBL has room for them on a line too. */
  precedingInvoices: PrecedingLine[];
  accountingCost: string | null;
  period: InvoicePeriod | null;
  vatCategory: string | null;
  vatPercent: DecimalText | null;
  allowancesCharges: InvoiceAllowance[];
};

export type InvoiceTotals<Missing = never> = {
  /** The lines together. */
  lineExtension: Cents | Missing;
  /** 0 when the file has none. */
  allowances: Cents;
  charges: Cents;
  taxExclusive: Cents | Missing;
  /** Total VAT in the invoice currency. */
  tax: Cents | Missing;
  /** Total VAT in `taxCurrency`, where the file has one. */
  taxInTaxCurrency: Cents | null;
  taxInclusive: Cents | Missing;
  prepaid: Cents;
  rounding: Cents;
  payable: Cents | Missing;
};

export type VatBreakdownEntry = {
  /** UNCL 5305: S, Z, E, AE, K, G, O … */
  category: string | null;
  percent: DecimalText | null;
  taxable: Cents | null;
  tax: Cents | null;
  exemptionReason: string | null;
  exemptionReasonCode: string | null;
};

/** `id` as the file has it; `iban` without spaces when it is a valid one. */
export type PaymentAccount = { id: string; iban: string | null; name: string | null; bank: string | null };

/** One way to pay. `id` is what a part of the payment refers to, `GACCOUNT` for a blocked account (G-rekening). */
export type PaymentMeans = {
  id: string | null;
  /** UNCL 4461: 30 credit transfer, 58 SEPA credit transfer, 59 SEPA direct debit … */
  code: string | null;
  /** What the payer states with the payment. */
  reference: string | null;
  account: string | null;
  mandate: string | null;
  isBlockedAccount: boolean;
};

export type PaymentPart = { meansId: string | null; amount: Cents | null; note: string | null };

export type InvoiceDelivery = {
  date: IsoDate | null;
  name: string | null;
  location: PartyId | null;
  address: InvoiceAddress | null;
};

export type InvoiceAttachment = {
  id: string | null;
  description: string | null;
  filename: string | null;
  mimeCode: string | null;
  /** Bytes of the embedded document; null when there is none, only a reference. */
  size: number | null;
  uri: string | null;
};

/** What an e-invoice says, whatever its syntax. On a credit note the amounts are those that are credited, as written. */
export type Invoice<Missing = never> = {
  kind: 'invoice' | 'credit-note';
  number: string | Missing;
  issueDate: IsoDate | Missing;
  dueDate: IsoDate | null;
  /** 380 invoice, 381 credit note, 384 corrected invoice … */
  typeCode: string | Missing;
  currency: string | Missing;
  customizationId: string | null;
  profileId: string | null;
  /** Currency in which the seller accounts for its VAT, where it is another. */
  taxCurrency: string | null;
  /** The notes together, a line each. */
  note: string | null;
  notes: string[];
  /** Of the whole invoice; null when the file names several that differ. */
  orderReference: string | null;
  /** All that stand in the invoice's head, as written: UBL allows one, files hold more. */
  orderReferences: string[];
  salesOrderReference: string | null;
  buyerReference: string | null;
  contractReference: string | null;
  projectReference: string | null;
  accountingCost: string | null;
  period: InvoicePeriod | null;
  precedingInvoices: PrecedingInvoice[];
  supplier: InvoiceParty;
  buyer: InvoiceParty;
  payee: InvoiceParty | null;
  taxRepresentative: InvoiceParty | null;
  deliveryDate: IsoDate | null;
  deliveries: InvoiceDelivery[];
  paymentMeans: PaymentMeans[];
  /** Every account of `paymentMeans`, in their order. */
  paymentAccounts: PaymentAccount[];
  paymentTerms: string | null;
  /** Parts of the payable amount with the payment means that each goes to: with a blocked account (G-rekening) two. */
  paymentParts: PaymentPart[];
  totals: InvoiceTotals<Missing>;
  vatBreakdown: VatBreakdownEntry[];
  allowancesCharges: InvoiceAllowance[];
  attachments: InvoiceAttachment[];
  lines: InvoiceLine<Missing>[];
};
