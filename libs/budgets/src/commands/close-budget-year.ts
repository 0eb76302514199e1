import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Streams } from '@ontschot/event-store';
import type { CommandContext, CommandResult, PartnerCode, Text } from '@ontschot/kernel';
import { budget, stillCommitted } from '../domain/budget.decider';
import type { StillCommitted } from '../domain/budget.events';
import { staysInWords } from '../history';
import { budgetStreamOf } from '../streams';

export type YearClosed = CommandResult & {
  /** What orders still hold of it. */ stays: StillCommitted;
  /** The same as a sentence; null where nothing stays. */ warning: Text | null;
};

/** Nothing new is committed from a closed year; what was ordered in it is still paid, and the answer warns of it. */
export class CloseBudgetYear extends Command<YearClosed> {
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

  async execute({ partner, year, context }: CloseBudgetYear): Promise<YearClosed> {
    const stream = budgetStreamOf(partner, year);
    const done = await this.streams.execute(
      budget,
      stream,
      { type: 'CloseBudgetYear', on: context.effectiveOn, today: context.today },
      context,
    );
    const { state } = await this.streams.load(budget, stream);
    const stays = state.status === 'unopened' ? { orders: 0, amount: 0 } : stillCommitted(state);
    return { ...done, stays, warning: stays.amount > 0 ? staysInWords(stays) : null };
  }
}
