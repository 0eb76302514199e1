import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Streams } from '@ontschot/event-store';
import { type Cents, type CommandContext, type CommandResult, onAnyRevision } from '@ontschot/kernel';
import { assignment } from '../domain/assignment.decider';
import { streamOf } from './existing';

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
    readonly claim: { assignmentId: string; line: number; invoiceId: string; invoiceLineId: string },
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
  constructor(private readonly streams: Streams) {}

  execute({
    claim: { assignmentId, line, invoiceId, invoiceLineId: lineId, amount },
    context,
  }: ClaimOrderLine): Promise<CommandResult> {
    return this.streams.execute(
      assignment,
      streamOf(assignmentId),
      { type: 'ClaimInstalment', line, invoiceId, lineId, amount, on: context.effectiveOn },
      onAnyRevision(context),
    );
  }
}

@CommandHandler(ReleaseOrderLine)
export class ReleaseOrderLineHandler implements ICommandHandler<ReleaseOrderLine> {
  constructor(private readonly streams: Streams) {}

  execute({
    claim: { assignmentId, line, invoiceId, invoiceLineId: lineId },
    context,
  }: ReleaseOrderLine): Promise<CommandResult> {
    return this.streams.execute(
      assignment,
      streamOf(assignmentId),
      { type: 'ReleaseClaim', line, invoiceId, lineId },
      onAnyRevision(context),
    );
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
