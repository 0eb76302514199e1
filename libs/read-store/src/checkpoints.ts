import type { DataSource, QueryRunner } from 'typeorm';

export type Checkpoint = {
  name: string;
  version: number;
  position: number;
  /** Of the log that the position is one of; '' for one that was never told. */
  log: string;
  /** The event that stands at the position; null at 0, and for one that was never told. */
  event: string | null;
  state: 'running' | 'stopped' | 'rebuilding';
  /** Why it stands still, without a word of what the event says; null while it follows. */
  problem: string | null;
  rebuildPosition: number | null;
  rebuildTarget: number | null;
};

/** Where a follower has come: the last event that it counted, in this log. */
export type Reached = { position: number; event: string | null; log: string };

/** Another runner moved the checkpoint: ours must not count the batch a second time. */
export class CheckpointMoved extends Error {
  constructor(names: readonly string[]) {
    super(`Checkpoint ${names.join(', ')} was moved by another runner.`);
  }
}

const COLUMNS = `name, version, position, log, event, state, problem,
                 rebuild_position AS "rebuildPosition", rebuild_target AS "rebuildTarget"`;

export const readCheckpoints = (dataSource: DataSource): Promise<Checkpoint[]> =>
  dataSource.query(`SELECT ${COLUMNS} FROM projection_checkpoint ORDER BY name`);

/** The checkpoint of this projection or policy, made at position 0 where it is new. */
export const openCheckpoint = async (
  dataSource: DataSource,
  name: string,
  version: number,
): Promise<Checkpoint> => {
  await dataSource.query(
    'INSERT INTO projection_checkpoint (name, version) VALUES ($1, $2) ON CONFLICT DO NOTHING',
    [name, version],
  );
  const [checkpoint] = await dataSource.query<Checkpoint[]>(
    `SELECT ${COLUMNS} FROM projection_checkpoint WHERE name = $1`,
    [name],
  );
  if (!checkpoint) throw new Error(`Checkpoint ${name} disappeared while it was opened.`);
  return checkpoint;
};

/**
 * Moves checkpoints to one place in one statement, within the rows' own transaction. What stood still runs again.
 * @throws CheckpointMoved when one of them is no longer where its owner left it
 */
export const advance = async (
  runner: QueryRunner,
  from: readonly { name: string; position: number }[],
  to: Reached,
): Promise<void> => {
  const [, count] = (await runner.query(
    `UPDATE projection_checkpoint AS here
     SET position = $3, event = $4, log = $5, problem = NULL, updated_at = clock_timestamp(),
         state = CASE state WHEN 'stopped' THEN 'running' ELSE state END
     FROM unnest($1::text[], $2::bigint[]) AS was(name, position)
     WHERE here.name = was.name AND here.position = was.position`,
    [from.map(({ name }) => name), from.map(({ position }) => position), to.position, to.event, to.log],
  )) as [unknown, number];
  if (count !== from.length) throw new CheckpointMoved(from.map(({ name }) => name));
};

/** Channel on which it is told that a read model or policy stands still, or follows again. */
export const STOOD_STILL = 'ontschot_stood_still';

/** The reason names the kind of fault and never a value: it is shown to operators and kept in the database. */
export const markStopped = async (
  dataSource: DataSource,
  names: readonly string[],
  problem: string,
): Promise<void> => {
  await dataSource.query(
    `UPDATE projection_checkpoint SET state = 'stopped', problem = $2, updated_at = clock_timestamp() WHERE name = ANY($1)`,
    [names, problem],
  );
  await dataSource.query(`SELECT pg_notify('${STOOD_STILL}', '')`);
};
