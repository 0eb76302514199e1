import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { Streams } from '@ontschot/event-store';
import { type Actor, Clock, NotFound } from '@ontschot/kernel';
import { GroundNeeded } from '../commands/access';
import { client } from '../domain/client.decider';
import { type KnownClient, ownPartners } from '../domain/client.state';
import { groundOf } from '../domain/grounds';
import { streamOf } from '../streams';
import { AccessLog } from '../vault/access-log';

export type Look = { state: KnownClient; revision: number; /** As it was logged. */ ground: string };

/** May the actor's people see this client? The look is written to the access log first, with its true ground. */
export class LookAtClient extends Query<Look> {
  constructor(
    readonly actor: Actor,
    readonly clientId: string,
    /** What the caller adds to the ground; it stands beside the true one, never in its place. */
    readonly remark: string | null,
  ) {
    super();
  }
}

@QueryHandler(LookAtClient)
export class LookAtClientHandler implements IQueryHandler<LookAtClient> {
  constructor(
    private readonly streams: Streams,
    private readonly accesses: AccessLog,
    private readonly clock: Clock,
  ) {}

  /** Strongly consistent. @throws NotFound; GroundNeeded for a client whom the actor's partner may not see */
  async execute({ actor, clientId, remark }: LookAtClient): Promise<Look> {
    const { state, revision } = await this.streams.load(client, streamOf(clientId));
    if (state.status === 'unknown') throw new NotFound('client', clientId);
    const own = groundOf(state, actor.partner, this.clock.today());
    if (own === null) throw new GroundNeeded(clientId);
    const ground = remark === null ? own : `${own}; ${remark}`;
    await this.accesses.record(actor, clientId, ground, ownPartners(state));
    return { state, revision, ground };
  }
}
