import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type Actor, NotFound } from '@ontschot/kernel';
import { Reader } from '@ontschot/read-store';
import { BudgetPosition } from './budget-position.row';

/** The actor's own partner's budgets, newest year first; another partner's never. */
export class ListBudgets extends Query<BudgetPosition[]> {
  constructor(
    readonly actor: Actor,
    readonly year: number | undefined,
  ) {
    super();
  }
}

@QueryHandler(ListBudgets)
export class ListBudgetsHandler implements IQueryHandler<ListBudgets> {
  constructor(private readonly reader: Reader) {}

  execute({ actor, year }: ListBudgets): Promise<BudgetPosition[]> {
    return this.reader.as(actor, (manager) =>
      manager
        .getRepository(BudgetPosition)
        .find({ where: year === undefined ? {} : { year }, order: { year: 'DESC', id: 'ASC' } }),
    );
  }
}

export class GetBudget extends Query<BudgetPosition> {
  constructor(
    readonly actor: Actor,
    readonly budgetId: string,
  ) {
    super();
  }
}

@QueryHandler(GetBudget)
export class GetBudgetHandler implements IQueryHandler<GetBudget> {
  constructor(private readonly reader: Reader) {}

  /** @throws NotFound, also for another partner's */
  async execute({ actor, budgetId }: GetBudget): Promise<BudgetPosition> {
    const found = await this.reader.as(actor, (manager) =>
      manager.getRepository(BudgetPosition).findOneBy({ id: budgetId }),
    );
    if (!found) throw new NotFound('budget', budgetId);
    return found;
  }
}
