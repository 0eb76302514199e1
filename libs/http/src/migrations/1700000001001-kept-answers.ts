import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The first answer under an Idempotency-Key is given again as it was, letter for letter; and old keys are found by their age. */
export class KeptAnswers1700000001001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE idempotency_key ALTER COLUMN body TYPE text USING body::text;
      CREATE INDEX idempotency_key_age ON idempotency_key (created_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX idempotency_key_age;
      ALTER TABLE idempotency_key ALTER COLUMN body TYPE jsonb USING body::jsonb;
    `);
  }
}
