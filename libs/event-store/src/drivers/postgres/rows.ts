import type { RecordedEvent } from '@ontschot/kernel';
import { recordedMetadata, type StoredMetadata } from '../../json';

/** A row of log.events as an array of texts and numbers. JSON stays text until it is needed here: pg would look up a parser per field. */
export type EventRow = [
  position: string,
  stream: string,
  revision: number,
  id: string,
  type: string,
  data: string,
  metadata: string,
  /** Seconds since 1970. */ recordedAt: number,
];

export const COLUMNS =
  'position, stream, revision, event_id, type, data::text, metadata::text, extract(epoch from recorded_at)::float8';

export const recordedEvent = ([
  position,
  stream,
  revision,
  id,
  type,
  data,
  stored,
  recordedAt,
]: EventRow): RecordedEvent => {
  const at = new Date(Math.floor(recordedAt * 1_000)).toISOString();
  const { schemaVersion, metadata } = recordedMetadata(JSON.parse(stored) as StoredMetadata, at);
  return {
    id,
    stream,
    revision,
    position: Number(position),
    type,
    schemaVersion,
    data: JSON.parse(data) as object,
    metadata,
  };
};
