import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type Actor, type IsoDate, NotFound } from '@ontschot/kernel';
import { Reader } from '@ontschot/read-store';
import { PiggybackRequest, type PiggybackStatus } from './piggyback-request.row';

/** Requests to which the actor's partner or supplier is a party, one row more than `limit` when there are more. */
export class ListPiggybackRequests extends Query<PiggybackRequest[]> {
  constructor(
    readonly actor: Actor,
    readonly filter: { status: PiggybackStatus | undefined; today: IsoDate },
    readonly after: string | null,
    readonly limit: number,
  ) {
    super();
  }
}

@QueryHandler(ListPiggybackRequests)
export class ListPiggybackRequestsHandler implements IQueryHandler<ListPiggybackRequests> {
  constructor(private readonly reader: Reader) {}

  execute({
    actor,
    filter: { status, today },
    after,
    limit,
  }: ListPiggybackRequests): Promise<PiggybackRequest[]> {
    return this.reader.as(actor, (manager) => {
      const query = manager
        .getRepository(PiggybackRequest)
        .createQueryBuilder('request')
        .orderBy('request.id', 'ASC')
        .take(limit + 1);
      if (after !== null) query.andWhere('request.id > :after', { after });
      if (status !== undefined) query.andWhere(`${STATUS_TODAY} = :status`, { status, today });
      return query.getMany();
    });
  }
}

/** As `statusOn` says it: an opening whose last day has passed is closed. */
const STATUS_TODAY = `CASE WHEN request.status = 'OPEN' AND request.open_until < :today THEN 'CLOSED' ELSE request.status END`;

/** @throws NotFound, also when the actor is no party to it */
export class GetPiggybackRequest extends Query<PiggybackRequest> {
  constructor(
    readonly actor: Actor,
    readonly piggybackId: string,
  ) {
    super();
  }
}

@QueryHandler(GetPiggybackRequest)
export class GetPiggybackRequestHandler implements IQueryHandler<GetPiggybackRequest> {
  constructor(private readonly reader: Reader) {}

  async execute({ actor, piggybackId }: GetPiggybackRequest): Promise<PiggybackRequest> {
    const row = await this.reader.as(actor, (manager) =>
      manager.getRepository(PiggybackRequest).findOneBy({ id: piggybackId }),
    );
    if (!row) throw new NotFound('piggyback request', piggybackId);
    return row;
  }
}
