import { budgets } from '@ontschot/budgets';
import { EventStore, EventTypes, PostgresEventStore } from '@ontschot/event-store';
import { type NewEvent, uuidFrom } from '@ontschot/kernel';
import { createDataSource, migrate, ProjectionRunner, Reader, rebuild } from '@ontschot/read-store';
import { pipeline } from 'node:stream/promises';
import { Readable, Writable } from 'node:stream';
import { Client } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import type { DataSource } from 'typeorm';
import { type Figure, figure, inTurns, rateOf } from './measure';

const EVENTS = 50_000;
const BUDGETS = 2_000;
const ROWS = 1_000_000;

/** Live projection, rebuild and a list under row-level security, against COPY and against the same list without policies. */
export const benchProjections = async (url: string): Promise<Figure[]> => {
  const store = new PostgresEventStore({ url });
  await store.migrate();
  const data = await createDataSource({
    url,
    rows: budgets.readModels.map(({ row }) => row),
    migrations: [...budgets.migrations],
    poolSize: 4,
  }).initialize();
  await migrate(data);
  const types = new EventTypes();
  types.register(...budgets.events);
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return [
      ...(await throughput(store, types, data, client)),
      ...(await growth(store, types, data)),
      await underRowLevelSecurity(data, client),
    ];
  } finally {
    await client.end();
    await store.close();
    await data.destroy();
  }
};

const [model] = budgets.readModels;

const throughput = async (
  store: EventStore,
  types: EventTypes,
  data: DataSource,
  client: Client,
): Promise<Figure[]> => {
  if (!model) throw new Error('budgets has no read model.');
  await fill(store, EVENTS);
  const copyOut = () =>
    rateOf(EVENTS, () =>
      pipeline(
        client.query(copyTo('COPY (SELECT * FROM log.events ORDER BY position) TO STDOUT')),
        nowhere(),
      ),
    );
  const live = async () => {
    await data.query(`TRUNCATE budget_position; UPDATE projection_checkpoint SET position = 0`);
    return rateOf(EVENTS, () => new ProjectionRunner(store, data, [model], types).catchUp());
  };
  const rebuilt = () => rateOf(EVENTS, () => rebuild(store, types, data, model));
  const readAlone = () =>
    rateOf(EVENTS, async () => {
      let seen = 0;
      for await (const batch of store.readAll({ batchSize: 5000 })) seen += batch.length;
      if (seen < EVENTS) throw new Error(`The log gave ${seen} of ${EVENTS} events.`);
    });
  return [
    figure('live projection ÷ COPY in', await inTurns(live, () => copyIn(client), 3), 'events/s', {
      must: 0.4,
      moonshot: 0.7,
    }),
    figure('rebuild of one projection ÷ COPY out', await inTurns(rebuilt, copyOut, 3), 'events/s', {
      must: 0.35,
      moonshot: 0.5,
    }),
    figure(
      'rebuild of all projections of a context ÷ reading the log alone',
      await inTurns(rebuilt, readAlone, 3),
      'events/s',
      { must: 0.3, moonshot: 0.6 },
    ),
  ];
};

/** Ten times the events: time per event, and peak memory. */
const growth = async (store: EventStore, types: EventTypes, data: DataSource): Promise<Figure[]> => {
  if (!model) throw new Error('budgets has no read model.');
  const measured = async (events: number): Promise<{ ms: number; rss: number }> => {
    let peak = 0;
    const start = performance.now();
    await rebuild(store, types, data, model, () => {
      peak = Math.max(peak, process.memoryUsage().rss);
    });
    return { ms: (performance.now() - start) / events, rss: peak };
  };
  await measured(EVENTS);
  const small = await measured(EVENTS);
  await fill(store, EVENTS * 9);
  const large = await measured(EVENTS * 10);
  return [
    figure('rebuild: time per event at 10 × the events', [large.ms * 1000, small.ms * 1000], 'µs', {
      must: 1.1,
      moonshot: 1,
      atMost: true,
    }),
    figure('rebuild: peak memory at 10 × the events', [large.rss / 2 ** 20, small.rss / 2 ** 20], 'MiB', {
      must: 1.1,
      moonshot: 1,
      atMost: true,
    }),
  ];
};

