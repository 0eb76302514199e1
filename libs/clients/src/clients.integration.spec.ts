import { EventStore, EventTypes } from '@ontschot/event-store';
import { partners } from '@ontschot/partners';
import { rebuild } from '@ontschot/read-store';
import { startApi, type TestApi } from '../../../test/support/api';
import { clients } from './index';

const personal = {
  name: 'Jansje Öz-de Vries',
  bsn: '123456782',
  birthDate: '1980-02-29',
  contact: { email: 'jansje@example.org', phone: null, address: null },
};
const body = {
  personal,
  residence: 'GM0222',
  benefits: [{ type: 'WW', from: '2026-01-01' }],
  on: '2026-01-05',
};

describe('clients over HTTP', () => {
  let api: TestApi;
  let id = '';
  const post = (account: string, path: string, data: object) =>
    api.as(account).post(`/v1/clients/${path}`).send(data);
  beforeAll(async () => {
    api = await startApi([partners, clients]);
    for (const [code, uwvRegion] of [
      ['UWV', null],
      ['GM0222', 'OOST'],
      ['GM1509', 'OOST'],
    ])
      await api
        .as('administrator@none')
        .post('/v1/partners')
        .send({ code, uwvRegion, on: '2026-01-01' })
        .expect(201);
    id = (await api.as('coach@uwv').post('/v1/clients').set('Idempotency-Key', 'k1').send(body).expect(201))
      .body.id as string;
    await api.catchUp();
  });
  afterAll(() => api.close());

  it('registers, determines who is responsible, and gives the record to the own partners', async () => {
    const seen = await api.as('coach@uwv').get(`/v1/clients/${id}`).expect(200);
    expect(seen.body).toMatchObject({
      id,
      residence: 'GM0222',
      responsible: 'UWV',
      decidingRule: 'R-001',
      personal,
      ground: 'own client of UWV (R-001)',
    });
    expect(seen.headers['etag']).toBe('"2"');
    expect(seen.headers['cache-control']).toBe('no-store');
    await api.as('coach@gm0222').get(`/v1/clients/${id}`).set('Legal-Ground', 'WWB art. 7').expect(200);
    await api.as('finance@uwv').get(`/v1/clients/${id}`).expect(403);
  });

  it('answers a repeated registration the same, and registers nobody twice at one partner', async () => {
    expect(
      (await api.as('coach@uwv').post('/v1/clients').set('Idempotency-Key', 'k1').send(body).expect(201)).body
        .id,
    ).toBe(id);
    const twice = await api.as('coach@uwv').post('/v1/clients').send(body).expect(409);
    expect(twice.body).toMatchObject({
      type: 'https://ontschot.example/problems/client-already-registered',
      detail: expect.stringContaining(id),
    });
    const many = await Promise.all(
      Array.from({ length: 8 }, () =>
        api
          .as('coach@gm1509')
          .post('/v1/clients')
          .send({ ...body, personal: { ...personal, bsn: '111222333' }, residence: 'GM1509' }),
      ),
    );
    expect(many.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409, 409, 409, 409]);
  });

  it('registers nobody before birth', async () => {
    const unborn = await api
      .as('coach@uwv')
      .post('/v1/clients')
      .send({ ...body, personal: { ...personal, bsn: '999990019', birthDate: '2199-01-01' } })
      .expect(400);
    expect(unborn.body).toMatchObject({ errors: [{ field: 'personal.birthDate' }] });
  });

  it('takes over the place of a registration that died before its event', async () => {
    const other = { ...body, personal: { ...personal, bsn: '999990019' } };
    const first = await api.as('coach@uwv').post('/v1/clients').send(other).expect(201);
    await api.data.query(`UPDATE client_bsn SET client_id = 'never-registered' WHERE client_id = $1`, [
      first.body.id,
    ]);
    await api.as('coach@uwv').post('/v1/clients').send(other).expect(201);
  });

  it('keeps name, number, birth date and contact out of every table', async () => {
    const tables = await api.data.query<{ name: string }[]>(
      `SELECT schemaname || '.' || tablename AS name FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
    );
    const holding = async (pattern: string): Promise<string[]> => {
      const found: string[] = [];
      for (const { name } of tables)
        if (
          (
            await api.data.query<unknown[]>(`SELECT 1 FROM ${name} one WHERE one::text ~ $1 LIMIT 1`, [
              pattern,
            ])
          ).length > 0
        )
          found.push(name);
      return found;
    };
    expect(await holding('Jansje|Vries|123456782|1980-02-29|jansje@')).toEqual([]);
    // The search does find what stands there.
    expect(await holding(id)).toEqual(
      expect.arrayContaining(['public.client_overview', 'public.client_key']),
    );
    for await (const batch of api.app.get(EventStore).readAll())
      expect(JSON.stringify(batch)).not.toMatch(/Jansje|Vries|123456782|1980-02-29|jansje@/);
  });

  it('refuses wrong personal data, all faults at once, without repeating them', async () => {
    const wrong = await api
      .as('coach@uwv')
      .post('/v1/clients')
      .send({
        ...body,
        personal: { ...personal, bsn: '123456789', contact: { email: 'nobody' } },
        residence: 'UWV',
        benefits: [{ type: 'AOW', from: '2026-02-30' }],
      })
      .expect(400);
    const fields = new Set((wrong.body.errors as { field: string }[]).map(({ field }) => field));
    expect(fields).toEqual(
      new Set([
        'personal.bsn',
        'personal.contact.email',
        'residence',
        'benefits[0].type',
        'benefits[0].from',
      ]),
    );
    expect(JSON.stringify(wrong.body)).not.toContain('123456789');
    await api
      .as('coach@uwv')
      .post('/v1/clients')
      .send({ ...body, residence: 'GM9999' })
      .expect(404);
    await api
      .as('coach@uwv')
      .post('/v1/clients')
      .send({ ...body, personal: undefined })
      .expect(400);
  });

  it('another partner sees the client only under a recorded ground, until it ends', async () => {
    await api.as('coach@gm1509').get(`/v1/clients/${id}`).expect(404);
    await post('coach@gm1509', `${id}/benefits`, { type: 'ZW', from: '2026-01-01', on: '2026-01-06' }).expect(
      403,
    );
    await post('coach@gm1509', `${id}/serving`, { ground: '', from: '2026-01-10' }).expect(400);
    await post('coach@gm1509', `${id}/serving`, {
      ground: 'mandate GM0222-GM1509-1',
      from: '2026-01-10',
    }).expect(200);
    await api.catchUp();
    expect((await api.as('coach@gm1509').get(`/v1/clients/${id}`).expect(200)).body).toMatchObject({
      ground: 'mandate GM0222-GM1509-1',
      personal: { name: personal.name },
    });
    expect((await api.as('coach@gm1509').get('/v1/clients').expect(200)).body.items).toContainEqual(
      expect.objectContaining({ id }),
    );
    await post('coach@gm1509', `${id}/serving/end`, { on: '2026-01-31' }).expect(200);
    await api.catchUp();
    await api.as('coach@gm1509').get(`/v1/clients/${id}`).expect(404);
  });

  it('logs every look, for the accountability officers of the partners concerned', async () => {
    const page = await api
      .as('accountability-officer@gm0222')
      .get(`/v1/client-access?clientId=${id}&limit=2`)
      .expect(200);
    const rest = await api
      .as('accountability-officer@gm0222')
      .get(`/v1/client-access?clientId=${id}&cursor=${page.body.next}`)
      .expect(200);
    expect(
      [...page.body.items, ...rest.body.items].map(
        ({ account, ground }: { account: string; ground: string }) => [account, ground],
      ),
    ).toEqual([
      ['coach@gm1509', 'mandate GM0222-GM1509-1'],
      ['coach@gm0222', 'WWB art. 7'],
      ['coach@uwv', 'own client of UWV (R-001)'],
    ]);
    expect(
      (await api.as('accountability-officer@gm1509').get(`/v1/client-access?clientId=${id}`).expect(200)).body
        .items,
    ).toHaveLength(1);
    await api.as('coach@uwv').get('/v1/client-access').expect(403);
    await api.as('auditor@uwv').get('/v1/client-access?cursor=nonsense').expect(400);
  });

  it('separates partners in rebuilt tables as in the first', async () => {
    await post('coach@gm1509', `${id}/serving`, { ground: 'SUWI art. 9', from: '2026-02-01' }).expect(200);
    await api.catchUp();
    for (const model of clients.readModels)
      await rebuild(api.app.get(EventStore), api.app.get(EventTypes), api.data, model);
    for (const account of ['coach@uwv', 'coach@gm1509'])
      expect((await api.as(account).get('/v1/clients').expect(200)).body.items).toContainEqual(
        expect.objectContaining({ id }),
      );
    expect((await api.as('coach@gm1876').get('/v1/clients').expect(200)).body.items).toEqual([]);
  });

  it('R-006: two managers transfer the responsibility, and each sees what waits for them', async () => {
    await post('manager@uwv', `${id}/transfer`, {
      designates: 'GM0222',
      effective: '2026-03-01',
      on: '2026-02-01',
    }).expect(200);
    await post('manager@uwv', `${id}/transfer/approve`, { on: '2026-02-02' }).expect(200);
    await api.catchUp();
    expect((await api.as('manager@uwv').get('/v1/clients?awaiting=transfer').expect(200)).body.items).toEqual(
      [],
    );
    expect(
      (await api.as('manager@gm0222').get('/v1/clients?awaiting=transfer').expect(200)).body.items,
    ).toMatchObject([{ id, responsible: 'UWV', proposal: { approvals: ['UWV'] } }]);
    await post('manager@gm0222', `${id}/transfer/approve`, { on: '2026-03-01' }).expect(200);
    await api.catchUp();
    expect(
      (await api.as('manager@gm0222').get('/v1/clients?responsible=GM0222').expect(200)).body.items,
    ).toContainEqual(expect.objectContaining({ id, decidingRule: 'R-006' }));
  });

  it('runs the other steps of the lifecycle', async () => {
    const benefits = [
      { type: 'WAJONG', from: '2026-01-01' },
      { type: 'ASSISTANCE', from: '2026-01-01' },
      { type: 'WW', from: '2026-01-01' },
    ];
    const other = (
      await api
        .as('coach@gm0222')
        .post('/v1/clients')
        .send({ ...body, benefits })
        .expect(201)
    ).body.id as string;
    await post('coach@uwv', `${other}/lead`, { lead: 'GM0222', on: '2026-02-01' }).expect(200);
    await post('coach@uwv', `${other}/situation`, {
      situation: { selfReliant: false },
      on: '2026-02-01',
    }).expect(200);
    expect((await post('coach@gm1509', `${other}/municipal-offer`, { on: '2026-02-01' })).status).toBe(403);
    await post('coach@gm0222', `${other}/exhaustion`, { on: '2026-06-30' }).expect(403);
    await post('coach@uwv', `${other}/exhaustion`, { on: '2026-06-30' }).expect(200);
    await post('coach@uwv', `${other}/handover`, { effective: '2026-09-01', on: '2026-07-01' }).expect(200);
    await post('coach@gm0222', `${other}/handover`, { effective: '2026-09-01', on: '2026-07-02' }).expect(
      200,
    );
    await post('coach@gm0222', `${other}/municipal-offer`, { on: '2026-07-03' }).expect(200);
    await post('coach@uwv', `${other}/move`, { to: 'GM1509', on: '2026-08-01' }).expect(200);
    await post('coach@uwv', `${other}/determine-responsibility`, { on: '2026-08-02' }).expect(200);
    await post('coach@uwv', `${other}/personal-data`, {
      personal: { ...personal, name: 'Jansje de Vries' },
      on: '2026-08-02',
    }).expect(200);
    await post('coach@uwv', `${other}/personal-data`, {
      personal: { ...personal, bsn: '111222333' },
      on: '2026-08-02',
    }).expect(409);
    await api.catchUp();
    const record = await api.as('coach@uwv').get(`/v1/clients/${other}`).expect(200);
    expect(record.body).toMatchObject({
      residence: 'GM1509',
      responsible: 'UWV',
      leadAgreed: 'GM0222',
      personal: { name: 'Jansje de Vries' },
    });
    const wajong = (record.body.benefits as { benefitId: string; type: string }[]).find(
      ({ type }) => type === 'WAJONG',
    );
    await post('coach@uwv', `${other}/benefits/${wajong?.benefitId}/end`, {
      until: '2026-08-31',
      on: '2026-09-01',
    }).expect(200);
    await post('coach@uwv', `${other}/benefits/unknown/end`, {
      until: '2026-08-31',
      on: '2026-09-01',
    }).expect(404);
    await post('coach@gm1509', `${other}/work-resumption`, { on: '2026-09-10' }).expect(200);
    await post('coach@gm1509', `unknown/work-resumption`, { on: '2026-09-10' }).expect(404);
  });

  it('forgets a client for ever: the key is gone, the record stays without the person', async () => {
    await post('manager@uwv', `${id}/forget`, { on: '2033-01-01' }).expect(403);
    await post('manager@gm0222', `${id}/forget`, { on: '2033-01-01' }).expect(200);
    await post('manager@gm0222', `${id}/forget`, { on: '2033-01-01' }).expect(200);
    expect((await api.as('coach@gm0222').get(`/v1/clients/${id}`).expect(200)).body.personal).toBeNull();
    expect(await api.data.query('SELECT 1 FROM client_key WHERE client_id = $1', [id])).toEqual([]);
    await post('coach@uwv', `${id}/situation`, { situation: {}, on: '2033-01-02' }).expect(409);
    await api.as('coach@uwv').post('/v1/clients').send(body).expect(201);
  });
});
