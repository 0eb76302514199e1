import {
  ANY,
  jsonEvent,
  NO_STREAM,
  START,
  STREAM_EXISTS,
  type AllStreamResolvedEvent,
  type AppendExpectedRevision,
  type ReadPosition,
  type ResolvedEvent,
} from '@eventstore/db-client';
import type { NewEvent, RecordedEvent } from '@ontschot/kernel';
import type { ExpectedRevision } from '../../event-store';
import { recordedMetadata, storedMetadata, type StoredMetadata } from '../../json';

/** `appendId` tells a fresh append from a repeated one, which the server answers alike. */
type ServerMetadata = StoredMetadata & { appendId: string };
type Resolved = ResolvedEvent | AllStreamResolvedEvent;

export const serverMetadata = (event: NewEvent, appendId: string): ServerMetadata => ({
  ...storedMetadata(event),
  appendId,
});

export const toServerEvents = (events: readonly NewEvent[], appendId: string) =>
  events.map((event) =>
    jsonEvent({
      id: event.id,
      type: event.type,
      data: { ...event.data },
      metadata: serverMetadata(event, appendId),
    }),
  );

const REVISIONS: Record<Exclude<ExpectedRevision, number>, AppendExpectedRevision> = {
  none: NO_STREAM,
  any: ANY,
  exists: STREAM_EXISTS,
};

export const toServerRevision = (expected: ExpectedRevision): AppendExpectedRevision =>
  typeof expected === 'number' ? BigInt(expected) : REVISIONS[expected];

/** Commit and prepare position differ only for explicit transactions of the old TCP protocol, which nothing here writes. */
export const toServerPosition = (position: number): ReadPosition =>
  position === 0 ? START : { commit: BigInt(position), prepare: BigInt(position) };

/** @throws RangeError for a position that the server did not give (before 22.6), or beyond 2^53. */
export const positionOf = ({ event, commitPosition }: Resolved): number => {
  const position = Number(event?.position?.commit ?? commitPosition ?? NaN);
  if (!Number.isSafeInteger(position))
    throw new RangeError(`EventStoreDB gave ${position} for a position; 22.6 or later is needed.`);
  return position;
};

/** Streams in which the server and its users may write what they like: ours begin with the prefix, and our events carry our metadata. */
export const isOwn = ({ event, link }: Resolved, prefix: string): boolean =>
  event !== undefined &&
  link === undefined &&
  event.isJson &&
  event.streamId.startsWith(prefix) &&
  isObject(event.data) &&
  isOurs(event.metadata);

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** What every event of ours carries, and what reading it relies on. */
const isOurs = (metadata: unknown): metadata is ServerMetadata =>
  isObject(metadata) &&
  Number.isInteger(valueOf(metadata, 'schemaVersion')) &&
  ['appendId', 'actor', 'partner', 'correlationId', 'effectiveOn'].every(
    (name) => typeof valueOf(metadata, name) === 'string',
  );

const valueOf = (object: object, name: string): unknown => Reflect.get(object, name);

export const appendIdOf = ({ event }: Resolved): unknown =>
  isObject(event?.metadata) ? valueOf(event.metadata, 'appendId') : undefined;

/** @throws TypeError for an event that is not ours: see `isOwn`. */
export const recordedEvent = (resolved: Resolved, prefix: string): RecordedEvent => {
  const { event } = resolved;
  if (!event || !isOurs(event.metadata)) throw new TypeError('EventStoreDB gave an event that is not ours.');
  const { appendId: _, ...stored } = event.metadata;
  return {
    id: event.id,
    stream: event.streamId.slice(prefix.length),
    revision: Number(event.revision),
    position: positionOf(resolved),
    type: event.type,
    data: event.data as object,
    ...recordedMetadata(stored, event.created.toISOString()),
  };
};
