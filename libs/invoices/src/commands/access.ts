import { type Access, accessTable, type StepAnswer, stepAnswer } from '@ontschot/http';
import type { Actor, Cents, InvoiceId, Language, PartnerCode, Role } from '@ontschot/kernel';

/** Who reads invoices; the database shows them those of and for their own partner. */
export const INVOICE_READERS: readonly Role[] = [
  'finance',
  'manager',
  'accountability-officer',
  'auditor',
  'contract-expert',
];
/** Beside them a supplier, its own. */
export const OWN_INVOICE_READERS: readonly Role[] = [...INVOICE_READERS, 'supplier'];
/** Who sees what waits; the file itself, which may name people, is for finance and audit. */
export const WORKLIST_READERS: readonly Role[] = ['finance', 'manager', 'auditor', 'contract-expert'];
export const DOCUMENT_READERS: readonly Role[] = ['finance', 'auditor'];

/** Whose finance decides: the addressee's, or the receiver's where nobody can be recognised as such. */
export type Accessible = { partner: PartnerCode };
/** As a record shows it. */
type Shown = Accessible & {
  id: InvoiceId;
  kind: 'invoice' | 'credit-note' | 'unread';
  status: string;
  credited: Cents;
  approvals: readonly unknown[];
  approvalsNeeded: number;
};

type InvoiceAccess = Access<Accessible> & {
  /** Below the invoice's own address. */ path: string;
  /** Can it be taken as the invoice stands? */ from: (one: Shown) => boolean;
};

const FINANCE = ['finance'] as const;
const its = ({ partner }: Accessible): PartnerCode[] => [partner];

/** Finance of any partner takes in what arrives there; whom the bill is for shows when it is read. */
export const INTAKE = FINANCE;
/** From which amount two accounts approve is the partner's own choice. */
export const LIMIT_SETTERS = ['manager'] as const;

/** Who may decide what on an invoice (rulebook 4.10): the endpoints, the handler and the records' `steps` read this table. */
export const invoiceAccess = accessTable<Accessible>()({
  ApproveInvoice: {
    path: 'approve',
    roles: FINANCE,
    partners: its,
    label: { nl: 'Keur goed', en: 'Approve' },
    fields: ['on'],
    from: ({ status, kind, approvals, approvalsNeeded }) =>
      status === 'ROUTED' && kind === 'invoice' && approvals.length < approvalsNeeded,
  },
  TakeBackApproval: {
    path: 'take-back-approval',
    roles: FINANCE,
    partners: its,
    label: { nl: 'Trek de goedkeuring in', en: 'Take the approval back' },
    fields: ['on', 'reason'],
    from: ({ status, approvals }) => status === 'APPROVED' || (status === 'ROUTED' && approvals.length > 0),
  },
  PayInvoice: {
    path: 'pay',
    roles: FINANCE,
    partners: its,
    label: { nl: 'Leg de betaling vast', en: 'Record the payment' },
    fields: ['on'],
    from: ({ status }) => status === 'APPROVED',
  },
  HoldInvoice: {
    path: 'dispute',
    roles: FINANCE,
    partners: its,
    label: { nl: 'Houd aan', en: 'Dispute' },
    fields: ['on', 'reason'],
    from: ({ status, kind, approvals }) =>
      status === 'ROUTED' && kind === 'invoice' && approvals.length === 0,
  },
  ResolveDispute: {
    path: 'resolve-dispute',
    roles: FINANCE,
    partners: its,
    label: { nl: 'Controleer opnieuw', en: 'Match again' },
    fields: ['on'],
    from: ({ status }) => status === 'DISPUTED',
  },
  PointOutOrderLine: {
    path: 'order-lines',
    roles: FINANCE,
    partners: its,
    label: { nl: 'Wijs de juiste orderregel aan', en: 'Point out the right order line' },
    fields: ['lineId', 'orderReference', 'orderLine', 'on', 'reason'],
    from: ({ status }) => status === 'DISPUTED',
  },
  AcceptDeviation: {
    path: 'accept-deviation',
    roles: FINANCE,
    partners: its,
    label: { nl: 'Accepteer het andere bedrag', en: 'Accept the other amount' },
    fields: ['on', 'reason'],
    from: ({ status }) => status === 'DISPUTED',
  },
  ReturnInvoice: {
    path: 'return',
    roles: FINANCE,
    partners: its,
    label: { nl: 'Stuur terug', en: 'Return' },
    fields: ['on', 'reason'],
    from: ({ status, credited }) => status === 'DISPUTED' && credited === 0,
  },
  NoteInvoice: {
    path: 'notes',
    roles: FINANCE,
    partners: its,
    label: { nl: 'Schrijf er iets bij', en: 'Add a note' },
    fields: ['on', 'note'],
    from: ({ kind }) => kind !== 'unread',
  },
  CloseWork: {
    path: 'close-work',
    roles: FINANCE,
    partners: its,
    label: { nl: 'Sluit het werk af', en: 'Close the work' },
    fields: ['on', 'how', 'file'],
    from: ({ status }) => ['DISPUTED', 'RETURNED', 'REFUSED_UNREAD'].includes(status),
  },
} satisfies Record<string, InvoiceAccess>);

export type Decided = keyof typeof invoiceAccess;
const TABLE: Readonly<Record<Decided, InvoiceAccess>> = invoiceAccess;

/** The steps that can be taken from where the invoice stands, as this reader sees them. */
export const stepsOf = (
  thing: Shown,
  { actor, language }: { actor: Actor; language: Language },
): StepAnswer[] =>
  Object.entries(TABLE).flatMap(([command, access]) =>
    access.from(thing)
      ? [stepAnswer(command, `/v1/invoices/${thing.id}/${access.path}`, access, { actor, thing, language })]
      : [],
  );
