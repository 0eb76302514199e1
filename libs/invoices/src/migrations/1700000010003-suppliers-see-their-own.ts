import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A supplier sees its own bills and what was sent to it about them, whoever they are for; the rows are told anew from the log. */
export class SuppliersSeeTheirOwn1700000010003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE invoice_overview ADD messages jsonb NOT NULL DEFAULT '[]';
      ALTER TABLE invoice_overview ALTER messages DROP DEFAULT;
      ALTER TABLE invoice_line ADD supplier_id text;
      CREATE INDEX invoice_overview_received ON invoice_overview (received_on, id);
      CREATE INDEX invoice_overview_supplier ON invoice_overview (supplier_id);
      DROP POLICY reader ON invoice_overview; DROP POLICY reader ON invoice_line;
      DROP POLICY reader ON invoice_worklist; DROP POLICY reader ON invoice_document;
      CREATE POLICY reader ON invoice_overview FOR SELECT TO ontschot_reader USING (
        CASE WHEN (SELECT current_supplier()) IS NULL THEN (SELECT current_partner()) = ANY (visible_to) ELSE supplier_id = (SELECT current_supplier()) END);
      CREATE POLICY reader ON invoice_line FOR SELECT TO ontschot_reader USING (
        CASE WHEN (SELECT current_supplier()) IS NULL THEN (SELECT current_partner()) = ANY (visible_to) ELSE supplier_id = (SELECT current_supplier()) END);
      CREATE POLICY reader ON invoice_worklist FOR SELECT TO ontschot_reader USING (
        (SELECT current_supplier()) IS NULL AND partner = (SELECT current_partner()));
      CREATE POLICY reader ON invoice_document FOR SELECT TO ontschot_reader USING (
        (SELECT current_supplier()) IS NULL AND (SELECT current_partner()) = ANY (visible_to));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP POLICY reader ON invoice_document; DROP POLICY reader ON invoice_worklist;
      DROP POLICY reader ON invoice_line; DROP POLICY reader ON invoice_overview;
      CREATE POLICY reader ON invoice_overview FOR SELECT TO ontschot_reader USING ((SELECT current_partner()) = ANY (visible_to));
      CREATE POLICY reader ON invoice_line FOR SELECT TO ontschot_reader USING ((SELECT current_partner()) = ANY (visible_to));
      CREATE POLICY reader ON invoice_worklist FOR SELECT TO ontschot_reader USING (partner = (SELECT current_partner()));
      CREATE POLICY reader ON invoice_document FOR SELECT TO ontschot_reader USING ((SELECT current_partner()) = ANY (visible_to));
      DROP INDEX invoice_overview_supplier; DROP INDEX invoice_overview_received;
      ALTER TABLE invoice_line DROP supplier_id;
      ALTER TABLE invoice_overview DROP messages;
    `);
  }
}
