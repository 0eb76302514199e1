import {
  after,
  all,
  append,
  before,
  drop,
  dropAttribute,
  inside,
  setAttribute,
  setText,
  swap,
  swapAll,
} from '../change';
import { fullInvoice, plainInvoice } from '../samples';
import { breaks } from './case';
import type { BrokenCase } from './case';

const CARD = (number: string): string =>
  `<cac:CardAccount><cbc:PrimaryAccountNumberID>${number}</cbc:PrimaryAccountNumberID><cbc:NetworkID>VISA</cbc:NetworkID></cac:CardAccount>`;
const supplier = (change: Parameters<typeof inside>[1]) => inside('cac:AccountingSupplierParty', change);
const buyer = (change: Parameters<typeof inside>[1]) => inside('cac:AccountingCustomerParty', change);
const representative = (change: Parameters<typeof inside>[1]) => inside('cac:TaxRepresentativeParty', change);
const totals = (change: Parameters<typeof inside>[1]) => inside('cac:LegalMonetaryTotal', change);
const line = (change: Parameters<typeof inside>[1]) => inside('cac:InvoiceLine', change);
const NO_REASON = drop('cbc:AllowanceChargeReason');
/** The document's own come after those on lines in number only, not in place: 1 allowance, 2 charge, then the line's 3 and 4. */
const [ALLOWANCE, CHARGE, LINE_ALLOWANCE, LINE_CHARGE] = [1, 2, 3, 4];
const inAllowance = (nth: number, change: Parameters<typeof inside>[1]) =>
  inside('cac:AllowanceCharge', change, nth);

