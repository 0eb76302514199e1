import { Injectable } from '@nestjs/common';
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

/**
 * The files as they came. They may name people, so they stay out of the log: a table under row-level security keeps them,
 * for whom they are addressed to, who received them and whom they concern alone.
 */
@Injectable()
export class InvoiceDocuments {
  constructor(
    private readonly data: DataSource,
    private readonly reader: Reader,
  ) {}

  /** Keeps the file before anything counts on it; the same file once. */
  async keep({ invoiceId, sha256, bytes, visibleTo, receivedBy, receivedOn }: KeptFile): Promise<void> {
    await this.data.query(
      `INSERT INTO invoice_document (id, invoice_id, sha256, bytes, visible_to, received_by, received_on)
       VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (id) DO NOTHING`,
      [`${invoiceId}:${sha256}`, invoiceId, sha256, Buffer.from(bytes), visibleTo, receivedBy, receivedOn],
    );
  }

  /** The invoice's own file, or the one with this hash. @throws NotFound, also when the actor's partner may not see it */
  async read(actor: Actor, invoiceId: string, sha256: string): Promise<Buffer> {
    const [row] = await this.reader.as(actor, (manager) =>
      manager.query<{ bytes: Buffer }[]>('SELECT bytes FROM invoice_document WHERE id = $1', [
        `${invoiceId}:${sha256}`,
      ]),
    );
    if (!row) throw new NotFound('document of invoice', invoiceId);
    return row.bytes;
  }

  /** Files that were kept, and of which nothing was recorded: their receipt was cut off. The oldest first. */
  async cutOff(limit: number): Promise<Pick<KeptFile, 'bytes' | 'receivedBy' | 'receivedOn'>[]> {
    const rows = await this.data.query<{ bytes: Buffer; received_by: string; received_on: string }[]>(
      `SELECT bytes, received_by, to_char(received_on, 'YYYY-MM-DD') AS received_on FROM invoice_document document
       WHERE received_by IS NOT NULL AND kept_at < clock_timestamp() - interval '1 minute'
         AND NOT EXISTS (SELECT FROM invoice_overview overview WHERE overview.id = document.invoice_id)
       ORDER BY kept_at LIMIT $1`,
      [limit],
    );
    return rows.map(({ bytes, received_by: receivedBy, received_on: receivedOn }) => ({
      bytes,
      receivedBy,
      receivedOn,
    }));
  }
}
