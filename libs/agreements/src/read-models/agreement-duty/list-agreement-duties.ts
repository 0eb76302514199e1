import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Actor, IsoDate, Role } from '@ontschot/kernel';
import { Reader } from '@ontschot/read-store';
import { AgreementDuty } from './agreement-duty.row';

export type DutiesAsked = {
  /** What opened on this day or before it; what is known ahead is not yet a duty. */
  today: IsoDate;
  /** The day (`9999-12-31` where there is none) and the id of the last one seen. */
  after: readonly [dueOn: string, id: string] | null;
  /** One row more than this many, when there are more. */
  limit: number;
  waitsFor?: Role;
};

/** What waits at this account's partner, what is due first at the top; things without a day come last. */
export class ListAgreementDuties extends Query<AgreementDuty[]> {
  constructor(
    readonly actor: Actor,
    readonly asked: DutiesAsked,
  ) {
    super();
  }
}

export const WITHOUT_DAY = '9999-12-31';

@QueryHandler(ListAgreementDuties)
export class ListAgreementDutiesHandler implements IQueryHandler<ListAgreementDuties> {
  constructor(private readonly reader: Reader) {}

  execute({
    actor,
    asked: { today, after, limit, waitsFor },
  }: ListAgreementDuties): Promise<AgreementDuty[]> {
    return this.reader.as(actor, (manager) => {
      const query = manager
        .createQueryBuilder(AgreementDuty, 'one')
        .where('one.opensOn <= :today', { today })
        .orderBy('one.dueOn', 'ASC', 'NULLS LAST')
        .addOrderBy('one.id', 'ASC')
        .limit(limit + 1);
      if (waitsFor) query.andWhere('one.waitsFor = :waitsFor', { waitsFor });
      if (after)
        query.andWhere(`(coalesce(one.due_on, '${WITHOUT_DAY}'), one.id) > (:day, :id)`, {
          day: after[0],
          id: after[1],
        });
      return query.getMany();
    });
  }
}
