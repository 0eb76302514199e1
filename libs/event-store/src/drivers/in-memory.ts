import { setImmediate as nextTurn } from 'node:timers/promises';
import type { NewEvent, RecordedEvent } from '@ontschot/kernel';
import {
  BATCH_SIZE,
  checkAppend,
  EventStore,
  WrongExpectedRevision,
  type AppendResult,
  type ExpectedRevision,
} from '../event-store';
import { toStorableJson } from '../json';
import { Bell } from './bell';

/** The log in an array, for unit tests. Data passes through JSON, as in the drivers that keep it. */
export class InMemoryEventStore extends EventStore {
  private readonly log: string[] = [];
  private readonly streams = new Map<string, { id: string; position: number }[]>();
  private readonly bell = new Bell();
  private readonly closing = new AbortController();

  async append(stream: string, events: NewEvent[], expected: ExpectedRevision): Promise<AppendResult> {
    checkAppend(stream, events, expected);
    await nextTurn();
    const known = this.streams.get(stream) ?? [];
    const actual = known.length - 1;
    const first =
      typeof expected === 'number'
        ? expected + 1
        : expected === 'none'
          ? 0
          : known.findIndex(({ id }) => id === events[0]?.id);
    if (first >= 0 && events.every(({ id }, offset) => known[first + offset]?.id === id))
      return result(
        known.slice(first, first + events.length).map(({ position }) => position),
        first,
        true,
      );
    const fits =
      expected === 'none'
        ? actual === -1
        : typeof expected === 'number'
          ? expected === actual
          : first < 0 && (expected === 'any' || actual >= 0);
    if (!fits) throw new WrongExpectedRevision(stream, expected, actual);

    const fresh = events.map(({ id, type, schemaVersion, data, metadata }, offset) => {
      const [revision, position] = [actual + 1 + offset, this.log.length + 1 + offset];
      return {
        id,
        position,
        text: toStorableJson({ id, stream, revision, position, type, schemaVersion, data, metadata }),
      };
    });
    const positions = fresh.map(({ position }) => position);
    this.log.push(...fresh.map(({ text }) => text));
    known.push(...fresh.map(({ id, position }) => ({ id, position })));
    this.streams.set(stream, known);
    this.bell.ring();
    return result(positions, actual + 1, false);
  }

  async *readStream(stream: string, from = 0): AsyncGenerator<RecordedEvent> {
    await nextTurn();
    for (const { position } of [...(this.streams.get(stream) ?? [])].slice(from)) yield this.at(position);
  }

  async *readAll({
    after = 0,
    batchSize = BATCH_SIZE,
  }: { after?: number; batchSize?: number } = {}): AsyncGenerator<RecordedEvent[]> {
    for (let position = after; ;) {
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
    batchSize,
    signal,
  }: {
    after?: number;
    batchSize?: number;
    signal: AbortSignal;
  }): AsyncGenerator<RecordedEvent[]> {
    const ended = AbortSignal.any([signal, this.closing.signal]);
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

  close(): Promise<void> {
    this.closing.abort();
    return Promise.resolve();
  }

  private at(position: number): RecordedEvent {
    return JSON.parse(this.log[position - 1] ?? 'null') as RecordedEvent;
  }
}

const result = (positions: number[], first: number, repeated: boolean): AppendResult => ({
  revision: first + positions.length - 1,
  position: positions.at(-1) ?? 0,
  positions,
  repeated,
});
