import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The catalogue answers for a day: its facts are kept with their days. Both tables are rebuilt from the log. */
export class CatalogueByDay1700000107000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      TRUNCATE catalogue_entry, catalogue_supplier;
      ALTER TABLE catalogue_entry
        DROP COLUMN covers_partners, DROP COLUMN closed_by_tender,
        ADD COLUMN procurement jsonb NOT NULL, ADD COLUMN begins_on text NOT NULL, ADD COLUMN dated jsonb NOT NULL;
      ALTER TABLE catalogue_supplier
        ADD COLUMN partner text, ADD COLUMN entries jsonb NOT NULL, ADD COLUMN rejections jsonb NOT NULL,
        ADD COLUMN quality_tests jsonb NOT NULL, ADD COLUMN uwv_tests jsonb NOT NULL;
      CREATE INDEX catalogue_supplier_partner ON catalogue_supplier (partner);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      TRUNCATE catalogue_entry, catalogue_supplier;
      ALTER TABLE catalogue_supplier
        DROP COLUMN partner, DROP COLUMN entries, DROP COLUMN rejections, DROP COLUMN quality_tests, DROP COLUMN uwv_tests;
      ALTER TABLE catalogue_entry
        DROP COLUMN procurement, DROP COLUMN begins_on, DROP COLUMN dated,
        ADD COLUMN covers_partners text[] NOT NULL, ADD COLUMN closed_by_tender boolean NOT NULL;
    `);
  }
}
