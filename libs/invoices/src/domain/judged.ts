import type { Bill, InvoiceDisputed, InvoiceEvent, OfInvoice } from './invoice.events';
import type { Judgement } from './judge';

/** What is recorded of a judgement, the first time. */
export const judged = (of: OfInvoice, bill: Bill, judgement: Judgement, on: string): InvoiceEvent[] => {
  const { kind } = bill;
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
          kind,
        },
      },
    ];
  const validated: InvoiceEvent = { type: 'InvoiceValidated', data: { ...of, verdict: judgement.validated } };
  return judgement.outcome === 'DISPUTED'
    ? [
        validated,
        {
          type: 'InvoiceDisputed',
          data: { ...of, ...disputed(bill, judgement), on },
        },
      ]
    : [validated, ...routed(of, kind, judgement)];
};

/** What is told of what differs; a bill of thousands of wrong lines tells the first of them. */
const MISMATCHES_TOLD = 500;
export const disputed = (
  { kind, faults }: Bill,
  { mismatches, verdict }: Extract<Judgement, { outcome: 'DISPUTED' }>,
): Pick<InvoiceDisputed['data'], 'mismatches' | 'verdict' | 'kind' | 'faults'> => ({
  mismatches: mismatches.slice(0, MISMATCHES_TOLD),
  verdict,
  kind,
  ...(faults && faults.length > 0 ? { faults } : {}),
});

/** Matched, and on the budget of its principal. */
export const routed = (
  of: OfInvoice,
  kind: Bill['kind'],
  { verdict, principal, lines }: Extract<Judgement, { outcome: 'ROUTED' }>,
): InvoiceEvent[] => [
  { type: 'InvoiceMatched', data: { ...of, verdict } },
  { type: 'InvoiceRouted', data: { ...of, kind, principal, lines, verdict } },
];
