import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { UWV } from '@ontschot/kernel';
import { Streams } from '@ontschot/event-store';
import { assignment } from '../domain/assignment.decider';
import type { Existing } from '../domain/assignment.state';
import { ORDER_NUMBER } from '../domain/order-number';
import { FindOrder, type OrderFacts } from '../facts';
import { streamOf } from '../commands/existing';

@QueryHandler(FindOrder)
export class FindOrderHandler implements IQueryHandler<FindOrder> {
  constructor(private readonly streams: Streams) {}

  async execute({ assignmentId }: FindOrder): Promise<OrderFacts | null> {
    if (!ORDER_NUMBER.test(assignmentId)) return null;
    const { state } = await this.streams.load(assignment, streamOf(assignmentId));
    return state.status === 'NONE' || !state.order ? null : orderFactsOf({ ...state, order: state.order });
  }
}

const orderFactsOf = ({
  status,
  of,
  terms,
  order,
  decidingRule,
  lines,
  startedOn,
  endedOn,
  lastWwDay,
}: Existing & { order: NonNullable<Existing['order']> }): OrderFacts => ({
  assignmentId: of.assignmentId,
  clientId: of.clientId,
  // To the outside an order that is being placed is not there yet.
  status: status === 'ORDERING' ? 'APPROVED' : status,
  principal: of.principal,
  fund: order.fund,
  budgetId: order.budgetId,
  decidingRule,
  agreementId: terms.agreementId,
  instrumentId: terms.instrumentId,
  contractForm: terms.form,
  kind: terms.kind,
  placedBy: of.coachEmployer === UWV ? of.instrumentOwner : of.coachEmployer,
  instrumentOwner: of.instrumentOwner,
  contractingPrincipal: terms.contractingPrincipal,
  coversPartners: order.joined ? [of.principal] : [],
  supplierId: of.supplierId,
  orderedOn: lines.length > 0 ? order.orderedOn : null,
  startedOn,
  endedOn,
  vatPercent: terms.vatPercent,
  lastWwDay,
  lines: lines.map(({ realised: _, credited: __, ...line }) => line),
});
