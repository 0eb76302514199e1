import { Command, CommandHandler, type ICommandHandler, QueryBus } from '@nestjs/cqrs';
import { Streams } from '@ontschot/event-store';
import { refuseStrangers } from '@ontschot/http';
import {
  type CommandContext,
  type CommandResult,
  following,
  NotFound,
  type PartnerCode,
  type SupplierId,
} from '@ontschot/kernel';
import { FindPartner } from '@ontschot/partners';
import { partnerSupplier } from '../domain/partner-supplier';
import type { CorrectLegalId, EnterPartnerAsSupplier, SupplierCommand } from '../domain/supplier.commands';
import { supplier } from '../domain/supplier.decider';
import type { Registered } from '../domain/supplier.state';
import { streamOf, streamOfPartner } from '../streams';
import { supplierAccess } from './access';
import { claimNumber } from './numbers';
import { registeredOin } from './partner-oin';
import type { SupplierStep } from './supplier-step';

/** One step in a supplier's recognition, or a correction; the step says which. */
export class DecideOnSupplier extends Command<CommandResult> {
  constructor(
    readonly supplierId: SupplierId,
    readonly step: SupplierStep,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(DecideOnSupplier)
export class DecideOnSupplierHandler implements ICommandHandler<DecideOnSupplier> {
  constructor(
    private readonly streams: Streams,
    private readonly queries: QueryBus,
  ) {}

  /** @throws Forbidden when the step is UWV's and the actor is not; NotFound; Rejected by */
  async execute({ supplierId, step, context }: DecideOnSupplier): Promise<CommandResult> {
    refuseStrangers(supplierAccess[step.type], context.actor, {});
    const { state } = await this.streams.load(supplier, streamOf(supplierId));
    if (state.status !== 'registered') throw new NotFound('supplier', supplierId);
    if (step.type === 'EnterPartnerAsSupplier') return this.enter(state, step, context);
    if (step.type === 'CorrectLegalId') await this.moveNumber(state, step, context);
    if (step.type === 'StrikePartnerEntry') await this.release(state, step.on, context);
    const command = { ...step, today: context.today } as SupplierCommand;
    return this.streams.execute(supplier, streamOf(supplierId), command, context);
  }

  /** the partner is one supplier, and this one is that partner. */
  private async enter(
    { supplierId }: Registered,
    step: Omit<EnterPartnerAsSupplier, 'today' | 'partnerOin'>,
    context: CommandContext,
  ): Promise<CommandResult> {
    const { partner, on } = step;
    await this.queries.execute(new FindPartner(partner));
    const partnerOin = await registeredOin(this.queries, partner, on);
    const command = { ...step, partnerOin, today: context.today };
    const entered = await this.streams.execute(supplier, streamOf(supplierId), command, context);
    await this.name(partner, supplierId, on, context);
    return entered;
  }

  private name(
    partner: PartnerCode,
    supplierId: SupplierId,
    on: string,
    context: CommandContext,
  ): Promise<CommandResult> {
    return this.streams.execute(
      partnerSupplier,
      streamOfPartner(partner),
      { type: 'Name', partner, supplierId, on },
      following(context, 'name-partner'),
    );
  }

  /** A firm that was entered by mistake, as the only one to enter it: the partner's place is free again. */
  private async release(
    { supplierId, partner, registered, entries }: Registered,
    on: string,
    context: CommandContext,
  ): Promise<void> {
    if (partner === null || registered.partner === partner || entries.length > 1) return;
    await this.streams.execute(
      partnerSupplier,
      streamOfPartner(partner),
      { type: 'Release', partner, supplierId, on },
      following(context, 'release-partner'),
    );
  }

  private async moveNumber(
    state: Registered,
    { legalId, scheme }: Pick<CorrectLegalId, 'legalId' | 'scheme'>,
    context: CommandContext,
  ): Promise<void> {
    if (state.legalId === legalId) return;
    await claimNumber(this.streams, { legalId, scheme }, state.supplierId, context);
  }
}
