import type { EventStore } from './event-store';
import { PostgresEventStore } from './drivers/postgres/postgres-event-store';

export type EventStoreAddress = {
  /** `postgres://…`; used, and its tables made, when there is no `eventStoreUrl`. */
  databaseUrl: string;
  /** `esdb://…` or `esdb+discover://…`: the log lives in EventStoreDB. */
  eventStoreUrl?: string | undefined;
  /** What our streams are called by in EventStoreDB; default `ontschot.`. */
  eventStorePrefix?: string | undefined;
  /** Bytes that one append may hold; default 4 MiB. */
  mostAppendBytes?: number | undefined;
  /** How long a server that is away is waited for at the start, in ms; default 50,000. */
  waitMs?: number;
  /** Is told of trouble that was bridged, such as a broken connection. */
  onTrouble?: (error: unknown) => void;
};

/**
 * The log at this address, ready for use. The caller closes it.
 * @throws LogUnusable in one line, within seconds, when the address, the certificate or the user is wrong
 */
export const openEventStore = async ({
  databaseUrl,
  eventStoreUrl,
  eventStorePrefix: prefix,
  mostAppendBytes,
  waitMs = 50_000,
  onTrouble = () => undefined,
}: EventStoreAddress): Promise<EventStore> => {
  const limits = mostAppendBytes === undefined ? {} : { mostAppendBytes };
  if (eventStoreUrl) {
    // Loaded on demand: its gRPC client takes longer to load than the rest of the product.
    const { EventStoreDbEventStore } = await import('./drivers/eventstoredb/eventstoredb-event-store.js');
    const { reach } = await import('./drivers/eventstoredb/reach.js');
    const named = { url: eventStoreUrl, ...(prefix === undefined ? {} : { prefix }) };
    await reach(named, waitMs, onTrouble);
    return new EventStoreDbEventStore({ ...named, ...limits, onTrouble });
  }
  const store = new PostgresEventStore({ url: databaseUrl, ...limits, onTrouble });
  await store.migrate();
  return store;
};
