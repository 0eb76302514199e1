import { Injectable } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ClaimOrderLine, ReleaseOrderLine } from '@ontschot/assignments';
import { StaleRevision, Streams } from '@ontschot/event-store';
import { type CommandContext, type CommandResult, following, Rejected } from '@ontschot/kernel';
import { randomUUID } from 'node:crypto';
import { isReadyToBook } from '../domain/decide-for-finance';
import { invoice } from '../domain/invoice.decider';
import type { Received } from '../domain/invoice.state';
import { LineBooker } from './book-lines';
import { streamOf } from './facts-finder';

const ATTEMPTS = 5;

/** The money behind an approval: first the budget, then the invoice stands approved; and back. */
@Injectable()
export class Approvals {
  constructor(
    private readonly streams: Streams,
    private readonly commands: CommandBus,
    private readonly booker: LineBooker,
  ) {}

  /**
   * Books what enough accounts approved, line by line, and what came in between, such as a credit note, with it. Does nothing twice;
   * where the budget has no room, the approvals are taken back, so that nothing hangs half way.
   * @returns null where nothing is to be booked
   * @throws Rejected by R-025
   */
  async finish(invoiceId: string, context: CommandContext): Promise<CommandResult | null> {
    for (let attempt = 1; ; attempt++) {
      const { state, revision } = await this.streams.load(invoice, streamOf(invoiceId));
      if (state.status === 'NONE' || state.status === 'UNREAD' || !isReadyToBook(state)) return null;
      // Booked on the day of the last approval, whenever it is finished.
      const effectiveOn = state.approvals.at(-1)?.on ?? context.effectiveOn;
      await this.book(invoiceId, state, { ...context, effectiveOn });
      try {
        return await this.streams.execute(
          invoice,
          streamOf(invoiceId),
          { type: 'ApproveInvoice' },
          { ...following(context, 'approved', state.round), effectiveOn, expectedRevision: revision },
        );
      } catch (lost) {
        if (!(lost instanceof StaleRevision) || attempt === ATTEMPTS) throw lost;
      }
    }
  }

  private async book(invoiceId: string, state: Received, context: CommandContext): Promise<void> {
    try {
      await this.booker.book(state, context);
    } catch (short) {
      if (!(short instanceof Rejected)) throw short;
      await this.streams.execute(
        invoice,
        streamOf(invoiceId),
        {
          type: 'TakeBackApproval',
          reason: 'R-025',
          on: context.effectiveOn,
          by: context.actor.account,
        },
        following(context, 'no-room', state.round),
      );
      throw short;
    }
  }

  /** An approval was taken back: its cost comes off the budget, and the invoice holds its order lines as before it. */
  async unbook(invoiceId: string, context: CommandContext): Promise<void> {
    const { state } = await this.streams.load(invoice, streamOf(invoiceId));
    if (state.status !== 'ROUTED' || state.round === 0) return;
    await this.booker.takeBack(state, state.round - 1, context);
    for (const { assignmentId, orderLine: line, lineId, amount } of state.routed) {
      // The order knew that it was booked: that claim ends, and the same invoice claims anew.
      const claim = { assignmentId, line, invoiceId, invoiceLineId: lineId };
      const step = (name: string) => following(context, name, lineId, randomUUID());
      await this.commands.execute(new ReleaseOrderLine(claim, step('release')));
      await this.commands.execute(new ClaimOrderLine({ ...claim, amount }, step('claim')));
    }
  }
}

/** Heals an approval whose request died between the approval and the money, or between its return and the money. Not reachable over HTTP. */
export class FinishApproval extends Command<void> {
  constructor(
    readonly invoiceId: string,
    readonly takenBack: boolean,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(FinishApproval)
export class FinishApprovalHandler implements ICommandHandler<FinishApproval> {
  constructor(private readonly approvals: Approvals) {}

  async execute({ invoiceId, takenBack, context }: FinishApproval): Promise<void> {
    if (takenBack) return this.approvals.unbook(invoiceId, context);
    try {
      await this.approvals.finish(invoiceId, context);
    } catch (short) {
      // The approvals were taken back, and that is on record: the invoice waits for finance again.
      if (!(short instanceof Rejected)) throw short;
    }
  }
}
