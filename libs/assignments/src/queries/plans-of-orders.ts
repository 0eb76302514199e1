import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { type PlanOfOrder, PlansOfOrders } from '@ontschot/budgets';
import { DataSource } from 'typeorm';
import { AssignmentOverview } from '../read-models/assignment-overview/assignment-overview.row';

/** What budgets asks, for a forecast and for figures with VAT: no names, no client. */
@QueryHandler(PlansOfOrders)
export class PlansOfOrdersHandler implements IQueryHandler<PlansOfOrders> {
  constructor(private readonly data: DataSource) {}

  async execute({ assignmentIds }: PlansOfOrders): Promise<PlanOfOrder[]> {
    const rows = await this.data
      .createQueryBuilder(AssignmentOverview, 'one')
      .select(['one.id', 'one.plannedEnd', 'one.vatPercent'])
      .where('one.id = ANY (:assignmentIds)', { assignmentIds })
      .getMany();
    return rows.map(({ id, plannedEnd, vatPercent }) => ({ assignmentId: id, plannedEnd, vatPercent }));
  }
}
