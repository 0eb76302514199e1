import { specFor } from '../../../kernel/src/testing/spec-for';
import {
  accessAgreement,
  assistanceClient,
  budgetOf,
  factsOf,
  moduleOf,
  supplier,
  wwClient,
} from '../testing/facts';
import type { AssignmentCommand, Propose } from './assignment.commands';
import { assignment } from './assignment.decider';
import type { AssignmentEvent } from './assignment.events';
import { whatItHolds } from './assignment.state';
import type { CaseFacts } from './step-facts';

const given = specFor(assignment);

const proposal: Propose = {
  type: 'Propose',
  assignmentId: 'A000000000001',
  clientId: 'client-1',
  instrumentId: 'agreement-1.1',
  coachEmployer: 'UWV',
  need: 'Nodig',
  choice: 'Past het best',
  routeReason: null,
  ownAlternative: null,
  clientConsulted: true,
  partsNeedGo: false,
  grounds: {},
  start: null,
  facts: factsOf(),
  on: '2026-02-02',
};
/** Runs commands one after the other on what the earlier ones decided. */
const after = (...commands: AssignmentCommand[]): AssignmentEvent[] =>
  commands.reduce<AssignmentEvent[]>(
    (events, command) => [
      ...events,
      ...assignment.decide(command, events.reduce(assignment.evolve, assignment.initial)),
    ],
    [],
  );
const stateOf = (events: AssignmentEvent[]) => {
  const state = events.reduce(assignment.evolve, assignment.initial);
  if (state.status === 'NONE') throw new Error('Nothing was decided.');
  return state;
};
const decidedOne = (events: AssignmentEvent[]): AssignmentEvent => {
  expect(events).toHaveLength(1);
  return events[0]!;
};

const approve: AssignmentCommand = {
  type: 'Approve',
  by: 'UWV',
  planSignedOn: null,
  grounds: {},
  facts: factsOf(),
  on: '2026-02-03',
};
const order: AssignmentCommand & { type: 'AcceptOrder' } = {
  type: 'AcceptOrder',
  by: 'UWV',
  start: null,
  grounds: {},
  facts: factsOf(),
  principalToday: null,
  on: '2026-02-04',
};
const start: AssignmentCommand & { type: 'Start' } = { type: 'Start', facts: factsOf(), on: '2026-02-09' };
const confirm: AssignmentCommand = { type: 'ConfirmOrder', attempt: 1 };
const fail: AssignmentCommand = {
  type: 'FailOrder',
  attempt: 1,
  verdict: null,
  refusal: { code: 'budget-year-closed', nl: 'Gesloten.', en: 'Closed.' },
  on: '2026-02-04',
};
const approved = after(proposal, approve);
const ordered = after(proposal, approve, order, confirm);
const running = [...ordered, ...assignment.decide(start, stateOf(ordered))];

const inForce = {
  day: '2026-03-02',
  number: 1,
  from: '2026-01-10',
  until: null,
  addendum: {
    addendumId: 'addendum-1',
    signedOn: '2026-01-10',
    from: '2026-01-10',
    until: null,
    scope: { groups: null, services: null, area: null },
  },
  supplierManagementAgreedOn: null,
} as const;

describe('proposing', () => {
  it('names principal, deciding rule and terms', () => {
    const event = decidedOne(given().when(proposal).decided());
    expect(event).toMatchObject({
      type: 'InstrumentProposed',
      data: {
        principal: 'UWV',
        decidingRule: 'R-001',
        supplierId: 'supplier-1',
        terms: { price: 100_000, form: 'ACCESS_AGREEMENT' },
        verdict: { decision: 'ALLOW' },
      },
    });
  });
  it('records nothing twice', () =>
    given(...after(proposal))
      .when(proposal)
      .then());
  it('holds without need or choice', () => {
    given()
      .when({ ...proposal, need: null })
      .thenRejected('R-030');
    given()
      .when({ ...proposal, choice: '' })
      .thenRejected('R-030');
  });
  it("holds a partner's instrument without a reason", () =>
    given()
      .when({ ...proposal, facts: factsOf({ client: assistanceClient }) })
      .thenRejected('R-031'));
  it('refuses an agreement of another region', () =>
    given()
      .when({ ...proposal, facts: factsOf({ client: { ...wwClient, region: 'NOORD' } }) })
      .thenRejected('R-040'));
  it('refuses a full trajectory on an access agreement', () =>
    given()
      .when({
        ...proposal,
        facts: factsOf({
          agreement: { ...accessAgreement, instruments: [moduleOf({ kind: 'TRAJECTORY' })] },
        }),
      })
      .thenRejected('R-050'));
  it("keeps to the municipality's ordinance, where it has one (R-097)", () => {
    const under = (instruments: string[]): CaseFacts =>
      factsOf({
        client: assistanceClient,
        ordinance: {
          partner: 'GM0222',
          version: '2026-1',
          validFrom: '2026-01-01',
          individualPurchase: false,
          instruments,
        },
      });
    given()
      .when({ ...proposal, ownAlternative: 'NONE_ADEQUATE', facts: under(['TRAINING']) })
      .thenRejected('R-097');
    expect(
      given()
        .when({ ...proposal, ownAlternative: 'NONE_ADEQUATE', facts: under(['TRAINING', 'MODULE']) })
        .decided(),
    ).toHaveLength(1);
  });
  it('knows only instruments of the agreement', () =>
    expect(() =>
      given()
        .when({ ...proposal, instrumentId: 'other' })
        .decided(),
    ).toThrow('instrument'));
});

