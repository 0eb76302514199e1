import type {
  AssignmentId,
  Cents,
  DomainEvent,
  FundCode,
  InvoiceId,
  IsoDate,
  PartnerCode,
  Verdict,
} from '@ontschot/kernel';

/** Every event of a budget names it: stream `budget-<fund>-<year>`, one per partner, fund and year. All amounts are net of VAT. */
export type OfBudget = { budgetId: string; partner: PartnerCode; fund: FundCode; year: number };

export type BudgetYearOpened = DomainEvent<'BudgetYearOpened', OfBudget>;
export type BudgetAllocated = DomainEvent<
  'BudgetAllocated',
  OfBudget & {
    /** Negative takes back. */ amount: Cents;
    on: IsoDate;
    /** Why; absent where nobody said. */ reason?: string | null;
    /** Names it: given by the caller, or derived from the command. */ bookingId?: string;
  }
>;
export type BudgetCommitted = DomainEvent<
  'BudgetCommitted',
  OfBudget & {
    assignmentId: AssignmentId;
    amount: Cents;
    on: IsoDate;
    verdict: Verdict;
    /** Revision of the assignment that it is committed for. */ asOf?: number;
  }
>;
export type CommitmentReleased = DomainEvent<
  'CommitmentReleased',
  OfBudget & { assignmentId: AssignmentId; amount: Cents; reason: ReleaseReason }
>;
export type CostRealised = DomainEvent<
  'CostRealised',
  OfBudget & {
    assignmentId: AssignmentId;
    invoiceId: InvoiceId;
    lineId: string;
    amount: Cents;
    /** What came off the commitment. */ fromCommitment: Cents;
    /** How often an approval of it was taken back before; absent = never. */ round?: number;
  }
>;
export type CostReversed = DomainEvent<
  'CostReversed',
  OfBudget & {
    assignmentId: AssignmentId;
    invoiceId: InvoiceId;
    lineId: string;
    amount: Cents;
    /** The part that the commitment got back, where the service still runs. */ toCommitment: Cents;
  }
>;
/** An approval was taken back before payment. */
export type CostTakenBack = DomainEvent<
  'CostTakenBack',
  OfBudget & {
    assignmentId: AssignmentId;
    invoiceId: InvoiceId;
    lineId: string;
    amount: Cents;
    /** What is held again. */ toCommitment: Cents;
    round: number;
  }
>;
export type BudgetYearClosed = DomainEvent<
  'BudgetYearClosed',
  OfBudget & { on: IsoDate; /** What orders still had committed. */ stays?: StillCommitted }
>;
/** Orders that still hold money, and how much together; net of VAT. */
export type StillCommitted = { orders: number; amount: Cents };

export type ReleaseReason = 'COMPLETED' | 'CANCELLED' | 'DROPPED_OUT' | 'ORDER_FAILED' | 'COMMITTED_ANEW';

export type BudgetEvent =
  | BudgetYearOpened
  | BudgetAllocated
  | BudgetCommitted
  | CommitmentReleased
  | CostRealised
  | CostReversed
  | CostTakenBack
  | BudgetYearClosed;
