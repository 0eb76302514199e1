import type { EntryKind } from './budget-entry.row';
import type { AssignmentId, Cents, IsoDate } from '@ontschot/kernel';

/** What one booking adds to the figures of a budget, as it is kept. */
export type Movement = {
  kind: EntryKind;
  day: IsoDate;
  allocated: Cents;
  committed: Cents;
  realised: Cents;
  assignmentId: AssignmentId | null;
};

export type Figures = { allocated: Cents; committed: Cents; realised: Cents; available: Cents };
/** A month of a budget. Committed at its end = before + `committed` − `released` − `used`. */
export type MonthOfBudget = {
  /** yyyy-mm */ month: string;
  allocated: Cents;
  /** Set apart for orders, by the order or by a cost that was booked back. */ committed: Cents;
  /** Came free without being spent. */ released: Cents;
  /** Of what was set apart, spent. */ used: Cents;
  /** Spent, less what was booked back. */ realised: Cents;
  atEnd: Figures;
};
/** What orders that run are still to cost, by the end that was planned. */
export type ForecastMonth = { month: string; expected: Cents; realisedAtEnd: Cents };

const ZERO: Figures = { allocated: 0, committed: 0, realised: 0, available: 0 };
export const monthOf = (day: IsoDate): string => day.slice(0, 7);

const after = (month: string): string => {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
};
/** Every month from the first to the last, both included. */
const monthsFrom = (first: string, last: string): string[] => {
  const months: string[] = [];
  for (let month = first; month <= last; month = after(month)) months.push(month);
  return months;
};

const plus = (
  figures: Figures,
  { allocated, committed, realised }: Omit<Movement, 'kind' | 'day' | 'assignmentId'>,
): Figures => ({
  allocated: figures.allocated + allocated,
  committed: figures.committed + committed,
  realised: figures.realised + realised,
  available: figures.available + allocated - committed - realised,
});

/**
 * A budget month by month: all of its year, and the months before and after in which something was booked on it. The last month ends with
 * the budget as it stands, to the cent.
 */
export const monthsOf = (year: number, movements: readonly Movement[]): MonthOfBudget[] => {
  const byMonth = new Map<string, Movement[]>();
  for (const one of movements) {
    const month = monthOf(one.day);
    const known = byMonth.get(month);
    if (known) known.push(one);
    else byMonth.set(month, [one]);
  }
  const booked = [...byMonth.keys(), `${year}-01`, `${year}-12`].sort();
  const sum = (ones: readonly Movement[], of: (one: Movement) => Cents): Cents =>
    ones.reduce((total, one) => total + of(one), 0);
  let atEnd = ZERO;
  return monthsFrom(booked[0] ?? '', booked.at(-1) ?? '').map((month) => {
    const ones = byMonth.get(month) ?? [];
    atEnd = ones.reduce(plus, atEnd);
    return {
      month,
      allocated: sum(ones, ({ allocated }) => allocated),
      committed: sum(ones, ({ kind, committed }) => (kind === 'RELEASE' || kind === 'COST' ? 0 : committed)),
      released: sum(ones, ({ kind, committed }) => (kind === 'RELEASE' ? 0 - committed : 0)),
      used: sum(ones, ({ kind, committed }) => (kind === 'COST' ? 0 - committed : 0)),
      realised: sum(ones, ({ realised }) => realised),
      atEnd,
    };
  });
};

/** What each order still holds. */
export const outstandingOf = (movements: readonly Movement[]): Map<AssignmentId, Cents> => {
  const held = new Map<AssignmentId, Cents>();
  for (const { assignmentId, committed } of movements)
    if (assignmentId !== null) held.set(assignmentId, (held.get(assignmentId) ?? 0) + committed);
  return new Map([...held].filter(([, amount]) => amount > 0));
};

/**
 * What is set apart is expected to be spent in the month in which its order is planned to end; where that has passed, or no end is
 * planned, in this month. New orders are not guessed.
 * @param plannedEnds by order
 */
export const forecastOf = (
  { year, today }: { year: number; today: IsoDate },
  movements: readonly Movement[],
  plannedEnds: ReadonlyMap<AssignmentId, IsoDate | null>,
): ForecastMonth[] => {
  const now = monthOf(today);
  const expected = new Map<string, Cents>();
  for (const [assignmentId, amount] of outstandingOf(movements)) {
    const planned = monthOf(plannedEnds.get(assignmentId) ?? today);
    const month = planned < now ? now : planned;
    expected.set(month, (expected.get(month) ?? 0) + amount);
  }
  const months = [...expected.keys(), now, `${year}-12`].sort();
  let realisedAtEnd = movements.reduce((sum, { realised }) => sum + realised, 0);
  return monthsFrom(now, months.at(-1) ?? now).map((month) => {
    const amount = expected.get(month) ?? 0;
    realisedAtEnd += amount;
    return { month, expected: amount, realisedAtEnd };
  });
};

/** What was set apart and spent, VAT included: each order at its own rate, to the cent. An order whose rate is not known counts as it is. */
export const grossOf = (
  movements: readonly Movement[],
  rates: ReadonlyMap<AssignmentId, number | null>,
): { committed: Cents; realised: Cents } => {
  const byOrder = new Map<AssignmentId, { committed: Cents; realised: Cents }>();
  for (const { assignmentId, committed, realised } of movements) {
    if (assignmentId === null) continue;
    const known = byOrder.get(assignmentId) ?? { committed: 0, realised: 0 };
    byOrder.set(assignmentId, {
      committed: known.committed + committed,
      realised: known.realised + realised,
    });
  }
  const gross = { committed: 0, realised: 0 };
  for (const [assignmentId, { committed, realised }] of byOrder) {
    const rate = rates.get(assignmentId) ?? 0;
    gross.committed += committed + Math.round((committed * rate) / 100);
    gross.realised += realised + Math.round((realised * rate) / 100);
  }
  return gross;
};
