import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts are each partner's own record; the shared overview of suppliers keeps what the supplier stated, and who changes the rest. */
export class PaymentAccounts1700000003002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE payment_account (
        id text PRIMARY KEY, supplier_id text NOT NULL, partner text NOT NULL, iban text NOT NULL, status text NOT NULL,
        registered_by text NOT NULL, registered_on date NOT NULL, reason text, confirmed_by text, confirmed_on date,
        last_day date, end_reason text, ended_by text
      );
      CREATE INDEX payment_account_partner ON payment_account (partner, supplier_id, id);
      SELECT readable_where('payment_account', '(SELECT current_supplier()) IS NULL AND partner = (SELECT current_partner())');
      ALTER TABLE supplier_overview
        ADD COLUMN changes jsonb NOT NULL DEFAULT '[]', ADD COLUMN registered_by text;
      ALTER TABLE supplier_overview ALTER COLUMN changes DROP DEFAULT;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE supplier_overview DROP COLUMN changes, DROP COLUMN registered_by;
      DROP TABLE payment_account;
    `);
  }
}
