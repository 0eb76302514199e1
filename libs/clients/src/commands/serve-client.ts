import { Command, CommandBus, CommandHandler, type ICommandHandler, QueryBus } from '@nestjs/cqrs';
import { Streams } from '@ontschot/event-store';
import { type CommandContext, type CommandResult, type IsoDate, NotFound, uuidFrom } from '@ontschot/kernel';
import { MandateOn } from '@ontschot/partners';
import { client } from '../domain/client.decider';
import type { Ground } from '../domain/client.events';
import { ownPartners } from '../domain/client.state';
import { refuse } from '../domain/refusals';
import { streamOf } from '../streams';
import { TakeClientStep } from './take-client-step';

/** Another partner's coach serves the client, on a ground that is so: a mandate is looked up, not believed. */
export class ServeClient extends Command<CommandResult> {
  constructor(
    readonly clientId: string,
    readonly ground: { code: Ground; text: string; until: IsoDate | null },
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(ServeClient)
export class ServeClientHandler implements ICommandHandler<ServeClient> {
  constructor(
    private readonly streams: Streams,
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  /** @throws NotFound; NotPossible when the ground does not hold */
  async execute({ clientId, ground: { code, text, until }, context }: ServeClient): Promise<CommandResult> {
    const { actor, commandId, effectiveOn: on } = context;
    const { state } = await this.streams.load(client, streamOf(clientId));
    if (state.status === 'unknown') throw new NotFound('client', clientId);
    const own = ownPartners(state);
    if (code === 'MANDATE' && !own.includes(actor.partner)) {
      const mandates = await Promise.all(
        own.map((partner) => this.queries.execute(new MandateOn(partner, actor.partner, 'PROPOSE', on))),
      );
      if (!mandates.some((mandate) => mandate?.decisions.includes('PROPOSE')))
        throw refuse('no-such-mandate', { partner: own.join(', '), day: on });
    }
    return this.commands.execute(
      new TakeClientStep(
        clientId,
        {
          type: 'ServeClient',
          by: actor.partner,
          on,
          servingId: uuidFrom(commandId, 'serving'),
          code,
          ground: text,
          until,
        },
        context,
      ),
    );
  }
}
