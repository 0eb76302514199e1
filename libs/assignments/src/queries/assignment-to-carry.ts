import { type IQueryHandler, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { FindClient } from '@ontschot/clients';
import { Streams } from '@ontschot/event-store';
import { type AssignmentForConsent, AssignmentToCarry } from '@ontschot/piggybacking';
import { streamOf } from '../commands/existing';
import { assignment } from '../domain/assignment.decider';
import type { Status } from '../domain/assignment.state';
import { ORDER_NUMBER } from '../domain/order-number';

const ENDED: readonly Status[] = ['COMPLETED', 'CANCELLED', 'DROPPED_OUT', 'PLACED', 'SUSTAINABLY_PLACED'];

/** Answers what a consent for one client needs to know of its assignment. */
@QueryHandler(AssignmentToCarry)
export class AssignmentToCarryHandler implements IQueryHandler<AssignmentToCarry> {
  constructor(
    private readonly streams: Streams,
    private readonly queries: QueryBus,
  ) {}

  async execute({ assignmentId, day }: AssignmentToCarry): Promise<AssignmentForConsent | null> {
    if (!ORDER_NUMBER.test(assignmentId)) return null;
    const { state } = await this.streams.load(assignment, streamOf(assignmentId));
    if (state.status === 'NONE') return null;
    const { of, terms, status } = state;
    const { residence, region } = await this.queries.execute(new FindClient(of.clientId, day));
    return {
      assignmentId,
      agreementId: terms.agreementId,
      principal: of.principal,
      coachEmployer: of.coachEmployer,
      residence,
      region,
      ended: ENDED.includes(status),
    };
  }
}
