import { checkPlace, type EventStore, type EventTypes, LogMismatch } from '@ontschot/event-store';
import type { DataSource } from 'typeorm';
import { openCheckpoint, readCheckpoints } from './checkpoints';
import { foldBatch, keysTouched } from './fold';
import { readAhead } from './read-ahead';
import type { ReadModel } from './read-model';
import { Rows } from './rows';
import { skippedEvents, without } from './skipped';

const CACHED_ROWS = 50_000;

/**
 * Builds a read model anew beside the live table, while queries go on, then swaps it in within one short transaction.
 * @param progress called after each batch with the position reached and the position to reach
 * @returns the position up to which the new table counts
 */
export const rebuild = async (
  store: EventStore,
  types: EventTypes,
  dataSource: DataSource,
  model: ReadModel,
  progress: (reached: number, target: number) => void = () => undefined,
  batchSize = 5000,
): Promise<number> => {
  const { name, version } = model.projection;
  const beside = `${name}__next`;
  await openCheckpoint(dataSource, name, version);
  const target = await store.head();
  await makeTableBeside(dataSource, name, beside);
  const rows = new Rows(dataSource, model, beside);
  const cache = new Map<string, { id: string }>();
  const runner = dataSource.createQueryRunner();
  const skipped = await skippedEvents(dataSource, name);
  let reached = 0;
  let last: string | null = null;

  const replay = async (note: boolean): Promise<void> => {
    for await (const recorded of readAhead(store.readAll({ after: reached, batchSize }))) {
      const batch = without(recorded, skipped).map((event) => types.current(event));
      const missing = [...keysTouched(model.projection, batch)].filter((key) => !cache.has(key));
      // The first batches of an empty table find nothing: no read for them.
      if (missing.length > 0 && reached > 0)
        for (const [key, row] of await rows.load(runner, missing)) cache.set(key, row);
      await rows.save(runner, foldBatch(model.projection, batch, cache));
      reached = recorded.at(-1)?.position ?? reached;
      last = recorded.at(-1)?.id ?? last;
      if (cache.size > CACHED_ROWS) cache.clear();
      if (note) {
        await dataSource.query(
          `UPDATE projection_checkpoint SET state = 'rebuilding', rebuild_position = $2, rebuild_target = $3 WHERE name = $1`,
          [name, reached, target],
        );
        progress(reached, Math.max(reached, target));
      }
    }
  };

  try {
    await runner.connect();
    await replay(true);
    await runner.query('BEGIN');
    // Holding the checkpoint keeps the live runner out; it then sees that the position moved and begins again.
    await runner.query('SELECT position FROM projection_checkpoint WHERE name = $1 FOR UPDATE', [name]);
    await replay(false);
    await runner.query(`DROP TABLE ${name}; ALTER TABLE ${beside} RENAME TO ${name}`);
    await runner.query(
      `UPDATE projection_checkpoint SET position = $2, version = $3, event = $4, log = $5, state = 'running', problem = NULL, rebuild_position = NULL, rebuild_target = NULL, updated_at = clock_timestamp() WHERE name = $1`,
      [name, reached, version, last, await store.identity()],
    );
    await runner.query('COMMIT');
  } catch (problem) {
    await runner.query('ROLLBACK');
    await runner.query(
      `UPDATE projection_checkpoint SET state = CASE WHEN problem IS NULL THEN 'running' ELSE 'stopped' END, rebuild_position = NULL, rebuild_target = NULL WHERE name = $1`,
      [name],
    );
    throw problem;
  } finally {
    await runner.release();
  }
  return reached;
};

/**
 * Rebuilds every read model whose table was made by another version of its fold.
 * @returns their names
 */
export const rebuildOutdated = async (
  store: EventStore,
  types: EventTypes,
  dataSource: DataSource,
  models: readonly ReadModel[],
): Promise<string[]> => {
  const outdated: string[] = [];
  for (const model of models) {
    const { name, version } = model.projection;
    if ((await openCheckpoint(dataSource, name, version)).version === version) continue;
    await rebuild(store, types, dataSource, model);
    outdated.push(name);
  }
  return outdated;
};

/**
 * Lets every policy that has followed another log begin anew with this one: what it does twice changes nothing.
 * @returns their checkpoints' names
 */
export const followAnew = async (store: EventStore, dataSource: DataSource): Promise<string[]> => {
  const anew: string[] = [];
  for (const checkpoint of await readCheckpoints(dataSource)) {
    if (!checkpoint.name.startsWith('policy:')) continue;
    try {
      await checkPlace(store, checkpoint.name, checkpoint);
    } catch (mismatch) {
      if (!(mismatch instanceof LogMismatch)) throw mismatch;
      anew.push(checkpoint.name);
    }
  }
  await dataSource.query(
    `UPDATE projection_checkpoint SET position = 0, event = NULL, log = '', state = 'running', problem = NULL, updated_at = clock_timestamp() WHERE name = ANY($1)`,
    [anew],
  );
  return anew;
};

/** Same columns, indexes, policies and grants as the live table, without rows. */
const makeTableBeside = async (dataSource: DataSource, name: string, beside: string): Promise<void> => {
  const policies = await dataSource.query<{ qual: string }[]>(
    `SELECT qual FROM pg_policies WHERE schemaname = 'public' AND tablename = $1`,
    [name],
  );
  await dataSource.query(
    `DROP TABLE IF EXISTS ${beside}; CREATE TABLE ${beside} (LIKE ${name} INCLUDING ALL)`,
  );
  for (const { qual } of policies)
    await dataSource.query('SELECT readable_where($1::regclass, $2)', [beside, qual]);
  if (policies.length === 0) await dataSource.query('SELECT readable_by_all($1::regclass)', [beside]);
};
