import type { MigrationInterface, QueryRunner } from 'typeorm';

export class BudgetEntries1700000101000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE budget_entry (
        id text PRIMARY KEY, budget_id text NOT NULL, partner text NOT NULL, kind text NOT NULL,
        allocated bigint NOT NULL, committed bigint NOT NULL, realised bigint NOT NULL,
        day date NOT NULL, recorded_at text NOT NULL, actor text NOT NULL,
        assignment_id text, invoice_id text, line_id text, booking_id text, reason text, reason_en text, revision int NOT NULL
      );
      CREATE INDEX budget_entry_budget ON budget_entry (budget_id, revision DESC);
      CREATE INDEX budget_entry_committed ON budget_entry (recorded_at) WHERE kind = 'COMMITMENT';
      SELECT readable_where('budget_entry', 'partner = (SELECT current_partner())');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE budget_entry');
  }
}
