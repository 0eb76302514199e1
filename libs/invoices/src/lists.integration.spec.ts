import { supplierIdOf } from '@ontschot/suppliers';
import { startApi, type TestApi } from '../../../test/support/api';
import { CONTEXTS, financeWorld, firm, KVK, lineOf, partyOf, type Taken } from './testing/finance-world';

let api: TestApi;
let world: ReturnType<typeof financeWorld>;
let made = 0;
const nextOrder = (): string => `A6K3M92QF${String(++made).padStart(4, '0')}`;
const ordered = (principal = 'GM0222'): Promise<string> => world.order(nextOrder(), principal);

type Listed = { id: string; number: string; dueDate: string | null; receivedOn: string; toPay: number };
const ask = (query: string, as = 'finance@gm0222') => api.as(as).get(`/v1/invoices${query}`);
const listed = async (query: string, as = 'finance@gm0222'): Promise<Listed[]> => {
  const all: Listed[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const { body } = await ask(`?${query}${cursor === '' ? '' : `&cursor=${cursor}`}`, as).expect(200);
    const page = body as { items: Listed[]; next: string | null };
    all.push(...page.items);
    cursor = page.next;
  }
  return all;
};
const numbers = async (query: string, as?: string): Promise<string[]> =>
  (await listed(query, as)).map(({ number }) => number);

const SUPPLIER = `supplier@uwv+${supplierIdOf(KVK)}`;
/** Another firm: without orders, so that what it bills is held. */
const OTHER_KVK = '87654321';
const other = { ...firm, name: 'Tweede Huis 100%', legalId: { id: OTHER_KVK, scheme: '0106' } };
const OTHER_SUPPLIER = `supplier@uwv+${supplierIdOf(OTHER_KVK)}`;
const OTHERS_IBAN = 'NL02ABNA0123456789';

const sent: Record<string, Taken> = {};
let firstOrder: string;
beforeAll(async () => {
  api = await startApi(CONTEXTS);
  world = financeWorld(api);
  await world.prepare();
  await api
    .as('contract-expert@uwv')
    .post('/v1/suppliers')
    .send({
      name: other.name,
      scheme: '0106',
      legalId: OTHER_KVK,
      vatId: null,
      accounts: [],
      partner: null,
      on: '2026-01-02',
    })
    .expect(201);
  await world.registerAccount('GM0222', OTHERS_IBAN, OTHER_KVK);
  firstOrder = await ordered();
  const bills: [string, string, Parameters<typeof world.ubl>[2]?, string?, string?][] = [
    ['L-1', firstOrder, { dueDate: '2026-06-30' }],
    ['L-2', await ordered(), {}, 'finance@gm0222', '2026-05-07'],
    ['L-3', await ordered(), { lines: [lineOf('1', '700.00')] }],
    ['L-4', nextOrder(), { supplier: other }],
    ['U-1', await ordered('UWV'), { buyer: partyOf('UWV') }, 'finance@uwv'],
  ];
  for (const [number, order, changed, by, day] of bills)
    sent[number] = await world.send(world.ubl(number, order, changed), by, day);
  sent['L-1C'] = await world.send(
    world.ubl('L-1C', firstOrder, {
      kind: 'credit-note',
      precedingInvoices: [{ number: 'L-1' }],
      lines: [lineOf('1', '100.00')],
    }),
  );
  await api.catchUp();
});
afterAll(() => api.close());
const idOf = (number: string): string => sent[number]?.id ?? '';

