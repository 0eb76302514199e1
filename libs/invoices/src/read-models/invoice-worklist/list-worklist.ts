import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Actor } from '@ontschot/kernel';
import { Reader } from '@ontschot/read-store';
import { In, MoreThan } from 'typeorm';
import { InvoiceOverview } from '../invoice-overview/invoice-overview.row';
import { InvoiceWorklistItem } from './invoice-worklist.row';

/** What needs a person, and the bill that it is about. */
export type WorkShown = { item: InvoiceWorklistItem; invoice: InvoiceOverview | undefined };

/** What waits for the actor's partner, by id; up to `limit + 1`. */
export class ListInvoiceWorklist extends Query<WorkShown[]> {
  constructor(
    readonly actor: Actor,
    readonly reason: InvoiceWorklistItem['reason'] | undefined,
    readonly after: string | null,
    readonly limit: number,
  ) {
    super();
  }
}

@QueryHandler(ListInvoiceWorklist)
export class ListInvoiceWorklistHandler implements IQueryHandler<ListInvoiceWorklist> {
  constructor(private readonly reader: Reader) {}

  execute({ actor, reason, after, limit }: ListInvoiceWorklist): Promise<WorkShown[]> {
    return this.reader.as(actor, async (manager) => {
      const items = await manager.getRepository(InvoiceWorklistItem).find({
        where: {
          ...(reason === undefined ? {} : { reason }),
          ...(after === null ? {} : { id: MoreThan(after) }),
        },
        order: { id: 'ASC' },
        take: limit + 1,
      });
      const invoices = await manager
        .getRepository(InvoiceOverview)
        .findBy({ id: In(items.map(({ invoiceId }) => invoiceId)) });
      const byId = new Map(invoices.map((invoice) => [invoice.id, invoice]));
      return items.map((item) => ({ item, invoice: byId.get(item.invoiceId) }));
    });
  }
}
