import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { type OrderUnder, OrdersUnder } from '@ontschot/agreements';
import { DataSource, In, IsNull, Not } from 'typeorm';
import { AssignmentOverview } from '../read-models/assignment-overview/assignment-overview.row';

const RUNNING: readonly string[] = ['ORDERED', 'IN_PROGRESS', 'INTERRUPTED', 'PLACED'];

/** What agreements asks: every order under one of them, whoever pays, without its client. */
@QueryHandler(OrdersUnder)
export class OrdersUnderHandler implements IQueryHandler<OrdersUnder> {
  constructor(private readonly data: DataSource) {}

  async execute({ agreementId }: OrdersUnder): Promise<OrderUnder[]> {
    const rows = await this.data.getRepository(AssignmentOverview).find({
      select: { id: true, orderedOn: true, principal: true, price: true, status: true },
      where: { agreementId, orderedOn: Not(IsNull()), status: Not(In(['CANCELLED'])) },
      order: { orderedOn: 'ASC', id: 'ASC' },
    });
    return rows.flatMap(({ id, orderedOn, principal, price, status }) =>
      orderedOn === null
        ? []
        : [{ assignmentId: id, orderedOn, principal, amount: price, running: RUNNING.includes(status) }],
    );
  }
}
