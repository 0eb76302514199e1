import { ForbiddenException } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Streams } from '@ontschot/event-store';
import { type CommandContext, type CommandResult, type Decider, NotFound, UWV } from '@ontschot/kernel';
import type { ClientStep } from '../domain/client.commands';
import { client } from '../domain/client.decider';
import type { ClientEvent } from '../domain/client.events';
import { type Client, type KnownClient, mayServe } from '../domain/client.state';
import { Vault } from '../vault/vault';

/** One step in a client's lifecycle (rulebook 4.8); the step says which. */
export class TakeClientStep extends Command<CommandResult> {
  constructor(
    readonly clientId: string,
    readonly step: ClientStep,
    readonly context: CommandContext,
  ) {
    super();
  }
}

/** @throws ForbiddenException when this partner may not take the step for this client */
const assertMay = ({ type, by, on }: ClientStep, known: KnownClient): void => {
  if (type === 'ServeClient') return;
  if (type === 'ForgetClient') {
    if (known.responsibility?.partner !== by)
      throw new ForbiddenException('Only the responsible partner has the personal data destroyed.');
    return;
  }
  if (type === 'RecordExhaustion' && by !== UWV)
    throw new ForbiddenException('Only a coach of UWV records that the WW maximum is reached.');
  if (!mayServe(known, by, on))
    throw new ForbiddenException(
      'This is no client of your partner. Record the ground on which you serve the client first (POST …/serving).',
    );
};

/** The decider, behind the question who may act for this client at all. */
const guarded = (clientId: string): Decider<Client, ClientStep, ClientEvent> => ({
  initial: client.initial,
  evolve: client.evolve,
  decide: (step, state) => {
    if (state.status === 'unknown') throw new NotFound('client', clientId);
    assertMay(step, state);
    return client.decide(step, state);
  },
});

@CommandHandler(TakeClientStep)
export class TakeClientStepHandler implements ICommandHandler<TakeClientStep> {
  constructor(
    private readonly streams: Streams,
    private readonly vault: Vault,
  ) {}

  async execute({ clientId, step, context }: TakeClientStep): Promise<CommandResult> {
    const done = await this.streams.execute(guarded(clientId), `client-${clientId}`, step, context);
    // After the event, and again at every repeat: a process that died in between is healed by asking again.
    if (step.type === 'ForgetClient') await this.vault.destroy(clientId);
    return done;
  }
}
