import fc from 'fast-check';
import { readInvoice } from './read-invoice';
import { creditNote, fullInvoice, peppolInvoice, plainInvoice } from './testing/samples';
import { totalsOf } from './write/totals-of';
import { writeInvoice } from './write/write-invoice';
import type { XmlElement } from './xml/element';
import { DEFAULT_LIMITS } from './xml/limits';
import { parseXml } from './xml/parse-xml';

const encode = (xml: string): Uint8Array => new TextEncoder().encode(xml);
const decimal = (max: number, places: number) =>
  fc.integer({ min: 0, max }).map((units) => (units / 10 ** places).toFixed(places));

const line = fc.record({
  id: fc.uuid(),
  text: fc.string({ minLength: 1, unit: fc.constantFrom('a', 'é', '&', '<', '>', '"', '😀', 'Ω') }),
  quantity: fc
    .tuple(fc.constantFrom('', '-'), decimal(100_000, 3))
    .map(([sign, amount]) => (Number(amount) === 0 ? amount : sign + amount)),
  price: decimal(1_000_000, 4),
  vat: fc.constantFrom('21', '9', '6').map((percent) => ({ category: 'S' as const, percent })),
});

describe('for any lines', () => {
  it('what is written is read back to the cent', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), (lines) => {
        const data = { ...plainInvoice, lines };
        const { accepted, findings, invoice } = readInvoice(encode(writeInvoice(data)));
        expect(findings).toEqual([]);
        expect(accepted).toBe(true);
        const { lineExtension, taxExclusive, tax, taxInclusive, payable } = totalsOf(data);
        expect(invoice?.totals).toMatchObject({ lineExtension, taxExclusive, tax, taxInclusive, payable });
        expect(invoice?.lines.map(({ id, text }) => [id, text])).toEqual(
          lines.map(({ id, text }) => [id, text]),
        );
      }),
      { numRuns: 60 },
    );
  });
});

describe('for any damage', () => {
  const whole = encode(writeInvoice(fullInvoice));

  it('a changed byte gives an answer, never an error', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }),
        (changes) => {
          const bytes = whole.slice();
          for (const [at, value] of changes) bytes[at] = value;
          const { accepted, findings } = readInvoice(bytes);
          expect(accepted).toBe(!findings.some(({ severity }) => severity === 'fatal'));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('a cut-off file is refused', () => {
    fc.assert(
      fc.property(fc.nat(whole.length - 3), (length) => {
        expect(readInvoice(whole.slice(0, length)).accepted).toBe(false);
      }),
      { numRuns: 100 },
    );
  });
});

/** A tree of an invoice as text, which a mutation changes and prints again, so that the file stays XML. */
type Node = { name: string; attributes: Record<string, string>; text: string; children: Node[] };

const nodeOf = ({ name, attributes, text, children }: XmlElement): Node => ({
  name,
  attributes: { ...attributes },
  text,
  children: children.map(nodeOf),
});
const all = (node: Node): Node[] => [node, ...node.children.flatMap(all)];
const escaped = (text: string): string => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
const printed = ({ name, attributes, text, children }: Node): string =>
  `<${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escaped(value)}"`)
    .join('')}>${escaped(text)}${children.map(printed).join('')}</${name}>`;

const VALUES = [
  '',
  ' ',
  '0',
  '-0',
  '-1',
  '1e9',
  '0.005',
  '9'.repeat(29),
  '9'.repeat(31),
  '2009-02-30',
  'S',
  'VAT',
  'NL',
  'EUR',
  'x',
  '\u00a0',
  'true',
  '#AAI#x',
  '😀',
  '0106',
  '381',
  '30',
];
const NAMES = [
  'cbc:ID',
  'cbc:Amount',
  'cbc:PayableAmount',
  'cbc:Note',
  'cac:Party',
  'cac:InvoiceLine',
  'cac:CreditNoteLine',
  'cac:TaxTotal',
  'cac:TaxCategory',
  'cac:AllowanceCharge',
  'cac:OrderReference',
  'cac:PaymentMeans',
  'cac:Unheard',
  'cbc:Unheard',
];

const mutation = fc.record({
  at: fc.nat(10_000),
  to: fc.nat(10_000),
  kind: fc.constantFrom('drop', 'repeat', 'move', 'text', 'attribute', 'rename', 'empty', 'graft'),
  value: fc.oneof(fc.constantFrom(...VALUES), fc.string({ maxLength: 12, unit: 'grapheme-ascii' })),
  name: fc.constantFrom(...NAMES),
});

const mutate = (
  root: Node,
  { at, to, kind, value, name }: { at: number; to: number; kind: string; value: string; name: string },
): void => {
  const parents = all(root).filter(({ children }) => children.length > 0);
  const parent = parents[at % parents.length];
  if (parent === undefined) return;
  const index = to % parent.children.length;
  const child = parent.children[index];
  if (child === undefined) return;
  if (kind === 'drop') parent.children.splice(index, 1);
  else if (kind === 'repeat') parent.children.splice(index, 0, child);
  else if (kind === 'move') parent.children.unshift(...parent.children.splice(index, 1));
  else if (kind === 'text') child.text = value;
  else if (kind === 'attribute') child.attributes.schemeID = value;
  else if (kind === 'rename') child.name = name;
  else if (kind === 'empty') child.children = [];
  else parent.children.push({ name, attributes: { currencyID: 'EUR' }, text: value, children: [] });
};

describe('for any mutation', () => {
  const samples = [fullInvoice, peppolInvoice, creditNote].map(
    (data) => parseXml(encode(writeInvoice(data)), DEFAULT_LIMITS).root,
  );

  it('a file gets one of three outcomes, and a reason for each refusal', () => {
    fc.assert(
      fc.property(fc.nat(2), fc.array(mutation, { minLength: 1, maxLength: 6 }), (which, mutations) => {
        const root = nodeOf(samples[which] as XmlElement);
        for (const each of mutations) mutate(root, each);
        const { outcome, accepted, findings, invoice } = readInvoice(encode(printed(root)));
        const isFatal = findings.some(({ severity }) => severity === 'fatal');
        expect(accepted).toBe(outcome === 'accepted');
        expect(isFatal).toBe(outcome !== 'accepted');
        expect(invoice === null).toBe(outcome === 'unreadable');
        for (const { text } of findings) expect([text.nl, text.en]).not.toContain('');
        // What is accepted adds up: nobody pays on what the rules would not have let through.
        if (outcome === 'accepted' && invoice !== null) {
          const {
            lineExtension,
            allowances,
            charges,
            taxExclusive,
            tax,
            taxInclusive,
            prepaid,
            rounding,
            payable,
          } = invoice.totals;
          expect(taxExclusive).toBe((lineExtension ?? 0) - allowances + charges);
          expect(taxInclusive).toBe((taxExclusive ?? 0) + (tax ?? 0));
          expect(payable).toBe((taxInclusive ?? 0) - prepaid + rounding);
        }
      }),
      { numRuns: 600 },
    );
  });
});
