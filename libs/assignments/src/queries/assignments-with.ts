import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { AssignmentId, ClientId, InstrumentId } from '@ontschot/kernel';
import { In } from 'typeorm';
import { LatestAssignments } from './latest-assignments';

/** The client's other assignments of this very instrument that are ordered or running. */
export class AssignmentsWith extends Query<AssignmentId[]> {
  constructor(
    readonly clientId: ClientId,
    readonly instrumentId: InstrumentId,
    readonly except: AssignmentId | null,
  ) {
    super();
  }
}

const RUNNING: readonly string[] = ['ORDERED', 'IN_PROGRESS', 'INTERRUPTED'];

@QueryHandler(AssignmentsWith)
export class AssignmentsWithHandler implements IQueryHandler<AssignmentsWith> {
  constructor(private readonly latest: LatestAssignments) {}

  async execute({ clientId, instrumentId, except }: AssignmentsWith): Promise<AssignmentId[]> {
    const { rows, states } = await this.latest.find(
      { clientId, instrumentId, status: In([...RUNNING]) },
      ({ of, terms, status }) =>
        of.clientId === clientId && terms.instrumentId === instrumentId && RUNNING.includes(status),
    );
    return [...rows.map(({ id }) => id), ...states.map(({ of }) => of.assignmentId)]
      .filter((id) => id !== except)
      .sort();
  }
}
