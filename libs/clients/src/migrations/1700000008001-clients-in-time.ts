import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One person is found at every partner, by number or by name and birth date; the list knows on which day it may change by itself. */
export class ClientsInTime1700000008001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- In the vault: keyed hashes, no names. Readers get no grant.
      CREATE TABLE client_name (name_hash text NOT NULL, client_id text NOT NULL, PRIMARY KEY (name_hash, client_id));
      CREATE INDEX client_name_client ON client_name (client_id);
      -- A ground counts by the product's day, which a local start can move.
      -- Readers may ask for the day; the table itself stays closed to them.
      CREATE FUNCTION product_today() RETURNS date LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
        SELECT coalesce((SELECT day FROM product_day), (now() AT TIME ZONE 'Europe/Amsterdam')::date)
      $$;
      CREATE OR REPLACE FUNCTION served_clients() RETURNS text[] LANGUAGE sql STABLE AS $$
        SELECT coalesce(array_agg(client_id), '{}') FROM client_serving
        WHERE partner = current_partner()
          AND (SELECT product_today()) BETWEEN valid_from AND coalesce(valid_until, 'infinity')
      $$;
      ALTER TABLE client_overview ADD COLUMN next_turn date;
      CREATE INDEX client_overview_next_turn ON client_overview (next_turn) WHERE next_turn IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE FUNCTION served_clients() RETURNS text[] LANGUAGE sql STABLE AS $$
        SELECT coalesce(array_agg(client_id), '{}') FROM client_serving
        WHERE partner = current_partner() AND current_date <= coalesce(valid_until, 'infinity')
      $$;
      DROP FUNCTION product_today();
      ALTER TABLE client_overview DROP COLUMN next_turn;
      DROP TABLE client_name
    `);
  }
}
