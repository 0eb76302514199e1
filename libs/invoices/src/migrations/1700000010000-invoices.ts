import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Invoices1700000010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE invoice_overview (
        id text PRIMARY KEY, number text, kind text NOT NULL, status text NOT NULL, partner text NOT NULL, visible_to text[] NOT NULL,
        supplier_id text, sender_partner text, addressee text, received_by text, received_on date NOT NULL, issue_date date, due_date date,
        net bigint, vat bigint, payable bigint, credited bigint NOT NULL, principal text, right_addressees text[] NOT NULL, mismatches jsonb NOT NULL,
        preceding_invoice_id text, resubmitted_by text, findings text[] NOT NULL, verdict jsonb, sha256 text NOT NULL, revision int NOT NULL
      );
      CREATE INDEX ON invoice_overview (partner, status);
      SELECT readable_where('invoice_overview', '(SELECT current_partner()) = ANY (visible_to)');

      CREATE TABLE invoice_line (
        id text PRIMARY KEY, invoice_id text NOT NULL, line_id text NOT NULL, invoice_number text NOT NULL, kind text NOT NULL, status text NOT NULL,
        partner text NOT NULL, visible_to text[] NOT NULL, issue_date date NOT NULL, amount bigint NOT NULL, credited bigint NOT NULL, vat_percent double precision,
        order_reference text, order_line int, principal text, fund text, budget_id text, year int, deciding_rule text, mismatches text[] NOT NULL
      );
      CREATE INDEX ON invoice_line (invoice_id);
      CREATE INDEX ON invoice_line (order_reference);
      SELECT readable_where('invoice_line', '(SELECT current_partner()) = ANY (visible_to)');

      CREATE TABLE invoice_worklist (
        id text PRIMARY KEY, invoice_id text NOT NULL, number text, partner text NOT NULL, reason text NOT NULL, codes text[] NOT NULL,
        since date NOT NULL, message_nl text NOT NULL, message_en text NOT NULL
      );
      SELECT readable_where('invoice_worklist', 'partner = (SELECT current_partner())');

      -- Not a read model: the files themselves, which may name people and therefore are in no event.
      CREATE TABLE invoice_document (
        id text PRIMARY KEY, invoice_id text NOT NULL, sha256 text NOT NULL, bytes bytea NOT NULL, visible_to text[] NOT NULL,
        kept_at timestamptz NOT NULL DEFAULT clock_timestamp()
      );
      SELECT readable_where('invoice_document', '(SELECT current_partner()) = ANY (visible_to)');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE invoice_document; DROP TABLE invoice_worklist; DROP TABLE invoice_line; DROP TABLE invoice_overview',
    );
  }
}
