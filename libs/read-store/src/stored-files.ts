import type { RecordedEvent } from '@ontschot/kernel';

/** A table that keeps files beside the log, and the events that name them: what the log's proof covers. */
export type StoredFiles = {
  table: string;
  /** Its key column, text. */
  id: string;
  /** Its bytes, as stored: sealed or not, they are never rewritten. Null once the file was erased by right. */
  bytes: string;
  /** The key of the file that an event names; null where it names none. The file is stored before its event. */
  of: (event: RecordedEvent) => string | null;
};
