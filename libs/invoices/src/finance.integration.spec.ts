import { QueryBus } from '@nestjs/cqrs';
import { FindOrder } from '@ontschot/assignments';
import { Streams } from '@ontschot/event-store';
import { dailyContext } from '@ontschot/kernel';
import { startApi, type TestApi } from '../../../test/support/api';
import { steering } from '../../steering/src';
import { FinishReceipts } from './commands/finish-receipts';
import { CONTEXTS, financeWorld, firm, IBAN, lineOf, partyOf } from './testing/finance-world';

let api: TestApi;
let world: ReturnType<typeof financeWorld>;
/** A new order number each time. */
let made = 0;
const nextOrder = (): string => `A7K3M92QF${String(++made).padStart(4, '0')}`;
const ordered = (principal = 'GM0222'): Promise<string> => world.order(nextOrder(), principal);

beforeAll(async () => {
  api = await startApi([...CONTEXTS, steering]);
  world = financeWorld(api);
  await world.prepare();
});
afterAll(() => api.close());

describe('what is paid follows from the order', () => {
  it('in total: rounding of 500 euros is held, with both amounts and in words (M1a, W1)', async () => {
    const file = world
      .ubl('ROUND', await ordered())
      .replace(
        /(<cbc:PayableAmount currencyID="EUR">)[^<]*/,
        '<cbc:PayableRoundingAmount currencyID="EUR">500.00</cbc:PayableRoundingAmount>$11262.30',
      );
    const { id, outcome } = await world.send(file);
    expect(outcome).toBe('DISPUTED');
    expect(await world.shown(id)).toMatchObject({
      rounding: 50_000,
      toPay: 126_230,
      differences: [
        { mismatch: 'OTHER_PRICE', field: 'rounding', invoice: 50_000, expected: 0, cents: 50_000 },
        { field: 'payable', invoice: 126_230, expected: 76_230, cents: 50_000 },
      ],
    });
    await world.step(id, 'approve').expect(409);
  });

  it('to an account that this partner registered for this supplier, or is held until it is (M2, R-170)', async () => {
    const other = 'NL02ABNA0123456789';
    const { id, outcome } = await world.send(
      world.ubl('IBAN', await ordered(), { paymentMeans: [{ code: '30', account: other }] }),
    );
    expect(outcome).toBe('DISPUTED');
    expect(await world.shown(id)).toMatchObject({
      accounts: [{ account: other, registered: false }],
      differences: [{ mismatch: 'OTHER_ACCOUNT', field: 'account', invoice: other, expected: IBAN }],
    });
    await world.registerAccount('GM0222', other);
    expect(await world.shown(id)).toMatchObject({ status: 'ROUTED' });
  });

  it('a lower sum one person accepts, a higher one two, and the order line is used up alike', async () => {
    const before = await world.budget();
    const low = await world.send(world.ubl('LOW', await ordered(), { lines: [lineOf('1', '600.00')] }));
    await world.step(low.id, 'accept-deviation', { reason: 'Korting afgesproken' }).expect(200);
    await world.step(low.id, 'approve').expect(200);
    // 210,000 was committed for the order; the line of 63,000 is used up for 60,000.
    expect(await world.budget()).toEqual({
      ...before,
      committed: before.committed + 147_000,
      realised: before.realised + 60_000,
      available: before.available - 207_000,
    });

    const high = await world.send(world.ubl('HIGH', await ordered(), { lines: [lineOf('1', '700.00')] }));
    const accept = (account: string) =>
      world.step(high.id, 'accept-deviation', { reason: 'Extra uren gewerkt' }, account).expect(200);
    await accept('finance@gm0222');
    expect(await world.shown(high.id)).toMatchObject({
      status: 'DISPUTED',
      deviations: [{ by: 'finance@gm0222', cents: 8_470, enough: false }],
    });
    await accept('finance@gm0222');
    expect(await world.shown(high.id)).toMatchObject({ status: 'DISPUTED' });
    await accept('finance-2@gm0222');
    expect(await world.shown(high.id)).toMatchObject({ status: 'ROUTED' });
  });
});

