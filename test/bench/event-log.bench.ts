import { Client, Pool } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { NewEvent } from '@ontschot/kernel';
import { PostgresEventStore } from '@ontschot/event-store';
import { figure, inTurns, median, rateOf, type Figure } from './measure';

const SECONDS = 1.2;

/**
 * The event log in PostgreSQL against plain SQL on the same server: prepared INSERTs and COPY.
 * @param url a database that the bench may fill; events have about 450 bytes of data and 200 of metadata
 */
export const benchEventLog = async (url: string): Promise<Figure[]> => {
  const store = new PostgresEventStore({ url });
  await store.migrate();
  const floor = await openFloor(url);
  try {
    const figures: Figure[] = [];
    for (const writers of [1, 32]) {
      const waits: { ours: number[]; floor: number[] } = { ours: [], floor: [] };
      const rates = await inTurns(
        () => write(writers, waits.ours, (event, stream) => store.append(stream, [event], 'none')),
        () => write(writers, waits.floor, (event, stream, writer) => floor.insert(event, stream, writer)),
      );
      if (writers === 1)
        figures.push(
          figure('append, 1 writer ÷ prepared INSERT', rates, 'events/s', { must: 0.8, moonshot: 0.95 }),
        );
      else {
        figures.push(
          figure(`append, ${writers} writers ÷ prepared INSERT from ${writers}`, rates, 'events/s', {
            must: 1.8,
            moonshot: 2.5,
          }),
        );
        const p99s = [median(waits.ours.slice(1)), median(waits.floor.slice(1))] as const;
        figures.push(
          figure(`append p99 at ${writers} writers ÷ INSERT`, p99s, 'ms', {
            must: 0.5,
            moonshot: 0.25,
            atMost: true,
          }),
        );
      }
    }
    const events = await store.head();
    const read = await inTurns(
      () => rateOf(events, () => readWholeLog(store)),
      () => rateOf(events, () => floor.copyOut()),
    );
    figures.push(figure('whole log read ÷ COPY out', read, 'events/s', { must: 0.5, moonshot: 0.8 }));
    return figures;
  } finally {
    await store.close();
    await floor.close();
  }
};

let counter = 0;
const uuid = (): string => {
  counter++;
  const scattered = (Math.imul(counter, 2_654_435_761) >>> 0).toString(16).padStart(8, '0');
  return `${scattered}-0000-4000-8000-${(process.pid * 1e7 + counter).toString(16).padStart(12, '0').slice(-12)}`;
};

const sample = (): NewEvent => ({
  id: uuid(),
  type: 'AssignmentOrdered',
  schemaVersion: 1,
  data: {
    assignmentId: uuid(),
    clientId: uuid(),
    agreementId: uuid(),
    instrument: 'JOB_COACHING',
    principal: 'GM0222',
    supplier: 'supplier-17',
    startsOn: '2009-02-01',
    endsOn: '2009-07-31',
    amount: 123_450,
    milestones: [
      { name: 'start', share: 30, amount: 37_035 },
      { name: 'placed', share: 30, amount: 37_035 },
      { name: 'kept', share: 40, amount: 49_380 },
    ],
  },
  metadata: {
    actor: 'coach@uwv',
    partner: 'UWV',
    correlationId: uuid(),
    causationId: null,
    effectiveOn: '2009-01-31',
    legalGround: 'WWB art. 7',
  },
});

/** @returns appends a second; adds the round's p99 in ms to `p99s` */
const write = async (
  writers: number,
  p99s: number[],
  append: (event: NewEvent, stream: string, writer: number) => Promise<unknown>,
): Promise<number> => {
  const waits: number[] = [];
  const began = performance.now();
  const until = began + SECONDS * 1_000;
  await Promise.all(
    Array.from({ length: writers }, async (_, writer) => {
      while (performance.now() < until) {
        const event = sample();
        const sent = performance.now();
        await append(event, `assignment-${event.id}`, writer);
        waits.push(performance.now() - sent);
      }
    }),
  );
  const took = performance.now() - began;
  waits.sort((a, b) => a - b);
  p99s.push(waits[Math.floor(waits.length * 0.99)] ?? NaN);
  return (waits.length / took) * 1_000;
};

const readWholeLog = async (store: PostgresEventStore): Promise<void> => {
  for await (const batch of store.readAll({ batchSize: 5_000 }))
    if (batch.length === 0) throw new Error('The log gave an empty batch.');
};

/** The same columns and keys without the log's functions: what PostgreSQL alone can do. */
const openFloor = async (url: string) => {
  const pool = new Pool({ connectionString: url, max: 1 });
  await pool.query(`
    create schema if not exists bench;
    drop table if exists bench.events;
    create table bench.events (
      position bigint generated always as identity primary key, recorded_at timestamptz not null default clock_timestamp(), revision int not null,
      stream text collate "C" not null, type text collate "C" not null, event_id uuid not null, data jsonb not null, metadata jsonb not null,
      unique (stream, revision) include (event_id))`);
  const clients: Client[] = [];
  for (let index = 0; index < 32; index++) {
    const client = new Client({ connectionString: url });
    await client.connect();
    clients.push(client);
  }
  const text =
    'insert into bench.events (revision, stream, type, event_id, data, metadata) values (0, $1, $2, $3, $4, $5) returning position';
  return {
    insert: async ({ id, type, data, metadata }: NewEvent, stream: string, writer: number): Promise<void> => {
      await clients[writer]?.query({
        name: 'insert',
        text,
        values: [stream, type, id, JSON.stringify(data), JSON.stringify(metadata)],
      });
    },
    copyOut: async (): Promise<void> => {
      const sql =
        'copy (select position, stream, revision, event_id, type, data, metadata from log.events order by position) to stdout';
      const out = clients[0]?.query(copyTo(sql));
      if (!out) throw new Error('The floor has no connection.');
      let bytes = 0;
      for await (const chunk of out as AsyncIterable<Buffer>) bytes += chunk.length;
      if (bytes === 0) throw new Error('COPY gave nothing.');
    },
    close: async (): Promise<void> => {
      await Promise.all([...clients.map((client) => client.end()), pool.end()]);
    },
  };
};
