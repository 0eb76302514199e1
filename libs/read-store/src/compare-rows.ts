import type { EventStore, EventTypes } from '@ontschot/event-store';
import type { RecordedEvent } from '@ontschot/kernel';
import type { DataSource, QueryRunner } from 'typeorm';
import type { Checkpoint } from './checkpoints';
import { foldBatch, keysTouched } from './fold';
import { readAhead } from './read-ahead';
import type { ReadModel } from './read-model';
import { Rows } from './rows';
import { skippedEvents, without } from './skipped';

/** A row that is not what the log says: changed, gone, or one that the log knows nothing of. */
export type RowFault = { table: string; id: string; fault: 'altered' | 'missing' | 'inserted' };
export type RowsCompared = { models: number; rows: number; faults: RowFault[] };

type Beside = {
  model: ReadModel;
  table: string;
  rows: Rows;
  cache: Map<string, { id: string }>;
  skipped: ReadonlySet<string>;
  /** The last event that the live table has counted. */
  upTo: number;
};

const CACHED_ROWS = 20_000;
const PAGE = 2_000;

/**
 * Folds the log anew, beside the live tables and up to where each of them has come, and compares them row by row.
 * Goes on while the service works: the live tables are read as they stood in one moment. Needs temporary tables only.
 * @param mostFaults how many rows are named at most
 */
export const compareRows = async (
  store: EventStore,
  types: EventTypes,
  dataSource: DataSource,
  models: readonly ReadModel[],
  mostFaults = 20,
): Promise<RowsCompared> => {
  const [live, beside] = [dataSource.createQueryRunner(), dataSource.createQueryRunner()];
  try {
    await live.connect();
    await beside.connect();
    await live.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const checkpoints = (await live.query(
      'SELECT name, position, version FROM projection_checkpoint',
    )) as Pick<Checkpoint, 'name' | 'position' | 'version'>[];
    const tables: Beside[] = [];
    for (const model of models) {
      const { name, version } = model.projection;
      const checkpoint = checkpoints.find((one) => one.name === name);
      // A table of another version of its fold is about to be rebuilt; there is nothing to hold it against.
      if (checkpoint && checkpoint.version !== version) continue;
      tables.push(await tableBeside(dataSource, beside, model, checkpoint?.position ?? 0));
    }
    await foldAll(store, types, beside, tables);
    const compared: RowsCompared = { models: tables.length, rows: 0, faults: [] };
    for (const table of tables) await compareTable(live, beside, table, compared, mostFaults);
    await live.query('COMMIT');
    return compared;
  } finally {
    // The connections end with their transaction and their temporary tables.
    await discard(live);
    await discard(beside);
  }
};

const tableBeside = async (
  dataSource: DataSource,
  runner: QueryRunner,
  model: ReadModel,
  upTo: number,
): Promise<Beside> => {
  const { name } = model.projection;
  const table = `${name}__check`;
  await runner.query(
    `DROP TABLE IF EXISTS pg_temp.${table};
     CREATE TEMP TABLE ${table} (LIKE ${name} INCLUDING DEFAULTS INCLUDING GENERATED);
     ALTER TABLE ${table} ADD PRIMARY KEY (id)`,
  );
  return {
    model,
    table,
    rows: new Rows(dataSource, model, table),
    cache: new Map(),
    skipped: await skippedEvents(dataSource, name),
    upTo,
  };
};

const foldAll = async (
  store: EventStore,
  types: EventTypes,
  runner: QueryRunner,
  tables: readonly Beside[],
): Promise<void> => {
  const end = Math.max(0, ...tables.map(({ upTo }) => upTo));
  if (end === 0) return;
  for await (const recorded of readAhead(store.readAll())) {
    const batch = recorded.filter(({ position }) => position <= end).map((event) => types.current(event));
    for (const table of tables) await foldInto(runner, table, batch);
    if ((recorded.at(-1)?.position ?? 0) >= end) return;
  }
};

const foldInto = async (
  runner: QueryRunner,
  { model: { projection }, rows, cache, skipped, upTo }: Beside,
  batch: readonly RecordedEvent[],
): Promise<void> => {
  const events = without(batch, skipped).filter(({ position }) => position <= upTo);
  const missing = [...keysTouched(projection, events)].filter((key) => !cache.has(key));
  for (const [key, row] of await rows.load(runner, missing)) cache.set(key, row);
  await rows.save(runner, foldBatch(projection, events, cache));
  if (cache.size > CACHED_ROWS) cache.clear();
};

type Digest = { id: string; digest: string };

const compareTable = async (
  live: QueryRunner,
  beside: QueryRunner,
  { model, table }: Beside,
  compared: RowsCompared,
  mostFaults: number,
): Promise<void> => {
  const { name } = model.projection;
  const digests = async (
    runner: QueryRunner,
    of: string,
    where: string,
    values: unknown[],
  ): Promise<Digest[]> =>
    (await runner.query(
      `SELECT id, md5(to_jsonb(t)::text) AS digest FROM ${of} t WHERE ${where} ORDER BY id LIMIT ${PAGE}`,
      values,
    )) as Digest[];
  const note = (id: string, fault: RowFault['fault']): void => {
    if (compared.faults.length < mostFaults) compared.faults.push({ table: name, id, fault });
  };
  let after: string | null = null;
  for (;;) {
    const begins = after === null ? 'true' : 'id > $1';
    const expected: Digest[] = await digests(beside, table, begins, after === null ? [] : [after]);
    const last: string | undefined = expected.length === PAGE ? expected.at(-1)?.id : undefined;
    const upTo = last === undefined ? 'true' : `id <= $${after === null ? 1 : 2}`;
    const bounds = [after, last].filter((bound) => bound != null);
    const shown = new Map<string, string>();
    // More rows than the log accounts for come in further pages.
    for (let from: string | null = null; ;) {
      const behind = from === null ? 'true' : `id > $${bounds.length + 1}`;
      const page = await digests(live, name, `${begins} AND ${upTo} AND ${behind}`, [
        ...bounds,
        ...(from === null ? [] : [from]),
      ]);
      for (const { id, digest } of page) shown.set(id, digest);
      if (page.length < PAGE) break;
      from = page.at(-1)?.id ?? null;
    }
    for (const { id, digest } of expected) {
      const found = shown.get(id);
      if (found !== digest) note(id, found === undefined ? 'missing' : 'altered');
      shown.delete(id);
    }
    for (const id of shown.keys()) note(id, 'inserted');
    compared.rows += expected.length;
    if (last === undefined) return;
    after = last;
  }
};

const discard = async (runner: QueryRunner): Promise<void> => {
  if (runner.isReleased) return;
  await runner.query('ROLLBACK; DISCARD TEMP');
  await runner.release();
};
