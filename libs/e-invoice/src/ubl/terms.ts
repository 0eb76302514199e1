import type { Amount, Decimal, Quantity } from './decimal';

export type { Amount, Decimal, Quantity };

/** Text of an element: null when the element is absent, `''` when it is there and empty. */
export type Text = string | null;
export type Identifier = { value: string; scheme: string | null };

export type Address = {
  street: Text;
  city: Text;
  postalZone: Text;
  country: Text;
  /** How many lines beyond the first two. */
  furtherLines: number;
  hasSubdivision: boolean;
};
/** `scheme` is upper case; `VAT` makes the company id a VAT identifier. */
export type TaxScheme = { companyId: Text; companyScheme: Text; scheme: Text };
export type Contact = { name: Text; telephone: Text; email: Text };

export type PartyTerms = {
  endpoint: Identifier | null;
  identifiers: Identifier[];
  tradeNames: string[];
  address: Address | null;
  taxSchemes: TaxScheme[];
  legalNames: string[];
  legalIds: Identifier[];
  legalForms: string[];
  contact: Contact | null;
};

export type PeriodTerms = { start: Text; end: Text; descriptionCode: Text; isEmpty: boolean };
export type TaxCategory = {
  code: Text;
  percent: Decimal | null;
  isVat: boolean;
  exemptionReasons: string[];
  exemptionReasonCode: Text;
};

export type AllowanceCharge = {
  /** null when the indicator is neither true nor false. */
  isCharge: boolean | null;
  indicator: Text;
  reasons: string[];
  reasonCode: Text;
  percent: Decimal | null;
  amount: Amount | null;
  baseAmount: Amount | null;
  categories: TaxCategory[];
};

export type PaymentMeans = {
  id: Text;
  code: Text;
  codeName: Text;
  paymentIds: string[];
  instructionNotes: string[];
  dueDate: Text;
  account: { id: Text; name: Text; bank: Text } | null;
  card: { number: Text } | null;
  mandate: { ids: string[] } | null;
};

export type PaymentTerms = { notes: string[]; meansIds: string[]; amount: Amount | null };

export type VatBreakdown = { taxable: Amount | null; tax: Amount | null; categories: TaxCategory[] };
export type TaxTotal = { amount: Amount | null; breakdown: VatBreakdown[] };

export type Totals = {
  lineExtension: Amount | null;
  taxExclusive: Amount | null;
  taxInclusive: Amount | null;
  allowances: Amount | null;
  charges: Amount | null;
  prepaid: Amount | null;
  rounding: Amount | null;
  payable: Amount | null;
};

export type DocumentReference = {
  id: Identifier | null;
  typeCode: Text;
  descriptions: string[];
  attachment: { uri: Text; binary: { mimeCode: Text; filename: Text; size: number } | null } | null;
};

export type PriceTerms = { amount: Amount | null; base: Quantity | null; discounts: AllowanceCharge[] };

export type LineTerms = {
  id: Text;
  notes: string[];
  quantity: Quantity | null;
  amount: Amount | null;
  accountingCost: Text;
  periods: PeriodTerms[];
  orderLines: { line: Text; order: Text }[];
  precedingInvoices: { id: Text; issueDate: Text; line: Text }[];
  documents: DocumentReference[];
  allowancesCharges: AllowanceCharge[];
  item: {
    name: Text;
    descriptions: string[];
    sellersId: Text;
    buyersId: Text;
    standardId: Identifier | null;
    originCountry: Text;
    classifications: { value: string; listId: Text }[];
    categories: TaxCategory[];
    properties: { name: Text; value: Text }[];
  };
  price: PriceTerms | null;
};

export type Delivery = {
  date: Text;
  locationId: Identifier | null;
  address: Address | null;
  names: string[];
};

/**
 * The business terms of EN 16931 as the file states them, nothing judged or converted yet:
 * what the rules look at. Lists are lists even where one is allowed, so that a rule can say so.
 */
export type InvoiceTerms = {
  kind: 'Invoice' | 'CreditNote';
  customizationId: Text;
  profileId: Text;
  number: Text;
  issueDate: Text;
  dueDate: Text;
  typeCode: Text;
  notes: string[];
  taxPointDate: Text;
  currency: Text;
  taxCurrency: Text;
  accountingCost: Text;
  buyerReference: Text;
  orderReference: Text;
  /** As many as the file has; `orderReference` is the first. */
  orderReferences: string[];
  salesOrderReference: Text;
  periods: PeriodTerms[];
  precedingInvoices: { id: Text; issueDate: Text; references: number }[];
  despatchReferences: string[];
  receiptReferences: string[];
  contractReferences: string[];
  projectReferences: string[];
  originatorReferences: string[];
  documents: DocumentReference[];
  supplier: PartyTerms | null;
  buyer: PartyTerms | null;
  payee: PartyTerms | null;
  taxRepresentative: PartyTerms | null;
  deliveries: Delivery[];
  paymentMeans: PaymentMeans[];
  paymentTerms: PaymentTerms[];
  allowancesCharges: AllowanceCharge[];
  taxTotals: TaxTotal[];
  totals: Totals | null;
  lines: LineTerms[];
  /** Every amount in the file, wherever it stands; a plain VAT total is one without a breakdown beside it. */
  amounts: { name: string; amount: Amount; inPriceDiscount: boolean; isPlainVatTotal: boolean }[];
  /** Every date in the file. */
  dates: { name: string; text: string }[];
  /** Every quantity, percentage and factor in the file. */
  numbers: { name: string; number: Decimal }[];
  countries: string[];
  /** Codes of VAT categories, wherever they stand: most rules on VAT concern categories that an invoice does not use. */
  vatCodes: Set<string>;
  /** Names of elements without content. */
  emptyElements: string[];
};
