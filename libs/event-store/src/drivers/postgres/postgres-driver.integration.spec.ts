import { createServer, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, Pool } from 'pg';
import { EventStoreUnavailable } from '../../event-store';
import {
  collect,
  collectAll,
  freshStream,
  inParallel,
  readUntil,
  someEvent,
  someEvents,
} from '../../testing/log-under-test';
import { freshDatabase, openPostgresLog } from '../../testing/postgres-log';
import { migrate } from './migrate';
import { PostgresEventStore } from './postgres-event-store';
import { SCHEMA_STEPS } from './schema';

describe('the PostgreSQL log', () => {
  let log: Awaited<ReturnType<typeof openPostgresLog>>;
  let behind: Client;
  const trouble: unknown[] = [];

  beforeAll(async () => {
    log = await openPostgresLog({
      pollMs: 300,
      patienceMs: 3_000,
      onTrouble: (error) => trouble.push(error),
    });
    behind = new Client({ connectionString: log.url });
    behind.on('error', () => undefined); // breakConnections hits this one too
    await behind.connect();
    await log.connect();
  });
  afterAll(async () => {
    await behind.end();
    await log.close();
  });

  it('migrates once, however many start at the same time', async () => {
    const { url, drop } = await freshDatabase();
    const pools = Array.from({ length: 6 }, () => new Pool({ connectionString: url, max: 1 }));
    for (const pool of pools) pool.on('error', () => undefined); // the database is dropped under them below
    await Promise.all(pools.map((pool) => migrate(pool)));
    await migrate(pools[0] as Pool);
    const steps = await pools[0]?.query('select name from log.migrations');
    expect(steps?.rows).toEqual(SCHEMA_STEPS.map(({ name }) => ({ name })));
    await Promise.all(pools.map((pool) => pool.end()));
    await drop();
  });

  it('needs no right to make tables when they are there', async () => {
    await behind.query(`
      create role log_reader login password 'read';
      grant usage on schema log to log_reader;
      grant select on all tables in schema log to log_reader`);
    const url = new URL(log.url);
    url.username = 'log_reader';
    url.password = 'read';
    const reader = new PostgresEventStore({ url: url.href });
    await reader.migrate();
    expect(await reader.head()).toBeGreaterThanOrEqual(0);
    await reader.close();
    await behind.query('drop owned by log_reader; drop role log_reader');
  });

  it('gives dense positions in commit order, whoever writes', async () => {
    const store = await log.connect();
    const other = await log.connect();
    await inParallel(400, 40, (index) =>
      (index % 2 === 0 ? store : other).append(freshStream(), someEvents(1 + (index % 3)), 'none'),
    );
    const { rows } = await behind.query<{ holes: string }>(
      'select max(position) - count(*) as holes from log.events',
    );
    expect(rows[0]?.holes).toBe('0');
  });

  it('sends appends together that come together, and a lone one alone', async () => {
    const store = await log.connect();
    const transactions = async (): Promise<number> => {
      const { rows } = await behind.query<{ count: string }>(
        'select count(distinct xmin::text) from log.events',
      );
      return Number(rows[0]?.count);
    };
    const before = await transactions();
    await Promise.all(Array.from({ length: 200 }, () => store.append(freshStream(), [someEvent()], 'none')));
    expect((await transactions()) - before).toBeLessThan(20);
    const between = await transactions();
    await store.append(freshStream(), [someEvent()], 'none');
    await store.append(freshStream(), [someEvent()], 'none');
    expect((await transactions()) - between).toBe(2);
  });

  it('answers each append of a batch in which one is broken', async () => {
    const store = await log.connect();
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) =>
        store.append(freshStream(), [someEvent(index === 7 ? { id: 'no uuid' } : {})], 'none'),
      ),
    );
    expect(outcomes.map(({ status }) => status)).toEqual(
      Array.from({ length: 20 }, (_, index) => (index === 7 ? 'rejected' : 'fulfilled')),
    );
  });

  it('says so when someone holds the lock too long, and writes once it is free', async () => {
    const { url, drop } = await freshDatabase();
    const store = new PostgresEventStore({ url, patienceMs: 300 });
    await store.migrate();
    const holder = new Client({ connectionString: url });
    await holder.connect();
    await holder.query(`begin; select pg_advisory_xact_lock(7166701947)`);
    const stream = freshStream();
    const event = someEvent();
    await expect(store.append(stream, [event], 'none')).rejects.toThrow(EventStoreUnavailable);
    await holder.query('rollback');
    expect((await store.append(stream, [event], 'none')).revision).toBe(0);
    expect(await collect(store.readStream(stream))).toHaveLength(1);
    await holder.end();
    await store.close();
    await drop();
  });

  it('carries an append through whose answer got lost with the connection', async () => {
    const store = await log.connect();
    const streams = Array.from({ length: 300 }, () => freshStream());
    const writing = inParallel(streams.length, 16, (index) =>
      store.append(streams[index] ?? '', someEvents(2), 'any'),
    );
    for (let times = 0; times < 5; times++) {
      await sleep(15);
      await log.admin.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'ontschot event log' and query like '%append%'`,
      );
    }
    await writing;
    await inParallel(streams.length, 8, async (index) =>
      expect(await collect(store.readStream(streams[index] ?? ''))).toHaveLength(2),
    );
  });

  it('says in time that it cannot be reached, or is closed', async () => {
    const nobody = createServer();
    const port = await new Promise<number>((resolve) =>
      nobody.listen(0, '127.0.0.1', () => resolve((nobody.address() as { port: number }).port)),
    );
    await new Promise((resolve) => nobody.close(resolve));
    const store = new PostgresEventStore({
      url: `postgres://postgres@127.0.0.1:${port}/none`,
      patienceMs: 200,
    });
    const began = performance.now();
    await expect(store.append(freshStream(), [someEvent()], 'none')).rejects.toThrow(EventStoreUnavailable);
    await expect(store.head()).rejects.toThrow(EventStoreUnavailable);
    await expect(collect(store.readAll())).rejects.toThrow(EventStoreUnavailable);
    expect(performance.now() - began).toBeLessThan(3_000);
    await store.close();
    await expect(store.append(freshStream(), [someEvent()], 'none')).rejects.toThrow(EventStoreUnavailable);
  });

  it('does not hang on a server that accepts and never answers', async () => {
    const sockets: Socket[] = [];
    const mute = createServer((socket) => sockets.push(socket));
    const port = await new Promise<number>((resolve) =>
      mute.listen(0, '127.0.0.1', () => resolve((mute.address() as { port: number }).port)),
    );
    const store = new PostgresEventStore({
      url: `postgres://postgres@127.0.0.1:${port}/none`,
      patienceMs: 200,
      deadlineMs: 200,
    });
    await expect(store.append(freshStream(), [someEvent()], 'none')).rejects.toThrow(EventStoreUnavailable);
    await store.close();
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => mute.close(resolve));
  });

  it('wakes a subscriber by polling when no notice comes', async () => {
    const store = await log.connect();
    const stream = freshStream();
    const seen = readUntil(store, await store.head(), (events) =>
      events.some((event) => event.stream === stream),
    );
    await sleep(100);
    const { id, type, data, metadata } = someEvent();
    await behind.query('select log.append_one($1, -1, $2, $3, $4, $5)', [
      stream,
      id,
      type,
      data,
      { ...metadata, schemaVersion: 1 },
    ]);
    expect((await seen).at(-1)).toMatchObject({ id, stream });
  });

  it('reads no further ahead than a few pages for a reader who stands still', async () => {
    const store = await log.connect();
    const after = await store.head();
    await inParallel(40, 8, () => store.append(freshStream(), someEvents(50), 'none'));
    const stop = new AbortController();
    const reading = store
      .subscribeToAll({ after, batchSize: 100, signal: stop.signal })
      [Symbol.asyncIterator]();
    const asked = jest.spyOn(Pool.prototype, 'query');
    const pages = () =>
      asked.mock.calls.filter(([query]) => (query as unknown as { name?: string }).name === 'read-all')
        .length;
    expect((await reading.next()).value).toHaveLength(100);
    await sleep(300);
    expect(pages()).toBe(3);
    await reading.next();
    await sleep(300);
    expect(pages()).toBe(4);
    asked.mockRestore();
    stop.abort();
    await reading.return?.();
    expect(await collectAll(store, after, 100)).toHaveLength(2_000);
  });

  it('reports the trouble that it bridged', async () => {
    const store = await log.connect();
    const stream = freshStream();
    const seen = readUntil(store, await store.head(), (events) =>
      events.some((event) => event.stream === stream),
    );
    await sleep(100);
    trouble.length = 0;
    await log.admin.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'ontschot event log'`,
    );
    await store.append(stream, [someEvent()], 'none');
    await seen;
    expect(trouble.length).toBeGreaterThan(0);
  });
});
