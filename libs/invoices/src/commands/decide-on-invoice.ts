import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { StaleRevision, Streams } from '@ontschot/event-store';
import { OnDayDto, refuseStrangers } from '@ontschot/http';
import {
  type CommandContext,
  type CommandResult,
  type InvoiceId,
  NotFound,
  notAfterToday,
  type Text,
} from '@ontschot/kernel';
import { matchInvoice, refuseUnlessAllowed } from '@ontschot/rulebook';
import { IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min, MinLength } from 'class-validator';
import type { FinanceCommand, InvoiceCommand } from '../domain/invoice.commands';
import { invoice } from '../domain/invoice.decider';
import type { DisputeReason, ReturnReason } from '../domain/invoice.events';
import { type Invoice, type Received, withOrderLine } from '../domain/invoice.state';
import { mismatchesOfAccounts } from '../domain/judge';
import { quotedIn } from '../domain/order-reference';
import { refuse } from '../domain/refusals';
import { type Decided, invoiceAccess } from './access';
import { Approvals } from './approvals';
import { ApprovalLimits } from './approval-limits';
import { Claims } from './claims';
import { FactsFinder, streamOf } from './facts-finder';
import { Rematch } from './rematch';

export const RETURN_REASONS = [
  'WRONG_AMOUNT',
  'NOT_ORDERED',
  'NOT_DELIVERED',
  'MISSING_DOCUMENTS',
  'WITHDRAWN_BY_SUPPLIER',
] as const satisfies readonly ReturnReason[];
export const DISPUTE_REASONS = [
  'WRONG_AMOUNT',
  'NOT_ORDERED',
  'NOT_DELIVERED',
  'MISSING_DOCUMENTS',
] as const satisfies readonly DisputeReason[];

export class ReturnInvoiceDto extends OnDayDto {
  /** Why it goes back; the message to the supplier follows from it. */
  @IsIn(RETURN_REASONS) reason!: (typeof RETURN_REASONS)[number];
}
export class DisputeInvoiceDto extends OnDayDto {
  /** Why it is held; the message to the supplier follows from it. */
  @IsIn(DISPUTE_REASONS) reason!: DisputeReason;
}
export class WithReasonDto extends OnDayDto {
  /** Why; no names of clients. */
  @IsString() @MinLength(3) @MaxLength(300) @Matches(/^\P{Cc}+$/u) reason!: string;
}
export class PointOutDto extends WithReasonDto {
  /** Line of the invoice. */
  @IsString() @MinLength(1) @MaxLength(50) lineId!: string;
  /** Order number, in any case and spacing. */
  @IsString() @MinLength(13) @MaxLength(40) orderReference!: string;
  @IsInt() @Min(1) @Max(9999) orderLine!: number;
}
export class NoteDto extends OnDayDto {
  /** For colleagues; no names of clients. */
  @IsString() @MinLength(1) @MaxLength(500) @Matches(/^\P{Cc}+$/u) note!: string;
}
export class CloseWorkDto extends OnDayDto {
  /** `SENT`: the message went to the supplier; `DONE`: nothing is needed any more. */
  @IsIn(['SENT', 'DONE']) how!: 'SENT' | 'DONE';
  /** Of a duplicate: the hash of its file. */
  @IsOptional() @Matches(/^[0-9a-f]{64}$/) file?: string;
}

type Reasoned<Type extends Decided> = { type: Type; reason: string };
export type Decision =
  | { type: 'ApproveInvoice' }
  | { type: 'PayInvoice' }
  | { type: 'ResolveDispute' }
  | Reasoned<'TakeBackApproval'>
  | Reasoned<'AcceptDeviation'>
  | { type: 'ReturnInvoice'; reason: (typeof RETURN_REASONS)[number] }
  | { type: 'HoldInvoice'; reason: DisputeReason }
  | ({ type: 'PointOutOrderLine' } & Omit<PointOutDto, 'on'>)
  | { type: 'NoteInvoice'; note: string }
  | { type: 'CloseWork'; how: 'SENT' | 'DONE'; file: string | null };

/** Finance of the partner that the invoice is addressed to decides on it. */
export class DecideOnInvoice extends Command<CommandResult> {
  constructor(
    readonly invoiceId: InvoiceId,
    readonly decision: Decision,
    readonly context: CommandContext,
  ) {
    super();
  }
}

const DECISION: Text = { nl: 'Het besluit', en: 'The decision' };

@CommandHandler(DecideOnInvoice)
export class DecideOnInvoiceHandler implements ICommandHandler<DecideOnInvoice> {
  constructor(
    private readonly streams: Streams,
    private readonly claims: Claims,
    private readonly facts: FactsFinder,
    private readonly approvals: Approvals,
    private readonly limits: ApprovalLimits,
    private readonly rematch: Rematch,
  ) {}

