import { readInvoice } from './read-invoice';
import {
  BUYER,
  IBAN,
  SUPPLIER,
  creditNote,
  fullInvoice,
  inCategory,
  peppolCreditNote,
  peppolInvoice,
  plainInvoice,
} from './testing/samples';
import type { InvoiceToWrite } from './write/invoice-data';
import { writeInvoice } from './write/write-invoice';

const bytes = (data: InvoiceToWrite): Uint8Array => new TextEncoder().encode(writeInvoice(data));
const fatal = ({ findings }: ReturnType<typeof readInvoice>): string[] =>
  findings.filter(({ severity }) => severity === 'fatal').map(({ rule }) => rule);

describe('a valid invoice', () => {
  const foreign: InvoiceToWrite = {
    ...plainInvoice,
    supplier: {
      ...SUPPLIER,
      vatId: 'BE0202239951',
      legalId: { id: '0202239951', scheme: '0208' },
      address: { city: 'Gent', country: 'BE' },
    },
    paymentMeans: [{ code: '31', account: 'BE68539007547034' }],
  };
  it.each<[string, InvoiceToWrite]>([
    ['the least that NLCIUS asks', plainInvoice],
    ['all terms', fullInvoice],
    ['Peppol', peppolInvoice],
    ['credit note', creditNote],
    ['Peppol credit note', peppolCreditNote],
    ['corrected invoice', { ...plainInvoice, typeCode: '384', precedingInvoices: [{ number: 'WV-1' }] }],
    ['self-billed invoice', { ...plainInvoice, typeCode: '389' }],
    [
      'negative invoice without payment means',
      {
        ...plainInvoice,
        paymentMeans: [],
        dueDate: undefined,
        lines: plainInvoice.lines.map((line) => ({ ...line, quantity: '-7.5' })),
      },
    ],
    [
      'invoice of nothing',
      {
        ...plainInvoice,
        paymentMeans: [],
        lines: plainInvoice.lines.map((line) => ({ ...line, price: '0' })),
      },
    ],
    ['paid beforehand', { ...plainInvoice, paymentMeans: [], dueDate: undefined, prepaid: 77138 }],
    ['rounded', { ...plainInvoice, rounding: -2 }],
    [
      'several payment means',
      {
        ...plainInvoice,
        paymentMeans: [
          { code: '30', account: IBAN },
          { code: '30', account: 'NL02ABNA0123456789' },
        ],
      },
    ],
    ['foreign supplier', foreign],
    ['another currency', { ...plainInvoice, currency: 'USD' }],
    ['zero rated', inCategory({ category: 'Z', percent: '0' })],
    ['exempt', inCategory({ category: 'E', percent: '0.00', exemptionReason: 'Onderwijs' })],
    ['reverse charge', inCategory({ category: 'AE', percent: '0', exemptionReason: 'Btw verlegd' })],
    [
      'intra-community',
      inCategory({ category: 'K', percent: '0', exemptionReason: 'Intracommunautaire levering' }),
    ],
    ['export', inCategory({ category: 'G', percent: '0', exemptionReason: 'Uitvoer' })],
    ['not subject to VAT', inCategory({ category: 'O', exemptionReason: 'Geen btw' })],
    [
      'several rates and categories',
      {
        ...plainInvoice,
        lines: ['21', '9', '6']
          .map((percent, at) => ({
            id: String(at),
            text: 'Dienst',
            quantity: '1',
            price: '0.335',
            vat: { category: 'S' as const, percent },
          }))
          .concat({
            id: '9',
            text: 'Boete',
            quantity: '1',
            price: '12.00',
            vat: { category: 'S', percent: '9.00' },
          }),
      },
    ],
  ])('%s is accepted', (_, data) => {
    const reading = readInvoice(bytes(data));
    expect(fatal(reading)).toEqual([]);
    expect(reading.accepted).toBe(true);
  });

  it('has no warnings when it is as it should be', () => {
    expect(readInvoice(bytes(fullInvoice)).findings).toEqual([]);
  });
});

