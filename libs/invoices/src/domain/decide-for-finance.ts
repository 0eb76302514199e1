import { type IsoDate, notBefore } from '@ontschot/kernel';
import { refuseUnlessAllowed } from '@ontschot/rulebook';
import type {
  AcceptDeviation,
  CloseWork,
  GiveApproval,
  HoldInvoice,
  NoteInvoice,
  PayInvoice,
  PointOutOrderLine,
  ResolveDispute,
  ReturnInvoice,
  TakeBackApproval,
} from './invoice.commands';
import type { InvoiceEvent } from './invoice.events';
import { type Decided, type Invoice, type Received, toPayOf, withOrderLine } from './invoice.state';
import { judge, type Judgement, worseOffBy } from './judge';
import { disputed, routed } from './judged';
import { notIn, refuse, STEPS } from './refusals';

/** Is this very decision recorded already? @throws NotPossible `recorded-otherwise` when it stands with another day or reason */
const decidedSo = (step: keyof typeof STEPS, stood: Decided | null, on: IsoDate, reason = ''): boolean => {
  if (stood === null) return false;
  if (stood.on === on && stood.reason === reason) return true;
  throw refuse('recorded-otherwise', { step: STEPS[step], on: stood.on });
};

/** A disputed bill as it stands, judged again. */
const judgedAgain = (
  { bill, of, deviation }: Received,
  around: ResolveDispute['around'],
  enough = deviation?.enough ?? false,
): Judgement => judge(bill, of.invoiceId, around, { deviations: enough });

const resolved = (
  { of, bill }: Received,
  judgement: Extract<Judgement, { outcome: 'ROUTED' }>,
  on: IsoDate,
): InvoiceEvent[] => [{ type: 'DisputeResolved', data: { ...of, on } }, ...routed(of, bill.kind, judgement)];

/** What still differs after finance decided something is told anew, where it is something else. */
const heldStill = (state: Received, judgement: Judgement, on: IsoDate): InvoiceEvent[] =>
  judgement.outcome === 'DISPUTED' &&
  JSON.stringify(judgement.mismatches) !== JSON.stringify(state.mismatches)
    ? [
        {
          type: 'InvoiceDisputed',
          data: { ...state.of, ...disputed(state.bill, judgement), on },
        },
      ]
    : [];

const goesOn = (state: Received, judgement: Judgement, on: IsoDate): InvoiceEvent[] =>
  judgement.outcome === 'ROUTED' ? resolved(state, judgement, on) : heldStill(state, judgement, on);

/** Nobody can pay over a mismatch: it must be gone, or be accepted. */
export const resolveDispute = ({ around, byFinance }: ResolveDispute, state: Received): InvoiceEvent[] => {
  if (state.status !== 'DISPUTED') {
    if (state.status === 'ROUTED' || !byFinance) return [];
    throw notIn(state.status, 'DISPUTED');
  }
  if (!byFinance && state.held !== null) return [];
  const judgement = judgedAgain(state, around);
  if (judgement.outcome === 'ROUTED') return resolved(state, judgement, around.day);
  if (!byFinance) return heldStill(state, judgement, around.day);
  refuseUnlessAllowed(judgement.verdict);
  throw refuse('dispute-not-resolved');
};

/** Finance holds what the machine matched; nothing was approved yet. */
export const hold = (
  { reason, on, by }: HoldInvoice,
  { status, of, held, approvals }: Received,
): InvoiceEvent[] => {
  if (status === 'DISPUTED' && held === reason) return [];
  if (status !== 'ROUTED') throw notIn(status, 'ROUTED');
  if (approvals.length > 0) throw refuse('approval-stands');
  return [{ type: 'InvoiceHeld', data: { ...of, reason, on, by } }];
};

/**
 * What leaves the partner better off one person accepts, what leaves it worse off two: an invoice that is higher, a credit note that is
 * lower. Approval of the invoice asks the budget.
 */
export const acceptDeviation = (
  { reason, around, on, by }: AcceptDeviation,
  state: Received,
): InvoiceEvent[] => {
  const { status, of, bill, deviation } = state;
  if (deviation?.by.includes(by)) return [];
  if (status !== 'DISPUTED') throw notIn(status, 'DISPUTED');
  const judgement = judgedAgain(state, around, false);
  const differs =
    judgement.outcome === 'DISPUTED' &&
    judgement.mismatches.some(({ mismatch, field }) => mismatch === 'OTHER_PRICE' && field !== 'currency');
  if (!differs) throw refuse('no-deviation');
  const cents = worseOffBy(bill, around);
  const enough = cents <= 0 || (deviation?.by.length ?? 0) > 0;
  return [
    { type: 'DeviationAccepted', data: { ...of, on, by, reason, cents, enough } },
    ...(enough ? goesOn(state, judgedAgain(state, around, true), on) : []),
  ];
};