export const presenceCases: BrokenCase[] = breaks(fullInvoice, {
  'BR-01': drop('cbc:CustomizationID'),
  'BR-02': drop('cbc:ID'),
  'BR-03': drop('cbc:IssueDate'),
  'BR-04': drop('cbc:InvoiceTypeCode'),
  'BR-05': setText('cbc:DocumentCurrencyCode', ' '),
  'BR-06': supplier(drop('cbc:RegistrationName')),
  'BR-07': buyer(setText('cbc:RegistrationName', '')),
  'BR-08': supplier(drop('cac:PostalAddress')),
  'BR-09': supplier(drop('cac:Country')),
  'BR-10': buyer(drop('cac:PostalAddress')),
  'BR-11': buyer(setText('cbc:IdentificationCode', '')),
  'BR-12': totals(drop('cbc:LineExtensionAmount')),
  'BR-13': totals(drop('cbc:TaxExclusiveAmount')),
  'BR-14': totals(drop('cbc:TaxInclusiveAmount')),
  'BR-15': totals(drop('cbc:PayableAmount')),
  'BR-16': all(drop('cac:InvoiceLine'), drop('cac:InvoiceLine')),
  'BR-17': inside('cac:PayeeParty', setText('cbc:Name', 'Werkend Verder')),
  'BR-18': representative(drop('cac:PartyName')),
  'BR-19': representative(drop('cac:PostalAddress')),
  'BR-20': representative(drop('cac:Country')),
  'BR-21': line(drop('cbc:ID')),
  'BR-22': line(drop('cbc:InvoicedQuantity')),
  'BR-23': line(dropAttribute('cbc:InvoicedQuantity', 'unitCode')),
  'BR-24': line(drop('cbc:LineExtensionAmount')),
  'BR-25': line(setText('cbc:Name', '')),
  'BR-26': line(drop('cbc:PriceAmount')),
  'BR-27': line(setText('cbc:PriceAmount', '-85.00')),
  'BR-28': line(
    append(
      'cac:Price',
      '<cac:AllowanceCharge><cbc:ChargeIndicator>false</cbc:ChargeIndicator><cbc:Amount currencyID="EUR">1</cbc:Amount><cbc:BaseAmount currencyID="EUR">-86</cbc:BaseAmount></cac:AllowanceCharge>',
    ),
  ),
  'BR-29': setText('cbc:EndDate', '2009-01-31'),
  'BR-30': line(setText('cbc:EndDate', '2009-01-31')),
  'BR-31': inAllowance(ALLOWANCE, drop('cbc:Amount')),
  'BR-32': inAllowance(ALLOWANCE, drop('cac:TaxCategory')),
  'BR-33': inAllowance(ALLOWANCE, NO_REASON),
  'BR-36': inAllowance(CHARGE, drop('cbc:Amount')),
  'BR-37': inAllowance(CHARGE, drop('cac:TaxCategory')),
  'BR-38': inAllowance(CHARGE, NO_REASON),
  'BR-41': inAllowance(LINE_ALLOWANCE, drop('cbc:Amount')),
  'BR-42': inAllowance(LINE_ALLOWANCE, NO_REASON),
  'BR-43': inAllowance(LINE_CHARGE, drop('cbc:Amount')),
  'BR-44': inAllowance(LINE_CHARGE, NO_REASON),
  'BR-45': inside('cac:TaxSubtotal', drop('cbc:TaxableAmount')),
  'BR-46': inside('cac:TaxSubtotal', drop('cbc:TaxAmount')),
  'BR-47': inside('cac:TaxSubtotal', drop('cac:TaxCategory')),
  'BR-48': inside('cac:TaxSubtotal', drop('cbc:Percent')),
  'BR-49': drop('cbc:PaymentMeansCode'),
  'BR-50': inside('cac:PayeeFinancialAccount', setText('cbc:ID', '')),
  'BR-51': before('cac:PayeeFinancialAccount', CARD('4111111111111111')),
  'BR-52': inside('cac:AdditionalDocumentReference', setText('cbc:ID', '')),
  'BR-53': after('cbc:DocumentCurrencyCode', '<cbc:TaxCurrencyCode>SEK</cbc:TaxCurrencyCode>'),
  'BR-54': line(
    append(
      'cac:Item',
      '<cac:AdditionalItemProperty><cbc:Name>Niveau</cbc:Name></cac:AdditionalItemProperty>',
    ),
  ),
  'BR-55': inside('cac:InvoiceDocumentReference', drop('cbc:ID')),
  'BR-56': representative(setText('cbc:ID', 'GST')),
  'BR-57': inside(
    'cac:DeliveryLocation',
    swap(/<cac:Country>[\s\S]*<\/cac:Country>/, '<cbc:CityName>Ede</cbc:CityName>'),
  ),
  'BR-61': drop('cac:PayeeFinancialAccount'),
  'BR-62': supplier(dropAttribute('cbc:EndpointID', 'schemeID')),
  'BR-63': buyer(dropAttribute('cbc:EndpointID', 'schemeID')),
  'BR-64': line(
    append(
      'cac:Item',
      '<cac:StandardItemIdentification><cbc:ID>8712345678906</cbc:ID></cac:StandardItemIdentification>',
    ),
  ),
  'BR-65': line(
    append(
      'cac:Item',
      '<cac:CommodityClassification><cbc:ItemClassificationCode>85312300</cbc:ItemClassificationCode></cac:CommodityClassification>',
    ),
  ),
});

export const totalsCases: BrokenCase[] = breaks(fullInvoice, {
  'BR-CO-03': all(
    before('cbc:DocumentCurrencyCode', '<cbc:TaxPointDate>2009-02-28</cbc:TaxPointDate>'),
    append('cac:InvoicePeriod', '<cbc:DescriptionCode>35</cbc:DescriptionCode>'),
  ),
  'BR-CO-04': line(drop('cac:ClassifiedTaxCategory')),
  'BR-CO-09': supplier(inside('cac:PartyTaxScheme', setText('cbc:CompanyID', '123456782B01'))),
  'BR-CO-10': totals(setText('cbc:LineExtensionAmount', '700.00')),
  'BR-CO-11': totals(setText('cbc:AllowanceTotalAmount', '10.01')),
  'BR-CO-12': totals(drop('cbc:ChargeTotalAmount')),
  'BR-CO-13': totals(setText('cbc:TaxExclusiveAmount', '715.48')),
  'BR-CO-14': inside('cac:TaxTotal', setText('cbc:TaxAmount', '141.99')),
  'BR-CO-15': totals(setText('cbc:TaxInclusiveAmount', '999.99')),
  'BR-CO-16': totals(setText('cbc:PrepaidAmount', '99.99')),
  'BR-CO-17': inside('cac:TaxSubtotal', setText('cbc:TaxAmount', '999.00')),
  'BR-CO-18': drop('cac:TaxTotal'),
  'BR-CO-19': inside('cac:InvoicePeriod', all(drop('cbc:StartDate'), drop('cbc:EndDate'))),
  'BR-CO-20': line(inside('cac:InvoicePeriod', all(drop('cbc:StartDate'), drop('cbc:EndDate')))),
  'BR-CO-21': inAllowance(ALLOWANCE, NO_REASON),
  'BR-CO-22': inAllowance(CHARGE, NO_REASON),
  'BR-CO-23': inAllowance(LINE_ALLOWANCE, NO_REASON),
  'BR-CO-24': inAllowance(LINE_CHARGE, NO_REASON),
  'BR-CO-25': all(drop('cbc:DueDate'), drop('cac:PaymentTerms')),
  'BR-CO-26': supplier(
    all(drop('cac:PartyTaxScheme'), inside('cac:PartyLegalEntity', drop('cbc:CompanyID'))),
  ),
});

