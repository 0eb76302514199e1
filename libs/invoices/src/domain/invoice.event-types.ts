import { eventTypes, type Verdict } from '@ontschot/kernel';
import type { ApprovalLimitSet } from './approval-limit';
import type { Bill, InvoiceEvent } from './invoice.events';

const of = {
  invoiceId: '4f1d3c0e-2f57-5c36-9d0f-6f6a3e1f7b11',
  number: '2026-0117',
  partner: 'GM0222',
  lineIds: ['1'],
};
const sha256 = '9b74c9897bac770ffc029102a200c5de9b74c9897bac770ffc029102a200c5de';
const line = {
  lineId: '1',
  orderReference: 'A7K3M92QFX4TB',
  orderLine: 2,
  amount: 63_000,
  vatPercent: 21,
  period: { start: '2026-02-02', end: '2026-05-01' },
};
const bill: Bill = {
  sha256,
  kind: 'invoice',
  number: '2026-0117',
  typeCode: '380',
  issueDate: '2026-05-04',
  dueDate: '2026-06-03',
  currency: 'EUR',
  supplierId: 'b6c7d4a2-0d0f-5b0e-8d4e-2b1f0a9c8d7e',
  senderPartner: null,
  addressee: 'GM0222',
  receivedBy: 'GM0222',
  receivedOn: '2026-05-05',
  lines: [line],
  net: 63_000,
  vat: 13_230,
  payable: 76_230,
  precedingInvoiceId: null,
  warnings: ['ID-IBAN'],
};
const verdict: Verdict = {
  decision: 'ALLOW',
  principal: 'GM0222',
  budget: 'W_DEEL:GM0222',
  invoiceTo: 'GM0222',
  contractingPrincipal: 'UWV',
  because: [
    {
      rule: 'R-083',
      effect: 'ALLOW',
      text: 'De rekening is aan de juiste opdrachtgever gericht: gemeente GM0222.',
      textEn: 'The invoice is addressed to the right principal: municipality GM0222.',
      source: 'HI §2, §4',
      version: '2008-09-15',
    },
  ],
  duties: [],
  liftedBy: [],
  alternatives: [],
};
const on = '2026-05-06';
const routed = {
  lineId: '1',
  assignmentId: 'A7K3M92QFX4TB',
  orderLine: 2,
  amount: 63_000,
  budgetId: 'W_DEEL:GM0222-2026',
  year: 2026,
  fund: 'W_DEEL:GM0222',
  principal: 'GM0222',
  decidingRule: 'R-001',
};
const creditId = '0a4b1c2d-3e4f-5061-8273-94a5b6c7d8e9';

/** Every event of an invoice as it was first written. A sample is never edited; a new version adds its own beside an upcaster. */
export const invoiceEventTypes = eventTypes<InvoiceEvent>({
  InvoiceRefusedUnread: {
    version: 1,
    golden: {
      1: {
        invoiceId: creditId,
        number: null,
        partner: 'GM0222',
        lineIds: [],
        sha256,
        receivedOn: on,
        findings: ['XML-NOT-WELL-FORMED'],
      },
    },
  },
  InvoiceReceived: { version: 1, golden: { 1: { ...of, ...bill } } },
  DuplicateInvoiceRefused: {
    version: 1,
    golden: { 1: { ...of, sha256, on, verdict: { ...verdict, decision: 'HOLD' } } },
  },
  InvoiceValidated: { version: 1, golden: { 1: { ...of, verdict } } },
  InvoiceReturned: {
    version: 1,
    golden: {
      1: {
        ...of,
        reason: 'RULES',
        rightAddressees: ['UWV'],
        on,
        verdict: { ...verdict, decision: 'REFUSE' },
      },
    },
  },
  InvoiceResubmitted: { version: 1, golden: { 1: { ...of, by: creditId, on } } },
  InvoiceMatched: { version: 1, golden: { 1: { ...of, verdict } } },
  InvoiceDisputed: {
    version: 1,
    golden: {
      1: {
        ...of,
        mismatches: [{ lineId: '1', mismatch: 'OTHER_PRICE' }],
        on,
        verdict: { ...verdict, decision: 'HOLD' },
      },
    },
  },
  DisputeResolved: { version: 1, golden: { 1: { ...of, on } } },
  InvoiceRouted: {
    version: 1,
    golden: { 1: { ...of, kind: 'invoice', principal: 'GM0222', lines: [routed], verdict } },
  },
  InvoiceApproved: { version: 1, golden: { 1: { ...of, on } } },
  InvoiceApprovalGiven: { version: 1, golden: { 1: { ...of, on, by: 'finance@gm0222', needed: 1 } } },
  InvoiceApprovalTakenBack: {
    version: 1,
    golden: { 1: { ...of, on, by: 'finance@gm0222', reason: 'Toch niet geleverd', round: 0 } },
  },
  InvoiceHeld: { version: 1, golden: { 1: { ...of, reason: 'NOT_DELIVERED', on, by: 'finance@gm0222' } } },
  DeviationAccepted: {
    version: 1,
    golden: {
      1: { ...of, on, by: 'finance@gm0222', reason: 'Korting afgesproken', cents: -500, enough: true },
    },
  },
  OrderLinePointedOut: {
    version: 1,
    golden: {
      1: {
        ...of,
        lineId: '1',
        orderReference: 'A7K3M92QFX4TB',
        orderLine: 2,
        on,
        by: 'finance@gm0222',
        reason: 'Typefout',
      },
    },
  },
  InvoiceNoted: {
    version: 1,
    golden: { 1: { ...of, note: 'Gebeld met de leverancier', on, by: 'finance@gm0222' } },
  },
  InvoiceWorkClosed: {
    version: 1,
    golden: { 1: { ...of, how: 'SENT', file: null, on, by: 'finance@gm0222' } },
  },
  CreditWithdrawn: {
    version: 1,
    golden: {
      1: {
        ...of,
        by: creditId,
        lines: [{ lineId: '1', creditLineId: '1', amount: 63_000, wholly: true }],
        backTo: 'APPROVED',
        on,
      },
    },
  },
  InvoicePaid: { version: 1, golden: { 1: { ...of, on, payable: 76_230 } } },
  InvoiceCredited: {
    version: 1,
    golden: {
      1: {
        ...of,
        by: creditId,
        booked: true,
        lines: [{ lineId: '1', creditLineId: '1', amount: 63_000, wholly: true }],
        wholly: true,
        on,
      },
    },
  },
  CreditNoteSettled: { version: 1, golden: { 1: { ...of, on } } },
});

/** The events of a partner's limit. */
export const approvalLimitEventTypes = eventTypes<ApprovalLimitSet>({
  ApprovalLimitSet: {
    version: 1,
    golden: { 1: { partner: 'GM0222', amount: 1_000_000, from: '2026-07-01' } },
  },
});
