import type { Cents, IsoDate } from '@ontschot/kernel';

/** An exact decimal as text, such as `0.125`: prices, quantities and rates are never floats. */
export type DecimalText = string;

export type InvoiceParty = {
  name: string | null;
  tradeName: string | null;
  /** Legal registration, such as a KvK number, and its ISO 6523 scheme (`0106` KvK, `0190` OIN). */
  legalId: string | null;
  scheme: string | null;
  vatId: string | null;
  /** Electronic address. */
  endpoint: { id: string; scheme: string | null } | null;
  identifiers: { id: string; scheme: string | null }[];
  address: {
    street: string | null;
    city: string | null;
    postalCode: string | null;
    country: string | null;
  } | null;
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

/** `Missing` is `never` on an accepted invoice; on a refused one every term may be missing. */
export type InvoiceLine<Missing = never> = {
  id: string | Missing;
  /** Name of the item. */
  text: string | Missing;
  description: string | null;
  note: string | null;
  sellersItemId: string | null;
  quantity: DecimalText | Missing;
  /** UN/ECE Recommendation 20, such as `HUR` for hours. */
  unit: string | Missing;
  /** Net, per `baseQuantity`. */
  price: DecimalText | Missing;
  baseQuantity: DecimalText;
  /** Net of VAT, after the line's own allowances and charges; negative on what is taken back. */
  amount: Cents | Missing;
  orderLineReference: string | null;
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
  note: string | null;
  orderReference: string | null;
  salesOrderReference: string | null;
  buyerReference: string | null;
  contractReference: string | null;
  projectReference: string | null;
  accountingCost: string | null;
  period: InvoicePeriod | null;
  precedingInvoices: { number: string; issueDate: IsoDate | null }[];
  supplier: InvoiceParty;
  buyer: InvoiceParty;
  payee: InvoiceParty | null;
  taxRepresentative: InvoiceParty | null;
  deliveryDate: IsoDate | null;
  paymentMeans: {
    code: string | null;
    reference: string | null;
    account: string | null;
    mandate: string | null;
  }[];
  paymentAccounts: PaymentAccount[];
  paymentTerms: string | null;
  totals: InvoiceTotals<Missing>;
  vatBreakdown: VatBreakdownEntry[];
  allowancesCharges: InvoiceAllowance[];
  attachments: {
    id: string | null;
    description: string | null;
    filename: string | null;
    mimeCode: string | null;
    uri: string | null;
  }[];
  lines: InvoiceLine<Missing>[];
};
