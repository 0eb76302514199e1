import type { Projection, RecordedEvent, Text } from '@ontschot/kernel';
import type {
  BudgetAllocated,
  BudgetCommitted,
  BudgetEvent,
  CommitmentReleased,
  CostRealised,
  CostReversed,
  CostTakenBack,
} from '../../domain/budget.events';
import { RELEASED_BECAUSE } from '../../domain/released-because';
import type { BudgetEntry, EntryKind } from './budget-entry.row';

type Booking =
  BudgetAllocated | BudgetCommitted | CommitmentReleased | CostRealised | CostReversed | CostTakenBack;
type Told = Partial<Pick<BudgetEntry, 'allocated' | 'committed' | 'realised'>> & { reason?: Text };

const entry = (
  { id, data, revision, metadata }: RecordedEvent<Booking>,
  kind: EntryKind,
  { reason, ...sums }: Told,
): BudgetEntry => ({
  id,
  budgetId: data.budgetId,
  partner: data.partner,
  kind,
  allocated: 0,
  committed: 0,
  realised: 0,
  ...sums,
  day: metadata.effectiveOn,
  recordedAt: metadata.recordedAt,
  actor: metadata.actor,
  assignmentId: 'assignmentId' in data ? data.assignmentId : null,
  invoiceId: 'invoiceId' in data ? data.invoiceId : null,
  lineId: 'lineId' in data ? data.lineId : null,
  bookingId: 'bookingId' in data ? (data.bookingId ?? null) : null,
  reason: reason?.nl ?? null,
  reasonEn: reason?.en ?? null,
  revision,
});

/** Every booking on every budget, with its reason. */
export const budgetEntry: Projection<BudgetEntry, BudgetEvent> = {
  name: 'budget_entry',
  version: 2,
  keysOf: ({ id }) => id,
  on: {
    BudgetAllocated: (_, event) => {
      const { amount, reason } = event.data;
      return entry(event, 'ALLOCATION', {
        allocated: amount,
        ...(reason ? { reason: { nl: reason, en: reason } } : {}),
      });
    },
    BudgetCommitted: (_, event) => entry(event, 'COMMITMENT', { committed: event.data.amount }),
    CommitmentReleased: (_, event) =>
      entry(event, 'RELEASE', { committed: -event.data.amount, reason: RELEASED_BECAUSE[event.data.reason] }),
    CostRealised: (_, event) =>
      entry(event, 'COST', { realised: event.data.amount, committed: -event.data.fromCommitment }),
    CostReversed: (_, event) =>
      entry(event, 'CREDIT', { realised: -event.data.amount, committed: event.data.toCommitment }),
    CostTakenBack: (_, event) =>
      entry(event, 'TAKEN_BACK', { realised: -event.data.amount, committed: event.data.toCommitment }),
  },
};