describe('a step on a day before the step that it builds on', () => {
  const dayTooEarly = (before: AssignmentEvent[], command: AssignmentCommand) =>
    given(...before)
      .when(command)
      .thenNotPossible('day-too-early');
  it('is refused', () => {
    dayTooEarly(after(proposal), { ...approve, on: '2026-02-01' });
    dayTooEarly(approved, { ...order, on: '2026-02-02' });
    dayTooEarly(approved, { type: 'Cancel', reason: 'COACH_DECISION', on: '2026-02-01' });
    dayTooEarly(ordered, { ...start, on: '2026-02-03' });
    dayTooEarly(running, { type: 'ReportNoShow', missedOn: '2026-02-08', on: '2026-02-10' });
    dayTooEarly(running, { type: 'Complete', costNote: null, on: '2026-02-08' });
  });
  it('is taken on that very day', () =>
    expect(
      decidedOne(
        given(...after(proposal))
          .when({ ...approve, on: '2026-02-02' })
          .decided(),
      ),
    ).toMatchObject({ type: 'InstrumentApproved' }));
});

describe('approving', () => {
  it('is for the principal’s own coach', () =>
    expect(
      decidedOne(
        given(...after(proposal))
          .when(approve)
          .decided(),
      ),
    ).toMatchObject({ type: 'InstrumentApproved', data: { approvedBy: 'UWV', mandateId: null } }));
  it('holds without a mandate of the principal', () =>
    given(...after(proposal))
      .when({ ...approve, by: 'GM0222' })
      .thenRejected('R-033'));
  it('accepts a mandate', () => {
    const mandate = {
      mandateId: 'mandate-1',
      grantor: 'UWV',
      grantee: 'GM0222',
      decisions: ['APPROVE' as const],
      from: '2026-01-01',
      until: null,
    };
    expect(
      decidedOne(
        given(...after(proposal))
          .when({ ...approve, by: 'GM0222', facts: factsOf({ mandate }) })
          .decided(),
      ),
    ).toMatchObject({ data: { principal: 'UWV', mandateId: 'mandate-1' } });
  });
  it('waits for the plan that the client signs with the municipality (R-132)', () => {
    const facts = factsOf({
      client: assistanceClient,
      opening: {
        agreementId: 'agreement-1',
        partner: 'GM0222',
        ...inForce,
        open: true,
        by: 'ADDENDUM',
        addendumSignedOn: '2026-01-10',
        opensOn: null,
        supplierConsent: true,
        supplierManagementAgreed: true,
      },
    });
    const asked = { ...approve, by: 'GM0222', facts };
    const proposed = after({ ...proposal, coachEmployer: 'GM0222', ownAlternative: 'NONE_ADEQUATE', facts });
    given(...proposed)
      .when(asked)
      .thenRejected('R-132');
    given(...proposed)
      .when({ ...asked, planSignedOn: '2026-02-04' })
      .thenRejected('R-132');
    expect(
      decidedOne(
        given(...proposed)
          .when({ ...asked, planSignedOn: '2026-02-03' })
          .decided(),
      ),
    ).toMatchObject({ data: { principal: 'GM0222', planSignedOn: '2026-02-03' } });
  });
  it('records nothing twice', () =>
    given(...approved)
      .when(approve)
      .then());
  it('is not for what was cancelled', () =>
    given(...after(proposal, { type: 'Cancel', reason: 'COACH_DECISION', on: '2026-02-03' }))
      .when(approve)
      .thenNotPossible('assignment-not-proposed'));
});

