import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Streams } from '@ontschot/event-store';
import { budgetIdOf, fundOf } from '@ontschot/kernel';
import { availableOf, budget } from '../domain/budget.decider';
import { type BudgetFacts, FindBudget } from '../facts';
import { budgetStream } from '../streams';

@QueryHandler(FindBudget)
export class FindBudgetHandler implements IQueryHandler<FindBudget> {
  constructor(private readonly streams: Streams) {}

  async execute({ partner, year }: FindBudget): Promise<BudgetFacts> {
    const budgetId = budgetIdOf(partner, year);
    const { state } = await this.streams.load(budget, budgetStream(budgetId));
    const of = { budgetId, partner, fund: fundOf(partner), year };
    if (state.status === 'unopened')
      return { ...of, open: false, allocated: 0, committed: 0, realised: 0, available: 0 };
    const { status, allocated, committed, realised } = state;
    return { ...of, open: status === 'open', allocated, committed, realised, available: availableOf(state) };
  }
}
