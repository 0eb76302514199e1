import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Streams } from '@ontschot/event-store';
import { type CommandContext, type CommandResult, NotFound } from '@ontschot/kernel';
import type { ClientStep } from '../domain/client.commands';
import { client } from '../domain/client.decider';
import type { KnownClient } from '../domain/client.state';
import { refuse } from '../domain/refusals';
import { streamOf } from '../streams';
import type { PersonalData } from '../vault/personal-data';
import { Vault } from '../vault/vault';
import { assertMay } from './access';
import { TakeClientStep } from './take-client-step';

/** Name, birth date and contact, as they are. */
export class CorrectPersonalData extends Command<CommandResult> {
  constructor(
    readonly clientId: string,
    readonly personal: PersonalData,
    readonly context: CommandContext,
  ) {
    super();
  }
}

/** The number was typed wrong: the same person goes on under the right one. */
export class CorrectBsn extends Command<CommandResult> {
  constructor(
    readonly clientId: string,
    readonly bsn: string,
    readonly reason: string,
    readonly context: CommandContext,
  ) {
    super();
  }
}

/** @throws NotFound; Forbidden; NotPossible when the personal data were destroyed */
const opened = async (
  streams: Streams,
  vault: Vault,
  clientId: string,
  step: ClientStep,
  today: string,
): Promise<{ state: KnownClient; personal: PersonalData; standing: CommandResult }> => {
  const { state, revision, position } = await streams.load(client, streamOf(clientId));
  if (state.status === 'unknown') throw new NotFound('client', clientId);
  // Asked before anything is opened, so that nobody can try numbers on another partner's client.
  assertMay(step.type, { partner: step.by }, { state, today });
  const personal = state.sealed === null ? null : await vault.open(clientId, state.sealed);
  if (!personal) throw refuse('client-forgotten');
  const standing = { id: clientId, revision, position, changed: false };
  return { state, personal, standing };
};

@CommandHandler(CorrectPersonalData)
export class CorrectPersonalDataHandler implements ICommandHandler<CorrectPersonalData> {
  constructor(
    private readonly streams: Streams,
    private readonly commands: CommandBus,
    private readonly vault: Vault,
  ) {}

  /** @throws NotPossible when the BSN is another one: that is put right with a reason, or it is another person */
  async execute({ clientId, personal, context }: CorrectPersonalData): Promise<CommandResult> {
    const step = {
      type: 'CorrectPersonalData' as const,
      by: context.actor.partner,
      on: context.effectiveOn,
      sealed: '',
    };
    const known = await opened(this.streams, this.vault, clientId, step, context.today);
    if (known.personal.bsn !== personal.bsn) throw refuse('another-bsn');
    if (sameWords(known.personal, personal)) return known.standing;
    await this.vault.list(clientId, personal);
    const sealed = await this.vault.seal(clientId, personal);
    return this.commands.execute(new TakeClientStep(clientId, { ...step, sealed }, context));
  }
}

const sameWords = (one: PersonalData, other: PersonalData): boolean =>
  one.name === other.name &&
  one.birthDate === other.birthDate &&
  one.contact.email === other.contact.email &&
  one.contact.phone === other.contact.phone &&
  one.contact.address === other.contact.address;

@CommandHandler(CorrectBsn)
export class CorrectBsnHandler implements ICommandHandler<CorrectBsn> {
  constructor(
    private readonly streams: Streams,
    private readonly commands: CommandBus,
    private readonly vault: Vault,
  ) {}

  /** @throws NotPossible when the number is another client's: then both files are merged */
  async execute({ clientId, bsn, reason, context }: CorrectBsn): Promise<CommandResult> {
    const step = {
      type: 'CorrectBsn' as const,
      by: context.actor.partner,
      on: context.effectiveOn,
      sealed: '',
      reason,
    };
    const known = await opened(this.streams, this.vault, clientId, step, context.today);
    if (known.personal.bsn === bsn) return known.standing;
    const place = await this.vault.placeOf(bsn, clientId);
    if (place !== clientId) {
      const { state: other } = await this.streams.load(client, streamOf(place));
      if (other.status !== 'unknown') throw refuse('bsn-of-another-client', { id: place });
      await this.vault.takeOver(bsn, place, clientId);
    }
    const personal = { ...known.personal, bsn };
    const sealed = await this.vault.seal(clientId, personal);
    const done = await this.commands.execute(new TakeClientStep(clientId, { ...step, sealed }, context));
    // Only now is the wrong number free again; a process that died in between leaves it listed here, which harms nobody.
    await this.vault.list(clientId, personal);
    return done;
  }
}
