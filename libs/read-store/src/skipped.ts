import type { EventStore } from '@ontschot/event-store';
import type { RecordedEvent } from '@ontschot/kernel';
import type { DataSource } from 'typeorm';
import { readCheckpoints } from './checkpoints';

/** An event that a read model does not count, because an operator said so: who, why, and when. */
export type Skipped = { name: string; event: string; position: number; reason: string; by: string };

/** The ids of the events that this read model passes over. */
export const skippedEvents = async (dataSource: DataSource, name: string): Promise<ReadonlySet<string>> => {
  const rows = await dataSource.query<{ event: string }[]>(
    'SELECT event FROM projection_skip WHERE name = $1',
    [name],
  );
  return new Set(rows.map(({ event }) => event));
};

/**
 * Lets a read model that stands still pass over the event at which it stopped, now and in every rebuild, and go on.
 * The last way out: the row will lack what the event said; the reason stays on record.
 * @returns the event that is passed over
 * @throws Error when it does not stand still, or nothing follows where it stands
 */
export const passOver = async (
  store: EventStore,
  dataSource: DataSource,
  name: string,
  { reason, by }: Pick<Skipped, 'reason' | 'by'>,
): Promise<Pick<RecordedEvent, 'id' | 'type' | 'position'>> => {
  const checkpoint = (await readCheckpoints(dataSource)).find((one) => one.name === name);
  if (checkpoint?.state !== 'stopped')
    throw new Error(`${name} does not stand still: there is nothing to pass over.`);
  for await (const [event] of store.readAll({ after: checkpoint.position, batchSize: 1 })) {
    if (!event) break;
    await dataSource.transaction(async (manager) => {
      await manager.query(
        'INSERT INTO projection_skip (name, event, position, reason, by) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING',
        [name, event.id, event.position, reason, by],
      );
      await manager.query(
        `UPDATE projection_checkpoint SET state = 'running', problem = NULL, updated_at = clock_timestamp() WHERE name = $1`,
        [name],
      );
    });
    return { id: event.id, type: event.type, position: event.position };
  }
  throw new Error(`${name} stands at the end of the log: there is no event to pass over.`);
};

export const without = <E extends Pick<RecordedEvent, 'id'>>(
  events: readonly E[],
  skipped: ReadonlySet<string>,
): readonly E[] => (skipped.size === 0 ? events : events.filter(({ id }) => !skipped.has(id)));