const sek = all(
  after('cbc:DocumentCurrencyCode', '<cbc:TaxCurrencyCode>SEK</cbc:TaxCurrencyCode>'),
  before(
    'cac:LegalMonetaryTotal',
    '<cac:TaxTotal><cbc:TaxAmount currencyID="SEK">1500.001</cbc:TaxAmount></cac:TaxTotal>',
  ),
);
const finer = (element: string, nth = 1) => inside(element, swap(/\.(\d\d)</, '.$10<'), nth);

export const decimalCases: BrokenCase[] = breaks(fullInvoice, {
  'BR-DEC-01': inAllowance(ALLOWANCE, finer('cbc:Amount')),
  'BR-DEC-02': inAllowance(ALLOWANCE, finer('cbc:BaseAmount')),
  'BR-DEC-05': inAllowance(CHARGE, finer('cbc:Amount')),
  'BR-DEC-06': inAllowance(
    CHARGE,
    after('cbc:Amount', '<cbc:BaseAmount currencyID="EUR">25.500</cbc:BaseAmount>'),
  ),
  'BR-DEC-09': totals(finer('cbc:LineExtensionAmount')),
  'BR-DEC-10': totals(finer('cbc:AllowanceTotalAmount')),
  'BR-DEC-11': totals(finer('cbc:ChargeTotalAmount')),
  'BR-DEC-12': totals(finer('cbc:TaxExclusiveAmount')),
  'BR-DEC-13': inside('cac:TaxTotal', finer('cbc:TaxAmount')),
  'BR-DEC-14': totals(finer('cbc:TaxInclusiveAmount')),
  'BR-DEC-15': sek,
  'BR-DEC-16': totals(finer('cbc:PrepaidAmount')),
  'BR-DEC-17': totals(finer('cbc:PayableRoundingAmount')),
  'BR-DEC-18': totals(finer('cbc:PayableAmount')),
  'BR-DEC-19': inside('cac:TaxSubtotal', finer('cbc:TaxableAmount')),
  'BR-DEC-20': inside('cac:TaxSubtotal', finer('cbc:TaxAmount')),
  'BR-DEC-23': line(finer('cbc:LineExtensionAmount')),
  'BR-DEC-24': inAllowance(LINE_ALLOWANCE, finer('cbc:Amount')),
  'BR-DEC-25': inAllowance(
    LINE_ALLOWANCE,
    after('cbc:Amount', '<cbc:BaseAmount currencyID="EUR">5.000</cbc:BaseAmount>'),
  ),
  'BR-DEC-27': inAllowance(LINE_CHARGE, finer('cbc:Amount')),
  'BR-DEC-28': inAllowance(
    LINE_CHARGE,
    after('cbc:Amount', '<cbc:BaseAmount currencyID="EUR">7.500</cbc:BaseAmount>'),
  ),
  'UBL-DT-01': totals(finer('cbc:PayableAmount')),
  'VALUE-DECIMAL': totals(setText('cbc:PayableAmount', '1e3')),
  'VALUE-DATE': setText('cbc:DueDate', '2009-02-29'),
  'VALUE-INDICATOR': inAllowance(ALLOWANCE, setText('cbc:ChargeIndicator', 'no')),
  'SI-UBL-2': setText('cbc:Note', ''),
});