describe('ordering', () => {
  it('fixes principal, fund and lines to the cent', () => {
    expect(
      decidedOne(
        given(...approved)
          .when(order)
          .decided(),
      ),
    ).toMatchObject({
      type: 'OrderAccepted',
      data: {
        principal: 'UWV',
        fund: 'UWV_REINTEGRATION',
        budgetId: 'UWV_REINTEGRATION-2026',
        amount: 100_000,
        lines: [
          { line: 1, amount: 30_000 },
          { line: 2, amount: 30_000 },
          { line: 3, amount: 40_000 },
        ],
      },
    });
  });
  it('stands once the money is committed', () => {
    const accepted = after(proposal, approve, order);
    expect(
      decidedOne(
        given(...accepted)
          .when(confirm)
          .decided(),
      ),
    ).toMatchObject({
      type: 'AssignmentOrdered',
      data: { decidingRule: 'R-001', principal: 'UWV', orderedOn: '2026-02-04' },
    });
    given(...ordered)
      .when(confirm)
      .then();
    given(...accepted)
      .when(order)
      .then();
  });
  it('falls back to approved when the money is refused', () => {
    const failed = after(proposal, approve, order, fail);
    expect(stateOf(failed).status).toBe('APPROVED');
    given(...ordered)
      .when(fail)
      .then();
    expect(
      given(...failed)
        .when(order)
        .decided(),
    ).toHaveLength(1);
    // What comes late of the attempt that failed does nothing to the next one.
    const next = [
      ...failed,
      ...given(...failed)
        .when(order)
        .decided(),
    ];
    for (const late of [confirm, fail])
      given(...next)
        .when(late)
        .then();
    expect(
      given(...next)
        .when({ type: 'ConfirmOrder', attempt: 2 })
        .decided(),
    ).toMatchObject([{ type: 'AssignmentOrdered' }]);
  });
  it('counts the budget to the cent', () => {
    given(...approved)
      .when({ ...order, facts: factsOf({ budget: budgetOf('UWV', 99_999) }) })
      .thenRejected('R-025');
    expect(
      given(...approved)
        .when({ ...order, facts: factsOf({ budget: budgetOf('UWV', 100_000) }) })
        .decided(),
    ).toHaveLength(1);
  });
  it('needs an open budget year', () =>
    given(...approved)
      .when({ ...order, facts: factsOf({ budget: { ...budgetOf('UWV'), open: false } }) })
      .thenNotPossible('budget-year-not-open'));
  it('comes after approval', () =>
    given(...after(proposal))
      .when(order)
      .thenNotPossible('assignment-not-approved'));
  it('needs the consultation with the client', () =>
    given(...after({ ...proposal, clientConsulted: false }, approve))
      .when(order)
      .thenRejected('R-048'));
  it('determines the principal anew on the order date (R-002)', () => {
    // WW ended in between and no mandate of the municipality is there.
    const facts = factsOf({
      client: assistanceClient,
      budget: budgetOf('GM0222'),
      opening: {
        agreementId: 'agreement-1',
        partner: 'GM0222',
        ...inForce,
        open: true,
        by: 'ADDENDUM',
        addendumSignedOn: '2026-01-10',
        opensOn: null,
        supplierConsent: true,
        supplierManagementAgreed: true,
      },
    });
    given(...after({ ...proposal, ownAlternative: 'NONE_ADEQUATE' }, approve))
      .when({ ...order, facts })
      .thenRejected('R-033');
    expect(
      decidedOne(
        given(...after({ ...proposal, ownAlternative: 'NONE_ADEQUATE' }, approve))
          .when({ ...order, by: 'GM0222', facts })
          .decided(),
      ),
    ).toMatchObject({ data: { principal: 'GM0222', fund: 'W_DEEL:GM0222' } });
  });
  it('keeps to the cap of free space, to the cent', () => {
    const free = (valueCommitted: number): CaseFacts =>
      factsOf({
        agreement: {
          ...accessAgreement,
          form: 'FREE_SPACE',
          valueCommitted,
          instruments: [moduleOf({ kind: 'PRE_TRAJECTORY' })],
        },
      });
    const asked = after({ ...proposal, facts: free(0) }, { ...approve, facts: free(0) });
    expect(
      given(...asked)
        .when({ ...order, facts: free(19_900_000) })
        .decided(),
    ).toHaveLength(1);
    given(...asked)
      .when({ ...order, facts: free(19_900_001) })
      .thenRejected('R-059');
  });
  it('refuses an agreement that was dissolved, has ended or has expired', () => {
    given(...approved)
      .when({
        ...order,
        facts: factsOf({
          agreement: { ...accessAgreement, status: 'RUN_OFF', dissolved: true, endedOn: '2026-02-04' },
        }),
      })
      .thenRejected('R-061');
    given(...approved)
      .when({
        ...order,
        facts: factsOf({ agreement: { ...accessAgreement, status: 'ENDED', endedOn: '2026-02-01' } }),
      })
      .thenNotPossible('agreement-ended');
    given(...approved)
      .when({ ...order, facts: factsOf({ agreement: { ...accessAgreement, validUntil: '2026-02-03' } }) })
      .thenRejected('R-189');
  });
});

