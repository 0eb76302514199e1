import type { Cents, Projection } from '@ontschot/kernel';
import type { BudgetEvent } from '../../domain/budget.events';
import type { BudgetPosition } from './budget-position.row';

type Change = { allocated?: Cents; committed?: Cents; realised?: Cents };

const changed = (
  row: BudgetPosition | undefined,
  revision: number,
  { allocated = 0, committed = 0, realised = 0 }: Change,
): BudgetPosition | undefined =>
  row && {
    ...row,
    allocated: row.allocated + allocated,
    committed: row.committed + committed,
    realised: row.realised + realised,
    available: row.available + allocated - committed - realised,
    revision,
  };

export const budgetPosition: Projection<BudgetPosition, BudgetEvent> = {
  name: 'budget_position',
  version: 1,
  keysOf: ({ data }) => data.budgetId,
  on: {
    BudgetYearOpened: (_, { data: { budgetId, partner, fund, year }, revision }) => ({
      id: budgetId,
      partner,
      fund,
      year,
      status: 'OPEN',
      allocated: 0,
      committed: 0,
      realised: 0,
      available: 0,
      revision,
    }),
    BudgetAllocated: (row, { data, revision }) => changed(row, revision, { allocated: data.amount }),
    BudgetCommitted: (row, { data, revision }) => changed(row, revision, { committed: data.amount }),
    CommitmentReleased: (row, { data, revision }) => changed(row, revision, { committed: -data.amount }),
    CostRealised: (row, { data, revision }) =>
      changed(row, revision, { realised: data.amount, committed: -data.fromCommitment }),
    CostReversed: (row, { data, revision }) =>
      changed(row, revision, { realised: -data.amount, committed: data.toCommitment }),
    CostTakenBack: (row, { data, revision }) =>
      changed(row, revision, { realised: -data.amount, committed: data.toCommitment }),
    BudgetYearClosed: (row, { revision }) => row && { ...row, status: 'CLOSED', revision },
  },
};
