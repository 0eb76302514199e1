import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Piggybacking1700000005000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE piggyback_request (
        id text PRIMARY KEY, agreement_id text NOT NULL, reference text NOT NULL, owner text NOT NULL, partner text NOT NULL, supplier_id text NOT NULL,
        status text NOT NULL, requested_on text NOT NULL, reason text NOT NULL, management jsonb, management_agreed boolean NOT NULL,
        opened_by text, opened_on text, addendum_signed_on text, closed_because text, verdict jsonb NOT NULL, revision int NOT NULL
      );
      CREATE INDEX piggyback_request_agreement ON piggyback_request (agreement_id);
      SELECT readable_where('piggyback_request', '((SELECT current_supplier()) IS NULL AND (SELECT current_partner()) IN (owner, partner)) OR supplier_id = (SELECT current_supplier())');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE piggyback_request');
  }
}
