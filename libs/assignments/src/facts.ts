import { Query } from '@nestjs/cqrs';
import type { ContractForm, Instalment } from '@ontschot/agreements';
import type { Cents, FundCode, IsoDate, PartnerCode } from '@ontschot/kernel';
import type { InstrumentKind } from '@ontschot/rulebook';

/** One order line: an instalment of the price (rulebook 5.6). Amounts net of VAT. */
export type OrderLine = Instalment & {
  amount: Cents;
  /** The day on which the performance that makes it due was recorded; null = not delivered. */
  deliveredOn: IsoDate | null;
  /** The invoice that claimed it; null = not billed. */
  invoicedBy: { invoiceId: string; lineId: string } | null;
  /** Lapsed by drop-out, cancellation or a no-go. */
  lapsed: boolean;
};

/** What finance needs to check an invoice line against an order. */
export type OrderFacts = {
  /** The order number that suppliers quote: `A` and 12 characters. It is also the assignment's id. */
  assignmentId: string;
  clientId: string;
  status:
    | 'PROPOSED'
    | 'APPROVED'
    | 'ORDERED'
    | 'IN_PROGRESS'
    | 'INTERRUPTED'
    | 'COMPLETED'
    | 'CANCELLED'
    | 'DROPPED_OUT'
    | 'PLACED'
    | 'SUSTAINABLY_PLACED';
  principal: PartnerCode;
  fund: FundCode;
  budgetId: string;
  decidingRule: string;
  agreementId: string;
  instrumentId: string;
  contractForm: ContractForm;
  kind: InstrumentKind;
  /** The municipality that placed the client: whose coach serves the client, or whose instrument it is. UWV where there is none. */
  placedBy: PartnerCode;
  instrumentOwner: PartnerCode;
  contractingPrincipal: PartnerCode;
  /** Partners beside the owner whose own contract it was on the order day, as far as this order tells: the payer, where it joined. */
  coversPartners: readonly PartnerCode[];
  supplierId: string | null;
  orderedOn: IsoDate | null;
  startedOn: IsoDate | null;
  endedOn: IsoDate | null;
  vatPercent: 0 | 9 | 21;
  /** The client's last WW day, where the service runs on after it: what is delivered later UWV pays by R-008. Else null. */
  lastWwDay: IsoDate | null;
  lines: OrderLine[];
};

/** Strongly consistent: reads the assignment's stream. Null when no such order exists (an invoice may quote anything). */
export class FindOrder extends Query<OrderFacts | null> {
  constructor(readonly assignmentId: string) {
    super();
  }
}
