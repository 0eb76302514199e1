import type { Cents, FundCode, IsoDate, PartnerCode } from '@ontschot/kernel';
import type { CreditedLine } from './invoice.events';

/** An order as finance needs it: whose it is and what may be billed for it. */
export type OrderedService = {
  assignmentId: string;
  principal: PartnerCode;
  fund: FundCode;
  budgetId: string;
  decidingRule: string;
  contractForm: string;
  instrumentOwner: PartnerCode;
  contractingPrincipal: PartnerCode;
  /** Null where the owner delivers itself. */
  supplierId: string | null;
  orderedOn: IsoDate | null;
  startedOn: IsoDate | null;
  endedOn: IsoDate | null;
  vatPercent: number;
  /** The client's last WW day, where the service runs on after it; else null. */
  lastWwDay: IsoDate | null;
  lines: {
    line: number;
    moment: string;
    amount: Cents;
    deliveredOn: IsoDate | null;
    invoicedBy: { invoiceId: string; lineId: string } | null;
    lapsed: boolean;
  }[];
};

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
