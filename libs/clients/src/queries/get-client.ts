import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import type { Actor, IsoDate } from '@ontschot/kernel';
import { ordersOf } from '../commands/take-client-step';
import type { OrderOfClient } from '../domain/orders';
import type { PersonalData } from '../vault/personal-data';
import { Vault } from '../vault/vault';
import { type Look, LookAtClient } from './look-at-client';

export type ClientRecord = Look & {
  today: IsoDate;
  /** Of all partners. */ orders: OrderOfClient[];
  /** Null when forgotten; without BSN for who serves. */ personal:
    (Omit<PersonalData, 'bsn'> & { bsn: string | null }) | null;
};

/** A client's whole record; a logged look. */
export class GetClient extends Query<ClientRecord> {
  constructor(
    readonly actor: Actor,
    readonly clientId: string,
    /** Header Legal-Ground: what the caller adds to the true ground. */
    readonly remark: string | null,
    readonly today: IsoDate,
  ) {
    super();
  }
}

@QueryHandler(GetClient)
export class GetClientHandler implements IQueryHandler<GetClient> {
  constructor(
    private readonly queries: QueryBus,
    private readonly vault: Vault,
  ) {}

  /** @throws GroundNeeded for a client whom the actor's partner may not see, or who is not there */
  async execute({ actor, clientId, remark, today }: GetClient): Promise<ClientRecord> {
    const look = await this.queries.execute(new LookAtClient(actor, clientId, remark));
    const { sealed } = look.state;
    const personal = sealed === null ? null : await this.vault.open(clientId, sealed);
    return {
      ...look,
      state: await this.vault.openEverywhere(clientId, look.state),
      today,
      orders: await ordersOf(this.queries, look.state),
      // Serving needs to know who it is, not the number by which everybody else does.
      personal: personal && { ...personal, bsn: look.isOwn ? personal.bsn : null },
    };
  }
}
