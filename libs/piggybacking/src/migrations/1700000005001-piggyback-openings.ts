import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every request and every opening of a partner, with who took which step. The projector fills the columns anew. */
export class PiggybackOpenings1700000005001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE piggyback_request
        ADD COLUMN scope text NOT NULL DEFAULT 'GENERAL', ADD COLUMN assignment_id text, ADD COLUMN number int NOT NULL DEFAULT 1,
        ADD COLUMN management_texts jsonb NOT NULL DEFAULT '[]', ADD COLUMN consent jsonb, ADD COLUMN open_until text,
        ADD COLUMN openings jsonb NOT NULL DEFAULT '[]', ADD COLUMN owner_told_on text,
        ADD COLUMN taken jsonb NOT NULL DEFAULT '[]', ADD COLUMN earlier jsonb NOT NULL DEFAULT '[]',
        ADD COLUMN decided_at text NOT NULL DEFAULT '', ADD COLUMN way_in text;
      -- The defaults serve the rows that are there; the projector writes every column.
      ALTER TABLE piggyback_request
        ALTER COLUMN scope DROP DEFAULT, ALTER COLUMN number DROP DEFAULT, ALTER COLUMN management_texts DROP DEFAULT,
        ALTER COLUMN openings DROP DEFAULT, ALTER COLUMN taken DROP DEFAULT, ALTER COLUMN earlier DROP DEFAULT,
        ALTER COLUMN decided_at DROP DEFAULT;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE piggyback_request
        DROP COLUMN scope, DROP COLUMN assignment_id, DROP COLUMN number, DROP COLUMN management_texts, DROP COLUMN consent,
        DROP COLUMN open_until, DROP COLUMN openings, DROP COLUMN owner_told_on, DROP COLUMN taken, DROP COLUMN earlier, DROP COLUMN decided_at, DROP COLUMN way_in;
    `);
  }
}
