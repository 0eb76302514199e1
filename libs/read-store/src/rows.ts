import type { DataSource, QueryRunner } from 'typeorm';
import type { ReadModel } from './read-model';

/** Reads and writes the rows of one table a whole batch at a time. `into` is the live table or its rebuild. */
export class Rows {
  private readonly columns: { property: string; column: string }[];

  constructor(
    dataSource: DataSource,
    readModel: ReadModel,
    private readonly into: string,
  ) {
    this.columns = dataSource
      .getMetadata(readModel.row)
      .columns.map(({ propertyName, databaseName }) => ({ property: propertyName, column: databaseName }));
  }

  async load(runner: QueryRunner, ids: string[]): Promise<Map<string, { id: string }>> {
    const found = new Map<string, { id: string }>();
    if (ids.length === 0) return found;
    const rows = (await runner.query(`SELECT * FROM ${this.into} WHERE id = ANY($1)`, [ids])) as Record<
      string,
      unknown
    >[];
    for (const row of rows) {
      const object: Record<string, unknown> = {};
      for (const { property, column } of this.columns) object[property] = row[column];
      found.set(row['id'] as string, object as { id: string });
    }
    return found;
  }

  /** Inserts or replaces the given rows and deletes those that became null, in one statement each. */
  async save(runner: QueryRunner, changed: Map<string, { id: string } | null>): Promise<void> {
    const kept: object[] = [];
    const gone: string[] = [];
    for (const [id, row] of changed) {
      if (row === null) gone.push(id);
      else
        kept.push(
          Object.fromEntries(
            this.columns.map(({ property, column }) => [
              column,
              (row as Record<string, unknown>)[property] ?? null,
            ]),
          ),
        );
    }
    if (gone.length > 0) await runner.query(`DELETE FROM ${this.into} WHERE id = ANY($1)`, [gone]);
    if (kept.length === 0) return;
    const names = this.columns.map(({ column }) => column);
    const update = names.filter((name) => name !== 'id').map((name) => `${name} = excluded.${name}`);
    await runner.query(
      `INSERT INTO ${this.into} (${names.join(', ')})
       SELECT ${names.join(', ')} FROM json_populate_recordset(NULL::${this.into}, $1::json)
       ON CONFLICT (id) DO ${update.length > 0 ? `UPDATE SET ${update.join(', ')}` : 'NOTHING'}`,
      [JSON.stringify(kept)],
    );
  }
}
