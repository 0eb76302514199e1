import type { Booking, BudgetEvent } from '@ontschot/budgets';
import { budgetIdOf, fundOf, type RecordedEvent, Rejected } from '@ontschot/kernel';
import fc from 'fast-check';
import { availableOf, budget, type Budget } from '../../../../budgets/src/domain/budget.decider';
import { accountabilityEntry } from './accountability-entry.projection';
import type { AccountabilityEntry } from './accountability-entry.row';

const recorded = (
  event: BudgetEvent,
  position: number,
  effectiveOn = '2026-05-01',
  recordedAt = '2026-05-01T10:00:00.000Z',
): RecordedEvent<BudgetEvent> => ({
  ...event,
  id: `e${position}`,
  stream: 's',
  revision: position,
  position,
  schemaVersion: 1,
  metadata: {
    actor: 'a',
    partner: event.data.partner,
    correlationId: 'c',
    causationId: null,
    effectiveOn,
    recordedAt,
    legalGround: null,
  },
});

const entryOf = (event: RecordedEvent<BudgetEvent>): AccountabilityEntry | null | undefined => {
  const apply = accountabilityEntry.on[event.type] as
    | ((
        row: undefined,
        event: RecordedEvent<BudgetEvent>,
        key: string,
      ) => AccountabilityEntry | null | undefined)
    | undefined;
  return apply?.(undefined, event, String(accountabilityEntry.keysOf(event)));
};

const of = { budgetId: 'W_DEEL:GM0222-2026', partner: 'GM0222', fund: 'W_DEEL:GM0222', year: 2026 };
const line = { ...of, assignmentId: 'A1', invoiceId: 'i', lineId: '1' };

describe('one movement', () => {
  it.each<[BudgetEvent, Partial<AccountabilityEntry>]>([
    [
      { type: 'BudgetAllocated', data: { ...of, amount: 100, on: '2026-01-02' } },
      { allocated: 100, committed: 0, realised: 0, assignmentId: null },
    ],
    [
      {
        type: 'BudgetCommitted',
        data: {
          ...of,
          assignmentId: 'A1',
          amount: 70,
          on: '2026-02-02',
          verdict: { decision: 'ALLOW' } as never,
        },
      },
      { allocated: 0, committed: 70, realised: 0, assignmentId: 'A1' },
    ],
    [
      { type: 'CommitmentReleased', data: { ...of, assignmentId: 'A1', amount: 20, reason: 'COMPLETED' } },
      { committed: -20 },
    ],
    [
      { type: 'CostRealised', data: { ...line, amount: 50, fromCommitment: 40 } },
      { realised: 50, committed: -40 },
    ],
    [
      { type: 'CostReversed', data: { ...line, amount: 50, toCommitment: 30 } },
      { realised: -50, committed: 30 },
    ],
  ])('%j', (event, expected) =>
    expect(entryOf(recorded(event, 7))).toMatchObject({
      id: 'e7',
      partner: 'GM0222',
      fund: 'W_DEEL:GM0222',
      year: 2026,
      ...expected,
    }),
  );

  it('is none when no money moves', () =>
    expect([
      entryOf(recorded({ type: 'BudgetYearOpened', data: of }, 1)),
      entryOf(recorded({ type: 'BudgetYearClosed', data: { ...of, on: '2026-12-31' } }, 1)),
    ]).toEqual([undefined, undefined]));
  it('became known on the day in Amsterdam, not in Greenwich', () =>
    expect(
      entryOf(
        recorded(
          { type: 'BudgetAllocated', data: { ...of, amount: 1, on: '2026-06-01' } },
          1,
          '2026-06-01',
          '2026-06-30T22:30:00.000Z',
        ),
      ),
    ).toMatchObject({ effectiveOn: '2026-06-01', recordedOn: '2026-07-01' }));
});

