import type { EventMetadata, RecordedEvent } from '@ontschot/kernel';

/** A row of log.events as an array of texts and numbers. JSON stays text until it is needed here: pg would look up a parser per field. */
export type EventRow = [
  position: string,
  stream: string,
  revision: number,
  id: string,
  type: string,
  data: string,
  metadata: string,
];

export const COLUMNS = 'position, stream, revision, event_id, type, data::text, metadata::text';

export const recordedEvent = ([
  position,
  stream,
  revision,
  id,
  type,
  data,
  stored,
]: EventRow): RecordedEvent => {
  const { schemaVersion, ...metadata } = JSON.parse(stored) as EventMetadata & { schemaVersion: number };
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
