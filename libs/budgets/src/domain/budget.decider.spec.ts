import fc from 'fast-check';
import { specFor } from '../../../kernel/src/testing/spec-for';
import type { BudgetCommand } from './budget.commands';
import type { BudgetEvent } from './budget.events';
import { availableOf, budget } from './budget.decider';

const of = { budgetId: 'W_DEEL:GM0222-2026', partner: 'GM0222', fund: 'W_DEEL:GM0222', year: 2026 };
const ofUwv = { budgetId: 'UWV_REINTEGRATION-2026', partner: 'UWV', fund: 'UWV_REINTEGRATION', year: 2026 };
const verdict = {
  decision: 'ALLOW' as const,
  principal: null,
  budget: null,
  invoiceTo: null,
  contractingPrincipal: null,
  because: [],
  duties: [],
  liftedBy: [],
  alternatives: [],
};

const opened: BudgetEvent = { type: 'BudgetYearOpened', data: of };
const allocated = (amount: number): BudgetEvent => ({
  type: 'BudgetAllocated',
  data: { ...of, amount, on: '2026-01-02' },
});
/** As it is booked now, with its name. */
const booked = (amount: number, change: object = {}): BudgetEvent => ({
  type: 'BudgetAllocated',
  data: { ...of, amount, on: '2026-01-02', reason: null, bookingId: 'b1', ...change },
});
const committed = (amount: number, assignmentId = 'A1'): BudgetEvent => ({
  type: 'BudgetCommitted',
  data: { ...of, assignmentId, amount, on: '2026-02-02', verdict },
});
const realised = (amount: number, fromCommitment = amount): BudgetEvent => ({
  type: 'CostRealised',
  data: { ...of, assignmentId: 'A1', invoiceId: 'I1', lineId: '1', amount, fromCommitment },
});
const given = specFor(budget);
const allocate = (amount: number, on = '2026-01-02', today = '2026-12-31', change: object = {}) =>
  ({ type: 'AllocateBudget', bookingId: 'b1', amount, reason: null, on, today, ...change }) as const;
const commit = (amount: number, alternativeOffered: string | null = null) =>
  ({ type: 'CommitBudget', assignmentId: 'A1', amount, on: '2026-02-02', alternativeOffered }) as const;
const realise = (amount: number) =>
  ({
    type: 'RealiseCost',
    assignmentId: 'A1',
    invoiceId: 'I1',
    lineId: '1',
    amount,
    on: '2026-03-02',
  }) as const;

describe('opening and allocating', () => {
  it('opens a partner’s fund for a year', () =>
    given().when({ type: 'OpenBudgetYear', partner: 'GM0222', year: 2026 }).then(opened));
  it('opens nothing twice', () =>
    given(opened).when({ type: 'OpenBudgetYear', partner: 'GM0222', year: 2026 }).then());
  it('allocates', () => given(opened).when(allocate(500)).then(booked(500)));
  it('takes back to the last available cent', () =>
    given(opened, allocated(500), committed(200))
      .when(allocate(-300, '2026-01-02', '2026-12-31', { reason: 'Bezuiniging' }))
      .then(booked(-300, { reason: 'Bezuiniging' })));
  it('books the same allocation once, however long ago, and also once the year is closed', () => {
    given(opened, booked(500)).when(allocate(500)).then();
    given(opened, booked(500), { type: 'BudgetYearClosed', data: { ...of, on: '2026-12-31' } })
      .when(allocate(500))
      .then();
    expect(
      given(opened, booked(500))
        .when(allocate(500, '2026-01-02', '2026-12-31', { bookingId: 'b2' }))
        .decided(),
    ).toHaveLength(1);
  });
  it.each([
    ['another amount', allocate(501)],
    ['another day', allocate(500, '2026-01-03')],
    ['another reason', allocate(500, '2026-01-02', '2026-12-31', { reason: 'Anders' })],
  ])('refuses %s under the same name', (_, command) =>
    given(opened, booked(500)).when(command).thenNotPossible('allocated-otherwise'),
  );
  it('allocates on a day of the budget year', () => {
    given(opened).when(allocate(1, '2025-12-31')).thenNotPossible('day-too-early');
    given(opened)
      .when(allocate(1, '2027-01-01', '2027-02-01'))
      .thenNotPossible('day-after-budget-year');
    expect(
      given(opened)
        .when(allocate(1, '2026-12-31', '2027-02-01'))
        .decided(),
    ).toHaveLength(1);
  });
  it('keeps the sum of a year within bounds', () => {
    const most = 100_000_000_000_00;
    given(opened, allocated(most - 5))
      .when(allocate(6))
      .thenNotPossible('allocation-too-large');
    expect(
      given(opened, allocated(most - 5))
        .when(allocate(5))
        .decided(),
    ).toHaveLength(1);
    expect(given(opened, allocated(most)).when(allocate(-5)).decided()).toHaveLength(1);
  });
  it('tells what stays committed when the year closes, and closes no year before it began', () => {
    expect(
      given(opened, allocated(1000), committed(300), committed(200, 'A2'), realised(300), committed(0, 'A3'))
        .when({ type: 'CloseBudgetYear', on: '2026-12-31', today: '2026-12-31' })
        .decided(),
    ).toMatchObject([{ type: 'BudgetYearClosed', data: { stays: { orders: 1, amount: 200 } } }]);
    given(opened)
      .when({ type: 'CloseBudgetYear', on: '2025-12-31', today: '2026-12-31' })
      .thenNotPossible('day-too-early');
  });
  it('takes back nothing that is in use', () =>
    given(opened, allocated(500), committed(200))
      .when(allocate(-301))
      .thenNotPossible('allocation-below-use'));
  it('allocates no zero', () => given(opened).when(allocate(0)).thenNotPossible('nothing-to-allocate'));
  it('needs an opened year', () => given().when(commit(1)).thenNotPossible('budget-year-not-open'));
});

