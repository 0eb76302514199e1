import { ConsoleLogger, Module } from '@nestjs/common';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { EventStore } from '@ontschot/event-store';
import { Clock, plusDays } from '@ontschot/kernel';
import { partners } from '@ontschot/partners';
import type { Context } from '@ontschot/read-store';
import { startApi, type TestApi } from '../../../test/support/api';
import { clients, OrdersOf } from './index';

@QueryHandler(OrdersOf)
class Orders implements IQueryHandler<OrdersOf> {
  execute() {
    return Promise.resolve([]);
  }
}
@Module({ providers: [Orders] })
class World {}
const world: Context = { name: 'world', module: World, events: [], readModels: [], migrations: [] };

const personal = {
  name: 'Zuzanna Quispel',
  bsn: '123456782',
  birthDate: '1980-02-29',
  contact: { email: 'zuzanna@example.org', phone: '+31 6 12345670', address: 'Kwekerslaan 12' },
};
const PERSON = /Zuzanna|Quispel|123456782|111222333|1980-02-29|zuzanna@|12345670|Kwekerslaan/;
/** What people write although they should not. */
const named = 'Mevrouw Quispel belde';

describe('what was erased stands nowhere any more (issue 7 §2)', () => {
  let api: TestApi;
  let written = '';
  const real = { out: process.stdout.write, err: process.stderr.write };
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
    const keep = (text: string | Uint8Array): boolean => {
      written += String(text);
      return true;
    };
    process.stdout.write = keep;
    process.stderr.write = keep;
    api.app.useLogger(new ConsoleLogger({ logLevels: ['verbose', 'debug', 'log', 'warn', 'error'] }));
  });
  afterAll(async () => {
    process.stdout.write = real.out;
    process.stderr.write = real.err;
    await api.close();
  });

  const today = (): string => api.app.get(Clock).today();
  const post = (account: string, path: string, data: object) =>
    api.as(account).post(`/v1/clients/${path}`).set('Legal-Ground', named).send(data);
  const register = async (account: string, more: object = {}): Promise<string> =>
    (
      await api
        .as(account)
        .post('/v1/clients')
        .set('Legal-Ground', named)
        .send({
          personal,
          residence: 'GM0222',
          benefits: [{ type: 'WW', from: '2026-01-01' }],
          on: '2026-01-05',
          ...more,
        })
        .expect(201)
    ).body.id as string;

  /** Every table of every schema, the log's own among them, and the log as it is read. */
  const holding = async (pattern: RegExp): Promise<string[]> => {
    const tables = await api.data.query<{ name: string }[]>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
    );
    const found: string[] = [];
    for (const { name } of tables) {
      const rows = await api.data.query<unknown[]>(`SELECT 1 FROM ${name} one WHERE one::text ~ $1 LIMIT 1`, [
        pattern.source,
      ]);
      if (rows.length > 0) found.push(name);
    }
    for await (const batch of api.app.get(EventStore).readAll())
      if (pattern.test(JSON.stringify(batch))) found.push('the log');
    if (pattern.test(written)) found.push('what was written to the log files');
    return found;
  };

  it('after every step with a text of one’s own', async () => {
    const id = await register('coach@uwv');
    const step = async (account: string, path: string, data: object): Promise<void> => {
      const answer = await post(account, `${id}/${path}`, data);
      expect([path, answer.status, answer.body.detail]).toEqual([path, 200, undefined]);
    };
    const on = '2026-02-01';
    const reason = named;
    await step('coach@gm1509', 'serving', { ground: 'COMPLAINT', text: named, from: today() });
    const { servings, duties } = (await api.as('coach@uwv').get(`/v1/clients/${id}`).expect(200)).body as {
      servings: { servingId: string }[];
      duties: { dutyId: string; partners: string[] }[];
    };
    const duty = duties.find(({ partners: those }) => those.includes('UWV'))?.dutyId;
    await step('coach@uwv', `duties/${duty}/done`, { note: named, on });
    await step('coach@uwv', `serving/${servings[0]?.servingId}/object`, { reason, on });
    await step('coach@uwv', 'serving/consent', { partner: 'GM1509', reason, from: today(), on });
    const terms = {
      scope: 'ASSIGNMENT',
      instrument: { kind: 'FACILITY', item: 'BICYCLE' },
      from: on,
      reason,
      on,
    };
    await step('coach@gm0222', 'municipal-offer', terms);
    const offerId = (await api.as('coach@uwv').get(`/v1/clients/${id}`).expect(200)).body.offers[0]
      .offerId as string;
    await step('coach@gm0222', 'corrections/offer', { ...terms, offerId, until: '2026-12-31' });
    await step('coach@gm0222', `municipal-offer/${offerId}/end`, { reason, on });
    await step('manager@uwv', 'transfer', { designates: 'GM0222', effective: '2026-04-01', on });
    await step('manager@uwv', 'corrections/joint-decision', {
      designates: 'GM0222',
      effective: '2026-05-01',
      reason,
      on,
    });
    await step('manager@uwv', 'transfer/withdraw', { on });
    await step('coach@uwv', 'exhaustion', { on: '2026-06-30', knownOn: on });
    await step('manager@uwv', 'handover', { effective: '2026-08-01', on: '2026-07-01' });
    await step('manager@uwv', 'corrections/hand-over', { effective: '2026-09-01', reason, on: '2026-07-02' });
    await step('coach@uwv', 'corrections/maximum', {
      maximumReachedOn: '2026-07-31',
      reason,
      on: '2026-07-03',
    });
    await step('coach@uwv', 'move', { to: 'GM1509', on: '2026-08-01' });
    await step('coach@uwv', 'corrections/move', { reason, on: '2026-08-01' });
    await step('coach@uwv', 'personal-data', { personal: { ...personal, name: 'Zuzanna Quispel-Vos' }, on });
    await step('coach@uwv', 'corrections/bsn', { bsn: '111222333', reason, on });
    const other = await register('coach@gm0222', { benefits: [] });
    const merge = { into: id, reason, on: today() };
    await post('coach@gm0222', `${other}/corrections/merge`, merge).expect(200);
    await post('coach@gm0222', `${other}/corrections/merge-undo`, { reason, on: today() }).expect(200);
    await post('coach@gm0222', `${other}/corrections/merge`, { ...merge, on: today() }).expect(200);
    await step('manager@uwv', 'forget', { reason, on: today() });
    await step('manager@gm0222', 'forget/withdraw', { reason, on: today() });
    await api.as('coach@uwv').get(`/v1/clients/${id}`).set('Legal-Ground', named).expect(200);
    await api.as('coach@gm1876').get(`/v1/clients/${id}`).set('Legal-Ground', named).expect(403);
    await post('coach@uwv', 'find', { bsn: '111222333' }).expect(200);
    await post('coach@uwv', 'find', { name: 'Quispel', birthDate: personal.birthDate }).expect(200);

    // Who may read it reads it, until it is erased.
    const history = async (): Promise<string> =>
      JSON.stringify((await api.as('coach@uwv').get(`/v1/clients/${id}/history?limit=100`).expect(200)).body);
    expect((await history()).split(named).length).toBeGreaterThan(12);
    await api.catchUp();
    expect(await holding(PERSON)).toEqual([]);
    // The search does find what stands there.
    expect(await holding(new RegExp(id))).toEqual(
      expect.arrayContaining(['public.client_overview', 'public.client_key', 'the log']),
    );

    await step('manager@uwv', 'forget', { reason: 'Op verzoek van Zuzanna', on: today() });
    for (const partner of ['gm0222', 'gm1509'])
      await step(`manager@${partner}`, 'forget/agree', { on: today() });
    await api.catchUp();
    await api.moveTo(plusDays(today(), 30));
    expect(await holding(PERSON)).toEqual([]);
    expect(await history()).not.toMatch(PERSON);
    expect(await history()).toContain('(vernietigd / destroyed)');
    // Nothing is left by which the sealed words of either file could be read.
    for (const table of ['client_key', 'client_bsn', 'client_name'])
      expect(
        await api.data.query(`SELECT 1 FROM ${table} WHERE client_id = ANY ($1)`, [[id, other]]),
      ).toEqual([]);
    const looks = await api.as('auditor@uwv').get(`/v1/client-access?clientId=${id}&limit=100`).expect(200);
    expect(JSON.stringify(looks.body)).not.toMatch(PERSON);
    expect(JSON.stringify(looks.body)).toContain('(vernietigd / destroyed)');
  });

  it('a failure is told in the log files without what was sent', async () => {
    await api.data.query('ALTER TABLE client_bsn RENAME TO client_bsn_away');
    await api
      .as('coach@uwv')
      .post('/v1/clients')
      .send({ personal, residence: 'GM0222', benefits: [], on: '2026-01-05' })
      .expect(500);
    await api.data.query('ALTER TABLE client_bsn_away RENAME TO client_bsn');
    expect(written).toContain('client_bsn');
    expect(written).not.toMatch(PERSON);
  });

  it('a BSN in a text is refused, in whatever spacing, and not repeated', async () => {
    const id = await register('coach@uwv', { personal: { ...personal, bsn: '999990032' } });
    for (const bsn of ['999990019', '999 990 019', '9999.90.019', '９９９９９００１９']) {
      const refused = await api
        .as('coach@uwv')
        .post(`/v1/clients/${id}/corrections/bsn`)
        .send({ bsn: '999990044', reason: `Het is ${bsn}`, on: '2026-02-01' })
        .expect(400);
      expect(refused.body.errors).toMatchObject([{ field: 'reason' }]);
      expect(JSON.stringify(refused.body)).not.toContain(bsn);
    }
  });
});
