import { type Decider, type IsoDate, notBefore } from '@ontschot/kernel';
import { matchInvoice, refuseUnlessAllowed } from '@ontschot/rulebook';
import type {
  ApproveInvoice,
  CreditInvoice,
  InvoiceCommand,
  LinkResubmission,
  PayInvoice,
  ReceiveInvoice,
  RefuseUnread,
  ResolveDispute,
  ReturnInvoice,
  SettleCreditNote,
} from './invoice.commands';
import type { InvoiceEvent, OfInvoice } from './invoice.events';
import { type Decided, evolve, type Invoice, type Received } from './invoice.state';
import { judge, type Judgement } from './judge';
import { notIn, refuse, STEPS } from './refusals';

export const invoice: Decider<Invoice, InvoiceCommand, InvoiceEvent> = {
  initial: { status: 'NONE' },
  evolve,
  decide: (command, state) => {
    if (command.type === 'RefuseUnread') return refuseUnread(command, state);
    if (command.type === 'ReceiveInvoice') return receive(command, state);
    if (state.status === 'NONE') throw refuse('invoice-unknown');
    if (state.status === 'UNREAD') throw refuse('invoice-unread');
    switch (command.type) {
      case 'ResolveDispute':
        return resolveDispute(command, state);
      case 'ReturnInvoice':
        return returnInvoice(command, state);
      case 'LinkResubmission':
        return linkResubmission(command, state);
      case 'ApproveInvoice':
        return approve(command, state);
      case 'PayInvoice':
        return pay(command, state);
      case 'CreditInvoice':
        return credit(command, state);
      case 'SettleCreditNote':
        return settle(command, state);
    }
  },
};

const refuseUnread = (
  { invoiceId, sha256, receivedBy, findings, on }: RefuseUnread,
  state: Invoice,
): InvoiceEvent[] =>
  state.status === 'NONE'
    ? [
        {
          type: 'InvoiceRefusedUnread',
          data: {
            invoiceId,
            number: null,
            partner: receivedBy,
            lineIds: [],
            sha256,
            receivedOn: on,
            findings,
          },
        },
      ]
    : [];

const receive = ({ invoiceId, bill, around }: ReceiveInvoice, state: Invoice): InvoiceEvent[] => {
  if (state.status === 'UNREAD') return [];
  if (state.status !== 'NONE') return duplicate(bill, state, around.day);
  const of: OfInvoice = {
    invoiceId,
    number: bill.number,
    partner: bill.addressee ?? bill.receivedBy,
    lineIds: bill.lines.map(({ lineId }) => lineId),
  };
  return [
    { type: 'InvoiceReceived', data: { ...of, ...bill } },
    ...judged(of, bill.kind, judge(bill, invoiceId, around), around.day),
  ];
};

/** The same bytes again change nothing. Other bytes under the same number are refused, each once (R-086: no double payment). */
const duplicate = (
  { sha256 }: ReceiveInvoice['bill'],
  { of, bill, duplicates }: Received,
  on: string,
): InvoiceEvent[] => {
  if (sha256 === bill.sha256 || duplicates.includes(sha256)) return [];
  const verdict = matchInvoice.ask({ day: on, mismatches: ['PAID_BEFORE'] });
  return [{ type: 'DuplicateInvoiceRefused', data: { ...of, sha256, on, verdict } }];
};

const judged = (
  of: OfInvoice,
  kind: Received['bill']['kind'],
  judgement: Judgement,
  on: string,
): InvoiceEvent[] => {
  if (judgement.outcome === 'RETURNED')
    return [
      {
        type: 'InvoiceReturned',
        data: {
          ...of,
          reason: 'RULES',
          rightAddressees: judgement.rightAddressees,
          on,
          verdict: judgement.verdict,
        },
      },
    ];
  const validated: InvoiceEvent = { type: 'InvoiceValidated', data: { ...of, verdict: judgement.validated } };
  return judgement.outcome === 'DISPUTED'
    ? [
        validated,
        {
          type: 'InvoiceDisputed',
          data: { ...of, mismatches: judgement.mismatches, on, verdict: judgement.verdict },
        },
      ]
    : [validated, ...routed(of, kind, judgement)];
};

