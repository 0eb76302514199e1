import type {
  BudgetAllocated,
  BudgetCommitted,
  BudgetEvent,
  CommitmentReleased,
  CostRealised,
  CostReversed,
  CostTakenBack,
} from '@ontschot/budgets';
import { dayInAmsterdam, type Projection, type RecordedEvent } from '@ontschot/kernel';
import type { AccountabilityEntry } from './accountability-entry.row';

type Movement =
  BudgetAllocated | BudgetCommitted | CommitmentReleased | CostRealised | CostReversed | CostTakenBack;
type Sums = Partial<Pick<AccountabilityEntry, 'allocated' | 'committed' | 'realised'>>;

const entry = (
  { id, data, metadata: { effectiveOn, recordedAt } }: RecordedEvent<Movement>,
  sums: Sums,
): AccountabilityEntry => ({
  id,
  partner: data.partner,
  fund: data.fund,
  year: data.year,
  assignmentId: 'assignmentId' in data ? data.assignmentId : null,
  allocated: 0,
  committed: 0,
  realised: 0,
  ...sums,
  effectiveOn,
  recordedOn: dayInAmsterdam(recordedAt),
});

/** each partner's own money, movement by movement. */
export const accountabilityEntry: Projection<AccountabilityEntry, BudgetEvent> = {
  name: 'accountability_entry',
  version: 1,
  keysOf: ({ id }) => id,
  on: {
    BudgetAllocated: (_, event) => entry(event, { allocated: event.data.amount }),
    BudgetCommitted: (_, event) => entry(event, { committed: event.data.amount }),
    CommitmentReleased: (_, event) => entry(event, { committed: -event.data.amount }),
    CostRealised: (_, event) =>
      entry(event, { realised: event.data.amount, committed: -event.data.fromCommitment }),
    CostTakenBack: (_, event) =>
      entry(event, { realised: -event.data.amount, committed: event.data.toCommitment }),
    CostReversed: (_, event) =>
      entry(event, { realised: -event.data.amount, committed: event.data.toCommitment }),
  },
};
