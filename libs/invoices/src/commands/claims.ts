import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ClaimOrderLine, ReleaseOrderLine } from '@ontschot/assignments';
import { Streams } from '@ontschot/event-store';
import { type CommandContext, following } from '@ontschot/kernel';
import { randomUUID } from 'node:crypto';
import { invoice } from '../domain/invoice.decider';
import type { Surroundings } from '../domain/invoice-facts';
import type { Bill, RoutedLine } from '../domain/invoice.events';
import type { Judgement } from '../domain/judge';
import { grossByInvoice } from '../domain/match-credit';
import { streamOf } from './facts-finder';

/**
 * A bill's hold on what it counts on, taken before it does: on the order lines that an invoice bills, on the amounts that a credit
 * note takes off. Each claim has a fresh command id: one that was given back in between must be taken anew, not be recognised as made before.
 */
@Injectable()
export class Claims {
  constructor(
    private readonly commands: CommandBus,
    private readonly streams: Streams,
  ) {}

  /** @throws Rejected by R-086 when another bill was first, or the line lapsed meanwhile */
  async take(
    bill: Bill,
    invoiceId: string,
    judgement: Extract<Judgement, { outcome: 'ROUTED' }>,
    context: CommandContext,
  ): Promise<void> {
    if (bill.kind === 'credit-note') await this.credit(bill, invoiceId, judgement, context);
    else await this.claim(invoiceId, judgement.lines, context);
  }

  private async credit(
    bill: Bill,
    creditId: string,
    { credits }: Extract<Judgement, { outcome: 'ROUTED' }>,
    context: CommandContext,
  ): Promise<void> {
    for (const [invoiceId, gross] of grossByInvoice(bill, credits))
      await this.streams.execute(
        invoice,
        streamOf(invoiceId),
        {
          type: 'CreditInvoice',
          by: creditId,
          lines: credits.filter((one) => one.invoiceId === invoiceId).map(({ line }) => line),
          gross,
          on: context.effectiveOn,
        },
        following(context, 'credit', invoiceId, randomUUID()),
      );
  }

  private async claim(
    invoiceId: string,
    lines: readonly RoutedLine[],
    context: CommandContext,
  ): Promise<void> {
    for (const { assignmentId, orderLine, lineId, amount } of lines)
      await this.commands.execute(
        new ClaimOrderLine(
          { assignmentId, line: orderLine, invoiceId, invoiceLineId: lineId, amount },
          following(context, 'claim', lineId, randomUUID()),
        ),
      );
  }

  /** A credit note that cannot be settled whole takes nothing off: what it took from some of its invoices is back. */
  async withdraw(creditId: string, { originals }: Surroundings, context: CommandContext): Promise<void> {
    for (const { invoiceId, creditedByThis } of originals)
      if (creditedByThis !== null)
        await this.streams.execute(
          invoice,
          streamOf(invoiceId),
          { type: 'WithdrawCredit', by: creditId, on: context.effectiveOn },
          following(context, 'withdraw', invoiceId, randomUUID()),
        );
  }

  /** Gives back whatever this invoice holds of these orders. */
  async giveBack(invoiceId: string, { orders }: Surroundings, context: CommandContext): Promise<void> {
    for (const { assignmentId, lines } of Object.values(orders))
      for (const { line, invoicedBy } of lines)
        if (invoicedBy?.invoiceId === invoiceId)
          await this.commands.execute(
            new ReleaseOrderLine(
              { assignmentId, line, invoiceId, invoiceLineId: invoicedBy.lineId },
              following(context, 'release', invoicedBy.lineId, randomUUID()),
            ),
          );
  }
}
