import { partners } from '@ontschot/partners';
import { startApi, type TestApi } from '../../../test/support/api';
import { suppliers } from './index';

const firm = {
  name: 'Stap Vooruit BV',
  scheme: '0106',
  legalId: '12345678',
  vatId: 'NL123456789B01',
  accounts: ['NL91ABNA0417164300'],
  on: '2026-01-05',
};

describe('suppliers over HTTP', () => {
  let api: TestApi;
  let id = '';
  beforeAll(async () => {
    api = await startApi([partners, suppliers]);
    for (const [code, uwvRegion] of [
      ['UWV', null],
      ['GM0222', 'OOST'],
    ])
      await api
        .as('administrator@none')
        .post('/v1/partners')
        .send({ code, uwvRegion, on: '2026-01-01' })
        .expect(201);
    id = (await api.as('contract-expert@gm0222').post('/v1/suppliers').send(firm).expect(201)).body
      .id as string;
  });
  afterAll(() => api.close());

  it('keeps one supplier per number', async () => {
    expect(
      (await api.as('contract-expert@uwv').post('/v1/suppliers').send(firm).expect(201)).body,
    ).toMatchObject({ id, revision: 0 });
    const other = await api
      .as('contract-expert@uwv')
      .post('/v1/suppliers')
      .send({ ...firm, name: 'Ander BV' })
      .expect(409);
    expect(other.body.type).toContain('supplier-already-registered');
  });

  it('refuses wrong numbers, all at once', async () => {
    const wrong = await api
      .as('contract-expert@uwv')
      .post('/v1/suppliers')
      .send({ ...firm, legalId: '1', vatId: 'NL1', accounts: ['NL91ABNA0417164301'], on: '2026-02-30' })
      .expect(400);
    expect(new Set((wrong.body.errors as { field: string }[]).map(({ field }) => field))).toEqual(
      new Set(['legalId', 'vatId', 'accounts', 'on']),
    );
    await api
      .as('contract-expert@uwv')
      .post('/v1/suppliers')
      .send({ ...firm, scheme: '0190' })
      .expect(400);
    await api
      .as('contract-expert@uwv')
      .post('/v1/suppliers')
      .send({ ...firm, legalId: '87654321', partner: 'GM1509' })
      .expect(404);
    await api.as('coach@uwv').post('/v1/suppliers').send(firm).expect(403);
  });

  it('R-069, R-068, R-055: UWV accepts a tested supplier that is not listed', async () => {
    const accept = (on: string) =>
      api.as('contract-expert@uwv').post(`/v1/suppliers/${id}/accept-recognition`).send({ on });
    expect((await accept('2026-01-15').expect(409)).body).toMatchObject({
      decision: 'HOLD',
      rules: [{ rule: 'R-069' }],
    });
    await api
      .as('contract-expert@gm0222')
      .post(`/v1/suppliers/${id}/quality-tests`)
      .send({ reference: 'T1', on: '2026-01-10' })
      .expect(200);
    await api
      .as('contract-expert@gm0222')
      .post(`/v1/suppliers/${id}/accept-recognition`)
      .send({ on: '2026-01-15' })
      .expect(403);
    await accept('2026-01-15').expect(200);
    await api
      .as('contract-expert@uwv')
      .post(`/v1/suppliers/${id}/list-as-rejected`)
      .send({ reason: 'privacy', on: '2026-02-10' })
      .expect(200);
    expect((await accept('2026-02-11').expect(409)).body).toMatchObject({ decision: 'REFUSE' });
    await api
      .as('contract-expert@uwv')
      .post('/v1/suppliers/unknown/request-test')
      .send({ on: '2026-01-15' })
      .expect(404);
    await api.catchUp();
    expect((await api.as('coach@uwv').get(`/v1/suppliers/${id}`).expect(200)).body).toMatchObject({
      qualityTestedBy: ['GM0222'],
      recognisedOn: '2026-01-15',
      rejectedSince: '2026-02-10',
      revision: 3,
    });
  });

  it('enters a partner as supplier, records marks and accounts, and shows all to every partner', async () => {
    const own = await api
      .as('contract-expert@gm0222')
      .post('/v1/suppliers')
      .send({
        name: 'Gemeente Doetinchem',
        scheme: '0190',
        legalId: '00000001001234567000',
        partner: 'GM0222',
        on: '2026-01-05',
      })
      .expect(201);
    await api
      .as('contract-expert@uwv')
      .post(`/v1/suppliers/${own.body.id}/enter-partner`)
      .send({ partner: 'GM0222', on: '2026-01-12' })
      .expect(200);
    await api
      .as('contract-expert@uwv')
      .post(`/v1/suppliers/${id}/quality-marks`)
      .send({ mark: 'BLIK_OP_WERK', certificate: 'B1', from: '2026-01-01', until: '2026-12-31' })
      .expect(200);
    await api
      .as('finance@uwv')
      .post(`/v1/suppliers/${id}/payment-accounts`)
      .send({ accounts: ['NL20INGB0001234567'], on: '2026-03-01' })
      .expect(200);
    await api.catchUp();
    const list = await api.as('coach@gm0222').get('/v1/suppliers?limit=1').expect(200);
    expect(list.body.items).toMatchObject([
      { name: 'Gemeente Doetinchem', partner: 'GM0222', enteredAt: ['UWV'] },
    ]);
    const rest = await api
      .as('coach@gm0222')
      .get(`/v1/suppliers?limit=1&cursor=${list.body.next}`)
      .expect(200);
    expect(rest.body).toMatchObject({
      items: [
        {
          accounts: ['NL20INGB0001234567'],
          marks: [{ mark: 'BLIK_OP_WERK', certificate: 'B1', from: '2026-01-01', until: '2026-12-31' }],
        },
      ],
      next: null,
    });
    expect((await api.as('coach@gm0222').get('/v1/suppliers?search=stap%25').expect(200)).body.items).toEqual(
      [],
    );
    expect(
      (await api.as('coach@gm0222').get('/v1/suppliers?search=12345678').expect(200)).body.items,
    ).toHaveLength(1);
  });

  it('shows a supplier account itself only', async () => {
    expect((await api.as(`supplier@none+${id}`).get('/v1/suppliers').expect(200)).body.items).toMatchObject([
      { id },
    ]);
  });
});
