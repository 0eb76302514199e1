import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readInvoice } from './read-invoice';
import { fullInvoice, plainInvoice } from './testing/samples';
import type { InvoiceToWrite } from './write/invoice-data';
import { writeInvoice } from './write/write-invoice';

const bytes = (data: InvoiceToWrite): Uint8Array => new TextEncoder().encode(writeInvoice(data));
const fatal = ({ findings }: ReturnType<typeof readInvoice>): string[] =>
  findings.filter(({ severity }) => severity === 'fatal').map(({ rule }) => rule);

/** The official samples lie beside the project where they may be read; they are not part of it. */
const SAMPLES = join(__dirname, '../../../../shared/data/e-invoices');
const official = ['ok', 'error'].flatMap((kind) => {
  const folder = join(SAMPLES, kind);
  return existsSync(folder)
    ? readdirSync(folder).map((file) => ({
        kind,
        file,
        bytes: new Uint8Array(readFileSync(join(folder, file))),
      }))
    : [];
});
const own = [
  { kind: 'ok', file: 'ok_own.xml', bytes: bytes(fullInvoice) },
  { kind: 'error', file: 'BR-NL-2_own.xml', bytes: bytes({ ...plainInvoice, orderReference: undefined }) },
];

describe.each([...official, ...own])('$kind/$file', ({ kind, file, bytes: content }) => {
  const reading = readInvoice(content);

  it(kind === 'ok' ? 'is accepted and read completely' : 'is refused with its rule', () => {
    if (kind === 'error') {
      expect(fatal(reading)).toContain(/^BR(?:-[A-Z]+)*-\d+/.exec(file)?.[0]);
      expect(reading.accepted).toBe(false);
      return;
    }
    expect(fatal(reading)).toEqual([]);
    const text = new TextDecoder().decode(content);
    expect(reading.invoice?.lines).toHaveLength(text.split('<cac:InvoiceLine>').length - 1);
    expect(
      reading.invoice?.lines
        .map(({ amount }) => amount)
        .reduce((total, amount) => (total ?? 0) + (amount ?? 0), 0),
    ).toBe(reading.invoice?.totals.lineExtension);
    expect(reading.invoice?.vatBreakdown).toHaveLength(text.split('<cac:TaxSubtotal>').length - 1);
    expect(reading.invoice?.paymentMeans).toHaveLength(text.split('<cac:PaymentMeans>').length - 1);
  });
});