describe('committing (R-025)', () => {
  it('commits the last available cent', () => {
    const [event] = given(opened, allocated(400_000)).when(commit(400_000)).decided();
    expect(event).toMatchObject({
      type: 'BudgetCommitted',
      data: { amount: 400_000, verdict: { decision: 'ALLOW', because: [{ rule: 'R-025' }] } },
    });
  });
  it('holds a municipality’s order one cent above, until an alternative is named (R-024)', () =>
    given(opened, allocated(400_000)).when(commit(400_001)).thenRejected('R-025', 'R-024'));
  it('refuses it with the alternative named', () =>
    given(opened, allocated(400_000))
      .when(commit(400_001, 'a group training'))
      .thenRejected('R-025', 'R-024'));
  it('refuses UWV’s order above the budget', () =>
    given({ type: 'BudgetYearOpened', data: ofUwv }).when(commit(1)).thenRejected('R-025'));
  it('commits nothing twice for one assignment', () =>
    given(opened, allocated(400), committed(300)).when(commit(300)).then());
  it('commits again what was released', () => {
    const released: BudgetEvent = {
      type: 'CommitmentReleased',
      data: { ...of, assignmentId: 'A1', amount: 300, reason: 'ORDER_FAILED' },
    };
    expect(given(opened, allocated(400), committed(300), released).when(commit(300)).decided()).toHaveLength(
      1,
    );
  });
  it('brings back what a correction needs, and no more than is available', () => {
    const released: BudgetEvent = {
      type: 'CommitmentReleased',
      data: { ...of, assignmentId: 'A1', amount: 200, reason: 'DROPPED_OUT' },
    };
    expect(given(opened, allocated(300), committed(300), released).when(commit(300)).decided()).toMatchObject(
      [{ type: 'BudgetCommitted', data: { amount: 200 } }],
    );
    given(opened, allocated(299), committed(300), released).when(commit(300)).thenRejected('R-025');
  });
  it('commits nothing in a closed year', () =>
    given(opened, allocated(400), { type: 'BudgetYearClosed', data: { ...of, on: '2026-12-31' } })
      .when(commit(1))
      .thenNotPossible('budget-year-closed'));
});

