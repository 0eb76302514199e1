import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Budgets1700000001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE budget_position (
        id text PRIMARY KEY, partner text NOT NULL, fund text NOT NULL, year int NOT NULL, status text NOT NULL,
        allocated bigint NOT NULL, committed bigint NOT NULL, realised bigint NOT NULL, available bigint NOT NULL,
        revision int NOT NULL
      );
      SELECT readable_where('budget_position', 'partner = (SELECT current_partner())');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE budget_position');
  }
}
