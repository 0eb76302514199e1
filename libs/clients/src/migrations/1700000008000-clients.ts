import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Clients1700000008000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The vault. Readers get no grant on keys and look-ups.
      CREATE TABLE client_key (
        client_id text PRIMARY KEY, wrapped_key text NOT NULL, created_at timestamptz NOT NULL DEFAULT clock_timestamp()
      );
      CREATE TABLE client_bsn (bsn_hash text PRIMARY KEY, client_id text NOT NULL);
      CREATE INDEX client_bsn_client ON client_bsn (client_id);
      CREATE TABLE client_access (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, client_id text NOT NULL, account text NOT NULL, partner text NOT NULL,
        ground text NOT NULL, owners text[] NOT NULL, at timestamptz NOT NULL DEFAULT clock_timestamp()
      );
      CREATE INDEX client_access_client ON client_access (client_id, id);
      SELECT readable_where('client_access', 'partner = (SELECT current_partner()) OR (SELECT current_partner()) = ANY (owners)');

      CREATE TABLE client_serving (
        id text PRIMARY KEY, client_id text NOT NULL, partner text NOT NULL, ground text NOT NULL, valid_from date NOT NULL, valid_until date
      );
      CREATE INDEX client_serving_partner ON client_serving (partner, client_id);
      SELECT readable_where('client_serving', 'partner = (SELECT current_partner())');

      -- Through a function, so that a rebuilt client_serving can be swapped in under the policy of client_overview.
      CREATE FUNCTION served_clients() RETURNS text[] LANGUAGE sql STABLE AS $$
        SELECT coalesce(array_agg(client_id), '{}') FROM client_serving
        WHERE partner = current_partner() AND current_date <= coalesce(valid_until, 'infinity')
      $$;
      CREATE TABLE client_overview (
        id text PRIMARY KEY, facts jsonb NOT NULL, residence text NOT NULL, responsible text, deciding_rule text, status text NOT NULL,
        awaiting_transfer text[] NOT NULL, awaiting_handover text[] NOT NULL, visible_to text[] NOT NULL, revision int NOT NULL
      );
      CREATE INDEX client_overview_responsible ON client_overview (responsible, id);
      SELECT readable_where('client_overview', '(SELECT current_partner()) = ANY (visible_to) OR id = ANY ((SELECT served_clients())::text[])');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE client_overview; DROP FUNCTION served_clients(); DROP TABLE client_serving;
      DROP TABLE client_access; DROP TABLE client_bsn; DROP TABLE client_key
    `);
  }
}
