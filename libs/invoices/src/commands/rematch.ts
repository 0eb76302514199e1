import { Injectable } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Streams } from '@ontschot/event-store';
import { type CommandContext, type CommandResult, following, Rejected } from '@ontschot/kernel';
import type { InvoiceCommand } from '../domain/invoice.commands';
import { invoice } from '../domain/invoice.decider';
import type { Surroundings } from '../domain/invoice-facts';
import type { Received } from '../domain/invoice.state';
import { judge } from '../domain/judge';
import { Claims } from './claims';
import { FactsFinder, streamOf } from './facts-finder';
import { SettleCredit } from './settle-credit';

const ATTEMPTS = 5;

/** A decision on a disputed bill, given the facts around it. */
type Decision = (around: Surroundings) => Extract<InvoiceCommand, { around: Surroundings }>;

/** Matches disputed bills again with what is known now. */
@Injectable()
export class Rematch {
  constructor(
    private readonly streams: Streams,
    private readonly commands: CommandBus,
    private readonly facts: FactsFinder,
    private readonly claims: Claims,
  ) {}

  /**
   * Claims what the bill then counts on, records the decision, and lets budgets follow a credit note.
   * @param judged the bill as it would stand after the decision
   * @throws what the decision is refused by, before anything is claimed
   */
  async again(
    invoiceId: string,
    judged: Received,
    context: CommandContext,
    decision: Decision,
  ): Promise<CommandResult> {
    const day = context.effectiveOn;
    const { bill, deviation, status } = judged;
    for (let attempt = 1; ; attempt++) {
      const around = await this.facts.around(bill, invoiceId, day);
      const judgement = judge(bill, invoiceId, around, { deviations: deviation?.enough ?? false });
      const { state } = await this.streams.load(invoice, streamOf(invoiceId));
      const routes = invoice.decide(decision(around), state).some(({ type }) => type === 'InvoiceRouted');
      const isClaimed = status === 'DISPUTED' && judgement.outcome === 'ROUTED' && routes;
      try {
        if (isClaimed) await this.claims.take(bill, invoiceId, judgement, context);
        const now = isClaimed ? await this.facts.around(bill, invoiceId, day) : around;
        const result = await this.streams.execute(invoice, streamOf(invoiceId), decision(now), context);
        if (isClaimed && bill.kind === 'credit-note')
          await this.commands.execute(new SettleCredit(invoiceId, following(context, 'settle-credit')));
        return result;
      } catch (lost) {
        if (!(lost instanceof Rejected) || !isClaimed || attempt === ATTEMPTS) throw lost;
      }
    }
  }
}

/** What a disputed bill waited for may have come. Does nothing where finance holds it, or nothing has changed. Not reachable over HTTP. */
export class LookAgain extends Command<void> {
  constructor(
    readonly invoiceId: string,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(LookAgain)
export class LookAgainHandler implements ICommandHandler<LookAgain> {
  constructor(
    private readonly streams: Streams,
    private readonly rematch: Rematch,
  ) {}

  async execute({ invoiceId, context }: LookAgain): Promise<void> {
    const { state } = await this.streams.load(invoice, streamOf(invoiceId));
    if (state.status !== 'DISPUTED' || state.held !== null) return;
    // Nothing is matched before it was received.
    const { receivedOn } = state.bill;
    const effectiveOn = receivedOn > context.effectiveOn ? receivedOn : context.effectiveOn;
    await this.rematch.again(invoiceId, state, { ...context, effectiveOn }, (around) => ({
      type: 'ResolveDispute',
      around,
      byFinance: false,
    }));
  }
}
