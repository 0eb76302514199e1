import { Query } from '@nestjs/cqrs';
import { type Cents, type FundCode, fundOf, type PartnerCode } from '@ontschot/kernel';

/** Stream id of a partner's budget of a year: `UWV_REINTEGRATION-2026`, `W_DEEL:GM0222-2026`. */
export const budgetIdOf = (partner: PartnerCode, year: number): string => `${fundOf(partner)}-${year}`;

/** Available = allocated − committed − realised (rulebook 5.1). Cents, net of VAT. */
export type BudgetFacts = { budgetId: string; partner: PartnerCode; fund: FundCode; year: number; open: boolean; allocated: Cents; committed: Cents; realised: Cents; available: Cents };

/** Strongly consistent: reads the budget's stream; an unopened year has nothing available. */
export class FindBudget extends Query<BudgetFacts> {
  constructor(readonly partner: PartnerCode, readonly year: number) {
    super();
  }
}
