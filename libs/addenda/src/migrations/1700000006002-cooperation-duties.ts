import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The worklist of what waits between partners and suppliers. */
export class CooperationDuties1700000006002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE cooperation_duty (
        id text PRIMARY KEY, duty text NOT NULL, text text NOT NULL, text_en text NOT NULL, href text NOT NULL, subject text NOT NULL,
        waits_for text NOT NULL, partner text, supplier_id text, rule text, opened_on date NOT NULL, due_on date, counted jsonb NOT NULL,
        visible_to text[] NOT NULL
      );
      CREATE INDEX cooperation_duty_due ON cooperation_duty (due_on, id);
      SELECT readable_where('cooperation_duty',
        'CASE WHEN (SELECT current_supplier()) IS NULL THEN (SELECT current_partner()) = ANY (visible_to) ELSE supplier_id = (SELECT current_supplier()) END');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE cooperation_duty');
  }
}
