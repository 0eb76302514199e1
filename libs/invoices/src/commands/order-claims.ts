import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ClaimOrderLine, ReleaseOrderLine } from '@ontschot/assignments';
import { type CommandContext, following } from '@ontschot/kernel';
import { randomUUID } from 'node:crypto';
import type { Surroundings } from '../domain/invoice-facts';
import type { RoutedLine } from '../domain/invoice.events';

/**
 * An invoice's hold on the order lines that it bills, taken before it counts on them.
 * Each call has a fresh command id: a claim that was given back in between must be taken anew, not be recognised as made before.
 */
@Injectable()
export class OrderClaims {
  constructor(private readonly commands: CommandBus) {}

  /** @throws Rejected by R-086 when another invoice was first, or the line lapsed meanwhile */
  async take(invoiceId: string, lines: readonly RoutedLine[], context: CommandContext): Promise<void> {
    for (const { assignmentId, orderLine, lineId, amount } of lines)
      await this.commands.execute(
        new ClaimOrderLine(
          { assignmentId, line: orderLine, invoiceId, invoiceLineId: lineId, amount },
          following(context, 'claim', lineId, randomUUID()),
        ),
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
