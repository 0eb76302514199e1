import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type Actor, type DutiesAsked, type DutiesOf, WITHOUT_DAY } from '@ontschot/kernel';
import { Reader } from '@ontschot/read-store';
import { AgreementDuty } from './agreement-duty.row';

/** What waits at this account's partner, what is due first at the top; things without a day come last. */
export class ListAgreementDuties extends Query<AgreementDuty[]> {
  constructor(
    readonly actor: Actor,
    readonly asked: DutiesAsked,
  ) {
    super();
  }
}

@QueryHandler(ListAgreementDuties)
export class ListAgreementDutiesHandler implements IQueryHandler<ListAgreementDuties> {
  constructor(private readonly reader: Reader) {}

  execute({
    actor,
    asked: { today, after, limit, waitsFor, kind, dueBefore, dueTo },
  }: ListAgreementDuties): Promise<AgreementDuty[]> {
    return this.reader.as(actor, (manager) => {
      const query = manager
        .createQueryBuilder(AgreementDuty, 'one')
        .where('one.opensOn <= :today', { today })
        .orderBy('one.dueOn', 'ASC', 'NULLS LAST')
        .addOrderBy('one.id', 'ASC')
        .limit(limit + 1);
      if (waitsFor) query.andWhere('one.waitsFor = :waitsFor', { waitsFor });
      if (kind) query.andWhere('one.duty = :kind', { kind });
      if (dueBefore) query.andWhere('one.dueOn < :dueBefore', { dueBefore });
      if (dueTo) query.andWhere('one.dueOn <= :dueTo', { dueTo });
      if (after)
        query.andWhere(`(coalesce(one.due_on, '${WITHOUT_DAY}'), one.id) > (:day, :id)`, {
          day: after[0],
          id: after[1],
        });
      return query.getMany();
    });
  }
}

/** What waits of agreements. None is about a client; those whom it waits for are those who see it, so `mine` leaves nothing out. */
export const agreementsTold: DutiesOf<AgreementDuty> = {
  name: 'agreements',
  ask: (actor, asked) => (asked.clientId === undefined ? new ListAgreementDuties(actor, asked) : null),
  tell: ({ reference, opensOn, options: _, visibleTo, ...row }) => ({
    ...row,
    href: `/v1/agreements/${row.agreementId}`,
    subject: reference,
    assignmentId: null,
    clientId: null,
    partners: visibleTo,
    openedOn: opensOn,
    cents: null,
  }),
};
