import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeInvoice } from '@ontschot/e-invoice';
import { run } from './read-invoice';

describe('cli read-invoice', () => {
  let folder: string;
  let printed: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'read-invoice-'));
  });
  afterAll(() => rm(folder, { recursive: true }));
  beforeEach(() => {
    printed = '';
    jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
      printed += String(text);
      return true;
    });
    jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  });
  afterEach(() => jest.restoreAllMocks());

  const file = async (name: string, content: string): Promise<string> => {
    await writeFile(path.join(folder, name), content);
    return path.join(folder, name);
  };

  it('prints an entry per file, in order, and answers 1 when one is refused', async () => {
    const right = await file(
      'right.xml',
      writeInvoice({
        number: '2026-1',
        issueDate: '2026-05-05',
        orderReference: 'A7K3M92QFX4TB',
        buyerReference: 'GM0222',
        dueDate: '2026-06-04',
        supplier: {
          name: 'Example Firm',
          legalId: { id: '12345678', scheme: '0106' },
          vatId: 'NL001234567B01',
          address: { street: 'Kade 1', city: 'Doetinchem', postalCode: '7001 AA', country: 'NL' },
        },
        buyer: {
          name: 'Example buyer',
          legalId: { id: '00000099000000222000', scheme: '0190' },
          address: { street: 'Plein 1', city: 'Doetinchem', postalCode: '7001 BB', country: 'NL' },
        },
        paymentMeans: [{ code: '30', account: 'NL91ABNA0417164300' }],
        lines: [
          {
            id: '1',
            text: 'Module',
            quantity: '1',
            price: '630.00',
            orderLineReference: '1',
            vat: { category: 'S', percent: '21' },
          },
        ],
      }),
    );
    const wrong = await file('wrong.xml', '<Invoice>');

    expect(await run([right])).toBe(0);
    printed = '';
    expect(await run([right, wrong])).toBe(1);
    expect(JSON.parse(printed)).toMatchObject([
      {
        file: right,
        accepted: true,
        invoice: {
          number: '2026-1',
          orderReference: 'A7K3M92QFX4TB',
          lines: [{ id: '1', amount: 63_000, orderLineReference: '1' }],
        },
      },
      {
        file: wrong,
        outcome: 'unreadable',
        accepted: false,
        findings: [
          {
            rule: 'XML-NAMESPACE',
            severity: 'fatal',
            text: { nl: expect.any(String), en: expect.any(String) },
          },
        ],
        invoice: null,
      },
    ]);
  });

  it('answers 2 when a file cannot be opened, and still reads the others', async () => {
    const wrong = await file('also-wrong.xml', 'no xml');
    expect(await run([path.join(folder, 'absent.xml'), wrong])).toBe(2);
    expect(JSON.parse(printed)).toMatchObject([
      {
        accepted: false,
        findings: [
          {
            rule: 'FILE-UNREADABLE',
            severity: 'fatal',
            text: { en: 'This file cannot be opened. Found: ENOENT.' },
            found: 'ENOENT',
          },
        ],
        invoice: null,
      },
      { file: wrong, accepted: false },
    ]);
  });

  it('tells how to use it', async () => {
    expect(await run([])).toBe(2);
    expect(printed).toBe('');
    expect(await run(['--help'])).toBe(0);
    expect(printed).toContain('Usage: npm run --silent cli -- read-invoice FILE…');
  });
});
