import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The chain of hashes over the log, and what verifications found. */
export class Verification1700000012000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE log_chain (one boolean PRIMARY KEY DEFAULT true CHECK (one), log text NOT NULL);
      COMMENT ON TABLE log_chain IS 'The id of the log that log_link is the chain of.';

      CREATE TABLE log_link (
        position bigint PRIMARY KEY, event uuid NOT NULL, previous text NOT NULL, hash text NOT NULL,
        file text, file_sha256 text
      );
      COMMENT ON TABLE log_link IS 'One link an event, written once: its hash is over the event, the file that it names and the link before.';

      CREATE TABLE verification (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(), asked_by text NOT NULL, asked_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        done_at timestamptz, result jsonb
      );
      CREATE INDEX ON verification (done_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE verification; DROP TABLE log_link; DROP TABLE log_chain');
  }
}