const routed = (
  of: OfInvoice,
  kind: Received['bill']['kind'],
  { verdict, principal, lines }: Extract<Judgement, { outcome: 'ROUTED' }>,
): InvoiceEvent[] => [
  { type: 'InvoiceMatched', data: { ...of, verdict } },
  { type: 'InvoiceRouted', data: { ...of, kind, principal, lines, verdict } },
];

/** Nobody can pay over a mismatch: it must be gone. */
const resolveDispute = ({ around }: ResolveDispute, { status, of, bill }: Received): InvoiceEvent[] => {
  if (status === 'ROUTED') return [];
  if (status !== 'DISPUTED') throw notIn(status, 'DISPUTED');
  const judgement = judge(bill, of.invoiceId, around);
  if (judgement.outcome === 'ROUTED')
    return [
      { type: 'DisputeResolved', data: { ...of, on: around.day } },
      ...routed(of, bill.kind, judgement),
    ];
  refuseUnlessAllowed(judgement.verdict);
  throw refuse('dispute-not-resolved');
};

/** Is this very decision recorded already? @throws NotPossible `recorded-otherwise` when it stands with another day or reason */
const decidedSo = (step: keyof typeof STEPS, stood: Decided | null, on: IsoDate, reason = ''): boolean => {
  if (stood === null) return false;
  if (stood.on === on && stood.reason === reason) return true;
  throw refuse('recorded-otherwise', { step: STEPS[step], on: stood.on });
};

const returnInvoice = (
  { reason, on }: ReturnInvoice,
  { status, of, credits, decided }: Received,
): InvoiceEvent[] => {
  if (status === 'RETURNED' && decidedSo('RETURNED', decided.returned, on, reason)) return [];
  if (credits.length > 0) throw refuse('invoice-partly-credited');
  if (status !== 'DISPUTED') throw notIn(status, 'DISPUTED');
  return [{ type: 'InvoiceReturned', data: { ...of, reason, rightAddressees: [], on, verdict: null } }];
};

const linkResubmission = ({ by, on }: LinkResubmission, { status, of }: Received): InvoiceEvent[] =>
  status === 'RETURNED' ? [{ type: 'InvoiceResubmitted', data: { ...of, by, on } }] : [];

const approve = ({ on }: ApproveInvoice, { status, of, bill, decided }: Received): InvoiceEvent[] => {
  if (decidedSo('APPROVED', decided.approved, on)) return [];
  if (status !== 'ROUTED' || bill.kind === 'credit-note') throw notIn(status, 'ROUTED');
  return [{ type: 'InvoiceApproved', data: { ...of, on } }];
};

const pay = ({ on }: PayInvoice, { status, of, bill, decided }: Received): InvoiceEvent[] => {
  if (decidedSo('PAID', decided.paid, on)) return [];
  if (status !== 'APPROVED') throw notIn(status, 'APPROVED');
  if (decided.approved !== null) notBefore(on, decided.approved.on, STEPS.PAID);
  return [{ type: 'InvoicePaid', data: { ...of, on, payable: bill.payable } }];
};

const credit = ({ by, lines, on }: CreditInvoice, state: Received): InvoiceEvent[] => {
  const { status, of, bill, credits } = state;
  if (credits.some((one) => one.by === by)) return [];
  const left = (lineId: string, amount: number): number =>
    amount -
    [...credits.flatMap((one) => one.lines), ...lines].reduce(
      (sum, line) => (line.lineId === lineId ? sum + line.amount : sum),
      0,
    );
  const remaining = bill.lines.map(({ lineId, amount }) => left(lineId, amount));
  if (remaining.some((amount) => amount < 0))
    refuseUnlessAllowed(
      matchInvoice.ask({ principal: of.partner, day: on, mismatches: ['NOTHING_TO_CREDIT'] }),
    );
  const booked = status === 'APPROVED' || status === 'PAID';
  return [
    {
      type: 'InvoiceCredited',
      data: { ...of, by, booked, lines, wholly: remaining.every((amount) => amount === 0), on },
    },
  ];
};

const settle = ({ on }: SettleCreditNote, { status, of, bill }: Received): InvoiceEvent[] => {
  if (status === 'SETTLED') return [];
  if (bill.kind !== 'credit-note' || status !== 'ROUTED') throw notIn(status, 'ROUTED');
  return [{ type: 'CreditNoteSettled', data: { ...of, on } }];
};
