import type { VatToWrite } from '../../write/invoice-data';
import { after, all, append, before, drop, inside, setText, swap, swapAll } from '../change';
import type { Change } from '../change';
import { fullInvoice, inCategory } from '../samples';
import { breaks } from './case';
import type { BrokenCase } from './case';

const REASON = '<cbc:TaxExemptionReason>Vrijgesteld</cbc:TaxExemptionReason>';
const seller = (change: Change): Change => inside('cac:AccountingSupplierParty', change);
const VAT_ID =
  '<cac:PartyTaxScheme><cbc:CompanyID>NL123456782B01</cbc:CompanyID><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>';

/** The ten rules of a category: `other` is a code that its breakdown must not have, `wrongRate` makes a rate wrong. */
const tenRules = (rules: string, vat: VatToWrite, wrongRate: Change, wrongReason: Change): BrokenCase[] => {
  const unregistered =
    vat.category === 'O' ? seller(after('cac:PostalAddress', VAT_ID)) : seller(drop('cac:PartyTaxScheme'));
  return breaks(inCategory(vat), {
    [`${rules}-01`]: inside('cac:TaxSubtotal', setText('cbc:ID', vat.category === 'Z' ? 'E' : 'Z')),
    [`${rules}-02`]: unregistered,
    [`${rules}-03`]: unregistered,
    [`${rules}-04`]: unregistered,
    [`${rules}-05`]: inside('cac:ClassifiedTaxCategory', wrongRate),
    [`${rules}-06`]: inside('cac:AllowanceCharge', inside('cac:TaxCategory', wrongRate)),
    [`${rules}-07`]: inside('cac:AllowanceCharge', inside('cac:TaxCategory', wrongRate), 2),
    [`${rules}-08`]: setText('cbc:TaxableAmount', '1011.00'),
    [`${rules}-09`]: inside('cac:TaxSubtotal', setText('cbc:TaxAmount', '1.00')),
    [`${rules}-10`]: inside('cac:TaxSubtotal', wrongReason),
  });
};

const withoutReason = drop('cbc:TaxExemptionReason');
const withReason = append('cac:TaxCategory', REASON);
const rated = setText('cbc:Percent', '21');
const exempt = (category: VatToWrite['category']): VatToWrite => ({
  category,
  percent: '0',
  exemptionReason: 'Vrijgesteld',
});

/** IGIC and IPSI behave as the standard rate does, so their cases are those with another letter. */
const asStandard = (rules: string, code: string): BrokenCase[] =>
  tenRules(rules, { category: 'S', percent: '21' }, setText('cbc:Percent', '-1'), withReason).map((each) => ({
    ...each,
    change: all(swapAll('<cbc:ID>S</cbc:ID>', `<cbc:ID>${code}</cbc:ID>`), each.change),
  }));

const intraCommunity = inCategory(exempt('K'));
const outside: VatToWrite = { category: 'O', exemptionReason: 'Valt buiten de btw' };
const inBreakdown = (code: string) =>
  after(
    'cac:TaxSubtotal',
    `<cac:TaxSubtotal><cbc:TaxableAmount currencyID="EUR">0.00</cbc:TaxableAmount><cbc:TaxAmount currencyID="EUR">0.00</cbc:TaxAmount><cac:TaxCategory><cbc:ID>${code}</cbc:ID><cbc:Percent>0</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:TaxCategory></cac:TaxSubtotal>`,
  );

export const vatCases: BrokenCase[] = [
  ...tenRules('BR-S', { category: 'S', percent: '21' }, setText('cbc:Percent', '0'), withReason),
  ...tenRules('BR-Z', { category: 'Z', percent: '0' }, rated, withReason),
  ...tenRules('BR-E', exempt('E'), rated, withoutReason),
  ...tenRules('BR-AE', exempt('AE'), drop('cbc:Percent'), withoutReason),
  ...tenRules('BR-IC', exempt('K'), rated, withoutReason),
  ...tenRules('BR-G', exempt('G'), rated, withoutReason),
  ...tenRules('BR-O', outside, after('cbc:ID', '<cbc:Percent>0</cbc:Percent>'), withoutReason),
  ...asStandard('BR-AF', 'L'),
  ...asStandard('BR-AG', 'M'),
  ...breaks(intraCommunity, {
    'BR-IC-11': drop('cbc:ActualDeliveryDate'),
    'BR-IC-12': drop('cac:DeliveryLocation'),
  }),
  ...breaks(inCategory(outside), {
    'BR-O-11': inBreakdown('Z'),
    'BR-O-12': inside('cac:ClassifiedTaxCategory', setText('cbc:ID', 'Z')),
    'BR-O-13': inside('cac:AllowanceCharge', inside('cac:TaxCategory', setText('cbc:ID', 'Z'))),
    'BR-O-14': inside('cac:AllowanceCharge', inside('cac:TaxCategory', setText('cbc:ID', 'Z')), 2),
  }),
  ...breaks(fullInvoice, {
    'BR-B-01': inside('cac:ClassifiedTaxCategory', setText('cbc:ID', 'B')),
    'BR-B-02': inside('cac:ClassifiedTaxCategory', setText('cbc:ID', 'B')),
  }),
];

/** Changes that the rules allow: the other side of the same rules. */
export const allowedChanges: { name: string; from: typeof fullInvoice; change: Change }[] = [
  {
    name: 'a tax scheme in small letters',
    from: fullInvoice,
    change: swapAll('<cbc:ID>VAT</cbc:ID>', '<cbc:ID>vat</cbc:ID>'),
  },
  {
    name: 'a VAT amount that is off by less than one euro',
    from: fullInvoice,
    change: swapAll('currencyID="EUR">3.60</cbc:TaxAmount>', 'currencyID="EUR">3.6</cbc:TaxAmount>'),
  },
  {
    name: 'an invoicing period instead of a delivery date',
    from: intraCommunity,
    change: all(
      drop('cbc:ActualDeliveryDate'),
      before(
        'cac:OrderReference',
        '<cac:InvoicePeriod><cbc:StartDate>2009-02-01</cbc:StartDate></cac:InvoicePeriod>',
      ),
    ),
  },
  { name: 'a date with a time zone', from: fullInvoice, change: swap(/(<cbc:IssueDate>[^<]*)/, '$1+01:00') },
  { name: 'hashes in a note', from: fullInvoice, change: setText('cbc:Note', 'Stap #1# en ##slot') },
  {
    name: 'a payment card with its last four digits',
    from: fullInvoice,
    change: before(
      'cac:PayeeFinancialAccount',
      '<cac:CardAccount><cbc:PrimaryAccountNumberID>1234</cbc:PrimaryAccountNumberID><cbc:NetworkID>VISA</cbc:NetworkID></cac:CardAccount>',
    ),
  },
  {
    name: 'an unusual namespace prefix',
    from: fullInvoice,
    change: all(swapAll('cbc:', 'b:'), swapAll(':cbc=', ':b=')),
  },
  {
    name: 'signatures among the extensions',
    from: fullInvoice,
    change: before(
      'cbc:CustomizationID',
      '<ext:UBLExtensions xmlns:ext="urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2"><ext:UBLExtension><ext:ExtensionContent><x xmlns="urn:any"><y>1</y></x></ext:ExtensionContent></ext:UBLExtension></ext:UBLExtensions>',
    ),
  },
];