describe('what is read', () => {
  const { invoice } = readInvoice(bytes(fullInvoice));

  it('is the head of the invoice', () => {
    expect(invoice).toMatchObject({
      kind: 'invoice',
      number: 'WV-2009-001',
      issueDate: '2009-03-01',
      dueDate: '2009-03-31',
      typeCode: '380',
      currency: 'EUR',
      note: 'Uren februari',
      orderReference: 'ORD-7',
      salesOrderReference: 'SO-12',
      buyerReference: 'Team Re-integratie',
      contractReference: 'RO-2009-3',
      accountingCost: 'WWB-werkdeel',
      period: { start: '2009-02-01', end: '2009-02-28' },
      precedingInvoices: [{ number: 'WV-2009-000', issueDate: null }],
      deliveryDate: '2009-02-28',
      paymentTerms: '30 dagen na factuurdatum',
      paymentMeans: [{ code: '30', account: IBAN, reference: 'WV-2009-001', mandate: null }],
      paymentAccounts: [{ id: IBAN, iban: IBAN, name: null, bank: null }],
      attachments: [
        {
          id: 'urenstaat',
          description: 'Urenstaat',
          filename: 'uren.pdf',
          mimeCode: 'application/pdf',
          size: 8,
          uri: null,
        },
      ],
    });
  });

  it('is who sells, buys and is paid', () => {
    expect(invoice?.supplier).toEqual({
      name: SUPPLIER.name,
      tradeName: 'Werkend Verder',
      legalId: '12345678',
      scheme: '0106',
      vatId: 'NL123456782B01',
      legalIds: [{ id: '12345678', scheme: '0106' }],
      vatIds: ['NL123456782B01'],
      taxIds: [],
      endpoint: { id: '12345678', scheme: '0106' },
      identifiers: [],
      address: { street: 'Havenkade 4', city: 'Doetinchem', postalCode: '7001 AB', country: 'NL' },
      contact: { name: 'Debiteurenbeheer', telephone: null, email: 'facturen@werkendverder.example' },
    });
    expect(invoice?.buyer).toMatchObject({
      name: BUYER.name,
      legalId: '00000001001234567000',
      scheme: '0190',
      vatId: null,
    });
    expect(invoice?.payee).toMatchObject({ name: 'Factorbank N.V.', legalId: '87654321', scheme: '0106' });
    expect(invoice?.taxRepresentative).toMatchObject({
      name: 'Fiscaal Vertegenwoordigd B.V.',
      vatId: 'NL123456782B01',
    });
  });

  it('is the money, in cents', () => {
    expect(invoice?.totals).toEqual({
      lineExtension: 69999,
      allowances: 1000,
      charges: 2550,
      taxExclusive: 71549,
      tax: 14126,
      taxInTaxCurrency: null,
      taxInclusive: 85675,
      prepaid: 10000,
      rounding: -1,
      payable: 75674,
    });
    expect(invoice?.vatBreakdown).toEqual([
      {
        category: 'S',
        percent: '21',
        taxable: 65550,
        tax: 13766,
        exemptionReason: null,
        exemptionReasonCode: null,
      },
      {
        category: 'S',
        percent: '6',
        taxable: 5999,
        tax: 360,
        exemptionReason: null,
        exemptionReasonCode: null,
      },
    ]);
    expect(invoice?.allowancesCharges[0]).toEqual({
      isCharge: false,
      reason: 'Kwantumkorting',
      reasonCode: null,
      amount: 1000,
      baseAmount: 10000,
      percentage: '10',
      vatCategory: 'S',
      vatPercent: '21',
    });
  });

  it('is every line, with exact prices and quantities', () => {
    expect(invoice?.lines[0]).toMatchObject({
      id: '1',
      text: 'Jobcoaching',
      description: 'Begeleiding op de werkplek',
      note: 'Afgerond',
      sellersItemId: 'JC-1',
      quantity: '7.5',
      unit: 'HUR',
      price: '85',
      baseQuantity: '1',
      amount: 64000,
      orderLineReference: '1',
      accountingCost: '4711',
      period: { start: '2009-02-01', end: '2009-02-28' },
      vatCategory: 'S',
      vatPercent: '21',
    });
    expect(invoice?.lines[0]?.allowancesCharges.map(({ isCharge, amount }) => [isCharge, amount])).toEqual([
      [false, 500],
      [true, 750],
    ]);
    expect(invoice?.lines[1]).toMatchObject({
      id: '2',
      quantity: '3',
      unit: 'C62',
      price: '19.995',
      amount: 5999,
      period: null,
      orderLineReference: '2',
    });
  });

  const change = (change: (xml: string) => string, data = fullInvoice) =>
    readInvoice(new TextEncoder().encode(change(writeInvoice(data))));

  it('is every order and line that a line names, as written', () => {
    const { invoice } = change((xml) =>
      xml
        .replace('<cbc:LineID>1</cbc:LineID>', '<cbc:LineID>a7 / 1</cbc:LineID>')
        .replace(
          '<cbc:LineID>2</cbc:LineID>',
          '<cbc:LineID>2</cbc:LineID><cac:OrderReference><cbc:ID>ord-8</cbc:ID></cac:OrderReference>',
        ),
    );
    expect(invoice?.lines.map(({ orderLineReferences }) => orderLineReferences)).toEqual([
      [{ line: 'a7 / 1', order: null }],
      [{ line: '2', order: 'ord-8' }],
    ]);
  });

  it('is every order in the head; of two that differ none is chosen', () => {
    const second = (id: string) =>
      change((xml) =>
        xml.replace(
          '<cac:BillingReference>',
          `<cac:OrderReference><cbc:ID>${id}</cbc:ID></cac:OrderReference><cac:BillingReference>`,
        ),
      ).invoice;
    expect(second('ORD-8')).toMatchObject({ orderReference: null, orderReferences: ['ORD-7', 'ORD-8'] });
    expect(second('ORD-7')).toMatchObject({ orderReference: 'ORD-7' });
  });

  it('is every account, delivery, note and preceding invoice', () => {
    const { invoice } = change((xml) =>
      xml
        .replace('</cbc:Note>', '</cbc:Note><cbc:Note>Tweede</cbc:Note>')
        .replace(
          '</cac:BillingReference>',
          '</cac:BillingReference><cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>WV-2</cbc:ID><cbc:IssueDate>2009-01-31</cbc:IssueDate></cac:InvoiceDocumentReference></cac:BillingReference>',
        )
        .replace(
          '<cac:PaymentMeans>',
          '<cac:PaymentMeans><cbc:ID>GACCOUNT</cbc:ID><cbc:PaymentMeansCode>30</cbc:PaymentMeansCode><cac:PayeeFinancialAccount><cbc:ID>NL02 ABNA 0123 4567 89</cbc:ID></cac:PayeeFinancialAccount></cac:PaymentMeans><cac:PaymentMeans>',
        )
        .replace(
          '</cac:PaymentTerms>',
          '</cac:PaymentTerms><cac:PaymentTerms><cbc:PaymentMeansID>GACCOUNT</cbc:PaymentMeansID><cbc:Amount currencyID="EUR">56.74</cbc:Amount></cac:PaymentTerms>',
        ),
    );
    expect(invoice).toMatchObject({
      notes: ['Uren februari', 'Tweede'],
      precedingInvoices: [
        { number: 'WV-2009-000', issueDate: null },
        { number: 'WV-2', issueDate: '2009-01-31' },
      ],
      paymentMeans: [{ id: 'GACCOUNT', isBlockedAccount: true }, { isBlockedAccount: false }],
      paymentAccounts: [{ iban: 'NL02ABNA0123456789' }, { iban: IBAN }],
      paymentParts: [{ meansId: 'GACCOUNT', amount: 5674, note: null }],
      deliveries: [{ date: '2009-02-28', address: { country: 'NL' } }],
      paymentTerms: '30 dagen na factuurdatum',
    });
  });

  it('is the VAT total in the currency in which the seller accounts for it', () => {
    const { invoice } = change((xml) =>
      xml
        .replace(
          '</cbc:DocumentCurrencyCode>',
          '</cbc:DocumentCurrencyCode><cbc:TaxCurrencyCode>SEK</cbc:TaxCurrencyCode>',
        )
        .replace(
          '<cac:TaxTotal>',
          '<cac:TaxTotal><cbc:TaxAmount currencyID="SEK">1500.10</cbc:TaxAmount></cac:TaxTotal><cac:TaxTotal>',
        ),
    );
    expect(invoice).toMatchObject({
      currency: 'EUR',
      taxCurrency: 'SEK',
      totals: { tax: 14126, taxInTaxCurrency: 150010 },
    });
  });

  it('is the line of a preceding invoice that a line names', () => {
    const { invoice } = change((xml) =>
      xml.replace(
        '</cac:OrderLineReference>',
        '</cac:OrderLineReference><cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>WV-2</cbc:ID></cac:InvoiceDocumentReference><cac:BillingReferenceLine><cbc:ID>3</cbc:ID></cac:BillingReferenceLine></cac:BillingReference>',
      ),
    );
    expect(invoice?.lines[0]?.precedingInvoices).toEqual([{ number: 'WV-2', issueDate: null, line: '3' }]);
  });

  it('is a credit note with its due date and amounts as written', () => {
    const credit = readInvoice(bytes(creditNote)).invoice;
    expect(credit).toMatchObject({
      kind: 'credit-note',
      typeCode: '381',
      dueDate: '2009-03-31',
      precedingInvoices: [{ number: 'WV-2009-001' }],
      totals: { payable: 77138 },
    });
    expect(credit?.lines[0]).toMatchObject({ quantity: '7.5', amount: 63750 });
  });

  it('tells what a refused invoice does say', () => {
    const { outcome, invoice: refused } = readInvoice(
      new TextEncoder().encode(writeInvoice(plainInvoice).replace(/<cbc:IssueDate>.*\n/, '')),
    );
    expect(outcome).toBe('faulty');
    expect(refused).toMatchObject({ number: 'WV-2009-001', issueDate: null, orderReference: 'ORD-7' });
  });

  it('says where a rule is broken, fatal findings first', () => {
    const xml = writeInvoice(fullInvoice)
      .replace('<cbc:Name>Cursusboek</cbc:Name>', '<cbc:Name></cbc:Name>')
      .replace(IBAN, 'NL00ABNA0417164300');
    expect(readInvoice(new TextEncoder().encode(xml)).findings).toEqual([
      {
        rule: 'BR-25',
        severity: 'fatal',
        text: {
          nl: 'De naam van wat geleverd is ontbreekt (regel 2).',
          en: 'A line names the item. This is not so (line 2).',
        },
        where: { nl: 'regel 2', en: 'line 2' },
        expected: null,
        found: null,
        terms: ['BG-25', 'BT-153'],
      },
      expect.objectContaining({ rule: 'SI-UBL-2', severity: 'warning' }),
      expect.objectContaining({ rule: 'ID-IBAN', severity: 'warning', found: 'NL00ABNA0417164300' }),
    ]);
  });

  it('says what an amount should be and what it is', () => {
    const { findings } = change((xml) => xml.replace('>856.75<', '>856.76<'));
    expect(findings).toMatchObject([
      {
        rule: 'BR-CO-15',
        text: {
          nl: 'Het totaal met btw is niet het totaal zonder btw plus de btw. Verwacht: 856.75. Gevonden: 856.76.',
        },
        expected: '856.75',
        found: '856.76',
      },
      { rule: 'BR-CO-16', expected: '756.75', found: '756.74' },
    ]);
  });
});
