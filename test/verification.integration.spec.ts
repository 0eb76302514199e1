import { EventStore, EventTypes } from '@ontschot/event-store';
import { latest, type NewEvent, type OfferedMetadata, type RecordedEvent, uuidFrom } from '@ontschot/kernel';
import { compareRows, ProjectionRunner } from '@ontschot/read-store';
import { DataSource } from 'typeorm';
import { contexts } from '../apps/composition/contexts';
import { filesOf, readModelsOf } from '../apps/composition/platform.module';
import { startApi, type TestApi } from './support/api';
import {
  ChainFollower,
  type FindingKind,
  headInWords,
  lastLink,
  Verifications,
  type Verified,
  verify,
} from '@ontschot/verification';

const metadata: OfferedMetadata = {
  actor: 'finance@gm0222',
  partner: 'GM0222',
  roles: ['finance'],
  correlationId: 'c',
  causationId: null,
  effectiveOn: '2026-01-02',
  legalGround: null,
};
const of = { budgetId: 'W_DEEL:GM0222-2026', partner: 'GM0222', fund: 'W_DEEL:GM0222', year: 2026 };
const BUDGET = `budget-${of.budgetId}`;

/** One event of every type that the product knows, each in a stream of its context, and a budget with a few movements. */
const written = (): { stream: string; events: NewEvent[] }[] => {
  const offered = (
    stream: string,
    type: string,
    data: object,
    schemaVersion: number,
    nr: number,
  ): NewEvent => ({
    id: uuidFrom(stream, type, nr),
    type,
    schemaVersion,
    data,
    metadata,
  });
  const ofEach = contexts
    .filter(({ events, name }) => events.length > 0 && name !== 'budgets')
    .map(({ name, events }) => ({
      stream: `${name}-sample`,
      events: events.map(({ type, version, golden }, nr) =>
        offered(`${name}-sample`, type, latest(golden), version, nr),
      ),
    }));
  const budget: [string, object][] = [
    ['BudgetYearOpened', of],
    ['BudgetAllocated', { ...of, amount: 1_000_000, on: '2026-01-02' }],
    ['BudgetAllocated', { ...of, amount: 2_000_000, on: '2026-01-03' }],
    ['BudgetAllocated', { ...of, amount: -500_000, on: '2026-01-04' }],
  ];
  return [
    ...ofEach,
    { stream: BUDGET, events: budget.map(([type, data], nr) => offered(BUDGET, type, data, 1, nr)) },
  ];
};

