import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Agreements1700000004000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE agreement_overview (
        id text PRIMARY KEY, reference text NOT NULL, form text NOT NULL, owner text NOT NULL, contracting_principal text, supplier_id text,
        status text NOT NULL, concluded_on text, valid_until text, ended_on text, dissolved boolean NOT NULL, next_step_on text,
        framework jsonb, framework_agreement_on text, procurement jsonb, scope jsonb, instruments jsonb NOT NULL, terms jsonb,
        value_committed bigint NOT NULL, visible_to text[] NOT NULL, revision int NOT NULL
      );
      CREATE INDEX agreement_overview_supplier ON agreement_overview (supplier_id);
      SELECT readable_where('agreement_overview', '((SELECT current_supplier()) IS NULL AND (SELECT current_partner()) = ANY (visible_to)) OR supplier_id = (SELECT current_supplier())');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE agreement_overview');
  }
}