describe('whose order it is', () => {
  const withLineOrder = (file: string, order: string): string =>
    file.replace(
      /(<cac:OrderLineReference>\s*<cbc:LineID>1<\/cbc:LineID>)/,
      `$1<cac:OrderReference><cbc:ID>${order}</cbc:ID></cac:OrderReference>`,
    );

  it('head and line that name orders of two principals go back for splitting (M3, R-085)', async () => {
    const [ofUwv, ofDoetinchem] = [await ordered('UWV'), await ordered()];
    const file = withLineOrder(world.ubl('M3', ofUwv), ofDoetinchem);
    expect(file).toContain(ofDoetinchem);
    const { id, outcome } = await world.send(file);
    expect(outcome).toBe('RETURNED');
    expect(await world.shown(id)).toMatchObject({ verdict: { blocking: [{ rule: 'R-085' }] } });
  });
  it('of one principal are asked about, until finance points out the right line', async () => {
    const [head, line] = [await ordered(), await ordered()];
    const { id, outcome } = await world.send(withLineOrder(world.ubl('B11', head), line));
    expect(outcome).toBe('DISPUTED');
    expect(await world.shown(id)).toMatchObject({
      differences: [{ mismatch: 'ORDER_UNCLEAR', invoice: head }],
    });
    await world
      .step(id, 'order-lines', { lineId: '1', orderReference: line, orderLine: 1, reason: 'Zo bedoeld' })
      .expect(200);
    expect(await world.shown(id)).toMatchObject({ status: 'ROUTED', lines: [{ orderReference: line }] });
  });
  it('is read in any case and spacing, and shown as written (task 9)', async () => {
    const order = await ordered();
    const written = `${order.slice(0, 4)} ${order.slice(4, 8)}-${order.slice(8)}`.toLowerCase();
    const { id, outcome } = await world.send(world.ubl('SPACED', written));
    expect(outcome).toBe('ROUTED');
    expect(await world.shown(id)).toMatchObject({ orders: [order], file: { ordersAsWritten: [written] } });
  });
});

