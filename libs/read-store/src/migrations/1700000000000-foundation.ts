import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What every read model rests on: the reader role, the partner separation and the checkpoints. */
export class Foundation1700000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DO $$ BEGIN
        CREATE ROLE ontschot_reader NOLOGIN;
      EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; -- roles belong to the cluster: another database made it
      END $$;
      GRANT ontschot_reader TO CURRENT_USER;
      GRANT USAGE ON SCHEMA public TO ontschot_reader;

      CREATE FUNCTION current_partner() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
        AS $$ SELECT nullif(current_setting('ontschot.partner', true), '') $$;
      CREATE FUNCTION current_supplier() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
        AS $$ SELECT nullif(current_setting('ontschot.supplier', true), '') $$;

      -- Readers see only the rows for which the condition holds; the projector owns the table and writes freely.
      CREATE FUNCTION readable_where(target regclass, condition text) RETURNS void LANGUAGE plpgsql AS $$
      BEGIN
        EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target);
        EXECUTE format('CREATE POLICY reader ON %s FOR SELECT TO ontschot_reader USING (%s)', target, condition);
        EXECUTE format('GRANT SELECT ON %s TO ontschot_reader', target);
      END $$;
      -- For what every partner may see, such as the catalogue.
      CREATE FUNCTION readable_by_all(target regclass) RETURNS void LANGUAGE plpgsql AS $$
      BEGIN
        EXECUTE format('GRANT SELECT ON %s TO ontschot_reader', target);
      END $$;

      CREATE TABLE projection_checkpoint (
        name text PRIMARY KEY,
        version int NOT NULL,
        position bigint NOT NULL DEFAULT 0,
        state text NOT NULL DEFAULT 'running' CHECK (state IN ('running', 'stopped', 'rebuilding')),
        problem text,
        rebuild_position bigint,
        rebuild_target bigint,
        updated_at timestamptz NOT NULL DEFAULT clock_timestamp()
      );
      GRANT SELECT ON projection_checkpoint TO ontschot_reader;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE projection_checkpoint;
      DROP FUNCTION readable_by_all(regclass); DROP FUNCTION readable_where(regclass, text);
      DROP FUNCTION current_supplier(); DROP FUNCTION current_partner();
    `);
  }
}