describe('the course', () => {
  it('starts, goes half-way and completes; each makes its instalment due', () => {
    const done = stateOf([
      ...running,
      ...next(
        running,
        { type: 'ReportProgress', moment: 'HALF_WAY', line: null, on: '2026-03-20' },
        { type: 'Complete', costNote: null, on: '2026-05-08' },
      ),
    ]);
    expect(done).toMatchObject({
      status: 'COMPLETED',
      startedOn: '2026-02-09',
      plannedEnd: '2026-05-08',
      endedOn: '2026-05-08',
    });
    expect(done.lines.map(({ deliveredOn }) => deliveredOn)).toEqual([
      '2026-02-09',
      '2026-03-20',
      '2026-05-08',
    ]);
  });
  it('counts half-way as passed at completion', () =>
    expect(
      decidedOne(
        given(...running)
          .when({ type: 'Complete', costNote: null, on: '2026-05-08' })
          .decided(),
      ),
    ).toMatchObject({ data: { delivered: [2, 3], lapsed: [] } }));
  it('records nothing twice', () => {
    given(...running)
      .when(start)
      .then();
    const half = next(running, { type: 'ReportProgress', moment: 'HALF_WAY', line: null, on: '2026-03-20' });
    given(...running, ...half)
      .when({ type: 'ReportProgress', moment: 'HALF_WAY', line: null, on: '2026-03-20' })
      .then();
    given(...running, ...next(running, { type: 'Complete', costNote: null, on: '2026-05-08' }))
      .when({ type: 'Complete', costNote: null, on: '2026-05-08' })
      .then();
  });
  it('does not start before the order, nor unordered', () => {
    given(...ordered)
      .when({ ...start, on: '2026-02-03' })
      .thenNotPossible('day-too-early');
    given(...approved)
      .when(start)
      .thenNotPossible('assignment-in-other-state');
  });
  it('interrupts on a no-show, due the next working day, and resumes', () => {
    const noShow: AssignmentCommand = { type: 'ReportNoShow', missedOn: '2026-03-06', on: '2026-03-06' }; // a Friday
    expect(
      decidedOne(
        given(...running)
          .when(noShow)
          .decided(),
      ),
    ).toMatchObject({ type: 'NoShowReported', data: { solveBy: '2026-03-09' } });
    const interrupted = [...running, ...next(running, noShow)];
    given(...interrupted)
      .when(noShow)
      .then();
    given(...interrupted)
      .when({ type: 'Complete', costNote: null, on: '2026-03-09' })
      .thenNotPossible('assignment-in-other-state');
    expect(stateOf([...interrupted, ...next(interrupted, { type: 'Resume', on: '2026-03-09' })]).status).toBe(
      'IN_PROGRESS',
    );
  });
  it('lets what is not due lapse on drop-out (5.6)', () => {
    const gone = stateOf([
      ...running,
      ...next(running, { type: 'DropOut', reason: 'ILL', note: null, costNote: null, on: '2026-03-09' }),
    ]);
    expect(gone.lines.map(({ deliveredOn, lapsed }) => [deliveredOn, lapsed])).toEqual([
      ['2026-02-09', false],
      [null, true],
      [null, true],
    ]);
  });
  it('cancels what has not started, and nothing else', () => {
    expect(
      decidedOne(
        given(...ordered)
          .when({ type: 'Cancel', reason: 'CLIENT_UNABLE', on: '2026-02-05' })
          .decided(),
      ),
    ).toMatchObject({ data: { lapsed: [1, 2, 3], wasOrdered: true } });
    given(...running)
      .when({ type: 'Cancel', reason: 'CLIENT_UNABLE', on: '2026-02-10' })
      .thenNotPossible('assignment-in-other-state');
    given(...after(proposal, approve, order))
      .when({ type: 'Cancel', reason: 'CLIENT_UNABLE', on: '2026-02-10' })
      .thenNotPossible('assignment-in-other-state');
  });
  it('knows no assignment that was never proposed', () =>
    expect(() => given().when(start).decided()).toThrow('no assignment'));
});

/** What these commands decide on top of what has happened. */
const next = (before: AssignmentEvent[], ...commands: AssignmentCommand[]): AssignmentEvent[] =>
  commands.reduce<AssignmentEvent[]>(
    (events, command) => [...events, ...assignment.decide(command, stateOf([...before, ...events]))],
    [],
  );

