import type { DataSource } from 'typeorm';

/** One link of the chain: the event at a position, the file that it names, and the hash over both and all before. */
export type Link = {
  position: number;
  event: string;
  previous: string;
  hash: string;
  file: string | null;
  fileSha256: string | null;
};

/** The chain's last link, or what is kept elsewhere of one. */
export type Head = { position: number; hash: string };

const COLUMNS = 'position, event, previous, hash, file, file_sha256 AS "fileSha256"';

export const lastLink = async (data: DataSource): Promise<Link | null> =>
  (await data.query<Link[]>(`SELECT ${COLUMNS} FROM log_link ORDER BY position DESC LIMIT 1`))[0] ?? null;

/** The links in order, a page at a time. */
export async function* links(data: DataSource, page = 2_000): AsyncGenerator<Link[]> {
  for (let after = 0; ;) {
    const found = await data.query<Link[]>(
      `SELECT ${COLUMNS} FROM log_link WHERE position > $1 ORDER BY position LIMIT $2`,
      [after, page],
    );
    if (found.length > 0) yield found;
    if (found.length < page) return;
    after = found.at(-1)?.position ?? after;
  }
}

/** All or none. @throws when another has linked one of these positions already */
export const addLinks = async (data: DataSource, added: readonly Link[]): Promise<void> => {
  await data.query(
    `INSERT INTO log_link (position, event, previous, hash, file, file_sha256)
     SELECT * FROM unnest($1::bigint[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[])`,
    [
      added.map(({ position }) => position),
      added.map(({ event }) => event),
      added.map(({ previous }) => previous),
      added.map(({ hash }) => hash),
      added.map(({ file }) => file),
      added.map(({ fileSha256 }) => fileSha256),
    ],
  );
};

/** The id of the log that the chain is of; the first one to ask writes it down. */
export const chainedLog = async (data: DataSource, log: string): Promise<string> => {
  await data.query('INSERT INTO log_chain (log) VALUES ($1) ON CONFLICT (one) DO NOTHING', [log]);
  const [row] = await data.query<{ log: string }[]>('SELECT log FROM log_chain');
  return row?.log ?? log;
};

/** `412:9f86…`: a head as it is printed and given back. */
export const headInWords = ({ position, hash }: Head): string => `${position}:${hash}`;

/** @returns null when the text is no head */
export const headFrom = (text: string): Head | null => {
  const [, position, hash] = /^(\d{1,16}):([0-9a-f]{64})$/.exec(text.trim()) ?? [];
  return position === undefined || hash === undefined ? null : { position: Number(position), hash };
};