describe('the proof of the log', () => {
  let api: TestApi;
  let data: DataSource;
  let store: EventStore;
  let verified: Verified;
  let follower: ChainFollower;
  const log: RecordedEvent[] = [];
  const positionOf = (type: string): number => log.find((event) => event.type === type)?.position ?? NaN;

  beforeAll(async () => {
    api = await startApi();
    [data, store] = [api.app.get(DataSource), api.app.get(EventStore)];
    const [types, files, readModels] = [api.app.get(EventTypes), filesOf(contexts), readModelsOf(contexts)];
    verified = { store, types, data, files, readModels };
    follower = new ChainFollower(store, data, files, (problem) => {
      throw problem;
    });
    for (const { stream, events } of written()) {
      const keys = events.flatMap((event) => files[0]?.of({ ...event, position: 0 } as never) ?? []);
      for (const key of keys)
        await data.query(
          `INSERT INTO invoice_document (id, invoice_id, sha256, bytes, visible_to) VALUES ($1, 'i', 's', $2, '{}') ON CONFLICT DO NOTHING`,
          [key, Buffer.from(`<Invoice>${key}</Invoice>`)],
        );
      await store.append(stream, events, 'none');
    }
    await new ProjectionRunner(store, data, readModels, types).catchUp();
    await follower.catchUp();
    for await (const batch of store.readAll()) log.push(...batch);
    await data.query('CREATE SCHEMA aside');
  });
  afterAll(() => api.close());

  const aside = new Set<string>();
  /** Changes the database behind the service, tells what is found, and puts everything back. */
  const afterTampering = async (tables: readonly string[], sql: string, readModels = verified.readModels) => {
    const copy = (table: string) => `aside.${table.replace('.', '_')}`;
    for (const table of tables)
      if (!aside.has(table)) {
        await data.query(`CREATE TABLE ${copy(table)} AS TABLE ${table}`);
        aside.add(table);
      }
    try {
      const before = new Map<string, string>();
      for (const table of tables) before.set(table, await contentOf(table));
      await data.query(sql);
      const now = await Promise.all(tables.map(contentOf));
      expect(now).not.toEqual([...before.values()]); // the change was one
      return await verify({ ...verified, readModels });
    } finally {
      for (const table of tables)
        await data.query(`DELETE FROM ${table}; INSERT INTO ${table} SELECT * FROM ${copy(table)}`);
    }
  };
  const contentOf = async (table: string): Promise<string> => {
    const [row] = await data.query<{ all: string }[]>(
      `SELECT md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) AS all FROM ${table} t`,
    );
    return row?.all ?? '';
  };

  it('finds nothing amiss where nothing is', async () => {
    const found = await verify(verified);
    const money = found.findings.filter(({ kind }) => kind === 'money-differs' || kind === 'booked-twice');
    // The samples are no history, so that their money does not add up; everything else does.
    expect(found.findings.filter((one) => !money.includes(one))).toEqual([]);
    expect(found.log).toMatchObject({ events: log.length, behind: 0, end: log.length });
    expect(found.log.files).toBeGreaterThan(1);
    expect(found.rows.models).toBe(readModelsOf(contexts).length);
    expect(found.rows.rows).toBeGreaterThan(10);
    expect(found.comparisons.length).toBeGreaterThan(0);
  });

  type Case = [
    what: string,
    tables: string[],
    sql: () => string,
    kind: FindingKind,
    at: () => number | string,
  ];
  const set = (type: string, path: string, value: string) => (): string =>
    `UPDATE log.events SET data = jsonb_set(data, '{${path}}', '${value}') WHERE position = ${positionOf(type)}`;
  const inMetadata = (type: string, path: string, value: string) => (): string =>
    `UPDATE log.events SET metadata = jsonb_set(metadata, '{${path}}', '${value}') WHERE position = ${positionOf(type)}`;
  const gone = (type: string) => (): string => `DELETE FROM log.events WHERE position = ${positionOf(type)}`;
  const at = (type: string) => (): number => positionOf(type);
  const LOG = ['log.events'];

  it.each<Case>([
    ['a principal', LOG, set('InvoiceRouted', 'principal', '"GM1955"'), 'event-altered', at('InvoiceRouted')],
    ['a paid amount', LOG, set('InvoicePaid', 'payable', '1'), 'event-altered', at('InvoicePaid')],
    [
      'who approved',
      LOG,
      inMetadata('InvoiceApproved', 'actor', '"finance@uwv"'),
      'event-altered',
      at('InvoiceApproved'),
    ],
    [
      'for which partner',
      LOG,
      inMetadata('InvoiceApproved', 'partner', '"UWV"'),
      'event-altered',
      at('InvoiceApproved'),
    ],
    [
      'with which roles',
      LOG,
      inMetadata('InvoiceApproved', 'roles', '[]'),
      'event-altered',
      at('InvoiceApproved'),
    ],
    [
      'the day on which it held',
      LOG,
      inMetadata('InvoicePaid', 'effectiveOn', '"2026-12-31"'),
      'event-altered',
      at('InvoicePaid'),
    ],
    [
      'the day in the fact',
      LOG,
      set('InvoicePaid', 'on', '"2031-01-01"'),
      'event-altered',
      at('InvoicePaid'),
    ],
    [
      'when it was recorded',
      LOG,
      () =>
        `UPDATE log.events SET recorded_at = recorded_at - interval '400 days' WHERE position = ${positionOf('InvoicePaid')}`,
      'event-altered',
      at('InvoicePaid'),
    ],
    [
      'the moved day of recording',
      LOG,
      inMetadata('InvoicePaid', 'movedTo', '"2025-01-01"'),
      'event-altered',
      at('InvoicePaid'),
    ],
    [
      'a bank account',
      LOG,
      () =>
        `UPDATE log.events SET data = data || '{"accounts":["NL02ABNA0123456789"]}' WHERE position = ${positionOf('SupplierRegistered')}`,
      'event-altered',
      at('SupplierRegistered'),
    ],
    ['an allocation', LOG, set('BudgetAllocated', 'amount', '9'), 'event-altered', at('BudgetAllocated')],
    [
      'the type of an event',
      LOG,
      () => `UPDATE log.events SET type = 'InvoicePaid' WHERE position = ${positionOf('InvoiceApproved')}`,
      'event-altered',
      at('InvoiceApproved'),
    ],
    [
      'the stream of an event',
      LOG,
      () =>
        `UPDATE log.events SET stream = 'invoices-other', revision = 0 WHERE position = ${positionOf('InvoiceApproved')}`,
      'event-altered',
      at('InvoiceApproved'),
    ],
    [
      'the id of an event',
      LOG,
      () =>
        `UPDATE log.events SET event_id = gen_random_uuid() WHERE position = ${positionOf('InvoiceApproved')}`,
      'event-replaced',
      at('InvoiceApproved'),
    ],
    [
      'the ground in law',
      LOG,
      inMetadata('ClientServed', 'legalGround', '"another"'),
      'event-altered',
      at('ClientServed'),
    ],
    [
      'the place in the correlation',
      LOG,
      inMetadata('InvoiceApproved', 'correlationId', '"x"'),
      'event-altered',
      at('InvoiceApproved'),
    ],
    [
      'two events that change places',
      LOG,
      () => {
        const [one, other] = [positionOf('InvoiceApproved'), positionOf('InvoicePaid')];
        return `UPDATE log.events SET position = -1 WHERE position = ${one}; UPDATE log.events SET position = ${one} WHERE position = ${other}; UPDATE log.events SET position = ${other} WHERE position = -1`;
      },
      'event-replaced',
      () => Math.min(positionOf('InvoiceApproved'), positionOf('InvoicePaid')),
    ],
    ['a served client, deleted', LOG, gone('ClientServed'), 'event-missing', at('ClientServed')],
    ['a mandate, deleted', LOG, gone('MandateGranted'), 'event-missing', at('MandateGranted')],
    ['a payment, deleted', LOG, gone('InvoicePaid'), 'event-missing', at('InvoicePaid')],
    [
      'an event deleted and the rest moved up, without a gap',
      LOG,
      () => {
        const position = positionOf('InvoicePaid');
        return `DELETE FROM log.events WHERE position = ${position}; UPDATE log.events SET position = -position WHERE position > ${position}; UPDATE log.events SET position = -position - 1 WHERE position < 0`;
      },
      'event-replaced',
      at('InvoicePaid'),
    ],
    [
      'the end of the log, deleted',
      LOG,
      () => `DELETE FROM log.events WHERE position > ${log.length - 2}`,
      'event-missing',
      () => log.length - 1,
    ],
    [
      'the first event, deleted',
      LOG,
      () => 'DELETE FROM log.events WHERE position = 1',
      'event-missing',
      () => 1,
    ],
    [
      'a whole stream, deleted',
      LOG,
      () => `DELETE FROM log.events WHERE stream = '${BUDGET}'`,
      'event-missing',
      at('BudgetYearOpened'),
    ],
    [
      'an event put in between',
      ['log.events', 'log_link'],
      () => `UPDATE log.events SET position = position + 1000000 WHERE position >= 5; UPDATE log.events SET position = position - 999999 WHERE position >= 5;
             INSERT INTO log.events (position, revision, stream, type, event_id, data, metadata) SELECT 5, 0, 'budget-x', type, gen_random_uuid(), data, metadata FROM log.events WHERE type = 'BudgetAllocated' LIMIT 1`,
      'event-replaced',
      () => 5,
    ],
    [
      'an event put before the first',
      LOG,
      () =>
        `INSERT INTO log.events (position, revision, stream, type, event_id, data, metadata) SELECT 0, 0, 'budget-x', type, gen_random_uuid(), data, metadata FROM log.events WHERE type = 'BudgetAllocated' LIMIT 1`,
      'event-inserted',
      () => 0,
    ],
    [
      'a hash of the chain',
      ['log_link'],
      () => `UPDATE log_link SET hash = repeat('0', 64) WHERE position = 7`,
      'chain-altered',
      () => 7,
    ],
    [
      'a link, deleted',
      ['log_link'],
      () => 'DELETE FROM log_link WHERE position = 7',
      'event-inserted',
      () => 7,
    ],
    [
      'what a link follows',
      ['log_link'],
      () => `UPDATE log_link SET previous = repeat('0', 64) WHERE position = 7`,
      'chain-altered',
      () => 7,
    ],
    [
      'the event of a link',
      ['log_link'],
      () => 'UPDATE log_link SET event = gen_random_uuid() WHERE position = 7',
      'chain-altered',
      () => 7,
    ],
    [
      'the file of a link',
      ['log_link'],
      () => `UPDATE log_link SET file_sha256 = repeat('0', 64) WHERE file IS NOT NULL`,
      'event-altered',
      at('InvoiceRefusedUnread'),
    ],
    [
      'the log that the chain is of',
      ['log_chain'],
      () => `UPDATE log_chain SET log = 'another'`,
      'another-log',
      () => 'ander logboek',
    ],
    [
      'one byte of an e-invoice',
      ['invoice_document'],
      () => `UPDATE invoice_document SET bytes = set_byte(bytes, 3, 120)`,
      'file-altered',
      () => 'invoice_document/',
    ],
    [
      'an e-invoice cut to one byte',
      ['invoice_document'],
      () => `UPDATE invoice_document SET bytes = '\\x00' WHERE id = (SELECT min(id) FROM invoice_document)`,
      'file-altered',
      () => 'invoice_document/',
    ],
    [
      'an e-invoice, deleted',
      ['invoice_document'],
      () => 'DELETE FROM invoice_document WHERE id = (SELECT max(id) FROM invoice_document)',
      'file-missing',
      () => 'invoice_document/',
    ],
    [
      'a statement row, deleted',
      ['accountability_entry'],
      () => 'DELETE FROM accountability_entry WHERE id = (SELECT min(id) FROM accountability_entry)',
      'row-missing',
      () => 'accountability_entry',
    ],
    [
      'a statement row, put in',
      ['accountability_entry'],
      () =>
        `INSERT INTO accountability_entry SELECT (json_populate_record(e, '{"id": "zzz"}')).* FROM accountability_entry e LIMIT 1`,
      'row-inserted',
      () => 'zzz van accountability_entry',
    ],
    [
      'available money',
      ['budget_position'],
      () => 'UPDATE budget_position SET available = available + 1',
      'row-altered',
      () => `${of.budgetId} van budget_position`,
    ],
  ])('finds %s', async (_what, tables, sql, kind, where) => {
    // Lists take most of the time: they are folded anew where they are what was changed.
    const models = kind.startsWith('row-') ? verified.readModels : [];
    const { ok, findings, log: found } = await afterTampering(tables, sql(), models);
    expect(ok).toBe(false);
    const place = where();
    const ofKind = findings.filter(
      (finding) => !finding.kind.startsWith('money') && finding.kind !== 'booked-twice',
    );
    if (typeof place === 'number') {
      expect(ofKind[0]).toMatchObject({ kind, position: place });
      expect(ofKind[0]?.text.en).toContain(String(place));
    } else expect(ofKind.find((finding) => finding.kind === kind)?.text.nl).toContain(place);
    expect(found.log).toBe(await store.identity());
  });

  it('finds one changed row in every read model that has rows', async () => {
    let tables = 0;
    for (const model of readModelsOf(contexts)) {
      const { name } = model.projection;
      const columns = await data.query<{ name: string; type: string }[]>(
        `SELECT column_name AS name, data_type AS type FROM information_schema.columns WHERE table_name = $1 AND table_schema = 'public' AND is_generated = 'NEVER'`,
        [name],
      );
      const [row] = await data.query<{ id: string }[]>(`SELECT id FROM ${name} LIMIT 1`);
      const text = columns.find(({ name: column, type }) => type === 'text' && column !== 'id');
      if (!row || !text) continue;
      tables++;
      await data.query(`CREATE TABLE aside.rows AS TABLE ${name}`);
      await data.query(`UPDATE ${name} SET ${text.name} = 'x' WHERE id = $1`, [row.id]);
      const { faults } = await compareRows(store, verified.types, data, [model]);
      expect(faults).toEqual([{ table: name, id: row.id, fault: 'altered' }]);
      await data.query(
        `DELETE FROM ${name}; INSERT INTO ${name} SELECT * FROM aside.rows; DROP TABLE aside.rows`,
      );
    }
    expect(tables).toBeGreaterThan(8);
  });

  it('holds the log against a head that was kept elsewhere, also when the whole chain was made anew', async () => {
    const kept = await lastLink(data);
    if (!kept) throw new Error('Nothing is linked.');
    const heads = async () =>
      (await verify({ ...verified, readModels: [] }, kept)).findings.filter(
        ({ kind }) => kind === 'another-head',
      );
    expect(await heads()).toEqual([]);
    await data.query(
      'CREATE TABLE aside.whole AS TABLE log.events; CREATE TABLE aside.links AS TABLE log_link',
    );
    const restore = () =>
      data.query(
        'DELETE FROM log.events; INSERT INTO log.events SELECT * FROM aside.whole; DELETE FROM log_link; INSERT INTO log_link SELECT * FROM aside.links',
      );
    await data.query(set('InvoicePaid', 'payable', '1')());
    await data.query('DELETE FROM log_link');
    expect(await heads()).toMatchObject([{ position: kept.position }]); // no chain at all
    await follower.catchUp();
    const { findings } = await verify(verified);
    expect(findings.filter(({ kind }) => kind.startsWith('event-') || kind.startsWith('chain'))).toEqual([]); // nothing tells
    expect(await heads()).toMatchObject([
      { position: kept.position, text: { en: expect.stringContaining(String(kept.position)) as string } },
    ]);
    await restore();
    await data.query(
      `DELETE FROM log.events WHERE position > ${log.length - 2}; DELETE FROM log_link WHERE position > ${log.length - 2}`,
    );
    expect(await heads()).toHaveLength(1);
    await restore();
    expect(await heads()).toEqual([]);
  });

  it('says how far it is behind, names a gap there, and links what came since', async () => {
    const before = await lastLink(data);
    const event: NewEvent = {
      id: uuidFrom('late', 1),
      type: 'BudgetAllocated',
      schemaVersion: 1,
      data: { ...of, amount: 1, on: '2026-01-05' },
      metadata,
    };
    await store.append(
      BUDGET,
      [event, { ...event, id: uuidFrom('late', 2) }, { ...event, id: uuidFrom('late', 3) }],
      3,
    );
    expect((await verify(verified)).log).toMatchObject({
      behind: 3,
      end: log.length + 3,
      head: { position: before?.position },
    });
    await data.query('CREATE TABLE aside.late AS SELECT * FROM log.events WHERE event_id = $1', [
      uuidFrom('late', 2),
    ]);
    await data.query('DELETE FROM log.events WHERE event_id = $1', [uuidFrom('late', 2)]);
    expect((await verify(verified)).findings.filter(({ kind }) => kind === 'gap')).toMatchObject([
      { position: log.length + 3 },
      { position: log.length + 3 },
    ]);
    await data.query('INSERT INTO log.events SELECT * FROM aside.late');
    await new ProjectionRunner(store, data, readModelsOf(contexts), verified.types).catchUp();
    expect(await follower.catchUp()).toBe(log.length + 3);
    expect((await verify(verified)).log).toMatchObject({ behind: 0, head: { position: log.length + 3 } });
  });

  it('does not go on with a chain of another log, or one that is longer than the log', async () => {
    await data.query(`UPDATE log_chain SET log = 'another'`);
    await expect(follower.catchUp()).rejects.toMatchObject({ kind: 'another-log' });
    await data.query('UPDATE log_chain SET log = $1', [await store.identity()]);
    await data.query(
      `INSERT INTO log_link (position, event, previous, hash) VALUES (900000, gen_random_uuid(), 'x', 'y')`,
    );
    await expect(follower.catchUp()).rejects.toMatchObject({ kind: 'ahead', position: 900000 });
    await data.query('DELETE FROM log_link WHERE position = 900000');
    expect(await follower.catchUp()).toBe(log.length + 3);
  });

  it('counts a file that was erased by right, and does not call it missing', async () => {
    await data.query('ALTER TABLE invoice_document ALTER bytes DROP NOT NULL');
    await data.query(
      'UPDATE invoice_document SET bytes = NULL WHERE id = (SELECT min(id) FROM invoice_document)',
    );
    const { log: found, findings } = await verify(verified);
    expect(found.erased).toBe(1);
    expect(findings.filter(({ kind }) => kind.startsWith('file'))).toEqual([]);
  });

  it('is asked for and read over HTTP, by administrators and auditors only', async () => {
    await api.as('coach@gm0222').get('/v1/verification').expect(403);
    await api.as('finance@gm0222').post('/v1/verification').expect(403);
    await api.anonymous().get('/v1/verification').expect(401);
    const head = headInWords((await lastLink(data)) ?? { position: 0, hash: '' });
    const none = await api.as('auditor@gm0222').get('/v1/verification').expect(200);
    expect(none.body).toMatchObject({ checkedAt: null, ok: null, running: false, head });
    const told: unknown[] = [];
    const verifications = new Verifications(verified, (problem) => told.push(problem), 1_000_000);
    expect(await verifications.runDue()).toBe(false);
    for (const account of ['auditor@gm0222', 'administrator@uwv'])
      await api
        .as(account)
        .post('/v1/verification')
        .expect(202)
        .expect(({ body }) => expect(body.running).toBe(true));
    await data.query(set('InvoicePaid', 'payable', '1')());
    expect(await verifications.runDue()).toBe(true);
    expect(await verifications.runDue()).toBe(false);
    const { body } = await api
      .as('auditor@gm0222')
      .get('/v1/verification')
      .set('Accept-Language', 'nl')
      .expect(200);
    expect(body).toMatchObject({
      ok: false,
      running: false,
      log: await store.identity(),
      events: log.length + 3,
      behind: 0,
      head,
    });
    expect(body.findings[0]).toEqual({
      kind: 'event-altered',
      position: positionOf('InvoicePaid'),
      text: expect.stringMatching(/^Gebeurtenis \d+ is gewijzigd \(InvoicePaid, /) as string,
    });
    expect(told.length).toBeGreaterThan(0);
  });
});
