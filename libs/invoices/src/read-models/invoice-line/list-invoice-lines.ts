import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Actor } from '@ontschot/kernel';
import { Reader } from '@ontschot/read-store';
import { MoreThan } from 'typeorm';
import { InvoiceLineRow } from './invoice-line.row';

export type InvoiceLineFilter = {
  status?: InvoiceLineRow['status'] | undefined;
  orderReference?: string | undefined;
  year?: number | undefined;
  invoiceId?: string | undefined;
};

const given = (filter: object): object =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));

/** Invoice lines with the order, principal, fund and rule that they went to, by id; up to `limit + 1`. */
export class ListInvoiceLines extends Query<InvoiceLineRow[]> {
  constructor(
    readonly actor: Actor,
    readonly filter: InvoiceLineFilter,
    readonly after: string | null,
    readonly limit: number,
  ) {
    super();
  }
}

@QueryHandler(ListInvoiceLines)
export class ListInvoiceLinesHandler implements IQueryHandler<ListInvoiceLines> {
  constructor(private readonly reader: Reader) {}

  execute({ actor, filter, after, limit }: ListInvoiceLines): Promise<InvoiceLineRow[]> {
    return this.reader.as(actor, (manager) =>
      manager.getRepository(InvoiceLineRow).find({
        where: { ...given(filter), ...(after === null ? {} : { id: MoreThan(after) }) },
        order: { id: 'ASC' },
        take: limit + 1,
      }),
    );
  }
}
