import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { type OrderOfClient, OrdersOf } from '@ontschot/clients';
import { EventStore } from '@ontschot/event-store';
import { Projected } from '@ontschot/read-store';
import { DataSource, In } from 'typeorm';
import { AssignmentOverview } from '../read-models/assignment-overview/assignment-overview.row';

/**
 * Answers the clients' question what was ordered for these files, whoever may see it. An order of a moment ago counts: news that
 * missed it would open no duty, for ever. @throws NotYetProjected when the lists do not catch up with the log in time
 */
@QueryHandler(OrdersOf)
export class OrdersOfHandler implements IQueryHandler<OrdersOf> {
  constructor(
    private readonly data: DataSource,
    private readonly store: EventStore,
    private readonly projected: Projected,
  ) {}

  async execute({ clientIds }: OrdersOf): Promise<OrderOfClient[]> {
    await this.projected.waitFor(await this.store.head());
    const rows = await this.data
      .getRepository(AssignmentOverview)
      .find({ where: { clientId: In([...clientIds]) }, order: { orderedOn: 'ASC', id: 'ASC' } });
    return rows.map(orderOf);
  }
}

const orderOf = (row: AssignmentOverview): OrderOfClient => {
  const open = row.lines.filter(({ lapsed }) => !lapsed);
  const billed = new Map<string, number>();
  for (const { invoicedBy, amount } of row.lines)
    if (invoicedBy) billed.set(invoicedBy.invoiceId, (billed.get(invoicedBy.invoiceId) ?? 0) + amount);
  return {
    assignmentId: row.id,
    clientId: row.clientId,
    name: row.name,
    kind: row.kind,
    principal: row.principal,
    decidingRule: row.decidingRule,
    status: row.status,
    orderedOn: row.orderedOn,
    plannedStart: row.file.plannedStart,
    startedOn: row.startedOn,
    plannedEnd: row.plannedEnd,
    endedOn: row.endedOn,
    cents: row.lines.length === 0 ? row.price : open.reduce((sum, { amount }) => sum + amount, 0),
    invoices: [...billed].map(([invoiceId, cents]) => ({ invoiceId, cents })),
  };
};
