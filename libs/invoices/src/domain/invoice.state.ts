import type { Cents, IsoDate } from '@ontschot/kernel';
import type { CreditableInvoice } from './invoice-facts';
import type { Bill, CreditedLine, InvoiceEvent, OfInvoice, RoutedLine } from './invoice.events';

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

export type Credit = { by: string; booked: boolean; lines: CreditedLine[] };

/** A decision of finance as it stands. */
export type Decided = { on: IsoDate; reason: string };

export type Received = {
  status: InvoiceStatus;
  of: OfInvoice;
  bill: Bill;
  /** Empty until it is routed. */
  routed: RoutedLine[];
  /** Credit notes that took something off. */
  credits: Credit[];
  /** Other files that came with this invoice's number. */
  duplicates: string[];
  /** How often an approval was taken back: each has bookings of its own. */
  round: number;
  /** Decisions taken, to tell a repeat from another one. */
  decided: { approved: Decided | null; paid: Decided | null; returned: Decided | null };
};
export type Invoice = { status: 'NONE' } | { status: 'UNREAD'; of: OfInvoice; sha256: string } | Received;

const ofData = ({ invoiceId, number, partner, lineIds }: OfInvoice): OfInvoice => ({
  invoiceId,
  number,
  partner,
  lineIds,
});

const UNDECIDED: Received['decided'] = { approved: null, paid: null, returned: null };
const decidedOn = (on: IsoDate): Decided => ({ on, reason: '' });

export const evolve = (state: Invoice, { type, data }: InvoiceEvent): Invoice => {
  if (type === 'InvoiceRefusedUnread') return { status: 'UNREAD', of: ofData(data), sha256: data.sha256 };
  if (type === 'InvoiceReceived') {
    const { invoiceId: _, partner: __, lineIds: ___, ...bill } = data;
    return {
      status: 'RECEIVED',
      of: ofData(data),
      bill,
      routed: [],
      credits: [],
      duplicates: [],
      round: 0,
      decided: UNDECIDED,
    };
  }
  if (state.status === 'NONE' || state.status === 'UNREAD') return state;
  switch (type) {
    case 'DuplicateInvoiceRefused':
      return { ...state, duplicates: [...state.duplicates, data.sha256] };
    case 'InvoiceValidated':
    case 'InvoiceMatched':
    case 'DisputeResolved':
      return state;
    case 'InvoiceReturned':
      return {
        ...state,
        status: 'RETURNED',
        routed: [],
        decided: { ...state.decided, returned: { on: data.on, reason: data.reason } },
      };
    case 'InvoiceResubmitted':
      return { ...state, status: 'RESUBMITTED' };
    case 'InvoiceDisputed':
      return { ...state, status: 'DISPUTED' };
    case 'InvoiceRouted':
      return { ...state, status: 'ROUTED', routed: data.lines };
    case 'InvoiceApproved':
      return { ...state, status: 'APPROVED', decided: { ...state.decided, approved: decidedOn(data.on) } };
    case 'InvoicePaid':
      return { ...state, status: 'PAID', decided: { ...state.decided, paid: decidedOn(data.on) } };
    case 'InvoiceCredited':
      return {
        ...state,
        status: data.wholly ? 'CREDITED' : state.status,
        credits: [...state.credits, { by: data.by, booked: data.booked, lines: data.lines }],
      };
    case 'CreditNoteSettled':
      return { ...state, status: 'SETTLED' };
  }
};

/** What credit notes took off a line, all but one of them counted. */
export const creditedOn = ({ credits }: Received, lineId: string, except?: string): Cents =>
  credits
    .flatMap(({ by, lines }) => (by === except ? [] : lines))
    .reduce((sum, line) => (line.lineId === lineId ? sum + line.amount : sum), 0);

/** Did credit notes take off all of the line? */
export const isWhollyCredited = (lineId: string, credits: readonly Credit[]): boolean =>
  credits.some(({ lines }) => lines.some((line) => line.lineId === lineId && line.wholly));

const CREDITABLE: readonly string[] = ['DISPUTED', 'RETURNED', 'ROUTED', 'APPROVED', 'PAID', 'CREDITED'];

/** The invoice as a credit note sees it, or null where there is nothing to credit. */
export const creditableFor = (state: Invoice, creditInvoiceId: string): CreditableInvoice | null => {
  if (
    state.status === 'NONE' ||
    state.status === 'UNREAD' ||
    state.bill.kind === 'credit-note' ||
    !CREDITABLE.includes(state.status)
  )
    return null;
  return {
    invoiceId: state.of.invoiceId,
    lines: state.bill.lines.map(({ lineId, orderReference, orderLine, amount }) => ({
      lineId,
      orderReference,
      orderLine,
      amount,
      credited: creditedOn(state, lineId, creditInvoiceId),
    })),
    creditedByThis: state.credits.find(({ by }) => by === creditInvoiceId)?.lines ?? null,
  };
};
