import { ForbiddenException } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler, QueryBus } from '@nestjs/cqrs';
import { Streams } from '@ontschot/event-store';
import {
  type Actor,
  type CommandContext,
  type CommandResult,
  NotFound,
  Rejected,
  UWV,
} from '@ontschot/kernel';
import { FindSupplier } from '@ontschot/suppliers';
import type {
  AgreementCommand,
  BeginAgreement,
  FileInventory,
  StepOnAgreement,
} from '../domain/agreement.commands';
import { agreement } from '../domain/agreement.decider';
import type { AgreementEvent } from '../domain/agreement.events';
import type { Existing } from '../domain/agreement.state';

/** Begins an agreement, whatever its form. The id is new, or that of the request that comes again. */
export class BeginAgreementCommand extends Command<CommandResult> {
  constructor(
    readonly begin: BeginAgreement,
    readonly context: CommandContext,
  ) {
    super();
  }
}

/** A partner files its needs for a joint purchase: the first inventory begins it. */
export class FileInventoryCommand extends Command<CommandResult> {
  constructor(
    readonly inventory: FileInventory,
    readonly context: CommandContext,
  ) {
    super();
  }
}

/** One step on an agreement that exists, by the partner whose agreement it is. */
export class ActOnAgreement extends Command<CommandResult> {
  constructor(
    readonly agreementId: string,
    readonly step: StepOnAgreement,
    readonly context: CommandContext,
  ) {
    super();
  }
}

const streamOf = (agreementId: string): string => `agreement-${agreementId}`;

@CommandHandler(BeginAgreementCommand)
export class BeginAgreementHandler implements ICommandHandler<BeginAgreementCommand> {
  constructor(
    private readonly streams: Streams,
    private readonly queries: QueryBus,
  ) {}

  async execute({ begin, context }: BeginAgreementCommand): Promise<CommandResult> {
    const owner = 'owner' in begin ? begin.owner : UWV;
    // A supplier applies for itself; everything else is the owner's own.
    if (!(begin.type === 'SubmitApplication' && begin.supplierId === context.actor.supplierId))
      mustBe(owner, context.actor);
    const supplier =
      'supplierId' in begin ? await this.queries.execute(new FindSupplier(begin.supplierId, begin.on)) : null;
    const command =
      begin.type === 'EnterIroCompany'
        ? { ...begin, onRejectedIroList: supplier?.onRejectedIroList ?? false }
        : begin;
    return this.streams.execute(agreement, streamOf(begin.agreementId), command, context);
  }
}

@CommandHandler(FileInventoryCommand)
export class FileInventoryHandler implements ICommandHandler<FileInventoryCommand> {
  constructor(private readonly streams: Streams) {}

  execute({ inventory, context }: FileInventoryCommand): Promise<CommandResult> {
    mustBe(inventory.by, context.actor);
    return this.streams.execute(agreement, streamOf(inventory.agreementId), inventory, context);
  }
}

@CommandHandler(ActOnAgreement)
export class ActOnAgreementHandler implements ICommandHandler<ActOnAgreement> {
  constructor(
    private readonly streams: Streams,
    private readonly queries: QueryBus,
  ) {}

  async execute({ agreementId, step, context }: ActOnAgreement): Promise<CommandResult> {
    const { state } = await this.streams.load(agreement, streamOf(agreementId));
    if (state.stage === 'none') throw new NotFound('agreement', agreementId);
    mayAct(step, state, context.actor);
    const done = await this.streams.execute(
      agreement,
      streamOf(agreementId),
      await this.withSupplierFacts(step, state),
      context,
    );
    refusalOf(done.events);
    return done;
  }

  /** The supplier that is named must exist; what the rejected list says of it on the day is a fact of suppliers. */
  private async withSupplierFacts(step: StepOnAgreement, state: Existing): Promise<StepOnAgreement> {
    if (step.type === 'SignAgreement' && step.supplierId !== null)
      await this.queries.execute(new FindSupplier(step.supplierId, step.on));
    if (step.type !== 'HoldAudit' || state.of.supplierId === null) return step;
    const { onRejectedIroList } = await this.queries.execute(new FindSupplier(state.of.supplierId, step.on));
    return { ...step, onRejectedIroList };
  }
}

/** A refused join is a fact that is kept, and the caller hears the rules that refused it. */
const refusalOf = (events: readonly AgreementEvent[]): void => {
  const refused = events.find((event) => event.type === 'JoinRefused');
  if (refused) throw new Rejected(refused.data.verdict);
};

/** Whose agreement it is never changes while it is in force, so that looking before the step is safe. */
const mayAct = (step: AgreementCommand, state: Existing, actor: Actor): void => {
  if (step.type === 'LeaveJointPurchase' || step.type === 'JoinAfterAward')
    return mustBe(step.partner, actor);
  if (state.stage === 'joint' && state.principal === null) {
    if (!state.partners.includes(actor.partner))
      throw new ForbiddenException(
        `This joint purchase is of ${state.partners.join(', ')}; you act for ${actor.partner}.`,
      );
    return;
  }
  mustBe(state.of.owner, actor);
};

const mustBe = (partner: string, actor: Actor): void => {
  if (actor.partner !== partner || actor.supplierId !== undefined)
    throw new ForbiddenException(
      `This is for ${partner} to do; you act for ${actor.supplierId === undefined ? actor.partner : 'a supplier'}.`,
    );
};
