import type { NewEvent, RecordedEvent } from '@ontschot/kernel';

/** What the writer believes of the stream: its last revision is exactly this number, it has no events, it has some, or nothing at all. */
export type ExpectedRevision = number | 'none' | 'any' | 'exists';

/** Where an append ended. */
export type AppendResult = {
  /** Revision of the last event appended. */
  revision: number;
  /** Position of the last event appended. */
  position: number;
  /** Position of each event appended, in order. */
  positions: number[];
  /** True when these very events stood in the stream already and nothing was written. */
  repeated: boolean;
};

/** Someone else was first. `actual` is the stream's last revision, -1 when it has no events. */
export class WrongExpectedRevision extends Error {
  constructor(
    readonly stream: string,
    readonly expected: ExpectedRevision,
    readonly actual: number,
  ) {
    super(`Stream ${stream} stands at revision ${actual}, expected ${expected}.`);
    this.name = 'WrongExpectedRevision';
  }
}

/** The log cannot be reached, or does not answer in time. The same call may be tried again: event ids make that harmless. */
export class EventStoreUnavailable extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'EventStoreUnavailable';
  }
}

/** Someone has deleted the stream in the log's own tools: it can be neither read nor written. */
export class StreamDeleted extends Error {
  constructor(readonly stream: string) {
    super(`Stream ${stream} has been deleted.`);
    this.name = 'StreamDeleted';
  }
}

/** The port to the event log. Every driver passes the one suite in event-store.contract.ts. */
export abstract class EventStore {
  /**
   * All events or none. The same ids where the caller expects to write them (for `any` and `exists`:
   * among the stream's latest 1,000) count as written: the answer is that of the first time, marked `repeated`.
   * @throws WrongExpectedRevision, EventStoreUnavailable, StreamDeleted; RangeError when there is nothing to append or an id occurs twice.
   */
  abstract append(stream: string, events: NewEvent[], expected: ExpectedRevision): Promise<AppendResult>;

  /** The stream's events from revision `from` (default 0) in order; none when the stream does not exist. */
  abstract readStream(stream: string, from?: number): AsyncIterable<RecordedEvent>;

  /** The log in position order in batches that are never empty; `after` is the position after which to begin, 0 for all. Ends at the present. */
  abstract readAll(options?: { after?: number; batchSize?: number }): AsyncIterable<RecordedEvent[]>;

  /**
   * Like `readAll`, then goes on with what is appended, until `signal` aborts. Nothing is read ahead without bound:
   * a slow reader holds back the log. Interruptions of the connection are bridged; no event is skipped or seen twice.
   */
  abstract subscribeToAll(options: {
    after?: number;
    batchSize?: number;
    signal: AbortSignal;
  }): AsyncIterable<RecordedEvent[]>;

  /** Position of the last event in the log, 0 when it is empty. */
  abstract head(): Promise<number>;

  /** Ends subscriptions and connections; what was accepted is written first. */
  abstract close(): Promise<void>;
}

/** How many events a batch has when the reader does not say. */
export const BATCH_SIZE = 1_000;

// Control characters, or half a surrogate pair.
const UNFIT_FOR_NAMES = /[\p{Cc}\p{Surrogate}]/u;

/** @throws RangeError for an append that no driver can take. */
export const checkAppend = (
  stream: string,
  events: readonly NewEvent[],
  expected: ExpectedRevision,
): void => {
  if (stream === '' || stream.startsWith('$') || UNFIT_FOR_NAMES.test(stream))
    throw new RangeError(`"${stream}" cannot name a stream.`);
  if (events.length === 0) throw new RangeError(`There is nothing to append to ${stream}.`);
  for (const { type } of events)
    if (type === '' || type.startsWith('$') || UNFIT_FOR_NAMES.test(type))
      throw new RangeError(`"${type}" cannot name a type of event.`);
  if (new Set(events.map(({ id }) => id)).size !== events.length)
    throw new RangeError(`An event id occurs twice in one append to ${stream}.`);
  if (typeof expected === 'number' && !(Number.isSafeInteger(expected) && expected >= 0))
    throw new RangeError(`${expected} is no revision; "none" means that ${stream} has no events.`);
};
