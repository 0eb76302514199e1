import { history } from '@ontschot/kernel';
import { type Context, readModel } from '@ontschot/read-store';
import { BudgetsModule } from './budgets.module';
import { budgetEventTypes } from './domain/budget.event-types';
import { budgetHistory } from './history';
import { Budgets1700000001000 } from './migrations/1700000001000-budgets';
import { BudgetEntries1700000101000 } from './migrations/1700000101000-budget-entries';
import { budgetEntry } from './read-models/budget-entry/budget-entry.projection';
import { BudgetEntry } from './read-models/budget-entry/budget-entry.row';
import { budgetPosition } from './read-models/budget-position/budget-position.projection';
import { BudgetPosition } from './read-models/budget-position/budget-position.row';

export * from './domain/budget.events';
export * from './facts';
export { BookOnBudget, type Booking } from './commands/book-on-budget';

export const budgets: Context = {
  name: 'budgets',
  module: BudgetsModule,
  events: budgetEventTypes,
  readModels: [readModel(budgetPosition, BudgetPosition), readModel(budgetEntry, BudgetEntry)],
  migrations: [Budgets1700000001000, BudgetEntries1700000101000],
  histories: [history(budgetHistory)],
};
