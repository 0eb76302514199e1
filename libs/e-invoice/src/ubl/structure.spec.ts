import { readInvoice } from '../read-invoice';
import { creditNote, fullInvoice, peppolCreditNote, peppolInvoice, plainInvoice } from '../testing/samples';
import type { XmlElement } from '../xml/element';
import { DEFAULT_LIMITS } from '../xml/limits';
import { parseXml } from '../xml/parse-xml';
import { writeInvoice } from '../write/write-invoice';
import { contentModel } from './schema';
import { structureFaults } from './structure';

const utf8 = (xml: string): Uint8Array => new TextEncoder().encode(xml);
const treeOf = (xml: string): XmlElement => parseXml(utf8(xml), DEFAULT_LIMITS).root;
const FULL = writeInvoice(fullInvoice);
const read = (change: (xml: string) => string) => readInvoice(utf8(change(FULL)));

/** Every element of a tree that holds others, with its way down from the root. */
const parents = (element: XmlElement, path: number[] = []): { element: XmlElement; path: number[] }[] => [
  { element, path },
  ...element.children.flatMap((child, at) =>
    child.children.length > 0 ? parents(child, [...path, at]) : [],
  ),
];
const at = (root: XmlElement, path: readonly number[]): XmlElement =>
  path.reduce<XmlElement>((element, index) => {
    const child = element.children[index];
    if (child === undefined) throw new Error('The sample has no such element.');
    return child;
  }, root);

describe('a file as UBL wants it', () => {
  it.each([
    ['invoice', fullInvoice],
    ['Peppol invoice', peppolInvoice],
    ['credit note', creditNote],
    ['Peppol credit note', peppolCreditNote],
  ])('%s has no fault', (_, data) => {
    expect(structureFaults(treeOf(writeInvoice(data)))).toEqual([]);
  });
});

describe('each element of an invoice', () => {
  const places = parents(treeOf(FULL)).flatMap(({ element, path }) =>
    element.children.map((child, index) => [`${element.name}/${child.name}`, path, index] as const),
  );

  it.each(places)('%s: a second copy is found where UBL has it once', (_, path, index) => {
    const root = treeOf(FULL);
    const parent = at(root, path);
    const child = at(parent, [index]);
    parent.children.splice(index, 0, child);
    const isRepeatable = contentModel(parent.name)?.particles.get(child.name)?.isRepeatable;
    expect(structureFaults(root).map(({ kind, name }) => [kind, name])).toEqual(
      isRepeatable === true ? [] : [['repeated', child.name]],
    );
  });

  const swappable = parents(treeOf(FULL)).flatMap(({ element, path }) =>
    element.children.flatMap((child, index) => {
      const next = element.children[index + 1];
      return next === undefined || next.name === child.name
        ? []
        : [[`${element.name}/${child.name}`, path, index] as const];
    }),
  );

  it.each(swappable)('%s: after its follower it is found', (_, path, index) => {
    const root = treeOf(FULL);
    const parent = at(root, path);
    parent.children.splice(index, 2, at(parent, [index + 1]), at(parent, [index]));
    expect(structureFaults(root).map(({ kind }) => kind)).toEqual(['misplaced']);
  });
});

