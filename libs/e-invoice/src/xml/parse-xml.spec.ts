import { readInvoice } from '../read-invoice';
import { fullInvoice, plainInvoice } from '../testing/samples';
import { writeInvoice } from '../write/write-invoice';
import { DEFAULT_LIMITS } from './limits';
import type { Limits } from './limits';

const VALID = writeInvoice(plainInvoice);
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, bigEndian = false): Uint8Array => {
  const little = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return bigEndian ? little.swap16() : little;
};
const inRoot = (content: string): string =>
  VALID.replace('<cbc:CustomizationID>', `${content}<cbc:CustomizationID>`);
const nested = (depth: number): string => inRoot('<cac:Party>'.repeat(depth) + '</cac:Party>'.repeat(depth));
const BILLION_LAUGHS = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol">${Array.from({ length: 9 }, (_, at) => `<!ENTITY lol${at + 1} "${`&lol${at || ''};`.repeat(10)}">`).join('')}]><Invoice>&lol9;</Invoice>`;

/** Milliseconds of processor time: a busy machine makes the clock run on, not this. */
const cost = (work: () => void): number => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};

const refusal = (bytes: Uint8Array, limits?: Partial<Limits>): string => {
  const { outcome, accepted, invoice, findings } = readInvoice(bytes, limits);
  expect({ outcome, accepted, invoice }).toEqual({
    outcome: 'unreadable',
    accepted: false,
    invoice: null,
  });
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({
    severity: 'fatal',
    text: { nl: expect.stringMatching(/\.$/), en: expect.stringMatching(/\.$/) },
  });
  return findings[0]?.rule ?? '';
};

