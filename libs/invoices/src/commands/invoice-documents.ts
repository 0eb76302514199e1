import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { OpenFile, SealFile } from '@ontschot/clients';
import { type Actor, Clock, type IsoDate, NotFound, type PartnerCode } from '@ontschot/kernel';
import { Reader } from '@ontschot/read-store';
import { DataSource } from 'typeorm';
import { SETTINGS } from '../domain/settings';

/** A file that was kept, and as whose receipt. */
export type KeptFile = {
  invoiceId: string;
  sha256: string;
  bytes: Uint8Array;
  visibleTo: PartnerCode[];
  receivedBy: PartnerCode;
  receivedOn: IsoDate;
};

type Stored = { bytes: Buffer | null; sealed_until: string | null };

/**
 * The files as they came. They may name people, so they stay out of the log: a table under row-level security keeps them,
 * for whom they are addressed to, who received them and whom they concern alone, sealed with the key of the year until which
 * they are kept: after that year they cannot be read any more, wherever a copy is.
 */
@Injectable()
export class InvoiceDocuments {
  constructor(
    private readonly data: DataSource,
    private readonly reader: Reader,
    private readonly queries: QueryBus,
    private readonly clock: Clock,
  ) {}

  /** Keeps the file before anything counts on it; the same file once. */
  async keep({ invoiceId, sha256, bytes, visibleTo, receivedBy, receivedOn }: KeptFile): Promise<void> {
    const term = String(Number(this.clock.today().slice(0, 4)) + SETTINGS.fileYears);
    const sealed = await this.queries.execute(new SealFile({ term }, Buffer.from(bytes)));
    await this.data.query(
      `INSERT INTO invoice_document (id, invoice_id, sha256, bytes, visible_to, received_by, received_on, sealed_until)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (id) DO NOTHING`,
      [`${invoiceId}:${sha256}`, invoiceId, sha256, sealed, visibleTo, receivedBy, receivedOn, term],
    );
  }

  /** The invoice's own file, or the one with this hash. @throws NotFound, also when the actor's partner may not see it, or its term is over */
  async read(actor: Actor, invoiceId: string, sha256: string): Promise<Buffer> {
    const [row] = await this.reader.as(actor, (manager) =>
      manager.query<Stored[]>('SELECT bytes, sealed_until FROM invoice_document WHERE id = $1', [
        `${invoiceId}:${sha256}`,
      ]),
    );
    const file = row && (await this.opened(row));
    if (!file) throw new NotFound('document of invoice', invoiceId);
    return file;
  }

  /** Files that were kept, and of which nothing was recorded: their receipt was cut off. The oldest first. */
  async cutOff(limit: number): Promise<Pick<KeptFile, 'bytes' | 'receivedBy' | 'receivedOn'>[]> {
    const rows = await this.data.query<(Stored & { received_by: string; received_on: string })[]>(
      `SELECT bytes, sealed_until, received_by, to_char(received_on, 'YYYY-MM-DD') AS received_on FROM invoice_document document
       WHERE received_by IS NOT NULL AND kept_at < clock_timestamp() - interval '1 minute'
         AND NOT EXISTS (SELECT FROM invoice_overview overview WHERE overview.id = document.invoice_id)
       ORDER BY kept_at LIMIT $1`,
      [limit],
    );
    const found: Pick<KeptFile, 'bytes' | 'receivedBy' | 'receivedOn'>[] = [];
    for (const { received_by: receivedBy, received_on: receivedOn, ...stored } of rows) {
      const bytes = await this.opened(stored);
      if (bytes) found.push({ bytes, receivedBy, receivedOn });
    }
    return found;
  }

  /** Null where it was erased, or its term is over. Files of before sealing lie open. */
  private opened({ bytes, sealed_until: term }: Stored): Promise<Buffer | null> {
    return bytes === null || term === null
      ? Promise.resolve(bytes)
      : this.queries.execute(new OpenFile({ term }, bytes));
  }
}
