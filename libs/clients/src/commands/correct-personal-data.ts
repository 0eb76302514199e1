import { ForbiddenException } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Streams } from '@ontschot/event-store';
import { type CommandContext, type CommandResult, NotFound, NotPossible } from '@ontschot/kernel';
import { client } from '../domain/client.decider';
import { mayServe } from '../domain/client.state';
import type { PersonalData } from '../vault/personal-data';
import { Vault } from '../vault/vault';
import { TakeClientStep } from './take-client-step';

export class CorrectPersonalData extends Command<CommandResult> {
  constructor(
    readonly clientId: string,
    readonly personal: PersonalData,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(CorrectPersonalData)
export class CorrectPersonalDataHandler implements ICommandHandler<CorrectPersonalData> {
  constructor(
    private readonly streams: Streams,
    private readonly commands: CommandBus,
    private readonly vault: Vault,
  ) {}

  /** @throws NotPossible when the BSN is another one: then it is another person, registered anew */
  async execute({ clientId, personal, context }: CorrectPersonalData): Promise<CommandResult> {
    const { state } = await this.streams.load(client, `client-${clientId}`);
    if (state.status === 'unknown') throw new NotFound('client', clientId);
    // Asked before anything is opened, so that nobody can try numbers on another partner's client.
    if (!mayServe(state, context.actor.partner, context.effectiveOn))
      throw new ForbiddenException(
        'This is no client of your partner. Record the ground on which you serve the client first (POST …/serving).',
      );
    const known = state.sealed === null ? null : await this.vault.open(clientId, state.sealed);
    if (!known)
      throw new NotPossible(
        'client-forgotten',
        'The personal data of this client were destroyed. Register the person anew.',
      );
    if (known.bsn !== personal.bsn)
      throw new NotPossible('another-bsn', 'The BSN differs: this is another person. Register that person.');
    const sealed = await this.vault.seal(clientId, personal);
    return this.commands.execute(
      new TakeClientStep(
        clientId,
        { type: 'CorrectPersonalData', by: context.actor.partner, on: context.effectiveOn, sealed },
        context,
      ),
    );
  }
}
