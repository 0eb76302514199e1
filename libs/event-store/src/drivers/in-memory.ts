import { setImmediate as nextTurn } from 'node:timers/promises';
import { uuidFrom, type IsoInstant, type NewEvent, type RecordedEvent } from '@ontschot/kernel';
import {
  BATCH_SIZE,
  checkAppend,
  EventIdTaken,
  EventStore,
  MOST_APPEND_BYTES,
  WrongExpectedRevision,
  type AppendResult,
  type ExpectedRevision,
  type ReadOptions,
  type SubscribeOptions,
} from '../event-store';
import { recordedMetadata, storableTexts, storedMetadata } from '../json';
import { checkSeen } from '../place';
import { Bell } from './bell';
import { repeatOf } from './repeats';

let logs = 0;

/** The log in an array, for unit tests. Data passes through JSON, as in the drivers that keep it. */
export class InMemoryEventStore extends EventStore {
  readonly dense = true;
  private readonly log: string[] = [];
  private readonly streams = new Map<string, number[]>();
  private readonly positions = new Map<string, number>();
  private readonly bell = new Bell();
  private readonly closing = new AbortController();
  private readonly id = uuidFrom('log in memory', ++logs);

  /** @param now the log's own clock */
  constructor(private readonly now: () => IsoInstant = () => new Date(Date.now()).toISOString()) {
    super();
  }

  async append(stream: string, events: NewEvent[], expected: ExpectedRevision): Promise<AppendResult> {
    checkAppend(stream, events, expected);
    await nextTurn();
    const texts = storableTexts(stream, events, events.map(storedMetadata), MOST_APPEND_BYTES);
    const known = this.streams.get(stream) ?? [];
    const actual = known.length - 1;
    const fits =
      expected === 'any' ||
      (expected === 'exists' ? actual >= 0 : expected === 'none' ? actual === -1 : expected === actual);
    const found = events.flatMap(({ id }) => this.foundBy(id));
    const repeat = repeatOf(stream, events, texts.data, found);
    if (repeat && (fits || repeat.first === (typeof expected === 'number' ? expected + 1 : 0))) {
      const { same, last } = repeat;
      if (same) return { revision: last.revision, position: last.position, repeated: true };
      throw new EventIdTaken(stream, idsOf(found));
    }
    if (fits && found.length > 0) throw new EventIdTaken(stream, idsOf(found));
    if (!fits) throw new WrongExpectedRevision(stream, expected, actual);

    const at = this.now();
    events.forEach(({ id, type, ...event }, offset) => {
      const [revision, position] = [actual + 1 + offset, this.log.length + 1];
      const { schemaVersion, metadata } = recordedMetadata(storedMetadata({ id, type, ...event }), at);
      const recorded = { id, stream, revision, position, type, schemaVersion, data: event.data, metadata };
      this.log.push(JSON.stringify(recorded));
      known.push(position);
      this.positions.set(id, position);
    });
    this.streams.set(stream, known);
    this.bell.ring();
    return { revision: known.length - 1, position: this.log.length, repeated: false };
  }

  async *readStream(stream: string, from = 0): AsyncGenerator<RecordedEvent> {
    await nextTurn();
    for (const position of [...(this.streams.get(stream) ?? [])].slice(from)) yield this.at(position);
  }

  async *readAll({ after = 0, batchSize = BATCH_SIZE }: ReadOptions = {}): AsyncGenerator<RecordedEvent[]> {
    for (let position = Math.max(0, after); ;) {
      await nextTurn();
      const batch = this.log
        .slice(position, position + batchSize)
        .map((text) => JSON.parse(text) as RecordedEvent);
      if (batch.length === 0) return;
      position += batch.length;
      yield batch;
    }
  }

  async *subscribeToAll({
    after = 0,
    afterEvent = null,
    batchSize,
    signal,
  }: SubscribeOptions): AsyncGenerator<RecordedEvent[]> {
    const ended = AbortSignal.any([signal, this.closing.signal]);
    await checkSeen(this, { position: after, id: afterEvent });
    for (let position = after; !ended.aborted;) {
      const heard = this.bell.count;
      for await (const batch of this.readAll({ after: position, batchSize })) {
        if (ended.aborted) return;
        yield batch;
        position += batch.length;
      }
      await this.bell.next(heard, ended);
    }
  }

  head(): Promise<number> {
    return Promise.resolve(this.log.length);
  }

  eventAt(position: number): Promise<RecordedEvent | null> {
    return Promise.resolve(this.log[position - 1] === undefined ? null : this.at(position));
  }

  identity(): Promise<string> {
    return Promise.resolve(this.id);
  }

  close(): Promise<void> {
    this.closing.abort();
    return Promise.resolve();
  }

  private foundBy(id: string): RecordedEvent[] {
    const position = this.positions.get(id);
    return position === undefined ? [] : [this.at(position)];
  }

  private at(position: number): RecordedEvent {
    return JSON.parse(this.log[position - 1] ?? 'null') as RecordedEvent;
  }
}

const idsOf = (events: readonly { id: string }[]): string[] => events.map(({ id }) => id);
