import type { NewEvent, RecordedEvent } from '@ontschot/kernel';

/** What the writer believes of the stream: its last revision is exactly this number, it has no events, it has some, or nothing at all. */
export type ExpectedRevision = number | 'none' | 'any' | 'exists';

/** Where an append ended. */
export type AppendResult = {
  /** Revision of the last event appended. */
  revision: number;
  /** Position of the last event appended. */
  position: number;
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

/** An event with this id stands in the log already, elsewhere or with other content: what is offered is no repeat of it. */
export class EventIdTaken extends Error {
  constructor(
    readonly stream: string,
    readonly ids: readonly string[],
  ) {
    super(
      `The log already holds other events with ids offered for ${stream}: ${ids.slice(0, 5).join(', ')}.`,
    );
    this.name = 'EventIdTaken';
  }
}

/** More than one append may hold. Mapped to 413. `bytes` and `most` count data and metadata as JSON in UTF-8. */
export class AppendTooLarge extends Error {
  constructor(
    readonly stream: string,
    readonly most: number,
    readonly bytes?: number,
  ) {
    super(
      `The events for ${stream} hold ${bytes === undefined ? `more than ${most}` : bytes} bytes; one append takes at most ${most}.`,
    );
    this.name = 'AppendTooLarge';
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

/** Where and how to read the log. */
export type ReadOptions = {
  /** The position after which to begin; 0, the default, for all. */
  after?: number;
  /** Most events in a batch. */
  batchSize?: number;
};

export type SubscribeOptions = ReadOptions & {
  /** The event that the subscriber saw at `after`: where another stands there, it follows another log. */
  afterEvent?: string | null;
  signal: AbortSignal;
};

/** The port to the event log. Every driver passes the one suite in event-store.contract.ts. */
export abstract class EventStore {
  /** Do positions follow each other without gaps? Then a gap is an event that is gone. */
  abstract readonly dense: boolean;

  /**
   * All events or none. The same events where the caller expects to write them count as written: the answer is that of the
   * first time, marked `repeated`. An event id exists once in the log: PostgreSQL and the log in memory refuse it anywhere
   * else; EventStoreDB knows ids at the place expected only, so that `Streams` looks in the stream before it appends.
   * @throws WrongExpectedRevision, EventIdTaken, AppendTooLarge, EventStoreUnavailable, StreamDeleted;
   *   RangeError when there is nothing to append or an id occurs twice.
   */
  abstract append(stream: string, events: NewEvent[], expected: ExpectedRevision): Promise<AppendResult>;

  /** The stream's events from revision `from` (default 0) in order; none when the stream does not exist. */
  abstract readStream(stream: string, from?: number): AsyncIterable<RecordedEvent>;

  /** The log in position order in batches that are never empty. Ends at the present. */
  abstract readAll(options?: ReadOptions): AsyncIterable<RecordedEvent[]>;

  /**
   * Like `readAll`, then goes on with what is appended, until `signal` aborts. Nothing is read ahead without bound:
   * a slow reader holds back the log. Interruptions of the connection are bridged; no event is skipped or seen twice.
   * @throws LogMismatch when after an interruption, or at the start, the event seen last is not in the log (any more)
   */
  abstract subscribeToAll(options: SubscribeOptions): AsyncIterable<RecordedEvent[]>;

  /** Position of the last event in the log, 0 when it is empty. */
  abstract head(): Promise<number>;

  /** The event at exactly this position; null where none stands. */
  abstract eventAt(position: number): Promise<RecordedEvent | null>;

  /** The log's own id, made when it was first opened: another log, or one that begins anew, has another. */
  abstract identity(): Promise<string>;

  /** Ends subscriptions and connections; what was accepted is written first. */
  abstract close(): Promise<void>;
}

/** How many events a batch has when the reader does not say. */
export const BATCH_SIZE = 1_000;

/** Bytes of data and metadata that one append may hold, where nobody says otherwise: 4 MiB, in every log. */
export const MOST_APPEND_BYTES = 4 * 1024 * 1024;

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
