import { eventTypes, type Verdict } from '@ontschot/kernel';
import type { BudgetEvent } from './budget.events';

const of = { budgetId: 'W_DEEL:GM0222-2026', partner: 'GM0222', fund: 'W_DEEL:GM0222', year: 2026 };
const verdict: Verdict = {
  decision: 'ALLOW',
  principal: 'GM0222',
  budget: 'W_DEEL:GM0222',
  invoiceTo: 'GM0222',
  contractingPrincipal: null,
  because: [
    {
      rule: 'R-025',
      effect: 'ALLOW',
      text: 'Er is genoeg budget.',
      textEn: 'The budget suffices.',
      source: 'HI §2, §3',
      version: '2008-09-15',
    },
  ],
  duties: [],
  liftedBy: [],
  alternatives: [],
};

/** Every event of a budget as it was first written. A sample is never edited; a new version adds its own beside an upcaster. */
export const budgetEventTypes = eventTypes<BudgetEvent>({
  BudgetYearOpened: { version: 1, golden: { 1: of } },
  BudgetAllocated: { version: 1, golden: { 1: { ...of, amount: 50_000_000, on: '2026-01-02' } } },
  BudgetCommitted: {
    version: 1,
    golden: { 1: { ...of, assignmentId: 'A7K3M92QFX4TB', amount: 210_000, on: '2026-02-02', verdict } },
  },
  CommitmentReleased: {
    version: 1,
    golden: { 1: { ...of, assignmentId: 'A7K3M92QFX4TB', amount: 63_000, reason: 'DROPPED_OUT' } },
  },
  CostRealised: {
    version: 1,
    golden: {
      1: {
        ...of,
        assignmentId: 'A7K3M92QFX4TB',
        invoiceId: 'f0b1',
        lineId: '1',
        amount: 63_000,
        fromCommitment: 63_000,
      },
    },
  },
  CostReversed: {
    version: 1,
    golden: {
      1: {
        ...of,
        assignmentId: 'A7K3M92QFX4TB',
        invoiceId: 'c0d1',
        lineId: '1',
        amount: 63_000,
        toCommitment: 0,
      },
    },
  },
  CostTakenBack: {
    version: 1,
    golden: {
      1: {
        ...of,
        assignmentId: 'A7K3M92QFX4TB',
        invoiceId: 'f0b1',
        lineId: '1',
        amount: 63_000,
        toCommitment: 63_000,
        round: 0,
      },
    },
  },
  BudgetYearClosed: { version: 1, golden: { 1: { ...of, on: '2026-12-31' } } },
});
