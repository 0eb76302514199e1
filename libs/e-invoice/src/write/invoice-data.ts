import type { Cents, IsoDate } from '@ontschot/kernel';

/** UNCL 5305 category with its rate; no rate for `O`. */
export type VatToWrite = {
  category: 'S' | 'Z' | 'E' | 'AE' | 'K' | 'G' | 'O';
  percent?: string;
  exemptionReason?: string;
};

export type PartyToWrite = {
  name: string;
  /** Legal registration with its scheme: 0106 KvK, 0190 OIN. */
  legalId?: { id: string; scheme: string };
  vatId?: string;
  /** Electronic address; Peppol requires it. */
  endpoint?: { id: string; scheme: string };
  identifier?: { id: string; scheme?: string };
  tradeName?: string;
  address: { street?: string; city?: string; postalCode?: string; country: string };
  contact?: { name?: string; telephone?: string; email?: string };
};

export type AllowanceToWrite = {
  isCharge: boolean;
  reason: string;
  amount: Cents;
  /** With it the amount should be base × percentage. */
  base?: { amount: Cents; percentage: string };
};

export type LineToWrite = {
  id: string;
  text: string;
  description?: string;
  note?: string;
  sellersItemId?: string;
  /** Exact decimal, such as `7.5`; negative for what is taken back. */
  quantity: string;
  /** UN/ECE Recommendation 20, such as HUR; C62 (one) when left out. */
  unit?: string;
  /** Exact decimal, per `baseQuantity`. */
  price: string;
  baseQuantity?: string;
  /** Computed from quantity, price, allowances and charges when left out. */
  amount?: Cents;
  orderLineReference?: string;
  accountingCost?: string;
  period?: { start?: IsoDate; end?: IsoDate };
  vat: VatToWrite;
  allowancesCharges?: AllowanceToWrite[];
};

/** What an invoice or credit note is written from; totals and VAT breakdown follow from it. */
export type InvoiceToWrite = {
  /** NLCIUS when left out. */
  specification?: 'nlcius' | 'peppol';
  /** Invoice when left out. */
  kind?: 'invoice' | 'credit-note';
  number: string;
  issueDate: IsoDate;
  dueDate?: IsoDate;
  /** 380 for an invoice and 381 for a credit note when left out; 384 is a corrected invoice. */
  typeCode?: string;
  /** EUR when left out. */
  currency?: string;
  note?: string;
  accountingCost?: string;
  buyerReference?: string;
  orderReference?: string;
  salesOrderReference?: string;
  contractReference?: string;
  period?: { start?: IsoDate; end?: IsoDate };
  precedingInvoices?: { number: string; issueDate?: IsoDate }[];
  supplier: PartyToWrite;
  buyer: PartyToWrite;
  payee?: { name: string; legalId?: { id: string; scheme: string } };
  taxRepresentative?: { name: string; vatId: string; address: PartyToWrite['address'] };
  delivery?: { date?: IsoDate; country?: string };
  /** 30 credit transfer and 58 SEPA transfer need an account. */
  paymentMeans?: {
    code: string;
    account?: string;
    accountName?: string;
    reference?: string;
    mandate?: string;
  }[];
  paymentTerms?: string;
  allowancesCharges?: (AllowanceToWrite & { vat: VatToWrite })[];
  prepaid?: Cents;
  rounding?: Cents;
  attachments?: { id: string; description?: string; filename: string; mimeCode: string; base64: string }[];
  lines: LineToWrite[];
};
