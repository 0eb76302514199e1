import {
  budgetIdOf,
  type Cents,
  type Decider,
  fundOf,
  type IsoDate,
  notAfterToday,
  notBefore,
  type Text,
} from '@ontschot/kernel';
import { bookCost, commitBudget, refuseUnlessAllowed } from '@ontschot/rulebook';
import type {
  AllocateBudget,
  BudgetCommand,
  CloseBudgetYear,
  CommitBudget,
  OpenBudgetYear,
  RealiseCosts,
  ReleaseCommitment,
  ReverseCost,
  TakeBackCost,
} from './budget.commands';
import type { BudgetEvent, OfBudget, StillCommitted } from './budget.events';
import { refuse } from './refusals';

export type Budget =
  | { status: 'unopened' }
  | {
      status: 'open' | 'closed';
      of: OfBudget;
      allocated: Cents;
      /** Outstanding amount per assignment; an assignment that was released stands at 0. */
      commitments: Map<string, Cents>;
      /** Revision of the assignment for which it was committed last. */
      committedAsOf: Map<string, number>;
      committed: Cents;
      realised: Cents;
      /** What was booked under each line of an invoice or credit note, so that nothing is booked twice. */
      booked: Map<string, Booked>;
      /** Lines of invoices whose cost stands on it, whichever approval put it there. */
      standing: Set<string>;
      /** Allocations by name, so that none is booked twice. */
      allocations: Map<string, { amount: Cents; on: IsoDate; reason: string | null }>;
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
        committedAsOf: new Map(),
        committed: 0,
        realised: 0,
        booked: new Map(),
        standing: new Set(),
        allocations: new Map(),
        closedOn: null,
      };
    }
    if (state.status === 'unopened') return state;
    switch (type) {
      case 'BudgetAllocated':
        if (data.bookingId !== undefined)
          state.allocations.set(data.bookingId, {
            amount: data.amount,
            on: data.on,
            reason: data.reason ?? null,
          });
        return { ...state, allocated: state.allocated + data.amount };
      case 'BudgetCommitted':
        if (data.asOf !== undefined) state.committedAsOf.set(data.assignmentId, data.asOf);
        return commitMore(state, data.assignmentId, data.amount);
      case 'CommitmentReleased':
        return commitMore(state, data.assignmentId, -data.amount);
      case 'CostRealised':
        state.standing.add(lineKey('cost', { ...data, round: 0 }));
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
        state.standing.delete(lineKey('cost', { ...data, round: 0 }));
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
    // A repeat is a repeat, also once the year is closed.
    if (command.type === 'AllocateBudget' && allocatedAlready(command, state)) return [];
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

/** What orders still hold: a closed year goes on paying and releasing it. */
export const stillCommitted = ({ commitments, committed }: Opened): StillCommitted => ({
  orders: [...commitments.values()].filter((held) => held > 0).length,
  amount: committed,
});

const CLOSING: Text = { nl: 'Het sluiten van dit budgetjaar', en: 'Closing this budget year' };
const ALLOCATION: Text = { nl: 'Dit besluit', en: 'This decision' };

const close = ({ on, today }: CloseBudgetYear, state: Opened): BudgetEvent[] => {
  const { of, closedOn } = state;
  if (closedOn === on) return [];
  if (closedOn !== null) throw refuse('budget-year-closed-already', { year: of.year, on: closedOn });
  notBefore(on, `${of.year}-01-01`, CLOSING);
  notAfterToday(on, today, CLOSING);
  return [{ type: 'BudgetYearClosed', data: { ...of, on, stays: stillCommitted(state) } }];
};

/** Nothing of a partner comes near it; sums over all partners stay whole numbers. Cents: 100 billion euro. */
const MOST_ALLOCATED: Cents = 100_000_000_000_00;

const allocate = ({ bookingId, amount, reason, on, today }: AllocateBudget, state: Opened): BudgetEvent[] => {
  const { year } = state.of;
  if (amount === 0) throw refuse('nothing-to-allocate');
  notBefore(on, `${year}-01-01`, ALLOCATION);
  notAfterToday(on, today, ALLOCATION);
  if (on > `${year}-12-31`) throw refuse('day-after-budget-year', { year, on });
  if (state.allocated + amount > MOST_ALLOCATED)
    throw refuse('allocation-too-large', { most: MOST_ALLOCATED, allocated: state.allocated });
  if (availableOf(state) + amount < 0) throw refuse('allocation-below-use');
  return [{ type: 'BudgetAllocated', data: { ...state.of, amount, on, reason, bookingId } }];
};

/** Was it booked already? @throws NotPossible `allocated-otherwise` when its name stands for another amount, day or reason */
const allocatedAlready = ({ bookingId, amount, on, reason }: AllocateBudget, state: Opened): boolean => {
  const stood = state.allocations.get(bookingId);
  if (stood && (stood.amount !== amount || stood.on !== on || stood.reason !== reason))
    throw refuse('allocated-otherwise', { amount: stood.amount, on: stood.on });
  return stood !== undefined;
};

const commit = (
  { assignmentId, amount: wanted, on, alternativeOffered, asOf }: CommitBudget,
  state: Opened,
): BudgetEvent[] => {
  const held = state.commitments.get(assignmentId) ?? 0;
  const heldAsOf = state.committedAsOf.get(assignmentId) ?? asOf ?? 0;
  if (asOf !== undefined && asOf < heldAsOf) throw refuse('order-went-on');
  // All of it is still held for what went before: it is committed anew, so that a late release of that leaves it alone.
  const over = asOf !== undefined && asOf > heldAsOf && held >= wanted ? held : 0;
  const amount = wanted - held + over;
  if (amount <= 0) return [];
  const verdict = commitBudget.ask({
    partner: state.of.partner,
    amount,
    available: availableOf(state) + over,
    allocated: state.allocated,
    alternativeOffered,
    day: on,
  });
  refuseUnlessAllowed(verdict);
  return [
    ...(over > 0
      ? [
          {
            type: 'CommitmentReleased' as const,
            data: { ...state.of, assignmentId, amount: over, reason: 'COMMITTED_ANEW' as const },
          },
        ]
      : []),
    {
      type: 'BudgetCommitted',
      data: { ...state.of, assignmentId, amount, on, verdict, ...(asOf === undefined ? {} : { asOf }) },
    },
  ];
};

const release = (
  { assignmentId, reason, keep = 0, asOf = Infinity }: ReleaseCommitment,
  state: Opened,
): BudgetEvent[] => {
  if (asOf < (state.committedAsOf.get(assignmentId) ?? 0)) return [];
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
        allocated: state.allocated,
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
  state.booked.has(lineKey('credit', { invoiceId, lineId })) || !state.standing.has(lineKey('cost', of))
    ? []
    : [
        {
          type: 'CostReversed',
          data: { ...state.of, assignmentId, invoiceId, lineId, amount, toCommitment: recommit },
        },
      ];
