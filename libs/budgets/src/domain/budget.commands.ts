import type { AssignmentId, Cents, InvoiceId, IsoDate, PartnerCode } from '@ontschot/kernel';
import type { ReleaseReason } from './budget.events';

export type OpenBudgetYear = { type: 'OpenBudgetYear'; partner: PartnerCode; year: number };
/** `amount` may be negative to take back what is still available (R-018: never to another partner). */
export type AllocateBudget = {
  type: 'AllocateBudget';
  /** Names this allocation: the same one again books nothing. */ bookingId: string;
  amount: Cents;
  /** Why; needed where money is taken back. */ reason: string | null;
  /** Day from which it counts, within the budget year. */ on: IsoDate;
  today: IsoDate;
};
export type CommitBudget = {
  type: 'CommitBudget';
  assignmentId: AssignmentId;
  /** What is to be outstanding for it; what is outstanding already is not committed again. */ amount: Cents;
  on: IsoDate;
  /** what a municipality offers instead when money is short. */ alternativeOffered: string | null;
  /** Revision of the assignment that this reflects; what reflects an older one comes too late. Left out: the latest. */
  asOf?: number;
};
/** Gives back what the assignment can no longer cost, down to `keep`: what may still be billed; left out: all of it. */
export type ReleaseCommitment = {
  type: 'ReleaseCommitment';
  assignmentId: AssignmentId;
  reason: ReleaseReason;
  keep?: Cents;
  /** Revision of the assignment that this reflects: what was committed for a later one is left alone. Left out: the latest. */
  asOf?: number;
};
export type RealiseCost = {
  type: 'RealiseCost';
  assignmentId: AssignmentId;
  invoiceId: InvoiceId;
  lineId: string;
  amount: Cents;
  /** What was held for it: the price of its order line. Left out: the same as the amount. */ held?: Cents;
  /** How often an approval of it was taken back before. */ round?: number;
  on: IsoDate;
};
/** Every line of one bill in one go: all of them stand on the budget, or none. */
export type RealiseCosts = { type: 'RealiseCosts'; lines: Omit<RealiseCost, 'type'>[] };
/** An approval is taken back before payment: the cost comes off, and what was held for it is held again. */
export type TakeBackCost = {
  type: 'TakeBackCost';
  assignmentId: AssignmentId;
  invoiceId: InvoiceId;
  lineId: string;
  round: number;
};
export type ReverseCost = {
  type: 'ReverseCost';
  assignmentId: AssignmentId;
  invoiceId: InvoiceId;
  lineId: string;
  amount: Cents;
  /** The line that it takes off; where that was never booked there is nothing to reverse. */
  of: { invoiceId: InvoiceId; lineId: string };
  /** What is held again for the order line: its whole price once nothing of the bill is left, in how many parts that went; else 0. */
  recommit: Cents;
};
export type CloseBudgetYear = { type: 'CloseBudgetYear'; on: IsoDate; today: IsoDate };

export type BudgetCommand =
  | OpenBudgetYear
  | AllocateBudget
  | CommitBudget
  | ReleaseCommitment
  | RealiseCost
  | RealiseCosts
  | TakeBackCost
  | ReverseCost
  | CloseBudgetYear;
