import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An agreement is what it is on a day, and keeps everything that was recorded. The table is rebuilt from the log. */
export class AgreementByDay1700000104000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      TRUNCATE agreement_overview;
      ALTER TABLE agreement_overview
        ADD COLUMN dated jsonb, ADD COLUMN run_off_completed_on text, ADD COLUMN evaluated_on text, ADD COLUMN expired_for text,
        ADD COLUMN extensions jsonb NOT NULL, ADD COLUMN tariffs_proposed jsonb, ADD COLUMN file jsonb NOT NULL;
      CREATE INDEX agreement_overview_reference ON agreement_overview (owner, reference);
      CREATE TABLE agreement_duty (
        id text PRIMARY KEY, agreement_id text NOT NULL, reference text NOT NULL, supplier_id text, waits_for text NOT NULL,
        duty text NOT NULL, text text NOT NULL, text_en text NOT NULL, rule text, opens_on text NOT NULL, due_on text,
        options jsonb NOT NULL, visible_to text[] NOT NULL
      );
      CREATE INDEX agreement_duty_due ON agreement_duty (due_on, id);
      SELECT readable_where('agreement_duty', '(SELECT current_supplier()) IS NULL AND (SELECT current_partner()) = ANY (visible_to)');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      TRUNCATE agreement_overview;
      ALTER TABLE agreement_overview
        DROP COLUMN dated, DROP COLUMN run_off_completed_on, DROP COLUMN evaluated_on, DROP COLUMN expired_for,
        DROP COLUMN extensions, DROP COLUMN tariffs_proposed, DROP COLUMN file;
      DROP INDEX agreement_overview_reference;
      DROP TABLE agreement_duty;
    `);
  }
}
