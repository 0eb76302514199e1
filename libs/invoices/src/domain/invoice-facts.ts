import type { OrderFacts } from '@ontschot/assignments';
import type { Cents, IsoDate, PartnerCode } from '@ontschot/kernel';
import type { CreditedLine } from './invoice.events';

/** An order as finance needs it: whose it is and what may be billed for it. */
export type OrderedService = Pick<
  OrderFacts,
  | 'assignmentId'
  | 'principal'
  | 'fund'
  | 'budgetId'
  | 'decidingRule'
  | 'contractForm'
  | 'kind'
  | 'placedBy'
  | 'instrumentOwner'
  | 'contractingPrincipal'
  | 'coversPartners'
  | 'supplierId'
  | 'orderedOn'
  | 'startedOn'
  | 'endedOn'
  | 'vatPercent'
  | 'lastWwDay'
> & { lines: Omit<OrderFacts['lines'][number], 'sharePercent' | 'text'>[] };

/** An invoice that a credit note refers to, as far as it can be credited. */
export type CreditableInvoice = {
  invoiceId: string;
  number: string;
  /** Its lines went to a budget; else there is nothing there to take off. */ isRouted: boolean;
  lines: {
    lineId: string;
    orderReference: string | null;
    orderLine: number | null;
    amount: Cents;
    vatPercent: number | null;
    /** By other credit notes. */ credited: Cents;
  }[];
  /** What this very credit note took off already: a repeat takes off no more. */
  creditedByThis: CreditedLine[] | null;
};

/** Where the partner may pay this creditor on the day. */
export type PayableTo = {
  accounts: readonly string[];
  /** Registered by one person, not yet confirmed by a second. */ waiting: readonly string[];
  /** Accounts on the bill that are another supplier's. */ others: readonly string[];
};

/** Everything that judging a bill needs beside the bill itself. */
export type Surroundings = {
  /** By order number; an unknown order is absent. */
  orders: Readonly<Record<string, OrderedService>>;
  /** Payers in whose records the sending partner is entered as supplier. */
  enteredAt: readonly PartnerCode[];
  /** For a credit note: what can be credited of the invoices that it names; empty = none. */
  originals: readonly CreditableInvoice[];
  /** A credit note came before any invoice that it names. */
  awaited: boolean;
  /** Null: nobody keeps accounts for this creditor here, or nothing is to be paid to it. */
  payableTo: PayableTo | null;
  /** Day on which the judgement is made. */
  day: IsoDate;
};
