import type { IsoDate, Projection, RecordedEvent, Text } from '@ontschot/kernel';
import type { InvoiceEvent } from '../../domain/invoice.events';
import { disputedMessage, duplicateMessage, heldMessage, returnedMessage } from '../../domain/message';
import type { InvoiceOverview, MessageToSender, StepTaken } from './invoice-overview.row';

type Row = InvoiceOverview;

const unique = (codes: (string | null)[]): string[] => [...new Set(codes.filter((code) => code !== null))];

const EMPTY = {
  supplierId: null,
  sender: null,
  senderPartner: null,
  addressee: null,
  issueDate: null,
  dueDate: null,
  currency: null,
  net: null,
  vat: null,
  payable: null,
  allowances: 0,
  charges: 0,
  prepaid: 0,
  rounding: 0,
  vatByRate: [],
  accounts: [],
  orders: [],
  credited: 0,
  credits: [],
  toPay: 0,
  paid: 0,
  approvals: [],
  approvalsNeeded: 1,
  approvedOn: null,
  payment: null,
  held: null,
  deviations: [],
  notes: [],
  duplicates: [],
  messages: [],
  principal: null,
  rightAddressees: [],
  mismatches: [],
  preceding: [],
  precedingNumbers: [],
  precedingInvoiceId: null,
  resubmittedBy: null,
  faults: [],
  verdict: null,
  decidedAt: null,
} as const satisfies Partial<Row>;

const taken = (
  { by, on }: { by?: string; on: IsoDate },
  { actor, recordedAt }: RecordedEvent['metadata'],
): StepTaken => ({ by: by ?? actor, on, recordedAt });

/** What is still to be paid follows from the rest: nothing of what was paid, sent back or credited wholly. */
const withToPay = (row: Row): Row => {
  const isNothing =
    row.kind !== 'invoice' ||
    row.payment !== null ||
    ['CREDITED', 'RETURNED', 'RESUBMITTED'].includes(row.status);
  const gross = row.credits.reduce((sum, credit) => sum + credit.gross, 0);
  return row.kind === 'credit-note' ? row : { ...row, toPay: isNothing ? 0 : (row.payable ?? 0) - gross };
};

const now = (row: Row | undefined, change: Partial<Row>): Row | undefined =>
  row && withToPay({ ...row, ...change });

/** The same again, as when it is matched again, is no second message. */
const saying = (
  row: Row | undefined,
  about: MessageToSender['about'],
  on: IsoDate,
  { nl, en }: Text,
  file: string | null = null,
): MessageToSender[] => {
  const messages = row?.messages ?? [];
  const last = messages.findLast((one) => one.file === file);
  return last?.about === about && last.nl === nl
    ? messages
    : [...messages, { about, on, nl, en, sent: false, file }];
};
const asSent = ({ messages }: Row, file: string | null): MessageToSender[] => {
  const at = messages.findLastIndex((one) => one.file === file);
  return messages.map((one, index) => (index === at ? { ...one, sent: true } : one));
};

