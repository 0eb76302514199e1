import { startApi, type TestApi } from '../../../test/support/api';
import { CONTEXTS, financeWorld, lineOf, partyOf } from './testing/finance-world';

type Figures = { allocated: number; committed: number; realised: number; available: number };
type Month = { month: string; realised: number; atEnd: Figures; entriesHref: string };
type Series = {
  months: Month[];
  forecast: { month: string; expected: number; realisedAtEnd: number }[];
  gross: { committed: number; realised: number } | null;
};
type Entry = Omit<Figures, 'available'> & {
  kind: string;
  on: string;
  assignmentId: string | null;
  invoiceId: string | null;
};

let api: TestApi;
let world: ReturnType<typeof financeWorld>;
const [ORDER, OF_UWV] = ['A5K3M92QFX4TB', 'A5K3M92QFX4TC'] as const;

const read = async <T>(at: string, as = 'finance@gm0222'): Promise<T> =>
  (await api.as(as).get(at).expect(200)).body as T;
const series = (query = '', as?: string, id = 'W_DEEL:GM0222-2026'): Promise<Series> =>
  read(`/v1/budgets/${id}/series?by=month${query}`, as);
const entries = async (at = '/v1/budgets/W_DEEL:GM0222-2026/entries?limit=3'): Promise<Entry[]> => {
  const all: Entry[] = [];
  for (let next: string | null = ''; next !== null;) {
    const page: { items: Entry[]; next: string | null } = await read(`${at}${next && `&cursor=${next}`}`);
    all.push(...page.items);
    next = page.next;
  }
  return all;
};
const sum = (rows: readonly Entry[], of: 'allocated' | 'committed' | 'realised'): number =>
  rows.reduce((total, row) => total + row[of], 0);

beforeAll(async () => {
  api = await startApi(CONTEXTS);
  world = financeWorld(api);
  await world.prepare();
  await world.order(ORDER);
  const { id } = await world.send(world.ubl('S-1', ORDER));
  await world.step(id, 'approve').expect(200);
  await world.step(id, 'take-back-approval', { reason: 'Te vroeg' }).expect(200);
  await world.step(id, 'approve', { on: '2026-06-02' }).expect(200);
  await world.send(
    world.ubl('S-1C', ORDER, {
      kind: 'credit-note',
      precedingInvoices: [{ number: 'S-1' }],
      lines: [lineOf('1', '100.00')],
    }),
    'finance@gm0222',
    '2026-06-03',
  );
  await world.order(OF_UWV, 'UWV');
  const uwv = await world.send(world.ubl('S-2', OF_UWV, { buyer: partyOf('UWV') }), 'finance@uwv');
  await world.step(uwv.id, 'approve', {}, 'finance@uwv').expect(200);
  await api.catchUp();
});
afterAll(() => api.close());

describe('a budget through the year (A33)', () => {
  it('ends, month by month and booking by booking, where the budget stands', async () => {
    const budget = await world.budget();
    expect((await series()).months.at(-1)?.atEnd).toEqual(budget);
    const all = await entries();
    expect({
      allocated: sum(all, 'allocated'),
      committed: sum(all, 'committed'),
      realised: sum(all, 'realised'),
    }).toEqual({ allocated: budget.allocated, committed: budget.committed, realised: budget.realised });
  });
  it('tells of an approval that was taken back, too', async () => {
    expect((await entries()).map(({ kind }) => kind)).toEqual([
      'CREDIT',
      'COST',
      'TAKEN_BACK',
      'COST',
      'COMMITMENT',
      'ALLOCATION',
    ]);
    expect(await entries('/v1/budgets/W_DEEL:GM0222-2026/entries?limit=3&kind=TAKEN_BACK')).toMatchObject([
      { realised: -63_000, committed: 63_000, assignmentId: ORDER },
    ]);
  });
  it('each month opens the bookings that make it, each with its order or invoice', async () => {
    const { months } = await series();
    let seen = 0;
    for (const { realised, entriesHref } of months) {
      const booked = await entries(`${entriesHref}&limit=3`);
      expect(sum(booked, 'realised')).toBe(realised);
      seen += booked.length;
      for (const { kind, assignmentId, invoiceId } of booked) {
        if (kind === 'ALLOCATION') continue;
        await api.as('finance@gm0222').get(`/v1/assignments/${assignmentId}`).expect(200);
        if (kind !== 'COMMITMENT')
          await api.as('finance@gm0222').get(`/v1/invoices/${invoiceId}`).expect(200);
      }
    }
    expect(seen).toBe((await entries()).length);
  });
  it('as known on a day before all this there was nothing', async () => {
    const { months, forecast } = await series('&knownOn=2020-01-01');
    expect(months.at(-1)?.atEnd).toEqual({ allocated: 0, committed: 0, realised: 0, available: 0 });
    expect(forecast.every(({ expected }) => expected === 0)).toBe(true);
    expect(await entries('/v1/budgets/W_DEEL:GM0222-2026/entries?limit=3&knownOn=2020-01-01')).toEqual([]);
  });
  it('forecasts that what is held is spent, and no more', async () => {
    const { forecast } = await series();
    const { committed, realised } = await world.budget();
    expect(forecast.reduce((total, { expected }) => total + expected, 0)).toBe(committed);
    expect(forecast.at(-1)?.realisedAtEnd).toBe(committed + realised);
  });
  it('shows VAT where it is borne: at UWV, which gets none back', async () => {
    expect((await series()).gross).toBeNull();
    const { gross, months } = await series('', 'finance@uwv', 'UWV_REINTEGRATION-2026');
    expect(months.at(-1)?.atEnd).toMatchObject({ committed: 147_000, realised: 63_000 });
    expect(gross).toEqual({ committed: 177_870, realised: 76_230 });
  });
  it('is for the partner’s own finance, and for no other', async () => {
    const at = '/v1/budgets/W_DEEL:GM0222-2026/series';
    await api.as('finance@uwv').get(at).expect(404);
    await api.as('coach@gm0222').get(at).expect(403);
    await api.as('finance@gm0222').get(`${at}?by=week`).expect(400);
    await api.as('finance@gm0222').get(`${at}?knownOn=2026-02-30`).expect(400);
  });
});
