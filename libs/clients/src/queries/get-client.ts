import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { Streams } from '@ontschot/event-store';
import { type Actor, type IsoDate, NotFound } from '@ontschot/kernel';
import { GroundNeeded } from '../commands/access';
import { ordersOf } from '../commands/take-client-step';
import { client } from '../domain/client.decider';
import { type KnownClient, ownPartners } from '../domain/client.state';
import { groundOf } from '../domain/grounds';
import type { OrderOfClient } from '../domain/orders';
import { streamOf } from '../streams';
import { AccessLog } from '../vault/access-log';
import type { PersonalData } from '../vault/personal-data';
import { Vault } from '../vault/vault';

export type ClientRecord = {
  state: KnownClient;
  revision: number;
  today: IsoDate;
  /** Of all partners. */ orders: OrderOfClient[];
  /** Null when forgotten. */ personal: PersonalData | null;
  /** The ground that was written into the access log. */ ground: string;
};

/** A client's whole record. The look is written to the access log first, with its true ground. */
export class GetClient extends Query<ClientRecord> {
  constructor(
    readonly actor: Actor,
    readonly clientId: string,
    /** Header Legal-Ground: what the caller adds; it stands beside the true ground, never in its place. */
    readonly remark: string | null,
    readonly today: IsoDate,
  ) {
    super();
  }
}

@QueryHandler(GetClient)
export class GetClientHandler implements IQueryHandler<GetClient> {
  constructor(
    private readonly streams: Streams,
    private readonly queries: QueryBus,
    private readonly vault: Vault,
    private readonly accesses: AccessLog,
  ) {}

  /** Strongly consistent. @throws NotFound; GroundNeeded for a client whom the actor's partner may not see */
  async execute({ actor, clientId, remark, today }: GetClient): Promise<ClientRecord> {
    const { state, revision } = await this.streams.load(client, streamOf(clientId));
    if (state.status === 'unknown') throw new NotFound('client', clientId);
    const own = groundOf(state, actor.partner, today);
    if (own === null) throw new GroundNeeded(clientId);
    const ground = remark === null ? own : `${own}; ${remark}`;
    await this.accesses.record(actor, clientId, ground, ownPartners(state));
    const personal = state.sealed === null ? null : await this.vault.open(clientId, state.sealed);
    return { state, revision, today, orders: await ordersOf(this.queries, state), personal, ground };
  }
}