describe('realising, releasing and reversing (5.1)', () => {
  it('takes an approved invoice off its commitment', () =>
    given(opened, allocated(50_000_000), committed(500_000)).when(realise(400_000)).then(realised(400_000)));
  it('books no line twice', () =>
    given(opened, allocated(50_000_000), committed(500_000), realised(400_000))
      .when(realise(400_000))
      .then());
  it('takes what goes beyond the commitment from what is available', () =>
    given(opened, allocated(600), committed(500)).when(realise(600)).then(realised(600, 500)));
  it('holds what goes beyond both', () =>
    given(opened, allocated(600), committed(500)).when(realise(601)).thenRejected('R-025'));
  it('pays a running order from a closed year', () =>
    given(opened, allocated(600), committed(500), {
      type: 'BudgetYearClosed',
      data: { ...of, on: '2026-12-31' },
    })
      .when(realise(500))
      .then(realised(500)));
  it('releases what remains', () =>
    given(opened, allocated(600), committed(500), realised(400))
      .when({ type: 'ReleaseCommitment', assignmentId: 'A1', reason: 'COMPLETED' })
      .then({
        type: 'CommitmentReleased',
        data: { ...of, assignmentId: 'A1', amount: 100, reason: 'COMPLETED' },
      }));
  it('keeps what may still be billed', () =>
    given(opened, allocated(600), committed(500), realised(100))
      .when({ type: 'ReleaseCommitment', assignmentId: 'A1', reason: 'DROPPED_OUT', keep: 150 })
      .then({
        type: 'CommitmentReleased',
        data: { ...of, assignmentId: 'A1', amount: 250, reason: 'DROPPED_OUT' },
      }));
  it('releases nothing where less is outstanding than is to be kept', () =>
    given(opened, allocated(600), committed(100))
      .when({ type: 'ReleaseCommitment', assignmentId: 'A1', reason: 'DROPPED_OUT', keep: 150 })
      .then());
  it('releases nothing where nothing remains', () =>
    given(opened, allocated(600), committed(500), realised(500))
      .when({ type: 'ReleaseCommitment', assignmentId: 'A1', reason: 'COMPLETED' })
      .then());
  it('reverses a credited line, once', () => {
    const reverse = {
      type: 'ReverseCost',
      assignmentId: 'A1',
      invoiceId: 'C1',
      lineId: '1',
      amount: 400,
      of: { invoiceId: 'I1', lineId: '1' },
      recommit: 400,
    } as const;
    const reversed: BudgetEvent = {
      type: 'CostReversed',
      data: { ...of, assignmentId: 'A1', invoiceId: 'C1', lineId: '1', amount: 400, toCommitment: 400 },
    };
    given(opened, allocated(600), committed(500), realised(400)).when(reverse).then(reversed);
    given(opened, allocated(600), committed(500), realised(400), reversed).when(reverse).then();
  });
  describe('credits in parts and whole', () => {
    const credit = (by: string, amount: number, recommit: number) =>
      ({
        type: 'ReverseCost',
        assignmentId: 'A1',
        invoiceId: by,
        lineId: '1',
        amount,
        of: { invoiceId: 'I1', lineId: '1' },
        recommit,
      }) as const;
    const after = (...commands: Parameters<typeof budget.decide>[0][]) => {
      const state = commands.reduce(
        (before, one) => budget.decide(one, before).reduce(budget.evolve, before),
        [opened, allocated(2000), committed(1000)].reduce(budget.evolve, budget.initial),
      );
      return state.status === 'unopened'
        ? null
        : { committed: state.committed, realised: state.realised, available: availableOf(state) };
    };

    it('in two parts hold again what one holds again (M5, W2)', () => {
      const whole = after(realise(1000), credit('C1', 1000, 1000));
      expect(whole).toEqual({ committed: 1000, realised: 0, available: 1000 });
      expect(after(realise(1000), credit('C1', 600, 0), credit('C2', 400, 1000))).toEqual(whole);
    });
    it('in part free what they take off (5.1)', () =>
      expect(after(realise(1000), credit('C1', 40, 0))).toEqual({
        committed: 0,
        realised: 960,
        available: 1040,
      }));
    it('reverse nothing that was never booked', () =>
      expect(after(credit('C1', 1000, 1000))).toEqual(after()));
  });
  describe('an approval that is taken back', () => {
    const booked = [opened, allocated(2000), committed(1000), realised(900, 1000)] as const;
    const takeBack = {
      type: 'TakeBackCost',
      assignmentId: 'A1',
      invoiceId: 'I1',
      lineId: '1',
      round: 0,
    } as const;
    const takenBack: BudgetEvent = {
      type: 'CostTakenBack',
      data: {
        ...of,
        assignmentId: 'A1',
        invoiceId: 'I1',
        lineId: '1',
        amount: 900,
        toCommitment: 1000,
        round: 0,
      },
    };
    it('holds again what was held, once', () => {
      given(...booked)
        .when(takeBack)
        .then(takenBack);
      given(...booked, takenBack)
        .when(takeBack)
        .then();
      given(opened).when(takeBack).then();
    });
    it('is booked anew by the next approval alone', () => {
      given(...booked, takenBack)
        .when({ ...realise(900), held: 1000 })
        .then();
      const again = given(...booked, takenBack)
        .when({ ...realise(900), held: 1000, round: 1 })
        .decided();
      expect(again).toMatchObject([
        { type: 'CostRealised', data: { amount: 900, fromCommitment: 1000, round: 1 } },
      ]);
    });
  });
  it('a credit takes off what a later approval booked, where the first booked nothing', () => {
    // The first approval was taken back before a second account gave its own, or the budget had no room for it.
    const [cost] = given(opened, allocated(600), committed(500))
      .when({ ...realise(500), round: 2 })
      .decided();
    if (!cost) throw new Error('Nothing was booked.');
    given(opened, allocated(600), committed(500), cost)
      .when({
        type: 'ReverseCost',
        assignmentId: 'A1',
        invoiceId: 'C1',
        lineId: '1',
        amount: 500,
        of: { invoiceId: 'I1', lineId: '1' },
        recommit: 500,
      })
      .then({
        type: 'CostReversed',
        data: { ...of, assignmentId: 'A1', invoiceId: 'C1', lineId: '1', amount: 500, toCommitment: 500 },
      });
  });
  it('books all lines of a bill, or none (R-025)', () => {
    const lines = (second: number) => ({
      type: 'RealiseCosts' as const,
      lines: [
        { ...realise(500), lineId: '1' },
        { ...realise(second), lineId: '2' },
      ],
    });
    const before = [opened, allocated(600), committed(500)] as const;
    expect(
      given(...before)
        .when(lines(100))
        .decided(),
    ).toMatchObject([
      { data: { lineId: '1', amount: 500, fromCommitment: 500 } },
      { data: { lineId: '2', amount: 100, fromCommitment: 0 } },
    ]);
    given(...before)
      .when(lines(101))
      .thenRejected('R-025');
  });
  it('frees what a lower price leaves of what was held', () =>
    given(opened, allocated(600), committed(500))
      .when({ ...realise(450), held: 500 })
      .then(realised(450, 500)));
  describe('of an assignment that went on since', () => {
    const verdict = expect.anything() as unknown;
    const commit = (asOf: number, amount = 600) =>
      ({
        type: 'CommitBudget',
        assignmentId: 'A1',
        amount,
        on: '2026-02-02',
        alternativeOffered: null,
        asOf,
      }) as const;
    const after = (...commands: BudgetCommand[]): BudgetEvent[] =>
      commands.reduce<BudgetEvent[]>(
        (events, command) => [
          ...events,
          ...budget.decide(command, events.reduce(budget.evolve, budget.initial)),
        ],
        [opened, allocated(1000)],
      );
    const release = (asOf: number) =>
      ({ type: 'ReleaseCommitment', assignmentId: 'A1', reason: 'ORDER_FAILED', asOf }) as const;
    it('frees nothing that was committed for what came later', () => {
      const again = after(commit(3), commit(5));
      expect(again.slice(3)).toEqual([
        {
          type: 'CommitmentReleased',
          data: { ...of, assignmentId: 'A1', amount: 600, reason: 'COMMITTED_ANEW' },
        },
        {
          type: 'BudgetCommitted',
          data: { ...of, assignmentId: 'A1', amount: 600, on: '2026-02-02', verdict, asOf: 5 },
        },
      ]);
      given(...again)
        .when(release(4))
        .then();
      expect(
        given(...again)
          .when(release(6))
          .decided(),
      ).toMatchObject([{ data: { amount: 600, reason: 'ORDER_FAILED' } }]);
    });
    it('commits nothing any more for what came before', () => {
      given(...after(commit(3), release(4), commit(5)))
        .when(commit(3))
        .thenNotPossible('order-went-on');
      given(...after(commit(5)))
        .when(commit(5))
        .then();
    });
    it('commits what is lacking, where a part is still held', () =>
      expect(after(commit(3, 400), commit(5)).slice(3)).toMatchObject([
        { type: 'BudgetCommitted', data: { amount: 200, asOf: 5 } },
      ]));
  });
  it('closes a year once', () =>
    given(opened, { type: 'BudgetYearClosed', data: { ...of, on: '2026-12-31' } })
      .when({ type: 'CloseBudgetYear', on: '2026-12-31', today: '2026-12-31' })
      .then());
  it('is not closed again on another day', () =>
    given(opened, { type: 'BudgetYearClosed', data: { ...of, on: '2026-12-30' } })
      .when({ type: 'CloseBudgetYear', on: '2026-12-31', today: '2026-12-31' })
      .thenNotPossible('budget-year-closed-already'));
  it('takes no decision of a day to come', () => {
    given(opened)
      .when({ type: 'CloseBudgetYear', on: '2027-01-01', today: '2026-12-31' })
      .thenNotPossible('day-in-the-future');
    given(opened)
      .when(allocate(1, '2027-01-01', '2026-12-31'))
      .thenNotPossible('day-in-the-future');
  });
});