describe('one number', () => {
  it('for two addressees is two bills, each seen by its own (M4, W11)', async () => {
    const mine = await world.send(world.ubl('0001', await ordered()));
    const theirs = await world.send(
      world.ubl('0001', await ordered('UWV'), { buyer: partyOf('UWV') }),
      'finance@uwv',
    );
    expect([mine.outcome, theirs.outcome]).toEqual(['ROUTED', 'ROUTED']);
    expect(theirs.id).not.toBe(mine.id);
    await world.shown(theirs.id, 'finance@uwv');
  });
  it('is not used up by who sends in another’s bill (H4)', async () => {
    const order = await ordered('UWV');
    const squat = await world.send(
      world.ubl('SQUAT', nextOrder(), { buyer: partyOf('UWV') }),
      'finance@gm0222',
    );
    const real = await world.send(world.ubl('SQUAT', order, { buyer: partyOf('UWV') }), 'finance@uwv');
    expect(real).toMatchObject({ outcome: 'ROUTED' });
    expect(real.id).not.toBe(squat.id);
  });
  it('begins anew each year', async () => {
    const first = await world.send(world.ubl('F001', await ordered()));
    const earlier = await world.send(
      world.ubl('F001', await ordered(), { issueDate: '2025-12-05', dueDate: '2026-01-04' }),
    );
    // Older than its order, so it is held; but it is no second file of the other.
    expect([first.outcome, earlier.outcome]).toEqual(['ROUTED', 'DISPUTED']);
    expect(earlier.id).not.toBe(first.id);
  });
  it('comes back corrected, or at the right address, in place of the one that was returned (M4b)', async () => {
    const order = await ordered();
    const wrong = await world.send(world.ubl('BACK', order, { lines: [lineOf('1', '1.00')] }));
    await world.step(wrong.id, 'return', { reason: 'WRONG_AMOUNT' }).expect(200);
    const right = await world.send(world.ubl('BACK', order));
    expect(right).toMatchObject({ outcome: 'ROUTED' });
    expect(await world.shown(wrong.id)).toMatchObject({ status: 'RESUBMITTED', resubmittedBy: right.id });

    const elsewhere = await world.send(
      world.ubl('MOVED', await ordered(), { buyer: partyOf('UWV') }),
      'finance@uwv',
    );
    expect(elsewhere).toMatchObject({ outcome: 'RETURNED' });
    const here = await world.send(world.ubl('MOVED', `A7K3M92QF${String(made).padStart(4, '0')}`));
    expect(here).toMatchObject({ outcome: 'ROUTED' });
    expect(await world.shown(elsewhere.id, 'finance@uwv')).toMatchObject({ status: 'RESUBMITTED' });
  });
  it('with other content is a duplicate whose file can be opened, and whose work can be closed (M4c)', async () => {
    const { id } = await world.send(world.ubl('TWICE', await ordered()));
    const other = world.ubl('TWICE', nextOrder(), { note: 'other' });
    expect(await world.send(other)).toMatchObject({ id, outcome: 'DUPLICATE' });
    const item = (await world.worklist()).find(({ invoiceId }) => invoiceId === id);
    expect(item).toMatchObject({ reason: 'DUPLICATE', payable: 76_230, kind: 'invoice' });
    const { body } = await api
      .as('finance@gm0222')
      .get(String(item?.['documentHref']))
      .buffer(true)
      .parse((response, done) => {
        let text = '';
        response.on('data', (chunk: Buffer) => (text += chunk.toString()));
        response.on('end', () => done(null, text));
      })
      .expect(200);
    expect(body).toBe(other);
    await api.as('finance@uwv').get(String(item?.['documentHref'])).expect(404);
    const file = String(item?.['documentHref']).split('=')[1];
    await world.step(id, 'close-work', { how: 'SENT', file }).expect(200);
    expect((await world.worklist()).filter(({ invoiceId }) => invoiceId === id)).toEqual([]);
  });
});

