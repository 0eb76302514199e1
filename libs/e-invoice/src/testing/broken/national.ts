import { after, all, append, before, drop, dropAttribute, inside, repeat, setText, swap } from '../change';
import type { Change } from '../change';
import { creditNote, fullInvoice, plainInvoice } from '../samples';
import { breaks } from './case';
import type { BrokenCase } from './case';
import {
  buyer,
  discount,
  legalScheme,
  line,
  reasonCode,
  representative,
  sek,
  sekTotal,
  supplier,
} from './parts';

const OBJECT = (id: string): string =>
  `<cac:AdditionalDocumentReference><cbc:ID>${id}</cbc:ID><cbc:DocumentTypeCode>130</cbc:DocumentTypeCode></cac:AdditionalDocumentReference>`;

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
  'UBL-SR-06': repeat('cac:InvoiceDocumentReference'),
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
  'UBL-SR-22': representative(repeat('cac:PartyName')),
  'UBL-SR-23': representative(repeat('cac:PartyTaxScheme')),
  'UBL-SR-24': repeat('cac:Delivery'),
  'UBL-SR-25': append(
    'cac:Delivery',
    '<cac:DeliveryParty><cac:PartyName><cbc:Name>A</cbc:Name></cac:PartyName><cac:PartyName><cbc:Name>B</cbc:Name></cac:PartyName></cac:DeliveryParty>',
  ),
  'UBL-SR-26': repeat('cbc:PaymentID'),
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
  'UBL-SR-51': supplier(
    before(
      'cac:Country',
      ['3', '4'].map((text) => `<cac:AddressLine><cbc:Line>${text}</cbc:Line></cac:AddressLine>`).join(''),
    ),
  ),
  'UBL-SR-52': line(
    after(
      'cac:OrderLineReference',
      ['1', '2']
        .map((id) => `<cac:DocumentReference><cbc:ID>${id}</cbc:ID></cac:DocumentReference>`)
        .join(''),
    ),
  ),
  'UBL-SR-54': all(
    before(
      'cac:PayeeFinancialAccount',
      '<cac:CardAccount><cbc:PrimaryAccountNumberID>1111</cbc:PrimaryAccountNumberID><cbc:NetworkID>VISA</cbc:NetworkID></cac:CardAccount>',
    ),
    repeat('cac:PaymentMeans'),
  ),
  'UBL-SR-55': all(
    append('cac:PaymentMeans', '<cac:PaymentMandate><cbc:ID>M1</cbc:ID></cac:PaymentMandate>'),
    repeat('cac:PaymentMeans'),
  ),
  'UBL-SR-56': before(
    'cac:ContractDocumentReference',
    ['1', '2']
      .map(
        (id) => `<cac:OriginatorDocumentReference><cbc:ID>${id}</cbc:ID></cac:OriginatorDocumentReference>`,
      )
      .join(''),
  ),
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
