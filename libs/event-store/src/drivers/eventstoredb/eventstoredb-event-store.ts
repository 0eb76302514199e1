import { randomUUID } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import {
  BACKWARDS,
  END,
  EventStoreDBClient,
  type AllStreamResolvedEvent,
  type AllStreamSubscription,
  type ReadPosition,
  type ResolvedEvent,
  type StreamingRead,
} from '@eventstore/db-client';
import type { NewEvent, RecordedEvent } from '@ontschot/kernel';
import {
  BATCH_SIZE,
  checkAppend,
  EventStore,
  EventStoreUnavailable,
  type AppendResult,
  type ExpectedRevision,
} from '../../event-store';
import { Bell } from '../bell';
import { backoffMs, overOutages, untilAborted } from '../outages';
import {
  appendIdOf,
  isOwn,
  positionOf,
  recordedEvent,
  toServerEvents,
  toServerPosition,
  toServerRevision,
} from './conversion';
import { pull, Silence } from './pull';
import { isMissingStream, isOutage, translated } from './server-errors';

export type EventStoreDbOptions = {
  /** `esdb://…` or `esdb+discover://…`, with the client's own options in its query. */
  url: string;
  /** How long a call tries to get through an outage before it throws EventStoreUnavailable; default 10,000. */
  patienceMs?: number;
  /** How long one attempt may take, or a read be silent; default 5,000. */
  deadlineMs?: number;
  /** Is told of trouble that was bridged: a subscription that broke off. */
  onTrouble?: (error: unknown) => void;
};

const PAGE = 500;

/** The log in EventStoreDB 22.6 or later. Positions are its commit positions: they grow, with gaps. */
export class EventStoreDbEventStore extends EventStore {
  private readonly closing = new AbortController();
  private readonly pending = new Set<Promise<unknown>>();
  private readonly url: string;
  private readonly patienceMs: number;
  private readonly deadlineMs: number;
  private readonly onTrouble: (error: unknown) => void;
  private client: EventStoreDBClient;

  constructor({
    url,
    patienceMs = 10_000,
    deadlineMs = 5_000,
    onTrouble = () => undefined,
  }: EventStoreDbOptions) {
    super();
    setMaxListeners(0, this.closing.signal);
    this.url = url;
    this.patienceMs = patienceMs;
    this.deadlineMs = deadlineMs;
    this.onTrouble = onTrouble;
    this.client = EventStoreDBClient.connectionString(url);
  }

