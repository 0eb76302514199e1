import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ReleaseOrderLine } from '@ontschot/assignments';
import { Streams } from '@ontschot/event-store';
import { type CommandContext, following } from '@ontschot/kernel';
import { invoice } from '../domain/invoice.decider';
import type { Credit, Received } from '../domain/invoice.state';
import { LineBooker } from './book-lines';
import { FactsFinder, streamOf } from './facts-finder';

/**
 * Lets budgets and orders follow a credit note: cost that was booked is reversed, and what was credited wholly can be billed anew.
 * Done with the credit note's receipt, and by a policy where that was cut off. Does nothing twice. Not reachable over HTTP.
 */
export class SettleCredit extends Command<void> {
  constructor(
    readonly creditInvoiceId: string,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(SettleCredit)
export class SettleCreditHandler implements ICommandHandler<SettleCredit> {
  constructor(
    private readonly streams: Streams,
    private readonly commands: CommandBus,
    private readonly booker: LineBooker,
    private readonly facts: FactsFinder,
  ) {}

  async execute({ creditInvoiceId, context }: SettleCredit): Promise<void> {
    const { state: note } = await this.streams.load(invoice, streamOf(creditInvoiceId));
    if (note.status !== 'ROUTED' || note.bill.kind !== 'credit-note') return;
    let toReceive = 0;
    for (const original of await this.facts.creditedBy(note.bill)) {
      const credit = original.credits.find(({ by }) => by === creditInvoiceId);
      if (!credit) continue;
      toReceive += credit.toReceive;
      await this.settle(original, credit, context);
    }
    await this.streams.execute(
      invoice,
      streamOf(creditInvoiceId),
      { type: 'SettleCreditNote', on: context.effectiveOn, toReceive },
      following(context, 'settle'),
    );
  }

  private async settle(original: Received, credit: Credit, context: CommandContext): Promise<void> {
    const { invoiceId } = original.of;
    // What was booked later than the credit note came in cannot come off before.
    const approvedOn = original.decided.approved?.on ?? context.effectiveOn;
    const effectiveOn = approvedOn > context.effectiveOn ? approvedOn : context.effectiveOn;
    for (const { lineId, wholly } of credit.lines) {
      const line = original.routed.find((one) => one.lineId === lineId);
      // An invoice that was never routed has cost nothing and claims nothing.
      if (!line) continue;
      // A part taken off before approval is booked together with the rest, at approval.
      if (credit.booked || wholly) await this.booker.reverse(line, original, { ...context, effectiveOn });
      if (wholly)
        await this.commands.execute(
          new ReleaseOrderLine(
            {
              assignmentId: line.assignmentId,
              line: line.orderLine,
              invoiceId,
              invoiceLineId: lineId,
              credited: true,
            },
            following(context, 'release', invoiceId, lineId),
          ),
        );
    }
  }
}
