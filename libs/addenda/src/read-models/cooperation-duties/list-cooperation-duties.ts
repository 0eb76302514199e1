import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type Actor, type DutiesAsked, type DutiesOf, WITHOUT_DAY } from '@ontschot/kernel';
import { Reader } from '@ontschot/read-store';
import { CooperationDuty } from './cooperation-duty.row';

/** What waits at this account's partner or supplier on the day, what is due first at the top; one more than `limit` when there are more. */
export class ListCooperationDuties extends Query<CooperationDuty[]> {
  constructor(
    readonly actor: Actor,
    readonly asked: DutiesAsked,
  ) {
    super();
  }
}

@QueryHandler(ListCooperationDuties)
export class ListCooperationDutiesHandler implements IQueryHandler<ListCooperationDuties> {
  constructor(private readonly reader: Reader) {}

  execute({
    actor,
    asked: { today, after, limit, waitsFor, mine, kind, dueBefore, dueTo },
  }: ListCooperationDuties): Promise<CooperationDuty[]> {
    return this.reader.as(actor, (manager) => {
      const query = manager
        .createQueryBuilder(CooperationDuty, 'one')
        .where('one.openedOn <= :today', { today })
        .orderBy('one.dueOn', 'ASC', 'NULLS LAST')
        .addOrderBy('one.id', 'ASC')
        .limit(limit + 1);
      if (mine && actor.supplierId === undefined)
        query.andWhere("(one.partner = :partner OR (one.partner IS NULL AND one.waitsFor <> 'supplier'))", {
          partner: actor.partner,
        });
      if (mine && actor.supplierId !== undefined) query.andWhere("one.waitsFor = 'supplier'");
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

/** What waits between partners and suppliers; none of it is about a client. */
export const cooperationTold: DutiesOf<CooperationDuty> = {
  name: 'cooperation',
  ask: (actor, asked) => (asked.clientId === undefined ? new ListCooperationDuties(actor, asked) : null),
  tell: ({ partner, counted: _, visibleTo: __, ...row }) => ({
    ...row,
    assignmentId: null,
    clientId: null,
    agreementId: null,
    partners: partner === null ? [] : [partner],
    cents: null,
  }),
};
