import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { afterCursor, type Page, pageOf } from '@ontschot/http';
import { type Actor, type IsoDate, NotFound } from '@ontschot/kernel';
import { Reader } from '@ontschot/read-store';
import { DataSource, LessThan, Not } from 'typeorm';
import { AssignmentOverview } from './assignment-overview.row';

export type AssignmentFilter = {
  cursor?: string;
  limit: number;
  status?: AssignmentOverview['status'];
  clientId?: string;
};

/** The assignments that this account may see, the latest proposal first. */
export class ListAssignments extends Query<Page<AssignmentOverview>> {
  constructor(
    readonly actor: Actor,
    readonly filter: AssignmentFilter,
  ) {
    super();
  }
}

/** One assignment. @throws NotFound also when this account may not see it */
export class GetAssignment extends Query<AssignmentOverview> {
  constructor(
    readonly actor: Actor,
    readonly assignmentId: string,
  ) {
    super();
  }
}

/** For policies: the numbers of a client's assignments that are or were ordered, whoever may see them. */
export class OrdersOfClient extends Query<string[]> {
  constructor(readonly clientId: string) {
    super();
  }
}

/** For the clock: orders not started whose last WW day lies before this day. */
export class OrdersThatLapse extends Query<string[]> {
  constructor(readonly day: IsoDate) {
    super();
  }
}

/** For the clock: orders that the rules let through and whose money is not settled yet. */
export class OrdersBeingPlaced extends Query<string[]> {
  constructor() {
    super();
  }
}

@QueryHandler(ListAssignments)
export class ListAssignmentsHandler implements IQueryHandler<ListAssignments> {
  constructor(private readonly reader: Reader) {}

  async execute({
    actor,
    filter: { cursor, limit, status, clientId },
  }: ListAssignments): Promise<Page<AssignmentOverview>> {
    const after = afterCursor(cursor, 2);
    const rows = await this.reader.as(actor, (manager) => {
      const query = manager
        .createQueryBuilder(AssignmentOverview, 'one')
        .orderBy('one.proposedOn', 'DESC')
        .addOrderBy('one.id', 'DESC')
        .limit(limit + 1);
      if (status) query.andWhere('one.status = :status', { status });
      if (clientId) query.andWhere('one.clientId = :clientId', { clientId });
      // As text, so that a made-up cursor finds nothing instead of failing.
      if (after)
        query.andWhere('(one.proposed_on::text, one.id) < (:day, :id)', { day: after[0], id: after[1] });
      return query.getMany();
    });
    return pageOf(
      rows,
      limit,
      ({ proposedOn, id }) => [proposedOn, id],
      (row) => row,
    );
  }
}

@QueryHandler(GetAssignment)
export class GetAssignmentHandler implements IQueryHandler<GetAssignment> {
  constructor(private readonly reader: Reader) {}

  async execute({ actor, assignmentId }: GetAssignment): Promise<AssignmentOverview> {
    const row = await this.reader.as(actor, (manager) =>
      manager.getRepository(AssignmentOverview).findOneBy({ id: assignmentId }),
    );
    if (!row) throw new NotFound('assignment', assignmentId);
    return row;
  }
}

@QueryHandler(OrdersOfClient)
export class OrdersOfClientHandler implements IQueryHandler<OrdersOfClient> {
  constructor(private readonly data: DataSource) {}

  async execute({ clientId }: OrdersOfClient): Promise<string[]> {
    // An order that is being placed still shows as approved.
    const rows = await this.data.getRepository(AssignmentOverview).find({
      select: { id: true },
      where: { clientId, status: Not('PROPOSED') },
      order: { id: 'ASC' },
    });
    return rows.map(({ id }) => id);
  }
}

@QueryHandler(OrdersThatLapse)
export class OrdersThatLapseHandler implements IQueryHandler<OrdersThatLapse> {
  constructor(private readonly data: DataSource) {}

  async execute({ day }: OrdersThatLapse): Promise<string[]> {
    const rows = await this.data.getRepository(AssignmentOverview).find({
      select: { id: true },
      where: { status: 'ORDERED', lapsesAfter: LessThan(day) },
      order: { id: 'ASC' },
    });
    return rows.map(({ id }) => id);
  }
}

@QueryHandler(OrdersBeingPlaced)
export class OrdersBeingPlacedHandler implements IQueryHandler<OrdersBeingPlaced> {
  constructor(private readonly data: DataSource) {}

  async execute(): Promise<string[]> {
    const rows = await this.data
      .createQueryBuilder(AssignmentOverview, 'one')
      .select('one.id', 'id')
      .where("one.status = 'APPROVED' AND one.file ->> 'placing' IS NOT NULL")
      .orderBy('one.id')
      .getRawMany<{ id: string }>();
    return rows.map(({ id }) => id);
  }
}
