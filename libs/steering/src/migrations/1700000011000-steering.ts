import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Steering1700000011000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE accountability_entry (
        id text PRIMARY KEY, partner text NOT NULL, fund text NOT NULL, year int NOT NULL, assignment_id text,
        allocated bigint NOT NULL, committed bigint NOT NULL, realised bigint NOT NULL, effective_on date NOT NULL, recorded_on date NOT NULL
      );
      CREATE INDEX ON accountability_entry (partner, year);
      SELECT readable_where('accountability_entry', 'partner = (SELECT current_partner())');

      CREATE TABLE service_entry (
        id text PRIMARY KEY, subject text NOT NULL, subject_id text NOT NULL, partner text NOT NULL, year int, client_id text, status text NOT NULL,
        effective_on date NOT NULL, recorded_on date NOT NULL, position bigint NOT NULL
      );
      CREATE INDEX ON service_entry (partner, subject, subject_id, position);
      SELECT readable_where('service_entry', 'partner = (SELECT current_partner())');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE service_entry; DROP TABLE accountability_entry');
  }
}