  /** @throws NotFound, Forbidden, NotPossible in another state, Rejected by */
  async execute({ invoiceId, decision, context }: DecideOnInvoice): Promise<CommandResult> {
    notAfterToday(context.effectiveOn, context.today, DECISION);
    const { state, revision } = await this.load(invoiceId, decision.type, context);
    const by = { on: context.effectiveOn, by: context.actor.account };
    if (decision.type === 'CloseWork') return this.record(invoiceId, { ...decision, ...by }, context);
    if (state.status === 'UNREAD') throw refuse('invoice-unread');
    switch (decision.type) {
      case 'ApproveInvoice':
        return this.approve(invoiceId, context);
      case 'TakeBackApproval':
        return this.takeBack(invoiceId, { ...decision, ...by }, context);
      case 'PayInvoice':
        return this.pay(invoiceId, state, context);
      case 'ReturnInvoice':
        return this.sendBack(invoiceId, state, { ...decision, on: by.on }, context);
      case 'ResolveDispute':
        if (state.status === 'DISPUTED') refuseStale(invoiceId, revision, context);
        return this.rematch.again(invoiceId, state, context, (around) => ({
          ...decision,
          around,
          byFinance: true,
        }));
      case 'AcceptDeviation':
        return this.rematch.again(
          invoiceId,
          { ...state, deviation: { by: [], cents: 0, enough: true } },
          context,
          (around) => ({ ...decision, ...by, around }),
        );
      case 'PointOutOrderLine': {
        const orderReference = quotedIn(decision.orderReference).order ?? decision.orderReference;
        const pointed = { ...decision, orderReference };
        return this.rematch.again(
          invoiceId,
          { ...state, bill: withOrderLine(state.bill, pointed) },
          context,
          (around) => ({ ...pointed, ...by, around }),
        );
      }
      case 'HoldInvoice':
      case 'NoteInvoice':
        return this.record(invoiceId, { ...decision, ...by }, context);
    }
  }

  private record(
    invoiceId: InvoiceId,
    command: InvoiceCommand,
    context: CommandContext,
  ): Promise<CommandResult> {
    return this.streams.execute(invoice, streamOf(invoiceId), command, context);
  }

  /** One more account approves; with the last that is needed the budget follows, and then the invoice stands approved. */
  private async approve(invoiceId: InvoiceId, context: CommandContext): Promise<CommandResult> {
    const { actor, effectiveOn: on } = context;
    const limit = await this.limits.on(actor.partner, on);
    const given = await this.record(
      invoiceId,
      { type: 'GiveApproval', on, by: actor.account, limit },
      context,
    );
    const finished = await this.approvals.finish(invoiceId, context);
    // The policy that heals may have been first: the answer tells where the invoice stands.
    const { revision, position } = finished ?? (await this.streams.load(invoice, streamOf(invoiceId)));
    return { ...given, revision, position, changed: given.changed || (finished?.changed ?? false) };
  }

  private async takeBack(
    invoiceId: InvoiceId,
    command: Extract<FinanceCommand, { type: 'TakeBackApproval' }>,
    context: CommandContext,
  ): Promise<CommandResult> {
    const result = await this.record(invoiceId, command, context);
    // Also when it was taken back before: the first time may have been cut off here.
    await this.approvals.unbook(invoiceId, context);
    return result;
  }

  /** to an account that stands on the day of payment. */
  private async pay(invoiceId: InvoiceId, state: Received, context: CommandContext): Promise<CommandResult> {
    const { effectiveOn: on, actor } = context;
    if (state.status === 'APPROVED') {
      const payableTo = await this.facts.payableTo(state.bill, on);
      const mismatches = mismatchesOfAccounts(state.bill, { payableTo }).map(({ mismatch }) => mismatch);
      if (mismatches.length > 0)
        refuseUnlessAllowed(matchInvoice.ask({ principal: state.of.partner, day: on, mismatches }));
    }
    return this.record(invoiceId, { type: 'PayInvoice', on, by: actor.account }, context);
  }

  private async sendBack(
    invoiceId: InvoiceId,
    state: Received,
    command: Extract<FinanceCommand, { type: 'ReturnInvoice' }>,
    context: CommandContext,
  ): Promise<CommandResult> {
    const result = await this.record(invoiceId, command, context);
    // Also when it was returned before: the first time may have been cut off here.
    await this.claims.giveBack(
      invoiceId,
      await this.facts.around(state.bill, invoiceId, context.effectiveOn),
      context,
    );
    return result;
  }

  private async load(
    invoiceId: InvoiceId,
    decided: Decided,
    { actor, effectiveOn }: CommandContext,
  ): Promise<{ state: Exclude<Invoice, { status: 'NONE' }>; revision: number }> {
    const { state, revision } = await this.streams.load(invoice, streamOf(invoiceId));
    if (state.status === 'NONE') throw new NotFound('invoice', invoiceId);
    refuseStrangers(invoiceAccess[decided], actor, state.of);
    // Before anything is booked: an invoice is not decided on before it is there.
    if (state.status !== 'UNREAD' && effectiveOn < state.bill.receivedOn)
      throw refuse('before-receipt', { receivedOn: state.bill.receivedOn });
    return { state, revision };
  }
}

/** Before anything is claimed, not after. */
const refuseStale = (invoiceId: InvoiceId, revision: number, { expectedRevision }: CommandContext): void => {
  if (expectedRevision !== undefined && expectedRevision !== revision)
    throw new StaleRevision(streamOf(invoiceId), expectedRevision, revision);
};
