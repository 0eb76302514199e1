import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { type Actor, type Cents, type IsoDate, UWV } from '@ontschot/kernel';
import { Reader } from '@ontschot/read-store';
import { PlansOfOrders } from '../../facts';
import { BudgetPosition } from '../budget-position/budget-position.row';
import { BudgetEntry } from './budget-entry.row';
import { type ForecastMonth, forecastOf, type MonthOfBudget, grossOf, monthsOf } from './budget-series';
import { KNOWN_ON } from './list-entries';

export type BudgetSeries = {
  months: MonthOfBudget[];
  forecast: ForecastMonth[];
  /** With VAT, where the fund bears it; else null. Each order at its own rate. */
  gross: { committed: Cents; realised: Cents } | null;
};

/** A budget of the actor's own partner month by month, as it was known at the end of a day; null = now. */
export class ReadSeries extends Query<BudgetSeries> {
  constructor(
    readonly actor: Actor,
    readonly budget: BudgetPosition,
    readonly asked: { knownOn: IsoDate | null; today: IsoDate },
  ) {
    super();
  }
}

@QueryHandler(ReadSeries)
export class ReadSeriesHandler implements IQueryHandler<ReadSeries> {
  constructor(
    private readonly reader: Reader,
    private readonly queries: QueryBus,
  ) {}

  async execute({
    actor,
    budget: { id, year, partner },
    asked: { knownOn, today },
  }: ReadSeries): Promise<BudgetSeries> {
    const movements = await this.reader.as(actor, (manager) => {
      const query = manager
        .createQueryBuilder(BudgetEntry, 'one')
        .where('one.budgetId = :id', { id })
        .orderBy('one.revision', 'ASC');
      if (knownOn !== null) query.andWhere(KNOWN_ON, { knownOn });
      return query.getMany();
    });
    const orders = [...new Set(movements.flatMap(({ assignmentId }) => assignmentId ?? []))];
    const plans = orders.length === 0 ? [] : await this.queries.execute(new PlansOfOrders(orders));
    return {
      months: monthsOf(year, movements),
      forecast: forecastOf(
        { year, today: knownOn ?? today },
        movements,
        new Map(plans.map(({ assignmentId, plannedEnd }) => [assignmentId, plannedEnd])),
      ),
      // A municipality gets the VAT on what it buys back; UWV does not.
      gross:
        partner === UWV
          ? grossOf(
              movements,
              new Map(plans.map(({ assignmentId, vatPercent }) => [assignmentId, vatPercent])),
            )
          : null,
    };
  }
}
