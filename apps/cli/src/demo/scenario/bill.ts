import type { Day } from './days';
import type { Partner } from './werkplein';

/** What the supplier bills: an order line of a planned assignment. */
export type BillLine = {
  /** Key of the plan whose order is quoted. */
  plan: string;
  line: number;
  /** Cents net of VAT, where it is another amount than the order line's. */
  amount?: number;
  /** Quoted instead of the order number. */
  order?: string;
};

/** Where the bill must end, and by which rule or code where it does not end on a budget. */
export type Outcome =
  | { is: 'APPROVED' }
  /** Approved, then credited wholly. */
  | { is: 'CREDITED' }
  /** A credit note that budgets and orders have followed. */
  | { is: 'SETTLED' }
  /** `resubmitted`: a later bill names this one and takes its place. */
  | { is: 'RETURNED'; rule: string; to: Partner[]; resubmitted?: true }
  | {
      is: 'DISPUTED';
      mismatch:
        | 'NO_ORDER'
        | 'NO_ORDER_LINE'
        | 'OTHER_SUPPLIER'
        | 'NOT_DELIVERED'
        | 'OTHER_PRICE'
        | 'PAID_BEFORE'
        | 'LAPSED'
        | 'FORMAL_FAULT';
    }
  | { is: 'DUPLICATE' }
  /** The same file again: nothing changes. */
  | { is: 'REPEATED' }
  | { is: 'UNREAD'; code: string };

/** What is wrong with the file itself. */
export type Fault = 'CUT_OFF' | 'DOCTYPE' | 'WRONG_TOTAL';

export type Bill = {
  /** The supplier's own number. */
  number: string;
  /** Key of the firm, or of the partner that delivers itself. */
  from: string;
  /** Null: to nobody of this Werkplein. */
  to: Partner | null;
  /** Day of issue and of sending. */
  day: Day;
  lines: BillLine[];
  kind?: 'credit-note';
  /** Number of the bill that this one credits or replaces. */
  preceding?: string;
  fault?: Fault;
  outcome: Outcome;
  story?: string;
};