const runningWith = (instrument: Parameters<typeof moduleOf>[0], partsNeedGo = false): AssignmentEvent[] => {
  const facts = factsOf({ agreement: { ...accessAgreement, instruments: [moduleOf(instrument)] } });
  return after({ ...proposal, partsNeedGo, facts }, { ...approve, facts }, { ...order, facts }, confirm, {
    ...start,
    facts,
  });
};
const part = (line: number, sharePercent: number) => ({
  line,
  moment: 'PERIOD' as const,
  sharePercent,
  text: `Deel ${line}`,
});

describe('payment milestones (5.6)', () => {
  it('pays parts up to a no-go: 900 / 1,600 / 1,500 with a no-go after part 2 is 2,500', () => {
    const parts = runningWith(
      { price: 400_000, instalments: [part(1, 225), part(2, 400), part(3, 375)] },
      true,
    );
    const first = next(parts, { type: 'ReportProgress', moment: 'PERIOD', line: 1, on: '2026-03-01' });
    given(...parts, ...first)
      .when({ type: 'ReportProgress', moment: 'PERIOD', line: 2, on: '2026-03-02' })
      .thenRejected('R-128');
    given(...parts, ...first)
      .when({ type: 'Complete', costNote: null, on: '2026-03-02' })
      .thenRejected('R-128');
    const all = [
      ...parts,
      ...next(
        parts,
        { type: 'ReportProgress', moment: 'PERIOD', line: 1, on: '2026-03-01' },
        { type: 'DecideGoNoGo', go: true, on: '2026-03-02' },
        { type: 'ReportProgress', moment: 'PERIOD', line: 2, on: '2026-04-01' },
        { type: 'DecideGoNoGo', go: false, on: '2026-04-02' },
      ),
    ];
    const done = stateOf(all);
    expect(done.status).toBe('COMPLETED');
    expect(
      done.lines
        .filter(({ deliveredOn }) => deliveredOn !== null)
        .reduce((sum, { amount }) => sum + amount, 0),
    ).toBe(250_000);
    given(...all)
      .when({ type: 'DecideGoNoGo', go: false, on: '2026-04-02' })
      .then();
  });
  it('asks no go where none was agreed', () =>
    given(...running)
      .when({ type: 'DecideGoNoGo', go: true, on: '2026-03-01' })
      .thenNotPossible('parts-need-no-go'));
  it('makes a single period instalment a line per month, no cent lost', () => {
    const monthly = stateOf(runningWith({ price: 100_000, months: 3, instalments: [part(1, 100)] }));
    expect(monthly.lines.map(({ line, amount }) => [line, amount])).toEqual([
      [1, 33_333],
      [2, 33_333],
      [3, 33_334],
    ]);
  });
  it('delivers the next month where none is named, and no month twice', () => {
    const monthly = runningWith({ price: 100_000, months: 2, instalments: [part(1, 100)] });
    expect(
      next(
        monthly,
        { type: 'ReportProgress', moment: 'PERIOD', line: null, on: '2026-03-09' },
        { type: 'ReportProgress', moment: 'PERIOD', line: null, on: '2026-04-08' },
      ),
    ).toMatchObject([{ data: { delivered: [1] } }, { data: { delivered: [2] } }]);
    const first = next(monthly, { type: 'ReportProgress', moment: 'PERIOD', line: 1, on: '2026-03-09' });
    given(...monthly, ...first)
      .when({ type: 'ReportProgress', moment: 'PERIOD', line: 1, on: '2026-03-10' })
      .then();
    given(...monthly)
      .when({ type: 'ReportProgress', moment: 'PERIOD', line: 7, on: '2026-03-10' })
      .thenNotPossible('no-such-part');
    expect(
      decidedOne(
        given(...monthly, ...first)
          .when({ type: 'Complete', costNote: null, on: '2026-04-08' })
          .decided(),
      ),
    ).toMatchObject({ data: { lapsed: [2] } });
    given(...running)
      .when({ type: 'ReportProgress', moment: 'PERIOD', line: null, on: '2026-03-10' })
      .thenNotPossible('no-part-left');
  });
});