  async append(stream: string, events: NewEvent[], expected: ExpectedRevision): Promise<AppendResult> {
    checkAppend(stream, events, expected);
    const appendId = randomUUID();
    const offered = toServerEvents(events, appendId);
    if (this.closing.signal.aborted) throw new EventStoreUnavailable('The event log is closed.');
    const work = this.bridging(async () => {
      const { nextExpectedRevision } = await this.inTime((client) =>
        client.appendToStream(stream, offered, {
          expectedRevision: toServerRevision(expected),
          deadline: this.deadlineMs,
        }),
      );
      return this.written(stream, events, Number(nextExpectedRevision), appendId);
    });
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
      yield* page.map(recordedEvent);
      if (page.length < PAGE) return;
      revision += page.length;
    }
  }

  async *readAll({
    after = 0,
    batchSize = BATCH_SIZE,
  }: { after?: number; batchSize?: number } = {}): AsyncGenerator<RecordedEvent[]> {
    for (let position = after; ;) {
      // The server begins with the event at the position itself, which was seen before.
      const maxCount = batchSize + (position === 0 ? 0 : 1);
      const page = await this.bridging(() =>
        this.collect<AllStreamResolvedEvent>(
          (client) => client.readAll({ fromPosition: toServerPosition(position), maxCount }),
          maxCount,
        ),
      );
      const events = page.filter((event) => isOwn(event) && positionOf(event) > position).map(recordedEvent);
      if (events.length > 0) yield events;
      const last = page.at(-1);
      if (!last || page.length < maxCount) return;
      position = positionOf(last);
    }
  }

  async *subscribeToAll({
    after = 0,
    batchSize = BATCH_SIZE,
    signal,
  }: {
    after?: number;
    batchSize?: number;
    signal: AbortSignal;
  }): AsyncGenerator<RecordedEvent[]> {
    const ended = AbortSignal.any([signal, this.closing.signal]);
    let position = after;
    for (let attempt = 0; !ended.aborted; attempt++) {
      const fromPosition = toServerPosition(position);
      const subscription = this.client.subscribeToAll({ fromPosition }, { highWaterMark: batchSize });
      try {
        for await (const arrived of this.follow(subscription, batchSize, ended)) {
          attempt = 0;
          const events = arrived
            .filter((event) => isOwn(event) && positionOf(event) > position)
            .map(recordedEvent);
          const last = arrived.at(-1);
          if (last) position = positionOf(last);
          if (events.length > 0) yield events;
          if (ended.aborted) return;
        }
      } catch (broken) {
        if (!isOutage(broken)) throw broken;
        if (!ended.aborted) this.onTrouble(broken);
      } finally {
        this.cancel(subscription.unsubscribe(), subscription);
      }
      await new Bell().next(0, ended, backoffMs(attempt));
    }
  }

  async head(): Promise<number> {
    let maxCount = 10; // the server's own events stand between ours, seldom many in a row
    for (let fromPosition: ReadPosition = END; ; maxCount = PAGE) {
      const page: AllStreamResolvedEvent[] = await this.bridging(() =>
        this.collect((client) => client.readAll({ direction: BACKWARDS, fromPosition, maxCount }), maxCount),
      );
      const last = page.find(isOwn);
      if (last) return positionOf(last);
      const earliest = page.at(-1);
      if (!earliest || page.length < maxCount) return 0;
      fromPosition = toServerPosition(positionOf(earliest));
    }
  }

  async close(): Promise<void> {
    if (this.closing.signal.aborted) return;
    this.closing.abort();
    await Promise.allSettled(this.pending);
    await this.client.dispose();
  }

  /** Where the events stand now: the server's own answer to a repeated append does not say. */
  private async written(
    stream: string,
    events: readonly NewEvent[],
    revision: number,
    appendId: string,
  ): Promise<AppendResult> {
    const found = await this.collect<ResolvedEvent>(
      (client) =>
        client.readStream(stream, {
          fromRevision: BigInt(revision - events.length + 1),
          maxCount: events.length,
        }),
      events.length,
    );
    const positions = found.map(positionOf);
    const position = positions.at(-1);
    if (position === undefined || found.some(({ event }, index) => event?.id !== events[index]?.id))
      throw new TypeError(
        `EventStoreDB does not show at revision ${revision} of ${stream} what it said was appended there.`,
      );
    return { revision, position, positions, repeated: found.some((event) => appendIdOf(event) !== appendId) };
  }

  private async streamPage(stream: string, from: number, maxCount: number): Promise<ResolvedEvent[]> {
    try {
      return await this.bridging(() =>
        this.collect<ResolvedEvent>(
          (client) => client.readStream(stream, { fromRevision: BigInt(from), maxCount }),
          maxCount,
        ),
      );
    } catch (error) {
      if (isMissingStream(error)) return [];
      throw translated(error, stream);
    }
  }

  private bridging<T>(work: () => Promise<T>): Promise<T> {
    return overOutages({ patienceMs: this.patienceMs, signal: this.closing.signal, isOutage }, work);
  }

  /** The client has no deadline on its first call and on reads: a silent server would keep them for ever. */
  private async inTime<T>(call: (client: EventStoreDBClient) => Promise<T>): Promise<T> {
    const client = this.client;
    const late = AbortSignal.timeout(this.deadlineMs);
    try {
      return await untilAborted(call(client), late);
    } catch (error) {
      if (!late.aborted) throw error;
      this.renew(client);
      throw new Silence(this.deadlineMs);
    }
  }

  private async collect<E extends ResolvedEvent | AllStreamResolvedEvent>(
    open: (client: EventStoreDBClient) => StreamingRead<E>,
    size: number,
  ): Promise<E[]> {
    const client = this.client;
    const read = open(client);
    const page: E[] = [];
    try {
      for await (const arrived of pull<E>(read, size, this.closing.signal, this.deadlineMs))
        page.push(...arrived);
    } catch (error) {
      if (error instanceof Silence) this.renew(client);
      throw error;
    } finally {
      if (!read.readableEnded) this.cancel(read.cancel(), read);
    }
    if (this.closing.signal.aborted) throw new EventStoreUnavailable('The event log is closed.');
    return page;
  }

  private async *follow(
    subscription: AllStreamSubscription,
    batchSize: number,
    ended: AbortSignal,
  ): AsyncGenerator<AllStreamResolvedEvent[]> {
    const client = this.client;
    const unconfirmed = setTimeout(() => {
      this.renew(client);
      subscription.destroy(new Silence(this.deadlineMs));
    }, this.deadlineMs);
    subscription.once('confirmation', () => clearTimeout(unconfirmed));
    try {
      yield* pull<AllStreamResolvedEvent>(subscription, batchSize, ended);
    } finally {
      clearTimeout(unconfirmed);
    }
  }

  /** Ends a call that nobody reads any more; a server that is gone may never confirm it. */
  private cancel(cancelling: Promise<void>, stream: { destroy(): unknown }): void {
    cancelling.catch(this.onTrouble);
    stream.destroy();
  }

  /** A connection on which the server was silent is not asked again. */
  private renew(silent: EventStoreDBClient): void {
    if (this.client !== silent || this.closing.signal.aborted) return;
    this.client = EventStoreDBClient.connectionString(this.url);
    silent.dispose().catch(this.onTrouble);
  }
}
