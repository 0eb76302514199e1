import { EventStore, EventStoreUnavailable } from '@ontschot/event-store';
import { Keys } from '@ontschot/http';
import { startApi, type TestApi } from '../../../test/support/api';

describe('a request that comes again under its Idempotency-Key', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi();
    await api.as('finance@uwv').post('/v1/budgets').send({ year: 2026 }).expect(201);
  });
  afterEach(() => jest.restoreAllMocks());
  afterAll(() => api.close());

  const allocate = (key: string, amount: number, body: object = { amount, on: '2026-01-02' }) =>
    api.as('finance@uwv').post('/v1/budgets/2026/allocations').set('Idempotency-Key', key).send(body);
  const allocated = async (): Promise<number> => {
    await api.catchUp();
    const { body } = await api.as('finance@uwv').get('/v1/budgets?year=2026').expect(200);
    return (body as { allocated: number }[])[0]?.allocated ?? 0;
  };
  const ageAll = () =>
    api.data.query(`UPDATE idempotency_key SET created_at = created_at - interval '49 hours'`);

  it('gets the first answer again, letter for letter, with its headers', async () => {
    const first = await allocate('k1', 1_000).expect(201);
    await allocate('other', 7).expect(201);
    const again = await allocate('k1', 1_000).expect(201);
    expect(again.text).toBe(first.text);
    for (const name of ['etag', 'location', 'content-type', 'content-language'])
      expect(again.headers[name]).toBe(first.headers[name]);
    expect(await allocated()).toBe(1_007);
  });

  it('is the same request whatever the order of its fields, and another one with another content', async () => {
    const before = await allocated();
    const first = await allocate('k2', 0, { amount: 20, on: '2026-01-02' }).expect(201);
    const again = await allocate('k2', 0, { on: '2026-01-02', amount: 20 }).expect(201);
    expect(again.text).toBe(first.text);
    await allocate('k2', 0, { amount: 21, on: '2026-01-02' }).expect(422);
    await api
      .as('finance@gm0222')
      .post('/v1/budgets')
      .set('Idempotency-Key', 'k2')
      .send({ year: 2026 })
      .expect(201);
    expect(await allocated()).toBe(before + 20);
  });

  it('may be mended where it was refused', async () => {
    await allocate('k3', 0, { amount: -1, on: '2026-01-02' }).expect(400);
    await allocate('k3', 30).expect(201);
  });

  it('has its effect once where the api fell after the append and before the answer, on a busy stream too', async () => {
    const before = await allocated();
    const store = api.app.get(EventStore);
    const append = store.append.bind(store);
    const fall = jest.spyOn(store, 'append').mockImplementationOnce(async (...args) => {
      await append(...args);
      throw new EventStoreUnavailable('it fell after the append');
    });
    await allocate('k4', 400).expect(503).expect('Retry-After', /\d/);
    fall.mockRestore();
    await allocate('k4', 401).expect(422);
    for (let n = 0; n < 210; n++) await allocate(`busy-${n}`, 1).expect(201);
    const again = await allocate('k4', 400).expect(201);
    expect((await allocate('k4', 400).expect(201)).text).toBe(again.text);
    expect(await allocated()).toBe(before + 400 + 210);
  });

  it('is new when the key holds no more, and never taken for the old one', async () => {
    const before = await allocated();
    await allocate('k5', 50).expect(201);
    await ageAll();
    await allocate('k5', 51).expect(201);
    expect(await allocated()).toBe(before + 101);
    await ageAll();
    await api.app.get(Keys).purge();
    expect(await api.data.query('SELECT * FROM idempotency_key')).toEqual([]);
  });
});
