import { readInvoice } from './read-invoice';
import { SUPPLIER, plainInvoice } from './testing/samples';
import { writeInvoice } from './write/write-invoice';

describe('readable is not unread', () => {
  const broken = (change: (xml: string) => string, data = plainInvoice) =>
    readInvoice(new TextEncoder().encode(change(writeInvoice(data))));

  it.each<[string, string, (xml: string) => string]>([
    [
      'no order at all',
      'BR-NL-2',
      (xml) => xml.replace(/<cac:OrderReference>[\s\S]*?<\/cac:OrderReference>/, ''),
    ],
    [
      'totals that do not add up',
      'BR-CO-16',
      (xml) => xml.replace('>771.38</cbc:PayableAmount>', '>771.39</cbc:PayableAmount>'),
    ],
    ['an exponent', 'VALUE-DECIMAL', (xml) => xml.replace('>85.00<', '>85E0<')],
    ['a comma', 'VALUE-DECIMAL', (xml) => xml.replace('>85.00<', '>85,00<')],
    [
      'an element of another standard',
      'UBL-UNKNOWN',
      (xml) =>
        xml
          .replace('<cac:Delivery', '<x xmlns="urn:any"/><cac:Delivery')
          .replace('<cac:PaymentMeans>', '<x xmlns="urn:any">1</x><cac:PaymentMeans>'),
    ],
    [
      'no currency',
      'BR-05',
      (xml) => xml.replace(/<cbc:DocumentCurrencyCode>.*?<\/cbc:DocumentCurrencyCode>/, ''),
    ],
  ])('%s: the rest is kept', (_, rule, change) => {
    const { outcome, findings, invoice } = broken(change);
    expect(outcome).toBe('faulty');
    expect(findings.map((each) => each.rule)).toContain(rule);
    expect(invoice).toMatchObject({
      number: 'WV-2009-001',
      supplier: { legalId: '12345678', name: SUPPLIER.name },
      lines: [{ id: '1', amount: 63750, orderLineReference: '1' }],
      totals: { taxExclusive: 63750, taxInclusive: 77138 },
    });
  });

  it('a root without an invoice in it is unread', () => {
    const { outcome, findings } = broken(
      (xml) => `${xml.slice(0, xml.indexOf('>', xml.indexOf('<Invoice')))}/>`,
    );
    expect(outcome).toBe('unreadable');
    expect(findings.map(({ rule }) => rule)).toEqual(['NO-INVOICE']);
  });

  it('what warns only refuses nothing: no day of payment, no terms', () => {
    const { outcome, findings } = broken((xml) => xml, { ...plainInvoice, dueDate: undefined });
    expect(outcome).toBe('accepted');
    expect(findings).toMatchObject([{ rule: 'BR-CO-25', severity: 'warning' }]);
  });
});