describe('who approves and who pays', () => {
  it('are two people (four eyes)', async () => {
    const { id } = await world.send(world.ubl('LARGE', await ordered(), { lines: [lineOf('1')] }));
    await world.step(id, 'approve').expect(200);
    await world.step(id, 'approve', {}, 'finance-2@gm0222').expect(200);
    const { status, approvals } = await world.shown(id);
    expect(status).toBe('APPROVED');
    for (const { by } of approvals as { by: string }[]) await world.step(id, 'pay', {}, by).expect(409);
  });
  it('from the partner’s own limit on two approve, and a third pays', async () => {
    await api
      .as('finance@gm0222')
      .post('/v1/approval-limits')
      .send({ amount: 1, from: '2026-12-01' })
      .expect(403);
    await api
      .as('manager@gm0222')
      .post('/v1/approval-limits')
      .send({ amount: 1, from: '2026-01-01' })
      .expect(409);
    const { body } = await api.as('finance@gm0222').get('/v1/approval-limits').expect(200);
    expect(body).toMatchObject({ partner: 'GM0222', amount: 1_000_000 });
    const large = { lines: [lineOf('1', '9000.00')] };
    const { id } = await world.send(world.ubl('LARGER', await ordered(), large));
    for (const by of ['finance@gm0222', 'finance-2@gm0222'])
      await world.step(id, 'accept-deviation', { reason: 'Groter werk' }, by).expect(200);
    await world.step(id, 'approve').expect(200);
    expect(await world.shown(id)).toMatchObject({ status: 'ROUTED', approvalsNeeded: 2 });
    await world.step(id, 'approve').expect(200);
    expect(await world.shown(id)).toMatchObject({ status: 'ROUTED' });
    await world.step(id, 'approve', {}, 'finance-2@gm0222').expect(200);
    for (const by of ['finance@gm0222', 'finance-2@gm0222']) await world.step(id, 'pay', {}, by).expect(409);
    await world.step(id, 'pay', {}, 'finance-3@gm0222').expect(200);
    expect(await world.shown(id)).toMatchObject({ status: 'PAID', paid: 1_089_000, toPay: 0 });
  });
  it('an approval is taken back before payment, and given anew', async () => {
    const before = await world.budget();
    const { id } = await world.send(world.ubl('UNDO', await ordered()));
    await world.step(id, 'approve').expect(200);
    await world.step(id, 'take-back-approval', { reason: 'Te vroeg' }).expect(200);
    const back = await world.budget();
    expect(back).toEqual({
      ...before,
      committed: before.committed + 210_000,
      available: before.available - 210_000,
    });
    await world.step(id, 'approve').expect(200);
    await world.step(id, 'pay', {}, 'finance-2@gm0222').expect(200);
    expect(await world.budget()).toEqual({
      ...back,
      committed: back.committed - 63_000,
      realised: back.realised + 63_000,
    });
    await world.step(id, 'take-back-approval', { reason: 'Te laat' }).expect(409);
  });
  it('what the machine matched finance can hold, and return (task 46)', async () => {
    const { id } = await world.send(world.ubl('HOLD', await ordered()));
    await world.step(id, 'dispute', { reason: 'NOT_DELIVERED' }).expect(200);
    expect(await world.shown(id)).toMatchObject({ status: 'DISPUTED', held: 'NOT_DELIVERED' });
    await world.step(id, 'approve').expect(409);
    await world.step(id, 'resolve-dispute').expect(200);
    await world.step(id, 'dispute', { reason: 'NOT_DELIVERED' }).expect(200);
    await world.step(id, 'return', { reason: 'NOT_DELIVERED' }).expect(200);
    await world.step(id, 'close-work', { how: 'SENT' }).expect(200);
    expect((await world.worklist()).filter(({ invoiceId }) => invoiceId === id)).toEqual([]);
  });
  it('many at once answer one by one (A31)', async () => {
    const right = await world.send(world.ubl('MANY-1', await ordered()));
    const held = await world.send(world.ubl('MANY-2', nextOrder()));
    const stale = await world.send(world.ubl('MANY-3', await ordered()));
    const theirs = await world.send(
      world.ubl('MANY-4', await ordered('UWV'), { buyer: partyOf('UWV') }),
      'finance@uwv',
    );
    const { body } = await api
      .as('finance@gm0222')
      .post('/v1/invoices/approvals')
      .send({
        on: '2026-05-07',
        items: [{ id: right.id }, { id: held.id }, { id: stale.id, revision: 0 }, { id: theirs.id }],
      })
      .expect(200);
    expect(body).toMatchObject({
      items: [
        { id: right.id, outcome: 'DONE', changed: true },
        { id: held.id, outcome: 'HELD' },
        { id: stale.id, outcome: 'STALE' },
        { id: theirs.id, outcome: 'FORBIDDEN' },
      ],
    });
  });
});

