import { CommandBus } from '@nestjs/cqrs';
import { startApi, type TestApi } from '../../../test/support/api';
import { BookOnBudget, budgets } from './index';

describe('budgets over HTTP', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi([budgets]);
  });
  afterAll(() => api.close());

  it('opens a year, allocates, and shows the position to its own partner only', async () => {
    const opened = await api
      .as('finance@gm0222')
      .post('/v1/budgets')
      .set('Idempotency-Key', 'open-2026')
      .send({ year: 2026 })
      .expect(201);
    expect(opened.body).toEqual({
      id: 'W_DEEL:GM0222-2026',
      revision: 0,
      position: 1,
      changed: true,
      verdict: null,
    });
    expect(opened.headers['etag']).toBe('"0"');
    await api
      .as('finance@gm0222')
      .post('/v1/budgets/2026/allocations')
      .set('If-Match', '"0"')
      .send({ amount: 50_000_000, on: '2026-01-02' })
      .expect(201);
    await api.catchUp();

    const own = await api.as('finance@gm0222').get('/v1/budgets?year=2026&position=2').expect(200);
    expect(own.body).toEqual([
      {
        id: 'W_DEEL:GM0222-2026',
        partner: 'GM0222',
        fund: 'W_DEEL:GM0222',
        year: 2026,
        status: 'OPEN',
        allocated: 50_000_000,
        committed: 0,
        realised: 0,
        available: 50_000_000,
        revision: 1,
      },
    ]);
    expect((await api.as('finance@uwv').get('/v1/budgets')).body).toEqual([]);
    const one = await api
      .as('finance@gm0222')
      .get('/v1/budgets/W_DEEL:GM0222-2026')
      .set('Accept-Language', 'en')
      .expect(200);
    expect(one.headers['etag']).toBe('"1"');
    expect(one.body).toMatchObject({
      available: 50_000_000,
      steps: [
        { command: 'AllocateBudget', label: 'Allocate or take back', role: 'finance', allowed: true },
        { command: 'CloseBudgetYear', partner: 'GM0222', fields: ['on'] },
      ],
    });
    const seenBy = await api.as('coach@gm0222').get('/v1/budgets/W_DEEL:GM0222-2026').expect(200);
    expect(seenBy.body).toMatchObject({ steps: [{ allowed: false }, { allowed: false }] });
    await api.as('finance@uwv').get('/v1/budgets/W_DEEL:GM0222-2026').expect(404);
  });

  it('answers a repeated key the same, and refuses it with another body', async () => {
    const again = await api
      .as('finance@gm0222')
      .post('/v1/budgets')
      .set('Idempotency-Key', 'open-2026')
      .send({ year: 2026 })
      .expect(201);
    expect(again.body).toMatchObject({ id: 'W_DEEL:GM0222-2026', revision: 0, changed: true });
    expect(again.headers['etag']).toBe('"0"');
    expect(again.headers['location']).toBe('/v1/budgets/W_DEEL:GM0222-2026');
    const other = await api
      .as('finance@gm0222')
      .post('/v1/budgets')
      .set('Idempotency-Key', 'open-2026')
      .send({ year: 2027 })
      .expect(422);
    expect(other.body).toMatchObject({
      type: 'https://ontschot.example/problems/idempotency-key-reused',
      status: 422,
    });
  });

  it('lets a refused body be mended under its key', async () => {
    await api
      .as('finance@gm1955')
      .post('/v1/budgets')
      .set('Idempotency-Key', 'mend')
      .send({ year: 'soon' })
      .expect(400);
    await api
      .as('finance@gm1955')
      .post('/v1/budgets')
      .set('Idempotency-Key', 'mend')
      .send({ year: 2026 })
      .expect(201);
  });

  it('books an allocation once by its own reference, with its reason, and lists what was booked', async () => {
    const of = 'finance@gm0221';
    await api.as(of).post('/v1/budgets').send({ year: 2026 }).expect(201);
    const send = (body: object) => api.as(of).post('/v1/budgets/2026/allocations').send(body);
    const first = { amount: 80_000, on: '2026-01-02', reason: 'Raadsbesluit 12', bookingId: 'RB-12' };
    await send(first)
      .expect(201)
      .expect(({ body }) => expect(body).toMatchObject({ changed: true }));
    await send(first)
      .expect(201)
      .expect(({ body }) => expect(body).toMatchObject({ changed: false }));
    await send({ ...first, amount: 90_000 })
      .expect(409)
      .expect(({ body }) => expect(body.type).toContain('allocated-otherwise'));
    await send({ amount: -10_000, on: '2026-02-01' })
      .expect(400)
      .expect(({ body }) => expect(body.errors[0].field).toBe('reason'));
    await send({ amount: -10_000, on: '2026-02-01', reason: 'Bezuiniging' }).expect(201);
    for (const [body, code] of [
      [{ amount: 1, on: '2001-01-01' }, 'day-too-early'],
      [{ amount: 1, on: '2040-01-01' }, 'day-in-the-future'],
    ] as const)
      await send(body)
        .expect(409)
        .expect((answer) => expect(answer.body.type).toContain(code));
    for (const wrong of [
      { amount: 100_000_000_001, on: '2026-01-02' },
      { amount: 1, on: '2026-01-02', bookingId: 'een spatie' },
      { amount: 1, on: '2026-01-02', reason: '' },
    ])
      await send(wrong).expect(400);
    await api.catchUp();
    const at = '/v1/budgets/W_DEEL:GM0221-2026/entries';
    const { body } = await api.as(of).get(at).set('Accept-Language', 'en').expect(200);
    expect(body).toMatchObject({
      items: [
        { kind: 'ALLOCATION', allocated: -10_000, committed: 0, reason: 'Bezuiniging', on: '2026-02-01' },
        { kind: 'ALLOCATION', allocated: 80_000, reason: 'Raadsbesluit 12', bookingId: 'RB-12', actor: of },
      ],
      next: null,
    });
    const page = await api.as(of).get(`${at}?limit=1`).expect(200);
    const next = await api.as(of).get(`${at}?limit=1&cursor=${page.body.next}`).expect(200);
    expect(next.body.items).toEqual([body.items[1]]);
    expect((await api.as(of).get(`${at}?kind=COST`).expect(200)).body.items).toEqual([]);
    await api.as(of).get(`${at}?kind=COSTS`).expect(400);
    await api.as('finance@uwv').get(at).expect(404);
    await api.as('coach@gm0221').get(at).expect(403);
  });

  it('warns of what stays committed when a year is closed', async () => {
    const of = 'finance@gm1876';
    await api.as(of).post('/v1/budgets').send({ year: 2026 }).expect(201);
    await api
      .as(of)
      .post('/v1/budgets/2026/allocations')
      .send({ amount: 90_000, on: '2026-01-02' })
      .expect(201);
    const actor = { account: 'test', partner: 'GM1876', roles: [] };
    const context = { actor, commandId: 'c', correlationId: 'c', causationId: null, legalGround: null };
    const days = { effectiveOn: '2026-02-02', today: '2026-02-02' };
    const booking = { type: 'CommitBudget', assignmentId: 'A1', amount: 21_000, on: '2026-02-02' } as const;
    await api.app
      .get(CommandBus)
      .execute(
        new BookOnBudget(
          'W_DEEL:GM1876-2026',
          { ...booking, alternativeOffered: null },
          { ...context, ...days },
        ),
      );
    await api.as(of).post('/v1/budgets/2026/close').send({ on: '2040-01-01' }).expect(409);
    for (const changed of [true, false])
      await api
        .as(of)
        .post('/v1/budgets/2026/close')
        .send({ on: '2026-03-01' })
        .expect(200)
        .expect(({ body }) =>
          expect(body).toMatchObject({
            changed,
            stays: { orders: 1, amount: 21_000 },
            warning: { en: '€210.00 stays committed for 1 order.' },
          }),
        );
    await api.catchUp();
    const entries = await api
      .as(of)
      .get('/v1/budgets/W_DEEL:GM1876-2026/entries?assignmentId=A1')
      .expect(200);
    expect(entries.body.items).toMatchObject([{ kind: 'COMMITMENT', committed: 21_000, assignmentId: 'A1' }]);
  });

  it('refuses a stale ETag', async () => {
    const stale = await api
      .as('finance@gm0222')
      .post('/v1/budgets/2026/allocations')
      .set('If-Match', '"0"')
      .send({ amount: 100, on: '2026-01-03' })
      .expect(412);
    expect(stale.body).toMatchObject({ status: 412, currentRevision: 1 });
  });

  it('names every fault of a body at once', async () => {
    const wrong = await api
      .as('finance@gm0222')
      .post('/v1/budgets/2026/allocations')
      .send({ amount: '12', on: '2026-02-30', colour: 'red' })
      .expect(400);
    expect(wrong.headers['content-type']).toContain('application/problem+json');
    expect((wrong.body as { errors: { field: string }[] }).errors.map(({ field }) => field).sort()).toEqual([
      'amount',
      'amount',
      'amount',
      'colour',
      'on',
    ]);
  });

  it('refuses a body that is no JSON, a year that is no number, and a year that was never opened', async () => {
    await api
      .as('finance@gm0222')
      .post('/v1/budgets')
      .set('Content-Type', 'application/json')
      .send('{"year":')
      .expect(400);
    await api.as('finance@gm0222').post('/v1/budgets/soon/close').send({ on: '2026-12-31' }).expect(400);
    const unopened = await api
      .as('finance@gm0222')
      .post('/v1/budgets/2031/allocations')
      .send({ amount: 1, on: '2026-01-01' })
      .expect(409);
    expect(unopened.body).toMatchObject({ type: 'https://ontschot.example/problems/budget-year-not-open' });
  });

  it('refuses a NUL, in the body and in the address', async () => {
    const body = await api
      .as('finance@gm0222')
      .post('/v1/budgets')
      .set('Content-Type', 'application/json')
      .send('{"year":2026,"x":"\\u0000"}')
      .expect(400);
    expect(body.body).toMatchObject({ errors: [{ field: 'body' }] });
    await api.as('finance@gm0222').get('/v1/budgets?year=%00').expect(400);
  });

  it('needs a token, and the role', async () => {
    await api.anonymous().get('/v1/budgets').expect(401);
    await api.as('coach@gm0222').post('/v1/budgets').send({ year: 2030 }).expect(403);
  });

  it('describes itself in OpenAPI 3.1', async () => {
    const { body } = await api.anonymous().get('/v1/openapi.json').expect(200);
    expect(body).toMatchObject({ openapi: '3.1.0' });
    expect(Object.keys((body as { paths: object }).paths)).toContain('/v1/budgets/{year}/allocations');
  });
});
