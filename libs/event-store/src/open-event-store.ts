import type { EventStore } from './event-store';
import { PostgresEventStore } from './drivers/postgres/postgres-event-store';

export type EventStoreAddress = {
  /** `postgres://…`; used, and its tables made, when there is no `eventStoreUrl`. */
  databaseUrl: string;
  /** `esdb://…` or `esdb+discover://…`: the log lives in EventStoreDB. */
  eventStoreUrl?: string | undefined;
  /** Is told of trouble that was bridged, such as a broken connection. */
  onTrouble?: (error: unknown) => void;
};

/** The log at this address, ready for use. The caller closes it. @throws Error for an address of no known kind. */
export const openEventStore = async ({
  databaseUrl,
  eventStoreUrl,
  onTrouble,
}: EventStoreAddress): Promise<EventStore> => {
  if (eventStoreUrl) {
    if (!/^esdb(\+discover)?:\/\//.test(eventStoreUrl))
      throw new Error('EVENT_STORE_URL must begin with esdb:// or esdb+discover://.');
    // Loaded on demand: its gRPC client takes longer to load than the rest of the product.
    const { EventStoreDbEventStore } = await import('./drivers/eventstoredb/eventstoredb-event-store.js');
    return new EventStoreDbEventStore({ url: eventStoreUrl, onTrouble });
  }
  const store = new PostgresEventStore({ url: databaseUrl, onTrouble });
  await store.migrate();
  return store;
};
