import { budgetIdOf, type Cents, type Decider, fundOf, type IsoDate, notAfterToday } from '@ontschot/kernel';
import { bookCost, commitBudget, refuseUnlessAllowed } from '@ontschot/rulebook';
import type {
  AllocateBudget,
  BudgetCommand,
  CloseBudgetYear,
  CommitBudget,
  OpenBudgetYear,
  RealiseCost,
  RealiseCosts,
  ReleaseCommitment,
  ReverseCost,
  TakeBackCost,
} from './budget.commands';
import type { BudgetEvent, OfBudget } from './budget.events';
import { refuse } from './refusals';

export type Budget =
  | { status: 'unopened' }
  | {
      status: 'open' | 'closed';
      of: OfBudget;
      allocated: Cents;
      /** Outstanding amount per assignment; an assignment that was released stands at 0. */
      commitments: Map<string, Cents>;
      committed: Cents;
      realised: Cents;
      /** What was booked under each line of an invoice or credit note, so that nothing is booked twice. */
      booked: Map<string, Booked>;
      closedOn: IsoDate | null;
    };
type Opened = Exclude<Budget, { status: 'unopened' }>;

/** `taken back`: the cost came off again with its approval. */
type Booked = { amount: Cents; fromCommitment: Cents; takenBack: boolean };

/** Rulebook 5.1. */
export const availableOf = ({
  allocated,
  committed,
  realised,
}: {
  allocated: Cents;
  committed: Cents;
  realised: Cents;
}): Cents => allocated - committed - realised;

const lineKey = (
  type: 'cost' | 'credit',
  { invoiceId, lineId, round = 0 }: { invoiceId: string; lineId: string; round?: number },
): string => `${type}/${invoiceId}/${lineId}${round === 0 ? '' : `#${round}`}`;

export const budget: Decider<Budget, BudgetCommand, BudgetEvent> = {
  initial: { status: 'unopened' },
  evolve: (state, { type, data }) => {
    if (type === 'BudgetYearOpened') {
      const { budgetId, partner, fund, year } = data;
      return {
        status: 'open',
        of: { budgetId, partner, fund, year },
        allocated: 0,
        commitments: new Map(),
        committed: 0,
        realised: 0,
        booked: new Map(),
        closedOn: null,
      };
    }
    if (state.status === 'unopened') return state;
    switch (type) {
      case 'BudgetAllocated':
        return { ...state, allocated: state.allocated + data.amount };
      case 'BudgetCommitted':
        return commitMore(state, data.assignmentId, data.amount);
      case 'CommitmentReleased':
        return commitMore(state, data.assignmentId, -data.amount);
      case 'CostRealised':
        return {
          ...commitMore(state, data.assignmentId, -data.fromCommitment),
          realised: state.realised + data.amount,
          booked: state.booked.set(lineKey('cost', data), {
            amount: data.amount,
            fromCommitment: data.fromCommitment,
            takenBack: false,
          }),
        };
      case 'CostReversed':
        return {
          ...commitMore(state, data.assignmentId, data.toCommitment),
          realised: state.realised - data.amount,
          booked: state.booked.set(lineKey('credit', data), {
            amount: -data.amount,
            fromCommitment: -data.toCommitment,
            takenBack: false,
          }),
        };
      case 'CostTakenBack':
        return {
          ...commitMore(state, data.assignmentId, data.toCommitment),
          realised: state.realised - data.amount,
          booked: state.booked.set(lineKey('cost', data), {
            amount: data.amount,
            fromCommitment: data.toCommitment,
            takenBack: true,
          }),
        };
      case 'BudgetYearClosed':
        return { ...state, status: 'closed', closedOn: data.on };
    }
  },
  decide: (command, state) => {
    if (command.type === 'OpenBudgetYear') return openYear(command, state);
    if (state.status === 'unopened') throw refuse('budget-year-not-open');
    // What was ordered in a closed year is still paid and released from it; nothing new is committed.
    if (state.status === 'closed' && (command.type === 'CommitBudget' || command.type === 'AllocateBudget'))
      throw refuse('budget-year-closed', state.of);
    switch (command.type) {
      case 'AllocateBudget':
        return allocate(command, state);
      case 'CommitBudget':
        return commit(command, state);
      case 'ReleaseCommitment':
        return release(command, state);
      case 'RealiseCost':
        return realise([command], state);
      case 'RealiseCosts':
        return realise(command.lines, state);
      case 'TakeBackCost':
        return takeBack(command, state);
      case 'ReverseCost':
        return reverse(command, state);
      case 'CloseBudgetYear':
        return close(command, state);
    }
  },
};

/**
 * Takes over the state's map instead of copying it: a national budget holds hundreds of thousands of commitments a year,
 * and a copy per event would make reading it quadratic. An older state is never looked at again.
 */