describe('a second copy with another content', () => {
  const twice = (element: string, text: string) => (xml: string) =>
    xml.replace(new RegExp(`(<${element}( [^>]*)?>)[^<]*(</${element}>)`), `$&$1${text}$3`);

  it.each<[string, (xml: string) => string, string]>([
    ['amount due', twice('cbc:PayableAmount', '999.00'), '756.74 / 999.00'],
    ['number', twice('cbc:ID', 'WV-2'), 'WV-2009-001 / WV-2'],
    ['currency', twice('cbc:DocumentCurrencyCode', 'USD'), 'EUR / USD'],
    ['day', twice('cbc:IssueDate', '2009-03-02'), '2009-03-01 / 2009-03-02'],
    ['quantity of a line', twice('cbc:InvoicedQuantity', '8'), '7.5 / 8'],
    [
      'legal number of the seller',
      (xml) =>
        xml.replace(
          '>12345678</cbc:CompanyID>',
          '>12345678</cbc:CompanyID><cbc:CompanyID schemeID="0106">87654321</cbc:CompanyID>',
        ),
      '12345678 / 87654321',
    ],
  ])('%s: two readings, so none', (_, change, found) => {
    const { outcome, findings, invoice } = read(change);
    expect([outcome, invoice]).toEqual(['unreadable', null]);
    expect(findings).toMatchObject([{ rule: 'TWO-READINGS' }, { rule: 'UBL-REPEATED', found }]);
  });

  it.each<[string, string]>([
    ['totals', 'cac:LegalMonetaryTotal'],
    ['seller', 'cac:AccountingSupplierParty'],
  ])('%s as a whole: two readings', (_, element) => {
    const start = FULL.indexOf(`<${element}>`);
    const end = FULL.indexOf(`</${element}>`) + element.length + 3;
    const second = FULL.slice(start, end).replace('756.74', '1.00').replace('12345678', '11111111');
    expect(read((xml) => xml.slice(0, end) + second + xml.slice(end)).outcome).toBe('unreadable');
  });

  it('more copies than people could mean are not compared', () => {
    expect(
      read((xml) => xml.replace(/<cbc:AccountingCost>.*?<\/cbc:AccountingCost>/, (cost) => cost.repeat(4)))
        .outcome,
    ).toBe('unreadable');
  });

  it.each<[string, (xml: string) => string]>([
    ['the same content', twice('cbc:PayableAmount', '756.74')],
    ['a text that moves no money', twice('cbc:AccountingCost', 'anders')],
    [
      'a second order',
      (xml) =>
        xml.replace(
          '</cac:OrderReference>',
          '</cac:OrderReference><cac:OrderReference><cbc:ID>ORD-8</cbc:ID></cac:OrderReference>',
        ),
    ],
  ])('%s: one reading, a fault', (_, change) => {
    const { outcome, findings, invoice } = read(change);
    expect(outcome).toBe('faulty');
    expect(findings).toMatchObject([{ rule: 'UBL-REPEATED', severity: 'fatal' }]);
    expect(invoice).toMatchObject({ number: 'WV-2009-001', totals: { payable: 75674 } });
  });
});

describe('what UBL does not have there', () => {
  it.each<[string, string, (xml: string) => string]>([
    [
      'a line of the other document',
      'UBL-UNKNOWN',
      (xml) => xml.replace('</Invoice>', '<cac:CreditNoteLine/></Invoice>'),
    ],
    [
      'a name that nobody has',
      'UBL-UNKNOWN',
      (xml) => xml.replace('<cbc:BuyerReference>', '<cbc:Purchaser>x</cbc:Purchaser><cbc:BuyerReference>'),
    ],
    [
      'an element in a text',
      'UBL-UNKNOWN',
      (xml) => xml.replace('>WV-2009-001<', '>WV<cbc:ID>2009</cbc:ID><'),
    ],
    [
      'text between elements',
      'UBL-TEXT',
      (xml) => xml.replace('<cbc:BuyerReference>', 'en verder <cbc:BuyerReference>'),
    ],
    ['an order without its number', 'UBL-MISSING', (xml) => xml.replace('<cbc:ID>ORD-7</cbc:ID>', '')],
    [
      'a due date at the end',
      'UBL-ORDER',
      (xml) =>
        xml
          .replace(/<cbc:DueDate>.*?<\/cbc:DueDate>/, '')
          .replace('</Invoice>', '<cbc:DueDate>2009-03-31</cbc:DueDate></Invoice>'),
    ],
  ])('%s: %s', (_, rule, change) => {
    const { outcome, findings } = read(change);
    expect(outcome).toBe('faulty');
    expect(findings.map((each) => each.rule)).toContain(rule);
  });

  it('a thousand of them are told in a few findings, in time', () => {
    const { findings } = read((xml) =>
      xml.replace(
        '</Invoice>',
        `${Array.from({ length: 1000 }, (_, index) => `<cbc:X${index}>1</cbc:X${index}>`).join('')}</Invoice>`,
      ),
    );
    expect(findings.length).toBeLessThan(60);
  });

  it('two copies are found behind any number of other faults', () => {
    const noise = Array.from({ length: 500 }, (_, index) => `<cbc:X${index}>1</cbc:X${index}>`).join('');
    expect(
      read((xml) =>
        xml
          .replace('<cbc:BuyerReference>', `${noise}<cbc:BuyerReference>`)
          .replace(
            '</cbc:PayableAmount>',
            '</cbc:PayableAmount><cbc:PayableAmount currencyID="EUR">1</cbc:PayableAmount>',
          ),
      ).outcome,
    ).toBe('unreadable');
  });

  it('the least invoice keeps its outcome', () => {
    expect(readInvoice(utf8(writeInvoice(plainInvoice))).outcome).toBe('accepted');
  });
});
