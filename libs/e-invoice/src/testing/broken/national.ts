import {
  after,
  all,
  append,
  before,
  drop,
  dropAttribute,
  inside,
  repeat,
  setAttribute,
  setText,
  swap,
} from '../change';
import type { Change } from '../change';
import { creditNote, fullInvoice, peppolCreditNote, peppolInvoice, plainInvoice } from '../samples';
import { breaks } from './case';
import type { BrokenCase } from './case';

const supplier = (change: Change): Change => inside('cac:AccountingSupplierParty', change);
const buyer = (change: Change): Change => inside('cac:AccountingCustomerParty', change);
const representative = (change: Change): Change => inside('cac:TaxRepresentativeParty', change);
const line = (change: Change): Change => inside('cac:InvoiceLine', change);
const legalScheme = (scheme: string): Change =>
  inside('cac:PartyLegalEntity', setAttribute('cbc:CompanyID', 'schemeID', scheme));
const OBJECT = (id: string): string =>
  `<cac:AdditionalDocumentReference><cbc:ID>${id}</cbc:ID><cbc:DocumentTypeCode>130</cbc:DocumentTypeCode></cac:AdditionalDocumentReference>`;
const reasonCode = (nth: number, code: string): Change =>
  inside(
    'cac:AllowanceCharge',
    after('cbc:ChargeIndicator', `<cbc:AllowanceChargeReasonCode>${code}</cbc:AllowanceChargeReasonCode>`),
    nth,
  );
const discount = (indicator: string, base: string): string =>
  `<cac:AllowanceCharge><cbc:ChargeIndicator>${indicator}</cbc:ChargeIndicator><cbc:Amount currencyID="EUR">5.00</cbc:Amount><cbc:BaseAmount currencyID="EUR">${base}</cbc:BaseAmount></cac:AllowanceCharge>`;
const sek = after('cbc:DocumentCurrencyCode', '<cbc:TaxCurrencyCode>SEK</cbc:TaxCurrencyCode>');
const sekTotal = (amount: string): Change =>
  before(
    'cac:LegalMonetaryTotal',
    `<cac:TaxTotal><cbc:TaxAmount currencyID="SEK">${amount}</cbc:TaxAmount></cac:TaxTotal>`,
  );

export const nlciusCases: BrokenCase[] = [
  ...breaks(fullInvoice, {
    'BR-NL-1': supplier(legalScheme('0191')),
    'BR-NL-2': all(drop('cbc:BuyerReference'), drop('cac:OrderReference')),
    'BR-NL-3': supplier(drop('cbc:PostalZone')),
    'BR-NL-4': buyer(drop('cbc:StreetName')),
    'BR-NL-5': representative(drop('cbc:CityName')),
    'BR-NL-7': setText('cbc:InvoiceTypeCode', '388'),
    'BR-NL-8': setText('cbc:InvoiceTypeCode', '381'),
    'BR-NL-9': all(setText('cbc:InvoiceTypeCode', '384'), drop('cac:BillingReference')),
    'BR-NL-10': buyer(drop('cbc:CompanyID')),
    'BR-NL-11': drop('cac:PaymentMeans'),
    'BR-NL-12': setText('cbc:PaymentMeansCode', '31'),
    'BR-NL-13': drop('cac:OrderReference'),
    'BR-NL-19': all(sek, sekTotal('100.00')),
    'BR-NL-20': before('cbc:DocumentCurrencyCode', '<cbc:TaxPointDate>2009-02-28</cbc:TaxPointDate>'),
    'BR-NL-21': append('cac:InvoicePeriod', '<cbc:DescriptionCode>35</cbc:DescriptionCode>'),
    'BR-NL-24': inside(
      'cac:InvoiceDocumentReference',
      after('cbc:ID', '<cbc:IssueDate>2009-01-31</cbc:IssueDate>'),
    ),
    'BR-NL-25': supplier(repeat('cac:PartyTaxScheme')),
    'BR-NL-26': supplier(append('cac:PartyLegalEntity', '<cbc:CompanyLegalForm>B.V.</cbc:CompanyLegalForm>')),
    'BR-NL-27': buyer(before('cac:Country', '<cac:AddressLine><cbc:Line>3e</cbc:Line></cac:AddressLine>')),
    'BR-NL-28': buyer(before('cac:Country', '<cbc:CountrySubentity>Gelderland</cbc:CountrySubentity>')),
    'BR-NL-29': swap('<cbc:PaymentMeansCode>', '<cbc:PaymentMeansCode name="Overboeking">'),
    'BR-NL-30': append('cac:PayeeFinancialAccount', '<cbc:Name>Werkend Verder</cbc:Name>'),
    'BR-NL-31': all(
      setText('cbc:PaymentMeansCode', '58'),
      append(
        'cac:PayeeFinancialAccount',
        '<cac:FinancialInstitutionBranch><cbc:ID>ABNANL2A</cbc:ID></cac:FinancialInstitutionBranch>',
      ),
    ),
    'BR-NL-32': reasonCode(1, '95'),
    'BR-NL-33': all(sek, sekTotal('100.00')),
    'BR-NL-34': reasonCode(2, 'FC'),
    'BR-NL-35': inside(
      'cac:TaxSubtotal',
      append('cac:TaxCategory', '<cbc:TaxExemptionReasonCode>VATEX-EU-132</cbc:TaxExemptionReasonCode>'),
    ),
  }).map((each) =>
    each.rule === 'BR-NL-25'
      ? {
          ...each,
          change: all(each.change, supplier(inside('cac:PartyTaxScheme', setText('cbc:ID', 'LOC'), 2))),
        }
      : each,
  ),
  ...breaks(creditNote, { 'BR-NL-8': setText('cbc:CreditNoteTypeCode', '380') }),
];

