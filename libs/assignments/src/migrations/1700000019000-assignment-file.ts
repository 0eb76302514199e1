import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The read models are rebuilt from the log, so the rows of before may go. */
export class AssignmentFile1700000019000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM assignment_overview;
      ALTER TABLE assignment_overview
        ADD COLUMN start_verdict jsonb, ADD COLUMN decided_at text NOT NULL, ADD COLUMN start_decided_at text, ADD COLUMN lapses_after date, ADD COLUMN file jsonb NOT NULL;
      CREATE INDEX assignment_overview_lapses ON assignment_overview (lapses_after) WHERE lapses_after IS NOT NULL;
      CREATE INDEX assignment_overview_agreement ON assignment_overview (agreement_id);
      DELETE FROM duty;
      ALTER TABLE duty
        ALTER COLUMN assignment_id DROP NOT NULL, ADD COLUMN partners text[] NOT NULL, ADD COLUMN cents bigint;
      CREATE INDEX duty_client ON duty (client_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM duty WHERE assignment_id IS NULL;
      ALTER TABLE duty
        ALTER COLUMN assignment_id SET NOT NULL, DROP COLUMN partners, DROP COLUMN cents;
      DROP INDEX duty_client;
      DROP INDEX assignment_overview_agreement;
      DROP INDEX assignment_overview_lapses;
      ALTER TABLE assignment_overview DROP COLUMN start_verdict, DROP COLUMN decided_at, DROP COLUMN start_decided_at, DROP COLUMN lapses_after, DROP COLUMN file;
    `);
  }
}
