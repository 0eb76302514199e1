import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type Actor, NotFound } from '@ontschot/kernel';
import { Reader } from '@ontschot/read-store';
import { MoreThan } from 'typeorm';
import { PiggybackRequest, type PiggybackStatus } from './piggyback-request.row';

/** Requests to which the actor's partner or supplier is a party, one row more than `limit` when there are more. */
export class ListPiggybackRequests extends Query<PiggybackRequest[]> {
  constructor(
    readonly actor: Actor,
    readonly status: PiggybackStatus | undefined,
    readonly after: string | null,
    readonly limit: number,
  ) {
    super();
  }
}

@QueryHandler(ListPiggybackRequests)
export class ListPiggybackRequestsHandler implements IQueryHandler<ListPiggybackRequests> {
  constructor(private readonly reader: Reader) {}

  execute({ actor, status, after, limit }: ListPiggybackRequests): Promise<PiggybackRequest[]> {
    const where = {
      ...(status === undefined ? {} : { status }),
      ...(after === null ? {} : { id: MoreThan(after) }),
    };
    return this.reader.as(actor, (manager) =>
      manager.getRepository(PiggybackRequest).find({ where, order: { id: 'ASC' }, take: limit + 1 }),
    );
  }
}

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