describe('a file that is refused unread', () => {
  it.each<[string, string, Uint8Array]>([
    ['nothing', 'XML-EMPTY', new Uint8Array()],
    ['white space', 'XML-EMPTY', utf8(' \n\t ')],
    ['a text', 'XML-NOT-WELL-FORMED', utf8('Geachte heer, mevrouw')],
    ['a PDF', 'XML-NOT-WELL-FORMED', utf8('%PDF-1.4')],
    ['another XML document', 'XML-ROOT-ELEMENT', utf8('<html><body/></html>')],
    [
      'a DOCTYPE',
      'XML-DOCTYPE',
      utf8(VALID.replace('?>', '?><!DOCTYPE Invoice SYSTEM "http://example.org/x.dtd">')),
    ],
    ['a DOCTYPE after a comment', 'XML-DOCTYPE', utf8(VALID.replace('?>', '?><!-- > --><!DOCTYPE Invoice>'))],
    ['a billion laughs', 'XML-DOCTYPE', utf8(BILLION_LAUGHS)],
    ['an entity that nobody declared', 'XML-NOT-WELL-FORMED', utf8(VALID.replace('Jobcoaching', '&xxe;'))],
    ['UTF-16 that says it is UTF-8', 'XML-ENCODING', utf16(VALID)],
    ['UTF-8 that says it is UTF-16', 'XML-ENCODING', utf8(VALID.replace('UTF-8', 'UTF-16'))],
    ['UTF-16 without a mark', 'XML-ENCODING', utf16(VALID.replace('UTF-8', 'UTF-16')).slice(2)],
    [
      'UTF-16 that ends in half a character',
      'XML-ENCODING',
      utf16(VALID.replace('UTF-8', 'UTF-16')).slice(0, -1),
    ],
    ['UTF-32', 'XML-ENCODING', Buffer.from([0xff, 0xfe, 0, 0, 0x3c, 0, 0, 0])],
    ['a no-break space before the invoice', 'XML-NOT-WELL-FORMED', utf8(`\u00a0${VALID}`)],
    ['another declared encoding', 'XML-ENCODING', utf8(VALID.replace('UTF-8', 'ISO-8859-1'))],
    ['a Latin-1 letter', 'XML-ENCODING', Buffer.from(VALID.replace('Jobcoaching', 'Coördinatie'), 'latin1')],
    ['an overlong sequence', 'XML-ENCODING', Buffer.concat([Buffer.from(VALID), Buffer.from([0xc0, 0xaf])])],
    [
      'half a surrogate',
      'XML-ENCODING',
      Buffer.concat([Buffer.from(VALID), Buffer.from([0xed, 0xa0, 0x80])]),
    ],
    ['XML 1.1', 'XML-VERSION', utf8(VALID.replace('version="1.0"', 'version="1.1"'))],
    ['a NUL byte', 'XML-NOT-WELL-FORMED', utf8(VALID.replace('Jobcoaching', 'Job\u0000coaching'))],
    ['a control character', 'XML-NOT-WELL-FORMED', utf8(VALID.replace('Jobcoaching', 'Job\u0001coaching'))],
    ['a cut-off end', 'XML-NOT-WELL-FORMED', utf8(VALID.slice(0, -30))],
    ['a cut-off tag', 'XML-NOT-WELL-FORMED', utf8(VALID.slice(0, VALID.indexOf('UBL') > 0 ? 400 : 200))],
    ['crossing tags', 'XML-NOT-WELL-FORMED', utf8(inRoot('<cac:Party><cbc:ID></cac:Party></cbc:ID>'))],
    [
      'two attributes of one name',
      'XML-NOT-WELL-FORMED',
      utf8(VALID.replace('unitCode="HUR"', 'unitCode="HUR" unitCode="DAY"')),
    ],
    ['text after the root', 'XML-NOT-WELL-FORMED', utf8(`${VALID}en nog iets`)],
    ['two roots', 'XML-ROOTS', utf8(VALID + VALID.slice(VALID.indexOf('<Invoice')))],
    ['a second, empty root', 'XML-ROOTS', utf8(`${VALID}<Invoice/>`)],
    ['no namespace', 'XML-NAMESPACE', utf8(VALID.replace(/ xmlns="[^"]*"/, ''))],
    ['the namespace of UBL 1', 'XML-NAMESPACE', utf8(VALID.replace('xsd:Invoice-2', 'xsd:Invoice-1'))],
    [
      'the namespace of the other document',
      'XML-NAMESPACE',
      utf8(VALID.replace('xsd:Invoice-2', 'xsd:CreditNote-2')),
    ],
    ['a prefix without a namespace', 'XML-NAMESPACE', utf8(inRoot('<abc:ID>1</abc:ID>'))],
    [
      'an attribute prefix without a namespace',
      'XML-NAMESPACE',
      utf8(inRoot('<cbc:Note q:a="1">x</cbc:Note>')),
    ],
    [
      'a prefix that is taken away',
      'XML-NAMESPACE',
      utf8(inRoot('<cac:Party xmlns:cbc=""><cbc:ID>1</cbc:ID></cac:Party>')),
    ],
    ['a name with two colons', 'XML-NAMESPACE', utf8(inRoot('<cbc:ID:x>1</cbc:ID:x>'))],
    ['elements nested too deep', 'XML-DEPTH', utf8(nested(DEFAULT_LIMITS.depth))],
    [
      'too many attributes',
      'XML-ATTRIBUTES',
      utf8(inRoot(`<cac:Party ${Array.from({ length: 33 }, (_, at) => `a${at}="1"`).join(' ')}/>`)),
    ],
    [
      'a number without end',
      'XML-TEXT',
      utf8(inRoot(`<cbc:ID>${'x'.repeat(DEFAULT_LIMITS.text + 1)}</cbc:ID>`)),
    ],
    [
      'a number in many pieces',
      'XML-TEXT',
      utf8(inRoot(`<cbc:ID>${'<![CDATA[x]]>y'.repeat(DEFAULT_LIMITS.text)}</cbc:ID>`)),
    ],
    [
      'an attribute without end',
      'XML-TEXT',
      utf8(inRoot(`<cbc:Note a="${'x'.repeat(DEFAULT_LIMITS.text + 1)}"/>`)),
    ],
    ['too many elements', 'XML-ELEMENTS', utf8(inRoot('<cbc:A/>'.repeat(DEFAULT_LIMITS.elements)))],
    ['too many lines', 'XML-LINES', utf8(inRoot('<cac:InvoiceLine/>'.repeat(DEFAULT_LIMITS.lines)))],
    ['too many bytes', 'XML-SIZE', new Uint8Array(DEFAULT_LIMITS.bytes + 1).fill(0x20)],
  ])('%s: %s', (_, code, bytes) => {
    expect(refusal(bytes)).toBe(code);
  });

  it('says on which line it went wrong', () => {
    const { findings } = readInvoice(utf8('<?xml version="1.0"?>\n\n<html/>'));
    expect(findings[0]).toMatchObject({
      text: {
        nl: 'Het bestand is geen factuur of creditnota in UBL (html, rij 3).',
        en: 'The file is no invoice or credit note in UBL (html, row 3).',
      },
      where: { nl: 'rij 3', en: 'row 3' },
      found: 'html',
    });
  });

  it.each<[string, string, Uint8Array]>([
    ['350 KB of nesting', 'XML-DEPTH', utf8(nested(15_000))],
    ['350 KB of nesting that never closes', 'XML-DEPTH', utf8(inRoot('<cac:Party>'.repeat(32_000)))],
    [
      '350 KB of nesting in the extensions',
      'XML-DEPTH',
      utf8(
        inRoot(
          `<e:UBLExtensions xmlns:e="urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2">${'<a>'.repeat(100_000)}`,
        ),
      ),
    ],
    ['a billion laughs', 'XML-DOCTYPE', utf8(BILLION_LAUGHS)],
    ['ten megabytes too many', 'XML-SIZE', new Uint8Array(20 * 1024 * 1024)],
  ])('answers at once to %s', (_, code, bytes) => {
    readInvoice(utf8(VALID));
    expect(cost(() => expect(refusal(bytes)).toBe(code))).toBeLessThan(100);
  });
});

describe('a large file', () => {
  const repeated = (xml: string, element: string, times: number): string => {
    const start = xml.indexOf(`<${element}>`);
    const end = xml.indexOf(`</${element}>`) + element.length + 3;
    return xml.slice(0, end) + xml.slice(start, end).repeat(times) + xml.slice(end);
  };

  const payees = (times: number): string =>
    repeated(writeInvoice(fullInvoice), 'cac:PartyLegalEntity', times).replace(
      '<cac:PayeeParty>',
      `<cac:PayeeParty>${'<cac:PartyName><cbc:Name>Werkend Verder B.V.</cbc:Name></cac:PartyName>'.repeat(times)}`,
    );

  it.each<[string, (times: number) => string]>([
    ['lines', (times) => repeated(VALID, 'cac:InvoiceLine', times)],
    [
      'lines and VAT breakdowns',
      (times) => repeated(repeated(VALID, 'cac:InvoiceLine', times), 'cac:TaxSubtotal', times),
    ],
    ['names of payee and seller', payees],
  ])('costs in proportion to its size: %s', (_, sample) => {
    const [small, large] = [utf8(sample(1_000)), utf8(sample(8_000))];
    readInvoice(small);
    const unit = cost(() => readInvoice(small));
    // Eight times the work; were it squared, sixty-four times.
    expect(cost(() => readInvoice(large))).toBeLessThan(25 * Math.max(unit, 20));
  });
});

describe('limits', () => {
  it('are parameters', () => {
    expect(refusal(utf8(VALID), { bytes: 100 })).toBe('XML-SIZE');
    expect(refusal(utf8(VALID), { depth: 3 })).toBe('XML-DEPTH');
    expect(refusal(utf8(VALID), { elements: 10 })).toBe('XML-ELEMENTS');
  });

  it('count lines up to the limit', () => {
    const two = writeInvoice(fullInvoice);
    expect(readInvoice(utf8(two), { lines: 2 }).accepted).toBe(true);
    expect(refusal(utf8(two), { lines: 1 })).toBe('XML-LINES');
  });

  it('leave room for embedded documents', () => {
    const base64 = 'QUJD'.repeat(500_000);
    const reading = readInvoice(
      utf8(
        writeInvoice({
          ...fullInvoice,
          attachments: [{ id: '1', filename: 'a.pdf', mimeCode: 'application/pdf', base64 }],
        }),
      ),
    );
    expect(reading.accepted).toBe(true);
  });
});

describe('what XML allows', () => {
  it.each<[string, Uint8Array]>([
    ['a byte-order mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(VALID)])],
    ['no declaration', utf8(VALID.replace(/^.*\n/, ''))],
    ['a small-letter encoding', utf8(VALID.replace('UTF-8', 'utf-8'))],
    [
      'comments and processing instructions',
      utf8(VALID.replace('<cbc:ID>', '<!-- nummer --><?print now?><cbc:ID>')),
    ],
    ['CDATA and character references', utf8(VALID.replace('Jobcoaching', '<![CDATA[Job]]>&#99;oaching'))],
    ['carriage returns', utf8(VALID.replaceAll('\n', '\r\n'))],
    [
      'the default namespace for components',
      utf8(
        VALID.replace(
          /<cac:Item>([\s\S]*?)<\/cac:Item>/,
          '<Item xmlns="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2">$1</Item>',
        ),
      ),
    ],
    [
      'a prefix declared anew',
      utf8(
        VALID.replace(
          '<cbc:Name>Jobcoaching</cbc:Name>',
          '<cac:Name xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">Jobcoaching</cac:Name>',
        ),
      ),
    ],
    ['UTF-16, little endian', utf16(VALID.replace('UTF-8', 'UTF-16'))],
    ['UTF-16, big endian', utf16(VALID.replace('UTF-8', 'utf-16'), true)],
    ['UTF-16 without a declaration', utf16(VALID.replace(/^.*\n/, ''))],
    [
      'white space around what is in an attribute',
      utf8(VALID.replace('unitCode="HUR"', 'unitCode=" HUR\n"')),
    ],
    ['white space around a number', utf8(VALID.replace('>WV-2009-001<', '>\n\t WV-2009-001 <'))],
    ['prefixes of its own', utf8(VALID.replaceAll('cac:', 'x:').replace('xmlns:cac', 'xmlns:x'))],
  ])('%s', (_, bytes) => {
    const { accepted, invoice } = readInvoice(bytes);
    expect(accepted).toBe(true);
    expect(invoice?.number).toBe('WV-2009-001');
    expect(invoice?.lines[0]?.text).toBe('Jobcoaching');
  });

  it('white space is four characters: a no-break space is text', () => {
    const { invoice } = readInvoice(utf8(VALID.replace('>WV-2009-001<', '>\u00a0WV-2009-001<')));
    expect(invoice?.number).toBe('\u00a0WV-2009-001');
  });

  it('a note without end: its beginning is read, with a warning', () => {
    const { length } = 'y'.repeat(DEFAULT_LIMITS.text);
    for (const note of ['x'.repeat(length + 1), '<![CDATA[x]]>y'.repeat(length)]) {
      const reading = readInvoice(
        utf8(
          VALID.replace(
            '<cbc:DocumentCurrencyCode>',
            `<cbc:Note>${note}</cbc:Note><cbc:DocumentCurrencyCode>`,
          ),
        ),
      );
      expect(reading.outcome).toBe('accepted');
      expect(reading.invoice?.note).toHaveLength(length);
      expect(reading.findings).toMatchObject([
        { rule: 'TEXT-CUT', severity: 'warning', where: { nl: 'cbc:Note' } },
      ]);
    }
  });
});
