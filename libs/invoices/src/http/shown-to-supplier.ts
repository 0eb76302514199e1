import type { Language } from '@ontschot/kernel';
import type { InvoiceLineRow } from '../read-models/invoice-line/invoice-line.row';
import type { InvoiceOverview, MessageToSender } from '../read-models/invoice-overview/invoice-overview.row';
import { invoiceDto, wrongIn } from './invoices.answers';
import { messageDto } from './message.answer';
import type { InvoiceLineDto, InvoiceRecordDto } from './invoices.dto';

/** Sent back, or refused for another: that is so whether or not somebody wrote. What is held may be solved without a word. */
const reaches = ({ about, sent }: MessageToSender): boolean => sent || about !== 'DISPUTED';

/** What it billed, and to which order: not on whose books it came, nor by what rule. */
const ownLine = ({
  visibleTo: _,
  partner: __,
  supplierId: ___,
  differences: ____,
  ...row
}: InvoiceLineRow): InvoiceLineDto => ({
  ...row,
  principal: null,
  fund: null,
  budgetId: null,
  year: null,
  decidingRule: null,
  mismatches: [],
  realised: null,
  bookings: [],
});

/**
 * A supplier's own invoice: what it sent, where that stands, what was paid and what was written to it. Not who decided, what colleagues
 * noted, what it was held against, what budget bears it, nor which accounts are registered.
 */
export const shownToSupplier = (
  { invoice, lines }: { invoice: InvoiceOverview; lines: InvoiceLineRow[] },
  language: Language,
): InvoiceRecordDto => ({
  ...invoiceDto(invoice),
  allowances: invoice.allowances,
  charges: invoice.charges,
  prepaid: invoice.prepaid,
  rounding: invoice.rounding,
  vatByRate: invoice.vatByRate,
  accounts: invoice.accounts.map((account) => ({ account, registered: null })),
  orders: invoice.orders,
  approvals: [],
  approvalsNeeded: null,
  approvedOn: null,
  payment: null,
  held: null,
  deviations: [],
  notes: [],
  duplicates: [],
  messages: invoice.messages.filter(reaches).map(messageDto),
  faults: wrongIn(invoice).map((fault) => fault[language]),
  file: null,
  match: [],
  differences: [],
  verdict: null,
  steps: [],
  lines: lines.map(ownLine),
});
