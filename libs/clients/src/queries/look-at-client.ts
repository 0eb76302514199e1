import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { Streams } from '@ontschot/event-store';
import { type Actor, Clock } from '@ontschot/kernel';
import { GroundNeeded } from '../commands/access';
import { client } from '../domain/client.decider';
import { ownPartners } from '../domain/client.sight';
import type { KnownClient } from '../domain/client.state';
import { groundOf } from '../domain/grounds';
import { streamOf } from '../streams';
import { AccessLog } from '../vault/access-log';
import { Vault } from '../vault/vault';

export type Look = {
  state: KnownClient;
  revision: number;
  /** Is it a client of the reader's own partner? Else the partner serves. */ isOwn: boolean;
  /** As it was logged. */ ground: string;
};

/** May the actor's people see this client? The look is written to the access log first, with its true ground; a refused one too. */
export class LookAtClient extends Query<Look> {
  constructor(
    readonly actor: Actor,
    readonly clientId: string,
    /** What the caller adds to the ground; it stands beside the true one, never in its place. */
    readonly remark: string | null,
    /** Is it for the client's own partners only? Who serves sees what serving needs. */
    readonly ownOnly = false,
  ) {
    super();
  }
}

@QueryHandler(LookAtClient)
export class LookAtClientHandler implements IQueryHandler<LookAtClient> {
  constructor(
    private readonly streams: Streams,
    private readonly accesses: AccessLog,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  /** Strongly consistent. @throws GroundNeeded for a client whom the actor's partner may not see, or who is not there */
  async execute({ actor, clientId, remark, ownOnly }: LookAtClient): Promise<Look> {
    const today = this.clock.today();
    const { state, revision } = await this.streams.load(client, streamOf(clientId));
    const owners = state.status === 'unknown' ? [] : ownPartners(state, today);
    const own = state.status === 'unknown' ? null : groundOf(state, actor.partner, today);
    const isOwn = owners.includes(actor.partner);
    if (state.status === 'unknown' || own === null || (ownOnly && !isOwn)) {
      await this.accesses.refused(actor, clientId, 'inzien', owners);
      throw new GroundNeeded(clientId);
    }
    // What the caller adds may name the client; of a forgotten one nothing is kept.
    const added =
      remark === null || state.sealed === null ? null : await this.vault.sealWords(clientId, remark);
    const ground = added === null ? own : `${own}; ${added}`;
    await this.accesses.record(actor, clientId, ground, owners);
    return { state, revision, isOwn, ground: await this.vault.openWords(clientId, ground) };
  }
}