export const codeCases: BrokenCase[] = breaks(fullInvoice, {
  'BR-CL-01': setText('cbc:InvoiceTypeCode', '381'),
  'BR-CL-03': line(setAttribute('cbc:PriceAmount', 'currencyID', 'EURO')),
  'BR-CL-04': swapAll('<cbc:DocumentCurrencyCode>EUR<', '<cbc:DocumentCurrencyCode>NLG<'),
  'BR-CL-05': after('cbc:DocumentCurrencyCode', '<cbc:TaxCurrencyCode>XYZ</cbc:TaxCurrencyCode>'),
  'BR-CL-06': append('cac:InvoicePeriod', '<cbc:DescriptionCode>4</cbc:DescriptionCode>'),
  'BR-CL-07': before(
    'cac:AccountingSupplierParty',
    '<cac:AdditionalDocumentReference><cbc:ID schemeID="QQQ">1</cbc:ID><cbc:DocumentTypeCode>130</cbc:DocumentTypeCode></cac:AdditionalDocumentReference>',
  ),
  'BR-CL-08': setText('cbc:Note', '#QQQ#Uren'),
  'BR-CL-10': buyer(
    after(
      'cbc:EndpointID',
      '<cac:PartyIdentification><cbc:ID schemeID="SEPA">1</cbc:ID></cac:PartyIdentification>',
    ),
  ),
  'BR-CL-11': supplier(inside('cac:PartyLegalEntity', setAttribute('cbc:CompanyID', 'schemeID', 'NL:KVK'))),
  'BR-CL-13': line(
    append(
      'cac:Item',
      '<cac:CommodityClassification><cbc:ItemClassificationCode listID="QQ">1</cbc:ItemClassificationCode></cac:CommodityClassification>',
    ),
  ),
  'BR-CL-14': buyer(setText('cbc:IdentificationCode', 'HO')),
  'BR-CL-15': line(
    append(
      'cac:Item',
      '<cac:OriginCountry><cbc:IdentificationCode>ZZ</cbc:IdentificationCode></cac:OriginCountry>',
    ),
  ),
  'BR-CL-16': setText('cbc:PaymentMeansCode', '99'),
  'BR-CL-17': inside('cac:TaxSubtotal', setText('cbc:ID', 'X')),
  'BR-CL-18': line(inside('cac:ClassifiedTaxCategory', setText('cbc:ID', 'X'))),
  'BR-CL-19': inAllowance(
    ALLOWANCE,
    after('cbc:ChargeIndicator', '<cbc:AllowanceChargeReasonCode>FC</cbc:AllowanceChargeReasonCode>'),
  ),
  'BR-CL-20': inAllowance(
    CHARGE,
    after('cbc:ChargeIndicator', '<cbc:AllowanceChargeReasonCode>95</cbc:AllowanceChargeReasonCode>'),
  ),
  'BR-CL-21': line(
    append(
      'cac:Item',
      '<cac:StandardItemIdentification><cbc:ID schemeID="9999">1</cbc:ID></cac:StandardItemIdentification>',
    ),
  ),
  'BR-CL-22': inside(
    'cac:TaxSubtotal',
    append('cac:TaxCategory', '<cbc:TaxExemptionReasonCode>VATEX-NL-1</cbc:TaxExemptionReasonCode>'),
  ),
  'BR-CL-23': line(setAttribute('cbc:InvoicedQuantity', 'unitCode', 'UUR')),
  'BR-CL-24': setAttribute('cbc:EmbeddedDocumentBinaryObject', 'mimeCode', 'application/zip'),
  'BR-CL-25': supplier(setAttribute('cbc:EndpointID', 'schemeID', '0000')),
  'BR-CL-26': before('cac:Address', '<cbc:ID schemeID="9999">1</cbc:ID>'),
});

export const identifierCases: BrokenCase[] = [
  ...breaks(plainInvoice, {
    'ID-IBAN': swap('NL91ABNA0417164300', 'NL91ABNA0417164301'),
    'ID-VAT': swap('NL123456782B01', 'NL123456783B01'),
    'ID-KVK': swapAll('>12345678<', '>1234567<'),
    'ID-OIN': swapAll('00000001001234567000', '0000000100123456700'),
  }),
];
