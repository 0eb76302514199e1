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
  on: IsoDate;
};
export type ReverseCost = {
  type: 'ReverseCost';
  assignmentId: AssignmentId;
  invoiceId: InvoiceId;
  lineId: string;
  amount: Cents;
  /** Does the service still run, so that the commitment gets the amount back? */ recommit: boolean;
};
export type CloseBudgetYear = { type: 'CloseBudgetYear'; on: IsoDate; today: IsoDate };

export type BudgetCommand =
  | OpenBudgetYear
  | AllocateBudget
  | CommitBudget
  | ReleaseCommitment
  | RealiseCost
  | ReverseCost
  | CloseBudgetYear;
