import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Catalogue1700000007000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE catalogue_entry (
        id text PRIMARY KEY, reference text NOT NULL, form text NOT NULL, owner text NOT NULL, supplier_id text, contracting_principal text NOT NULL,
        region text, territory text[] NOT NULL, covers_partners text[] NOT NULL, closed_by_tender boolean NOT NULL,
        concluded_on text NOT NULL, valid_until text, ended_on text, instruments jsonb NOT NULL, openings jsonb NOT NULL, revision int NOT NULL
      );
      CREATE TABLE catalogue_supplier (id text PRIMARY KEY, name text NOT NULL);
      SELECT readable_by_all('catalogue_entry'), readable_by_all('catalogue_supplier');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE catalogue_supplier; DROP TABLE catalogue_entry');
  }
}
