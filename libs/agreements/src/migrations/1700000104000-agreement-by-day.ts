import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An agreement is what it is on a day, and keeps everything that was recorded. The table is rebuilt from the log. */
export class AgreementByDay1700000104000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      TRUNCATE agreement_overview;
      ALTER TABLE agreement_overview
        ADD COLUMN dated jsonb, ADD COLUMN run_off_completed_on text, ADD COLUMN evaluated_on text,
        ADD COLUMN extensions jsonb NOT NULL, ADD COLUMN tariffs_proposed jsonb, ADD COLUMN file jsonb NOT NULL;
      CREATE INDEX agreement_overview_reference ON agreement_overview (owner, reference);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      TRUNCATE agreement_overview;
      ALTER TABLE agreement_overview
        DROP COLUMN dated, DROP COLUMN run_off_completed_on, DROP COLUMN evaluated_on,
        DROP COLUMN extensions, DROP COLUMN tariffs_proposed, DROP COLUMN file;
      DROP INDEX agreement_overview_reference;
    `);
  }
}
