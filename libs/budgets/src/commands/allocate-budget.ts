import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Streams } from '@ontschot/event-store';
import { IsIsoDay } from '@ontschot/http';
import {
  budgetIdOf,
  type Cents,
  type CommandContext,
  type CommandResult,
  type PartnerCode,
  notAfterToday,
} from '@ontschot/kernel';
import { IsInt, Max, Min } from 'class-validator';
import { budget } from '../domain/budget.decider';

export class AllocateBudgetDto {
  /** Euro cents, net of VAT; negative takes back what is still available. */
  @IsInt() @Min(-1_000_000_000_00) @Max(1_000_000_000_00) amount!: number;
  /** Day of the decision, yyyy-mm-dd. */
  @IsIsoDay() on!: string;
}

export class AllocateBudget extends Command<CommandResult> {
  constructor(
    readonly partner: PartnerCode,
    readonly year: number,
    readonly amount: Cents,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(AllocateBudget)
export class AllocateBudgetHandler implements ICommandHandler<AllocateBudget> {
  constructor(private readonly streams: Streams) {}

  async execute({ partner, year, amount, context }: AllocateBudget): Promise<CommandResult> {
    notAfterToday(context.effectiveOn, context.today, { nl: 'De toekenning', en: 'The allocation' });
    return this.streams.execute(
      budget,
      `budget-${budgetIdOf(partner, year)}`,
      { type: 'AllocateBudget', amount, on: context.effectiveOn },
      context,
    );
  }
}
