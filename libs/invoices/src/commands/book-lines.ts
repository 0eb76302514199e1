import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { BookOnBudget } from '@ontschot/budgets';
import { type CommandContext, following } from '@ontschot/kernel';
import type { RoutedLine } from '../domain/invoice.events';
import type { Received } from '../domain/invoice.state';

/** Puts routed lines on the principal's budget. Every booking has its own key, so that doing it again books nothing. */
@Injectable()
export class LineBooker {
  constructor(private readonly commands: CommandBus) {}

  /**
   * The line's cost in full, and off again what credit notes took: whatever came first, approval or credit, the sum is right.
   * @throws Rejected by R-025 when the line goes beyond its commitment and the budget has no room
   */
  async book(
    { lineId, assignmentId, budgetId, amount }: RoutedLine,
    { of: { invoiceId }, credits }: Received,
    context: CommandContext,
  ): Promise<void> {
    await this.commands.execute(
      new BookOnBudget(
        budgetId,
        { type: 'RealiseCost', assignmentId, invoiceId, lineId, amount, on: context.effectiveOn },
        following(context, 'realise', invoiceId, lineId),
      ),
    );
    for (const { by, lines } of credits)
      for (const credit of lines.filter((one) => one.lineId === lineId))
        await this.commands.execute(
          new BookOnBudget(
            budgetId,
            {
              type: 'ReverseCost',
              assignmentId,
              invoiceId: by,
              lineId: credit.creditLineId,
              amount: credit.amount,
              recommit: credit.wholly,
            },
            following(context, 'reverse', by, credit.creditLineId),
          ),
        );
  }
}
