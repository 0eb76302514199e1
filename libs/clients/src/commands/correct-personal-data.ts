import { Injectable } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Streams } from '@ontschot/event-store';
import type { CommandContext, CommandResult } from '@ontschot/kernel';
import { client } from '../domain/client.decider';
import { ownPartners } from '../domain/client.sight';
import { groundOf } from '../domain/grounds';
import { refuse } from '../domain/refusals';
import { streamOf } from '../streams';
import { AccessLog } from '../vault/access-log';
import type { PersonalData } from '../vault/personal-data';
import { Vault } from '../vault/vault';
import { ClientDoor } from './client-door';
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

/** Opens the personal data to put them right: a look, and logged as one. */
@Injectable()
export class OpenedFile {
  constructor(
    private readonly door: ClientDoor,
    private readonly vault: Vault,
    private readonly accesses: AccessLog,
  ) {}

  /** @throws GroundNeeded; Forbidden; NotPossible when the personal data were destroyed */
  async of(
    clientId: string,
    type: 'CorrectPersonalData' | 'CorrectBsn',
    { actor, today }: CommandContext,
  ): Promise<{ personal: PersonalData; standing: CommandResult }> {
    // Asked before anything is opened, so that nobody can try numbers on another partner's client.
    const { state, standing } = await this.door.enter(clientId, { type, actor, today });
    if (state.sealed === null) throw refuse('client-forgotten');
    const owners = ownPartners(state, today);
    await this.accesses.record(
      actor,
      clientId,
      `${groundOf(state, actor.partner, today) ?? ''}; ${type}`,
      owners,
    );
    const personal = await this.vault.open(clientId, state.sealed);
    if (!personal) throw refuse('client-forgotten');
    return { personal, standing };
  }
}

@CommandHandler(CorrectPersonalData)
export class CorrectPersonalDataHandler implements ICommandHandler<CorrectPersonalData> {
  constructor(
    private readonly file: OpenedFile,
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
    const known = await this.file.of(clientId, step.type, context);
    if (known.personal.bsn !== personal.bsn) throw refuse('another-bsn');
    if (sameWords(known.personal, personal)) return known.standing;
    const sealed = await this.vault.seal(clientId, personal);
    const done = await this.commands.execute(new TakeClientStep(clientId, { ...step, sealed }, context));
    await this.vault.list(clientId, personal);
    return done;
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
    private readonly file: OpenedFile,
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
    const known = await this.file.of(clientId, step.type, context);
    if (known.personal.bsn === bsn) return known.standing;
    const place = await this.vault.placeOf(bsn, clientId);
    if (place !== clientId) {
      const { state: other } = await this.streams.load(client, streamOf(place));
      if (other.status !== 'unknown' && other.sealed !== null)
        throw refuse('bsn-of-another-client', { id: place });
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