it('reproduces the worked example of 5.1', () => {
  const fold = (...events: BudgetEvent[]) => events.reduce(budget.evolve, budget.initial);
  const figures = (state: ReturnType<typeof fold>) =>
    state.status === 'unopened'
      ? null
      : { committed: state.committed, realised: state.realised, available: availableOf(state) };
  const before: BudgetEvent[] = [
    opened,
    allocated(50_000_000),
    committed(500_000),
    committed(17_500_000, 'A2'),
    {
      type: 'CostRealised',
      data: {
        ...of,
        assignmentId: 'A3',
        invoiceId: 'I0',
        lineId: '1',
        amount: 21_000_000,
        fromCommitment: 0,
      },
    },
  ];
  expect(figures(fold(...before))).toEqual({
    committed: 18_000_000,
    realised: 21_000_000,
    available: 11_000_000,
  });
  const approved = [...before, realised(400_000)];
  expect(figures(fold(...approved))).toEqual({
    committed: 17_600_000,
    realised: 21_400_000,
    available: 11_000_000,
  });
  const completed: BudgetEvent[] = [
    ...approved,
    { type: 'CommitmentReleased', data: { ...of, assignmentId: 'A1', amount: 100_000, reason: 'COMPLETED' } },
  ];
  expect(figures(fold(...completed))).toMatchObject({ available: 11_100_000 });
  expect(
    figures(
      fold(...completed, {
        type: 'CostReversed',
        data: { ...of, assignmentId: 'A1', invoiceId: 'C1', lineId: '1', amount: 50_000, toCommitment: 0 },
      }),
    ),
  ).toEqual({ committed: 17_500_000, realised: 21_350_000, available: 11_150_000 });
});

