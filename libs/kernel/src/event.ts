import type { Role } from './role';
import type { IsoDate, IsoInstant } from './dates';
import type { PartnerCode } from './partner';

/** A fact that has happened: past-tense type, plain JSON data. Personal data never stands in it in the clear. */
export type DomainEvent<Type extends string = string, Data extends object = object> = {
  readonly type: Type;
  readonly data: Readonly<Data>;
};

/** What every event carries beside its data. */
export type EventMetadata = {
  /** Account that acted, e.g. `coach@uwv`, or `system:<policy>`; never a person's name. */
  actor: string;
  /** Partner in whose service the actor acted: `UWV` or a municipality's CBS code such as `GM0222`. */
  partner: PartnerCode;
  /** The actor's roles when it acted; the system has none. */
  roles?: readonly Role[];
  /** All events and commands of one piece of work share it. */
  correlationId: string;
  /** The event or request that led to this one. */
  causationId: string | null;
  /** The day on which the fact holds in the world; late news has an `effectiveOn` before its `recordedAt`. */
  effectiveOn: IsoDate;
  /** The moment by the log's own clock; where the product's day was moved, that day at the log's time of day. */
  recordedAt: IsoInstant;
  /** Why the actor might see or touch this client's data, e.g. `WWB art. 7`. */
  legalGround: string | null;
};

/** What is offered with an event. When it was recorded is for the log to say: no process with a wrong clock can. */
export type OfferedMetadata = Omit<EventMetadata, 'recordedAt'> & {
  /** The product's day, where it was moved. */
  movedTo?: IsoDate;
};

/** An event as it is offered to the log. The id makes a repeated append harmless. */
export type NewEvent = {
  id: string;
  type: string;
  schemaVersion: number;
  data: object;
  metadata: OfferedMetadata;
};

/** An event that a command recorded: what the writer knows of it without reading it back. */
export type WrittenEvent<E extends DomainEvent = DomainEvent> = E & {
  readonly id: string;
  readonly stream: string;
  readonly revision: number;
};

/** An event as the log gives it back. */
export type RecordedEvent<E extends DomainEvent = DomainEvent> = E & {
  readonly id: string;
  readonly stream: string;
  /** Place within the stream, from 0, without gaps. */
  readonly revision: number;
  /** Place within the whole log; grows with commit order. Safe integer in every driver. */
  readonly position: number;
  readonly schemaVersion: number;
  readonly metadata: EventMetadata;
};
