import {
  EventStoreDBClient,
  type AllStreamResolvedEvent,
  type ResolvedEvent,
  type StreamingRead,
  type SubscribeToAllOptions,
} from '@eventstore/db-client';
import { EventStoreUnavailable } from '../../event-store';
import { overOutages, untilAborted } from '../outages';
import { pull, Silence } from './pull';
import { isOutage } from './server-errors';

/** The client, with what it lacks: deadlines on every call, outages bridged, and a new connection after a silent one. */
export class Connection {
  private client: EventStoreDBClient;

  constructor(
    private readonly url: string,
    private readonly patienceMs: number,
    private readonly deadlineMs: number,
    private readonly closing: AbortSignal,
    private readonly onTrouble: (error: unknown) => void,
  ) {
    this.client = EventStoreDBClient.connectionString(url);
  }

  /** One call, over outages. The client has no deadline on its first call: a silent server would keep it for ever. */
  call<T>(work: (client: EventStoreDBClient, deadlineMs: number) => Promise<T>): Promise<T> {
    return this.bridging(async () => {
      const client = this.client;
      const late = AbortSignal.timeout(this.deadlineMs);
      try {
        return await untilAborted(work(client, this.deadlineMs), late);
      } catch (error) {
        if (!late.aborted) throw error;
        this.renew(client);
        throw new Silence(this.deadlineMs);
      }
    });
  }

  /** What one read gives, whole, over outages. @param isAnswer errors that are no outage here */
  read<E extends ResolvedEvent | AllStreamResolvedEvent>(
    open: (client: EventStoreDBClient) => StreamingRead<E>,
    size: number,
    isAnswer: (error: unknown) => boolean = () => false,
  ): Promise<E[]> {
    return this.bridging(() => this.collect(open, size), isAnswer);
  }

  /** One subscription, until it breaks or `ended` aborts. @throws what broke it */
  async *follow(
    options: SubscribeToAllOptions,
    batchSize: number,
    ended: AbortSignal,
  ): AsyncGenerator<AllStreamResolvedEvent[]> {
    const client = this.client;
    const subscription = client.subscribeToAll(options, { highWaterMark: batchSize });
    const unconfirmed = setTimeout(() => {
      this.renew(client);
      subscription.destroy(new Silence(this.deadlineMs));
    }, this.deadlineMs);
    subscription.once('confirmation', () => clearTimeout(unconfirmed));
    try {
      yield* pull<AllStreamResolvedEvent>(subscription, batchSize, ended);
    } finally {
      clearTimeout(unconfirmed);
      this.cancel(subscription.unsubscribe(), subscription);
    }
  }

  async close(): Promise<void> {
    await this.client.dispose();
  }

  private bridging<T>(
    work: () => Promise<T>,
    isAnswer: (error: unknown) => boolean = () => false,
  ): Promise<T> {
    return overOutages(
      {
        patienceMs: this.patienceMs,
        signal: this.closing,
        isOutage: (error) => isOutage(error) && !isAnswer(error),
      },
      work,
    );
  }

  private async collect<E extends ResolvedEvent | AllStreamResolvedEvent>(
    open: (client: EventStoreDBClient) => StreamingRead<E>,
    size: number,
  ): Promise<E[]> {
    const client = this.client;
    const read = open(client);
    const page: E[] = [];
    try {
      for await (const arrived of pull<E>(read, size, this.closing, this.deadlineMs)) page.push(...arrived);
    } catch (error) {
      if (error instanceof Silence) this.renew(client);
      throw error;
    } finally {
      if (!read.readableEnded) this.cancel(read.cancel(), read);
    }
    if (this.closing.aborted) throw new EventStoreUnavailable('The event log is closed.');
    return page;
  }

  /** Ends a call that nobody reads any more; a server that is gone may never confirm it. */
  private cancel(cancelling: Promise<void>, stream: { destroy(): unknown }): void {
    cancelling.catch(this.onTrouble);
    stream.destroy();
  }

  /** A connection on which the server was silent is not asked again. */
  private renew(silent: EventStoreDBClient): void {
    if (this.client !== silent || this.closing.aborted) return;
    this.client = EventStoreDBClient.connectionString(this.url);
    silent.dispose().catch(this.onTrouble);
  }
}
