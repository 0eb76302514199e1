import { Client, type ClientConfig } from 'pg';
import type { NewEvent } from '@ontschot/kernel';
import {
  EventIdTaken,
  EventStoreUnavailable,
  WrongExpectedRevision,
  type AppendResult,
  type ExpectedRevision,
} from '../../event-store';
import { storableTexts, storedMetadata } from '../../json';
import { overOutages } from '../outages';
import { repeatOf, type Found } from '../repeats';
import { isOutage, isTakenId } from './connection';

/** Two batches on the wire keep the server busy while the next is gathered; more only wait for its lock. */
const LANES = 2;
const MOST_APPENDS = 64;
const MOST_CHARACTERS = 1_000_000;

const CODES = { none: -1, any: -2, exists: -3 } as const;
const ONE = {
  name: 'append-one',
  text: 'select log.append_one($1, $2, $3, $4, $5, $6)',
  rowMode: 'array' as const,
};
const BATCH = { name: 'append-batch', text: 'select * from log.append_batch($1)', rowMode: 'array' as const };
const BY_ID = {
  name: 'by-id',
  text: 'select event_id, stream, revision, position, type, data::text from log.events where event_id = any($1)',
  rowMode: 'array' as const,
};

/** Outcomes of the append functions. */
const [APPENDED, CONFLICT, REPEATED, TAKEN] = [0, 1, 2, 3];

/** Texts or numbers, as pg gives them. */
type Row = [outcome: string | number, revision: string | number, lastPosition: string | number | null];

type Append = {
  stream: string;
  expected: ExpectedRevision;
  events: NewEvent[];
  data: string[];
  metadata: string[];
  characters: number;
  done: (result: AppendResult) => void;
  failed: (error: unknown) => void;
};

/**
 * Group commit: appends that arrive while others are on the wire travel together in the next batch, one transaction.
 * A lone append goes at once. A batch that fails for a reason of its own is sent again append by append, so that only the culprit fails.
 */
export class GroupCommit {
  private readonly waiting: Append[] = [];
  private readonly lanes: Lane[];
  private gathering = false;
  private idle: (() => void) | undefined;

  /** @param written is told after each batch that wrote something */
  constructor(
    config: ClientConfig,
    private readonly patienceMs: number,
    private readonly written: () => void,
    private readonly closing: AbortSignal,
    private readonly mostBytes: number,
  ) {
    this.lanes = Array.from({ length: LANES }, () => new Lane(config));
  }

  append(stream: string, events: NewEvent[], expected: ExpectedRevision): Promise<AppendResult> {
    if (this.closing.aborted) return Promise.reject(new EventStoreUnavailable('The event log is closed.'));
    return new Promise((done, failed) => {
      const stored = events.map(storedMetadata);
      const { data, metadata, characters } = storableTexts(stream, events, stored, this.mostBytes);
      this.waiting.push({ stream, expected, events, data, metadata, characters, done, failed });
      if (this.lanes.every(({ busy }) => !busy)) this.depart();
      else this.gather();
    });
  }

  /** Resolves when everything accepted has been answered and the connections are closed. */
  async close(): Promise<void> {
    if (this.waiting.length > 0 || this.lanes.some(({ busy }) => busy))
      await new Promise<void>((resolve) => (this.idle = resolve));
    await Promise.all(this.lanes.map((lane) => lane.drop()));
  }

  /** Waits a turn of the event loop: whoever was just answered may append again and travel along. */
  private gather(): void {
    if (this.gathering) return;
    this.gathering = true;
    setImmediate(() => {
      this.gathering = false;
      this.depart();
    });
  }

  private depart(): void {
    for (const lane of this.lanes) {
      if (this.waiting.length === 0) break;
      if (!lane.busy) void this.send(lane, this.nextBatch());
    }
    if (this.waiting.length === 0 && this.lanes.every(({ busy }) => !busy)) this.idle?.();
  }

  private nextBatch(): Append[] {
    const batch: Append[] = [];
    const later: Append[] = [];
    const streams = new Set<string>();
    let characters = 0;
    for (const append of this.waiting) {
      const fits =
        batch.length === 0 ||
        (batch.length < MOST_APPENDS && characters + append.characters <= MOST_CHARACTERS);
      if (!fits || streams.has(append.stream)) {
        later.push(append);
        continue;
      }
      batch.push(append);
      streams.add(append.stream);
      characters += append.characters;
    }
    this.waiting.splice(0, this.waiting.length, ...later);
    return batch;
  }

