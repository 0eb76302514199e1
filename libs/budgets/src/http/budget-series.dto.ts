import { ApiProperty } from '@nestjs/swagger';
import { IsIsoDay } from '@ontschot/http';
import { plusDays } from '@ontschot/kernel';
import { IsIn, IsOptional, Matches } from 'class-validator';
import type { BudgetPosition } from '../read-models/budget-position/budget-position.row';
import type { BudgetSeries } from '../read-models/budget-entry/read-series';

export class SeriesQuery {
  @IsOptional() @IsIn(['month']) by = 'month' as const;
  /** As it was known at the end of this day, yyyy-mm-dd; now when left out. */
  @IsOptional() @IsIsoDay() knownOn?: string;
  /** Position that a command answered: read your own write. */
  @IsOptional() @Matches(/^\d{1,15}$/) position?: string;
}

/** Where the budget stood; cents, net of VAT. Available = allocated − committed − realised. */
export class FiguresDto {
  allocated!: number;
  committed!: number;
  realised!: number;
  available!: number;
}
/** One month; cents, net of VAT. Committed at its end = before + `committed` − `released` − `used`. */
export class BudgetMonthDto {
  /** yyyy-mm */
  month!: string;
  allocated!: number;
  /** Set apart for orders. */
  committed!: number;
  /** Came free without being spent. */
  released!: number;
  /** Of what was set apart, spent. */
  used!: number;
  /** Spent, less what was booked back. */
  realised!: number;
  @ApiProperty({ type: FiguresDto }) atEnd!: FiguresDto;
  /** Its bookings, each with its order or invoice. */
  entriesHref!: string;
}
export class BudgetForecastDto {
  /** yyyy-mm */
  month!: string;
  /** What orders that are planned to end in it still hold. */
  expected!: number;
  realisedAtEnd!: number;
}
export class GrossDto {
  committed!: number;
  realised!: number;
}
/** A budget month by month; its last month ends with the budget as it stands, or as it was known. */
export class BudgetSeriesDto {
  budgetId!: string;
  @ApiProperty({ type: String, nullable: true }) knownOn!: string | null;
  @ApiProperty({ type: [BudgetMonthDto] }) months!: BudgetMonthDto[];
  /** From this month on, or from `knownOn`: what runs now, and no new orders. */
  @ApiProperty({ type: [BudgetForecastDto] }) forecast!: BudgetForecastDto[];
  /** VAT included, by each order’s rate; null where the partner gets its VAT back. */
  @ApiProperty({ type: GrossDto, nullable: true }) gross!: GrossDto | null;
}

const lastDayOf = (month: string): string => {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const next = number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
  return plusDays(`${next}-01`, -1);
};

export const toSeries = (
  { id }: BudgetPosition,
  { months, forecast, gross }: BudgetSeries,
  knownOn: string | null,
): BudgetSeriesDto => ({
  budgetId: id,
  knownOn,
  months: months.map((one) => ({
    ...one,
    entriesHref: `/v1/budgets/${id}/entries?from=${one.month}-01&until=${lastDayOf(one.month)}${knownOn === null ? '' : `&knownOn=${knownOn}`}`,
  })),
  forecast,
  gross,
});
