import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Addenda with number, scope, days, versions and signatures. The projector fills the columns anew. */
export class AddendumDays1700000006001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE addendum_overview
        ADD COLUMN number int NOT NULL DEFAULT 1, ADD COLUMN version int NOT NULL DEFAULT 1, ADD COLUMN versions jsonb NOT NULL DEFAULT '[]',
        ADD COLUMN scope jsonb NOT NULL DEFAULT '{}', ADD COLUMN in_force_from text, ADD COLUMN in_force_until text, ADD COLUMN ends_because text,
        ADD COLUMN signatures jsonb NOT NULL DEFAULT '[]', ADD COLUMN withdrawn_on text, ADD COLUMN withdrawn_because text,
        ADD COLUMN took_effect boolean NOT NULL DEFAULT false;
      -- The defaults serve the rows that are there; the projector writes every column.
      ALTER TABLE addendum_overview
        ALTER COLUMN number DROP DEFAULT, ALTER COLUMN version DROP DEFAULT, ALTER COLUMN versions DROP DEFAULT,
        ALTER COLUMN scope DROP DEFAULT, ALTER COLUMN signatures DROP DEFAULT, ALTER COLUMN took_effect DROP DEFAULT;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE addendum_overview
        DROP COLUMN number, DROP COLUMN version, DROP COLUMN versions, DROP COLUMN scope, DROP COLUMN in_force_from, DROP COLUMN in_force_until,
        DROP COLUMN ends_because, DROP COLUMN signatures, DROP COLUMN withdrawn_on, DROP COLUMN withdrawn_because, DROP COLUMN took_effect;
    `);
  }
}
