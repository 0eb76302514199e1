import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was recorded of a supplier over time, with reasons and evidence. The projector fills the columns anew. */
export class SupplierPeriods1700000003001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE supplier_overview
        ADD COLUMN quality_tests jsonb NOT NULL DEFAULT '[]', ADD COLUMN recognitions jsonb NOT NULL DEFAULT '[]',
        ADD COLUMN uwv_tests jsonb NOT NULL DEFAULT '[]', ADD COLUMN listings jsonb NOT NULL DEFAULT '[]',
        ADD COLUMN entries jsonb NOT NULL DEFAULT '[]', ADD COLUMN kinds jsonb NOT NULL DEFAULT '[]',
        ADD COLUMN corrections jsonb NOT NULL DEFAULT '[]', ADD COLUMN next_mark_end date;
      CREATE TABLE supplier_mark_coverage (
        id text PRIMARY KEY, mark text NOT NULL, periods jsonb NOT NULL, revision int NOT NULL
      );
      SELECT readable_by_all('supplier_mark_coverage');
      -- The defaults serve the rows that are there; the projector writes every column.
      ALTER TABLE supplier_overview
        ALTER COLUMN quality_tests DROP DEFAULT, ALTER COLUMN recognitions DROP DEFAULT, ALTER COLUMN uwv_tests DROP DEFAULT,
        ALTER COLUMN listings DROP DEFAULT, ALTER COLUMN entries DROP DEFAULT, ALTER COLUMN kinds DROP DEFAULT,
        ALTER COLUMN corrections DROP DEFAULT;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE supplier_mark_coverage;
      ALTER TABLE supplier_overview
        DROP COLUMN quality_tests, DROP COLUMN recognitions, DROP COLUMN uwv_tests, DROP COLUMN listings,
        DROP COLUMN entries, DROP COLUMN kinds, DROP COLUMN corrections, DROP COLUMN next_mark_end;
    `);
  }
}
