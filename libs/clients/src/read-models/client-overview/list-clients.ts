import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Actor, PartnerCode } from '@ontschot/kernel';
import { Reader } from '@ontschot/read-store';
import { ClientOverview } from './client-overview.row';

export type ClientFilter = {
  responsible: PartnerCode | undefined;
  status: ClientOverview['status'] | undefined;
  awaiting: 'transfer' | 'handover' | undefined;
};

/** Clients that the actor's partner may see, under their pseudonyms; up to `limit + 1`. */
export class ListClients extends Query<ClientOverview[]> {
  constructor(
    readonly actor: Actor,
    readonly filter: ClientFilter,
    readonly after: string | null,
    readonly limit: number,
  ) {
    super();
  }
}

@QueryHandler(ListClients)
export class ListClientsHandler implements IQueryHandler<ListClients> {
  constructor(private readonly reader: Reader) {}

  execute({
    actor,
    filter: { responsible, status, awaiting },
    after,
    limit,
  }: ListClients): Promise<ClientOverview[]> {
    return this.reader.as(actor, (manager) => {
      const query = manager
        .getRepository(ClientOverview)
        .createQueryBuilder('client')
        .orderBy('client.id')
        .take(limit + 1);
      if (responsible !== undefined) query.andWhere('client.responsible = :responsible', { responsible });
      if (status !== undefined) query.andWhere('client.status = :status', { status });
      if (awaiting !== undefined)
        query.andWhere(
          `:own = ANY (client.${awaiting === 'transfer' ? 'awaitingTransfer' : 'awaitingHandover'})`,
          { own: actor.partner },
        );
      if (after !== null) query.andWhere('client.id > :after', { after });
      return query.getMany();
    });
  }
}
