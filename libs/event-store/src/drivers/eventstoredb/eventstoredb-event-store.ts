import { randomUUID } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import { isDeepStrictEqual } from 'node:util';
import {
  BACKWARDS,
  END,
  jsonEvent,
  NO_STREAM,
  streamNameFilter,
  type AllStreamResolvedEvent,
  type ReadPosition,
  type ResolvedEvent,
} from '@eventstore/db-client';
import type { NewEvent, RecordedEvent } from '@ontschot/kernel';
import {
  BATCH_SIZE,
  checkAppend,
  EventIdTaken,
  EventStore,
  EventStoreUnavailable,
  MOST_APPEND_BYTES,
  WrongExpectedRevision,
  type AppendResult,
  type ExpectedRevision,
  type ReadOptions,
  type SubscribeOptions,
} from '../../event-store';
import { storableTexts } from '../../json';
import { checkPlace, LogMismatch } from '../../place';
import { Bell } from '../bell';
import { backoffMs } from '../outages';
import { Connection } from './connection';
import {
  appendIdOf,
  isOwn,
  positionOf,
  recordedEvent,
  serverMetadata,
  toServerEvents,
  toServerPosition,
  toServerRevision,
} from './conversion';
import { PassedOver } from './passed-over';
import { isMissingStream, isNoPlace, isOutage, translated } from './server-errors';

export type EventStoreDbOptions = {
  /** `esdb://…` or `esdb+discover://…`, with the client's own options in its query. */
  url: string;
  /** What the names of our streams begin with on this server; default `ontschot.`. */
  prefix?: string;
  /** How long a call tries to get through an outage before it throws EventStoreUnavailable; default 10,000. */
  patienceMs?: number;
  /** How long one attempt may take, or a read be silent; default 5,000. */
  deadlineMs?: number;
  /** Bytes that one append may hold; default 4 MiB. A server that takes less says so itself. */
  mostAppendBytes?: number;
  /** Is told of trouble that was bridged: a subscription that broke off, events of others that were passed over. */
  onTrouble?: (error: unknown) => void;
};

const PAGE = 500;
/** Holds the log's id; beside our own events, so that nobody reads it as one. */
const IDENTITY = 'identity';

/** The log in EventStoreDB 22.6 or later, which may hold other applications' events too. Positions are its commit positions: they grow, with gaps. */
export class EventStoreDbEventStore extends EventStore {
  readonly dense = false;
  private readonly closing = new AbortController();
  private readonly pending = new Set<Promise<unknown>>();
  private readonly server: Connection;
  private readonly prefix: string;
  private readonly mostAppendBytes: number;
  private readonly onTrouble: (error: unknown) => void;
  private readonly others: PassedOver;
  /** The highest position of ours that this process knows: what is appended after it lies behind it. */
  private known = 0;

  constructor({
    url,
    prefix = 'ontschot.',
    patienceMs = 10_000,
    deadlineMs = 5_000,
    mostAppendBytes = MOST_APPEND_BYTES,
    onTrouble = () => undefined,
  }: EventStoreDbOptions) {
    super();
    setMaxListeners(0, this.closing.signal);
    this.prefix = prefix;
    this.mostAppendBytes = mostAppendBytes;
    this.onTrouble = onTrouble;
    this.others = new PassedOver(onTrouble);
    this.server = new Connection(url, patienceMs, deadlineMs, this.closing.signal, onTrouble);
  }

  /** How many events of other applications were read and passed over. */
  get passedOver(): number {
    return this.others.count;
  }

  async append(stream: string, events: NewEvent[], expected: ExpectedRevision): Promise<AppendResult> {
    checkAppend(stream, events, expected);
    const appendId = randomUUID();
    const stored = events.map((event) => serverMetadata(event, appendId));
    const { data } = storableTexts(stream, events, stored, this.mostAppendBytes);
    if (this.closing.signal.aborted) throw new EventStoreUnavailable('The event log is closed.');
    const work = this.send(stream, events, data, expected, appendId);
    this.pending.add(work);
    try {
      return await work;
    } catch (error) {
      throw translated(error, stream, expected);
    } finally {
      this.pending.delete(work);
    }
  }

