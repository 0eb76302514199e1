import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A checkpoint names the log and the event that it stands on; what one read model passes over is kept with its reason. */
export class StandStill1700000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE projection_checkpoint ADD COLUMN log text NOT NULL DEFAULT '', ADD COLUMN event uuid;
      CREATE TABLE projection_skip (
        name text NOT NULL, event uuid NOT NULL, position bigint NOT NULL,
        reason text NOT NULL, by text NOT NULL, at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (name, event)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE projection_skip; ALTER TABLE projection_checkpoint DROP COLUMN event, DROP COLUMN log',
    );
  }
}
