import { readInvoice } from '../read-invoice';
import { setAttribute, setText, swap } from '../testing/change';
import type { Change } from '../testing/change';
import { fullInvoice, peppolInvoice, plainInvoice } from '../testing/samples';
import { withBlockedAccount } from '../testing/broken/national';
import type { InvoiceToWrite } from '../write/invoice-data';
import { writeInvoice } from '../write/write-invoice';
import { CORE, NLCIUS, PEPPOL } from './specification';

const read = (change: Change, data: InvoiceToWrite = plainInvoice) =>
  readInvoice(new TextEncoder().encode(change(writeInvoice(data))));
const named = (id: string): Change => setText('cbc:CustomizationID', id);
const fatal = ({ findings }: ReturnType<typeof readInvoice>): string[] =>
  findings.filter(({ severity }) => severity === 'fatal').map(({ rule }) => rule);

describe('every invoice of EN 16931 is accepted', () => {
  it('the standard itself, without a word', () => {
    expect(read(named(CORE))).toMatchObject({ outcome: 'accepted', findings: [] });
  });

  it('without what only a CIUS asks: order or reference of the buyer, KvK number', () => {
    const data = {
      ...plainInvoice,
      orderReference: undefined,
      supplier: { ...plainInvoice.supplier, legalId: undefined },
    };
    expect(fatal(read(named(CORE), data))).toEqual([]);
    expect(fatal(read((xml) => xml, data))).toEqual(['BR-NL-13', 'BR-NL-1', 'BR-NL-2']);
  });

  it.each([
    [
      'XRechnung',
      `${CORE}#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0`,
      'XRechnung (urn:xeinkauf.de:kosit:xrechnung_3.0)',
    ],
    ['an extension', `${CORE}#conformant#urn:example.eu:extension:1.0`, 'urn:example.eu:extension:1.0'],
    [
      'an extension of NLCIUS',
      `${NLCIUS}#conformant#urn:example.nl:extension:1.0`,
      'urn:example.nl:extension:1.0',
    ],
    [
      'CIUS-RO',
      `${CORE}#compliant#urn:efactura.mfinante.ro:CIUS-RO:1.0.1`,
      'CIUS-RO (urn:efactura.mfinante.ro:CIUS-RO:1.0.1)',
    ],
  ])('%s, with a warning that names it', (_, id, found) => {
    const reading = read(named(id));
    expect(reading.outcome).toBe('accepted');
    expect(reading.findings).toMatchObject([{ rule: 'CIUS-UNCHECKED', severity: 'warning', found }]);
  });

  it('a specification outside the standard is not refused for that alone', () => {
    expect(read(named('urn:peppol:pint:billing-1@eu-1'))).toMatchObject({
      outcome: 'accepted',
      findings: [{ rule: 'CUSTOMIZATION', severity: 'warning', found: 'urn:peppol:pint:billing-1@eu-1' }],
    });
  });

  it('a broken rule of the standard is found whatever it names', () => {
    expect(
      fatal(
        read((xml) =>
          named(`${CORE}#compliant#urn:any`)(
            swap('>771.38</cbc:PayableAmount>', '>1.00</cbc:PayableAmount>')(xml),
          ),
        ),
      ),
    ).toEqual(['BR-CO-16']);
  });

  it.each([
    'urn:peppol:france:billing:non-regulated',
    'urn:peppol:bis:billing_with_response',
    'urn:peppol:france:billing:regulated',
  ])('Peppol for the process %s', (process) => {
    expect(read(setText('cbc:ProfileID', process), peppolInvoice)).toMatchObject({ outcome: 'accepted' });
  });

  it('an extension of Peppol by the rules of Peppol', () => {
    const reading = read(
      (xml) => named(`${PEPPOL}#conformant#urn:any`)(setText('cbc:Note', '')(xml)),
      peppolInvoice,
    );
    expect(reading.findings.map(({ rule }) => rule)).toEqual(['PEPPOL-EN16931-R008', 'CIUS-UNCHECKED']);
  });

  it('an invoice with a blocked account, with both accounts and their parts', () => {
    const { outcome, findings, invoice } = read(withBlockedAccount);
    expect([outcome, findings.filter(({ severity }) => severity === 'fatal')]).toEqual(['accepted', []]);
    expect(invoice).toMatchObject({
      paymentMeans: [{ isBlockedAccount: false }, { id: 'GACCOUNT', isBlockedAccount: true }],
      paymentParts: [{ amount: 47138 }, { meansId: 'GACCOUNT', amount: 30000 }],
    });
  });
});

describe('code lists of the newest releases', () => {
  const endpoint = (scheme: string): Change => setAttribute('cbc:EndpointID', 'schemeID', scheme);
  const currency =
    (code: string): Change =>
    (xml) =>
      xml.replaceAll('EUR', code);

  it.each<[string, Change]>([
    ['currency XCG', currency('XCG')],
    ['electronic address 0246', endpoint('0246')],
    [
      'legal number 0245',
      (xml) => xml.replace('<cbc:CompanyID schemeID="0190">', '<cbc:CompanyID schemeID="0245">'),
    ],
  ])('%s is accepted', (_, change) => {
    expect(fatal(read((xml) => named(CORE)(change(xml))))).toEqual([]);
  });

  it.each<[string, Change, string]>([
    ['currency HRK', currency('HRK'), 'BR-CL-04'],
    ['electronic address 9956', endpoint('9956'), 'BR-CL-25'],
    [
      'legal number 0249',
      (xml) => xml.replace('<cbc:CompanyID schemeID="0190">', '<cbc:CompanyID schemeID="0249">'),
      'BR-CL-11',
    ],
  ])('%s is not', (_, change, rule) => {
    expect(fatal(read((xml) => named(CORE)(change(xml))))).toContain(rule);
  });

  it('electronic address EM is one of the standard and none of Peppol', () => {
    expect(fatal(read((xml) => named(CORE)(endpoint('EM')(xml))))).toEqual([]);
    expect(fatal(read(endpoint('EM'), peppolInvoice))).toEqual(['PEPPOL-EN16931-CL008']);
  });

  it('Peppol lets any amount that is not one of the standard be in another currency', () => {
    const tax = '<cbc:TaxAmount currencyID="SEK">10.00</cbc:TaxAmount>';
    const change: Change = (xml) =>
      xml
        .replace(
          '</cbc:DocumentCurrencyCode>',
          '</cbc:DocumentCurrencyCode><cbc:TaxCurrencyCode>SEK</cbc:TaxCurrencyCode>',
        )
        .replace('<cac:LegalMonetaryTotal>', `<cac:TaxTotal>${tax}</cac:TaxTotal><cac:LegalMonetaryTotal>`)
        .replace('</cbc:RegistrationName>', '</cbc:RegistrationName>');
    expect(fatal(read(change, peppolInvoice))).toEqual([]);
  });

  it('German parties have room of their own in Peppol: several notes', () => {
    const german: Change = (xml) =>
      xml
        .replaceAll('>NL</cbc:IdentificationCode>', '>DE</cbc:IdentificationCode>')
        .replace('</cbc:Note>', '</cbc:Note><cbc:Note>Zweite</cbc:Note>');
    expect(fatal(read(german, { ...peppolInvoice, note: fullInvoice.note }))).toEqual([]);
  });
});
