import { specFor } from '../../../kernel/src/testing/spec-for';
import { assistanceClient, budgetOf, factsOf, moduleOf, accessAgreement, wwClient } from '../testing/facts';
import type { AssignmentCommand } from './assignment.commands';
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
const proposedFor = (facts: CaseFacts, coachEmployer: string, instrumentId: string): AssignmentCommand => ({
  type: 'Propose',
  assignmentId: 'A000000000001',
  clientId: facts.client.clientId,
  instrumentId,
  coachEmployer,
  need: 'Nodig',
  choice: 'Past het best',
  routeReason: null,
  ownAlternative: null,
  clientConsulted: true,
  partsNeedGo: false,
  grounds: {},
  start: null,
  facts,
  on: '2026-05-04',
});
const orderOf = (facts: CaseFacts, by: string, instrumentId: string): AssignmentEvent[] =>
  next(
    [],
    proposedFor(facts, by, instrumentId),
    { type: 'Approve', by, planSignedOn: '2026-05-04', grounds: {}, facts, on: '2026-05-04' },
    {
      type: 'AcceptOrder',
      by,
      start: '2026-06-01',
      grounds: {},
      facts,
      principalToday: null,
      on: '2026-05-04',
    },
    { type: 'ConfirmOrder', attempt: 1 },
  );
const ordered = orderOf(factsOf(), 'UWV', 'agreement-1.1');
const starting = (on: string): AssignmentCommand => ({ type: 'Start', facts: factsOf(), on });
const running = next(ordered, starting('2026-06-01')); // until 31 August

const wwUntil = (day: string, more: CaseFacts['client']['benefits'] = []): CaseFacts =>
  factsOf({
    client: {
      ...wwClient,
      benefits: [{ type: 'WW', from: '2025-09-01', until: day, maximumReachedOn: day }, ...more],
    },
  });
const news = (facts: CaseFacts, today: string, about?: string | null): AssignmentCommand => ({
  type: 'AnswerNews',
  facts,
  atOrder: facts,
  today,
  ...(about === undefined ? {} : { about }),
});
const said = (events: AssignmentEvent[], command: AssignmentCommand): AssignmentEvent[] =>
  given(...events)
    .when(command)
    .decided();

describe('a WW maximum known ahead', () => {
  it('cancels nothing yet: the order is told by when it must start', () =>
    expect(said(ordered, news(wwUntil('2026-08-31'), '2026-05-06', '2026-08-31'))).toMatchObject([
      { type: 'LapseForeseen', data: { lastWwDay: '2026-08-31', to: 'GM0222', on: '2026-05-06' } },
    ]));
  it('lets what has not started by then lapse once the day has passed, not on it (R-009)', () => {
    expect(said(ordered, news(wwUntil('2026-08-31'), '2026-08-31'))).toMatchObject([
      { type: 'LapseForeseen' },
    ]);
    expect(said(ordered, news(wwUntil('2026-08-31'), '2026-09-01'))).toMatchObject([
      { type: 'AssignmentCancelled', data: { rule: 'R-009', on: '2026-08-31' } },
    ]);
  });
  it('cancels nothing that has started by then', () =>
    expect(said(running, news(wwUntil('2026-08-31'), '2026-09-01', '2026-08-31'))).toEqual([]));
  it('says nothing twice, and takes it back when a correction does', () => {
    const foreseen = next(ordered, news(wwUntil('2026-08-31'), '2026-05-06', '2026-08-31'));
    expect(said(foreseen, news(wwUntil('2026-08-31'), '2026-05-07', '2026-08-31'))).toEqual([]);
    expect(said(foreseen, news(factsOf(), '2026-05-08', null))).toMatchObject([
      { type: 'LapseForeseen', data: { lastWwDay: null } },
    ]);
  });
});

