import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { afterCursor, type Page, pageOf } from '@ontschot/http';
import type { Actor, ClientId, IsoDate, Role } from '@ontschot/kernel';
import { Reader } from '@ontschot/read-store';
import { Duty } from './duty.row';

export type DutyFilter = {
  cursor?: string | undefined;
  limit: number;
  waitsFor?: Role | undefined;
  /** Only what this account's own partner, or the supplier itself, does. */
  mine?: boolean | undefined;
  clientId?: ClientId | undefined;
  kind?: string | undefined;
  /** Only what was due before this day. */
  dueBefore?: IsoDate | undefined;
  /** Only what is due on this day or earlier. */
  dueTo?: IsoDate | undefined;
};

/** What waits at this account's partner or supplier, what is due first at the top; things without a day come last. */
export class ListDuties extends Query<Page<Duty>> {
  constructor(
    readonly actor: Actor,
    readonly filter: DutyFilter,
  ) {
    super();
  }
}

const WITHOUT_DAY = '9999-12-31';

@QueryHandler(ListDuties)
export class ListDutiesHandler implements IQueryHandler<ListDuties> {
  constructor(private readonly reader: Reader) {}

  async execute({
    actor,
    filter: { cursor, limit, waitsFor, mine, clientId, kind, dueBefore, dueTo },
  }: ListDuties): Promise<Page<Duty>> {
    const after = afterCursor(cursor, 2);
    const rows = await this.reader.as(actor, (manager) => {
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
    return pageOf(
      rows,
      limit,
      ({ dueOn, id }) => [dueOn ?? WITHOUT_DAY, id],
      (row) => row,
    );
  }
}