describe('placement', () => {
  const withResult = runningWith({
    instalments: [
      { line: 1, moment: 'COMPLETION', sharePercent: 50, text: 'Afronding' },
      { line: 2, moment: 'PLACEMENT', sharePercent: 30, text: 'Plaatsing' },
      { line: 3, moment: 'SUSTAINABLE_PLACEMENT', sharePercent: 20, text: 'Duurzaam' },
    ],
  });
  const place: AssignmentCommand = {
    type: 'RecordPlacement',
    on: '2026-03-10',
    proof: 'PAYSLIP',
    sustainableMonths: 6,
  };
  const placed = [...withResult, ...next(withResult, place)];
  it('needs proof where it is paid for', () => {
    given(...withResult)
      .when({ type: 'RecordPlacement', on: '2026-03-10', proof: null, sustainableMonths: 6 })
      .thenRejected('R-124');
    expect(
      given(...running)
        .when({ type: 'RecordPlacement', on: '2026-03-10', proof: null, sustainableMonths: 6 })
        .decided(),
    ).toHaveLength(2);
  });
  it('completes the service and makes both due', () =>
    expect(stateOf(placed)).toMatchObject({
      status: 'PLACED',
      lines: [
        { deliveredOn: '2026-03-10' },
        { deliveredOn: '2026-03-10' },
        { deliveredOn: null, lapsed: false },
      ],
    }));
  it('is sustainable at the end of the last day of 6 months, not a day before (R-123)', () => {
    given(...placed)
      .when({ type: 'ConfirmSustainable', on: '2026-09-08' })
      .thenRejected('R-123');
    expect(
      decidedOne(
        given(...placed)
          .when({ type: 'ConfirmSustainable', on: '2026-09-09' })
          .decided(),
      ),
    ).toMatchObject({ type: 'PlacementSustained', data: { delivered: [3] } });
  });
  it('takes 12 months where the contract says so', () =>
    given(
      ...withResult,
      ...next(withResult, {
        type: 'RecordPlacement',
        on: '2026-03-10',
        proof: 'PAYSLIP',
        sustainableMonths: 12,
      }),
    )
      .when({ type: 'ConfirmSustainable', on: '2027-03-08' })
      .thenRejected('R-123'));
  it('ends before that: the bonus lapses; after it, it is finance that confirms', () => {
    expect(stateOf([...placed, ...next(placed, { type: 'EndPlacement', on: '2026-06-01' })])).toMatchObject({
      status: 'COMPLETED',
      lines: [{}, { lapsed: false }, { lapsed: true }],
    });
    given(...placed)
      .when({ type: 'EndPlacement', on: '2026-09-10' })
      .thenNotPossible('placement-lasted');
  });
  it('never came: what was to be paid for it lapses', () => {
    const done = [...withResult, ...next(withResult, { type: 'Complete', costNote: null, on: '2026-05-08' })];
    expect(
      decidedOne(
        given(...done)
          .when({ type: 'EndPlacement', on: '2026-11-08' })
          .decided(),
      ),
    ).toMatchObject({ data: { lapsed: [2, 3] } });
    given(...running, ...next(running, { type: 'Complete', costNote: null, on: '2026-05-08' }))
      .when({ type: 'EndPlacement', on: '2026-11-08' })
      .thenNotPossible('assignment-in-other-state');
  });
});

describe('the end of WW', () => {
  const exhausted = {
    ...wwClient,
    benefits: [
      { type: 'WW' as const, from: '2025-09-01', until: '2026-03-31', maximumReachedOn: '2026-03-31' },
      { type: 'ASSISTANCE' as const, from: '2026-04-01', until: null, maximumReachedOn: null },
    ],
  };
  const answer: AssignmentCommand & { type: 'AnswerNews' } = {
    type: 'AnswerNews',
    about: '2026-03-31',
    today: '2026-04-01',
    facts: factsOf({ client: exhausted }),
    atOrder: factsOf({ client: exhausted }),
  };
  it('cancels what has not started (R-009)', () =>
    expect(
      decidedOne(
        given(...ordered)
          .when(answer)
          .decided(),
      ),
    ).toMatchObject({
      type: 'AssignmentCancelled',
      data: { reason: 'WW_MAXIMUM_REACHED', rule: 'R-009', principal: 'UWV' },
    }));
  it('leaves what runs with UWV; the hand-over falls due at its end (R-008, R-010)', () => {
    const due = decidedOne(
      given(...running)
        .when(answer)
        .decided(),
    );
    expect(due).toMatchObject({
      type: 'HandoverFellDue',
      data: { dueOn: '2026-05-08', to: 'GM0222', principal: 'UWV' },
    });
    given(...running, due)
      .when(answer)
      .then();
  });
  it('changes nothing where the client stays with UWV', () => {
    const alsoWia = {
      ...exhausted,
      benefits: [
        ...exhausted.benefits,
        { type: 'WIA' as const, from: '2025-01-01', until: null, maximumReachedOn: null },
      ],
    };
    given(...ordered)
      .when({ ...answer, facts: factsOf({ client: alsoWia }) })
      .then();
  });
  it('changes nothing that has ended or was not ordered', () =>
    given(...approved)
      .when(answer)
      .then());
  it('never moves the principal of a running assignment (R-011)', () =>
    expect(
      stateOf([...running, ...next(running, answer, { type: 'Complete', costNote: null, on: '2026-05-08' })])
        .of.principal,
    ).toBe('UWV'));
});