export const cardinalityCases: BrokenCase[] = breaks(fullInvoice, {
  'UBL-SR-01': repeat('cac:ContractDocumentReference'),
  'UBL-SR-02': before(
    'cac:ContractDocumentReference',
    '<cac:ReceiptDocumentReference><cbc:ID>1</cbc:ID></cac:ReceiptDocumentReference><cac:ReceiptDocumentReference><cbc:ID>2</cbc:ID></cac:ReceiptDocumentReference>',
  ),
  'UBL-SR-03': before(
    'cac:ContractDocumentReference',
    '<cac:DespatchDocumentReference><cbc:ID>1</cbc:ID></cac:DespatchDocumentReference><cac:DespatchDocumentReference><cbc:ID>2</cbc:ID></cac:DespatchDocumentReference>',
  ),
  'UBL-SR-04': before('cac:AccountingSupplierParty', OBJECT('1') + OBJECT('2')),
  'UBL-SR-05': repeat('cac:PaymentTerms'),
  'UBL-SR-07': inside('cac:InvoiceDocumentReference', drop('cbc:ID')),
  'UBL-SR-08': repeat('cac:InvoicePeriod'),
  'UBL-SR-09': supplier(repeat('cac:PartyLegalEntity')),
  'UBL-SR-10': supplier(repeat('cac:PartyName')),
  'UBL-SR-11': supplier(repeat('cac:PartyLegalEntity')),
  'UBL-SR-12': supplier(repeat('cac:PartyTaxScheme')),
  'UBL-SR-13': supplier(
    all(inside('cac:PartyTaxScheme', setText('cbc:ID', 'LOC')), repeat('cac:PartyTaxScheme')),
  ),
  'UBL-SR-14': supplier(
    append(
      'cac:PartyLegalEntity',
      '<cbc:CompanyLegalForm>A</cbc:CompanyLegalForm><cbc:CompanyLegalForm>B</cbc:CompanyLegalForm>',
    ),
  ),
  'UBL-SR-15': buyer(repeat('cac:PartyLegalEntity')),
  'UBL-SR-16': buyer(
    after(
      'cbc:EndpointID',
      '<cac:PartyIdentification><cbc:ID>1</cbc:ID></cac:PartyIdentification><cac:PartyIdentification><cbc:ID>2</cbc:ID></cac:PartyIdentification>',
    ),
  ),
  'UBL-SR-17': buyer(repeat('cac:PartyLegalEntity')),
  'UBL-SR-18': buyer(
    after(
      'cac:PostalAddress',
      ['1', '2']
        .map(
          (id) =>
            `<cac:PartyTaxScheme><cbc:CompanyID>NL${id}</cbc:CompanyID><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>`,
        )
        .join(''),
    ),
  ),
  'UBL-SR-19': inside('cac:PayeeParty', setText('cbc:Name', 'Werkend Verder B.V.')),
  'UBL-SR-20': inside(
    'cac:PayeeParty',
    before(
      'cac:PartyName',
      ['1', '2']
        .map(
          (id) => `<cac:PartyIdentification><cbc:ID schemeID="0106">${id}</cbc:ID></cac:PartyIdentification>`,
        )
        .join(''),
    ),
  ),
  'UBL-SR-21': inside('cac:PayeeParty', repeat('cac:PartyLegalEntity')),
  'UBL-SR-24': repeat('cac:Delivery'),
  'UBL-SR-25': append(
    'cac:Delivery',
    '<cac:DeliveryParty><cac:PartyName><cbc:Name>A</cbc:Name></cac:PartyName><cac:PartyName><cbc:Name>B</cbc:Name></cac:PartyName></cac:DeliveryParty>',
  ),
  'UBL-SR-26': repeat('cbc:PaymentID'),
  'UBL-SR-27': after(
    'cbc:PaymentMeansCode',
    '<cbc:InstructionNote>A</cbc:InstructionNote><cbc:InstructionNote>B</cbc:InstructionNote>',
  ),
  'UBL-SR-28': append(
    'cac:PaymentMeans',
    '<cac:PaymentMandate><cbc:ID>A</cbc:ID><cbc:ID>B</cbc:ID></cac:PaymentMandate>',
  ),
  'UBL-SR-29': supplier(
    after(
      'cbc:EndpointID',
      '<cac:PartyIdentification><cbc:ID schemeID="SEPA">1</cbc:ID></cac:PartyIdentification><cac:PartyIdentification><cbc:ID schemeID="SEPA">2</cbc:ID></cac:PartyIdentification>',
    ),
  ),
  'UBL-SR-30': inside('cac:AllowanceCharge', repeat('cbc:AllowanceChargeReason')),
  'UBL-SR-31': inside('cac:AllowanceCharge', repeat('cbc:AllowanceChargeReason'), 2),
  'UBL-SR-32': inside(
    'cac:TaxSubtotal',
    append(
      'cac:TaxCategory',
      '<cbc:TaxExemptionReason>A</cbc:TaxExemptionReason><cbc:TaxExemptionReason>B</cbc:TaxExemptionReason>',
    ),
  ),
  'UBL-SR-33': repeat('cbc:DocumentDescription'),
  'UBL-SR-34': line(repeat('cbc:Note')),
  'UBL-SR-35': line(repeat('cac:OrderLineReference')),
  'UBL-SR-36': line(repeat('cac:InvoicePeriod')),
  'UBL-SR-37': line(append('cac:Price', discount('false', '90.00') + discount('false', '90.00'))),
  'UBL-SR-38': line(
    append(
      'cac:ClassifiedTaxCategory',
      '<cbc:TaxExemptionReason>A</cbc:TaxExemptionReason><cbc:TaxExemptionReason>B</cbc:TaxExemptionReason>',
    ),
  ),
  'UBL-SR-39': before(
    'cac:AccountingSupplierParty',
    '<cac:ProjectReference><cbc:ID>1</cbc:ID></cac:ProjectReference><cac:ProjectReference><cbc:ID>2</cbc:ID></cac:ProjectReference>',
  ),
  'UBL-SR-40': buyer(
    before(
      'cac:PostalAddress',
      '<cac:PartyName><cbc:Name>A</cbc:Name></cac:PartyName><cac:PartyName><cbc:Name>B</cbc:Name></cac:PartyName>',
    ),
  ),
  'UBL-SR-42': supplier(inside('cac:PartyTaxScheme', (text) => text + text + text)),
  'UBL-SR-43': inside(
    'cac:AdditionalDocumentReference',
    after('cbc:ID', '<cbc:DocumentTypeCode>50</cbc:DocumentTypeCode>'),
  ),
  'UBL-SR-44': all(repeat('cac:PaymentMeans'), setText('cbc:PaymentID', 'anders', 2)),
  'UBL-SR-45': all(
    after('cbc:PaymentMeansCode', '<cbc:PaymentDueDate>2009-03-31</cbc:PaymentDueDate>'),
    repeat('cac:PaymentMeans'),
  ),
  'UBL-SR-46': all(
    swap('<cbc:PaymentMeansCode>', '<cbc:PaymentMeansCode name="Overboeking">'),
    repeat('cac:PaymentMeans'),
  ),
  'UBL-SR-47': all(repeat('cac:PaymentMeans'), setText('cbc:PaymentMeansCode', '58', 2)),
  'UBL-SR-48': line(repeat('cac:ClassifiedTaxCategory')),
  'UBL-SR-49': all(
    append('cac:InvoicePeriod', '<cbc:DescriptionCode>35</cbc:DescriptionCode>'),
    repeat('cac:InvoicePeriod'),
  ),
  'UBL-SR-50': line(repeat('cbc:Description')),
  'UBL-SR-53': supplier(inside('cac:PartyTaxScheme', drop('cbc:CompanyID'))),
  'UBL-CR-666': inside(
    'cac:AdditionalDocumentReference',
    after('cbc:ID', '<cbc:DocumentTypeCode>130</cbc:DocumentTypeCode>'),
  ),
  'UBL-CR-673': inside(
    'cac:AdditionalDocumentReference',
    after('cbc:ID', '<cbc:DocumentTypeCode>130</cbc:DocumentTypeCode>'),
  ),
  'UBL-DT-06': dropAttribute('cbc:EmbeddedDocumentBinaryObject', 'mimeCode'),
  'UBL-DT-07': dropAttribute('cbc:EmbeddedDocumentBinaryObject', 'filename'),
});

