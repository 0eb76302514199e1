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
    await api.as('coach@uwv').get('/v1/agreements?position=0').expect(200);
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