describe('the list of invoices (A29)', () => {
  it.each([
    ['status=DISPUTED', ['L-3', 'L-4']],
    ['status=DISPUTED,SETTLED', ['L-1C', 'L-3', 'L-4']],
    ['status=DISPUTED&status=SETTLED', ['L-1C', 'L-3', 'L-4']],
    ['kind=credit-note', ['L-1C']],
    ['principal=GM0222', ['L-1', 'L-1C', 'L-2']],
    ['principal=UWV', []],
    [`supplierId=${supplierIdOf(OTHER_KVK)}`, ['L-4']],
    ['reason=OTHER_PRICE', ['L-3']],
    ['receivedFrom=2026-05-07', ['L-2']],
    ['receivedUntil=2026-05-06', ['L-1', 'L-1C', 'L-3', 'L-4']],
    ['dueFrom=2026-06-05', ['L-1']],
    ['dueUntil=2026-06-29', ['L-2', 'L-3', 'L-4']],
    ['min=76231', ['L-3']],
    ['max=12100', ['L-1C']],
    ['min=12100&max=76230', ['L-1', 'L-1C', 'L-2', 'L-4']],
    ['number=L-1', ['L-1']],
    ['q=l-1', ['L-1', 'L-1C']],
    ['q=tweede%20huis', ['L-4']],
    ['q=100%25', ['L-4']],
    ['q=_-', []],
    ['q=--', []],
    ['q=example&status=ROUTED', ['L-1', 'L-2']],
  ])('takes %s', async (query, found) => expect((await numbers(query)).sort()).toEqual(found));
  it('finds an order in any case and spacing, and a part of one', async () => {
    const written = `${firstOrder.slice(0, 5)} ${firstOrder.slice(5)}`.toLowerCase();
    const by = (name: string) => numbers(`${name}=${encodeURIComponent(written)}&sort=number`);
    expect([await by('order'), await by('q')]).toEqual([
      ['L-1', 'L-1C'],
      ['L-1', 'L-1C'],
    ]);
  });

  it.each([
    ['', ['L-2']],
    ['sort=number', ['L-1', 'L-1C', 'L-2', 'L-3', 'L-4']],
    ['sort=-number', ['L-4', 'L-3', 'L-2', 'L-1C', 'L-1']],
    ['sort=-payable', ['L-3']],
    ['sort=payable', ['L-1C']],
    ['sort=-dueDate', ['L-1C', 'L-1']],
    ['sort=-receivedOn', ['L-2']],
  ])('in order of “%s”, page by page as in one go', async (query, begins) => {
    const whole = await numbers(`${query}&limit=100`);
    expect(whole.slice(0, begins.length)).toEqual(begins);
    expect(await numbers(`${query}&limit=1`)).toEqual(whole);
    expect(await numbers(`${query}&limit=2`)).toEqual(whole);
  });
  it('refuses the cursor of another order, or a made-up one', async () => {
    const { body } = await ask('?sort=number&limit=1').expect(200);
    const { next } = body as { next: string };
    await ask(`?sort=number&cursor=${next}`).expect(200);
    await ask(`?sort=-number&cursor=${next}`).expect(400);
    for (const key of [
      ['receivedOn', '2026-13-45', 'x'],
      ['toPay', '1e9', 'x'],
      ['receivedOn', '2026-05-05'],
    ])
      await ask(`?sort=${key[0]}&cursor=${Buffer.from(JSON.stringify(key)).toString('base64url')}`).expect(
        400,
      );
  });
  it.each(['sort=id', 'status=NONE', 'min=1.5', 'receivedFrom=2026-02-30', 'q=x', 'principal=GM1'])(
    'refuses %s',
    async (query) => {
      await ask(`?${query}`).expect(400);
    },
  );

  it.each(['', 'status=ROUTED', 'q=l-1', 'min=76231', 'sort=toPay', 'supplierId=' + supplierIdOf(OTHER_KVK)])(
    'totals of “%s” are those of its rows',
    async (query) => {
      const rows = (await listed(query)) as (Listed & { kind: string; payable: number; paid: number })[];
      const { body } = await ask(`/totals?${query}`).expect(200);
      const sum = (of: (row: (typeof rows)[number]) => number) =>
        rows.reduce((total, row) => total + of(row), 0);
      expect(body).toEqual([
        {
          currency: 'EUR',
          count: rows.length,
          payable: sum(({ kind, payable }) => (kind === 'credit-note' ? -payable : payable)),
          toPay: sum(({ toPay }) => toPay),
          paid: sum(({ paid }) => paid),
        },
      ]);
    },
  );
  it('has no totals of nothing', async () =>
    expect((await ask('/totals?q=nowhere').expect(200)).body).toEqual([]));
});

