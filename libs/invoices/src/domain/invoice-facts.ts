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

/** The invoice that a credit note refers to, as far as it can be credited. */
export type CreditableInvoice = {
  invoiceId: string;
  lines: {
    lineId: string;
    orderReference: string | null;
    orderLine: number | null;
    amount: Cents;
    /** By other credit notes. */ credited: Cents;
  }[];
  /** What this very credit note took off already: a repeat takes off no more. */
  creditedByThis: CreditedLine[] | null;
};

/** Everything that judging a bill needs beside the bill itself. */
export type Surroundings = {
  /** By order number; an unknown order is absent. */
  orders: Readonly<Record<string, OrderedService>>;
  /** Payers in whose records the sending partner is entered as supplier. */
  enteredAt: readonly PartnerCode[];
  /** For a credit note; null = no such invoice, or none that can be credited. */
  original: CreditableInvoice | null;
  /** Day on which the judgement is made. */
  day: IsoDate;
};
