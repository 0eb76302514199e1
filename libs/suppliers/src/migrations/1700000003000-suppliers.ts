import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Suppliers1700000003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE supplier_overview (
        id text PRIMARY KEY, name text NOT NULL, legal_id text NOT NULL, scheme text NOT NULL, vat_id text, partner text,
        accounts text[] NOT NULL, entered_at text[] NOT NULL, quality_tested_by text[] NOT NULL,
        recognised_on date, test_requested_on date, uwv_test text, uwv_test_on date, rejected_since date,
        marks jsonb NOT NULL, registered_on date NOT NULL, revision int NOT NULL
      );
      CREATE INDEX supplier_overview_name ON supplier_overview (name, id);
      SELECT readable_where('supplier_overview', '(SELECT current_supplier()) IS NULL OR id = (SELECT current_supplier())');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE supplier_overview');
  }
}
