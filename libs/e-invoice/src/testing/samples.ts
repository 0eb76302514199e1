import type { InvoiceToWrite, PartyToWrite, VatToWrite } from '../write/invoice-data';

/** Fictitious firms; the numbers pass their checks. */
export const SUPPLIER: PartyToWrite = {
  name: 'Werkend Verder B.V.',
  tradeName: 'Werkend Verder',
  legalId: { id: '12345678', scheme: '0106' },
  vatId: 'NL123456782B01',
  endpoint: { id: '12345678', scheme: '0106' },
  address: { street: 'Havenkade 4', city: 'Doetinchem', postalCode: '7001 AB', country: 'NL' },
  contact: { name: 'Debiteurenbeheer', email: 'facturen@werkendverder.example' },
};
export const BUYER: PartyToWrite = {
  name: 'Gemeente Voorbeeldstad',
  legalId: { id: '00000001001234567000', scheme: '0190' },
  endpoint: { id: '00000001001234567000', scheme: '0190' },
  address: { street: 'Raadhuisplein 1', city: 'Voorbeeldstad', postalCode: '1234 AB', country: 'NL' },
};
export const IBAN = 'NL91ABNA0417164300';
const STANDARD: VatToWrite = { category: 'S', percent: '21' };

/** The least that NLCIUS accepts. */
export const plainInvoice: InvoiceToWrite = {
  number: 'WV-2009-001',
  issueDate: '2009-03-01',
  dueDate: '2009-03-31',
  orderReference: 'ORD-7',
  supplier: SUPPLIER,
  buyer: BUYER,
  paymentMeans: [{ code: '30', account: IBAN, reference: 'WV-2009-001' }],
  lines: [
    {
      id: '1',
      text: 'Jobcoaching',
      quantity: '7.5',
      unit: 'HUR',
      price: '85.00',
      orderLineReference: '1',
      vat: STANDARD,
    },
  ],
};

/** As many terms as the writer knows, two rates, allowances and charges on invoice and line. */
export const fullInvoice: InvoiceToWrite = {
  ...plainInvoice,
  note: 'Uren februari',
  accountingCost: 'WWB-werkdeel',
  buyerReference: 'Team Re-integratie',
  salesOrderReference: 'SO-12',
  contractReference: 'RO-2009-3',
  period: { start: '2009-02-01', end: '2009-02-28' },
  precedingInvoices: [{ number: 'WV-2009-000' }],
  payee: { name: 'Factorbank N.V.', legalId: { id: '87654321', scheme: '0106' } },
  taxRepresentative: {
    name: 'Fiscaal Vertegenwoordigd B.V.',
    vatId: 'NL123456782B01',
    address: { street: 'Laan 1', city: 'Utrecht', postalCode: '3500 AA', country: 'NL' },
  },
  delivery: { date: '2009-02-28', country: 'NL' },
  paymentTerms: '30 dagen na factuurdatum',
  allowancesCharges: [
    {
      isCharge: false,
      reason: 'Kwantumkorting',
      amount: 1000,
      base: { amount: 10000, percentage: '10' },
      vat: STANDARD,
    },
    { isCharge: true, reason: 'Reiskosten', amount: 2550, vat: STANDARD },
  ],
  prepaid: 10000,
  rounding: -1,
  attachments: [
    {
      id: 'urenstaat',
      description: 'Urenstaat',
      filename: 'uren.pdf',
      mimeCode: 'application/pdf',
      base64: 'JVBERi0xLjQ=',
    },
  ],
  lines: [
    {
      id: '1',
      text: 'Jobcoaching',
      description: 'Begeleiding op de werkplek',
      note: 'Afgerond',
      sellersItemId: 'JC-1',
      quantity: '7.5',
      unit: 'HUR',
      price: '85.00',
      baseQuantity: '1',
      orderLineReference: '1',
      accountingCost: '4711',
      period: { start: '2009-02-01', end: '2009-02-28' },
      vat: STANDARD,
      allowancesCharges: [
        { isCharge: false, reason: 'Korting', amount: 500 },
        { isCharge: true, reason: 'Avondtoeslag', amount: 750 },
      ],
    },
    {
      id: '2',
      text: 'Cursusboek',
      quantity: '3',
      unit: 'C62',
      price: '19.995',
      orderLineReference: '2',
      vat: { category: 'S', percent: '6' },
    },
  ],
};

export const creditNote: InvoiceToWrite = {
  ...plainInvoice,
  kind: 'credit-note',
  number: 'WV-2009-C01',
  precedingInvoices: [{ number: 'WV-2009-001' }],
};

const { payee: _payee, ...peppolTerms } = fullInvoice;
export const peppolInvoice: InvoiceToWrite = {
  ...peppolTerms,
  specification: 'peppol',
  allowancesCharges: fullInvoice.allowancesCharges?.slice(0, 1),
  prepaid: undefined,
  rounding: undefined,
};
export const peppolCreditNote: InvoiceToWrite = { ...creditNote, specification: 'peppol' };

/** Line, allowance and charge all in one VAT category. */
export const inCategory = (vat: VatToWrite): InvoiceToWrite => {
  const subjectToVat = vat.category !== 'O';
  return {
    ...plainInvoice,
    supplier: { ...SUPPLIER, vatId: subjectToVat ? SUPPLIER.vatId : undefined },
    buyer: { ...BUYER, vatId: subjectToVat ? 'NL123456782B01' : undefined },
    delivery: { date: '2009-02-28', country: 'BE' },
    allowancesCharges: [
      { isCharge: false, reason: 'Korting', amount: 1000, vat },
      { isCharge: true, reason: 'Reiskosten', amount: 2000, vat },
    ],
    lines: [{ id: '1', text: 'Training', quantity: '2', price: '500', vat }],
  };
};
