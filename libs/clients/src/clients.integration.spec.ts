import { Module } from '@nestjs/common';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { EventStore, EventTypes } from '@ontschot/event-store';
import { Clock, plusDays, UWV } from '@ontschot/kernel';
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
      .send({ ...body, personal: { ...personal, bsn: '999990019', birthDate: '2099-01-01' } })
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

  const today = () => api.app.get(Clock).today();
  const later = (days: number) => plusDays(today(), days);

  it('another partner sees the client only under a recorded ground, which gives what serving needs, and ends', async () => {
    const unseen = await api.as('coach@gm1509').get(`/v1/clients/${id}`).expect(403);
    expect(unseen.body.type).toContain('ground-needed');
    expect(unseen.body.detail).toContain('/serving');
    await api.as('coach@gm1509').get('/v1/clients/nobody').expect(400);
    await post('coach@gm1509', `${id}/benefits`, { type: 'ZW', from: '2026-01-01', on: '2026-01-06' }).expect(
      403,
    );
    const from = today();
    await post('coach@gm1509', `${id}/serving`, { ground: 'CURIOUS', text: 'zomaar', from }).expect(400);
    const untrue = { ground: 'MANDATE', text: 'mandaat GM0222-GM1509-1', from };
    for (const ground of ['MANDATE', 'HANDOVER', 'CONSENT', 'RUNS_SERVICE', 'LEAD', 'PARTNER_GROUND'])
      expect(
        (await post('coach@gm1509', `${id}/serving`, { ...untrue, ground }).expect(409)).body.type,
      ).toContain('ground-is-not-so');
    const joint = { ground: 'JOINT_SERVICE', text: 'Samen aan tafel op het Werkplein', from };
    await post('coach@gm1509', `${id}/serving`, { ...joint, from: later(-1) }).expect(409);
    await post('coach@gm1509', `${id}/serving`, joint).expect(200);
    await api.catchUp();
    const seen = await api.as('coach@gm1509').get(`/v1/clients/${id}`).expect(200);
    expect(seen.body).toMatchObject({
      ground: 'JOINT_SERVICE: Samen aan tafel op het Werkplein',
      personal: { name: personal.name, bsn: null },
      servings: [{ partner: 'GM1509', ground: 'Samen aan tafel op het Werkplein', enteredLater: false }],
      duties: [],
    });
    expect(JSON.stringify(seen.body)).not.toContain(personal.bsn);
    expect((await api.as('coach@uwv').get(`/v1/clients/${id}`).expect(200)).body.duties).toMatchObject([
      { duty: 'note-serving', partners: ['GM0222'] },
      { duty: 'note-serving', partners: ['UWV'] },
    ]);
    await api.as('coach@gm1509').get(`/v1/clients/${id}/history`).expect(403);
    expect((await api.as('coach@gm1509').get('/v1/clients').expect(200)).body.items).toContainEqual(
      expect.objectContaining({ id }),
    );
    await post('coach@gm1509', `${id}/serving/end`, { on: today() }).expect(200);
    await api.catchUp();
    await api.as('coach@gm1509').get(`/v1/clients/${id}`).expect(200);
  });

  it('attack.md C1: who serves never moves, corrects, forgets or reads a BSN; a stranger learns nothing at all', async () => {
    const serving = (account: string) => post(account, `${id}/move`, { to: 'GM1509', on: '2026-02-01' });
    expect((await serving('coach@gm1509').expect(403)).body.type).not.toContain('ground-needed');
    await post('manager@gm1509', `${id}/forget`, { reason: 'Zomaar', on: '2026-02-01' }).expect(403);
    const [ww] = (await api.as('coach@uwv').get(`/v1/clients/${id}`).expect(200)).body.benefits as {
      benefitId: string;
    }[];
    const benefit = `benefits/${ww?.benefitId}`;
    const on = '2026-02-01';
    const reason = 'Zomaar';
    const steps: [string, string, object][] = [
      ['coach', 'move', { to: 'GM1955', on }],
      ['coach', `${benefit}/withdraw`, { on }],
      ['coach', `${benefit}/end`, { until: on, on }],
      ['coach', `${benefit}/correct`, { type: 'ZW', from: on, on }],
      ['coach', 'benefits', { type: 'WW', from: on, on }],
      ['coach', 'benefits/confirm', { on }],
      ['coach', 'situation', { situation: {}, on }],
      ['coach', 'personal-data', { personal, on }],
      ['coach', 'exhaustion', { on }],
      ['coach', 'lead', { lead: 'UWV', on }],
      ['coach', 'determine-responsibility', { on }],
      ['coach', 'work-resumption', { on }],
      ['coach', 'municipal-offer', { scope: 'TAKE_OVER', reason, on }],
      ['coach', 'municipal-offer/o1/end', { reason, on }],
      ['coach', 'serving/end', { on }],
      ['coach', 'serving', { ground: 'MANDATE', text: 'mandaat', from: today() }],
      ['coach', 'serving/consent', { partner: 'GM1955', reason, from: today(), on }],
      ['coach', 'serving/s1/object', { reason, on }],
      ['coach', 'join', { bsn: '123456782', birthDate: '1970-01-01', on }],
      ['coach', 'duties/d1/done', { note: reason, on }],
      ['coach', 'corrections/move', { reason, on }],
      ['coach', 'corrections/maximum', { reason, on }],
      ['coach', 'corrections/offer', { offerId: 'o1', scope: 'TAKE_OVER', reason, on }],
      ['coach', 'corrections/registration', { reason, on }],
      ['coach', 'corrections/bsn', { bsn: '111222333', reason, on }],
      ['coach', 'corrections/merge', { into: unknown, reason, on }],
      ['coach', 'corrections/merge-undo', { reason, on }],
      ['manager', 'transfer', { designates: 'GM0222', effective: on, on }],
      ['manager', 'transfer/approve', { on }],
      ['manager', 'transfer/withdraw', { on }],
      ['manager', 'handover', { effective: on, on }],
      ['manager', 'corrections/hand-over', { effective: on, reason, on }],
      ['manager', 'corrections/joint-decision', { designates: 'UWV', effective: on, reason, on }],
      ['manager', 'forget', { reason, on }],
      ['manager', 'forget/agree', { on }],
      ['manager', 'forget/withdraw', { reason, on }],
    ];
    const head = await api.app.get(EventStore).head();
    for (const partner of ['gm1955', 'gm9999'])
      for (const [role, path, body] of steps) {
        const answers = await Promise.all(
          [id, unknown].map((client) => post(`${role}@${partner}`, `${client}/${path}`, body)),
        );
        const [there, nowhere] = answers.map(({ status, body: told }) => ({
          status,
          type: told.type,
          detail: String(told.detail).replaceAll(id, 'X').replaceAll(unknown, 'X'),
        }));
        expect([path, there]).toEqual([path, nowhere]);
        expect([403, 409]).toContain(there?.status);
      }
    for (const path of ['', '/history']) {
      const [there, nowhere] = await Promise.all(
        [id, unknown].map((client) => api.as('coach@gm1955').get(`/v1/clients/${client}${path}`).expect(403)),
      );
      expect(there?.body.type).toBe(nowhere?.body.type);
    }
    expect(await api.app.get(EventStore).head()).toBe(head);
    const tried = await api
      .as('auditor@gm0222')
      .get(`/v1/client-access?clientId=${id}&limit=100`)
      .expect(200);
    const refused = (tried.body.items as { account: string; ground: string }[]).filter(
      ({ account }) => account === 'coach@gm1955',
    );
    expect(refused.map(({ ground }) => ground)).toEqual(
      expect.arrayContaining(['geweigerd: RecordMove', 'geweigerd: CorrectBsn', 'geweigerd: inzien']),
    );
  });

  it('an own partner objects to a serving, and consents to another', async () => {
    const from = today();
    await post('coach@gm1509', `${id}/serving`, {
      ground: 'COMPLAINT',
      text: 'Klacht 12',
      from: later(1),
    }).expect(200);
    const { servings } = await record('coach@uwv', id);
    const servingId = servings.at(-1)?.servingId;
    const object = { reason: 'Geen klacht bekend', on: from };
    await post('coach@gm1509', `${id}/serving/${servingId}/object`, object).expect(403);
    await post('coach@uwv', `${id}/serving/${servingId}/object`, object).expect(200);
    const again = { ground: 'COMPLAINT', text: 'Klacht 13', from: later(1) };
    expect((await post('coach@gm1509', `${id}/serving`, again).expect(409)).body.type).toContain(
      'serving-objected',
    );
    await post('manager@gm0222', `${id}/serving/consent`, {
      partner: 'GM1509',
      reason: 'Afgesproken',
      from,
      on: from,
    }).expect(200);
    await post('coach@gm1509', `${id}/serving`, { ...again, ground: 'CONSENT' }).expect(200);
  });

  it('a partner’s manager adds a ground, for that partner’s own clients', async () => {
    const added = await api
      .as('manager@gm0222')
      .post('/v1/serving-grounds')
      .send({ name: 'Jongerenloket', on: '2026-02-01' })
      .expect(201);
    const groundId = added.body.id as string;
    await api
      .as('coach@gm0222')
      .post('/v1/serving-grounds')
      .send({ name: 'X y z', on: '2026-02-01' })
      .expect(403);
    expect(
      (await api.as('coach@gm1509').get('/v1/serving-grounds?partner=GM0222').expect(200)).body,
    ).toMatchObject([{ groundId, name: 'Jongerenloket', endedOn: null }]);
    const served = await register('coach@gm0222', '999990172', { benefits: [] });
    const body2 = { ground: 'PARTNER_GROUND', text: 'Aanmelding', groundId, from: today() };
    await post('coach@gm1509', `${served}/serving`, { ...body2, groundId: unknown }).expect(409);
    await post('coach@gm1509', `${served}/serving`, body2).expect(200);
    await api
      .as('manager@gm1509')
      .post(`/v1/serving-grounds/${groundId}/end`)
      .send({ on: '2026-02-01' })
      .expect(409);
    await api
      .as('manager@gm0222')
      .post(`/v1/serving-grounds/${groundId}/end`)
      .send({ on: '2026-02-01' })
      .expect(200);
    const other = await register('coach@gm0222', '999990184', { benefits: [] });
    await post('coach@gm1509', `${other}/serving`, body2).expect(409);
    const told = await api.as('coach@gm1509').get('/v1/serving-grounds/GM0222/history').expect(200);
    expect(told.body.items).toHaveLength(2);
  });

  it('logs every look, for the accountability officers of the partners concerned', async () => {
    const looks: { account: string; ground: string }[] = [];
    for (let cursor = ''; ;) {
      const page = await api
        .as('accountability-officer@gm0222')
        .get(`/v1/client-access?clientId=${id}&limit=100${cursor}`)
        .expect(200);
      looks.push(...(page.body.items as typeof looks));
      if (page.body.next === null) break;
      cursor = `&cursor=${page.body.next}`;
    }
    expect(looks.map(({ account, ground }) => [account, ground])).toEqual(
      expect.arrayContaining([
        ['coach@gm1509', 'geweigerd: inzien'],
        ['coach@gm1509', 'JOINT_SERVICE: Samen aan tafel op het Werkplein'],
        ['coach@uwv', 'Zelfde BSN bij inschrijven (R-004)'],
        ['coach@gm0222', 'lives in GM0222 (R-014); WWB art. 7'],
        ['coach@uwv', 'own client of UWV (R-001)'],
      ]),
    );
    const own = await api
      .as('accountability-officer@gm1509')
      .get(`/v1/client-access?clientId=${id}`)
      .expect(200);
    expect(new Set((own.body.items as { account: string }[]).map(({ account }) => account))).toEqual(
      new Set(['coach@gm1509', 'manager@gm1509']),
    );
    await api.as('coach@uwv').get('/v1/client-access').expect(403);
    await api.as('auditor@uwv').get('/v1/client-access?cursor=nonsense').expect(400);
  });

  it('separates partners in rebuilt tables as in the first', async () => {
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
    await post('coach@gm1509', `${unknown}/work-resumption`, { on: '2026-09-10' }).expect(403);
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
      servings: { servingId: string }[];
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
      expect.stringMatching(/^Doetinchem helpt de klant vanaf .*: Legde vandaag de verhuizing vast/),
      'Oude IJsselstreek is verantwoordelijk op 2 maart 2026 (R-001).',
      'De klant verhuisde op 2 maart 2026 van Doetinchem naar Oude IJsselstreek.',
      'Doetinchem is verantwoordelijk op 5 januari 2026 (R-001).',
      'Doetinchem schreef de klant in. De klant woont in Doetinchem.',
    ]);
    await api.as('coach@gm1876').get(`/v1/clients/${client}/history`).expect(403);
    const looks = await api.as('auditor@gm1509').get(`/v1/client-access?clientId=${client}`).expect(200);
    // A refused look is logged as well, and comes first.
    expect(looks.body.items).toMatchObject([
      { account: 'coach@gm1876', ground: 'geweigerd: inzien' },
      { account: 'coach@gm1509', ground: 'own client of GM1509 (R-001); historie' },
    ]);
  });

  it('issue 6: a merge of two files is undone as long as nothing rests on both; the person is found again', async () => {
    const into = await register('coach@uwv', '999990196');
    const wrong = await register('coach@gm0222', '999990202', {
      benefits: [{ type: 'ASSISTANCE', from: '2026-01-01' }],
    });
    await post('coach@gm0222', `${wrong}/corrections/merge`, {
      into,
      reason: 'Zelfde persoon',
      on: '2026-02-04',
    }).expect(200);
    const undo = { reason: 'Tweelingbroer van Jansje', on: '2026-02-05' };
    const touches = await post('coach@gm0222', `${wrong}/corrections/merge-undo?preview=true`, undo).expect(
      200,
    );
    expect(touches.body).toMatchObject({
      changed: false,
      would: expect.arrayContaining(['FileGivenBack', 'MergeUndone']),
    });
    await post('coach@gm1509', `${wrong}/corrections/merge-undo`, undo).expect(403);
    expect(
      (await post('coach@gm0222', `${wrong}/corrections/merge-undo`, undo).expect(200)).body.changed,
    ).toBe(true);
    expect(await record('coach@gm0222', wrong)).toMatchObject({
      status: 'OPEN',
      mergedInto: null,
      benefits: [{ type: 'ASSISTANCE' }],
    });
    expect(await record('coach@uwv', into)).toMatchObject({ takenIn: [], benefits: [{ type: 'WW' }] });
    const found = await api
      .as('coach@gm0222')
      .post('/v1/clients/find')
      .send({ bsn: '999990202' })
      .expect(200);
    expect(found.body.items).toMatchObject([{ id: wrong }]);
    const told = await api.as('coach@gm0222').get(`/v1/clients/${wrong}/history`).expect(200);
    expect(JSON.stringify(told.body)).toContain('Tweelingbroer van Jansje');
  });

  it('forgets a client for ever, once every partner said so and the waiting time is over; the person can come again', async () => {
    const ask = { reason: 'Jansje vroeg erom', on: today() };
    await post('coach@uwv', `${id}/forget`, ask).expect(403);
    await post('manager@uwv', `${id}/forget`, ask).expect(200);
    await post('manager@uwv', `${id}/forget/agree`, { on: today() }).expect(200);
    expect((await record('coach@uwv', id))['erasure']).toMatchObject({
      reason: 'Jansje vroeg erom',
      partners: ['UWV', 'GM0222'],
      dueOn: null,
    });
    await post('manager@gm0222', `${id}/forget/agree`, { on: today() }).expect(200);
    await api.catchUp();
    await api.moveTo(later(29));
    await record('coach@gm0222', id).then(({ personal: known }) => expect(known).not.toBeNull());
    await api.moveTo(later(1));
    expect((await record('coach@gm0222', id))['personal']).toBeNull();
    for (const table of ['client_key', 'client_bsn', 'client_name'])
      expect(await api.data.query(`SELECT 1 FROM ${table} WHERE client_id = $1`, [id])).toEqual([]);
    await post('coach@uwv', `${id}/situation`, { situation: {}, on: '2026-09-02' }).expect(409);
    const again = await api.as('coach@uwv').post('/v1/clients').send(body).expect(201);
    expect(again.body.id).not.toBe(id);
  });

  it('attack.md M1: an erasure that stopped half way is finished by the next run, and holds nobody up', async () => {
    const stopped = await register('coach@uwv', '999990214');
    const kept = await api.data.query<object[]>('SELECT * FROM client_key WHERE client_id = $1', [stopped]);
    const place = await api.data.query<object[]>('SELECT * FROM client_bsn WHERE client_id = $1', [stopped]);
    const mistake = { reason: 'Verkeerde persoon', on: today() };
    await post('coach@uwv', `${stopped}/corrections/registration`, mistake).expect(200);
    // As a process leaves it that dies between the event and the key.
    const dieHalfWay = async () => {
      for (const [table, rows] of [
        ['client_key', kept],
        ['client_bsn', place],
      ] as const)
        await api.data.query(
          `INSERT INTO ${table} SELECT * FROM jsonb_populate_recordset(NULL::${table}, $1) ON CONFLICT DO NOTHING`,
          [JSON.stringify(rows)],
        );
    };
    await dieHalfWay();
    const anew = await register('coach@gm0222', '999990214');
    expect(anew).not.toBe(stopped);
    await dieHalfWay();
    await api.moveTo(later(1));
    expect(await api.data.query('SELECT 1 FROM client_key WHERE client_id = $1', [stopped])).toEqual([]);
    expect((await record('coach@gm0222', anew))['personal']).not.toBeNull();
  });
});
