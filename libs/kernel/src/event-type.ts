import type { DomainEvent } from './event';

/** How data of one schema version becomes data of the next. Pure. */
export type Upcaster = (data: object) => object;

/** One type of event, and how to read every version of it that was ever written. */
export type EventType = {
  /** Past tense, unique in the whole system: `AgreementSigned`. */
  type: string;
  /** The version written today, from 1. */
  version: number;
  /** Under each earlier version n: the step from n to n + 1. */
  upcasters?: Record<number, Upcaster>;
  /** A stored sample of the data of each version, as it was written. Never edited; a new version adds its own. */
  golden: Record<number, object>;
};

/** The versions before each one. More are added when an event needs them. */
type Earlier = { 1: never; 2: 1; 3: 1 | 2; 4: 1 | 2 | 3; 5: 1 | 2 | 3 | 4 };

/** One version is today's, with a sample that has today's data; every earlier one has its sample and its step onwards. */
type Described<Data extends object> = {
  [Version in keyof Earlier]: {
    version: Version;
    golden: { readonly [V in Version | Earlier[Version]]: V extends Version ? Data : object };
  } & ([Earlier[Version]] extends [never]
    ? { upcasters?: never }
    : { upcasters: { readonly [V in Earlier[Version]]: Upcaster } });
}[keyof Earlier];

/**
 * Every event type of a union, by name: the compiler demands each of them, a sample of every version, of today's version
 * one that fits the type, and an upcaster from each version before.
 */
export const eventTypes = <Event extends DomainEvent>(described: {
  readonly [Type in Event['type']]: Described<Extract<Event, { type: Type }>['data']>;
}): EventType[] =>
  Object.entries<Omit<EventType, 'type'>>(described).map(([type, { version, upcasters, golden }]) => ({
    type,
    version,
    golden,
    ...(upcasters ? { upcasters } : {}),
  }));

/** The sample of the newest version: what the event looks like today. @throws Error when there is none */
export const latest = (golden: EventType['golden']): object => {
  const sample = golden[Math.max(...Object.keys(golden).map(Number))];
  if (!sample) throw new Error('There is no golden sample.');
  return sample;
};

/** What an event of this type looks like today, for specs. @throws Error when it is not among them */
export const sampleOf = (types: readonly EventType[], type: string): object => {
  const known = types.find((one) => one.type === type);
  if (!known) throw new Error(`${type} is not among these event types.`);
  return latest(known.golden);
};
