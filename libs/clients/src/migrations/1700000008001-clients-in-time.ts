import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One person is found at every partner, by number or by name and birth date; the list knows on which day it may change by itself. */
export class ClientsInTime1700000008001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- In the vault: keyed hashes, no names. Readers get no grant.
      CREATE TABLE client_name (name_hash text NOT NULL, client_id text NOT NULL, PRIMARY KEY (name_hash, client_id));
      CREATE INDEX client_name_client ON client_name (client_id);
      ALTER TABLE client_overview ADD COLUMN next_turn date;
      CREATE INDEX client_overview_next_turn ON client_overview (next_turn) WHERE next_turn IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE client_name; ALTER TABLE client_overview DROP COLUMN next_turn');
  }
}