  private async send(lane: Lane, batch: Append[]): Promise<void> {
    lane.busy = true;
    try {
      if (!(await this.trySend(lane, batch))) for (const append of batch) await this.trySend(lane, [append]);
    } finally {
      lane.busy = false;
      this.gather();
    }
  }

  /** @returns false when the batch was refused as a whole and holds more than one append; those are not answered yet */
  private async trySend(lane: Lane, batch: Append[]): Promise<boolean> {
    try {
      const rows = await overOutages({ patienceMs: this.patienceMs, signal: this.closing, isOutage }, () =>
        lane.run(batch),
      );
      if (rows.some(([outcome]) => Number(outcome) === APPENDED)) this.written();
      batch.forEach((append, index) => settle(append, rows[index]));
    } catch (error) {
      const [only] = batch;
      if (batch.length > 1 && !(error instanceof EventStoreUnavailable)) return false;
      if (only && isTakenId(error)) await this.settleTaken(lane, only);
      else only?.failed(error);
    }
    return true;
  }

  /** The database refused an id that it has: the events stand further back in the stream, or are others. */
  private async settleTaken(lane: Lane, { stream, events, data, done, failed }: Append): Promise<void> {
    try {
      const found = await overOutages({ patienceMs: this.patienceMs, signal: this.closing, isOutage }, () =>
        lane.find(events.map(({ id }) => id)),
      );
      const repeat = repeatOf(stream, events, data, found);
      if (repeat?.same)
        done({ revision: repeat.last.revision, position: repeat.last.position, repeated: true });
      else failed(taken(stream, found));
    } catch (error) {
      failed(error);
    }
  }
}

const taken = (stream: string, events: readonly { id: string }[]): EventIdTaken =>
  new EventIdTaken(
    stream,
    events.map(({ id }) => id),
  );

const settle = ({ stream, events, expected, done, failed }: Append, row: Row | undefined): void => {
  if (!row) return failed(new Error('The append function gave no answer.'));
  const [outcome, revision, position] = row.map(Number) as [number, number, number];
  if (outcome === CONFLICT) return failed(new WrongExpectedRevision(stream, expected, revision));
  if (outcome === TAKEN) return failed(taken(stream, events));
  done({ revision, position, repeated: outcome === REPEATED });
};

/** One connection that carries one batch at a time, made anew after it broke. */
class Lane {
  busy = false;
  private client: Client | undefined;

  constructor(private readonly config: ClientConfig) {}

  async run(batch: Append[]): Promise<Row[]> {
    const [first] = batch;
    if (batch.length === 1 && first?.events.length === 1) {
      const { stream, expected, events, data, metadata } = first;
      return (
        await this.query<[Row]>({
          ...ONE,
          values: [stream, codeOf(expected), events[0]?.id, events[0]?.type, data[0], metadata[0]],
        })
      ).map(([row]) => row);
    }
    return this.query<Row>({ ...BATCH, values: [`[${batch.map(textOf).join(',')}]`] });
  }

  async find(ids: string[]): Promise<Found[]> {
    const rows = await this.query<[string, string, number, string, string, string]>({
      ...BY_ID,
      values: [ids],
    });
    return rows.map(([id, stream, revision, position, type, data]) => ({
      id,
      stream,
      revision,
      position: Number(position),
      type,
      data: JSON.parse(data) as object,
    }));
  }

  async drop(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    await client?.end();
  }

  private async query<R>(query: {
    name: string;
    text: string;
    values: unknown[];
    rowMode: 'array';
  }): Promise<R[]> {
    const client = this.client ?? (await this.connect());
    try {
      return (await client.query(query)).rows as R[];
    } catch (error) {
      if (isOutage(error) && this.client === client) await this.drop();
      throw error;
    }
  }

  private async connect(): Promise<Client> {
    const client = new Client(this.config);
    client.on('error', () => {
      // The query in flight rejects with it too; an idle connection is only replaced.
      if (this.client === client) this.client = undefined;
    });
    await client.connect();
    this.client = client;
    return client;
  }
}

const codeOf = (expected: ExpectedRevision): number =>
  typeof expected === 'number' ? expected : CODES[expected];

const textOf = ({ stream, expected, events, data, metadata }: Append): string => {
  const items = events.map(
    ({ id, type }, index) =>
      `{"i":${JSON.stringify(id)},"t":${JSON.stringify(type)},"d":${data[index]},"m":${metadata[index]}}`,
  );
  return `{"s":${JSON.stringify(stream)},"e":${codeOf(expected)},"v":[${items.join(',')}]}`;
};
