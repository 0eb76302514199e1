import { QueryBus } from '@nestjs/cqrs';
import { startApi, type TestApi } from '../../../test/support/api';
import { MUNICIPALITIES_2026, MunicipalityOn, partners, PartnerWithOin } from './index';

describe('partners over HTTP', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi([partners]);
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
  });
  afterAll(() => api.close());

  it('registers who takes part, with name and region from the reference data, once', async () => {
    const again = await api
      .as('administrator@none')
      .post('/v1/partners')
      .send({ code: 'GM0222', uwvRegion: 'OOST', on: '2026-01-01' })
      .expect(201);
    expect(again.body).toEqual({ id: 'GM0222', revision: 0, position: 2, changed: false, verdict: null });
    await api.catchUp();
    const one = await api.as('coach@uwv').get('/v1/partners/GM0222').expect(200);
    expect(one.body).toEqual({
      code: 'GM0222',
      name: 'Doetinchem',
      kind: 'MUNICIPALITY',
      labourMarketRegion: 'AM09',
      labourMarketRegionName: 'Achterhoek',
      uwvRegion: 'OOST',
      since: '2026-01-01',
      revision: 0,
    });
    expect(one.headers['etag']).toBe('"0"');
    const first = await api.as('coach@uwv').get('/v1/partners?limit=2').expect(200);
    expect((first.body.items as { code: string }[]).map(({ code }) => code)).toEqual(['GM0222', 'GM1509']);
    const rest = await api.as('coach@uwv').get(`/v1/partners?limit=2&cursor=${first.body.next}`).expect(200);
    expect(rest.body).toMatchObject({ items: [{ code: 'UWV' }], next: null });
  });

  it('refuses what cannot be', async () => {
    await api
      .as('administrator@none')
      .post('/v1/partners')
      .send({ code: 'GM9999', uwvRegion: 'OOST', on: '2026-01-01' })
      .expect(404);
    await api
      .as('administrator@none')
      .post('/v1/partners')
      .send({ code: 'GM1876', on: '2026-01-01' })
      .expect(400);
    await api
      .as('administrator@none')
      .post('/v1/partners')
      .send({ code: 'UWV', uwvRegion: 'OOST', on: '2026-01-01' })
      .expect(400);
    await api
      .as('manager@uwv')
      .post('/v1/partners')
      .send({ code: 'GM1876', uwvRegion: 'OOST', on: '2026-01-01' })
      .expect(403);
    const again = await api
      .as('administrator@none')
      .post('/v1/partners')
      .set('Accept-Language', 'en')
      .send({ code: 'GM0222', uwvRegion: 'OOST', on: '2026-02-01' })
      .expect(409);
    expect(again.body).toMatchObject({
      detail: 'Doetinchem takes part already from 1 January 2026, in UWV region OOST.',
    });
    await api.as('coach@uwv').get('/v1/partners/GM1876').expect(404);
    await api.as('coach@uwv').get('/v1/partners?cursor=nonsense').expect(400);
    await api.as('coach@uwv').get('/v1/partners?limit=101').expect(400);
  });

  it('finds municipalities by name, page by page', async () => {
    const found = await api.as('supplier@none+s1').get('/v1/municipalities?search=oude').expect(200);
    expect((found.body.items as { name: string }[]).map(({ name }) => name)).toContain('Oude IJsselstreek');
    const first = await api.as('coach@uwv').get('/v1/municipalities?limit=100').expect(200);
    const second = await api
      .as('coach@uwv')
      .get(`/v1/municipalities?limit=100&cursor=${first.body.next}`)
      .expect(200);
    expect(
      new Set([...first.body.items, ...second.body.items].map(({ code }: { code: string }) => code)).size,
    ).toBe(200);
    expect((await api.as('coach@uwv').get('/v1/uwv-regions').expect(200)).body).toHaveLength(6);
  });

  it('publishes an ordinance of the own municipality only', async () => {
    const ordinance = {
      version: '2026-1',
      validFrom: '2026-01-01',
      individualPurchase: true,
      instruments: ['TRAINING'],
    };
    await api.as('manager@gm1509').post('/v1/partners/GM0222/ordinances').send(ordinance).expect(403);
    await api
      .as('manager@gm0222')
      .post('/v1/partners/GM0222/ordinances')
      .send({ ...ordinance, instruments: ['HOLIDAY'] })
      .expect(400);
    await api.as('manager@uwv').post('/v1/partners/UWV/ordinances').send(ordinance).expect(409);
    await api.as('manager@gm0222').post('/v1/partners/GM0222/ordinances').send(ordinance).expect(201);
    await api.catchUp();
    expect((await api.as('coach@uwv').get('/v1/partners/GM0222/ordinances').expect(200)).body).toEqual([
      { partner: 'GM0222', ...ordinance },
    ]);
  });

  it('drafts, grants, narrows and revokes a mandate, seen by both partners and no third', async () => {
    const draft = {
      grantor: 'GM0222',
      grantee: 'UWV',
      decisions: ['PROPOSE', 'APPROVE', 'ORDER'],
      from: '2026-01-01',
      until: '2026-12-31',
    };
    await api.as('manager@gm1509').post('/v1/mandates').send(draft).expect(403);
    await api
      .as('manager@uwv')
      .post('/v1/mandates')
      .send({ ...draft, grantor: 'GM1876' })
      .expect(404);
    const drafted = await api.as('manager@uwv').post('/v1/mandates').send(draft).expect(201);
    expect(drafted.body.id).toBe('GM0222-UWV-1');
    expect((await api.as('manager@gm0222').post('/v1/mandates').send(draft).expect(201)).body.id).toBe(
      'GM0222-UWV-1',
    );
    await api
      .as('manager@uwv')
      .post('/v1/mandates/GM0222-UWV-1/grant')
      .send({ on: '2026-01-02' })
      .expect(403);
    await api
      .as('manager@gm0222')
      .post('/v1/mandates/GM0222-UWV-1/narrow')
      .send({ decisions: ['PROPOSE'], on: '2026-06-01' })
      .expect(409);
    await api
      .as('manager@gm0222')
      .post('/v1/mandates/GM0222-UWV-1/grant')
      .set('If-Match', drafted.headers['etag'] ?? '')
      .send({ on: '2026-01-02' })
      .expect(200);
    await api
      .as('manager@gm0222')
      .post('/v1/mandates/GM0222-UWV-1/narrow')
      .set('If-Match', '"0"')
      .send({ decisions: ['PROPOSE'], on: '2026-06-01' })
      .expect(412);
    await api
      .as('manager@gm0222')
      .post('/v1/mandates/GM0222-UWV-1/narrow')
      .send({ decisions: ['PROPOSE'], on: '2026-06-01' })
      .expect(200);
    await api
      .as('manager@gm0222')
      .post('/v1/mandates/GM0222-UWV-1/revoke')
      .send({ on: '2026-09-01' })
      .expect(200);
    await api
      .as('manager@gm0222')
      .post('/v1/mandates/GM0222-UWV-2/grant')
      .send({ on: '2026-01-02' })
      .expect(404);
    await api.as('manager@gm0222').post('/v1/mandates/nonsense/grant').send({ on: '2026-01-02' }).expect(400);
    await api.catchUp();
    const seen = await api.as('coach@uwv').get('/v1/mandates/GM0222-UWV-1').expect(200);
    expect(seen.body).toEqual({
      id: 'GM0222-UWV-1',
      grantor: 'GM0222',
      grantee: 'UWV',
      decisions: ['PROPOSE'],
      validFrom: '2026-06-01',
      validUntil: '2026-08-31',
      status: 'REVOKED',
      draftedBy: 'UWV',
      grantedOn: '2026-01-02',
      revision: 3,
      steps: [],
    });
    expect(seen.headers['etag']).toBe('"3"');
    await api.as('coach@gm1509').get('/v1/mandates/GM0222-UWV-1').expect(404);
    expect((await api.as('coach@gm1509').get('/v1/mandates').expect(200)).body).toEqual({
      items: [],
      next: null,
    });
  });

  it('says which steps a mandate has, and who may take them', async () => {
    const drafted = await api
      .as('manager@uwv')
      .post('/v1/mandates')
      .send({
        grantor: 'GM1509',
        grantee: 'UWV',
        decisions: ['PROPOSE'],
        from: '2026-01-01',
        until: null,
      })
      .expect(201);
    expect(drafted.headers['location']).toBe('/v1/mandates/GM1509-UWV-1');
    expect(drafted.headers['etag']).toBe('"0"');
    await api.catchUp();
    const stepsFor = async (account: string) =>
      (await api.as(account).get('/v1/mandates/GM1509-UWV-1').set('Accept-Language', 'en').expect(200)).body
        .steps as unknown;
    const grant = {
      command: 'GrantMandate',
      href: '/v1/mandates/GM1509-UWV-1/grant',
      label: 'Grant mandate',
      role: 'manager',
      partner: 'GM1509',
      missing: [],
      dueOn: null,
      fields: ['on'],
    };
    expect(await stepsFor('manager@gm1509')).toEqual([{ ...grant, allowed: true }]);
    expect(await stepsFor('manager@uwv')).toEqual([{ ...grant, allowed: false }]);
    expect(await stepsFor('coach@gm1509')).toEqual([{ ...grant, allowed: false }]);
    const refused = await api
      .as('manager@uwv')
      .post('/v1/mandates/GM1509-UWV-1/grant')
      .send({ on: '2026-01-01' })
      .expect(403);
    expect(refused.body).toMatchObject({ detail: 'Dit doet een manager van Oude IJsselstreek.' });
  });

  it('takes no list of decisions longer than there are, and says so at once (M5)', async () => {
    const decisions = Array.from({ length: 20_000 }, (_, index) => `PROPOSE ${index}`);
    const body = { grantor: 'GM0222', grantee: 'UWV', decisions, from: '2026-01-01' };
    const began = performance.now();
    const { body: problem } = await api.as('manager@gm0222').post('/v1/mandates').send(body);
    expect(problem).not.toHaveProperty('id');
    expect(performance.now() - began).toBeLessThan(3_000);
  });

  describe('what a partner sets for itself', () => {
    it('whose motivation counts, from a day on (R-015, R-096)', async () => {
      const on = '2099-01-01';
      const set = (account: string, body: object) =>
        api.as(account).post('/v1/partners/GM0222/motivation-role').send(body);
      await set('manager@uwv', { role: 'coach', from: on }).expect(403);
      await set('coach@gm0222', { role: 'coach', from: on }).expect(403);
      await set('manager@gm0222', { role: 'purchaser', from: on }).expect(400);
      await set('manager@gm0222', { role: 'coach', from: '2026-01-02' }).expect(409);
      await set('manager@gm0222', { role: 'coach', from: on }).expect(200);
      const role = async (day: string) =>
        (await api.as('coach@uwv').get(`/v1/partners/GM0222/motivation-role?on=${day}`).expect(200))
          .body as object;
      expect(await role('2026-06-01')).toEqual({ day: '2026-06-01', role: 'contract-expert' });
      expect(await role(on)).toEqual({ day: on, role: 'coach' });
    });

    it('a municipality that was registered by mistake is struck out, while it did nothing', async () => {
      const registration = { code: 'GM1955', uwvRegion: 'OOST', on: '2026-01-01' };
      const mistake = { reason: 'Verkeerde gemeente', on: '2026-01-05' };
      const strike = (account: string, code: string) =>
        api.as(account).post(`/v1/partners/${code}/corrections/registration`).send(mistake);
      await api.as('administrator@none').post('/v1/partners').send(registration).expect(201);
      await strike('manager@uwv', 'GM1955').expect(403);
      await strike('administrator@none', 'GM1955').expect(200);
      await api.catchUp();
      await api.as('coach@uwv').get('/v1/partners/GM1955').expect(404);
      await strike('administrator@none', 'GM1955').expect(404);
      expect((await strike('administrator@none', 'GM0222').expect(409)).body.type).toContain(
        'partner-in-use',
      );
    });
  });

  describe('the OIN of a partner', () => {
    const REAL = '00000001234567890000';
    const oinOn = async (day: string): Promise<unknown> =>
      (await api.as('coach@uwv').get(`/v1/partners/GM1509/oin?on=${day}`).expect(200)).body as unknown;
    const register = (account: string, body: object, code = 'GM1509') =>
      api.as(account).post(`/v1/partners/${code}/oins`).send(body);

    it('is an example until the partner itself registers its own, from a day on', async () => {
      expect(await oinOn('2026-03-01')).toEqual({ oin: '00000099000001509000', example: true });
      await register('contract-expert@gm0222', { oin: REAL, from: '2026-02-01' }).expect(403);
      await register('contract-expert@gm1509', { oin: '9999', from: '2026-02-01' }).expect(400);
      // By its number others know where its bills go: nobody else gives it one (H5).
      await register('contract-expert@uwv', { oin: REAL, from: '2026-02-01' }).expect(403);
      await register('contract-expert@gm1509', { oin: REAL, from: '2026-02-01' }).expect(201);
      expect(
        (await register('contract-expert@gm1509', { oin: REAL, from: '2026-02-01' })).body,
      ).toMatchObject({
        id: 'GM1509',
        changed: false,
      });
      await register('contract-expert@gm0222', { oin: REAL, from: '2026-02-01' }, 'GM0222').expect(409);
      expect(await oinOn('2026-01-31')).toEqual({ oin: '00000099000001509000', example: true });
      expect(await oinOn('2026-02-01')).toEqual({ oin: REAL, example: false });
    });

    it('finds the partner, by its own number and by the example', async () => {
      const ownerOf = (oin: string) => api.app.get(QueryBus).execute(new PartnerWithOin(oin));
      expect(await ownerOf(REAL)).toBe('GM1509');
      expect(await ownerOf('00000099000000222000')).toBe('GM0222');
      expect(await ownerOf('00000001000000000000')).toBeNull();
    });
  });

  describe('a municipality that is no partner', () => {
    const on = (code: string, day: string) => api.app.get(QueryBus).execute(new MunicipalityOn(code, day));

    it('is known with its region, and says that the region is an example', async () => {
      expect(await on('GM0153', '2026-03-01')).toEqual({
        code: 'GM0153',
        name: 'Enschede',
        labourMarketRegion: 'AM05',
        labourMarketRegionName: 'Twente',
        uwvRegion: 'OOST',
        exampleRegion: true,
        takesPart: false,
      });
      expect(await on('GM0222', '2026-03-01')).toMatchObject({ takesPart: true, exampleRegion: false });
      expect(await on('GM9999', '2026-03-01')).toBeNull();
      expect(await on('UWV', '2026-03-01')).toBeNull();
    });

    it('moves to another region of UWV from the day that UWV records', async () => {
      const assign = (account: string) =>
        api
          .as(account)
          .post('/v1/regions')
          .send({ labourMarketRegion: 'AM05', uwvRegion: 'NOORD', from: '2026-07-01' });
      await assign('contract-expert@gm0222').expect(403);
      await assign('contract-expert@uwv').expect(201);
      expect(await on('GM0153', '2026-06-30')).toMatchObject({ uwvRegion: 'OOST', exampleRegion: true });
      expect(await on('GM0153', '2026-07-01')).toMatchObject({ uwvRegion: 'NOORD', exampleRegion: false });
      const map = (await api.as('coach@uwv').get('/v1/regions?on=2026-07-01').expect(200)).body as object[];
      expect(map).toHaveLength(35);
      expect(map).toContainEqual({
        labourMarketRegion: 'AM05',
        name: 'Twente',
        uwvRegion: 'NOORD',
        from: '2026-07-01',
        example: false,
      });
    });

    it('has a region in the example, wherever it lies', async () => {
      const without = await Promise.all(
        MUNICIPALITIES_2026.map(async ({ code }) =>
          (await on(code, '2026-03-01'))?.uwvRegion ? [] : [code],
        ),
      );
      expect(without.flat()).toEqual([]);
    });
  });

  it('closes a mandate by itself when its last day has passed, once', async () => {
    const draft = { grantor: 'GM0222', grantee: 'GM1509', decisions: ['PROPOSE'], from: '2026-01-01' };
    await api
      .as('manager@gm0222')
      .post('/v1/mandates')
      .send({ ...draft, until: '2030-06-30' })
      .expect(201);
    await api
      .as('manager@gm0222')
      .post('/v1/mandates/GM0222-GM1509-1/grant')
      .send({ on: '2026-01-02' })
      .expect(200);
    const status = async () =>
      (await api.as('manager@gm0222').get('/v1/mandates/GM0222-GM1509-1').expect(200)).body as {
        status: string;
        revision: number;
      };
    await api.moveTo('2030-06-30');
    expect(await status()).toMatchObject({ status: 'ACTIVE', revision: 1 });
    await api.moveTo('2031-03-01');
    expect(await status()).toMatchObject({ status: 'EXPIRED', revision: 2 });
    await api.moveTo('2031-03-01');
    await api.moveTo('2031-03-02');
    expect(await status()).toMatchObject({ revision: 2 });
  });
});
