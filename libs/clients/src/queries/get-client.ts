import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { Streams } from '@ontschot/event-store';
import { type Actor, NotFound } from '@ontschot/kernel';
import { Reader } from '@ontschot/read-store';
import { ClientOverview } from '../read-models/client-overview/client-overview.row';
import { ClientServing } from '../read-models/client-serving/client-serving.row';
import { AccessLog } from '../vault/access-log';
import type { PersonalData } from '../vault/personal-data';
import { Vault } from '../vault/vault';
import { client } from '../domain/client.decider';

export type ClientRecord = {
  row: ClientOverview;
  /** Null when forgotten. */ personal: PersonalData | null;
  /** The ground that was written into the access log. */ ground: string;
};

/** A client's whole record. The look is written to the access log first, with its ground. */
export class GetClient extends Query<ClientRecord> {
  constructor(
    readonly actor: Actor,
    readonly clientId: string,
    /** Header Legal-Ground; without it the own-client ground or the recorded serving ground counts. */
    readonly legalGround: string | null,
  ) {
    super();
  }
}

@QueryHandler(GetClient)
export class GetClientHandler implements IQueryHandler<GetClient> {
  constructor(
    private readonly reader: Reader,
    private readonly streams: Streams,
    private readonly vault: Vault,
    private readonly accesses: AccessLog,
  ) {}

  /** @throws NotFound, also for a client whom the actor's partner may not see */
  async execute({ actor, clientId, legalGround }: GetClient): Promise<ClientRecord> {
    const { row, serving } = await this.reader.as(actor, async (manager) => ({
      row: await manager.getRepository(ClientOverview).findOneBy({ id: clientId }),
      serving: await manager
        .getRepository(ClientServing)
        .findOne({ where: { clientId }, order: { validFrom: 'DESC' } }),
    }));
    if (!row) throw new NotFound('client', clientId);
    const recorded = row.visibleTo.includes(actor.partner)
      ? `own client of ${actor.partner} (${row.decidingRule ?? 'no rule'})`
      : (serving?.ground ?? 'no ground recorded');
    const ground = legalGround ?? recorded;
    await this.accesses.record(actor, clientId, ground, row.visibleTo);
    // The list may lag behind: a client forgotten a moment ago is forgotten.
    const { state } = await this.streams.load(client, `client-${clientId}`);
    const sealed = state.status === 'unknown' ? null : state.sealed;
    return { row, personal: sealed === null ? null : await this.vault.open(clientId, sealed), ground };
  }
}
