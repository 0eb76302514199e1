import { budgetIdOf, type PartnerCode } from '@ontschot/kernel';

/** The name of a budget's stream: one per partner, fund and year. */
export const budgetStream = (budgetId: string): string => `budget-${budgetId}`;
export const budgetStreamOf = (partner: PartnerCode, year: number): string =>
  budgetStream(budgetIdOf(partner, year));
