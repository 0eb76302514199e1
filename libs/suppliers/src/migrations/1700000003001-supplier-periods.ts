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
      CREATE TABLE mark_coverage (
        id text PRIMARY KEY, mark text NOT NULL, periods jsonb NOT NULL, revision int NOT NULL
      );
      SELECT readable_by_all('mark_coverage');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE mark_coverage;
      ALTER TABLE supplier_overview
        DROP COLUMN quality_tests, DROP COLUMN recognitions, DROP COLUMN uwv_tests, DROP COLUMN listings,
        DROP COLUMN entries, DROP COLUMN kinds, DROP COLUMN corrections, DROP COLUMN next_mark_end;
    `);
  }
}