const commitMore = (state: Opened, assignmentId: string, amount: Cents): Opened => ({
  ...state,
  committed: state.committed + amount,
  commitments: state.commitments.set(assignmentId, (state.commitments.get(assignmentId) ?? 0) + amount),
});

const openYear = ({ partner, year }: OpenBudgetYear, state: Budget): BudgetEvent[] =>
  state.status === 'unopened'
    ? [
        {
          type: 'BudgetYearOpened',
          data: { budgetId: budgetIdOf(partner, year), partner, fund: fundOf(partner), year },
        },
      ]
    : [];

const close = ({ on, today }: CloseBudgetYear, { of, closedOn }: Opened): BudgetEvent[] => {
  if (closedOn === on) return [];
  if (closedOn !== null) throw refuse('budget-year-closed-already', { year: of.year, on: closedOn });
  notAfterToday(on, today, { nl: 'Het sluiten van dit budgetjaar', en: 'Closing this budget year' });
  return [{ type: 'BudgetYearClosed', data: { ...of, on } }];
};

const allocate = ({ amount, on, today }: AllocateBudget, state: Opened): BudgetEvent[] => {
  if (amount === 0) throw refuse('nothing-to-allocate');
  notAfterToday(on, today, { nl: 'Dit besluit', en: 'This decision' });
  if (availableOf(state) + amount < 0) throw refuse('allocation-below-use');
  return [{ type: 'BudgetAllocated', data: { ...state.of, amount, on } }];
};

const commit = (
  { assignmentId, amount: wanted, on, alternativeOffered }: CommitBudget,
  state: Opened,
): BudgetEvent[] => {
  const amount = wanted - (state.commitments.get(assignmentId) ?? 0);
  if (amount <= 0) return [];
  const verdict = commitBudget.ask({
    partner: state.of.partner,
    amount,
    available: availableOf(state),
    alternativeOffered,
    day: on,
  });
  refuseUnlessAllowed(verdict);
  return [{ type: 'BudgetCommitted', data: { ...state.of, assignmentId, amount, on, verdict } }];
};

const release = ({ assignmentId, reason, keep = 0 }: ReleaseCommitment, state: Opened): BudgetEvent[] => {
  const amount = (state.commitments.get(assignmentId) ?? 0) - keep;
  return amount <= 0
    ? []
    : [{ type: 'CommitmentReleased', data: { ...state.of, assignmentId, amount, reason } }];
};

/** R-025: what goes beyond what was held is new money, and new money must be there for all lines together. */
const realise = (lines: RealiseCosts['lines'], state: Opened): BudgetEvent[] => {
  const outstanding = new Map<string, Cents>();
  let more = 0;
  const events = lines
    .filter((line) => !state.booked.has(lineKey('cost', line)))
    .map(({ assignmentId, invoiceId, lineId, amount, held = amount, round = 0 }): BudgetEvent => {
      const open = outstanding.get(assignmentId) ?? state.commitments.get(assignmentId) ?? 0;
      const fromCommitment = Math.min(open, held);
      outstanding.set(assignmentId, open - fromCommitment);
      more += amount - fromCommitment;
      return {
        type: 'CostRealised',
        data: {
          ...state.of,
          assignmentId,
          invoiceId,
          lineId,
          amount,
          fromCommitment,
          ...(round === 0 ? {} : { round }),
        },
      };
    });
  const [first] = lines;
  if (more > 0 && first)
    refuseUnlessAllowed(
      bookCost.ask({
        principal: state.of.partner,
        amount: more,
        available: availableOf(state),
        alternativeOffered: null,
        day: first.on,
      }),
    );
  return events;
};

const takeBack = ({ assignmentId, invoiceId, lineId, round }: TakeBackCost, state: Opened): BudgetEvent[] => {
  const booked = state.booked.get(lineKey('cost', { invoiceId, lineId, round }));
  if (!booked || booked.takenBack) return [];
  const { amount, fromCommitment: toCommitment } = booked;
  return [
    {
      type: 'CostTakenBack',
      data: { ...state.of, assignmentId, invoiceId, lineId, amount, toCommitment, round },
    },
  ];
};

const reverse = (
  { assignmentId, invoiceId, lineId, amount, of, recommit }: ReverseCost,
  state: Opened,
): BudgetEvent[] =>
  state.booked.has(lineKey('credit', { invoiceId, lineId })) || !isBooked(of, state)
    ? []
    : [
        {
          type: 'CostReversed',
          data: { ...state.of, assignmentId, invoiceId, lineId, amount, toCommitment: recommit },
        },
      ];

/** Does its cost stand on the budget, whichever approval put it there? */
const isBooked = (of: ReverseCost['of'], { booked }: Opened): boolean => {
  for (let round = 0; ; round++) {
    const one = booked.get(lineKey('cost', { ...of, round }));
    if (!one) return false;
    if (!one.takenBack) return true;
  }
};
