import { setMaxListeners } from 'node:events';
import { Pool, type ClientConfig } from 'pg';
import type { NewEvent, RecordedEvent } from '@ontschot/kernel';
import {
  BATCH_SIZE,
  checkAppend,
  EventStore,
  EventStoreUnavailable,
  MOST_APPEND_BYTES,
  type AppendResult,
  type ExpectedRevision,
  type ReadOptions,
  type SubscribeOptions,
} from '../../event-store';
import { checkSeen, LogMismatch } from '../../place';
import { Bell } from '../bell';
import { overOutages, untilAborted } from '../outages';
import { isOutage } from './connection';
import { GroupCommit } from './group-commit';
import { migrate } from './migrate';
import { Herald, Listener } from './news';
import { COLUMNS, recordedEvent, type EventRow } from './rows';

export type PostgresEventStoreOptions = {
  /** `postgres://…` */
  url: string;
  /** How long a call tries to get through an outage before it throws EventStoreUnavailable; default 10,000. */
  patienceMs?: number;
  /** How long one attempt may take; default 10,000. More than the functions wait for the log's lock, which is 5,000. */
  deadlineMs?: number;
  /** How often a subscriber looks by himself, in case a notice was lost; default 500. */
  pollMs?: number;
  /** Connections for reading; two more append, one listens. Default 6. */
  readers?: number;
  /** Bytes that one append may hold; default 4 MiB. */
  mostAppendBytes?: number;
  /** Is told of trouble that was bridged: a broken connection, a notice that could not be sent. */
  onTrouble?: (error: unknown) => void;
};

const STREAM_PAGE = 500;
const PAGES_AHEAD = 2;
const READ_STREAM = {
  name: 'read-stream',
  text: `select ${COLUMNS} from log.events where stream = $1 and revision >= $2 order by revision limit $3`,
};
const READ_ALL = {
  name: 'read-all',
  text: `select ${COLUMNS} from log.events where position > $1 order by position limit $2`,
};
const EVENT_AT = {
  name: 'event-at',
  text: `select ${COLUMNS} from log.events where position = $1`,
};
const IDENTITY = { name: 'identity', text: 'select id from log.identity' };
const HEAD = { name: 'head', text: 'select coalesce(max(position), 0) from log.events' };

/** The log in PostgreSQL: dense positions in commit order, appends in group commit, subscribers woken by NOTIFY. */
export class PostgresEventStore extends EventStore {
  readonly dense = true;
  private readonly closing = new AbortController();
  private readonly bell = new Bell();
  private readonly pool: Pool;
  private readonly appends: GroupCommit;
  private readonly herald: Herald;
  private readonly listener: Listener;
  private readonly patienceMs: number;
  private readonly pollMs: number;
  private readonly onTrouble: (error: unknown) => void;

  constructor({
    url,
    patienceMs = 10_000,
    deadlineMs = 10_000,
    pollMs = 500,
    readers = 6,
    mostAppendBytes = MOST_APPEND_BYTES,
    onTrouble = () => undefined,
  }: PostgresEventStoreOptions) {
    super();
    setMaxListeners(0, this.closing.signal);
    this.patienceMs = patienceMs;
    this.pollMs = pollMs;
    this.onTrouble = onTrouble;
    const config: ClientConfig = {
      connectionString: url,
      connectionTimeoutMillis: deadlineMs,
      keepAlive: true,
      application_name: 'ontschot event log',
    };
    const patient = { ...config, query_timeout: deadlineMs };
    this.pool = new Pool({ ...patient, max: readers });
    this.pool.on('error', onTrouble);
    this.herald = new Herald(this.pool, this.closing.signal, onTrouble);
    this.listener = new Listener(patient, this.bell, this.closing.signal, onTrouble);
    const written = () => this.tell();
    this.appends = new GroupCommit(patient, patienceMs, written, this.closing.signal, mostAppendBytes);
  }

  /** Makes or updates the tables; needed once before the first call, harmless every time. */
  async migrate(): Promise<void> {
    await overOutages({ patienceMs: this.patienceMs, signal: this.closing.signal, isOutage }, () =>
      migrate(this.pool),
    );
  }