describe('a supplier (A31)', () => {
  it('sees its own invoices, whoever pays, and nobody else’s', async () => {
    expect(await numbers('sort=number', SUPPLIER)).toEqual(['L-1', 'L-1C', 'L-2', 'L-3', 'U-1']);
    expect(await numbers('sort=number', OTHER_SUPPLIER)).toEqual(['L-4']);
    await ask(`/${idOf('L-4')}`, SUPPLIER).expect(404);
    expect((await ask('/totals', OTHER_SUPPLIER).expect(200)).body).toMatchObject([{ count: 1 }]);
    // Whatever partner its account was made at, it sees nothing of that partner.
    expect(await numbers('', `supplier@gm0222+${supplierIdOf(OTHER_KVK)}`)).toEqual(['L-4']);
  });
  it.each(['/v1/invoice-lines', '/v1/invoice-worklist', '/v1/approval-limits'])(
    'is refused %s',
    async (at) => {
      await api.as(SUPPLIER).get(at).expect(403);
    },
  );
  it('takes no step, and opens no file or history', async () => {
    for (const path of ['approve', 'pay', 'return'])
      await world.step(idOf('L-1'), path, { reason: 'WRONG_AMOUNT' }, SUPPLIER).expect(403);
    await ask(`/${idOf('L-1')}/document`, SUPPLIER).expect(403);
    await ask(`/${idOf('L-1')}/history`, SUPPLIER).expect(403);
  });
  it('reads what it sent and what became of it, and nothing that is the partner’s alone', async () => {
    const id = idOf('L-3');
    await world.step(id, 'notes', { note: 'Bel eerst met inkoop' }).expect(200);
    await world.step(id, 'accept-deviation', { reason: 'Extra uren' }).expect(200);
    await world.step(id, 'accept-deviation', { reason: 'Extra uren' }, 'finance-2@gm0222').expect(200);
    await world.step(id, 'approve').expect(200);
    await world.step(id, 'pay', {}, 'finance-2@gm0222').expect(200);
    const seen = await world.shown(id, SUPPLIER);
    expect(seen).toMatchObject({
      number: 'L-3',
      status: 'PAID',
      paid: 84_700,
      paidOn: '2026-05-07',
      lines: [{ amount: 70_000, orderLine: 1, budgetId: null, fund: null, realised: null, bookings: [] }],
      steps: [],
      verdict: null,
      approvalsNeeded: null,
    });
    const text = JSON.stringify(seen);
    for (const hidden of ['Bel eerst', 'Extra uren', 'finance', 'W_DEEL', 'R-0'])
      expect(text).not.toContain(hidden);
    // While the partner does see them.
    const known = await world.shown(id);
    expect(known).toMatchObject({ notes: [{ note: 'Bel eerst met inkoop' }], paidOn: '2026-05-07' });
  });
  it('gets returns at once, and what it was asked when finance sent it', async () => {
    const id = idOf('L-4');
    const messages = async (as: string) => (await world.shown(id, as))['messages'];
    expect(await messages('finance@gm0222')).toMatchObject([{ about: 'DISPUTED', sent: false }]);
    expect(await messages(OTHER_SUPPLIER)).toEqual([]);
    await world.step(id, 'close-work', { how: 'SENT' }).expect(200);
    expect(await messages(OTHER_SUPPLIER)).toMatchObject([
      {
        about: 'DISPUTED',
        sent: true,
        textEn: expect.stringContaining('We cannot pay invoice L-4 yet') as unknown,
      },
    ]);
    await world.step(id, 'return', { reason: 'NOT_ORDERED' }).expect(200);
    expect(await messages(OTHER_SUPPLIER)).toMatchObject([
      { about: 'DISPUTED' },
      { about: 'RETURNED', textNl: expect.stringContaining('Hiervoor is geen opdracht gegeven.') as unknown },
    ]);
  });
});

describe('an account that is another supplier’s (R-170)', () => {
  it('is a finding of its own, names nobody, and is not told to who billed with it', async () => {
    const { id, outcome } = await world.send(
      world.ubl('OTHERS', await ordered(), { paymentMeans: [{ code: '30', account: OTHERS_IBAN }] }),
    );
    expect(outcome).toBe('DISPUTED');
    const shown = await world.shown(id);
    expect(shown).toMatchObject({
      differences: [
        {
          mismatch: 'ACCOUNT_OF_ANOTHER',
          field: 'account',
          text: expect.stringMatching(/andere leverancier/) as unknown,
        },
      ],
    });
    expect(JSON.stringify(shown)).not.toContain(other.name);
    expect((await world.worklist()).find(({ invoiceId }) => invoiceId === id)).toMatchObject({
      codes: ['ACCOUNT_OF_ANOTHER'],
      messageNl: expect.not.stringContaining('andere leverancier') as unknown,
    });
    await world.step(id, 'close-work', { how: 'SENT' }).expect(200);
    expect(JSON.stringify(await world.shown(id, SUPPLIER))).not.toMatch(
      /andere leverancier|another supplier/,
    );
  });
});

