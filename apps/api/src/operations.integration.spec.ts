import { startApi, type TestApi } from '../../../test/support/api';

describe('a list that stands still', () => {
  let api: TestApi;
  const WHY = 'SupplierRegistered at position 3 (event 1): QueryFailedError 22003';

  beforeAll(async () => {
    api = await startApi();
    await api.catchUp();
    await api.data.query(
      `UPDATE projection_checkpoint SET state = 'stopped', problem = $1 WHERE name = 'supplier_overview'`,
      [WHY],
    );
  });
  afterAll(() => api.close());

  it('shows in the health of the service, which goes on', async () => {
    const { body } = await api.anonymous().get('/v1/health/ready').expect(200);
    expect(body).toEqual({ status: 'degraded', standing: ['supplier_overview'] });
  });

  it('is named where a query asks for a later position', async () => {
    const { position } = (
      await api
        .as('administrator@uwv')
        .post('/v1/partners')
        .send({ code: 'GM0222', uwvRegion: 'OOST', on: '2026-01-05' })
        .expect(201)
    ).body as { position: number };
    await api.catchUp().catch(() => undefined); // it says that one stands still, which is what this is about
    await api.data.query(
      `UPDATE projection_checkpoint SET state = 'stopped', problem = $1, position = 0 WHERE name = 'supplier_overview'`,
      [WHY],
    );
    await api
      .as('coach@uwv')
      .get(`/v1/partners?position=${position}`)
      .expect(200)
      .expect('Lists-Behind', 'supplier_overview');
  });

  it.each([
    ['administrator@uwv', WHY],
    ['auditor@gm0222', WHY],
    ['coach@uwv', null],
    ['supplier-1', null],
  ])('tells %s why: %s', async (account, problem) => {
    const { body } = await api.as(account).get('/v1/projections').expect(200);
    expect(body).toContainEqual(
      expect.objectContaining({ name: 'supplier_overview', state: 'stopped', problem }),
    );
    expect(JSON.stringify(body)).not.toContain('"log"');
  });
});
