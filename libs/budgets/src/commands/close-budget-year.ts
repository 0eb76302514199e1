import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Streams } from '@ontschot/event-store';
import type { CommandContext, CommandResult, PartnerCode } from '@ontschot/kernel';
import { budget } from '../domain/budget.decider';
import { budgetStreamOf } from '../streams';

/** Nothing new is committed from a closed year; what was ordered in it is still paid. */
export class CloseBudgetYear extends Command<CommandResult> {
  constructor(
    readonly partner: PartnerCode,
    readonly year: number,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(CloseBudgetYear)
export class CloseBudgetYearHandler implements ICommandHandler<CloseBudgetYear> {
  constructor(private readonly streams: Streams) {}

  execute({ partner, year, context }: CloseBudgetYear): Promise<CommandResult> {
    return this.streams.execute(
      budget,
      budgetStreamOf(partner, year),
      { type: 'CloseBudgetYear', on: context.effectiveOn, today: context.today },
      context,
    );
  }
}