describe('an IRO', () => {
  const iroFacts = (change: Partial<CaseFacts> = {}): CaseFacts =>
    factsOf({
      agreement: {
        ...accessAgreement,
        form: 'IRO',
        region: null,
        instruments: [
          moduleOf({
            kind: 'IRO',
            months: 12,
            price: 480_000,
            instalments: [{ line: 1, moment: 'COMPLETION', sharePercent: 100, text: 'Afronding' }],
          }),
        ],
      },
      ...change,
    });
  const proposed = after({ ...proposal, facts: iroFacts() });
  const company: AssignmentCommand = {
    type: 'ChooseCompany',
    supplierId: 'supplier-1',
    onRejectedIroList: false,
    on: '2026-02-03',
  };
  const plan = (months: number, on = '2026-02-05'): AssignmentCommand => ({
    type: 'SubmitPlan',
    months,
    price: 500_000,
    on,
  });
  const approvePlan: AssignmentCommand & { type: 'ApprovePlan' } = {
    type: 'ApprovePlan',
    by: 'UWV',
    facts: iroFacts(),
    on: '2026-02-06',
  };
  const diagnosis: AssignmentCommand = { type: 'RecordDiagnosis', on: '2026-02-02' };
  const submitted = (months: number): AssignmentEvent[] => [
    ...proposed,
    ...next(proposed, diagnosis, company, plan(months)),
  ];

  it('goes diagnosis, company, plan, approval, order, start; the audit follows within its term (R-052, R-053)', () => {
    const events = [
      ...submitted(24),
      ...next(submitted(24), approvePlan, { ...order, facts: iroFacts(), on: '2026-02-06' }, confirm, {
        ...start,
        facts: iroFacts(),
      }),
    ];
    expect(stateOf(events)).toMatchObject({
      status: 'IN_PROGRESS',
      order: { amount: 500_000 },
      plannedEnd: '2028-02-08',
    });
    expect(events.at(-1)).toMatchObject({ type: 'IroStarted', data: { auditDueOn: '2026-08-09' } });
  });
  it('needs no audit of a company with a framework agreement', () => {
    const facts = iroFacts();
    facts.agreement = { ...facts.agreement, frameworkAgreementOn: '2026-01-10' };
    const events = [
      ...submitted(12),
      ...next(submitted(12), { ...approvePlan, facts }, { ...order, facts, on: '2026-02-06' }, confirm, {
        ...start,
        facts,
      }),
    ];
    expect(events.at(-1)).toMatchObject({ type: 'IroStarted', data: { auditDueOn: null } });
  });
  it('lasts 24 months at the most (R-056)', () =>
    given(...submitted(25))
      .when(approvePlan)
      .thenRejected('R-056'));
  it('takes no rejected company (R-055)', () =>
    given(...proposed, ...next(proposed, diagnosis))
      .when({ ...company, onRejectedIroList: true })
      .thenRejected('R-055'));
  it('keeps the order of the steps', () => {
    given(...proposed)
      .when(company)
      .thenNotPossible('iro-in-other-step');
    given(...proposed, ...next(proposed, diagnosis))
      .when(plan(12))
      .thenNotPossible('iro-in-other-step');
    given(...proposed)
      .when({ ...approve, facts: iroFacts() })
      .thenNotPossible('iro-plan-first');
    given(...proposed)
      .when(approvePlan)
      .thenNotPossible('no-plan-to-approve');
    given(...after(proposal))
      .when(diagnosis)
      .thenNotPossible('no-iro');
    given(...proposed, ...next(proposed, diagnosis))
      .when({ ...company, supplierId: 'other' })
      .thenNotPossible('other-company');
  });
  it('returns a plan, and takes a better one', () => {
    const back = [
      ...submitted(25),
      ...next(submitted(25), { type: 'ReturnPlan', reason: 'Te lang', on: '2026-02-06' }),
    ];
    expect(
      stateOf([...back, ...next(back, plan(24, '2026-02-06'), { ...approvePlan, on: '2026-02-07' })]).status,
    ).toBe('APPROVED');
    given(...back)
      .when({ type: 'ReturnPlan', reason: 'Nog eens', on: '2026-02-06' })
      .thenNotPossible('iro-in-other-step');
  });
  it('records nothing twice', () => {
    given(...submitted(12))
      .when(diagnosis)
      .then();
    given(...submitted(12))
      .when(plan(12))
      .then();
    given(...proposed, ...next(proposed, diagnosis, company))
      .when(company)
      .then();
  });
});