const exemption = (reason: string): Change =>
  inside(
    'cac:TaxSubtotal',
    append('cac:TaxCategory', `<cbc:TaxExemptionReasonCode>${reason}</cbc:TaxExemptionReasonCode>`),
  );

/** The seller's electronic address becomes one of this scheme. */
const identifierCases = (wrong: Record<string, [scheme: string, value: string]>): Record<string, Change> =>
  Object.fromEntries(
    Object.entries(wrong).map(([rule, [scheme, value]]) => [
      rule,
      supplier(inside('cbc:EndpointID', swap(/ schemeID="0106">12345678/, ` schemeID="${scheme}">${value}`))),
    ]),
  );

export const peppolCases: BrokenCase[] = [
  ...breaks(peppolInvoice, {
    'PEPPOL-EN16931-R001': drop('cbc:ProfileID'),
    'PEPPOL-EN16931-R002': repeat('cbc:Note'),
    'PEPPOL-EN16931-R003': all(drop('cbc:BuyerReference'), drop('cac:OrderReference')),
    'PEPPOL-EN16931-R004': setText(
      'cbc:CustomizationID',
      'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0::2.1',
    ),
    'PEPPOL-EN16931-R005': after(
      'cbc:DocumentCurrencyCode',
      '<cbc:TaxCurrencyCode>EUR</cbc:TaxCurrencyCode>',
    ),
    'PEPPOL-EN16931-R007': setText('cbc:ProfileID', 'urn:fdc:peppol.eu:2017:poacc:billing:02:1.0'),
    'PEPPOL-EN16931-R008': setText('cbc:Note', ''),
    'PEPPOL-EN16931-R010': buyer(drop('cbc:EndpointID')),
    'PEPPOL-EN16931-R020': supplier(drop('cbc:EndpointID')),
    'PEPPOL-EN16931-R040': inside('cac:AllowanceCharge', setText('cbc:BaseAmount', '101.00')),
    'PEPPOL-EN16931-R041': inside('cac:AllowanceCharge', drop('cbc:BaseAmount')),
    'PEPPOL-EN16931-R042': inside('cac:AllowanceCharge', drop('cbc:MultiplierFactorNumeric')),
    'PEPPOL-EN16931-R043': inside('cac:AllowanceCharge', setText('cbc:ChargeIndicator', '0')),
    'PEPPOL-EN16931-R044': line(append('cac:Price', discount('true', '90.00'))),
    'PEPPOL-EN16931-R046': line(append('cac:Price', discount('false', '91.00'))),
    'PEPPOL-EN16931-R051': line(setAttribute('cbc:PriceAmount', 'currencyID', 'USD')),
    'PEPPOL-EN16931-R053': repeat('cac:TaxTotal'),
    'PEPPOL-EN16931-R054': sek,
    'PEPPOL-EN16931-R055': all(sek, sekTotal('-100.00')),
    'PEPPOL-EN16931-R061': setText('cbc:PaymentMeansCode', '59'),
    'PEPPOL-EN16931-R100': line(
      after(
        'cac:OrderLineReference',
        '<cac:DocumentReference><cbc:ID>1</cbc:ID></cac:DocumentReference><cac:DocumentReference><cbc:ID>2</cbc:ID></cac:DocumentReference>',
      ),
    ),
    'PEPPOL-EN16931-R101': line(
      after('cac:OrderLineReference', '<cac:DocumentReference><cbc:ID>1</cbc:ID></cac:DocumentReference>'),
    ),
    'PEPPOL-EN16931-R110': line(setText('cbc:StartDate', '2009-01-31')),
    'PEPPOL-EN16931-R111': line(setText('cbc:EndDate', '2009-03-01')),
    'PEPPOL-EN16931-R120': line(setText('cbc:PriceAmount', '85.01')),
    'PEPPOL-EN16931-R121': line(setText('cbc:BaseQuantity', '0')),
    'PEPPOL-EN16931-R130': line(setAttribute('cbc:BaseQuantity', 'unitCode', 'DAY')),
    'PEPPOL-EN16931-F001': swap(/(<cbc:IssueDate>[^<]*)/, '$1+01:00'),
    'PEPPOL-EN16931-P0100': setText('cbc:InvoiceTypeCode', '389'),
    'PEPPOL-EN16931-P0112': setText('cbc:InvoiceTypeCode', '384'),
    'PEPPOL-EN16931-CL001': setAttribute('cbc:EmbeddedDocumentBinaryObject', 'mimeCode', 'application/zip'),
    'PEPPOL-EN16931-CL002': reasonCode(1, 'FC'),
    'PEPPOL-EN16931-CL003': reasonCode(3, '95'),
    'PEPPOL-EN16931-CL006': append('cac:InvoicePeriod', '<cbc:DescriptionCode>4</cbc:DescriptionCode>'),
    'PEPPOL-EN16931-CL007': line(setAttribute('cbc:PriceAmount', 'currencyID', 'EURO')),
    'PEPPOL-EN16931-CL008': supplier(setAttribute('cbc:EndpointID', 'schemeID', '0000')),
    'PEPPOL-EN16931-P0104': exemption('VATEX-EU-G'),
    'PEPPOL-EN16931-P0105': exemption('VATEX-EU-O'),
    'PEPPOL-EN16931-P0106': exemption('VATEX-EU-IC'),
    'PEPPOL-EN16931-P0107': exemption('vatex-eu-ae'),
    'PEPPOL-EN16931-P0108': exemption('VATEX-EU-D'),
    'PEPPOL-EN16931-P0109': exemption('VATEX-EU-F'),
    'PEPPOL-EN16931-P0110': exemption('VATEX-EU-I'),
    'PEPPOL-EN16931-P0111': exemption('VATEX-EU-J'),
    ...identifierCases({
      'PEPPOL-COMMON-R040': ['0088', '8712345678907'],
      'PEPPOL-COMMON-R041': ['0192', '991825828'],
      'PEPPOL-COMMON-R042': ['0184', 'DK1234567'],
      'PEPPOL-COMMON-R043': ['0208', '0202239952'],
      'PEPPOL-COMMON-R044': ['0201', 'ABC12'],
      'PEPPOL-COMMON-R045': ['0210', '1234567890'],
      'PEPPOL-COMMON-R046': ['9907', '1234567890'],
      'PEPPOL-COMMON-R047': ['0211', 'IT06363391002'],
      'PEPPOL-COMMON-R049': ['0007', '5567321708'],
      'PEPPOL-COMMON-R050': ['0151', '47555222001'],
      'PEPPOL-COMMON-R052': ['0096', '123456789'],
      'PEPPOL-COMMON-R053': ['0198', '12345678'],
      'PEPPOL-COMMON-R054': ['0106', '1234567'],
      'PEPPOL-COMMON-R055': ['0190', '0000000100123456700'],
      'PEPPOL-COMMON-R056-1': ['9944', 'NL123456782'],
      'PEPPOL-COMMON-R057': ['0217', '12345678'],
    }),
    'PEPPOL-COMMON-R056-2': supplier(inside('cac:PartyTaxScheme', setText('cbc:CompanyID', 'NL123456782'))),
    'NATIONAL-UNCHECKED': supplier(setText('cbc:IdentificationCode', 'DK')),
    'NL-R-002': supplier(drop('cbc:StreetName')),
    'NL-R-003': supplier(legalScheme('0191')),
    'NL-R-004': buyer(drop('cbc:CityName')),
    'NL-R-005': buyer(legalScheme('0088')),
    'NL-R-006': representative(drop('cbc:PostalZone')),
    'NL-R-007': drop('cac:PaymentMeans'),
    'NL-R-008': setText('cbc:PaymentMeansCode', '31'),
    'NL-R-009': drop('cac:OrderReference'),
  }),
  ...breaks(peppolCreditNote, {
    'NL-R-001': drop('cac:BillingReference'),
    'PEPPOL-EN16931-P0101': setText('cbc:CreditNoteTypeCode', '308'),
    'PEPPOL-EN16931-R080': before(
      'cac:AccountingSupplierParty',
      ['1', '2']
        .map(
          (id) =>
            `<cac:AdditionalDocumentReference><cbc:ID>${id}</cbc:ID><cbc:DocumentTypeCode>50</cbc:DocumentTypeCode></cac:AdditionalDocumentReference>`,
        )
        .join(''),
    ),
  }),
];

