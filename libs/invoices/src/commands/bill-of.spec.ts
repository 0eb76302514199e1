import {
  type Finding,
  type Invoice,
  readInvoice,
  writeInvoice,
  type InvoiceToWrite,
} from '@ontschot/e-invoice';
import { senderOf } from '../facts';
import { billOf, partnerIn, senderIdOf } from './bill-of';

const [OF_DOETINCHEM, OF_UWV] = ['00000001001234567000', '00000004000000011000'] as const;
/** The register of OINs, as it answers here. */
const withOin = (oin: string) => Promise.resolve({ [OF_DOETINCHEM]: 'GM0222', [OF_UWV]: 'UWV' }[oin] ?? null);

const address = { street: 'Kade 1', city: 'Doetinchem', postalCode: '7001 AA', country: 'NL' };
const line: InvoiceToWrite['lines'][number] = {
  id: '1',
  text: 'Module voor mevrouw Example',
  quantity: '1',
  price: '630.00',
  orderLineReference: '2',
  vat: { category: 'S', percent: '21' },
};
const read = (changed: Partial<InvoiceToWrite> = {}): Invoice => {
  const reading = readInvoice(
    Buffer.from(
      writeInvoice({
        number: '2026-1',
        issueDate: '2026-05-05',
        ...(changed.kind === 'credit-note' ? {} : { dueDate: '2026-06-04' }),
        orderReference: 'A7K3M92QFX4TB',
        supplier: {
          name: 'Example Firm',
          legalId: { id: '12345678', scheme: '0106' },
          vatId: 'NL001234567B01',
          address,
        },
        buyer: { name: 'Doetinchem', legalId: { id: OF_DOETINCHEM, scheme: '0190' }, address },
        paymentMeans: [{ code: '30', account: 'NL91ABNA0417164300' }],
        lines: [line],
        ...changed,
      }),
    ),
  );
  if (!reading.accepted) throw new Error(JSON.stringify(reading.findings));
  return reading.invoice;
};
const parties = { supplierId: 's', senderPartner: null, addressee: 'GM0222' };
const receipt = { sha256: 'aa', receivedBy: 'UWV', receivedOn: '2026-05-06' };
const warning = { rule: 'ID-IBAN', severity: 'warning' } as Finding;
const bill = (changed?: Partial<InvoiceToWrite>) =>
  billOf(read(changed), [warning, warning], parties, receipt);

describe('whom a bill is addressed to', () => {
  const party = (ids: object) => ({
    ...read().buyer,
    legalId: null,
    scheme: null,
    endpoint: null,
    identifiers: [],
    ...ids,
  });

  it.each([
    ['by its OIN', { legalId: OF_DOETINCHEM }, null, 'GM0222'],
    ['by its OIN with spaces', { legalId: ` ${OF_UWV.slice(0, 8)} ${OF_UWV.slice(8)}` }, null, 'UWV'],
    ['by its electronic address', { endpoint: { id: OF_UWV, scheme: '0190' } }, null, 'UWV'],
    [
      'by an identifier',
      {
        identifiers: [
          { id: '1', scheme: null },
          { id: 'gm0222', scheme: null },
        ],
      },
      null,
      'GM0222',
    ],
    ['by the buyer reference', {}, 'GM0222', 'GM0222'],
    ['by its OIN rather than the buyer reference', { legalId: OF_UWV }, 'GM0222', 'UWV'],
    ['by nothing', { legalId: '87654321' }, 'afdeling 4', null],
  ])('%s', async (_, ids, reference, expected) =>
    expect(await partnerIn(party(ids), withOin, reference)).toBe(expected),
  );
});

describe('what is kept of a bill', () => {
  it('is numbers, days and amounts', () =>
    expect(bill()).toEqual({
      sha256: 'aa',
      kind: 'invoice',
      number: '2026-1',
      typeCode: '380',
      issueDate: '2026-05-05',
      dueDate: '2026-06-04',
      currency: 'EUR',
      ...parties,
      receivedBy: 'UWV',
      receivedOn: '2026-05-06',
      lines: [
        {
          lineId: '1',
          orderReference: 'A7K3M92QFX4TB',
          orderLine: 2,
          amount: 63_000,
          vatPercent: 21,
          period: null,
        },
      ],
      net: 63_000,
      vat: 13_230,
      payable: 76_230,
      precedingInvoiceId: null,
      warnings: ['ID-IBAN'],
      sender: senderOf('12345678'),
      preceding: [],
      unbilledOrders: [],
      vatByRate: [{ percent: 21, taxable: 63_000, tax: 13_230 }],
      allowances: 0,
      charges: 0,
      prepaid: 0,
      rounding: 0,
      accounts: ['NL91ABNA0417164300'],
    }));
  it('bounds what no list could hold, and says so (C2)', () => {
    const file = { ...read(), number: 'x'.repeat(10_000), issueDate: '0000-01-01' };
    const kept = billOf(file, [], parties, receipt);
    expect(kept).toMatchObject({ number: 'x'.repeat(100), issueDate: '2026-05-06' });
    expect(kept.faults?.map(({ rule }) => rule)).toEqual(['NUMBER-TOO-LONG', 'DAY-OUT-OF-RANGE']);
  });
  it('numbers lines anew where their ids repeat, so that none is booked for the other', () =>
    expect(bill({ lines: [line, line] }).lines.map(({ lineId }) => lineId)).toEqual(['1', '2']));
  it('keeps line ids of its own otherwise', () =>
    expect(
      bill({
        lines: [
          { ...line, id: '10' },
          { ...line, id: '20' },
        ],
      }).lines.map(({ lineId }) => lineId),
    ).toEqual(['10', '20']));
  it('has no VAT where the line is exempt', () =>
    expect(
      bill({ lines: [{ ...line, vat: { category: 'E', percent: '0', exemptionReason: 'exempt' } }] })
        .lines[0],
    ).toMatchObject({ vatPercent: 0 }));
  it('has the period', () =>
    expect(
      bill({ lines: [{ ...line, period: { start: '2026-02-01', end: '2026-02-28' } }] }).lines[0],
    ).toMatchObject({ period: { start: '2026-02-01', end: '2026-02-28' } }));
  it('knows a credit note and what it credits', () =>
    expect(bill({ kind: 'credit-note', precedingInvoices: [{ number: '2025-9' }] })).toMatchObject({
      kind: 'credit-note',
      typeCode: '381',
      preceding: [{ number: '2025-9', issueDate: null }],
    }));
});

it('the sender numbers its bills under its legal id, or the next best', () => {
  const file = read();
  const without = (changed: Partial<Invoice['supplier']>) =>
    senderIdOf({ ...file, supplier: { ...file.supplier, ...changed } });
  expect([
    without({}),
    without({ legalId: null }),
    without({ legalId: null, vatId: null, endpoint: { id: 'E1', scheme: null } }),
    without({ legalId: null, vatId: null, endpoint: null }),
  ]).toEqual(['12345678', 'NL001234567B01', 'E1', 'EXAMPLEFIRM']);
});