const underRowLevelSecurity = async (data: DataSource, client: Client): Promise<Figure> => {
  await data.query(`TRUNCATE budget_position`);
  await data.query(
    `INSERT INTO budget_position SELECT 'W_DEEL:GM' || lpad((n % 342)::text, 4, '0') || '-' || n, 'GM' || lpad((n % 342)::text, 4, '0'), 'W_DEEL:GM' || lpad((n % 342)::text, 4, '0'), 2000 + n % 30, 'open', n, 0, 0, n, 0
     FROM generate_series(1, ${ROWS}) n`,
  );
  await data.query('CREATE INDEX budget_position_partner ON budget_position (partner, id)');
  await data.query('VACUUM ANALYZE budget_position');
  const reader = new Reader(data);
  const list = `SELECT * FROM budget_position ORDER BY partner, id LIMIT 50`;
  const under = async () =>
    lists(() =>
      reader.as({ partner: 'GM0222' }, (manager) =>
        manager.query(`SELECT * FROM budget_position WHERE partner = 'GM0222' ORDER BY partner, id LIMIT 50`),
      ),
    );
  const without = async () =>
    lists(async () => {
      await client.query(`BEGIN READ ONLY; SET LOCAL work_mem = '4MB'`);
      await client.query(`SELECT set_config('ontschot.none', $1, true)`, ['']);
      await client.query(list.replace('ORDER', `WHERE partner = 'GM0222' ORDER`));
      await client.query('COMMIT');
    });
  const [ours, floor] = await inTurns(under, without);
  await data.query('DROP INDEX budget_position_partner');
  return figure(
    'list of 50 of a million rows under row-level security ÷ without',
    [1000 / ours, 1000 / floor],
    'ms',
    { must: 1.3, moonshot: 1.05, atMost: true },
  );
};

const lists = async (one: () => Promise<unknown>): Promise<number> => {
  const times = 300;
  return rateOf(times, async () => {
    for (let i = 0; i < times; i++) await one();
  });
};

let filled = 0;
const PER_APPEND = 50;

/** Batches are made as they are needed, so that the bench's own memory stays out of the figures. */
const fill = async (store: EventStore, events: number): Promise<void> => {
  for (let left = events; left > 0; left -= 64 * PER_APPEND)
    await Promise.all(
      Array.from({ length: Math.min(64, left / PER_APPEND) }, () => {
        const { stream, some } = nextBatch();
        return store.append(stream, some, 'any');
      }),
    );
};

const nextBatch = (): { stream: string; some: NewEvent[] } => {
  const first = filled;
  filled += PER_APPEND;
  const budgetId = `W_DEEL:GM${String(Math.floor(first / PER_APPEND) % BUDGETS).padStart(4, '0')}-2026`;
  const of = { budgetId, partner: 'GM0222', fund: 'W_DEEL:GM0222', year: 2026 };
  const opens = first < PER_APPEND * BUDGETS;
  const some = Array.from({ length: PER_APPEND }, (_, n): NewEvent => ({
    id: uuidFrom('bench', first + n),
    schemaVersion: 1,
    metadata,
    ...(opens && n === 0
      ? { type: 'BudgetYearOpened', data: of }
      : {
          type: 'BudgetCommitted',
          data: { ...of, assignmentId: `A${first + n}`, amount: 1_000 + n, on: '2026-02-02', verdict },
        }),
  }));
  return { stream: `budget-${budgetId}`, some };
};

const metadata = {
  actor: 'finance@gm0222',
  partner: 'GM0222',
  correlationId: 'bench',
  causationId: null,
  effectiveOn: '2026-01-02',
  legalGround: null,
};
const verdict = {
  decision: 'ALLOW',
  principal: 'GM0222',
  budget: 'W_DEEL:GM0222',
  because: [
    {
      rule: 'R-025',
      effect: 'ALLOW',
      text: 'Er is genoeg budget.',
      textEn: 'The budget suffices.',
      source: 'HI §2, §3',
      version: '2008-09-15',
    },
  ],
};

/** The floor for whatever reads and writes events: the log itself, copied into a table with the same keys. */
const copyIn = async (client: Client): Promise<number> => {
  const chunks: Buffer[] = [];
  await pipeline(
    client.query(copyTo('COPY log.events TO STDOUT')),
    new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        chunks.push(chunk);
        done();
      },
    }),
  );
  await client.query(
    'DROP TABLE IF EXISTS floor_events; CREATE TABLE floor_events (LIKE log.events INCLUDING ALL)',
  );
  return rateOf(EVENTS, () =>
    pipeline(Readable.from(chunks), client.query(copyFrom('COPY floor_events FROM STDIN'))),
  );
};

const nowhere = (): Writable => new Writable({ write: (_chunk, _encoding, done) => done() });
