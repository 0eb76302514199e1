import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Streams } from '@ontschot/event-store';
import { type CommandContext, type CommandResult, onAnyRevision } from '@ontschot/kernel';
import type {
  CommitBudget,
  RealiseCost,
  RealiseCosts,
  ReleaseCommitment,
  ReverseCost,
  TakeBackCost,
} from '../domain/budget.commands';
import { budget } from '../domain/budget.decider';
import { budgetStream } from '../streams';

export type Booking =
  CommitBudget | ReleaseCommitment | RealiseCost | RealiseCosts | TakeBackCost | ReverseCost;

/**
 * What other contexts book on a budget: orders commit, invoices realise and reverse, ended assignments release.
 * Each booking has its own natural key, so that a repeat books nothing. Not reachable over HTTP.
 * @throws Rejected by R-025, or for a municipality R-025 with R-024, when money is short.
 */
export class BookOnBudget extends Command<CommandResult> {
  constructor(
    readonly budgetId: string,
    readonly booking: Booking,
    readonly context: Omit<CommandContext, 'expectedRevision'>,
  ) {
    super();
  }
}

@CommandHandler(BookOnBudget)
export class BookOnBudgetHandler implements ICommandHandler<BookOnBudget> {
  constructor(private readonly streams: Streams) {}

  execute({ budgetId, booking, context }: BookOnBudget): Promise<CommandResult> {
    return this.streams.execute(budget, budgetStream(budgetId), booking, onAnyRevision(context));
  }
}
