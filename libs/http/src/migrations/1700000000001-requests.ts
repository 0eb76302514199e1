import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the HTTP side itself keeps: keys of repeated requests, and every refusal with its rules. */
export class Requests1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE idempotency_key (
        account text NOT NULL, key text NOT NULL, request_hash text NOT NULL,
        status int, headers jsonb, body jsonb,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (account, key)
      );
      CREATE TABLE decision_log (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        account text NOT NULL, partner text NOT NULL, command text NOT NULL,
        decision text NOT NULL, rules text[] NOT NULL, verdict jsonb NOT NULL
      );
      CREATE INDEX decision_log_partner ON decision_log (partner, id);
      SELECT readable_where('decision_log', 'partner = (SELECT current_partner())');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE decision_log; DROP TABLE idempotency_key');
  }
}
