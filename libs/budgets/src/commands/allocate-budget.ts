import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Streams } from '@ontschot/event-store';
import { IsIsoDay } from '@ontschot/http';
import type { Cents, CommandContext, CommandResult, IsoDate, PartnerCode } from '@ontschot/kernel';
import {
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateIf,
} from 'class-validator';
import { budget } from '../domain/budget.decider';
import { budgetStreamOf } from '../streams';

export class AllocateBudgetDto {
  /** Euro cents, net of VAT; negative takes back what is still available. */
  @IsInt() @Min(-1_000_000_000_00) @Max(1_000_000_000_00) amount!: Cents;
  /** Day from which it counts, in the budget year, yyyy-mm-dd. */
  @IsIsoDay() on!: IsoDate;
  /** Why: the decision that it rests on. Needed where money is taken back. No personal data. */
  @ValidateIf(({ amount, reason }: AllocateBudgetDto) => amount < 0 || reason !== undefined)
  @IsString()
  @MinLength(1)
  @MaxLength(500)
  reason?: string;
  /** Your own reference for this allocation: the same one again books nothing. Left out: that of the request. */
  @IsOptional()
  @Matches(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/, {
    message: 'must be at most 64 letters, digits and . _ : -',
  })
  bookingId?: string;
}

export class AllocateBudget extends Command<CommandResult> {
  constructor(
    readonly partner: PartnerCode,
    readonly year: number,
    readonly allocation: { amount: Cents; reason?: string | undefined; bookingId?: string | undefined },
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(AllocateBudget)
export class AllocateBudgetHandler implements ICommandHandler<AllocateBudget> {
  constructor(private readonly streams: Streams) {}

  execute({ partner, year, allocation, context }: AllocateBudget): Promise<CommandResult> {
    const { amount, reason = null, bookingId = context.commandId } = allocation;
    return this.streams.execute(
      budget,
      budgetStreamOf(partner, year),
      {
        type: 'AllocateBudget',
        bookingId,
        amount,
        reason,
        on: context.effectiveOn,
        today: context.today,
      },
      context,
    );
  }
}
