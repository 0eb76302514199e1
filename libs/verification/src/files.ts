import type { RecordedEvent } from '@ontschot/kernel';
import type { StoredFiles } from '@ontschot/read-store';
import type { DataSource } from 'typeorm';

/** A file as it is now: its hash, null where it was erased by right. */
export type FileNow = { sha256: string | null };

/** `invoice_document/<key>`: the file that the event names; null where it names none. */
export const fileOf = (tables: readonly StoredFiles[], event: RecordedEvent): string | null => {
  for (const { table, of } of tables) {
    const key = of(event);
    if (key !== null) return `${table}/${key}`;
  }
  return null;
};

/** The files of these names that are there, hashed by the database: their bytes need not travel. */
export const filesNow = async (
  data: DataSource,
  tables: readonly StoredFiles[],
  names: readonly string[],
): Promise<Map<string, FileNow>> => {
  const found = new Map<string, FileNow>();
  for (const { table, id, bytes } of tables) {
    const keys = names
      .filter((name) => name.startsWith(`${table}/`))
      .map((name) => name.slice(table.length + 1));
    if (keys.length === 0) continue;
    const rows = await data.query<{ key: string; sha256: string | null }[]>(
      `SELECT ${id} AS key, encode(sha256(${bytes}), 'hex') AS sha256 FROM ${table} WHERE ${id} = ANY($1)`,
      [keys],
    );
    for (const { key, sha256 } of rows) found.set(`${table}/${key}`, { sha256 });
  }
  return found;
};