  async *readStream(stream: string, from = 0): AsyncGenerator<RecordedEvent> {
    for (let revision = from; ;) {
      const page = await this.streamPage(stream, revision, PAGE);
      yield* this.ownOf(page);
      if (page.length < PAGE) return;
      revision += page.length;
    }
  }

  async *readAll({ after = 0, batchSize = BATCH_SIZE }: ReadOptions = {}): AsyncGenerator<RecordedEvent[]> {
    for (let position = after; ;) {
      // The server begins with the event at the position itself, which was seen before.
      const maxCount = batchSize + (position === 0 ? 0 : 1);
      const page = await this.server.read<AllStreamResolvedEvent>(
        (client) => client.readAll({ fromPosition: toServerPosition(position), maxCount }),
        maxCount,
      );
      const events = this.ownOf(page.filter((event) => positionOf(event) > position));
      if (events.length > 0) yield events;
      const last = page.at(-1);
      if (!last || page.length < maxCount) return;
      position = positionOf(last);
    }
  }

  async *subscribeToAll({
    after = 0,
    afterEvent = null,
    batchSize = BATCH_SIZE,
    signal,
  }: SubscribeOptions): AsyncGenerator<RecordedEvent[]> {
    const ended = AbortSignal.any([signal, this.closing.signal]);
    // Others' events stay on the server.
    const filter = streamNameFilter({ prefixes: [this.prefix], checkpointInterval: 100 });
    let position = after;
    let seen: { position: number; id: string | null } = { position: after, id: afterEvent };
    for (let attempt = 0; !ended.aborted; attempt++) {
      try {
        if (seen.id !== null)
          await checkPlace(this, 'A reader of the log', {
            log: '',
            position: seen.position,
            event: seen.id,
          });
        const fromPosition = toServerPosition(position);
        for await (const arrived of this.server.follow({ fromPosition, filter }, batchSize, ended)) {
          attempt = 0;
          const events = this.ownOf(arrived.filter((event) => positionOf(event) > position));
          position = Math.max(position, ...arrived.slice(-1).map(positionOf));
          seen = events.at(-1) ?? seen;
          if (events.length > 0) yield events;
          if (ended.aborted) return;
        }
      } catch (broken) {
        if (broken instanceof LogMismatch || !(broken instanceof EventStoreUnavailable || isOutage(broken)))
          throw broken;
        if (!ended.aborted) this.onTrouble(broken);
      }
      await new Bell().next(0, ended, backoffMs(attempt));
    }
  }

  async head(): Promise<number> {
    let maxCount = 10; // others' events stand between ours, seldom many in a row
    for (let fromPosition: ReadPosition = END; ; maxCount = PAGE) {
      const page = await this.server.read<AllStreamResolvedEvent>(
        (client) => client.readAll({ direction: BACKWARDS, fromPosition, maxCount }),
        maxCount,
      );
      const last = page.find((event) => isOwn(event, this.prefix));
      if (last) return positionOf(last);
      const earliest = page.at(-1);
      if (!earliest || page.length < maxCount) return 0;
      fromPosition = toServerPosition(positionOf(earliest));
    }
  }

  async eventAt(position: number): Promise<RecordedEvent | null> {
    if (position === 0) return null;
    try {
      const [found] = await this.server.read<AllStreamResolvedEvent>(
        (client) => client.readAll({ fromPosition: toServerPosition(position), maxCount: 1 }),
        1,
        isNoPlace,
      );
      if (!found || positionOf(found) !== position || !isOwn(found, this.prefix)) return null;
      return recordedEvent(found, this.prefix);
    } catch (error) {
      if (isNoPlace(error)) return null;
      throw error;
    }
  }

