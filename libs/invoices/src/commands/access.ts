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
};

type InvoiceAccess = Access<Accessible> & {
  /** Below the invoice's own address. */ path: string;
  /** Can it be taken as the invoice stands? */ from: (one: Shown) => boolean;
};

const FINANCE = ['finance'] as const;
const its = ({ partner }: Accessible): PartnerCode[] => [partner];

/** Finance of any partner takes in what arrives there; whom the bill is for shows when it is read. */
export const INTAKE = FINANCE;

/** Who may decide what on an invoice (rulebook 4.10): the endpoints, the handler and the records' `steps` read this table. */
export const invoiceAccess = accessTable<Accessible>()({
  ApproveInvoice: {
    path: 'approve',
    roles: FINANCE,
    partners: its,
    label: { nl: 'Keur goed', en: 'Approve' },
    fields: ['on'],
    from: ({ status, kind }) => status === 'ROUTED' && kind === 'invoice',
  },
  PayInvoice: {
    path: 'pay',
    roles: FINANCE,
    partners: its,
    label: { nl: 'Leg de betaling vast', en: 'Record the payment' },
    fields: ['on'],
    from: ({ status }) => status === 'APPROVED',
  },
  ResolveDispute: {
    path: 'resolve-dispute',
    roles: FINANCE,
    partners: its,
    label: { nl: 'Controleer opnieuw', en: 'Match again' },
    fields: ['on'],
    from: ({ status, kind }) => status === 'DISPUTED' && kind === 'invoice',
  },
  ReturnInvoice: {
    path: 'return',
    roles: FINANCE,
    partners: its,
    label: { nl: 'Stuur terug', en: 'Return' },
    fields: ['on', 'reason'],
    from: ({ status, credited }) => status === 'DISPUTED' && credited === 0,
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
