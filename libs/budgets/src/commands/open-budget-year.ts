import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Streams } from '@ontschot/event-store';
import type { CommandContext, CommandResult, PartnerCode } from '@ontschot/kernel';
import { IsInt, Max, Min } from 'class-validator';
import { budget } from '../domain/budget.decider';
import { budgetStreamOf } from '../streams';

export class OpenBudgetYearDto {
  /** The budget year, e.g. 2026. */
  @IsInt() @Min(2002) @Max(2100) year!: number;
}

export class OpenBudgetYear extends Command<CommandResult> {
  constructor(
    readonly partner: PartnerCode,
    readonly year: number,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(OpenBudgetYear)
export class OpenBudgetYearHandler implements ICommandHandler<OpenBudgetYear> {
  constructor(private readonly streams: Streams) {}

  execute({ partner, year, context }: OpenBudgetYear): Promise<CommandResult> {
    return this.streams.execute(
      budget,
      budgetStreamOf(partner, year),
      { type: 'OpenBudgetYear', partner, year },
      context,
    );
  }
}
