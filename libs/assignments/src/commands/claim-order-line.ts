import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { BookOnBudget } from '@ontschot/budgets';
import { Streams } from '@ontschot/event-store';
import {
  type Cents,
  type CommandContext,
  type CommandResult,
  following,
  NotPossible,
  onAnyRevision,
  Rejected,
} from '@ontschot/kernel';
import { assignment } from '../domain/assignment.decider';
import { stillToPay } from '../domain/assignment.state';
import { existing, streamOf } from './existing';
import { ReleaseWhatIsLeft } from './release-what-is-left';

/**
 * An invoice line takes an instalment for itself; of invoices that race for it one wins. Not reachable over HTTP.
 * @throws Rejected by R-086 when it is billed already, has lapsed or is not delivered; NotPossible; NotFound
 */
export class ClaimOrderLine extends Command<CommandResult> {
  constructor(
    readonly claim: {
      assignmentId: string;
      line: number;
      invoiceId: string;
      invoiceLineId: string;
      amount: Cents;
    },
    readonly context: CommandContext,
  ) {
    super();
  }
}

/** A credit note, or an invoice that is sent back, gives the instalment free again. A claim of another line is left alone. Not reachable over HTTP. */
export class ReleaseOrderLine extends Command<CommandResult> {
  constructor(
    readonly claim: {
      assignmentId: string;
      line: number;
      invoiceId: string;
      invoiceLineId: string;
      /** Credit notes took off all of it; else the invoice went back. */ credited?: boolean;
    },
    readonly context: CommandContext,
  ) {
    super();
  }
}

/** The budget booked this invoice line: what was held for its instalment is used. From a policy only. */
export class RealiseOrderLine extends Command<CommandResult> {
  constructor(
    readonly assignmentId: string,
    readonly invoiceId: string,
    readonly lineId: string,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(ClaimOrderLine)
export class ClaimOrderLineHandler implements ICommandHandler<ClaimOrderLine> {
  constructor(
    private readonly streams: Streams,
    private readonly commands: CommandBus,
  ) {}

  async execute({
    claim: { assignmentId, line, invoiceId, invoiceLineId: lineId, amount },
    context,
  }: ClaimOrderLine): Promise<CommandResult> {
    const claimed = await this.streams.execute(
      assignment,
      streamOf(assignmentId),
      { type: 'ClaimInstalment', line, invoiceId, lineId, amount, on: context.effectiveOn },
      onAnyRevision(context),
    );
    await this.holdAgain(assignmentId, line, context);
    return claimed;
  }

  /**
   * What was credited after the service was given free on the budget; billed anew, it is held again as far as the budget allows.
   * Where money is short the bill may still come in: its approval asks R-025.
   */
  private async holdAgain(assignmentId: string, number: number, context: CommandContext): Promise<void> {
    const { state } = await existing(this.streams, assignmentId);
    const left = stillToPay(state);
    if (!left || !state.order || !state.lines.some(({ line, credited }) => line === number && credited))
      return;
    try {
      await this.commands.execute(
        new BookOnBudget(
          state.order.budgetId,
          {
            type: 'CommitBudget',
            assignmentId,
            amount: left.open,
            on: context.effectiveOn,
            alternativeOffered: state.order.alternativeOffered,
          },
          following(context, 'hold-again'),
        ),
      );
    } catch (short) {
      if (!(short instanceof Rejected) && !(short instanceof NotPossible)) throw short;
    }
  }
}

@CommandHandler(ReleaseOrderLine)
export class ReleaseOrderLineHandler implements ICommandHandler<ReleaseOrderLine> {
  constructor(
    private readonly streams: Streams,
    private readonly commands: CommandBus,
  ) {}

  async execute({
    claim: { assignmentId, line, invoiceId, invoiceLineId: lineId, credited = false },
    context,
  }: ReleaseOrderLine): Promise<CommandResult> {
    const released = await this.streams.execute(
      assignment,
      streamOf(assignmentId),
      { type: 'ReleaseClaim', line, invoiceId, lineId, credited },
      onAnyRevision(context),
    );
    // Here and not by the policy alone: who credits sees the budget as it is.
    await this.commands.execute(new ReleaseWhatIsLeft(assignmentId, following(context, 'release')));
    return released;
  }
}

@CommandHandler(RealiseOrderLine)
export class RealiseOrderLineHandler implements ICommandHandler<RealiseOrderLine> {
  constructor(private readonly streams: Streams) {}

  execute({ assignmentId, invoiceId, lineId, context }: RealiseOrderLine): Promise<CommandResult> {
    return this.streams.execute(
      assignment,
      streamOf(assignmentId),
      { type: 'RealiseInstalment', invoiceId, lineId },
      context,
    );
  }
}
