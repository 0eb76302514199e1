export {
  AppendTooLarge,
  EventIdTaken,
  EventStore,
  EventStoreUnavailable,
  MOST_APPEND_BYTES,
  StreamDeleted,
  WrongExpectedRevision,
} from './event-store';
export type { AppendResult, ExpectedRevision } from './event-store';
export { EventTypes, UnknownEventType, faultsOfGoldenSamples } from './event-types';
export { openEventStore } from './open-event-store';
export type { EventStoreAddress } from './open-event-store';
export { checkPlace, LogMismatch } from './place';
export type { Place } from './place';
export { StaleRevision, Streams } from './streams';
export type { Loaded } from './streams';
export { InMemoryEventStore } from './drivers/in-memory';
export { PostgresEventStore } from './drivers/postgres/postgres-event-store';
export type { PostgresEventStoreOptions } from './drivers/postgres/postgres-event-store';