describe('what comes in another order', () => {
  it('a dispute is looked at again when the delivery is recorded (task 32)', async () => {
    const order = await ordered();
    const { id, outcome } = await world.send(world.ubl('EARLY', order, { lines: [lineOf('2', '1470.00')] }));
    expect(outcome).toBe('DISPUTED');
    await world.complete(order);
    expect(await world.shown(id)).toMatchObject({ status: 'ROUTED' });
    expect((await world.worklist()).filter(({ invoiceId }) => invoiceId === id)).toEqual([]);
  });
  it('a credit note before its invoice waits for it (task 29)', async () => {
    const order = await ordered();
    const before = await world.budget();
    const note = await world.send(
      world.ubl('CN-FIRST', order, { kind: 'credit-note', precedingInvoices: [{ number: 'LATE' }] }),
    );
    expect(note).toMatchObject({ outcome: 'DISPUTED' });
    expect((await world.worklist()).find(({ invoiceId }) => invoiceId === note.id)).toMatchObject({
      codes: ['INVOICE_NOT_HERE_YET'],
      messageEn: expect.stringMatching(
        /^We cannot settle credit note CN-FIRST yet .*waits for that invoice/,
      ) as unknown,
    });
    const { id } = await world.send(world.ubl('LATE', order));
    expect(await world.shown(note.id)).toMatchObject({ status: 'SETTLED' });
    expect(await world.shown(id)).toMatchObject({ status: 'CREDITED', toPay: 0 });
    expect(await world.budget()).toEqual(before);
  });
  it('a credit note over two invoices settles each line (W10)', async () => {
    const [one, two] = [await ordered(), await ordered()];
    const [first, second] = [
      await world.send(world.ubl('W10-A', one)),
      await world.send(world.ubl('W10-B', two)),
    ];
    await world.step(first.id, 'approve').expect(200);
    await world.step(first.id, 'approve', {}, 'finance-2@gm0222').expect(200);
    const note = await world.send(
      world.ubl('W10-C', one, {
        kind: 'credit-note',
        lines: [lineOf(`${one}/1`), lineOf(`${two}/1`, '630.00', '2')],
        precedingInvoices: [{ number: 'W10-A' }, { number: 'W10-B' }],
      }),
    );
    expect(note).toMatchObject({ outcome: 'SETTLED' });
    expect(await world.shown(first.id)).toMatchObject({ status: 'CREDITED' });
    expect(await world.shown(second.id)).toMatchObject({ status: 'CREDITED' });
  });
});

describe('what is credited, in parts or whole', () => {
  it.each([
    ['900 at once', ['630.00']],
    ['in two parts', ['400.00', '230.00']],
  ])(
    '%s: the running order holds all of its line again, and what was paid comes back (M5, W2)',
    async (name, parts) => {
      const order = await ordered();
      const before = await world.budget();
      const number = `M5-${parts.length}`;
      const { id } = await world.send(world.ubl(number, order));
      for (const by of ['finance@gm0222', 'finance-2@gm0222'])
        await world.step(id, 'approve', {}, by).expect(200);
      await world.step(id, 'pay', {}, 'finance-3@gm0222').expect(200);
      let back = 0;
      for (const [index, part] of parts.entries()) {
        const note = await world.send(
          world.ubl(`${number}-C${index}`, order, {
            kind: 'credit-note',
            precedingInvoices: [{ number }],
            lines: [lineOf('1', part)],
          }),
        );
        expect(note).toMatchObject({ outcome: 'SETTLED' });
        back += Number((await world.shown(note.id))['toPay']);
      }
      expect([name, back]).toEqual([name, -76_230]);
      expect(await world.budget()).toEqual(before);
    },
  );
  it('of an order that is over is free (M5c), and is held again when it is billed anew', async () => {
    const order = await ordered();
    const { id } = await world.send(world.ubl('M5C', order));
    for (const by of ['finance@gm0222', 'finance-2@gm0222'])
      await world.step(id, 'approve', {}, by).expect(200);
    await world.complete(order);
    const before = await world.budget();
    await world.send(
      world.ubl('M5C-C', order, { kind: 'credit-note', precedingInvoices: [{ number: 'M5C' }] }),
    );
    expect(await world.budget()).toEqual({
      ...before,
      realised: before.realised - 63_000,
      available: before.available + 63_000,
    });
    await world.send(world.ubl('M5C-2', order));
    expect(await world.budget()).toEqual({
      ...before,
      committed: before.committed + 63_000,
      realised: before.realised - 63_000,
    });
  });
  it('the lines add up to the statement, whatever was credited when (M8)', async () => {
    const disputed = await world.send(world.ubl('M8', await ordered(), { lines: [lineOf('1', '99.00')] }));
    const note = await world.send(
      world.ubl('M8-C', `A7K3M92QF${String(made).padStart(4, '0')}`, {
        kind: 'credit-note',
        precedingInvoices: [{ number: 'M8' }],
        lines: [lineOf('1', '99.00')],
      }),
    );
    expect(note).toMatchObject({ outcome: 'SETTLED' });
    expect(await world.shown(disputed.id)).toMatchObject({ status: 'CREDITED' });
    const lines: { realised: number; year: number | null; bookings: { on: string; amount: number }[] }[] = [];
    for (let cursor = ''; ;) {
      const { body } = await api
        .as('finance@gm0222')
        .get(`/v1/invoice-lines?limit=100${cursor === '' ? '' : `&cursor=${cursor}`}`)
        .expect(200);
      const page = body as { items: typeof lines; next: string | null };
      lines.push(...page.items);
      if (page.next === null) break;
      cursor = page.next;
    }
    const realisedOn = async (day: string): Promise<number> => {
      const { body } = await api.as('finance@gm0222').get(`/v1/statements/2026?effective=${day}`).expect(200);
      return (body as { funds: { realised: number }[] }).funds[0]?.realised ?? 0;
    };
    for (const day of ['2026-05-06', '2026-05-07', '2027-12-31'])
      expect(
        lines
          .flatMap(({ bookings }) => bookings)
          .filter(({ on }) => on <= day)
          .reduce((sum, { amount }) => sum + amount, 0),
      ).toBe(await realisedOn(day));
    expect(lines.reduce((sum, { realised }) => sum + realised, 0)).toBe((await world.budget()).realised);
  });
});

