import { Query } from '@nestjs/cqrs';
import type { AssignmentId, Cents, FundCode, IsoDate, PartnerCode } from '@ontschot/kernel';

/** Available = allocated − committed − realised (rulebook 5.1). Cents, net of VAT. */
export type BudgetFacts = {
  budgetId: string;
  partner: PartnerCode;
  fund: FundCode;
  year: number;
  open: boolean;
  allocated: Cents;
  committed: Cents;
  realised: Cents;
  available: Cents;
};

/** Strongly consistent: reads the budget's stream; an unopened year has nothing available. */
export class FindBudget extends Query<BudgetFacts> {
  constructor(
    readonly partner: PartnerCode,
    readonly year: number,
  ) {
    super();
  }
}

/** For the clock: orders for which money was committed on these days, both included, as it was recorded. */
export class CommittedFrom extends Query<AssignmentId[]> {
  constructor(
    readonly from: IsoDate,
    readonly until: IsoDate,
  ) {
    super();
  }
}

/** When an order is planned to end, and at what VAT rate it is bought; null = not known. */
export type PlanOfOrder = {
  assignmentId: AssignmentId;
  plannedEnd: IsoDate | null;
  vatPercent: number | null;
};

/** Asked here and answered by the assignments context, which builds on this one and so cannot be asked itself. */
export class PlansOfOrders extends Query<PlanOfOrder[]> {
  constructor(readonly assignmentIds: readonly AssignmentId[]) {
    super();
  }
}
