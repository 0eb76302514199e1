import type { Decider, IsoDate } from '@ontschot/kernel';
import { matchInvoice, refuseUnlessAllowed } from '@ontschot/rulebook';
import * as finance from './decide-for-finance';
import type {
  CreditInvoice,
  InvoiceCommand,
  LinkResubmission,
  ReceiveInvoice,
  RefuseUnread,
  SettleCreditNote,
  WithdrawCredit,
} from './invoice.commands';
import type { InvoiceEvent, OfInvoice } from './invoice.events';
import { evolve, type Invoice, type Received } from './invoice.state';
import { judge } from './judge';
import { judged } from './judged';
import { notIn, refuse } from './refusals';

export const invoice: Decider<Invoice, InvoiceCommand, InvoiceEvent> = {
  initial: { status: 'NONE' },
  evolve,
  decide: (command, state) => {
    if (command.type === 'RefuseUnread') return refuseUnread(command, state);
    if (command.type === 'ReceiveInvoice') return receive(command, state);
    if (state.status === 'NONE') throw refuse('invoice-unknown');
    if (state.status === 'UNREAD') {
      if (command.type === 'CloseWork') return finance.closeUnread(command, state);
      throw refuse('invoice-unread');
    }
    switch (command.type) {
      case 'ResolveDispute':
        return finance.resolveDispute(command, state);
      case 'HoldInvoice':
        return finance.hold(command, state);
      case 'AcceptDeviation':
        return finance.acceptDeviation(command, state);
      case 'PointOutOrderLine':
        return finance.pointOut(command, state);
      case 'ReturnInvoice':
        return finance.returnInvoice(command, state);
      case 'GiveApproval':
        return finance.giveApproval(command, state);
      case 'ApproveInvoice':
        return finance.approve(state);
      case 'TakeBackApproval':
        return finance.takeBackApproval(command, state);
      case 'PayInvoice':
        return finance.pay(command, state);
      case 'NoteInvoice':
        return finance.note(command, state);
      case 'CloseWork':
        return finance.closeWork(command, state);
      case 'LinkResubmission':
        return linkResubmission(command, state);
      case 'CreditInvoice':
        return credit(command, state);
      case 'WithdrawCredit':
        return withdrawCredit(command, state);
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
    number: bill.number === '' ? null : bill.number,
    partner: bill.addressee ?? bill.receivedBy,
    lineIds: bill.lines.map(({ lineId }) => lineId),
  };
  return [
    { type: 'InvoiceReceived', data: { ...bill, ...of, number: bill.number } },
    ...judged(of, bill, judge(bill, invoiceId, around), around.day),
  ];
};

/** The same bytes again change nothing. Other bytes under the same number are refused, each once (R-086: no double payment). */
const duplicate = (
  { sha256, kind, issueDate, payable, receivedBy }: ReceiveInvoice['bill'],
  { of, bill, duplicates }: Received,
  on: IsoDate,
): InvoiceEvent[] => {
  if (sha256 === bill.sha256 || duplicates.includes(sha256)) return [];
  const verdict = matchInvoice.ask({ day: on, mismatches: ['PAID_BEFORE'] });
  return [
    {
      type: 'DuplicateInvoiceRefused',
      data: { ...of, sha256, on, verdict, file: { kind, issueDate, payable, receivedBy } },
    },
  ];
};

const linkResubmission = ({ by, on }: LinkResubmission, { status, of }: Received): InvoiceEvent[] =>
  status === 'RETURNED' ? [{ type: 'InvoiceResubmitted', data: { ...of, by, on } }] : [];

const credit = ({ by, lines, gross, on }: CreditInvoice, state: Received): InvoiceEvent[] => {
  const { status, of, bill, credits, decided } = state;
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
  const booked = status === 'APPROVED' || decided.paid !== null;
  return [
    {
      type: 'InvoiceCredited',
      data: { ...of, by, booked, lines, wholly: remaining.every((amount) => amount === 0), on, gross },
    },
  ];
};

const withdrawCredit = ({ by, on }: WithdrawCredit, { of, status, credits }: Received): InvoiceEvent[] => {
  const credit = credits.find((one) => one.by === by);
  if (!credit) return [];
  const { lines, before } = credit;
  return [
    {
      type: 'CreditWithdrawn',
      data: { ...of, by, lines, backTo: status === 'CREDITED' && before !== 'CREDITED' ? before : null, on },
    },
  ];
};

const settle = ({ on, toReceive }: SettleCreditNote, { status, of, bill }: Received): InvoiceEvent[] => {
  if (status === 'SETTLED') return [];
  if (bill.kind !== 'credit-note' || status !== 'ROUTED') throw notIn(status, 'ROUTED');
  return [{ type: 'CreditNoteSettled', data: { ...of, on, toReceive } }];
};