export const invoiceOverview: Projection<Row, InvoiceEvent> = {
  name: 'invoice_overview',
  version: 4,
  keysOf: ({ data }) => data.invoiceId,
  on: {
    InvoiceRefusedUnread: (_, { data: { invoiceId, partner, sha256, receivedOn, findings }, revision }) => ({
      ...structuredClone(EMPTY),
      id: invoiceId,
      number: null,
      kind: 'unread',
      status: 'REFUSED_UNREAD',
      partner,
      visibleTo: [partner],
      receivedBy: partner,
      receivedOn,
      findings,
      sha256,
      revision,
    }),
    InvoiceReceived: (_, { data, revision }) => {
      const { preceding = [], unbilledOrders = [], faults = [] } = data;
      return now(
        {
          ...structuredClone(EMPTY),
          id: data.invoiceId,
          number: data.number === '' ? null : data.number,
          kind: data.kind,
          status: 'RECEIVED',
          partner: data.partner,
          visibleTo: unique([data.partner, data.receivedBy]),
          sender: data.sender ?? null,
          supplierId: data.supplierId,
          senderPartner: data.senderPartner,
          addressee: data.addressee,
          receivedBy: data.receivedBy,
          receivedOn: data.receivedOn,
          issueDate: data.issueDate,
          dueDate: data.dueDate,
          currency: data.currency,
          net: data.net,
          vat: data.vat,
          payable: data.payable,
          allowances: data.allowances ?? 0,
          charges: data.charges ?? 0,
          prepaid: data.prepaid ?? 0,
          rounding: data.rounding ?? 0,
          vatByRate: data.vatByRate ?? [],
          accounts: data.accounts ?? [],
          orders: unique([
            ...data.lines.flatMap(({ orderReference, unclear = [] }) => [orderReference, ...unclear]),
            ...unbilledOrders,
          ]),
          preceding,
          precedingNumbers: preceding.map(({ number }) => number),
          precedingInvoiceId: data.precedingInvoiceId,
          findings: unique([...faults.map(({ rule }) => rule), ...data.warnings]),
          faults,
          sha256: data.sha256,
          revision,
        },
        {},
      );
    },
    DuplicateInvoiceRefused: (row, { data: { number, sha256, on, file }, revision }) =>
      now(row, {
        messages: saying(row, 'DUPLICATE', on, duplicateMessage(file?.kind ?? 'invoice', number), sha256),
        duplicates: [...(row?.duplicates ?? []), { sha256, on, payable: file?.payable ?? null }],
        revision,
      }),
    InvoiceValidated: (row, { data: { verdict }, revision, metadata }) =>
      now(row, { verdict, decidedAt: metadata.recordedAt, revision }),
    InvoiceReturned: (row, { data, revision, metadata }) => {
      const { number, reason, rightAddressees, verdict, on, kind = 'invoice' } = data;
      return now(row, {
        messages: saying(row, 'RETURNED', on, returnedMessage(kind, number, reason, verdict)),
        status: 'RETURNED',
        rightAddressees,
        ...(verdict === null ? {} : { verdict, decidedAt: metadata.recordedAt }),
        revision,
        // A mixed invoice tells of several principals' money: none of them sees the whole.
        visibleTo: unique([
          ...(row?.visibleTo ?? []),
          ...(rightAddressees.length === 1 ? rightAddressees : []),
        ]),
      });
    },
    InvoiceResubmitted: (row, { data: { by }, revision }) =>
      now(row, { status: 'RESUBMITTED', resubmittedBy: by, revision }),
    InvoiceMatched: (row, { data: { verdict }, revision, metadata }) =>
      now(row, { verdict, decidedAt: metadata.recordedAt, revision }),
    InvoiceDisputed: (row, { data, revision, metadata }) => {
      const { number, lineIds, mismatches, verdict, on, kind = 'invoice', faults = [] } = data;
      const told = disputedMessage(kind, number, mismatches, { lines: lineIds.length, day: on, faults });
      return now(row, {
        status: 'DISPUTED',
        mismatches,
        verdict,
        messages: saying(row, 'DISPUTED', on, told),
        decidedAt: metadata.recordedAt,
        revision,
      });
    },
    InvoiceHeld: (row, { data: { number, reason, on }, revision }) =>
      now(row, {
        status: 'DISPUTED',
        held: reason,
        mismatches: [],
        messages: saying(row, 'DISPUTED', on, heldMessage(number, reason)),
        revision,
      }),
    DeviationAccepted: (row, { data, revision, metadata }) =>
      now(row, {
        deviations: [
          ...(row?.deviations ?? []),
          { ...taken(data, metadata), reason: data.reason, cents: data.cents, enough: data.enough },
        ],
        revision,
      }),
    OrderLinePointedOut: (row, { data: { orderReference }, revision }) =>
      now(row, { orders: unique([...(row?.orders ?? []), orderReference]), revision }),
    DisputeResolved: (row, { revision }) => now(row, { mismatches: [], held: null, revision }),
    InvoiceRouted: (row, { data: { principal, verdict }, revision, metadata }) =>
      now(row, { status: 'ROUTED', principal, verdict, decidedAt: metadata.recordedAt, revision }),
    InvoiceApprovalGiven: (row, { data, revision, metadata }) =>
      now(row, {
        approvals: [...(row?.approvals ?? []), taken(data, metadata)],
        approvalsNeeded: data.needed,
        revision,
      }),
    InvoiceApproved: (row, { data: { on }, revision }) =>
      now(row, { status: 'APPROVED', approvedOn: on, revision }),
    InvoiceApprovalTakenBack: (row, { revision }) =>
      now(row, { status: 'ROUTED', approvals: [], approvedOn: null, revision }),
    InvoicePaid: (row, { data, revision, metadata }) =>
      now(row, { status: 'PAID', paid: data.payable, payment: taken(data, metadata), revision }),
    InvoiceCredited: (row, { data: { by, lines, wholly, gross }, revision }) => {
      if (!row) return undefined;
      const amount = lines.reduce((sum, line) => sum + line.amount, 0);
      const credit = {
        by,
        amount,
        gross: gross ?? amount,
        afterPayment: row.payment !== null,
      };
      return now(row, {
        status: wholly ? 'CREDITED' : row.status,
        credited: row.credited + amount,
        credits: [...row.credits, credit],
        revision,
      });
    },
    CreditWithdrawn: (row, { data: { by, lines, backTo }, revision }) =>
      row &&
      now(row, {
        status: backTo ?? row.status,
        credited: row.credited - lines.reduce((sum, { amount }) => sum + amount, 0),
        credits: row.credits.filter((one) => one.by !== by),
        revision,
      }),
    CreditNoteSettled: (row, { data: { toReceive = 0 }, revision }) =>
      row && { ...row, status: 'SETTLED', toPay: toReceive === 0 ? 0 : -toReceive, revision },
    InvoiceNoted: (row, { data, revision, metadata }) =>
      now(row, { notes: [...(row?.notes ?? []), { ...taken(data, metadata), note: data.note }], revision }),
    InvoiceWorkClosed: (row, { data: { how, file }, revision }) =>
      row && now(row, { ...(how === 'SENT' ? { messages: asSent(row, file) } : {}), revision }),
  },
};
