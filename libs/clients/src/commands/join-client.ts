import { Command, CommandBus, CommandHandler, type ICommandHandler, QueryBus } from '@nestjs/cqrs';
import { Streams } from '@ontschot/event-store';
import { type CommandContext, type CommandResult, following, NotFound, uuidFrom } from '@ontschot/kernel';
import { client } from '../domain/client.decider';
import type { Benefit } from '../domain/client.events';
import { type KnownClient, ownPartners } from '../domain/client.state';
import { refuse } from '../domain/refusals';
import { streamOf } from '../streams';
import { AccessLog } from '../vault/access-log';
import type { PersonalData } from '../vault/personal-data';
import { Vault } from '../vault/vault';
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

const known = async (streams: Streams, clientId: string): Promise<KnownClient> => {
  const { state } = await streams.load(client, streamOf(clientId));
  if (state.status === 'unknown') throw new NotFound('client', clientId);
  return state;
};

const personIn = async (vault: Vault, { clientId, sealed }: KnownClient): Promise<PersonalData> => {
  const person = sealed === null ? null : await vault.open(clientId, sealed);
  if (!person) throw refuse('client-forgotten');
  return person;
};

@CommandHandler(JoinClient)
export class JoinClientHandler implements ICommandHandler<JoinClient> {
  constructor(
    private readonly streams: Streams,
    private readonly commands: CommandBus,
    private readonly vault: Vault,
    private readonly accesses: AccessLog,
  ) {}

  /** @throws NotPossible when number and birth date are not this client's */
  async execute({ clientId, person, benefits, context }: JoinClient): Promise<CommandResult> {
    const { commandId, actor, effectiveOn: on } = context;
    const state = await known(this.streams, clientId);
    await this.accesses.record(actor, clientId, 'Zelfde persoon, ook klant hier (R-004)', ownPartners(state));
    const { bsn, birthDate } = await personIn(this.vault, state);
    if (bsn !== person.bsn || birthDate !== person.birthDate) throw refuse('not-the-same-person');
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
    private readonly streams: Streams,
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly vault: Vault,
  ) {}

  /** The file that goes on takes the other in first; a process that dies in between is healed by asking again. @throws NotPossible */
  async execute({ clientId, into, reason, context }: MergeClients): Promise<CommandResult> {
    const { actor, effectiveOn: on } = context;
    const step = { by: actor.partner, on, reason };
    const state = await known(this.streams, clientId);
    if (into !== clientId && state.status !== 'MERGED') {
      await assertSamePerson(this.vault, state, await known(this.streams, into));
      const today = context.today;
      const partners = [
        ...ownPartners(state),
        ...state.servings
          .filter(({ until }) => until === null || until >= today)
          .map(({ partner }) => partner),
      ];
      await this.commands.execute(
        new TakeClientStep(
          into,
          { type: 'TakeInFile', ...step, from: clientId, benefits: state.benefits, partners },
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
}

/** Number or birth date may have been typed wrong in one of the two; where both differ it is somebody else. @throws NotPossible */
const assertSamePerson = async (vault: Vault, one: KnownClient, other: KnownClient): Promise<void> => {
  const [first, second] = await Promise.all([personIn(vault, one), personIn(vault, other)]);
  if (first.bsn !== second.bsn && first.birthDate !== second.birthDate) throw refuse('not-the-same-person');
};