it('keeps every cent, whatever is asked in whatever order', () => {
  const command = fc.oneof(
    fc.record({
      type: fc.constant('AllocateBudget' as const),
      bookingId: fc.uuid(),
      reason: fc.constant(null),
      amount: fc.integer({ min: -500, max: 2000 }),
      on: fc.constant('2026-01-02'),
      today: fc.constant('2026-12-31'),
    }),
    fc.record({
      type: fc.constant('CommitBudget' as const),
      assignmentId: fc.constantFrom('A1', 'A2', 'A3'),
      amount: fc.integer({ min: 1, max: 900 }),
      on: fc.constant('2026-02-02'),
      alternativeOffered: fc.constant(null),
    }),
    fc.record({
      type: fc.constant('RealiseCost' as const),
      assignmentId: fc.constantFrom('A1', 'A2', 'A3'),
      invoiceId: fc.constantFrom('I1', 'I2', 'I3', 'I4'),
      lineId: fc.constantFrom('1', '2'),
      amount: fc.integer({ min: 1, max: 900 }),
      on: fc.constant('2026-03-02'),
    }),
    fc.record({
      type: fc.constant('ReleaseCommitment' as const),
      assignmentId: fc.constantFrom('A1', 'A2', 'A3'),
      reason: fc.constant('COMPLETED' as const),
    }),
  );
  fc.assert(
    fc.property(fc.array(command, { maxLength: 40 }), (commands) => {
      let state = budget.evolve(budget.initial, opened);
      for (const one of commands) {
        try {
          for (const event of budget.decide(one, state)) state = budget.evolve(state, event);
        } catch (refusal) {
          expect((refusal as Error).name).toMatch(/Rejected|NotPossible/);
        }
        if (state.status === 'unopened') throw new Error('An opened year cannot become unopened.');
        expect(availableOf(state)).toBeGreaterThanOrEqual(0);
        expect(state.committed).toBe(
          [...state.commitments.values()].reduce((sum, outstanding) => sum + outstanding, 0),
        );
        expect(Math.min(0, ...state.commitments.values())).toBe(0);
      }
    }),
  );
});
