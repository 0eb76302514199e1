import {
  EventStoreDbEventStore,
  type EventStoreDbOptions,
} from '../drivers/eventstoredb/eventstoredb-event-store';
import { EventStoreDbStandIn } from './event-store-db-stand-in';
import type { LogUnderTest } from './log-under-test';

/** A log in a stand-in server of its own. Its connections break by the server going away for a moment. */
export const openStandInLog = async (
  options: Omit<EventStoreDbOptions, 'url'> = {},
): Promise<LogUnderTest & { server: EventStoreDbStandIn }> => {
  const server = new EventStoreDbStandIn();
  await server.start();
  const open: EventStoreDbEventStore[] = [];
  return {
    idsOnce: false,
    largestEvent: 900_000,
    server,
    connect: () => {
      const store = new EventStoreDbEventStore({ url: server.url, ...options });
      open.push(store);
      return Promise.resolve(store);
    },
    breakConnections: async () => {
      await server.stop();
      await server.start();
    },
    close: async () => {
      await Promise.all(open.map((store) => store.close()));
      await server.stop();
    },
  };
};

/** A log on a real server, shared with whatever else is in it. Its default limit on one append is 1 MiB. */
export const openRealLog = (url: string): Promise<LogUnderTest> => {
  const open: EventStoreDbEventStore[] = [];
  return Promise.resolve({
    largestEvent: 900_000,
    idsOnce: false,
    shared: true,
    connect: () => {
      const store = new EventStoreDbEventStore({ url });
      open.push(store);
      return Promise.resolve(store);
    },
    close: async () => {
      await Promise.all(open.map((store) => store.close()));
    },
  });
};