  async identity(): Promise<string> {
    // Asked anew each time: a server that came back empty is another log.
    const known = await this.readIdentity();
    if (known !== undefined) return known;
    const offered = randomUUID();
    try {
      const event = jsonEvent({ type: 'LogIdentified', data: { id: offered } });
      await this.server.call((client, deadline) =>
        client.appendToStream(this.prefix + IDENTITY, event, { expectedRevision: NO_STREAM, deadline }),
      );
      return offered;
    } catch (error) {
      // Another process was first.
      if (!(translated(error, IDENTITY) instanceof WrongExpectedRevision)) throw translated(error, IDENTITY);
      const theirs = await this.readIdentity();
      if (theirs === undefined) throw error;
      return theirs;
    }
  }

  async close(): Promise<void> {
    if (this.closing.signal.aborted) return;
    this.closing.abort();
    await Promise.allSettled(this.pending);
    await this.server.close();
  }

  private async send(
    stream: string,
    events: readonly NewEvent[],
    data: readonly string[],
    expected: ExpectedRevision,
    appendId: string,
  ): Promise<AppendResult> {
    const before = this.known;
    const offered = toServerEvents(events, appendId);
    let attempts = 0;
    return this.server.call(async (client, deadline) => {
      attempts++;
      const answer = await client.appendToStream(this.prefix + stream, offered, {
        expectedRevision: toServerRevision(expected),
        deadline,
      });
      const revision = Number(answer.nextExpectedRevision);
      const position = Number(answer.position?.commit ?? NaN);
      // What is new lies behind all that was known when it was sent. Only what may be a repeat is read back.
      const isNew = attempts === 1 && Number.isSafeInteger(position) && position > before;
      if (!isNew) return this.written(stream, events, data, revision, appendId);
      this.known = Math.max(this.known, position);
      return { revision, position, repeated: false };
    });
  }

  /** Where the events of an append that may be a repeat stand. @throws EventIdTaken when they are not the ones offered */
  private async written(
    stream: string,
    events: readonly NewEvent[],
    data: readonly string[],
    revision: number,
    appendId: string,
  ): Promise<AppendResult> {
    const found = await this.streamPage(stream, revision - events.length + 1, events.length);
    const last = found.at(-1);
    const same = found.every(
      ({ event }, index) =>
        event?.id === events[index]?.id &&
        event?.type === events[index]?.type &&
        isDeepStrictEqual(event?.data, JSON.parse(data[index] ?? 'null')),
    );
    if (!last || !same)
      throw new EventIdTaken(
        stream,
        events.map(({ id }) => id),
      );
    const position = positionOf(last);
    this.known = Math.max(this.known, position);
    return { revision, position, repeated: found.some((event) => appendIdOf(event) !== appendId) };
  }

  private async readIdentity(): Promise<string | undefined> {
    const [first] = await this.streamPage(IDENTITY, 0, 1);
    const data: unknown = first?.event?.data;
    if (typeof data !== 'object' || data === null || !('id' in data)) return undefined;
    return typeof data.id === 'string' ? data.id : undefined;
  }

  /** Our events among those read; the others are counted. */
  private ownOf(page: readonly (ResolvedEvent | AllStreamResolvedEvent)[]): RecordedEvent[] {
    const own: RecordedEvent[] = [];
    for (const event of page)
      if (isOwn(event, this.prefix)) own.push(recordedEvent(event, this.prefix));
      else if (event.event?.streamId !== this.prefix + IDENTITY) this.others.note(event);
    this.known = Math.max(this.known, own.at(-1)?.position ?? 0);
    return own;
  }

  private async streamPage(stream: string, from: number, maxCount: number): Promise<ResolvedEvent[]> {
    try {
      return await this.server.read<ResolvedEvent>(
        (client) => client.readStream(this.prefix + stream, { fromRevision: BigInt(from), maxCount }),
        maxCount,
      );
    } catch (error) {
      if (isMissingStream(error)) return [];
      throw translated(error, stream);
    }
  }
}
