import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Actor } from '@ontschot/kernel';
import { Reader } from '@ontschot/read-store';
import { MoreThan } from 'typeorm';
import { InvoiceWorklistItem } from './invoice-worklist.row';

/** What waits for the actor's partner, by id; up to `limit + 1`. */
export class ListInvoiceWorklist extends Query<InvoiceWorklistItem[]> {
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

  execute({ actor, reason, after, limit }: ListInvoiceWorklist): Promise<InvoiceWorklistItem[]> {
    return this.reader.as(actor, (manager) =>
      manager.getRepository(InvoiceWorklistItem).find({
        where: {
          ...(reason === undefined ? {} : { reason }),
          ...(after === null ? {} : { id: MoreThan(after) }),
        },
        order: { id: 'ASC' },
        take: limit + 1,
      }),
    );
  }
}
