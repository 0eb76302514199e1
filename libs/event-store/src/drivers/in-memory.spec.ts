import { eventStoreContract } from '../event-store.contract';
import { InMemoryEventStore } from './in-memory';

eventStoreContract('in memory', () => {
  const store = new InMemoryEventStore();
  return Promise.resolve({ connect: () => Promise.resolve(store), close: () => store.close() });
});
