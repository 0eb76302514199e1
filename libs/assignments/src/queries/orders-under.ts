import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { type OrderUnder, OrdersUnder } from '@ontschot/agreements';
import { IsNull, Not } from 'typeorm';
import { LatestAssignments } from './latest-assignments';

const RUNNING: readonly string[] = ['ORDERED', 'IN_PROGRESS', 'INTERRUPTED', 'PLACED'];

/** What agreements asks: every order under one of them, whoever pays, without its client; an order of a moment ago counts. */
@QueryHandler(OrdersUnder)
export class OrdersUnderHandler implements IQueryHandler<OrdersUnder> {
  constructor(private readonly latest: LatestAssignments) {}

  async execute({ agreementId }: OrdersUnder): Promise<OrderUnder[]> {
    const { rows, states } = await this.latest.find(
      { agreementId, orderedOn: Not(IsNull()), status: Not('CANCELLED') },
      ({ terms, lines, status }) =>
        terms.agreementId === agreementId && lines.length > 0 && status !== 'CANCELLED',
    );
    const ofList = rows.map(({ id, orderedOn, principal, price, status }) => ({
      assignmentId: id,
      orderedOn: orderedOn ?? '',
      principal,
      amount: price,
      running: RUNNING.includes(status),
    }));
    const ofStreams = states.map(({ of, order, terms, status }) => ({
      assignmentId: of.assignmentId,
      orderedOn: order?.orderedOn ?? '',
      principal: of.principal,
      amount: terms.price,
      running: RUNNING.includes(status),
    }));
    return [...ofList, ...ofStreams].sort(
      (one, other) =>
        one.orderedOn.localeCompare(other.orderedOn) || one.assignmentId.localeCompare(other.assignmentId),
    );
  }
}
