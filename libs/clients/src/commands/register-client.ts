import { Command, CommandHandler, type ICommandHandler, QueryBus } from '@nestjs/cqrs';
import { Streams } from '@ontschot/event-store';
import { InvalidInput } from '@ontschot/http';
import {
  type CommandContext,
  type CommandResult,
  NotPossible,
  type PartnerCode,
  uuidFrom,
} from '@ontschot/kernel';
import { client } from '../domain/client.decider';
import type { Benefit, Situation } from '../domain/client.events';
import type { PersonalData } from '../vault/personal-data';
import { Vault } from '../vault/vault';
import { regionOf } from './region-of';

export class RegisterClient extends Command<CommandResult> {
  constructor(
    readonly personal: PersonalData,
    readonly known: { residence: PartnerCode; benefits: Benefit[]; situation: Situation },
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(RegisterClient)
export class RegisterClientHandler implements ICommandHandler<RegisterClient> {
  constructor(
    private readonly streams: Streams,
    private readonly queries: QueryBus,
    private readonly vault: Vault,
  ) {}

  /** @throws NotPossible when the actor's partner registered this person before; NotFound when there is no such municipality; InvalidInput for a birth after the registration */
  async execute({ personal, known, context }: RegisterClient): Promise<CommandResult> {
    const { commandId, actor, effectiveOn: on, legalGround } = context;
    if (personal.birthDate > on)
      throw new InvalidInput([
        {
          field: 'personal.birthDate',
          reason: 'lies after the day of registration',
          wayOut: 'Give the day of birth.',
        },
      ]);
    const region = await regionOf(this.queries, known.residence);
    const own = uuidFrom(commandId, 'client');
    const clientId = await this.vault.placeOf(actor.partner, personal.bsn, own);
    const { state } = await this.streams.load(client, `client-${clientId}`);
    if (state.status !== 'unknown' && clientId !== own) throw registeredBefore(clientId);
    const sealed = await this.vault.seal(clientId, personal);
    const benefits = known.benefits.map((benefit, index) => ({
      ...benefit,
      benefitId: uuidFrom(commandId, 'benefit', index),
    }));
    const ground = legalGround ?? 'intake op het Werkplein';
    const { events, ...done } = await this.streams.execute(
      client,
      `client-${clientId}`,
      {
        type: 'RegisterClient',
        by: actor.partner,
        on,
        clientId,
        sealed,
        ...known,
        benefits,
        region,
        ground,
        servingId: uuidFrom(commandId, 'serving'),
      },
      context,
    );
    // Nothing of this command in the stream: another registration of the same person was first.
    if (events.length === 0) throw registeredBefore(clientId);
    return done;
  }
}

const registeredBefore = (clientId: string): NotPossible =>
  new NotPossible(
    'client-already-registered',
    `Your partner registered this person before, as client ${clientId}. Use that client.`,
  );
