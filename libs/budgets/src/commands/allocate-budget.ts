import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Streams } from '@ontschot/event-store';
import { IsIsoDay } from '@ontschot/http';
import type { Cents, CommandContext, CommandResult, IsoDate, PartnerCode } from '@ontschot/kernel';
import { IsInt, Max, Min } from 'class-validator';
import { budget } from '../domain/budget.decider';
import { budgetStreamOf } from '../streams';

export class AllocateBudgetDto {
  /** Euro cents, net of VAT; negative takes back what is still available. */
  @IsInt() @Min(-1_000_000_000_00) @Max(1_000_000_000_00) amount!: Cents;
  /** Day of the decision, yyyy-mm-dd. */
  @IsIsoDay() on!: IsoDate;
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

  execute({ partner, year, amount, context }: AllocateBudget): Promise<CommandResult> {
    return this.streams.execute(
      budget,
      budgetStreamOf(partner, year),
      { type: 'AllocateBudget', amount, on: context.effectiveOn, today: context.today },
      context,
    );
  }
}
