import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type Actor, NotFound } from '@ontschot/kernel';
import { Reader } from '@ontschot/read-store';
import { MoreThan } from 'typeorm';
import { AddendumOverview } from './addendum-overview.row';

/** Addenda to which the actor's partner or supplier is a party, one row more than `limit` when there are more. */
export class ListAddenda extends Query<AddendumOverview[]> {
  constructor(
    readonly actor: Actor,
    readonly after: string | null,
    readonly limit: number,
  ) {
    super();
  }
}

@QueryHandler(ListAddenda)
export class ListAddendaHandler implements IQueryHandler<ListAddenda> {
  constructor(private readonly reader: Reader) {}

  execute({ actor, after, limit }: ListAddenda): Promise<AddendumOverview[]> {
    const where = after === null ? {} : { id: MoreThan(after) };
    return this.reader.as(actor, (manager) =>
      manager.getRepository(AddendumOverview).find({ where, order: { id: 'ASC' }, take: limit + 1 }),
    );
  }
}

/** @throws NotFound, also when the actor is no party to it */
export class GetAddendum extends Query<AddendumOverview> {
  constructor(
    readonly actor: Actor,
    readonly addendumId: string,
  ) {
    super();
  }
}

@QueryHandler(GetAddendum)
export class GetAddendumHandler implements IQueryHandler<GetAddendum> {
  constructor(private readonly reader: Reader) {}

  async execute({ actor, addendumId }: GetAddendum): Promise<AddendumOverview> {
    const row = await this.reader.as(actor, (manager) =>
      manager.getRepository(AddendumOverview).findOneBy({ id: addendumId }),
    );
    if (!row) throw new NotFound('addendum', addendumId);
    return row;
  }
}
