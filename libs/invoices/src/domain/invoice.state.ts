import type { Cents, IsoDate } from '@ontschot/kernel';
import type { CreditableInvoice } from './invoice-facts';
import type {
  Bill,
  CreditedLine,
  CreditWithdrawn,
  DisputeReason,
  InvoiceEvent,
  LineMismatch,
  OfInvoice,
  RoutedLine,
} from './invoice.events';

export type InvoiceStatus =
  | 'RECEIVED'
  | 'RETURNED'
  | 'RESUBMITTED'
  | 'DISPUTED'
  | 'ROUTED'
  | 'APPROVED'
  | 'PAID'
  | 'CREDITED'
  | 'SETTLED';

export type Credit = {
  by: string;
  booked: boolean;
  lines: CreditedLine[];
  /** VAT included. */ gross: Cents;
  /** To come back with it, VAT included: all of it after payment; before, what credits that leave no line are more than was asked. */
  toReceive: Cents;
  /** Where the invoice stood. */ before: Exclude<CreditWithdrawn['data']['backTo'], null> | 'CREDITED';
};

/** A decision of finance as it stands. */
export type Decided = { on: IsoDate; reason: string };
export type Approval = { by: string; on: IsoDate };

export type Received = {
  status: InvoiceStatus;
  of: OfInvoice;
  /** As it came, with the order lines that finance pointed out. */
  bill: Bill;
  mismatches: LineMismatch[];
  /** Empty until it is routed. */
  routed: RoutedLine[];
  /** Credit notes that took something off. */
  credits: Credit[];
  /** Other files that came with this invoice's number. */
  duplicates: string[];
  /** How often an approval was taken back: each has bookings of its own. */
  round: number;
  /** Accounts of finance that approved; the budget follows when there are enough. */
  approvals: Approval[];
  approvalsNeeded: 1 | 2;
  /** Why finance holds it, where it does. */
  held: DisputeReason | null;
  /** Who accepted that the money differs, and by how much it is more to pay. */
  deviation: { by: string[]; cents: Cents; enough: boolean } | null;
  /** Files whose work is done; null = that of the invoice itself. */
  closed: (string | null)[];
  notes: string[];
  /** Decisions taken, to tell a repeat from another one. */
  decided: { approved: Decided | null; paid: Decided | null; returned: Decided | null };
};
export type Invoice =
  { status: 'NONE' } | { status: 'UNREAD'; of: OfInvoice; sha256: string; closed: boolean } | Received;

export const ofData = ({ invoiceId, number, partner, lineIds }: OfInvoice): OfInvoice => ({
  invoiceId,
  number,
  partner,
  lineIds,
});

const CREDITABLE = ['DISPUTED', 'RETURNED', 'ROUTED', 'APPROVED', 'PAID', 'CREDITED'] as const;
const isCreditable = (status: InvoiceStatus): status is Credit['before'] =>
  (CREDITABLE as readonly InvoiceStatus[]).includes(status);
/** Nothing else is ever credited. */
const creditableStatus = (status: InvoiceStatus): Credit['before'] =>
  isCreditable(status) ? status : 'DISPUTED';

const decidedOn = (on: IsoDate): Decided => ({ on, reason: '' });

const received = (of: OfInvoice, bill: Bill): Received => ({
  status: 'RECEIVED',
  of,
  bill,
  mismatches: [],
  routed: [],
  credits: [],
  duplicates: [],
  round: 0,
  approvals: [],
  approvalsNeeded: 1,
  held: null,
  deviation: null,
  closed: [],
  notes: [],
  decided: { approved: null, paid: null, returned: null },
});

export const evolve = (state: Invoice, event: InvoiceEvent): Invoice => {
  const { type, data } = event;
  if (type === 'InvoiceRefusedUnread')
    return { status: 'UNREAD', of: ofData(data), sha256: data.sha256, closed: false };
  if (type === 'InvoiceReceived') {
    const { invoiceId: _, partner: __, lineIds: ___, ...bill } = data;
    return received(ofData(data), bill);
  }
  if (state.status === 'UNREAD') return type === 'InvoiceWorkClosed' ? { ...state, closed: true } : state;
  return state.status === 'NONE' ? state : evolved(state, event);
};

