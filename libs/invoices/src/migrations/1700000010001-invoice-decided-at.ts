import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When the rules gave an invoice's verdict; the rows are told anew from the log. */
export class InvoiceDecidedAt1700000010001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE invoice_overview ADD decided_at text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE invoice_overview DROP decided_at');
  }
}
