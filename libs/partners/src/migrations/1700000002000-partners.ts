import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Partners1700000002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE partner_overview (
        id text PRIMARY KEY, name text NOT NULL, kind text NOT NULL, labour_market_region text, labour_market_region_name text,
        uwv_region text, since date NOT NULL, revision int NOT NULL
      );
      CREATE TABLE ordinance_overview (
        id text PRIMARY KEY, partner text NOT NULL, version text NOT NULL, valid_from date NOT NULL,
        individual_purchase boolean NOT NULL, instruments text[] NOT NULL
      );
      CREATE INDEX ordinance_overview_partner ON ordinance_overview (partner, valid_from DESC);
      CREATE TABLE mandate_overview (
        id text PRIMARY KEY, grantor text NOT NULL, grantee text NOT NULL, decisions text[] NOT NULL,
        valid_from date NOT NULL, valid_until date, status text NOT NULL, drafted_by text NOT NULL, granted_on date
      );
      SELECT readable_by_all('partner_overview'), readable_by_all('ordinance_overview');
      SELECT readable_where('mandate_overview', '(SELECT current_partner()) IN (grantor, grantee)');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE mandate_overview; DROP TABLE ordinance_overview; DROP TABLE partner_overview',
    );
  }
}
