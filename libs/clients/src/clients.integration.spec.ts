import { Module } from '@nestjs/common';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { EventStore, EventTypes } from '@ontschot/event-store';
import { UWV } from '@ontschot/kernel';
import { type Context } from '@ontschot/read-store';
import { partners } from '@ontschot/partners';
import { rebuild } from '@ontschot/read-store';
import { startApi, type TestApi } from '../../../test/support/api';
import { clients, type OrderOfClient, OrdersOf } from './index';
import { order } from './testing/given';

/** What was ordered, as assignments would answer. */
const ordered: OrderOfClient[] = [];
@QueryHandler(OrdersOf)
class Orders implements IQueryHandler<OrdersOf> {
  execute({ clientIds }: OrdersOf) {
    return Promise.resolve(ordered.filter(({ clientId }) => clientIds.includes(clientId)));
  }
}
@Module({ providers: [Orders] })
class World {}
const world: Context = { name: 'world', module: World, events: [], readModels: [], migrations: [] };

const personal = {
  name: 'Jansje Öz-de Vries',
  bsn: '123456782',
  birthDate: '1980-02-29',
  contact: { email: 'jansje@example.org', phone: null, address: null },
};
const unknown = '00000000-0000-5000-8000-000000000000';
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
    api = await startApi([partners, clients, world]);
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
      registeredOn: '2026-01-05',
      situation: { statusHolder: null },
      benefits: [{ type: 'WW', knownOn: '2026-01-05', by: 'UWV', confirmed: true }],
      residences: [{ partner: 'GM0222', from: null, until: null }],
      responsibility: [{ partner: 'UWV', rule: 'R-001', from: '2026-01-05', until: null }],
    });
    expect(seen.body.steps).toContainEqual({
      command: 'RecordExhaustion',
      href: `/v1/clients/${id}/exhaustion`,
      label: 'WW-maximum vastleggen',
      role: 'coach',
      partner: 'UWV',
      allowed: true,
      missing: [],
      dueOn: null,
      fields: ['on', 'knownOn'],
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
          .send({ ...body, personal: { ...personal, bsn: '111222333' }, residence: 'GM1509', benefits: [] }),
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
    const unseen = await api.as('coach@gm1509').get(`/v1/clients/${id}`).expect(403);
    expect(unseen.body.type).toContain('ground-needed');
    expect(unseen.body.detail).toContain('/serving');
    await api.as('coach@gm1509').get('/v1/clients/nobody').expect(400);
    await api.as('coach@gm1509').get(`/v1/clients/${unknown}`).expect(404);
    await post('coach@gm1509', `${id}/benefits`, { type: 'ZW', from: '2026-01-01', on: '2026-01-06' }).expect(
      403,
    );
    await post('coach@gm1509', `${id}/serving`, { ground: 'CURIOUS', text: 'zo', from: '2026-01-10' }).expect(
      400,
    );
    const untrue = { ground: 'MANDATE', text: 'mandaat GM0222-GM1509-1', from: '2026-01-10' };
    expect((await post('coach@gm1509', `${id}/serving`, untrue).expect(409)).body.type).toContain(
      'no-such-mandate',
    );
    await post('coach@gm1509', `${id}/serving`, { ...untrue, ground: 'HANDOVER' }).expect(409);
    await post('coach@gm1509', `${id}/serving`, {
      ground: 'JOINT_SERVICE',
      text: 'Samen aan tafel op het Werkplein',
      from: '2026-01-10',
    }).expect(200);
    await api.catchUp();
    expect((await api.as('coach@gm1509').get(`/v1/clients/${id}`).expect(200)).body).toMatchObject({
      ground: 'JOINT_SERVICE: Samen aan tafel op het Werkplein',
      personal: { name: personal.name },
    });
    expect((await api.as('coach@gm1509').get('/v1/clients').expect(200)).body.items).toContainEqual(
      expect.objectContaining({ id }),
    );
    await post('coach@gm1509', `${id}/serving/end`, { on: '2026-01-31' }).expect(200);
    await api.catchUp();
    await api.as('coach@gm1509').get(`/v1/clients/${id}`).expect(403);
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
      ['coach@gm1509', 'JOINT_SERVICE: Samen aan tafel op het Werkplein'],
      ['coach@uwv', 'Zelfde BSN bij inschrijven (R-004)'],
      ['coach@gm0222', 'lives in GM0222 (R-014); WWB art. 7'],
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
    await post('coach@gm1509', `${id}/serving`, {
      ground: 'JOINT_SERVICE',
      text: 'SUWI art. 9',
      from: '2026-02-01',
    }).expect(200);
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
        .send({ ...body, personal: { ...personal, bsn: '999990020' }, benefits })
        .expect(201)
    ).body.id as string;
    await post('coach@uwv', `${other}/benefits/confirm`, { on: '2026-01-06' }).expect(200);
    await post('coach@uwv', `${other}/lead`, { lead: 'GM0222', on: '2026-02-01' }).expect(200);
    await post('coach@uwv', `${other}/situation`, {
      situation: { selfReliant: false },
      on: '2026-02-01',
    }).expect(200);
    const taken = { scope: 'TAKE_OVER', reason: 'Wijkaanpak', on: '2026-02-01' };
    expect((await post('coach@gm1509', `${other}/municipal-offer`, taken)).status).toBe(403);
    await post('coach@gm0222', `${other}/exhaustion`, { on: '2026-06-30' }).expect(403);
    await post('coach@uwv', `${other}/exhaustion`, { on: '2026-06-30' }).expect(200);
    const handover = { effective: '2026-09-01', on: '2026-07-01' };
    await post('coach@uwv', `${other}/handover`, handover).expect(403);
    await post('manager@uwv', `${other}/handover`, handover).expect(200);
    await post('manager@gm0222', `${other}/handover`, { ...handover, on: '2026-07-02' }).expect(200);
    await post('coach@gm0222', `${other}/municipal-offer`, {
      on: '2026-07-03',
      scope: 'ASSIGNMENT',
      instrument: { kind: 'FACILITY', item: 'BICYCLE' },
      reason: 'Fiets naar het werk',
    }).expect(200);
    await post('coach@uwv', `${other}/move`, { to: 'GM1509', on: '2026-08-01' }).expect(200);
    await post('coach@uwv', `${other}/determine-responsibility`, { on: '2026-08-02' }).expect(200);
    await post('coach@uwv', `${other}/personal-data`, {
      personal: { ...personal, bsn: '999990020', name: 'Jansje de Vries' },
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
      offers: [{ scope: 'ASSIGNMENT', until: '2026-07-31', endedBy: 'MOVE', reason: 'Fiets naar het werk' }],
      handover: { exhaustedOn: '2026-06-30', effective: '2026-09-01', agreedOn: '2026-07-02' },
    });
    const wajong = (record.body.benefits as { benefitId: string; type: string }[]).find(
      ({ type }) => type === 'WAJONG',
    );
    await post('coach@uwv', `${other}/benefits/${wajong?.benefitId}/end`, {
      until: '2026-08-31',
      on: '2026-09-01',
    }).expect(200);
    await post('coach@uwv', `${other}/benefits/${unknown}/end`, {
      until: '2026-08-31',
      on: '2026-09-01',
    }).expect(404);
    await post('coach@gm1509', `${other}/work-resumption`, { on: '2026-09-10' }).expect(200);
    await post('coach@gm1509', `${unknown}/work-resumption`, { on: '2026-09-10' }).expect(404);
  });

  const register = async (account: string, bsn: string, more: object = {}): Promise<string> =>
    (
      await api
        .as(account)
        .post('/v1/clients')
        .send({ ...body, personal: { ...personal, bsn }, ...more })
        .expect(201)
    ).body.id as string;
  const record = async (account: string, client: string) =>
    (await api.as(account).get(`/v1/clients/${client}`).expect(200)).body as {
      [field: string]: unknown;
      duties: { dutyId: string; duty: string; partners: string[]; cents: number }[];
    };

  it('coach.md 1.5: one person at two partners is one client: told to both, and joined', async () => {
    const one = await register('coach@uwv', '999990032', { residence: 'GM1509' });
    const twice = await api
      .as('coach@gm0222')
      .post('/v1/clients')
      .send({ ...body, personal: { ...personal, bsn: '999990032' } })
      .expect(409);
    expect(twice.body.type).toContain('client-known-elsewhere');
    expect(twice.body.detail).toContain(`/v1/clients/${one}/join`);
    const proof = { bsn: '999990032', birthDate: personal.birthDate, on: '2026-02-02' };
    await post('coach@gm0222', `${one}/join`, { ...proof, birthDate: '1980-02-28' }).expect(409);
    await post('coach@gm0222', `${one}/join`, {
      ...proof,
      benefits: [{ type: 'ANW', from: '2026-01-01' }],
    }).expect(200);
    expect(await record('coach@gm0222', one)).toMatchObject({
      servings: [{ partner: 'GM0222', code: 'SAME_PERSON' }],
    });
    expect((await record('coach@uwv', one)).duties).toMatchObject([
      { duty: 'known-at-two-partners', partners: ['UWV'] },
      { duty: 'known-at-two-partners', partners: ['GM1509'] },
      { duty: 'confirm-benefit', partners: ['GM1509'] },
    ]);
  });

  it('of two registrations at two partners at the same moment one comes about', async () => {
    const all = await Promise.all(
      ['coach@uwv', 'coach@gm0222', 'coach@gm1509', 'coach@uwv', 'coach@gm0222'].map((account) =>
        api
          .as(account)
          .post('/v1/clients')
          .send({ ...body, personal: { ...personal, bsn: '999990044' } }),
      ),
    );
    expect(all.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409]);
  });

  it('finds a person by number, or by name and birth date; logged, and no more than a desk needs', async () => {
    const found = {
      label: 'J. Ö. d. V.',
      birthYear: 1980,
      residence: 'GM1509',
      knownAt: ['GM1509', 'UWV', 'GM0222'],
    };
    const find = (person: object) => api.as('manager@gm1876').post('/v1/clients/find').send(person);
    expect((await find({ bsn: '999990032' }).expect(200)).body.items).toMatchObject([found]);
    const named = await find({ name: 'oz de vries', birthDate: personal.birthDate }).expect(200);
    expect(named.body.items).toContainEqual(expect.objectContaining(found));
    expect(
      (await find({ name: 'Jansje Anders', birthDate: personal.birthDate }).expect(200)).body.items,
    ).toEqual([]);
    await find({ name: 'Jansje' }).expect(400);
    const looks = await api.as('auditor@gm1876').get('/v1/client-access').expect(200);
    expect((looks.body.items as { ground: string }[]).map(({ ground }) => ground)).toEqual(
      expect.arrayContaining(['Gezocht op BSN', 'Gezocht op naam en geboortedatum']),
    );
    const many = await Promise.all(Array.from({ length: 31 }, () => find({ bsn: '999990032' })));
    expect(many.map(({ status }) => status)).toContain(429);
  });

  it('coach.md 27: a BSN typed wrong is put right on the same client; one of another client leads to a merge', async () => {
    const typo = await register('coach@gm0222', '999990056', {
      benefits: [{ type: 'ASSISTANCE', from: '2026-01-01' }],
    });
    await post('coach@gm0222', `${typo}/corrections/bsn`, {
      bsn: '999990068',
      reason: 'Typefout',
      on: '2026-02-02',
    }).expect(200);
    expect(await record('coach@gm0222', typo)).toMatchObject({ personal: { bsn: '999990068' } });
    await register('coach@gm0222', '999990056');
    const same = await register('coach@uwv', '999990081');
    const clash = await post('coach@gm0222', `${typo}/corrections/bsn`, {
      bsn: '999990081',
      reason: 'Typefout',
      on: '2026-02-03',
    }).expect(409);
    expect(clash.body.type).toContain('bsn-of-another-client');
    const merge = { into: same, reason: 'Zelfde persoon', on: '2026-02-04' };
    ordered.push(order({ clientId: typo, assignmentId: 'A9', principal: 'GM0222' }));
    expect(
      (await post('coach@gm0222', `${typo}/corrections/merge?preview=true`, merge).expect(200)).body,
    ).toMatchObject({ changed: false, would: expect.arrayContaining(['FileTakenIn']) });
    expect((await post('coach@gm0222', `${typo}/corrections/merge`, merge).expect(200)).body.changed).toBe(
      true,
    );
    expect((await post('coach@gm0222', `${typo}/corrections/merge`, merge).expect(200)).body.changed).toBe(
      false,
    );
    expect(await record('coach@uwv', same)).toMatchObject({
      takenIn: [typo],
      responsible: 'UWV',
      decidingRule: 'R-004',
      benefits: [{ type: 'WW' }, { type: 'ASSISTANCE' }],
      services: [{ assignmentId: 'A9', principal: 'GM0222' }],
    });
    expect(await record('coach@gm0222', typo)).toMatchObject({ status: 'MERGED', mergedInto: same });
    await post('coach@gm0222', `${typo}/work-resumption`, { on: '2026-02-05' }).expect(409);
  });

  it('withdraws a registration by mistake: the person can be registered anew', async () => {
    const wrong = await register('coach@uwv', '999990093');
    const mistake = { reason: 'Verkeerde persoon', on: '2026-02-02' };
    await post('coach@gm0222', `${wrong}/corrections/registration`, mistake).expect(403);
    await post('coach@uwv', `${wrong}/corrections/registration`, mistake).expect(200);
    expect(await record('coach@uwv', wrong)).toMatchObject({ status: 'WITHDRAWN', personal: null });
    await register('coach@gm0222', '999990093');
  });

  it('coach.md 1.2, 1.4: a maximum known ahead comes by the clock; one known late shows what it touches', async () => {
    const client = await register('coach@uwv', '999990111');
    ordered.push(
      order({
        clientId: client,
        assignmentId: 'A11',
        startedOn: '2026-07-13',
        plannedEnd: '2026-10-12',
        invoices: [{ invoiceId: 'F1', cents: 60_000 }],
      }),
    );
    const ahead = { on: '2027-03-31', knownOn: '2026-03-02' };
    await post('coach@uwv', `${client}/exhaustion`, ahead).expect(200);
    expect(await record('coach@uwv', client)).toMatchObject({
      handover: { exhaustedOn: '2027-03-31', due: false },
      duties: [],
      responsibility: [
        { partner: 'UWV', rule: 'R-001', until: '2027-03-31' },
        { partner: 'UWV', rule: 'R-010', newOrders: { partner: 'GM0222' }, from: '2027-04-01', until: null },
      ],
    });
    await post('coach@uwv', `${client}/exhaustion`, { ...ahead, on: '2027-04-30' }).expect(409);
    const right = { maximumReachedOn: '2026-06-30', reason: 'Verkeerde maand', on: '2026-09-10' };
    const preview = await post('coach@uwv', `${client}/corrections/maximum?preview=true`, right).expect(200);
    expect(preview.body.touches).toEqual([
      {
        type: 'order',
        id: 'A11',
        label: 'Sollicitatietraining (UWV)',
        cents: 180_000,
        effect: 'STARTED_AFTER',
      },
      {
        type: 'invoice',
        id: 'F1',
        label: 'Sollicitatietraining (UWV)',
        cents: 60_000,
        effect: 'STARTED_AFTER',
      },
    ]);
    expect(await record('coach@uwv', client)).toMatchObject({ handover: { exhaustedOn: '2027-03-31' } });
    await post('coach@uwv', `${client}/corrections/maximum`, right).expect(200);
    const { duties } = await record('coach@uwv', client);
    expect(duties.map(({ duty, partners, cents }) => [duty, partners, cents])).toEqual([
      ['agree-hand-over', ['UWV', 'GM0222'], 0],
      ['look-at-late-maximum', ['UWV'], 180_000],
      ['look-at-late-maximum', ['GM0222'], 180_000],
    ]);
    const seen = duties.find(({ duty, partners }) => duty === 'look-at-late-maximum' && partners[0] === UWV);
    await post('coach@uwv', `${client}/duties/${seen?.dutyId}/done`, {
      note: 'UWV betaalt, R-011',
      on: '2026-09-11',
    }).expect(200);
    expect((await record('coach@uwv', client)).duties).toHaveLength(2);
  });

  it('the clock: what was known ahead comes on its day, once', async () => {
    const client = await register('coach@uwv', '999990123');
    await post('coach@uwv', `${client}/exhaustion`, { on: '2027-03-31' }).expect(200);
    await api.catchUp();
    await api.moveTo('2027-03-30');
    expect(await record('coach@uwv', client)).toMatchObject({ handover: { due: false } });
    // Standstill, and then twice.
    await api.moveTo('2027-04-02');
    await api.moveTo('2027-04-03');
    expect(await record('coach@uwv', client)).toMatchObject({
      handover: { due: true },
      duties: [{ duty: 'agree-hand-over' }],
      responsible: 'UWV',
      decidingRule: 'R-010',
    });
    const reached: string[] = [];
    for await (const event of api.app.get(EventStore).readStream(`client-${client}`))
      if (event.type === 'WwMaximumReached')
        reached.push(`${event.metadata.actor} ${event.metadata.effectiveOn}`);
    expect(reached).toEqual(['system:let-exhaustion-come 2027-03-31']);
  });

  it('coach.md 1.13: correcting a benefit never makes a partner with running orders lose sight', async () => {
    const client = await register('coach@uwv', '999990147');
    const [ww] = (await record('coach@uwv', client))['benefits'] as { benefitId: string }[];
    const right = { type: 'ASSISTANCE', from: '2026-01-01', on: '2026-02-02' };
    await post('coach@gm0222', `${client}/benefits/${ww?.benefitId}/correct`, right).expect(409);
    ordered.push(order({ clientId: client }));
    await post('coach@uwv', `${client}/benefits/${ww?.benefitId}/correct`, right).expect(200);
    expect(await record('coach@uwv', client)).toMatchObject({
      ground: 'RUNNING_ORDER: Betaalt een lopende opdracht (R-011)',
      responsible: 'GM0222',
    });
  });

  it('coach.md 18: a wrong move is undone on the same day by who recorded it', async () => {
    const client = await register('coach@gm0222', '999990159', { benefits: [] });
    await post('coach@gm0222', `${client}/move`, { to: 'GM1509', on: '2026-03-02' }).expect(200);
    await post('coach@gm0222', `${client}/corrections/move`, {
      reason: 'Verkeerde klant',
      on: '2026-03-02',
    }).expect(200);
    expect(await record('coach@gm0222', client)).toMatchObject({
      residence: 'GM0222',
      residences: [{ partner: 'GM0222', until: null }],
      responsible: 'GM0222',
    });
  });

  it('coach.md 30: tells the history of a file in plain sentences; reading it is a logged look', async () => {
    const client = await register('coach@gm0222', '999990160', { benefits: [] });
    await post('coach@gm0222', `${client}/move`, { to: 'GM1509', on: '2026-03-02' }).expect(200);
    const told = await api.as('coach@gm1509').get(`/v1/clients/${client}/history`).expect(200);
    expect((told.body.items as { text: string }[]).map(({ text }) => text)).toEqual([
      expect.stringMatching(/^GM0222 helpt de klant vanaf .*: Legde vandaag de verhuizing vast/),
      'GM1509 is verantwoordelijk op 2 maart 2026 (R-001).',
      'De klant verhuisde op 2 maart 2026 van GM0222 naar GM1509.',
      'GM0222 is verantwoordelijk op 5 januari 2026 (R-001).',
      'GM0222 schreef de klant in. De klant woont in GM0222.',
    ]);
    await api.as('coach@gm1876').get(`/v1/clients/${client}/history`).expect(403);
    const looks = await api.as('auditor@gm1509').get(`/v1/client-access?clientId=${client}`).expect(200);
    expect(looks.body.items[0]).toMatchObject({ ground: 'own client of GM1509 (R-001); historie' });
  });

  it('forgets a client for ever: the key is gone, the record stays without the person', async () => {
    await post('manager@uwv', `${id}/forget`, { on: '2026-09-01' }).expect(403);
    await post('manager@gm0222', `${id}/forget`, { on: '2026-09-01' }).expect(200);
    await post('manager@gm0222', `${id}/forget`, { on: '2026-09-01' }).expect(200);
    expect((await api.as('coach@gm0222').get(`/v1/clients/${id}`).expect(200)).body.personal).toBeNull();
    expect(await api.data.query('SELECT 1 FROM client_key WHERE client_id = $1', [id])).toEqual([]);
    await post('coach@uwv', `${id}/situation`, { situation: {}, on: '2026-09-02' }).expect(409);
    await api.as('coach@uwv').post('/v1/clients').send(body).expect(201);
  });
});
