import { after, all, append, before, drop, inside, repeat, setAttribute, setText, swap } from '../change';
import type { Change } from '../change';
import { peppolCreditNote, peppolInvoice } from '../samples';
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