describe('what was cut off heals by itself (M8)', () => {
  /** Lets this very command die, as when the process is killed there. */
  const dying = (type: string): jest.SpyInstance => {
    const streams = api.app.get(Streams);
    const execute = streams.execute.bind(streams);
    return jest.spyOn(streams, 'execute').mockImplementation((decider, stream, command, context) => {
      if ((command as { type?: string }).type === type) throw new Error('killed');
      return execute(decider, stream, command, context);
    });
  };

  it('between the claim and the receipt: the daily task takes the file in again', async () => {
    const order = await ordered();
    const crash = dying('ReceiveInvoice');
    await api
      .as('finance@gm0222')
      .post('/v1/invoices?receivedOn=2026-05-06')
      .set('Content-Type', 'application/xml')
      .send(world.ubl('GHOST', order))
      .expect(500);
    crash.mockRestore();
    const claimed = async () =>
      (await api.app.get(QueryBus).execute(new FindOrder(order)))?.lines[0]?.invoicedBy;
    const ghost = await claimed();
    expect(ghost).not.toBeNull();
    await api.as('finance@gm0222').get(`/v1/invoices/${ghost?.invoiceId}`).expect(404);
    await api.data.query(`UPDATE invoice_document SET kept_at = kept_at - interval '2 minutes'`);
    await api.app.get(FinishReceipts).run('2026-05-07', dailyContext('finish-receipts', '2026-05-07'));
    expect(await world.shown(ghost?.invoiceId ?? '')).toMatchObject({ number: 'GHOST', status: 'ROUTED' });
    expect(await claimed()).toEqual(ghost);
  });
  it('between the booking and the approval: a policy finishes it', async () => {
    const before = await world.budget();
    const { id } = await world.send(world.ubl('HALFWAY', await ordered()));
    const crash = dying('ApproveInvoice');
    await world.step(id, 'approve').expect(500);
    crash.mockRestore();
    expect(await world.shown(id)).toMatchObject({ status: 'APPROVED', approvedOn: '2026-05-07' });
    expect((await world.budget()).realised).toBe(before.realised + 63_000);
  });
  it('where the budget has no room, no line stands on it and the approval is gone (R-025)', async () => {
    const { available } = await world.budget();
    const order = await ordered();
    // The order took its share; what is left goes, to the last cent.
    const rest = available - 210_000;
    const allocate = (amount: number) =>
      api
        .as('finance@gm0222')
        .post('/v1/budgets/2026/allocations')
        .send({ amount, on: '2026-05-06', reason: 'Bijstelling' })
        .expect(201);
    await allocate(-rest);
    const { id } = await world.send(world.ubl('NOROOM', order, { lines: [lineOf('1', '631.00')] }));
    for (const by of ['finance@gm0222', 'finance-2@gm0222'])
      await world.step(id, 'accept-deviation', { reason: 'Iets meer' }, by).expect(200);
    const before = await world.budget();
    const refused = await world.step(id, 'approve').expect(409);
    expect(refused.body).toMatchObject({ rules: [{ rule: 'R-025' }] });
    expect(await world.shown(id)).toMatchObject({ status: 'ROUTED', approvals: [] });
    expect(await world.budget()).toEqual(before);
    await allocate(rest);
    await world.step(id, 'approve').expect(200);
    expect(await world.shown(id)).toMatchObject({ status: 'APPROVED' });
    // What the second approval booked comes off again, though the first booked nothing.
    const { realised } = await world.budget();
    const note = await world.send(
      world.ubl('NOROOM-C', order, {
        kind: 'credit-note',
        precedingInvoices: [{ number: 'NOROOM' }],
        lines: [lineOf('1', '631.00')],
      }),
    );
    expect(note).toMatchObject({ outcome: 'SETTLED' });
    expect((await world.budget()).realised).toBe(realised - 63_100);
  });
  it('files lie sealed, and open for who may see them', async () => {
    const { id } = await world.send(world.ubl('SEALED', await ordered()));
    const [row] = await api.data.query<{ bytes: Buffer; sealed_until: string }[]>(
      'SELECT bytes, sealed_until FROM invoice_document WHERE invoice_id = $1',
      [id],
    );
    expect(row?.bytes.includes('Example Firm')).toBe(false);
    expect(row?.sealed_until).toMatch(/^20\d\d$/);
    expect(await world.shown(id)).toMatchObject({ file: { supplier: { name: 'Example Firm' } } });
  });
});

