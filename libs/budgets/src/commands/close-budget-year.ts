import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Streams } from '@ontschot/event-store';
import { IsIsoDay } from '@ontschot/http';
import {
  budgetIdOf,
  type CommandContext,
  type CommandResult,
  type PartnerCode,
  notAfterToday,
} from '@ontschot/kernel';
import { budget } from '../domain/budget.decider';

export class CloseBudgetYearDto {
  /** Day of closing, yyyy-mm-dd. */
  @IsIsoDay() on!: string;
}

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

  async execute({ partner, year, context }: CloseBudgetYear): Promise<CommandResult> {
    notAfterToday(context.effectiveOn, context.today, { nl: 'Het sluiten', en: 'The closing' });
    return this.streams.execute(
      budget,
      `budget-${budgetIdOf(partner, year)}`,
      { type: 'CloseBudgetYear', on: context.effectiveOn },
      context,
    );
  }
}
