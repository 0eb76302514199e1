import { readInvoice } from '../read-invoice';
import { setAttribute, setText, swap } from '../testing/change';
import type { Change } from '../testing/change';
import { peppolInvoice, plainInvoice } from '../testing/samples';
import type { InvoiceToWrite } from '../write/invoice-data';
import { writeInvoice } from '../write/write-invoice';
import { relaxingIn } from './extensions';
import { CORE, G_ACCOUNT, NLCIUS, PEPPOL } from './specification';

const XRECHNUNG = `${CORE}#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0`;
const OF_XRECHNUNG = `${XRECHNUNG}#conformant#urn:xeinkauf.de:kosit:extension:xrechnung_3.0`;
const UNKNOWN = `${CORE}#conformant#urn:example.eu:extension:1.0`;

const read = (specification: string, change: Change = (xml) => xml, data = plainInvoice) =>
  readInvoice(
    new TextEncoder().encode(change(setText('cbc:CustomizationID', specification)(writeInvoice(data)))),
  );
const severityOf = (reading: ReturnType<typeof read>, rule: string): string | undefined =>
  reading.findings.find((one) => one.rule === rule)?.severity;

const otherEndpoint = setAttribute('cbc:EndpointID', 'schemeID', 'XR01');
const thirdParty = swap('>771.38</cbc:PayableAmount>', '>781.38</cbc:PayableAmount>');
const otherLegalNumber: Change = (xml) =>
  xml.replace('<cbc:CompanyID schemeID="0190">', '<cbc:CompanyID schemeID="XR02">');
const wrongVat = swap('<cbc:TaxAmount currencyID="EUR">', '<cbc:TaxAmount currencyID="EUR">9');
const withSubLine: Change = (xml) =>
  xml.replace(
    /(<cac:Price>(?:(?!<\/cac:Price>)[^])*<\/cac:Price>)(\s*<\/cac:InvoiceLine>)/,
    `$1<cac:SubInvoiceLine><cbc:ID>1.1</cbc:ID><cbc:InvoicedQuantity unitCode="C62">1</cbc:InvoicedQuantity><cbc:LineExtensionAmount currencyID="EUR">1.00</cbc:LineExtensionAmount><cac:Item><cbc:Name>Part</cbc:Name></cac:Item></cac:SubInvoiceLine>$2`,
  );

describe('what an extension says otherwise is no fault of the invoice', () => {
  it.each<[string, string, Change, InvoiceToWrite]>([
    ['payments by third parties', 'BR-CO-16', thirdParty, plainInvoice],
    ['codes of legal numbers', 'BR-CL-11', otherLegalNumber, plainInvoice],
    ['codes of electronic addresses', 'BR-CL-25', otherEndpoint, peppolInvoice],
  ])('XRechnung’s: %s (%s), and of XRechnung without it a fault', (_, rule, change, data) => {
    const extended = read(OF_XRECHNUNG, change, data);
    expect([extended.outcome, severityOf(extended, rule)]).toEqual(['accepted', 'warning']);
    expect(extended.findings.find((one) => one.rule === rule)?.text).toEqual({
      nl: expect.stringMatching(/De uitbreiding XRechnung Extension mag hier anders zijn\./) as unknown,
      en: expect.stringMatching(
        /The extension XRechnung Extension may differ here\. That was not checked\.$/,
      ) as unknown,
    });
    expect(severityOf(read(XRECHNUNG, change, data), rule)).toBe('fatal');
  });
  it('XRechnung’s of before it was renamed', () =>
    expect(
      relaxingIn(
        `${CORE}#compliant#urn:xoev-de:kosit:standard:xrechnung_2.3#conformant#urn:xoev-de:kosit:extension:xrechnung_2.3`,
      )?.name,
    ).toBe('XRechnung Extension'));
  it('lines below lines, which are UBL and are not read', () => {
    expect(withSubLine(writeInvoice(plainInvoice))).toContain('cac:SubInvoiceLine');
    const reading = read(OF_XRECHNUNG, withSubLine);
    expect(reading.outcome).toBe('accepted');
    expect(reading.invoice?.lines).toHaveLength(plainInvoice.lines.length);
  });
  it('of one that we do not know: codes, and nothing that money rests on', () => {
    const codes = read(UNKNOWN, otherLegalNumber);
    expect([codes.outcome, severityOf(codes, 'BR-CL-11')]).toEqual(['accepted', 'warning']);
    expect(severityOf(read(UNKNOWN, thirdParty), 'BR-CO-16')).toBe('fatal');
  });
  it('and leaves all else as it is', () => {
    expect(severityOf(read(OF_XRECHNUNG, wrongVat), 'BR-CO-14')).toBe('fatal');
    expect(read(OF_XRECHNUNG, setText('cbc:IssueDate', '')).outcome).toBe('faulty');
  });
});

describe('which specification is an extension', () => {
  it.each([null, '', CORE, NLCIUS, PEPPOL, XRECHNUNG, G_ACCOUNT, 'urn:peppol:pint:billing-1@eu-1'])(
    'not %s',
    (id) => expect(relaxingIn(id)).toBeNull(),
  );
  it.each([
    [UNKNOWN, 'urn:example.eu:extension:1.0'],
    [`${NLCIUS}#conformant#urn:example.nl:extension:1.0`, 'urn:example.nl:extension:1.0'],
    [`${G_ACCOUNT}#conformant#urn:example.nl:more:1.0`, 'urn:example.nl:more:1.0'],
  ])('but %s', (id, name) => expect(relaxingIn(id)?.name).toBe(name));
});
