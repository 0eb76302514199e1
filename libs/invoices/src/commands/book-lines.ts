import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { BookOnBudget } from '@ontschot/budgets';
import { type CommandContext, following } from '@ontschot/kernel';
import type { RoutedLine } from '../domain/invoice.events';
import { isWhollyCredited, type Received } from '../domain/invoice.state';

/** Each line is an event of some 600 bytes, and a log takes a mebibyte at once where nobody says otherwise. */
const LINES_AT_ONCE = 1_000;

/** Puts routed lines on the principal's budget. Every booking has its own key, so that doing it again books nothing. */
@Injectable()
export class LineBooker {
  constructor(private readonly commands: CommandBus) {}

  /**
   * The cost of all lines that still cost something, in one go as far as that fits in the log, and off again what credit notes took:
   * whatever came first, approval or credit, the sum is right. Where a later part is refused, the approval is taken back, and with it
   * what the earlier parts booked.
   * @throws Rejected by R-025 when they go beyond what is held for them and the budget has no room
   */
  async book({ of, routed, credits, round }: Received, context: CommandContext): Promise<void> {
    const { invoiceId } = of;
    for (const [budgetId, lines] of byBudget(routed)) {
      const costing = lines.filter((line) => !isWhollyCredited(line.lineId, credits));
      for (let from = 0; from < costing.length; from += LINES_AT_ONCE)
        await this.commands.execute(
          new BookOnBudget(
            budgetId,
            {
              type: 'RealiseCosts',
              lines: costing
                .slice(from, from + LINES_AT_ONCE)
                .map(({ assignmentId, lineId, amount, held = amount }) => ({
                  assignmentId,
                  invoiceId,
                  lineId,
                  amount,
                  held,
                  round,
                  on: context.effectiveOn,
                })),
            },
            following(context, 'realise', invoiceId, budgetId, round, from),
          ),
        );
    }
    for (const line of routed) await this.reverse(line, { of, credits }, context);
  }

  /** Takes off the budget what credit notes took off the line, where its cost stands there. */
  async reverse(
    { lineId, assignmentId, budgetId, amount, held = amount }: RoutedLine,
    { of: { invoiceId }, credits }: Pick<Received, 'of' | 'credits'>,
    context: CommandContext,
  ): Promise<void> {
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
              of: { invoiceId, lineId },
              recommit: credit.wholly ? held : 0,
            },
            following(context, 'reverse', by, credit.creditLineId),
          ),
        );
  }

  /** An approval was taken back: the cost of its lines comes off, and what was held for them is held again. */
  async takeBack(
    { of: { invoiceId }, routed }: Received,
    round: number,
    context: CommandContext,
  ): Promise<void> {
    for (const { assignmentId, budgetId, lineId } of routed)
      await this.commands.execute(
        new BookOnBudget(
          budgetId,
          { type: 'TakeBackCost', assignmentId, invoiceId, lineId, round },
          following(context, 'take-back', invoiceId, lineId, round),
        ),
      );
  }
}

const byBudget = (lines: readonly RoutedLine[]): Map<string, RoutedLine[]> => {
  const budgets = new Map<string, RoutedLine[]>();
  for (const line of lines) budgets.set(line.budgetId, [...(budgets.get(line.budgetId) ?? []), line]);
  return budgets;
};
