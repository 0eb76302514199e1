import type { RecordedEvent } from '@ontschot/kernel';
import { createHash } from 'node:crypto';

/** JSON with its keys in one order, so that the same content gives the same bytes from every log. */
export const canonical = (value: unknown): string => {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const entries = Object.entries(value).filter(([, content]) => content !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, content]) => `${JSON.stringify(key)}:${canonical(content)}`).join(',')}}`;
};

/** A file that an event names, with the SHA-256 of its bytes as stored (hex); null where there was none to be found. */
export type FileLink = { file: string; sha256: string | null };

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What the first link of a log's chain follows. */
export const beginningOf = (log: string): string => sha256(`ontschot log ${log}`);

/**
 * The hash of one link: over the one before, everything that the log says of the event, and the file that it names.
 * Its position is not in it, so that a log keeps its proof where it is copied; it stands in the link beside the hash.
 */
export const linkHash = (
  previous: string,
  { stream, revision, id, type, schemaVersion, data, metadata }: RecordedEvent,
  file: FileLink | null,
): string =>
  sha256(
    canonical([
      previous,
      stream,
      revision,
      id,
      type,
      schemaVersion,
      data,
      metadata,
      file && [file.file, file.sha256],
    ]),
  );
