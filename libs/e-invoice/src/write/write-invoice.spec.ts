import { plainInvoice } from '../testing/samples';
import type { InvoiceToWrite } from './invoice-data';
import { amountOfLine, totalsOf } from './totals-of';
import { writeInvoice } from './write-invoice';

describe('writing an invoice', () => {
  it('escapes what XML reserves', () => {
    const xml = writeInvoice({
      ...plainInvoice,
      note: 'A & B <"c">',
      supplier: { ...plainInvoice.supplier, name: 'Ä & Zn' },
    });
    expect(xml).toContain('<cbc:Note>A &amp; B &lt;&quot;c&quot;&gt;</cbc:Note>');
    expect(xml).toContain('<cbc:RegistrationName>Ä &amp; Zn</cbc:RegistrationName>');
  });

  it('refuses what XML forbids', () => {
    expect(() => writeInvoice({ ...plainInvoice, note: 'a\u0000b' })).toThrow(RangeError);
  });

  it('writes the same text for the same data', () => {
    expect(writeInvoice(plainInvoice)).toBe(writeInvoice({ ...plainInvoice }));
  });

  it('leaves out what is not there', () => {
    expect(writeInvoice(plainInvoice)).not.toMatch(/><\/|undefined|AllowanceTotalAmount|cac:Delivery/);
  });
});

describe('totals', () => {
  const line = {
    id: '1',
    text: 'x',
    quantity: '3',
    price: '0.335',
    vat: { category: 'S' as const, percent: '21' },
  };

  it('rounds a line to whole cents, half away from zero', () => {
    expect(amountOfLine(line)).toBe(101);
    expect(amountOfLine({ ...line, quantity: '-3' })).toBe(-101);
    expect(amountOfLine({ ...line, quantity: '250', price: '75', baseQuantity: '100' })).toBe(18750);
    expect(amountOfLine({ ...line, amount: 7 })).toBe(7);
  });

  it('groups VAT by category and rate', () => {
    const data: InvoiceToWrite = {
      ...plainInvoice,
      lines: [line, { ...line, vat: { category: 'S', percent: '9' } }, line],
      prepaid: 100,
      rounding: 1,
    };
    expect(totalsOf(data)).toMatchObject({ lineExtension: 303, tax: 51, taxInclusive: 354, payable: 255 });
    expect(totalsOf(data).breakdown.map(({ taxable, tax }) => [taxable, tax])).toEqual([
      [202, 42],
      [101, 9],
    ]);
  });
});
