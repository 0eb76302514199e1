import { startApi, type TestApi } from '../../../test/support/api';

describe('the clock over HTTP', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  it('is moved by an administrator, forward only, and commands know the new day', async () => {
    const move = (account: string, on: string) => api.as(account).put('/v1/clock').send({ on });
    await move('coach@uwv', '2035-01-01').expect(403);
    await move('administrator@uwv', '2035-01-01').expect(200);
    await move('administrator@uwv', '2034-12-31').expect(409);
    expect((await api.as('coach@uwv').get('/v1/clock').expect(200)).body).toMatchObject({
      today: '2035-01-01',
      movable: true,
    });
    await api.as('finance@gm0222').post('/v1/budgets').send({ year: 2035 }).expect(201);
    const allocate = (on: string) =>
      api.as('finance@gm0222').post('/v1/budgets/2035/allocations').send({ amount: 1, on });
    const early = await allocate('2035-01-02').expect(409);
    expect(early.body).toMatchObject({
      detail:
        'Dit besluit kan niet op 2 januari 2035: vandaag is het 1 januari 2035. Leg het vast als het is gebeurd.',
    });
    await allocate('2035-01-01').expect(201);
  });
});
