import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The product's day where it can be moved, and how far each daily task is. */
export class Clock1700000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE product_day (one boolean PRIMARY KEY DEFAULT true CHECK (one), day date NOT NULL);
      CREATE TABLE daily_run (
        task text PRIMARY KEY, day date NOT NULL, problem text, ran_at timestamptz NOT NULL DEFAULT clock_timestamp()
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE daily_run; DROP TABLE product_day');
  }
}