const specification = (id: string): Change => setText('cbc:CustomizationID', id);

export const specificationCases: BrokenCase[] = breaks(plainInvoice, {
  CUSTOMIZATION: specification('urn:www.cenbii.eu:transaction:biitrns010:ver2.0'),
  'CIUS-UNCHECKED': specification('urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0'),
});

/** Half of the amount due goes to the blocked account. */
export const withBlockedAccount: Change = all(
  specification(
    'urn:cen.eu:en16931:2017#compliant#urn:fdc:nen.nl:nlcius:v1.0#conformant#urn:fdc:nen.nl:gaccount:v1.0',
  ),
  before('cbc:PaymentMeansCode', '<cbc:ID>BENEFICIARY</cbc:ID>'),
  repeat('cac:PaymentMeans'),
  inside('cac:PaymentMeans', setText('cbc:ID', 'GACCOUNT'), 2),
  before(
    'cac:TaxTotal',
    [
      ['BENEFICIARY', '471.38'],
      ['GACCOUNT', '300.00'],
    ]
      .map(
        ([id, amount]) =>
          `<cac:PaymentTerms><cbc:PaymentMeansID>${id}</cbc:PaymentMeansID><cbc:Amount currencyID="EUR">${amount}</cbc:Amount></cac:PaymentTerms>`,
      )
      .join(''),
  ),
);

export const gAccountCases: BrokenCase[] = breaks(
  plainInvoice,
  {
    'BR-GA-1': drop('cac:PaymentTerms'),
    'BR-GA-2': drop('cac:PaymentMeans'),
    'BR-GA-3': inside('cac:PaymentTerms', setText('cbc:Amount', '471.37')),
    'BR-GA-4': inside('cac:PaymentTerms', drop('cbc:PaymentMeansID')),
    'BR-GA-5': inside('cac:PaymentMeans', drop('cbc:ID')),
    'BR-GA-6': inside('cac:PaymentTerms', setText('cbc:PaymentMeansID', 'OTHER')),
    'BR-GA-7': inside('cac:PaymentMeans', setText('cbc:ID', 'G'), 2),
  },
  withBlockedAccount,
);
