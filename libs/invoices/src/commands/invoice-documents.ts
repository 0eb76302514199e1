import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { OpenFile, SealFile } from '@ontschot/clients';
import { type Actor, type IsoDate, NotFound, type PartnerCode } from '@ontschot/kernel';
import { Reader } from '@ontschot/read-store';
import { DataSource } from 'typeorm';

/** A file that was kept, and as whose receipt. */
export type KeptFile = {
  invoiceId: string;
  sha256: string;
  bytes: Uint8Array;
  visibleTo: PartnerCode[];
  receivedBy: PartnerCode;
  receivedOn: IsoDate;
};

/** Years that a file is kept after the year in which it came (AWR art. 52); then its key is destroyed. */
const KEPT_YEARS = 7;

type Stored = { id: string; bytes: Buffer; sealed_for: string | null };

/**
 * The files as they came. They may name people, so they stay out of the log: a table under row-level security keeps them,
 * for whom they are addressed to, who received them and whom they concern alone. Sealed with the key of the last year in
 * which they must be kept, since one file may hold lines of many clients.
 */
@Injectable()
export class InvoiceDocuments {
  constructor(
    private readonly data: DataSource,
    private readonly reader: Reader,
    private readonly queries: QueryBus,
  ) {}

  /** Keeps the file before anything counts on it; the same file once. */
  async keep({ invoiceId, sha256, bytes, visibleTo, receivedBy, receivedOn }: KeptFile): Promise<void> {
    const term = String(Number(receivedOn.slice(0, 4)) + KEPT_YEARS);
    const sealed = await this.queries.execute(new SealFile({ term }, Buffer.from(bytes)));
    await this.data.query(
      `INSERT INTO invoice_document (id, invoice_id, sha256, bytes, visible_to, received_by, received_on, sealed_for)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (id) DO NOTHING`,
      [`${invoiceId}:${sha256}`, invoiceId, sha256, sealed, visibleTo, receivedBy, receivedOn, term],
    );
  }

  /** The invoice's own file, or the one with this hash. @throws NotFound, also when the actor's partner may not see it, or its term is over */
  async read(actor: Actor, invoiceId: string, sha256: string): Promise<Buffer> {
    const [row] = await this.reader.as(actor, (manager) =>
      manager.query<Stored[]>('SELECT id, bytes, sealed_for FROM invoice_document WHERE id = $1', [
        `${invoiceId}:${sha256}`,
      ]),
    );
    const file = row ? await this.opened(row) : null;
    if (!file) throw new NotFound('document of invoice', invoiceId);
    return file;
  }

  /** Null once its key was destroyed. */
  private async opened({ bytes, sealed_for: term }: Stored): Promise<Buffer | null> {
    return term === null ? bytes : this.queries.execute(new OpenFile({ term }, bytes));
  }

  /** Files that were kept, and of which nothing was recorded: their receipt was cut off. The oldest first. */
  async cutOff(limit: number): Promise<Pick<KeptFile, 'bytes' | 'receivedBy' | 'receivedOn'>[]> {
    const rows = await this.data.query<(Stored & { received_by: string; received_on: string })[]>(
      `SELECT id, bytes, sealed_for, received_by, to_char(received_on, 'YYYY-MM-DD') AS received_on FROM invoice_document document
       WHERE received_by IS NOT NULL AND kept_at < clock_timestamp() - interval '1 minute'
         AND NOT EXISTS (SELECT FROM invoice_overview overview WHERE overview.id = document.invoice_id)
       ORDER BY kept_at LIMIT $1`,
      [limit],
    );
    const files = await Promise.all(
      rows.map(async (row) => ({
        bytes: await this.opened(row),
        receivedBy: row.received_by,
        receivedOn: row.received_on,
      })),
    );
    return files.flatMap(({ bytes, ...receipt }) => (bytes === null ? [] : [{ bytes, ...receipt }]));
  }
}