const evolved = (state: Received, { type, data }: InvoiceEvent): Received => {
  switch (type) {
    case 'InvoiceRefusedUnread':
    case 'InvoiceReceived':
    case 'InvoiceValidated':
    case 'InvoiceMatched':
      return state;
    case 'DuplicateInvoiceRefused':
      return { ...state, duplicates: [...state.duplicates, data.sha256] };
    case 'InvoiceReturned':
      return {
        ...state,
        status: 'RETURNED',
        routed: [],
        closed: [],
        decided: { ...state.decided, returned: { on: data.on, reason: data.reason } },
      };
    case 'InvoiceResubmitted':
      return { ...state, status: 'RESUBMITTED' };
    case 'InvoiceDisputed':
      return { ...state, status: 'DISPUTED', mismatches: data.mismatches, closed: [] };
    case 'InvoiceHeld':
      return { ...state, status: 'DISPUTED', held: data.reason, mismatches: [], closed: [] };
    case 'DisputeResolved':
      return { ...state, held: null, mismatches: [] };
    case 'DeviationAccepted':
      return {
        ...state,
        deviation: { by: [...(state.deviation?.by ?? []), data.by], cents: data.cents, enough: data.enough },
      };
    case 'OrderLinePointedOut':
      return { ...state, bill: withOrderLine(state.bill, data) };
    case 'InvoiceRouted':
      return { ...state, status: 'ROUTED', routed: data.lines };
    case 'InvoiceApprovalGiven':
      return {
        ...state,
        approvals: [...state.approvals, { by: data.by, on: data.on }],
        approvalsNeeded: data.needed,
      };
    case 'InvoiceApproved':
      return { ...state, status: 'APPROVED', decided: { ...state.decided, approved: decidedOn(data.on) } };
    case 'InvoiceApprovalTakenBack':
      return {
        ...state,
        status: 'ROUTED',
        round: data.round + 1,
        approvals: [],
        decided: { ...state.decided, approved: null },
      };
    case 'InvoicePaid':
      return { ...state, status: 'PAID', decided: { ...state.decided, paid: decidedOn(data.on) } };
    case 'InvoiceCredited': {
      const gross = data.gross ?? data.lines.reduce((sum, { amount }) => sum + amount, 0);
      return {
        ...state,
        status: data.wholly ? 'CREDITED' : state.status,
        credits: [
          ...state.credits,
          {
            by: data.by,
            booked: data.booked,
            lines: data.lines,
            gross,
            toReceive: toReceiveOf(state, gross, data.wholly),
            before: creditableStatus(state.status),
          },
        ],
      };
    }
    case 'CreditWithdrawn':
      return {
        ...state,
        status: data.backTo ?? state.status,
        credits: state.credits.filter(({ by }) => by !== data.by),
      };
    case 'CreditNoteSettled':
      return { ...state, status: 'SETTLED' };
    case 'InvoiceNoted':
      return { ...state, notes: [...state.notes, data.note] };
    case 'InvoiceWorkClosed':
      return { ...state, closed: [...state.closed, data.file] };
  }
};

/** The bill as finance reads it: this line bills that order line, and what the head says of orders is settled. */
export const withOrderLine = (
  bill: Bill,
  { lineId, orderReference, orderLine }: { lineId: string; orderReference: string; orderLine: number },
): Bill => ({
  ...bill,
  unbilledOrders: [],
  lines: bill.lines.map((line) => {
    if (line.lineId !== lineId) return line;
    const { unclear: _, ...rest } = line;
    return { ...rest, orderReference, orderLine };
  }),
});

/** Nothing of what was never to be paid: it was held or returned. */
const toReceiveOf = (state: Received, gross: Cents, wholly: boolean): Cents => {
  if (state.decided.paid !== null) return gross;
  const isToBePaid = state.status === 'ROUTED' || state.status === 'APPROVED';
  return wholly && isToBePaid ? gross - toPayOf(state) : 0;
};

/** What credit notes took off a line, all but one of them counted. */
export const creditedOn = ({ credits }: Received, lineId: string, except?: string): Cents =>
  credits
    .flatMap(({ by, lines }) => (by === except ? [] : lines))
    .reduce((sum, line) => (line.lineId === lineId ? sum + line.amount : sum), 0);

/** Its lines with what they cost: as routed, where an accepted allowance or charge is part of it. */
export const costsOf = ({ bill, routed }: Received): Bill['lines'] =>
  bill.lines.map((line) => {
    const cost = routed.find(({ lineId }) => lineId === line.lineId);
    return cost ? { ...line, amount: cost.amount } : line;
  });

/** Did credit notes take off all of the line? */
export const isWhollyCredited = (lineId: string, credits: readonly Credit[]): boolean =>
  credits.some(({ lines }) => lines.some((line) => line.lineId === lineId && line.wholly));

/** What is still to be paid, VAT included: nothing once it is paid, returned or credited wholly. Cents. */
export const toPayOf = ({ status, bill, credits, decided }: Received): Cents =>
  bill.kind === 'credit-note' ||
  decided.paid !== null ||
  status === 'CREDITED' ||
  status === 'RETURNED' ||
  status === 'RESUBMITTED'
    ? 0
    : bill.payable - credits.reduce((sum, { gross }) => sum + gross, 0);

/** The invoice as a credit note sees it, or null where there is nothing to credit. */
export const creditableFor = (state: Invoice, creditInvoiceId: string): CreditableInvoice | null => {
  if (
    state.status === 'NONE' ||
    state.status === 'UNREAD' ||
    state.bill.kind === 'credit-note' ||
    !isCreditable(state.status)
  )
    return null;
  return {
    invoiceId: state.of.invoiceId,
    number: state.bill.number,
    isRouted: state.routed.length > 0,
    lines: costsOf(state).map(({ lineId, orderReference, orderLine, amount, vatPercent }) => ({
      lineId,
      orderReference,
      orderLine,
      amount,
      vatPercent,
      credited: creditedOn(state, lineId, creditInvoiceId),
    })),
    creditedByThis: state.credits.find(({ by }) => by === creditInvoiceId)?.lines ?? null,
  };
};
