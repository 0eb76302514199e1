import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Assignments1700000009000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // A supplier's account acts at a partner, but sees its own orders only: never the partner's.
    await runner.query(`
      CREATE TABLE assignment_overview (
        id text PRIMARY KEY, client_id text NOT NULL, principal text NOT NULL, coach_employer text NOT NULL, instrument_owner text NOT NULL,
        contracting_principal text NOT NULL, supplier_id text, agreement_id text NOT NULL, instrument_id text NOT NULL, form text NOT NULL, kind text NOT NULL,
        name text NOT NULL, name_en text NOT NULL, months int NOT NULL, price bigint NOT NULL, status text NOT NULL, iro_step text,
        fund text, budget_id text, deciding_rule text NOT NULL, verdict jsonb NOT NULL, need text NOT NULL, choice text NOT NULL, route_reason text, mandate_id text,
        proposed_on date NOT NULL, ordered_on date, started_on date, planned_end date, ended_on date, lines jsonb NOT NULL,
        visible_to text[] NOT NULL, supplier_sees boolean NOT NULL, revision int NOT NULL
      );
      CREATE INDEX assignment_overview_client ON assignment_overview (client_id);
      CREATE INDEX assignment_overview_latest ON assignment_overview (proposed_on DESC, id DESC);
      SELECT readable_where('assignment_overview',
        'CASE WHEN (SELECT current_supplier()) IS NULL THEN (SELECT current_partner()) = ANY (visible_to) ELSE supplier_sees AND supplier_id = (SELECT current_supplier()) END');

      CREATE TABLE duty (
        id text PRIMARY KEY, assignment_id text NOT NULL, client_id text NOT NULL, supplier_id text, waits_for text NOT NULL,
        duty text NOT NULL, text text NOT NULL, text_en text NOT NULL, rule text, opened_on date NOT NULL, due_on date, visible_to text[] NOT NULL
      );
      CREATE INDEX duty_due ON duty (due_on, id);
      SELECT readable_where('duty',
        'CASE WHEN (SELECT current_supplier()) IS NULL THEN (SELECT current_partner()) = ANY (visible_to) ELSE supplier_id = (SELECT current_supplier()) END');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE duty; DROP TABLE assignment_overview');
  }
}
