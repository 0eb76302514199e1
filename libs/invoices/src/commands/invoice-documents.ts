import { Injectable } from '@nestjs/common';
import { type Actor, NotFound, type PartnerCode } from '@ontschot/kernel';
import { Reader } from '@ontschot/read-store';
import { DataSource } from 'typeorm';

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

  /** Keeps the file before the log tells of it; the same file once. */
  async keep(invoiceId: string, sha256: string, bytes: Uint8Array, visibleTo: PartnerCode[]): Promise<void> {
    await this.data.query(
      'INSERT INTO invoice_document (id, invoice_id, sha256, bytes, visible_to) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (id) DO NOTHING',
      [`${invoiceId}:${sha256}`, invoiceId, sha256, Buffer.from(bytes), visibleTo],
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
}
