import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keys by term, for what is of many clients, such as an invoice's file; a destroyed key leaves its row, so that it is not made again. */
export class ClientsSealed1700000008002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- In the vault. Readers get no grant.
      CREATE TABLE term_key (
        term text PRIMARY KEY, wrapped_key text, created_at timestamptz NOT NULL DEFAULT clock_timestamp()
      )
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE term_key');
  }
}
