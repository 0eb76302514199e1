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
import { IsIn } from 'class-validator';
import { invoice } from '../domain/invoice.decider';
import type { ReturnReason } from '../domain/invoice.events';
import type { Received } from '../domain/invoice.state';
import { judge } from '../domain/judge';
import { refuse } from '../domain/refusals';
import { type Decided, invoiceAccess } from './access';
import { LineBooker } from './book-lines';
import { FactsFinder, streamOf } from './facts-finder';
import { OrderClaims } from './order-claims';

export const RETURN_REASONS = [
  'WRONG_AMOUNT',
  'NOT_ORDERED',
  'NOT_DELIVERED',
  'MISSING_DOCUMENTS',
  'WITHDRAWN_BY_SUPPLIER',
] as const satisfies readonly ReturnReason[];

export class ReturnInvoiceDto extends OnDayDto {
  /** Why it goes back; the message to the supplier follows from it. */
  @IsIn(RETURN_REASONS) reason!: (typeof RETURN_REASONS)[number];
}

export type Decision =
  | { type: Exclude<Decided, 'ReturnInvoice'> }
  | { type: 'ReturnInvoice'; reason: (typeof RETURN_REASONS)[number] };

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

const ATTEMPTS = 5;
const DECISION: Text = { nl: 'Het besluit', en: 'The decision' };

@CommandHandler(DecideOnInvoice)
export class DecideOnInvoiceHandler implements ICommandHandler<DecideOnInvoice> {
  constructor(
    private readonly streams: Streams,
    private readonly claims: OrderClaims,
    private readonly facts: FactsFinder,
    private readonly booker: LineBooker,
  ) {}

  /** @throws NotFound, Forbidden, NotPossible in another state, Rejected by */
  async execute({ invoiceId, decision, context }: DecideOnInvoice): Promise<CommandResult> {
    notAfterToday(context.effectiveOn, context.today, DECISION);
    switch (decision.type) {
      case 'ApproveInvoice':
        return this.approve(invoiceId, context);
      case 'PayInvoice':
        return this.pay(invoiceId, context);
      case 'ResolveDispute':
        return this.resolve(invoiceId, context);
      case 'ReturnInvoice':
        return this.sendBack(invoiceId, decision.reason, context);
    }
  }

  /** The budget first, line by line: an approved invoice always stands on it. What came in between, such as a credit note, is booked with it. */
  private async approve(invoiceId: InvoiceId, context: CommandContext): Promise<CommandResult> {
    for (let attempt = 1; ; attempt++) {
      const { state, revision } = await this.load(invoiceId, 'ApproveInvoice', context);
      if (state.status === 'ROUTED') refuseStale(invoiceId, revision, context);
      if (state.status === 'ROUTED' && state.bill.kind === 'invoice') await this.booker.book(state, context);
      try {
        return await this.streams.execute(
          invoice,
          streamOf(invoiceId),
          { type: 'ApproveInvoice', on: context.effectiveOn },
          { ...context, expectedRevision: context.expectedRevision ?? revision },
        );
      } catch (lost) {
        if (
          !(lost instanceof StaleRevision) ||
          context.expectedRevision !== undefined ||
          attempt === ATTEMPTS
        )
          throw lost;
      }
    }
  }

  private async pay(invoiceId: InvoiceId, context: CommandContext): Promise<CommandResult> {
    await this.load(invoiceId, 'PayInvoice', context);
    return this.streams.execute(
      invoice,
      streamOf(invoiceId),
      { type: 'PayInvoice', on: context.effectiveOn },
      context,
    );
  }

  /** Matches the invoice again with what is known now, and claims its order lines. */
  private async resolve(invoiceId: InvoiceId, context: CommandContext): Promise<CommandResult> {
    const { state, revision } = await this.load(invoiceId, 'ResolveDispute', context);
    if (state.status === 'DISPUTED') refuseStale(invoiceId, revision, context);
    if (state.bill.kind === 'credit-note') throw refuse('credit-note-disputed');
    const day = context.effectiveOn;
    const judgement = judge(state.bill, invoiceId, await this.facts.around(state.bill, invoiceId, day));
    if (state.status === 'DISPUTED' && judgement.outcome === 'ROUTED')
      await this.claims.take(invoiceId, judgement.lines, context);
    const around = await this.facts.around(state.bill, invoiceId, day);
    return this.streams.execute(invoice, streamOf(invoiceId), { type: 'ResolveDispute', around }, context);
  }

  private async sendBack(
    invoiceId: InvoiceId,
    reason: (typeof RETURN_REASONS)[number],
    context: CommandContext,
  ): Promise<CommandResult> {
    const { state } = await this.load(invoiceId, 'ReturnInvoice', context);
    const result = await this.streams.execute(
      invoice,
      streamOf(invoiceId),
      { type: 'ReturnInvoice', reason, on: context.effectiveOn },
      context,
    );
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
  ): Promise<{ state: Received; revision: number }> {
    const { state, revision } = await this.streams.load(invoice, streamOf(invoiceId));
    if (state.status === 'NONE') throw new NotFound('invoice', invoiceId);
    refuseStrangers(invoiceAccess[decided], actor, state.of);
    if (state.status === 'UNREAD') throw refuse('invoice-unread');
    // Before anything is booked: an invoice is not decided on before it is there.
    if (effectiveOn < state.bill.receivedOn)
      throw refuse('before-receipt', { receivedOn: state.bill.receivedOn });
    return { state, revision };
  }
}

/** Before anything is booked or claimed, not after. */
const refuseStale = (invoiceId: InvoiceId, revision: number, { expectedRevision }: CommandContext): void => {
  if (expectedRevision !== undefined && expectedRevision !== revision)
    throw new StaleRevision(streamOf(invoiceId), expectedRevision, revision);
};