describe('registering for the Ministry (R-071)', () => {
  const municipal = factsOf({
    agreement: {
      ...accessAgreement,
      form: 'MUNICIPAL_CONTRACT',
      owner: 'GM0222',
      contractingPrincipal: 'GM0222',
      region: null,
      territory: ['GM0222'],
    },
    supplier,
    opening: {
      agreementId: 'agreement-1',
      partner: 'UWV',
      ...inForce,
      open: true,
      by: 'ADDENDUM',
      addendumSignedOn: '2026-01-10',
      opensOn: null,
      supplierConsent: true,
      supplierManagementAgreed: true,
    },
  });
  const events = after(
    { ...proposal, ownAlternative: 'NONE_ADEQUATE', facts: municipal },
    { ...approve, facts: municipal },
    { ...order, facts: municipal },
    confirm,
  );
  const register: AssignmentCommand = { type: 'RegisterForMinistry', on: '2026-02-05' };
  it('is a duty of a municipal instrument for a UWV client', () => {
    expect(events.at(-1)).toMatchObject({
      data: { verdict: { duties: [expect.objectContaining({ rule: 'R-071' })] } },
    });
    const registered = next(events, register);
    expect(registered).toMatchObject([{ type: 'UseRegisteredInUwvRecords' }]);
    given(...events, ...registered)
      .when(register)
      .then();
  });
  it('is not asked of anything else', () => {
    given(...ordered)
      .when(register)
      .thenNotPossible('nothing-to-register');
    given(...approved)
      .when(register)
      .thenNotPossible('assignment-in-other-state');
  });
});

describe('billing an instalment', () => {
  const claim = (line: number, invoiceId = 'invoice-1'): AssignmentCommand => ({
    type: 'ClaimInstalment',
    line,
    invoiceId,
    lineId: '1',
    amount: 30_000,
    on: '2026-03-01',
  });
  const claimed = [...running, ...next(running, claim(1))];
  it('happens once (R-086)', () => {
    given(...claimed)
      .when(claim(1))
      .then();
    given(...claimed)
      .when(claim(1, 'invoice-2'))
      .thenRejected('R-086');
  });
  it('waits for the performance, and ends where it lapsed', () => {
    given(...running)
      .when(claim(2))
      .thenRejected('R-086');
    given(
      ...running,
      ...next(running, { type: 'DropOut', reason: 'ILL', note: null, costNote: null, on: '2026-03-01' }),
    )
      .when(claim(2))
      .thenRejected('R-086');
    given(...running)
      .when(claim(9))
      .thenNotPossible('no-such-order-line');
  });
  it('is free again after a credit', () => {
    const released = next(claimed, { type: 'ReleaseClaim', line: 1, invoiceId: 'invoice-1', lineId: '1' });
    expect(released).toHaveLength(1);
    expect(
      given(...claimed, ...released)
        .when(claim(1, 'invoice-2'))
        .decided(),
    ).toHaveLength(1);
    given(...claimed)
      .when({ type: 'ReleaseClaim', line: 1, invoiceId: 'other', lineId: '1' })
      .then();
  });
  it('holds nothing for what was credited once the service is over, until it is billed anew (5.1, M5c)', () => {
    const holds = (events: readonly AssignmentEvent[]): number | undefined => {
      const state = events.reduce(assignment.evolve, assignment.initial);
      return state.status === 'NONE' ? undefined : whatItHolds(state)?.open;
    };
    const credited = [
      ...claimed,
      ...next(claimed, {
        type: 'ReleaseClaim',
        line: 1,
        invoiceId: 'invoice-1',
        lineId: '1',
        credited: true,
      }),
    ];
    expect(holds(credited)).toBe(holds(running));
    const stopped = (events: AssignmentEvent[]): AssignmentEvent[] => [
      ...events,
      ...next(events, { type: 'DropOut', reason: 'ILL', note: null, costNote: null, on: '2026-03-02' }),
    ];
    const before = holds(stopped(running)) ?? 0;
    expect(before).toBeGreaterThan(0);
    expect(holds(stopped(credited))).toBe(0);
    const anew = [...stopped(credited), ...next(stopped(credited), claim(1, 'invoice-2'))];
    expect(holds(anew)).toBe(before);
    const back: AssignmentCommand = { type: 'ReleaseClaim', line: 1, invoiceId: 'invoice-2', lineId: '1' };
    expect(holds([...anew, ...next(anew, back)])).toBe(0);
  });
  it('is noted as booked, once', () => {
    const realise: AssignmentCommand = { type: 'RealiseInstalment', invoiceId: 'invoice-1', lineId: '1' };
    const realised = next(claimed, realise);
    expect(realised).toMatchObject([{ type: 'InstalmentRealised', data: { line: 1 } }]);
    given(...claimed, ...realised)
      .when(realise)
      .then();
    given(...running)
      .when(realise)
      .then();
    given().when(realise).then();
  });
});
