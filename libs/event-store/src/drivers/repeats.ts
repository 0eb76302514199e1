import { isDeepStrictEqual } from 'node:util';

type Offered = { id: string; type: string };
/** An event in the log under one of the ids offered. */
export type Found = Offered & { stream: string; revision: number; position: number; data: object };

/**
 * Do all the events offered stand in the stream already, one after another?
 * @param data the data of each event offered, as JSON text
 * @returns where, and whether they are the same; null where some are missing, or stand elsewhere
 */
export const repeatOf = (
  stream: string,
  events: readonly Offered[],
  data: readonly string[],
  found: readonly Found[],
): { first: number; last: Found; same: boolean } | null => {
  const byId = new Map(found.map((one) => [one.id, one]));
  const there = events.flatMap(({ id }) => byId.get(id) ?? []);
  const [first, last] = [there[0], there.at(-1)];
  if (!first || !last || there.length !== events.length) return null;
  if (there.some((one, index) => one.stream !== stream || one.revision !== first.revision + index))
    return null;
  const same = there.every(
    (one, index) =>
      one.type === events[index]?.type && isDeepStrictEqual(one.data, JSON.parse(data[index] ?? 'null')),
  );
  return { first: first.revision, last, same };
};
