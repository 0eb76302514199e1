import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { faultsOfGoldenSamples } from '@ontschot/event-store';
import { entryOf } from '@ontschot/history';
import { latest, ROLES } from '@ontschot/kernel';
import { foldBatch, Reader } from '@ontschot/read-store';
import { contexts } from '../apps/composition/contexts';
import { readModelsOf } from '../apps/composition/platform.module';
import { startApi, type TestApi } from './support/api';

/** Tables that every partner may read, or that hold neither money nor clients; all others must keep partners apart. */
const SHARED = /^(catalogue|partner|mandate|ordinance|supplier)_|^projection_checkpoint$/;

describe('the product as a whole', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  it('has a golden sample of every event type ever written, and reads each back as today’s version', () => {
    const types = contexts.flatMap(({ events }) => [...events]);
    expect(types.length).toBeGreaterThan(80);
    expect(faultsOfGoldenSamples(types)).toEqual([]);
  });

  it('folds every golden sample in every read model without a throw', () => {
    const metadata = {
      actor: 'a',
      partner: 'UWV',
      correlationId: 'c',
      causationId: null,
      effectiveOn: '2026-01-01',
      recordedAt: '2026-01-01T00:00:00.000Z',
      legalGround: null,
    };
    const events = contexts
      .flatMap(({ events: types }) => [...types])
      .map(({ type, version, golden }, index) => ({
        type,
        data: golden[version] ?? {},
        id: `e${index}`,
        stream: 's-1',
        revision: index,
        position: index + 1,
        schemaVersion: version,
        metadata,
      }));
    for (const { projection } of readModelsOf(contexts)) foldBatch(projection, events, new Map());
  });

  it('knows every event type that a projection or policy waits for', () => {
    const known = new Set(contexts.flatMap(({ events }) => events.map(({ type }) => type)));
    const policies = contexts.flatMap(
      (context) => context.policies?.(api.app.get(CommandBus), api.app.get(QueryBus)) ?? [],
    );
    expect(policies.length).toBeGreaterThan(5);
    const awaited = [...readModelsOf(contexts).map(({ projection }) => projection), ...policies].flatMap(
      ({ on }) => Object.keys(on),
    );
    expect(awaited.filter((type) => !known.has(type))).toEqual([]);
  });

  it('tells every event of every context that tells the lives of its records, in both languages', () => {
    const metadata = {
      actor: 'coach@uwv',
      partner: 'UWV',
      correlationId: 'c',
      causationId: null,
      effectiveOn: '2026-01-01',
      recordedAt: '2026-01-01T00:00:00.000Z',
      legalGround: null,
    };
    for (const { histories = [], events } of contexts.filter(({ histories: some }) => some)) {
      const told = new Set(histories.flatMap(({ sentences }) => Object.keys(sentences)));
      expect(events.map(({ type }) => type).filter((type) => !told.has(type))).toEqual([]);
      for (const one of histories)
        for (const { type, version, golden } of events.filter((event) => one.sentences[event.type])) {
          const event = {
            type,
            data: latest(golden),
            id: 'e',
            stream: 's-1',
            revision: 0,
            position: 1,
            schemaVersion: version,
            metadata,
          };
          const [nl, en] = [entryOf(one, event, 'nl').text, entryOf(one, event, 'en').text];
          expect(
            [nl, en].every((text) => /^[A-Z€].*\.$/s.test(text) && !/undefined|null|NaN/.test(text)),
          ).toBe(true);
          expect(nl).not.toBe(en);
        }
    }
    expect(contexts.flatMap(({ histories = [] }) => histories).length).toBeGreaterThan(3);
  });

  it('has migrations that make exactly what TypeORM describes', async () => {
    const { upQueries } = await api.data.driver.createSchemaBuilder().log();
    // Indexes are the migrations' own; the entities describe columns.
    expect(upQueries.map(({ query }) => query).filter((query) => !query.startsWith('DROP INDEX'))).toEqual(
      [],
    );
  });

  it('closes every endpoint to all but named roles', () => {
    expect(api.routes.length).toBeGreaterThan(100);
    expect(
      api.routes
        .filter(({ facts }) => facts?.public !== true && (facts?.roles ?? []).length === 0)
        .map(({ method, url }) => `${method} ${url}`),
    ).toEqual([]);
    expect(
      api.routes.filter(({ facts }) => facts?.public).map(({ method, url }) => `${method} ${url}`),
    ).toEqual(['GET /v1/openapi.json', 'GET /v1/health/live', 'GET /v1/health/ready']);
  });

  it('keeps partners apart in the database, in every table but the shared ones', async () => {
    const tables = await api.data.query<{ name: string; secured: boolean; readable: boolean }[]>(
      `SELECT relname AS name, relrowsecurity AS secured, has_table_privilege('ontschot_reader', oid, 'SELECT') AS readable
       FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY relname`,
    );
    const unguarded = tables
      .filter(({ name, secured, readable }) => readable && !secured && !SHARED.test(name))
      .map(({ name }) => name);
    expect(unguarded).toEqual([]);
    expect(tables.filter(({ secured }) => secured).length).toBeGreaterThan(8);
    const writable = await api.data.query<{ name: string }[]>(
      `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace IN ('public'::regnamespace, 'log'::regnamespace)
       AND (has_table_privilege('ontschot_reader', oid, 'INSERT') OR has_table_privilege('ontschot_reader', oid, 'UPDATE') OR has_table_privilege('ontschot_reader', oid, 'DELETE'))`,
    );
    expect(writable).toEqual([]);
  });

  it('gives no reader the event log itself', async () => {
    const reader = new Reader(api.data);
    for (const partner of ['UWV', 'GM0222', ''])
      await expect(
        reader.as({ partner }, (manager) => manager.query('SELECT * FROM log.events')),
      ).rejects.toThrow('permission denied');
  });

  it.each(ROLES)('shows the %s of one partner nothing of another’s budget', async (role) => {
    await api
      .as('finance@gm1509')
      .post('/v1/budgets')
      .set('Idempotency-Key', `open-${role}`)
      .send({ year: 2026 })
      .expect(201);
    await api.catchUp();
    const answer = await api.as(`${role}@gm0222`).get('/v1/budgets');
    if (answer.status === 200) expect(answer.body).toEqual([]);
    else expect(answer.status).toBe(403);
  });

  it('answers every unknown id with 404 and every body with unknown fields with 400, never with 500', async () => {
    const { body } = await api.anonymous().get('/v1/openapi.json');
    const paths = (body as { paths: Record<string, Record<string, unknown>> }).paths;
    const faults: string[] = [];
    const accounts = [...ROLES.map((role) => `${role}@gm0222`), 'contract-expert@uwv', 'coach@uwv'];
    for (const [path, methods] of Object.entries(paths)) {
      const url = path
        .replace(/\{code\}/g, 'GM9999')
        .replace(/\{year\}/g, '2026')
        .replace(/\{[^}]+\}/g, '00000000-0000-4000-8000-000000000000');
      for (const method of Object.keys(methods)) {
        if (method !== 'get' && method !== 'post' && method !== 'put' && method !== 'delete') continue;
        for (const account of accounts) {
          const answer =
            method === 'get'
              ? await api.as(account).get(url)
              : await api.as(account)[method](url).send({ unknownField: 1 });
          if (answer.status >= 500) faults.push(`${method} ${url} as ${account}: ${answer.status}`);
          if (method !== 'get' && answer.status < 300)
            faults.push(`${method} ${url} as ${account} took an unknown field: ${answer.status}`);
        }
      }
    }
    expect(faults).toEqual([]);
  });
});
