import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { FindClient } from '@ontschot/clients';
import { type CommandContext, type IsoDate, NotFound, type PartnerCode, within } from '@ontschot/kernel';
import type { Existing } from '../domain/assignment.state';
import { refuseStrangers } from './access';
import { accessible } from './existing';

/** Whose people may serve a client, and so decide for it: asked of the real day, before any rule. */
@Injectable()
export class WhoDecides {
  constructor(private readonly queries: QueryBus) {}

  /** An own client today, or one that the partner serves under a recorded ground; false also where there is no such client. */
  async serves(partner: PartnerCode, clientId: string, today: IsoDate): Promise<boolean> {
    const client = await this.queries.execute(new FindClient(clientId, today)).catch((unknown: unknown) => {
      if (unknown instanceof NotFound) return null;
      throw unknown;
    });
    if (client === null) return false;
    return (
      client.ownPartners.includes(partner) ||
      client.servedBy.some(
        (serving) => serving.partner === partner && within(today, serving.from, serving.until),
      )
    );
  }

  /**
   * Whoever serves the client reaches the rule of mandates, which names the way out; nobody else does.
   * @throws NotFound for a stranger, as where there is no such assignment
   */
  async refuseStrangers(
    type: 'Approve' | 'ApprovePlan' | 'AcceptOrder',
    { actor, today }: Pick<CommandContext, 'actor' | 'today'>,
    state: Existing,
  ): Promise<void> {
    const mayDecide =
      actor.supplierId === undefined && (await this.serves(actor.partner, state.of.clientId, today));
    if (!mayDecide) refuseStrangers(type, actor, accessible(state));
  }
}
