import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The VAT rate of an order, for who tells budgets with VAT; the rows are told anew from the log. */
export class VatOfOrders1700000019001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE assignment_overview ADD vat_percent int');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE assignment_overview DROP vat_percent');
  }
}
