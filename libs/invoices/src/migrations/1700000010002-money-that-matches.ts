import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is to be paid and why, who approved and paid, and what each line put on the budget; the rows are told anew from the log. */
export class MoneyThatMatches1700000010002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE invoice_overview
        ADD sender text, ADD currency text,
        ADD allowances bigint NOT NULL DEFAULT 0, ADD charges bigint NOT NULL DEFAULT 0, ADD prepaid bigint NOT NULL DEFAULT 0, ADD rounding bigint NOT NULL DEFAULT 0,
        ADD vat_by_rate jsonb NOT NULL DEFAULT '[]', ADD accounts text[] NOT NULL DEFAULT '{}', ADD orders text[] NOT NULL DEFAULT '{}',
        ADD credits jsonb NOT NULL DEFAULT '[]', ADD to_pay bigint NOT NULL DEFAULT 0, ADD paid bigint NOT NULL DEFAULT 0,
        ADD approvals jsonb NOT NULL DEFAULT '[]', ADD approvals_needed int NOT NULL DEFAULT 1, ADD approved_on date, ADD payment jsonb, ADD held text,
        ADD deviations jsonb NOT NULL DEFAULT '[]', ADD notes jsonb NOT NULL DEFAULT '[]', ADD duplicates jsonb NOT NULL DEFAULT '[]',
        ADD preceding jsonb NOT NULL DEFAULT '[]', ADD preceding_numbers text[] NOT NULL DEFAULT '{}', ADD faults jsonb NOT NULL DEFAULT '[]';
      -- What policies look again at: disputed bills by their orders, and by the invoices that they name; returned ones by sender and number.
      CREATE INDEX invoice_overview_disputed_orders ON invoice_overview USING gin (orders) WHERE status = 'DISPUTED';
      CREATE INDEX invoice_overview_waiting ON invoice_overview (sender) WHERE status IN ('DISPUTED', 'RETURNED');
      ALTER TABLE invoice_line
        ADD differences jsonb NOT NULL DEFAULT '[]', ADD realised bigint NOT NULL DEFAULT 0, ADD bookings jsonb NOT NULL DEFAULT '[]';
      -- The defaults are for the rows that are there, until they are told anew.
      ALTER TABLE invoice_overview
        ALTER allowances DROP DEFAULT, ALTER charges DROP DEFAULT, ALTER prepaid DROP DEFAULT, ALTER rounding DROP DEFAULT,
        ALTER vat_by_rate DROP DEFAULT, ALTER accounts DROP DEFAULT, ALTER orders DROP DEFAULT, ALTER credits DROP DEFAULT,
        ALTER to_pay DROP DEFAULT, ALTER paid DROP DEFAULT, ALTER approvals DROP DEFAULT, ALTER approvals_needed DROP DEFAULT,
        ALTER deviations DROP DEFAULT, ALTER notes DROP DEFAULT, ALTER duplicates DROP DEFAULT, ALTER preceding DROP DEFAULT,
        ALTER preceding_numbers DROP DEFAULT, ALTER faults DROP DEFAULT;
      ALTER TABLE invoice_line ALTER differences DROP DEFAULT, ALTER realised DROP DEFAULT, ALTER bookings DROP DEFAULT;
      ALTER TABLE invoice_worklist ADD file text;
      -- As whose receipt the file came, so that a receipt that was cut off can be finished.
      ALTER TABLE invoice_document ADD received_by text, ADD received_on date, ADD sealed_until text;
      ALTER TABLE invoice_document ALTER bytes DROP NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE invoice_document DROP received_by, DROP received_on, DROP sealed_until;
      ALTER TABLE invoice_worklist DROP file;
      ALTER TABLE invoice_line DROP differences, DROP realised, DROP bookings;
      ALTER TABLE invoice_overview
        DROP sender, DROP currency, DROP allowances, DROP charges, DROP prepaid, DROP rounding, DROP vat_by_rate, DROP accounts, DROP orders,
        DROP credits, DROP to_pay, DROP paid, DROP approvals, DROP approvals_needed, DROP approved_on, DROP payment, DROP held,
        DROP deviations, DROP notes, DROP duplicates, DROP preceding, DROP preceding_numbers, DROP faults;
    `);
  }
}
