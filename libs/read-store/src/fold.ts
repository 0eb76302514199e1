import type { RecordedEvent } from '@ontschot/kernel';
import type { AnyProjection } from './read-model';

/** The keys that the events of a batch touch in one projection. */
export const keysTouched = (projection: AnyProjection, events: readonly RecordedEvent[]): Set<string> => {
  const keys = new Set<string>();
  for (const event of events)
    if (projection.on[event.type]) for (const key of [projection.keysOf(event)].flat()) keys.add(key);
  return keys;
};

/**
 * Folds a batch over the rows it touches.
 * @param rows the rows as they stand, by key; brought up to date in place (a deleted row disappears)
 * @returns what must be written: key → new row, or null to delete it
 */
export const foldBatch = (
  projection: AnyProjection,
  events: readonly RecordedEvent[],
  rows: Map<string, { id: string }>,
): Map<string, { id: string } | null> => {
  const changed = new Map<string, { id: string } | null>();
  for (const event of events) {
    const apply = projection.on[event.type];
    if (!apply) continue;
    for (const key of [projection.keysOf(event)].flat()) {
      const next = apply(rows.get(key), event, key);
      if (next === undefined) continue;
      if (next !== null && next.id !== key)
        throw new Error(`Projection ${projection.name} made row ${next.id} under key ${key}.`);
      if (next === null) rows.delete(key);
      else rows.set(key, next);
      changed.set(key, next);
    }
  }
  return changed;
};
