import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type Actor, NotFound } from '@ontschot/kernel';
import { Reader } from '@ontschot/read-store';
import { MoreThan } from 'typeorm';
import { InvoiceLineRow } from '../invoice-line/invoice-line.row';
import { InvoiceOverview } from './invoice-overview.row';

export type InvoiceFilter = {
  status?: InvoiceOverview['status'] | undefined;
  kind?: InvoiceOverview['kind'] | undefined;
  supplierId?: string | undefined;
  number?: string | undefined;
};

const given = (filter: object): object =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));

/** The invoices that the actor's partner may see, by id; up to `limit + 1`. */
export class ListInvoices extends Query<InvoiceOverview[]> {
  constructor(
    readonly actor: Actor,
    readonly filter: InvoiceFilter,
    readonly after: string | null,
    readonly limit: number,
  ) {
    super();
  }
}

@QueryHandler(ListInvoices)
export class ListInvoicesHandler implements IQueryHandler<ListInvoices> {
  constructor(private readonly reader: Reader) {}

  execute({ actor, filter, after, limit }: ListInvoices): Promise<InvoiceOverview[]> {
    return this.reader.as(actor, (manager) =>
      manager.getRepository(InvoiceOverview).find({
        where: { ...given(filter), ...(after === null ? {} : { id: MoreThan(after) }) },
        order: { id: 'ASC' },
        take: limit + 1,
      }),
    );
  }
}

/** One invoice with its lines. */
export class GetInvoice extends Query<{ invoice: InvoiceOverview; lines: InvoiceLineRow[] }> {
  constructor(
    readonly actor: Actor,
    readonly invoiceId: string,
  ) {
    super();
  }
}

@QueryHandler(GetInvoice)
export class GetInvoiceHandler implements IQueryHandler<GetInvoice> {
  constructor(private readonly reader: Reader) {}

  /** @throws NotFound, also for an invoice that is not the partner's to see */
  execute({ actor, invoiceId }: GetInvoice): Promise<{ invoice: InvoiceOverview; lines: InvoiceLineRow[] }> {
    return this.reader.as(actor, async (manager) => {
      const invoice = await manager.getRepository(InvoiceOverview).findOneBy({ id: invoiceId });
      if (!invoice) throw new NotFound('invoice', invoiceId);
      return {
        invoice,
        lines: await manager
          .getRepository(InvoiceLineRow)
          .find({ where: { invoiceId }, order: { id: 'ASC' } }),
      };
    });
  }
}
