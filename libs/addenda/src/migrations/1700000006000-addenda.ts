import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Addenda1700000006000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE addendum_overview (
        id text PRIMARY KEY, agreement_id text NOT NULL, reference text NOT NULL, contracting_principal text NOT NULL, partner text NOT NULL, supplier_id text NOT NULL,
        status text NOT NULL, text text NOT NULL, drafted_on text NOT NULL, signed_by_principal_on text, signed_by_supplier_on text, signed_on text, revision int NOT NULL
      );
      SELECT readable_where('addendum_overview', '((SELECT current_supplier()) IS NULL AND (SELECT current_partner()) IN (contracting_principal, partner)) OR supplier_id = (SELECT current_supplier())');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE addendum_overview');
  }
}