describe('many at once (A31)', () => {
  type Answer = { position: number; items: { id: string; outcome: string; detail: string | null }[] };
  const many = async (path: string, body: object, as = 'finance-2@gm0222'): Promise<Answer> =>
    (
      await api
        .as(as)
        .post(`/v1/invoices/${path}`)
        .send({ on: '2026-05-07', ...body })
        .expect(200)
    ).body as Answer;
  const routed = async (number: string): Promise<string> =>
    (await world.send(world.ubl(number, await ordered()))).id;
  const ofUwv = async (number: string): Promise<string> =>
    (await world.send(world.ubl(number, await ordered('UWV'), { buyer: partyOf('UWV') }), 'finance@uwv')).id;
  const outcomes = ({ items }: Answer): string[] => items.map(({ outcome }) => outcome);

  it('payments answer one by one: who approved one does not pay that one, and pays the others', async () => {
    const [mine, theirs, unapproved, stale, last] = [
      await routed('PAY-1'),
      await routed('PAY-2'),
      await routed('PAY-3'),
      await routed('PAY-4'),
      await routed('PAY-5'),
    ];
    const foreign = await ofUwv('PAY-6');
    await world.step(mine, 'approve', {}, 'finance-2@gm0222').expect(200);
    for (const id of [theirs, stale, last]) await world.step(id, 'approve').expect(200);
    const items = [mine, theirs, unapproved, stale, foreign, last].map((id) => ({
      id,
      ...(id === stale ? { revision: 0 } : {}),
    }));
    const answer = await many('payments', { items });
    expect(outcomes(answer)).toEqual(['HELD', 'DONE', 'HELD', 'STALE', 'FORBIDDEN', 'DONE']);
    expect(answer.items.map(({ id }) => id)).toEqual(items.map(({ id }) => id));
    expect(answer.items[0]?.detail).toContain('U keurde deze factuur goed');
    const statuses: unknown[] = [];
    for (const id of [mine, theirs, unapproved, stale, last])
      statuses.push((await world.shown(id))['status']);
    expect(statuses).toEqual(['APPROVED', 'PAID', 'ROUTED', 'APPROVED', 'PAID']);
    // The same again pays nothing twice.
    expect(await many('payments', { items: [{ id: theirs }, { id: last }] })).toMatchObject({
      items: [
        { outcome: 'DONE', changed: false },
        { outcome: 'DONE', changed: false },
      ],
    });
  });
  it('payments are held with a verdict where the account ended since', async () => {
    const iban = 'NL46DEMO0000000012';
    await world.registerAccount('GM0222', iban);
    const { id } = await world.send(
      world.ubl('PAY-7', await ordered(), { paymentMeans: [{ code: '30', account: iban }] }),
    );
    await world.step(id, 'approve').expect(200);
    await api
      .as('finance@gm0222')
      .post(`/v1/suppliers/${supplierIdOf(KVK)}/payment-accounts/end`)
      .send({ iban, reason: 'Opgeheven', on: '2026-05-06' })
      .expect(200);
    expect(await many('payments', { items: [{ id }] })).toMatchObject({
      items: [{ outcome: 'HELD', verdict: { decision: 'HOLD' } }],
    });
  });
  it('returns answer one by one, and say why to each sender', async () => {
    const wrong = async (number: string): Promise<string> =>
      (await world.send(world.ubl(number, nextOrder()))).id;
    const [first, matched, stale, last] = [
      await wrong('BACK-1'),
      await routed('BACK-2'),
      await wrong('BACK-3'),
      await wrong('BACK-4'),
    ];
    const foreign = await ofUwv('BACK-5');
    const items = [first, matched, stale, foreign, last].map((id) => ({
      id,
      ...(id === stale ? { revision: 0 } : {}),
    }));
    const answer = await many('returns', { items, reason: 'NOT_ORDERED' });
    expect(outcomes(answer)).toEqual(['DONE', 'HELD', 'STALE', 'FORBIDDEN', 'DONE']);
    expect(await world.shown(last, SUPPLIER)).toMatchObject({
      status: 'RETURNED',
      messages: [{ about: 'RETURNED' }],
    });
    expect(await world.shown(stale)).toMatchObject({ status: 'DISPUTED' });
  });
  it('are refused whole only where the request itself is wrong', async () => {
    const post = (path: string, body: object, as = 'finance@gm0222') =>
      api
        .as(as)
        .post(`/v1/invoices/${path}`)
        .send({ on: '2026-05-07', ...body });
    await post('payments', { items: [] }).expect(400);
    await post('returns', { items: [{ id: idOf('L-2') }] }).expect(400);
    await post('payments', { items: [{ id: idOf('L-2') }] }, 'coach@gm0222').expect(403);
  });
});