describe('files and days', () => {
  it('a readable file with a formal fault stands as disputed with all that it says', async () => {
    const order = await ordered();
    const file = world
      .ubl('FORMAL', order)
      .replace(/(<cbc:PayableAmount currencyID="EUR">)[^<]*/, '$1999.00');
    const { id, outcome } = await world.send(file);
    expect(outcome).toBe('DISPUTED');
    expect(await world.shown(id)).toMatchObject({
      number: 'FORMAL',
      payable: 99_900,
      findings: expect.arrayContaining(['BR-CO-16']) as unknown,
      faults: [expect.any(String)],
      file: { supplier: { name: firm.name } },
      lines: [{ orderReference: order }],
    });
  });
  it.each([
    ['nothing', '', 400],
    ['a PDF', '%PDF-1.7', 415],
    ['another document', '<Order/>', 415],
  ])('%s is no e-invoice and no work', async (_, body, status) => {
    const before = (await world.worklist()).length;
    await api
      .as('finance@gm0222')
      .post('/v1/invoices')
      .set('Content-Type', 'application/xml')
      .send(body)
      .expect(status);
    expect((await world.worklist()).length).toBe(before);
  });
  it('a year that cannot be, or a number of ten thousand characters, stops nobody’s lists (C2)', async () => {
    const odd = world
      .ubl('x'.repeat(10_000), await ordered())
      .replace(/<cbc:IssueDate>[^<]*/, '<cbc:IssueDate>0000-01-01');
    const { id, outcome } = await world.send(odd);
    expect(outcome).toBe('DISPUTED');
    expect(await world.shown(id)).toMatchObject({ issueDate: '2026-05-06' });
  });
  it('nothing is received, approved or paid before the step it follows, or in the future (M7)', async () => {
    const file = world.ubl('DAYS', await ordered());
    const early = await api
      .as('finance@gm0222')
      .post('/v1/invoices?receivedOn=2026-05-04')
      .set('Content-Type', 'application/xml')
      .send(file);
    expect([early.status, (early.body as { type: string }).type]).toEqual([
      409,
      expect.stringContaining('issued-after-receipt') as string,
    ]);
    await api
      .as('finance@gm0222')
      .post('/v1/invoices?receivedOn=2031-01-01')
      .set('Content-Type', 'application/xml')
      .send(file)
      .expect(409);
    const { id } = await world.send(file);
    await world.step(id, 'approve', { on: '2031-01-01' }).expect(409);
    await world.step(id, 'approve', { on: '2026-05-05' }).expect(409);
  });
});
