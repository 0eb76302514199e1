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
import type { EventMetadata, NewEvent, RecordedEvent } from '@ontschot/kernel';
import type { ExpectedRevision } from '../../event-store';
import { storedMetadata, toStorableJson } from '../../json';

/** `appendId` tells a fresh append from a repeated one, which the server answers alike. */
type StoredMetadata = EventMetadata & { schemaVersion: number; appendId: string };

export const toServerEvents = (events: readonly NewEvent[], appendId: string) =>
  events.map((event) => {
    const stored = { ...storedMetadata(event), appendId };
    toStorableJson([event.data, stored]); // the same limits as in the other logs
    return jsonEvent({ id: event.id, type: event.type, data: { ...event.data }, metadata: stored });
  });

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
export const positionOf = ({ event, commitPosition }: ResolvedEvent | AllStreamResolvedEvent): number => {
  const position = Number(event?.position?.commit ?? commitPosition ?? NaN);
  if (!Number.isSafeInteger(position))
    throw new RangeError(`EventStoreDB gave ${position} for a position; 22.6 or later is needed.`);
  return position;
};

/** The product's own events: the server keeps books of its own in streams and types that begin with `$`, and may show links. */
export const isOwn = ({ event, link }: ResolvedEvent | AllStreamResolvedEvent): boolean =>
  event !== undefined &&
  link === undefined &&
  event.isJson &&
  !event.type.startsWith('$') &&
  !event.streamId.startsWith('$');

export const appendIdOf = ({ event }: ResolvedEvent): string | undefined =>
  (event?.metadata as StoredMetadata | undefined)?.appendId;

export const recordedEvent = (resolved: ResolvedEvent | AllStreamResolvedEvent): RecordedEvent => {
  const { event } = resolved;
  if (!event) throw new TypeError('EventStoreDB gave an event without its content.');
  const { schemaVersion, appendId: _, ...metadata } = event.metadata as StoredMetadata;
  return {
    id: event.id,
    stream: event.streamId,
    revision: Number(event.revision),
    position: positionOf(resolved),
    type: event.type,
    schemaVersion,
    data: event.data as object,
    metadata,
  };
};
