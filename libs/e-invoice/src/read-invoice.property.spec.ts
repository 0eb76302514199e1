import fc from 'fast-check';
import { readInvoice } from './read-invoice';
import { fullInvoice, plainInvoice } from './testing/samples';
import { totalsOf } from './write/totals-of';
import { writeInvoice } from './write/write-invoice';

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
