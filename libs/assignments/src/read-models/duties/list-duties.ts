import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type Actor, type DutiesAsked, type DutiesOf, WITHOUT_DAY } from '@ontschot/kernel';
import { Reader } from '@ontschot/read-store';
import { Duty } from './duty.row';

/** What waits at this account's partner or supplier, what is due first at the top; things without a day come last. One row more than `limit` when there are more. */
export class ListDuties extends Query<Duty[]> {
  constructor(
    readonly actor: Actor,
    readonly asked: DutiesAsked,
  ) {
    super();
  }
}

@QueryHandler(ListDuties)
export class ListDutiesHandler implements IQueryHandler<ListDuties> {
  constructor(private readonly reader: Reader) {}

  execute({
    actor,
    asked: { after, limit, waitsFor, mine, clientId, kind, dueBefore, dueTo },
  }: ListDuties): Promise<Duty[]> {
    return this.reader.as(actor, (manager) => {
      const query = manager
        .createQueryBuilder(Duty, 'one')
        .orderBy('one.dueOn', 'ASC', 'NULLS LAST')
        .addOrderBy('one.id', 'ASC')
        .limit(limit + 1);
      if (mine && actor.supplierId === undefined)
        query.andWhere(':partner = ANY (one.partners)', { partner: actor.partner });
      if (mine && actor.supplierId !== undefined) query.andWhere("one.waitsFor = 'supplier'");
      if (clientId) query.andWhere('one.clientId = :clientId', { clientId });
      if (kind) query.andWhere('one.duty = :kind', { kind });
      if (dueBefore) query.andWhere('one.dueOn < :dueBefore', { dueBefore });
      if (dueTo) query.andWhere('one.dueOn <= :dueTo', { dueTo });
      if (waitsFor) query.andWhere('one.waitsFor = :waitsFor', { waitsFor });
      // As text, so that a made-up cursor finds nothing instead of failing.
      if (after)
        query.andWhere(`(coalesce(one.due_on::text, '${WITHOUT_DAY}'), one.id) > (:day, :id)`, {
          day: after[0],
          id: after[1],
        });
      return query.getMany();
    });
  }
}

/** What waits of orders and of clients. */
export const assignmentsTold: DutiesOf<Duty> = {
  name: 'assignments',
  ask: (actor, asked) => new ListDuties(actor, asked),
  tell: ({ visibleTo: _, ...row }) => ({
    ...row,
    subject: null,
    agreementId: null,
    href: row.assignmentId === null ? `/v1/clients/${row.clientId}` : `/v1/assignments/${row.assignmentId}`,
  }),
};
