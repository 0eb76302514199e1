import type { InternalCostNoted } from '@ontschot/assignments';
import type { BudgetEvent } from '@ontschot/budgets';
import type { InvoiceApproved, InvoiceCredited, InvoiceRouted } from '@ontschot/invoices';
import type { Cents, DomainEvent } from '@ontschot/kernel';

/** One budget, in cents net of VAT. */
export type Position = { allocated: Cents; committed: Cents; realised: Cents };
type MoneyEvent = BudgetEvent | InternalCostNoted | InvoiceRouted | InvoiceApproved | InvoiceCredited;

/** The events that this ledger counts; every other passes by. */
const COUNTED: ReadonlySet<string> = new Set<MoneyEvent['type']>([
  'BudgetYearOpened',
  'BudgetAllocated',
  'BudgetCommitted',
  'CommitmentReleased',
  'CostRealised',
  'CostReversed',
  'CostTakenBack',
  'BudgetYearClosed',
  'InternalCostNoted',
  'InvoiceRouted',
  'InvoiceApproved',
  'InvoiceCredited',
]);
export const isMoney = (event: DomainEvent): event is MoneyEvent => COUNTED.has(event.type);

type Line = { lineId: string; budgetId: string; amount: Cents };

/**
 * A second bookkeeping of the log, written apart from the read models: budgets by their own events, and what invoices
 * should have cost by theirs. The two never look at each other; whether they agree is the question.
 */
export class Ledger {
  readonly budgets = new Map<string, Position>();
  /** Invoice lines that stand on a budget more than once. */
  readonly bookedTwice: string[] = [];
  /** What partners' own deliveries cost them, by budget (R-165): it comes with no invoice. */
  readonly ownDelivery = new Map<string, Cents>();
  private readonly booked = new Set<string>();
  private readonly routed = new Map<string, Line[]>();
  private readonly approved = new Set<string>();
  private readonly credited = new Map<string, Cents>();

  count(event: MoneyEvent): void {
    switch (event.type) {
      case 'BudgetYearOpened':
        return this.move(event.data.budgetId, {});
      case 'BudgetAllocated':
        return this.move(event.data.budgetId, { allocated: event.data.amount });
      case 'BudgetCommitted':
        return this.move(event.data.budgetId, { committed: event.data.amount });
      case 'CommitmentReleased':
        return this.move(event.data.budgetId, { committed: -event.data.amount });
      case 'CostRealised': {
        const { budgetId, invoiceId, lineId, amount, fromCommitment } = event.data;
        const key = `${invoiceId}/${lineId}`;
        if (this.booked.has(key)) this.bookedTwice.push(key);
        this.booked.add(key);
        return this.move(budgetId, { realised: amount, committed: -fromCommitment });
      }
      case 'CostReversed':
        return this.move(event.data.budgetId, {
          realised: -event.data.amount,
          committed: event.data.toCommitment,
        });
      case 'CostTakenBack': {
        const { budgetId, invoiceId, lineId, amount, toCommitment } = event.data;
        this.booked.delete(`${invoiceId}/${lineId}`);
        return this.move(budgetId, { realised: -amount, committed: toCommitment });
      }
      case 'InternalCostNoted': {
        const { budgetId, amount } = event.data;
        this.ownDelivery.set(budgetId, (this.ownDelivery.get(budgetId) ?? 0) + amount);
        return;
      }
      case 'InvoiceRouted':
        if (event.data.kind === 'invoice') this.routed.set(event.data.invoiceId, event.data.lines);
        return;
      case 'InvoiceApproved':
        this.approved.add(event.data.invoiceId);
        return;
      case 'InvoiceCredited':
        for (const { lineId, amount } of event.data.lines) {
          const key = `${event.data.invoiceId}/${lineId}`;
          this.credited.set(key, (this.credited.get(key) ?? 0) + amount);
        }
        return;
      case 'BudgetYearClosed':
        return;
    }
  }

  /** What approved invoices cost each budget, less what credit notes took off. */
  costByInvoices(): Map<string, Cents> {
    const cost = new Map<string, Cents>();
    for (const invoiceId of this.approved)
      for (const { lineId, budgetId, amount } of this.routed.get(invoiceId) ?? [])
        cost.set(
          budgetId,
          (cost.get(budgetId) ?? 0) + amount - (this.credited.get(`${invoiceId}/${lineId}`) ?? 0),
        );
    return cost;
  }

  private move(budgetId: string, { allocated = 0, committed = 0, realised = 0 }: Partial<Position>): void {
    const before = this.budgets.get(budgetId) ?? { allocated: 0, committed: 0, realised: 0 };
    this.budgets.set(budgetId, {
      allocated: before.allocated + allocated,
      committed: before.committed + committed,
      realised: before.realised + realised,
    });
  }
}
