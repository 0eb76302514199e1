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
import { isNumber } from '../domain/shared-changes';
import { partnerSupplier } from '../domain/partner-supplier';
import type { SupplierCommand } from '../domain/supplier.commands';
import { supplier } from '../domain/supplier.decider';
import type { SharedChange } from '../domain/supplier.events';
import type { Registered } from '../domain/supplier.state';
import { streamOf, streamOfPartner } from '../streams';
import { type OfRecord, supplierAccess } from './access';
import { claimNumber, mayClaimNumber } from './numbers';
import { mustBeOwnNumber, mustHaveNoOther } from './partner-oin';
import type { SupplierStep } from './supplier-step';
import { Users } from './users';

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
    private readonly users: Users,
  ) {}

  /** @throws Forbidden when the step is another partner's; NotFound; Rejected by */
  async execute({ supplierId, step, context }: DecideOnSupplier): Promise<CommandResult> {
    const { state } = await this.streams.load(supplier, streamOf(supplierId));
    if (state.status !== 'registered') throw new NotFound('supplier', supplierId);
    const asked = step.type === 'ProposeChange' ? step.what.type : step.type;
    refuseStrangers(supplierAccess[asked], context.actor, ofRecord(state));
    if (step.type === 'EnterPartnerAsSupplier') await this.queries.execute(new FindPartner(step.partner));
    if (step.type === 'ProposeChange') await this.mayBeAsked(step.what, state);
    const usedBy = isOfNumber(step, state) ? await this.users.of(supplierId, context) : [];
    if (step.type === 'ConfirmChange') await this.prepare(step.change, usedBy, state, context);
    if (step.type === 'UndoChange') await this.reverse(step.change, state, context);
    if (step.type === 'StrikePartnerEntry') await this.release(state, step.on, context);
    const command = { ...step, usedBy, today: context.today } as SupplierCommand;
    return this.streams.execute(supplier, streamOf(supplierId), command, context);
  }

  /** What only the registers know of a change. @throws before anybody confirms what could not be made */
  private async mayBeAsked(what: SharedChange, state: Registered): Promise<void> {
    if (what.type === 'CorrectLegalId') await mayClaimNumber(this.streams, what, state.supplierId);
    if (what.type === 'IdentifyAsPartner') {
      await this.queries.execute(new FindPartner(what.partner));
      await mustBeOwnNumber(this.queries, what.partner, state.legalId, what.on);
      await mustHaveNoOther(this.streams, what.partner, state.supplierId);
    }
  }

  /** Number and partner are claimed in registers of their own, before the supplier's record says so. */
  private async prepare(
    change: number,
    usedBy: readonly PartnerCode[],
    state: Registered,
    context: CommandContext,
  ): Promise<void> {
    const what = state.changes.find((one) => one.change === change && one.status === 'WAITING')?.what;
    if (what === undefined) return;
    // Decided once before anything is claimed: the second person may turn out to be the first.
    const { partner, account: by } = context.actor;
    const { effectiveOn: on, today } = context;
    supplier.decide({ type: 'ConfirmChange', change, usedBy, partner, by, on, today }, state);
    await this.mayBeAsked(what, state);
    if (what.type === 'CorrectLegalId') await this.moveNumber(state, what, context);
    if (what.type === 'IdentifyAsPartner')
      await this.name('Name', what.partner, state.supplierId, what.on, context);
  }

  private async reverse(change: number, state: Registered, context: CommandContext): Promise<void> {
    const found = state.changes.find((one) => one.change === change && one.status === 'CONFIRMED');
    if (!found?.was) return;
    const { partner, account: by } = context.actor;
    const { effectiveOn: on, today } = context;
    supplier.decide({ type: 'UndoChange', change, reason: '', partner, by, on, today }, state);
    if (found.what.type === 'CorrectLegalId') await this.moveNumber(state, found.was, context);
    if (found.what.type === 'IdentifyAsPartner')
      await this.name('Release', found.what.partner, state.supplierId, on, context);
  }

  private name(
    type: 'Name' | 'Release',
    partner: PartnerCode,
    supplierId: SupplierId,
    on: string,
    context: CommandContext,
  ): Promise<CommandResult> {
    return this.streams.execute(
      partnerSupplier,
      streamOfPartner(partner),
      { type, partner, supplierId, on },
      following(context, `${type}-partner`),
    );
  }

  /** A firm that was entered by mistake, as the only one to enter it: the partner's place is free again. */
  private async release(
    { supplierId, partner, identifiedAs, entries }: Registered,
    on: string,
    context: CommandContext,
  ): Promise<void> {
    if (partner === null || identifiedAs === partner || entries.length > 1) return;
    await this.name('Release', partner, supplierId, on, context);
  }

  private async moveNumber(
    state: Registered,
    { legalId, scheme }: { legalId: string; scheme: string },
    context: CommandContext,
  ): Promise<void> {
    if (state.legalId === legalId) return;
    await claimNumber(this.streams, { legalId, scheme }, state.supplierId, context);
  }
}

/** Whose record the shared facts are. */
export const ofRecord = ({ registered }: Registered): OfRecord => ({
  registeredBy: registered.registeredBy ?? null,
});

/** Only of a number it matters who else uses the supplier. */
const isOfNumber = (step: SupplierStep, { changes }: Registered): boolean =>
  step.type === 'ConfirmChange' &&
  changes.some(({ change, what }) => change === step.change && isNumber(what));
