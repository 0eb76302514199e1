import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ReleaseOrderLine } from '@ontschot/assignments';
import { Streams } from '@ontschot/event-store';
import { type CommandContext, following } from '@ontschot/kernel';
import { invoice } from '../domain/invoice.decider';
import { LineBooker } from './book-lines';
import { streamOf } from './facts-finder';

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
  ) {}

  async execute({ creditInvoiceId, context }: SettleCredit): Promise<void> {
    const { state: note } = await this.streams.load(invoice, streamOf(creditInvoiceId));
    if (note.status !== 'ROUTED' || note.bill.precedingInvoiceId === null) return;
    const { state: original } = await this.streams.load(invoice, streamOf(note.bill.precedingInvoiceId));
    if (original.status === 'NONE' || original.status === 'UNREAD') return;
    const credit = original.credits.find(({ by }) => by === creditInvoiceId);
    for (const { lineId, wholly } of credit?.lines ?? []) {
      const line = original.routed.find((one) => one.lineId === lineId);
      // An invoice that was never routed has cost nothing and claims nothing.
      if (!line) continue;
      // A part taken off before approval is booked together with the rest, at approval.
      if (credit?.booked || wholly) await this.booker.reverse(line, original, context);
      if (wholly) {
        const { invoiceId } = original.of;
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
    await this.streams.execute(
      invoice,
      streamOf(creditInvoiceId),
      { type: 'SettleCreditNote', on: context.effectiveOn },
      following(context, 'settle'),
    );
  }
}