describe('R-018, R-026, R-082: any history', () => {
  const partners = ['UWV', 'GM0222', 'GM0294'];
  const assignmentId = fc.constantFrom('A1', 'A2', 'A3');
  const amount = fc.integer({ min: 1, max: 90_000 });
  const booked = {
    assignmentId,
    invoiceId: fc.constantFrom('i1', 'i2', 'i3'),
    lineId: fc.constantFrom('1', '2'),
    amount,
  };
  const booking = fc.oneof<fc.Arbitrary<Booking>[]>(
    fc.record({
      type: fc.constant('CommitBudget'),
      assignmentId,
      amount,
      on: fc.constant('2026-03-01'),
      alternativeOffered: fc.constant(null),
    }),
    fc.record({ type: fc.constant('ReleaseCommitment'), assignmentId, reason: fc.constant('COMPLETED') }),
    fc.record({ type: fc.constant('RealiseCost'), ...booked, on: fc.constant('2026-04-01') }),
    fc.record({
      type: fc.constant('ReverseCost'),
      ...booked,
      of: fc.record({ invoiceId: booked.invoiceId, lineId: booked.lineId }),
      recommit: fc.constantFrom(0, 1_000),
    }),
    fc.record({
      type: fc.constant('TakeBackCost'),
      assignmentId,
      invoiceId: booked.invoiceId,
      lineId: booked.lineId,
      round: fc.constant(0),
    }),
  );
  const history = fc.array(fc.record({ partner: fc.constantFrom(...partners), booking }), { maxLength: 60 });

  it('gives each partner the sums of its own budget, and all partners together the sums of the log', () => {
    fc.assert(
      fc.property(history, (steps) => {
        const states = new Map<string, Budget>();
        const log: BudgetEvent[] = [];
        const record = (partner: string, events: BudgetEvent[]): void => {
          log.push(...events);
          states.set(partner, events.reduce(budget.evolve, states.get(partner) ?? budget.initial));
        };
        for (const partner of partners) {
          record(partner, [
            {
              type: 'BudgetYearOpened',
              data: { budgetId: budgetIdOf(partner, 2026), partner, fund: fundOf(partner), year: 2026 },
            },
          ]);
          record(
            partner,
            budget.decide(
              {
                type: 'AllocateBudget',
                bookingId: 'b1',
                amount: 250_000,
                reason: null,
                on: '2026-01-02',
                today: '2026-01-02',
              },
              states.get(partner) ?? budget.initial,
            ),
          );
        }
        for (const { partner, booking: command } of steps)
          record(partner, decidedOrRefused(command, states.get(partner) ?? budget.initial));

        const entries = log.flatMap((event, index) => entryOf(recorded(event, index + 1)) ?? []);
        for (const partner of partners) {
          const state = states.get(partner);
          if (!state || state.status === 'unopened') throw new Error('The year was opened above.');
          const own = sumOf(entries.filter((entry) => entry.partner === partner));
          expect(own).toEqual({
            allocated: state.allocated,
            committed: state.committed,
            realised: state.realised,
          });
          expect(availableOf(own)).toBe(availableOf(state));
        }
        const realisedInLog = log.reduce(
          (sum, { type, data }) =>
            type === 'CostRealised'
              ? sum + data.amount
              : type === 'CostReversed' || type === 'CostTakenBack'
                ? sum - data.amount
                : sum,
          0,
        );
        expect(sumOf(entries).realised).toBe(realisedInLog);
        expect(sumOf(entries).allocated).toBe(partners.length * 250_000);
      }),
      { numRuns: 200 },
    );
  });
});

/** What the budget refuses leaves no trace. */
const decidedOrRefused = (command: Booking, state: Budget): BudgetEvent[] => {
  try {
    return budget.decide(command, state);
  } catch (refused) {
    if (refused instanceof Rejected) return [];
    throw refused;
  }
};

const sumOf = (entries: readonly AccountabilityEntry[]) =>
  entries.reduce(
    (sum, { allocated, committed, realised }) => ({
      allocated: sum.allocated + allocated,
      committed: sum.committed + committed,
      realised: sum.realised + realised,
    }),
    { allocated: 0, committed: 0, realised: 0 },
  );