export const pointOut = (command: PointOutOrderLine, state: Received): InvoiceEvent[] => {
  const { lineId, orderReference, orderLine, reason, around, on, by } = command;
  const line = state.bill.lines.find((one) => one.lineId === lineId);
  if (!line) throw refuse('no-such-line', { lineId });
  if (state.status !== 'DISPUTED') throw notIn(state.status, 'DISPUTED');
  if (!around.orders[orderReference]) throw refuse('order-unknown', { orderReference });
  const isSo = line.orderReference === orderReference && line.orderLine === orderLine;
  const pointed = { ...state, bill: withOrderLine(state.bill, command) };
  return [
    ...(isSo && (state.bill.unbilledOrders ?? []).length === 0
      ? []
      : [
          {
            type: 'OrderLinePointedOut' as const,
            data: { ...state.of, lineId, orderReference, orderLine, on, by, reason },
          },
        ]),
    ...goesOn(pointed, judgedAgain(pointed, around), on),
  ];
};

export const returnInvoice = (
  { reason, on }: ReturnInvoice,
  { status, of, bill, credits, decided }: Received,
): InvoiceEvent[] => {
  if (status === 'RETURNED' && decidedSo('RETURNED', decided.returned, on, reason)) return [];
  if (credits.length > 0) throw refuse('invoice-partly-credited');
  if (status !== 'DISPUTED') throw notIn(status, 'DISPUTED');
  return [
    {
      type: 'InvoiceReturned',
      data: { ...of, reason, rightAddressees: [], on, verdict: null, kind: bill.kind },
    },
  ];
};

/** One account, or two from the partner's limit on; the same account counts once. */
export const giveApproval = ({ on, by, limit }: GiveApproval, state: Received): InvoiceEvent[] => {
  const { status, of, bill, approvals, approvalsNeeded, decided } = state;
  const own = approvals.find((one) => one.by === by);
  if (status === 'APPROVED' || status === 'PAID' || own) {
    decidedSo('APPROVED', own ? { on: own.on, reason: '' } : decided.approved, on);
    return [];
  }
  if (status !== 'ROUTED' || bill.kind === 'credit-note') throw notIn(status, 'ROUTED');
  if (approvals.length >= approvalsNeeded && approvals.length > 0) return [];
  const last = approvals.at(-1);
  if (last) notBefore(on, last.on, STEPS.APPROVED);
  const needed = approvalsNeeded === 2 || toPayOf(state) >= limit ? 2 : 1;
  return [{ type: 'InvoiceApprovalGiven', data: { ...of, on, by, needed } }];
};

/** Enough approved: the budget is to follow, or has. */
export const isReadyToBook = ({ status, approvals, approvalsNeeded }: Received): boolean =>
  status === 'ROUTED' && approvals.length >= approvalsNeeded;

export const approve = (state: Received): InvoiceEvent[] => {
  const last = state.approvals.at(-1);
  return last && isReadyToBook(state)
    ? [{ type: 'InvoiceApproved', data: { ...state.of, on: last.on } }]
    : [];
};

export const takeBackApproval = (
  { reason, on, by }: TakeBackApproval,
  { status, of, approvals, credits, round, decided }: Received,
): InvoiceEvent[] => {
  if (status === 'ROUTED' && approvals.length === 0 && round > 0) return [];
  if (status !== 'APPROVED' && !(status === 'ROUTED' && approvals.length > 0))
    throw notIn(status, 'APPROVED');
  // What came off a booked cost, then or with its approval, cannot come off again with it.
  if (status === 'APPROVED' && credits.length > 0) throw refuse('invoice-partly-credited');
  const since = decided.approved?.on ?? approvals.at(-1)?.on;
  if (since !== undefined) notBefore(on, since, STEPS.TAKEN_BACK);
  return [{ type: 'InvoiceApprovalTakenBack', data: { ...of, on, by, reason, round } }];
};

/** By another person than who approved. */
export const pay = ({ on, by }: PayInvoice, state: Received): InvoiceEvent[] => {
  const { status, of, approvals, decided } = state;
  if (decidedSo('PAID', decided.paid, on)) return [];
  if (status !== 'APPROVED') throw notIn(status, 'APPROVED');
  if (approvals.some((one) => one.by === by)) throw refuse('payer-approved');
  if (decided.approved !== null) notBefore(on, decided.approved.on, STEPS.PAID);
  return [{ type: 'InvoicePaid', data: { ...of, on, payable: toPayOf(state), by } }];
};

export const note = ({ note: text, on, by }: NoteInvoice, { of, notes }: Received): InvoiceEvent[] =>
  notes.at(-1) === text ? [] : [{ type: 'InvoiceNoted', data: { ...of, note: text, on, by } }];

const HAS_WORK: readonly string[] = ['DISPUTED', 'RETURNED'];

/** The message was sent, or nothing is needed any more: it leaves the list. The bill itself stays as it is. */
export const closeWork = ({ how, file, on, by }: CloseWork, state: Received): InvoiceEvent[] => {
  if (state.closed.includes(file)) return [];
  const has = file === null ? HAS_WORK.includes(state.status) : state.duplicates.includes(file);
  if (!has) throw refuse('no-work');
  return [{ type: 'InvoiceWorkClosed', data: { ...state.of, how, file, on, by } }];
};

export const closeUnread = (
  { how, on, by }: CloseWork,
  { of, closed }: Extract<Invoice, { status: 'UNREAD' }>,
): InvoiceEvent[] =>
  closed ? [] : [{ type: 'InvoiceWorkClosed', data: { ...of, how, file: null, on, by } }];
