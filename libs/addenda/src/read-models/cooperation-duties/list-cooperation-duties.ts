import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Actor, IsoDate, Role } from '@ontschot/kernel';
import { Reader } from '@ontschot/read-store';
import { CooperationDuty } from './cooperation-duty.row';

/** What waits at this account's partner or supplier on the day, what is due first at the top; one more than `limit` when there are more. */
export class ListCooperationDuties extends Query<CooperationDuty[]> {
  constructor(
    readonly actor: Actor,
    readonly filter: { today: IsoDate; waitsFor: Role | undefined },
    readonly after: string[] | null,
    readonly limit: number,
  ) {
    super();
  }
}

/** Sorts behind every day. */
export const WITHOUT_DAY = '9999-12-31';

@QueryHandler(ListCooperationDuties)
export class ListCooperationDutiesHandler implements IQueryHandler<ListCooperationDuties> {
  constructor(private readonly reader: Reader) {}

  execute({ actor, filter, after, limit }: ListCooperationDuties): Promise<CooperationDuty[]> {
    return this.reader.as(actor, (manager) => {
      const query = manager
        .createQueryBuilder(CooperationDuty, 'one')
        .where('one.openedOn <= :today', { today: filter.today })
        .orderBy('one.dueOn', 'ASC', 'NULLS LAST')
        .addOrderBy('one.id', 'ASC')
        .limit(limit + 1);
      if (filter.waitsFor) query.andWhere('one.waitsFor = :waitsFor', { waitsFor: filter.waitsFor });
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