describe('a WW maximum that becomes known late', () => {
  it('opens the hand-over of a service that runs on, however it was recorded (R-010)', () => {
    const byHistory = factsOf({
      client: {
        ...wwClient,
        benefits: [{ type: 'WW', from: '2025-09-01', until: '2026-06-30', maximumReachedOn: null }],
        history: [{ date: '2026-06-30', type: 'WW_MAXIMUM_REACHED' }],
      },
    });
    for (const facts of [wwUntil('2026-06-30'), byHistory])
      expect(said(running, news(facts, '2026-11-20', '2026-06-30'))).toMatchObject([
        {
          type: 'HandoverFellDue',
          data: { exhaustedOn: '2026-06-30', dueOn: '2026-08-31', to: 'GM0222', principal: 'UWV' },
        },
      ]);
  });
  it('opens it for a service that has ended since, too', () =>
    expect(
      said(
        next(running, { type: 'Complete', costNote: null, on: '2026-08-20' }),
        news(wwUntil('2026-06-30'), '2026-11-20', '2026-06-30'),
      ),
    ).toMatchObject([{ type: 'HandoverFellDue', data: { dueOn: '2026-08-20' } }]));
  it('is no matter of a service that was over before', () =>
    expect(
      said(
        next(running, { type: 'Complete', costNote: null, on: '2026-06-20' }),
        news(wwUntil('2026-06-30'), '2026-11-20', '2026-06-30'),
      ),
    ).toEqual([]));
  it('needs no hand-over any more when a correction takes it back', () =>
    expect(
      said(
        next(running, news(wwUntil('2026-06-30'), '2026-11-20', '2026-06-30')),
        news(factsOf(), '2026-11-21', null),
      ),
    ).toMatchObject([{ type: 'HandoverNoLongerDue' }]));
  it('never silently leaves UWV paying what started after it: the order keeps its payer, and says so (R-011, R-009)', () =>
    expect(said(running, news(wwUntil('2026-05-20'), '2026-07-01', '2026-05-20'))).toMatchObject([
      {
        type: 'LateNewsTouchedOrder',
        data: { principal: 'UWV', partner: 'GM0222', rule: 'R-009', amount: 100_000, billed: 0 },
      },
    ]));
  it('lets what was ordered after it, and has not started, be ordered again (R-009)', () =>
    expect(said(ordered, news(wwUntil('2026-05-01'), '2026-05-20', '2026-05-01'))).toMatchObject([
      { type: 'AssignmentCancelled', data: { rule: 'R-009' } },
    ]));
  it('names what is billed already', () => {
    const billed = next(running, {
      type: 'ClaimInstalment',
      line: 1,
      invoiceId: 'i1',
      lineId: '1',
      amount: 30_000,
      on: '2026-06-10',
    });
    expect(said(billed, news(wwUntil('2026-05-01'), '2026-07-01', '2026-05-01'))).toMatchObject([
      {
        type: 'LateNewsTouchedOrder',
        data: { rule: 'R-001', amount: 100_000, billed: 30_000, invoiceIds: ['i1'] },
      },
    ]);
  });
});

describe('an order that lapsed, and should not have', () => {
  const lapsed = next(ordered, news(wwUntil('2026-05-20'), '2026-06-01', '2026-05-20'));
  it('is put before the coach once', () => {
    const [questioned] = said(lapsed, news(factsOf(), '2026-06-05', null));
    expect(questioned).toMatchObject({ type: 'CancellationQuestioned', data: { on: '2026-06-05' } });
    expect(said([...lapsed, questioned!], news(factsOf(), '2026-06-06', null))).toEqual([]);
  });
  it('stays lapsed where WW ended all the same', () =>
    expect(said(lapsed, news(wwUntil('2026-05-25'), '2026-06-05', null))).toEqual([]));
});

describe('a benefit that becomes known late', () => {
  const municipal = factsOf({
    client: assistanceClient,
    agreement: {
      ...accessAgreement,
      form: 'MUNICIPAL_CONTRACT',
      owner: 'GM0222',
      contractingPrincipal: 'GM0222',
      region: null,
      territory: ['GM0222'],
      instruments: [moduleOf()],
    },
    budget: budgetOf('GM0222'),
  });
  const theirs = orderOf(municipal, 'GM0222', 'agreement-1.1');
  const withWw: CaseFacts = { ...municipal, client: { ...wwClient, clientId: 'client-2' } };
  it('leaves the payer, and shows on the order with the euros (R-011)', () => {
    const [noted] = said(theirs, news(withWw, '2026-06-10', '2026-04-15'));
    expect(noted).toMatchObject({
      type: 'LateNewsTouchedOrder',
      data: { principal: 'GM0222', partner: 'UWV', rule: 'R-001', amount: 100_000, on: '2026-06-10' },
    });
    expect(said([...theirs, noted!], news(withWw, '2026-06-11', '2026-04-15'))).toEqual([]);
    expect(said([...theirs, noted!], news(municipal, '2026-06-12', null))).toMatchObject([
      { type: 'LateNewsWithdrawn' },
    ]);
  });
  it('is no late news where it begins after the order', () =>
    expect(said(theirs, news(withWw, '2026-06-10', '2026-06-01'))).toEqual([]));
});
