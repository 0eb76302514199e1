import type { DataSource, QueryRunner } from 'typeorm';

export type Checkpoint = {
  name: string;
  version: number;
  position: number;
  state: 'running' | 'stopped' | 'rebuilding';
  problem: string | null;
  rebuildPosition: number | null;
  rebuildTarget: number | null;
};

/** Another runner moved the checkpoint: ours must not count the batch a second time. */
export class CheckpointMoved extends Error {
  constructor(name: string) {
    super(`Checkpoint ${name} was moved by another runner.`);
  }
}

export const readCheckpoints = (dataSource: DataSource): Promise<Checkpoint[]> =>
  dataSource.query(`SELECT name, version, position, state, problem, rebuild_position AS "rebuildPosition", rebuild_target AS "rebuildTarget"
                    FROM projection_checkpoint ORDER BY name`);

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
  const checkpoint = (await readCheckpoints(dataSource)).find((one) => one.name === name);
  if (!checkpoint) throw new Error(`Checkpoint ${name} disappeared while it was opened.`);
  return checkpoint;
};

/** Within the rows' own transaction. @throws CheckpointMoved when the position is no longer `from`. */
export const advance = async (runner: QueryRunner, name: string, from: number, to: number): Promise<void> => {
  const [, count] = (await runner.query(
    `UPDATE projection_checkpoint SET position = $3, state = CASE state WHEN 'stopped' THEN 'running' ELSE state END, problem = NULL, updated_at = clock_timestamp()
     WHERE name = $1 AND position = $2`,
    [name, from, to],
  )) as [unknown, number];
  if (count !== 1) throw new CheckpointMoved(name);
};

export const markStopped = (dataSource: DataSource, name: string, problem: string): Promise<unknown> =>
  dataSource.query(
    `UPDATE projection_checkpoint SET state = 'stopped', problem = $2, updated_at = clock_timestamp() WHERE name = $1`,
    [name, problem],
  );