  async append(stream: string, events: NewEvent[], expected: ExpectedRevision): Promise<AppendResult> {
    checkAppend(stream, events, expected);
    return this.appends.append(stream, events, expected);
  }

  async *readStream(stream: string, from = 0): AsyncGenerator<RecordedEvent> {
    for (let revision = from; ;) {
      const rows = await this.read(READ_STREAM, [stream, revision, STREAM_PAGE]);
      yield* rows.map(recordedEvent);
      if (rows.length < STREAM_PAGE) return;
      revision += rows.length;
    }
  }

  readAll({ after = 0, batchSize = BATCH_SIZE }: ReadOptions = {}): AsyncGenerator<RecordedEvent[]> {
    return this.pages(after, batchSize, this.closing.signal);
  }

  async *subscribeToAll({
    after = 0,
    afterEvent = null,
    batchSize = BATCH_SIZE,
    signal,
  }: SubscribeOptions): AsyncGenerator<RecordedEvent[]> {
    const ended = AbortSignal.any([signal, this.closing.signal]);
    this.listener.start();
    let seen: { position: number; id: string | null } = { position: after, id: afterEvent };
    while (!ended.aborted) {
      const heard = this.bell.count;
      try {
        let news = false;
        for await (const batch of this.pages(seen.position, batchSize, ended)) {
          seen = batch.at(-1) ?? seen;
          news = true;
          yield batch;
          if (ended.aborted) return;
        }
        // Nothing behind it: is the log still the one in which it was seen?
        if (!news) await checkSeen(this, seen);
      } catch (outage) {
        if (!(outage instanceof EventStoreUnavailable) || outage instanceof LogMismatch) throw outage;
        if (!ended.aborted) this.onTrouble(outage);
      }
      await this.bell.next(heard, ended, this.pollMs);
    }
  }

  async head(): Promise<number> {
    const [row] = await this.read<[string]>(HEAD, []);
    return Number(row?.[0]);
  }

  async eventAt(position: number): Promise<RecordedEvent | null> {
    const [row] = await this.read(EVENT_AT, [position]);
    return row ? recordedEvent(row) : null;
  }

  async identity(): Promise<string> {
    const [row] = await this.read<[string]>(IDENTITY, []);
    if (!row) throw new Error('The log in this database has no id: log.identity is empty.');
    return row[0];
  }

  async close(): Promise<void> {
    if (this.closing.signal.aborted) return;
    this.closing.abort();
    await this.appends.close();
    await this.herald.close();
    await this.pool.end();
  }

  /**
   * While the reader works on one page, the server prepares the next ones. Positions are dense, so it is known beforehand
   * where they begin; should that guess ever be wrong, what was read ahead is dropped.
   */
  private async *pages(after: number, size: number, signal: AbortSignal): AsyncGenerator<RecordedEvent[]> {
    let ahead: { after: number; rows: Promise<EventRow[]> }[] = [
      { after, rows: this.read(READ_ALL, [after, size], signal) },
    ];
    for (;;) {
      const [page, ...later] = ahead;
      const rows = page ? await untilAborted(page.rows, signal) : [];
      const last = rows.at(-1);
      if (!last) return;
      const position = Number(last[0]);
      ahead = later[0]?.after === position ? later : [];
      if (rows.length === size)
        for (let next = position + ahead.length * size; ahead.length < PAGES_AHEAD; next += size) {
          const started = this.read(READ_ALL, [next, size], signal);
          started.catch(() => undefined); // thrown above, unless the reader has gone by then
          ahead.push({ after: next, rows: started });
        }
      yield rows.map(recordedEvent);
    }
  }

  private tell(): void {
    this.bell.ring();
    this.herald.tell();
  }

  private read<R extends unknown[] = EventRow>(
    query: { name: string; text: string },
    values: unknown[],
    signal = this.closing.signal,
  ): Promise<R[]> {
    return overOutages(
      { patienceMs: this.patienceMs, signal, isOutage },
      async () => (await this.pool.query<R>({ ...query, values, rowMode: 'array' })).rows,
    );
  }
}
