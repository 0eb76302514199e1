import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files are kept sealed, for the term that they must be kept; null: as they came, from before that. */
export class SealedFiles1700000010004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE invoice_document ADD sealed_for text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE invoice_document DROP sealed_for');
  }
}
