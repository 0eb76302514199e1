import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { NewEvent, RecordedEvent } from '@ontschot/kernel';
import type { EventStore } from '../event-store';

/** One log that the contract suite runs against. */
export type LogUnderTest = {
  /** Opens one more client of this log, as another process would. */
  connect(): Promise<EventStore>;
  /** Breaks every open connection at once; absent where there are none. */
  breakConnections?(): Promise<void>;
  /** Bytes of the largest event that the suite writes; default 1.5 million. */
  largestEvent?: number;
  /** Does the log itself refuse an event id that stands elsewhere? Default yes. */
  idsOnce?: boolean;
  /** One log for all that open it. */
  shared?: boolean;
  /** Closes every client and the log. */
  close(): Promise<void>;
};

/** A valid event; `of` changes what the test is about. */
export const someEvent = (of: Partial<NewEvent> & { n?: number } = {}): NewEvent => {
  const { n = 0, ...rest } = of;
  return {
    id: randomUUID(),
    type: 'SomethingHappened',
    schemaVersion: 1,
    data: { n },
    metadata: {
      actor: 'coach@uwv',
      partner: 'UWV',
      correlationId: 'c-1',
      causationId: null,
      effectiveOn: '2009-01-31',
      legalGround: 'WWB art. 7',
    },
    ...rest,
  };
};

export const someEvents = (count: number): NewEvent[] =>
  Array.from({ length: count }, (_, n) => someEvent({ n }));

/** A stream name that no other test uses, also on a log that others have written before. */
export const freshStream = (category = 'test'): string => `${category}-${randomUUID()}`;

export const collect = async <T>(source: AsyncIterable<T>): Promise<T[]> => {
  const all: T[] = [];
  for await (const item of source) all.push(item);
  return all;
};

/** All events after `after`, batches flattened. */
export const collectAll = async (
  store: EventStore,
  after: number,
  batchSize?: number,
): Promise<RecordedEvent[]> => (await collect(store.readAll({ after, batchSize }))).flat();

/** Reads a subscription until `enough` says so of all that was seen, then aborts it. */
export const readUntil = async (
  store: EventStore,
  after: number,
  enough: (seen: RecordedEvent[]) => boolean,
  { batchSize, pauseMs = 0 }: { batchSize?: number; pauseMs?: number } = {},
): Promise<RecordedEvent[]> => {
  const stop = new AbortController();
  const seen: RecordedEvent[] = [];
  if (enough(seen)) return seen;
  for await (const batch of store.subscribeToAll({ after, batchSize, signal: stop.signal })) {
    seen.push(...batch);
    if (enough(seen)) break;
    if (pauseMs > 0) await sleep(pauseMs);
  }
  stop.abort();
  return seen;
};

/** Runs `work` for 0 … count - 1, at most `width` at once. */
export const inParallel = async (
  count: number,
  width: number,
  work: (index: number) => Promise<unknown>,
): Promise<void> => {
  let next = 0;
  await Promise.all(
    Array.from({ length: Math.min(width, count) }, async () => {
      while (next < count) await work(next++);
    }),
  );
};
