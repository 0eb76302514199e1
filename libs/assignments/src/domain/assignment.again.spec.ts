import { specFor } from '../../../kernel/src/testing/spec-for';
import { accessAgreement, assistanceClient, budgetOf, factsOf, moduleOf, wwClient } from '../testing/facts';
import type { AssignmentCommand, Propose } from './assignment.commands';
import { assignment } from './assignment.decider';
import type { AssignmentEvent } from './assignment.events';
import type { CaseFacts } from './step-facts';

const given = specFor(assignment);
const next = (before: AssignmentEvent[], ...commands: AssignmentCommand[]): AssignmentEvent[] =>
  commands.reduce<AssignmentEvent[]>(
    (events, command) => [
      ...events,
      ...assignment.decide(command, events.reduce(assignment.evolve, assignment.initial)),
    ],
    before,
  );
const stateOf = (events: AssignmentEvent[]) => {
  const state = events.reduce(assignment.evolve, assignment.initial);
  if (state.status === 'NONE') throw new Error('Nothing was decided.');
  return state;
};
const said = (events: AssignmentEvent[], command: AssignmentCommand): AssignmentEvent[] =>
  given(...events)
    .when(command)
    .decided();

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
const approve: AssignmentCommand & { type: 'Approve' } = {
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
const proposed = next([], proposal);
const approved = next(proposed, approve);
const ordered = next(approved, order, { type: 'ConfirmOrder', attempt: 1 });
const running = next(ordered, { type: 'Start', facts: factsOf(), on: '2026-02-09' });
const completed = next(running, { type: 'Complete', costNote: null, on: '2026-05-08' });
const stopped = next(running, {
  type: 'DropOut',
  reason: 'ILL',
  note: null,
  costNote: null,
  on: '2026-03-09',
});

describe('the same step with other content', () => {
  const other: [string, AssignmentEvent[], AssignmentCommand][] = [
    ['approval on another day', approved, { ...approve, on: '2026-02-04' }],
    ['approval with another plan', approved, { ...approve, planSignedOn: '2026-02-01' }],
    ['approval with new grounds', approved, { ...approve, grounds: { protocolOutcome: 'NECESSARY' } }],
    ['order of another day', ordered, { ...order, on: '2026-02-05' }],
    ['order with new grounds', ordered, { ...order, grounds: { workAndLearn: true } }],
    ['order with another start', ordered, { ...order, start: '2026-03-01' }],
    ['order again while it runs', running, { ...order, on: '2026-02-05' }],
    ['start on another day', running, { type: 'Start', facts: factsOf(), on: '2026-02-10' }],
    ['completion on another day', completed, { type: 'Complete', costNote: null, on: '2026-05-09' }],
    [
      'drop-out for another reason',
      stopped,
      { type: 'DropOut', reason: 'MOVED', note: null, costNote: null, on: '2026-03-09' },
    ],
    [
      'cancellation for another reason',
      next(ordered, { type: 'Cancel', reason: 'COACH_DECISION', on: '2026-02-05' }),
      { type: 'Cancel', reason: 'CLIENT_UNABLE', on: '2026-02-05' },
    ],
  ];
  it.each(other)('is refused with what stands: %s', (_, before, command) =>
    given(...before)
      .when(command)
      .thenNotPossible('recorded-otherwise'),
  );
  it('records nothing where it says the same', () => {
    given(...approved)
      .when(approve)
      .then();
    given(...ordered)
      .when(order)
      .then();
    given(...completed)
      .when({ type: 'Complete', costNote: null, on: '2026-05-08' })
      .then();
  });
});

describe('missed appointments', () => {
  const missed = (missedOn: string, on = missedOn): AssignmentCommand => ({
    type: 'ReportNoShow',
    missedOn,
    on,
  });
  it('are each recorded, also while the service stands still', () => {
    const once = next(running, missed('2026-03-06'));
    const twice = next(once, missed('2026-03-13'));
    expect(stateOf(twice)).toMatchObject({
      status: 'INTERRUPTED',
      missed: ['2026-03-06', '2026-03-13'],
    });
    given(...twice)
      .when(missed('2026-03-06', '2026-03-14'))
      .then();
  });
});

describe('what can still be recorded before the order', () => {
  const unheard = next([], { ...proposal, clientConsulted: false }, approve);
  it('is that the client was consulted (R-048): no dead end', () => {
    given(...unheard)
      .when(order)
      .thenRejected('R-048');
    const heard = next(unheard, { type: 'RecordConsultation', on: '2026-02-04' });
    expect(said(heard, order)).toMatchObject([{ type: 'OrderAccepted' }]);
    given(...heard)
      .when({ type: 'RecordConsultation', on: '2026-02-05' })
      .then();
  });
  it('is a ground that came later', () => {
    const grounds = { protocolOutcome: 'NECESSARY' as const };
    const more = next(approved, { type: 'AddGrounds', grounds, on: '2026-02-04' });
    expect(stateOf(more).proposal.grounds).toEqual(grounds);
    given(...more)
      .when({ type: 'AddGrounds', grounds, on: '2026-02-05' })
      .then();
    given(...completed)
      .when({ type: 'AddGrounds', grounds: { workAndLearn: true }, on: '2026-05-09' })
      .thenNotPossible('assignment-in-other-state');
  });
});

describe("the contract expert's motivation (R-015, R-096)", () => {
  const zw = factsOf({
    client: {
      ...wwClient,
      benefits: [{ type: 'ZW', from: '2025-09-01', until: null, maximumReachedOn: null }],
    },
  });
  const forZw = next([], { ...proposal, facts: zw, grounds: { motivation: 'ik vind het nodig' } });
  const motivation: AssignmentCommand = {
    type: 'GiveMotivation',
    for: 'ZW',
    text: 'Zonder training geen herstel naar werk',
    by: 'UWV',
    on: '2026-02-03',
  };
  it("is never the coach's word: the proposal waits for it, an approval is held", () => {
    expect(forZw).toMatchObject([
      {
        type: 'InstrumentProposed',
        data: { awaitsMotivation: ['ZW'], grounds: { motivation: 'ik vind het nodig' } },
      },
    ]);
    const [proposedOne] = forZw;
    expect(
      proposedOne?.type === 'InstrumentProposed' &&
        proposedOne.data.verdict.because.some(({ rule, effect }) => rule === 'R-015' && effect === 'WARN'),
    ).toBe(true);
    given(...forZw)
      .when({ ...approve, facts: zw })
      .thenRejected('R-015');
  });
  it('lifts the hold, as a step of its own', () => {
    const motivated = next(forZw, motivation);
    expect(said(motivated, { ...approve, facts: zw })).toMatchObject([{ type: 'InstrumentApproved' }]);
    given(...motivated)
      .when(motivation)
      .then();
  });
  it('of one thing does not stand for another', () => {
    const long = factsOf({
      agreement: {
        ...accessAgreement,
        form: 'FREE_SPACE',
        instruments: [moduleOf({ kind: 'TRAJECTORY', months: 14 })],
      },
    });
    const longProposal = next([], { ...proposal, facts: long });
    expect(longProposal).toMatchObject([{ data: { awaitsMotivation: ['LONGER_THAN_12_MONTHS'] } }]);
    given(...next(longProposal, motivation))
      .when({ ...approve, facts: long })
      .thenRejected('R-096');
    const motivated = next(longProposal, { ...motivation, for: 'LONGER_THAN_12_MONTHS' });
    expect(said(motivated, { ...approve, facts: long })).toMatchObject([{ type: 'InstrumentApproved' }]);
  });
});

describe('the assortment of the principal (R-032)', () => {
  const theirs = (ownEqual: CaseFacts['ownEqual']): CaseFacts =>
    factsOf({ client: assistanceClient, ownEqual });
  const cursus = { instrumentId: 'agreement-8.1', name: 'Cursus', nameEn: 'Course' };
  const ofUwv: Propose = { ...proposal, clientId: 'client-2', coachEmployer: 'GM0222' };
  const ofR032 = (event: AssignmentEvent | undefined): string[] =>
    event?.type === 'InstrumentProposed'
      ? event.data.verdict.because.filter(({ rule }) => rule === 'R-032').map(({ text }) => text)
      : [];
  it('is looked up: the warning names the course, “none” ticked or not', () => {
    const [event] = given()
      .when({ ...ofUwv, ownAlternative: 'NONE_ADEQUATE', facts: theirs([cursus]) })
      .decided();
    expect(event).toMatchObject({ data: { ownAlternative: 'NONE_ADEQUATE', ownEqual: [cursus] } });
    expect(ofR032(event).join()).toContain('Cursus');
  });
  it('where it holds nothing equal, no warning follows a wrong word', () => {
    const [event] = given()
      .when({
        ...ofUwv,
        ownAlternative: 'EQUAL_AVAILABLE',
        routeReason: 'Kan eerder beginnen',
        facts: theirs([]),
      })
      .decided();
    expect(event).toMatchObject({ type: 'InstrumentProposed' });
    expect(ofR032(event)).toEqual([]);
  });
});

describe('the same instrument twice for one client', () => {
  it('proceeds with a warning that names the other order', () => {
    const [event] = given()
      .when({ ...proposal, facts: factsOf({ alreadyHas: ['A000000000009'] }) })
      .decided();
    const warnings =
      event?.type === 'InstrumentProposed'
        ? event.data.verdict.because.filter(({ effect }) => effect === 'WARN')
        : [];
    expect(warnings.map(({ text }) => text).join()).toContain('A000000000009');
  });
});

describe('days', () => {
  it('plans a start from the proposal on (R-016), not before the step, not past the agreement', () => {
    const threatened = factsOf({
      client: { ...wwClient, benefits: [], employed: true, expectedFirstWwDay: '2026-07-02' },
    });
    given()
      .when({ ...proposal, facts: threatened })
      .thenRejected('R-016');
    expect(
      given()
        .when({ ...proposal, start: '2026-03-02', facts: threatened })
        .decided(),
    ).toMatchObject([{ type: 'InstrumentProposed', data: { principal: 'UWV', plannedStart: '2026-03-02' } }]);
    given()
      .when({ ...proposal, start: '2026-02-01' })
      .thenNotPossible('day-too-early');
    given(...approved)
      .when({ ...order, start: '2028-01-01' })
      .thenNotPossible('start-after-agreement');
  });
  it('orders nothing before the agreement exists (R-045)', () =>
    given(...approved)
      .when({
        ...order,
        facts: factsOf({ agreement: { ...accessAgreement, concludedOn: '2026-02-05' } }),
      })
      .thenNotPossible('agreement-not-yet'));
  it('back-dates no order to another payer without its say', () => {
    const now: AssignmentCommand = { ...order, by: 'GM0222', principalToday: 'GM0222' };
    const mandated: AssignmentCommand = {
      ...now,
      facts: factsOf({
        mandate: {
          mandateId: 'm1',
          grantor: 'UWV',
          grantee: 'GM0222',
          decisions: ['ORDER'],
          from: '2026-01-01',
          until: null,
        },
      }),
    };
    given(...approved)
      .when(mandated)
      .thenNotPossible('backdated-to-other-payer');
    const consent: AssignmentCommand = {
      type: 'ConfirmBackdating',
      orderDay: '2026-02-04',
      by: 'UWV',
      facts: factsOf(),
      on: '2026-07-01',
    };
    expect(said(next(approved, consent), mandated)).toMatchObject([{ type: 'OrderAccepted' }]);
    given(...approved)
      .when({ ...consent, by: 'GM0222' })
      .thenNotPossible('not-the-payer');
    // The payer's own coach gives that say by ordering; the order tells whose client it is today.
    expect(said(approved, { ...order, principalToday: 'GM0222' })).toMatchObject([
      { type: 'OrderAccepted', data: { principal: 'UWV', clientTodayOf: 'GM0222' } },
    ]);
    expect(said(approved, { ...order, principalToday: 'UWV' })).toMatchObject([
      { type: 'OrderAccepted', data: { clientTodayOf: null } },
    ]);
    const closed = factsOf({ budget: { ...budgetOf('UWV'), open: false } });
    given(...approved)
      .when({ ...order, principalToday: 'GM0222', facts: closed })
      .thenNotPossible('budget-year-not-open');
  });
  it('decides nothing as of a day of a mandate that is over today, without the payer (1.12)', () => {
    const mandate = {
      mandateId: 'm1',
      grantor: 'UWV',
      grantee: 'GM0222',
      decisions: ['APPROVE' as const, 'ORDER' as const],
      from: '2026-01-01',
      until: '2026-02-28',
    };
    const dated = (mandateToday: typeof mandate | null) => factsOf({ mandate, mandateToday });
    const late: AssignmentCommand = { ...order, by: 'GM0222', principalToday: 'UWV', facts: dated(null) };
    const consent: AssignmentCommand = {
      type: 'ConfirmBackdating',
      orderDay: '2026-02-04',
      by: 'UWV',
      facts: factsOf(),
      on: '2026-07-01',
    };
    given(...approved)
      .when(late)
      .thenNotPossible('mandate-over-today');
    given(...approved)
      .when({ ...late, facts: dated({ ...mandate, decisions: ['APPROVE'] }) } as AssignmentCommand)
      .thenNotPossible('mandate-over-today');
    expect(said(approved, { ...late, facts: dated(mandate) })).toMatchObject([{ type: 'OrderAccepted' }]);
    expect(said(next(approved, consent), late)).toMatchObject([{ type: 'OrderAccepted' }]);
    const proposed = next([], proposal);
    given(...proposed)
      .when({ ...approve, by: 'GM0222', facts: dated(null) })
      .thenNotPossible('mandate-over-today');
  });
});

describe('corrections', () => {
  const why = { reason: 'Verkeerde klant', on: '2026-06-10' };
  const undoCancel: AssignmentCommand & { type: 'UndoCancellation' } = {
    type: 'UndoCancellation',
    ...why,
    startedOn: null,
    facts: factsOf(),
  };
  const wwUntil = (day: string): CaseFacts =>
    factsOf({
      client: {
        ...wwClient,
        benefits: [{ type: 'WW', from: '2025-09-01', until: day, maximumReachedOn: day }],
      },
    });
  const lapse = (facts: CaseFacts): AssignmentCommand => ({
    type: 'AnswerNews',
    facts,
    atOrder: facts,
    today: '2026-04-01',
  });

  it('put a cancelled order back where it stood, its lines open again', () => {
    const back = next(ordered, { type: 'Cancel', reason: 'COACH_DECISION', on: '2026-02-05' }, undoCancel);
    expect(stateOf(back)).toMatchObject({
      status: 'ORDERED',
      of: { principal: 'UWV' },
      lines: [{ lapsed: false }, { lapsed: false }, { lapsed: false }],
    });
    expect(
      stateOf(next(approved, { type: 'Cancel', reason: 'COACH_DECISION', on: '2026-02-05' }, undoCancel))
        .status,
    ).toBe('APPROVED');
  });
  it('put an order back that lapsed on a wrong maximum, and not on a right one (R-009)', () => {
    const lapsed = next(ordered, lapse(wwUntil('2026-03-31')));
    expect(stateOf(next(lapsed, undoCancel)).status).toBe('ORDERED');
    given(...lapsed)
      .when({ ...undoCancel, facts: wwUntil('2026-03-31') })
      .thenRejected('R-009');
    const inTime = next(lapsed, { ...undoCancel, facts: wwUntil('2026-03-31'), startedOn: '2026-03-30' });
    expect(said(inTime, { type: 'Start', facts: wwUntil('2026-03-31'), on: '2026-03-30' })).toMatchObject([
      { type: 'AssignmentStarted' },
      { type: 'HandoverFellDue' },
    ]);
  });
  it('let a service run on that nobody left', () => {
    const back = next(stopped, { type: 'UndoDropOut', ...why });
    expect(stateOf(back)).toMatchObject({ status: 'IN_PROGRESS', endedOn: null });
    expect(stateOf(back).lines.map(({ lapsed }) => lapsed)).toEqual([false, false, false]);
    expect(said(back, { type: 'Complete', costNote: null, on: '2026-05-08' })).toMatchObject([
      { type: 'AssignmentCompleted', data: { delivered: [2, 3] } },
    ]);
  });
  it('move the day of completion, or take it back', () => {
    const moved = next(completed, { type: 'CorrectCompletion', ...why, day: '2026-05-07' });
    expect(stateOf(moved).endedOn).toBe('2026-05-07');
    expect(stateOf(moved).lines.map(({ deliveredOn }) => deliveredOn)).toEqual([
      '2026-02-09',
      '2026-05-07',
      '2026-05-07',
    ]);
    given(...completed)
      .when({ type: 'CorrectCompletion', ...why, day: '2026-02-08' })
      .thenNotPossible('day-too-early');
    const undone = next(completed, { type: 'CorrectCompletion', ...why, day: null });
    expect(stateOf(undone)).toMatchObject({ status: 'IN_PROGRESS', endedOn: null });
  });
  it('take nothing away from under an invoice', () =>
    given(
      ...next(completed, {
        type: 'ClaimInstalment',
        line: 3,
        invoiceId: 'i1',
        lineId: '1',
        amount: 40_000,
        on: '2026-05-10',
      }),
    )
      .when({ type: 'CorrectCompletion', ...why, day: null })
      .thenNotPossible('billed-already'));
  it('give a placement its own day, or say that there was none', () => {
    const placed = next(completed, {
      type: 'RecordPlacement',
      proof: null,
      sustainableMonths: 6,
      on: '2026-05-11',
    });
    const moved = next(placed, {
      type: 'CorrectPlacement',
      ...why,
      placement: { day: '2026-05-18', proof: 'PAYSLIP', sustainableMonths: 6 },
    });
    expect(stateOf(moved).placement).toEqual({ on: '2026-05-18', months: 6, proof: 'PAYSLIP' });
    const none = next(placed, { type: 'CorrectPlacement', ...why, placement: null });
    expect(stateOf(none)).toMatchObject({ status: 'COMPLETED', placement: null });
    expect(
      said(none, { type: 'RecordPlacement', proof: null, sustainableMonths: 6, on: '2026-06-01' }),
    ).toMatchObject([{ type: 'ClientPlaced' }]);
  });
});
