import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Streams } from '@ontschot/event-store';
import { type CommandContext, type CommandResult, following, uuidFrom } from '@ontschot/kernel';
import { client } from '../domain/client.decider';
import { ownerOf } from '../domain/benefits';
import type { Benefit, KnownBenefit } from '../domain/client.events';
import { ownPartners, seenBy } from '../domain/client.sight';
import type { HeldBenefit, KnownClient } from '../domain/client.state';
import { refuse } from '../domain/refusals';
import { streamOf } from '../streams';
import { AccessLog } from '../vault/access-log';
import type { PersonalData } from '../vault/personal-data';
import { Vault } from '../vault/vault';
import { ClientDoor } from './client-door';
import { TakeClientStep } from './take-client-step';

/** This person is a client of the actor's partner too: it joins the one file, with the benefits that it pays. */
export class JoinClient extends Command<CommandResult> {
  constructor(
    readonly clientId: string,
    readonly person: { bsn: string; birthDate: string },
    readonly benefits: Benefit[],
    readonly context: CommandContext,
  ) {
    super();
  }
}

/** Two files of one person become one: `into` goes on for both. */
export class MergeClients extends Command<CommandResult> {
  constructor(
    readonly clientId: string,
    readonly into: string,
    readonly reason: string,
    readonly context: CommandContext,
  ) {
    super();
  }
}

const personIn = async (vault: Vault, { clientId, sealed }: KnownClient): Promise<PersonalData | null> =>
  sealed === null ? null : vault.open(clientId, sealed);

@CommandHandler(JoinClient)
export class JoinClientHandler implements ICommandHandler<JoinClient> {
  constructor(
    private readonly door: ClientDoor,
    private readonly commands: CommandBus,
    private readonly vault: Vault,
    private readonly accesses: AccessLog,
  ) {}

  /** @throws NotPossible when number and birth date are not this client's, or there is no such client */
  async execute({ clientId, person, benefits, context }: JoinClient): Promise<CommandResult> {
    const { commandId, actor, effectiveOn: on, today } = context;
    const { state } = await this.door.enter(clientId, { type: 'JoinClient', actor, today });
    const owners = ownPartners(state, today);
    await this.accesses.record(actor, clientId, 'Zelfde persoon, ook klant hier (R-004)', owners);
    const known = await personIn(this.vault, state);
    if (known?.bsn !== person.bsn || known.birthDate !== person.birthDate)
      throw refuse('not-the-same-person');
    return this.commands.execute(
      new TakeClientStep(
        clientId,
        {
          type: 'JoinClient',
          by: actor.partner,
          on,
          servingId: uuidFrom(commandId, 'serving'),
          benefits: benefits.map((benefit, index) => ({
            ...benefit,
            benefitId: uuidFrom(commandId, 'benefit', index),
          })),
        },
        context,
      ),
    );
  }
}

@CommandHandler(MergeClients)
export class MergeClientsHandler implements ICommandHandler<MergeClients> {
  constructor(
    private readonly door: ClientDoor,
    private readonly commands: CommandBus,
    private readonly vault: Vault,
    private readonly accesses: AccessLog,
  ) {}

  /** The file that goes on takes the other in first; a process that dies in between is healed by asking again. @throws NotPossible */
  async execute({ clientId, into, reason, context }: MergeClients): Promise<CommandResult> {
    const { actor, effectiveOn: on, today } = context;
    const step = { by: actor.partner, on, reason };
    const { state } = await this.door.enter(clientId, { type: 'MergeInto', actor, today });
    if (into !== clientId && state.status !== 'MERGED') {
      const { state: other } = await this.door.enter(into, { type: 'TakeInFile', actor, today });
      await this.assertSamePerson(state, other, context);
      await this.commands.execute(
        new TakeClientStep(
          into,
          {
            type: 'TakeInFile',
            ...step,
            from: clientId,
            benefits: state.benefits.map((one) => comesAlong(one, state, other)),
            partners: seenBy(state, today),
          },
          following(context, 'take-in'),
        ),
      );
    }
    const done = await this.commands.execute(
      new TakeClientStep(clientId, { type: 'MergeInto', ...step, into }, context),
    );
    await this.vault.unlist(clientId);
    return done;
  }

  /** Number or birth date may have been typed wrong in one of the two; where both differ it is somebody else. @throws NotPossible */
  private async assertSamePerson(
    one: KnownClient,
    other: KnownClient,
    { actor, today }: CommandContext,
  ): Promise<void> {
    for (const file of [one, other])
      await this.accesses.record(actor, file.clientId, 'Dossiers samenvoegen', ownPartners(file, today));
    const [first, second] = await Promise.all([personIn(this.vault, one), personIn(this.vault, other)]);
    if (!first || !second) throw refuse('client-forgotten');
    if (first.bsn !== second.bsn && first.birthDate !== second.birthDate) throw refuse('not-the-same-person');
  }
}

/** A benefit that would be another partner's in the file that goes on is there a report, until that partner confirms it. */
const comesAlong = (
  { recordedOn: _, changed: __, ...benefit }: HeldBenefit,
  from: KnownClient,
  into: KnownClient,
): KnownBenefit => ({
  ...benefit,
  confirmed: benefit.confirmed && ownerOf(from, benefit) === ownerOf(into, benefit),
});

/** It was another person after all: both files stand by themselves again. */
export class UndoMerge extends Command<CommandResult> {
  constructor(
    readonly clientId: string,
    readonly reason: string,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(UndoMerge)
export class UndoMergeHandler implements ICommandHandler<UndoMerge> {
  constructor(
    private readonly streams: Streams,
    private readonly door: ClientDoor,
    private readonly commands: CommandBus,
    private readonly vault: Vault,
    private readonly accesses: AccessLog,
  ) {}

  /**
   * The file that took the other in gives it back first; a process that dies in between is healed by asking again.
   * @throws NotPossible when something was recorded or ordered since, or the person was registered anew
   */
  async execute({ clientId, reason, context }: UndoMerge): Promise<CommandResult> {
    const { actor, effectiveOn: on, today } = context;
    const { state } = await this.door.enter(clientId, { type: 'UndoMerge', actor, today });
    const { mergedInto } = state;
    if (mergedInto === null) throw refuse('not-merged');
    await this.accesses.record(actor, clientId, 'Samenvoegen ongedaan maken', ownPartners(state, today));
    const person = await personIn(this.vault, state);
    if (!person) throw refuse('client-forgotten');
    const place = await this.vault.placeOf(person.bsn, clientId);
    if (place !== clientId) {
      const { state: other } = await this.streams.load(client, streamOf(place));
      if (other.status !== 'unknown' && other.sealed !== null)
        throw refuse('bsn-of-another-client', { id: place });
      await this.vault.takeOver(person.bsn, place, clientId);
    }
    const step = { by: actor.partner, on, reason };
    await this.commands.execute(
      new TakeClientStep(
        mergedInto,
        { type: 'GiveBackFile', ...step, to: clientId },
        following(context, 'give-back'),
      ),
    );
    const done = await this.commands.execute(
      new TakeClientStep(clientId, { type: 'UndoMerge', ...step }, context),
    );
    await this.vault.list(clientId, person);
    return done;
  }
}
