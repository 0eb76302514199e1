import { Module } from '@nestjs/common';
import { AllocateBudgetHandler } from './commands/allocate-budget';
import { BookOnBudgetHandler } from './commands/book-on-budget';
import { CloseBudgetYearHandler } from './commands/close-budget-year';
import { OpenBudgetYearHandler } from './commands/open-budget-year';
import { BudgetsController } from './http/budgets.controller';
import { FindBudgetHandler } from './queries/find-budget';
import { CommittedFromHandler, ListEntriesHandler } from './read-models/budget-entry/list-entries';
import { ReadSeriesHandler } from './read-models/budget-entry/read-series';
import { GetBudgetHandler, ListBudgetsHandler } from './read-models/budget-position/list-budgets';

@Module({
  controllers: [BudgetsController],
  providers: [
    OpenBudgetYearHandler,
    AllocateBudgetHandler,
    CloseBudgetYearHandler,
    BookOnBudgetHandler,
    FindBudgetHandler,
    ListBudgetsHandler,
    GetBudgetHandler,
    ListEntriesHandler,
    ReadSeriesHandler,
    CommittedFromHandler,
  ],
})
export class BudgetsModule {}
