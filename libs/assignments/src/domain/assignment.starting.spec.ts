import { specFor } from '../../../kernel/src/testing/spec-for';
import { accessAgreement, assistanceClient, budgetOf, factsOf, moduleOf, wwClient } from '../testing/facts';
import type { AssignmentCommand } from './assignment.commands';
import { assignment } from './assignment.decider';
import type { AssignmentEvent } from './assignment.events';
import type { CaseFacts } from './step-facts';

const given = specFor(assignment);
const after = (...commands: AssignmentCommand[]): AssignmentEvent[] =>
  commands.reduce<AssignmentEvent[]>(
    (events, command) => [
      ...events,
      ...assignment.decide(command, events.reduce(assignment.evolve, assignment.initial)),
    ],
    [],
  );

const provision = (kind: 'MODULE' | 'TRAINING'): Partial<CaseFacts> => ({
  agreement: {
    ...accessAgreement,
    agreementId: 'agreement-8',
    form: 'MUNICIPAL_CONTRACT',
    owner: 'GM0222',
    contractingPrincipal: 'GM0222',
    region: null,
    territory: ['GM0222'],
    instruments: [moduleOf({ instrumentId: 'agreement-8.1', kind })],
  },
  budget: budgetOf('GM0222'),
});
/** Ordered by the municipality on 4 May for a client on assistance. */
const municipalOrder = (kind: 'MODULE' | 'TRAINING'): AssignmentEvent[] => {
  const facts = factsOf({ ...provision(kind), client: assistanceClient });
  return after(
    {
      type: 'Propose',
      assignmentId: 'A000000000001',
      clientId: 'client-2',
      instrumentId: 'agreement-8.1',
      coachEmployer: 'GM0222',
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
    },
    { type: 'Approve', by: 'GM0222', planSignedOn: '2026-05-04', grounds: {}, facts, on: '2026-05-04' },
    {
      type: 'AcceptOrder',
      by: 'GM0222',
      start: '2026-06-15',
      grounds: {},
      facts,
      principalToday: null,
      on: '2026-05-04',
    },
    { type: 'ConfirmOrder', attempt: 1 },
  );
};
/** WW from before the order day became known after it. */
const lateWw = { ...wwClient, clientId: 'client-2' };
const starts = (facts: CaseFacts): AssignmentCommand => ({ type: 'Start', facts, on: '2026-06-15' });

describe('starting what was ordered', () => {
  it('names the payer fixed at the order, whatever became known since (R-011)', () => {
    const [started] = given(...municipalOrder('MODULE'))
      .when(starts(factsOf({ ...provision('MODULE'), client: lateWw })))
      .decided();
    expect(started).toMatchObject({
      type: 'AssignmentStarted',
      data: {
        principal: 'GM0222',
        verdict: { decision: 'ALLOW', principal: 'GM0222', budget: 'W_DEEL:GM0222', invoiceTo: 'GM0222' },
      },
    });
    const said = started?.type === 'AssignmentStarted' ? started.data.verdict.because : [];
    expect(said.map(({ rule }) => rule)).toContain('R-011');
    expect(said.map(({ text }) => text).join(' ')).not.toContain('UWV is verantwoordelijk');
  });
  it('asks no training protocol of a municipal order (R-090 is about UWV money)', () =>
    expect(
      given(...municipalOrder('TRAINING'))
        .when(starts(factsOf({ ...provision('TRAINING'), client: lateWw })))
        .decided(),
    ).toHaveLength(1));
  it.each([
    [
      'a move that was recorded late',
      { residence: 'GM1876', previousResidence: 'GM0222', movedOn: '2026-05-01' },
    ],
    [
      'an offer of another day',
      {
        municipalOffer: {
          offerId: 'o1',
          by: 'GM1876',
          decidedOn: '2026-05-01',
          scope: 'TAKE_OVER' as const,
          from: '2026-05-01',
          until: null,
        },
      },
    ],
    [
      'a joint decision that reaches back',
      { jointDecision: { designates: 'UWV', effective: '2026-01-01', approvals: ['UWV', 'GM0222'] } },
    ],
  ])('keeps the payer through %s', (_, change) =>
    expect(
      given(...municipalOrder('MODULE'))
        .when(starts(factsOf({ ...provision('MODULE'), client: { ...lateWw, ...change } })))
        .decided(),
    ).toMatchObject([{ data: { verdict: { principal: 'GM0222', decision: 'ALLOW' } } }]),
  );

  const uwvOrder = after(
    {
      type: 'Propose',
      assignmentId: 'A000000000002',
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
      on: '2026-05-04',
    },
    { type: 'Approve', by: 'UWV', planSignedOn: null, grounds: {}, facts: factsOf(), on: '2026-05-04' },
    {
      type: 'AcceptOrder',
      by: 'UWV',
      start: null,
      grounds: {},
      facts: factsOf(),
      principalToday: null,
      on: '2026-05-04',
    },
    { type: 'ConfirmOrder', attempt: 1 },
  );
  const wwUntil = (day: string): CaseFacts =>
    factsOf({
      client: {
        ...wwClient,
        benefits: [{ type: 'WW', from: '2025-09-01', until: day, maximumReachedOn: day }],
      },
    });
  it('is re-ordering where the last WW day has come and it had not started (R-009)', () => {
    given(...uwvOrder)
      .when({ type: 'Start', facts: wwUntil('2026-06-14'), on: '2026-06-15' })
      .thenRejected('R-009');
    expect(
      given(...uwvOrder)
        .when({ type: 'Start', facts: wwUntil('2026-06-15'), on: '2026-06-15' })
        .decided(),
    ).toMatchObject([{ type: 'AssignmentStarted', data: { verdict: { principal: 'UWV' } } }, {}]);
  });
  it('is re-ordering too where WW had ended before the order, which became known after it', () =>
    given(...uwvOrder)
      .when({ type: 'Start', facts: wwUntil('2026-05-01'), on: '2026-06-15' })
      .thenRejected('R-009'));
  it('stays with UWV where another UWV benefit takes over', () =>
    expect(
      given(...uwvOrder)
        .when({
          type: 'Start',
          facts: factsOf({
            client: {
              ...wwClient,
              benefits: [
                { type: 'WW', from: '2025-09-01', until: '2026-06-14', maximumReachedOn: '2026-06-14' },
                { type: 'WIA', from: '2026-06-15', until: null, maximumReachedOn: null },
              ],
            },
          }),
          on: '2026-06-15',
        })
        .decided(),
    ).toMatchObject([{ type: 'AssignmentStarted', data: { verdict: { principal: 'UWV' } } }]));
  it('opens the hand-over where WW is known to end while the service runs (R-008, R-010)', () =>
    expect(
      given(...uwvOrder)
        .when({ type: 'Start', facts: wwUntil('2026-06-30'), on: '2026-06-15' })
        .decided(),
    ).toMatchObject([
      { type: 'AssignmentStarted', data: { plannedEnd: '2026-09-14' } },
      {
        type: 'HandoverFellDue',
        data: { exhaustedOn: '2026-06-30', dueOn: '2026-09-14', to: 'GM0222', principal: 'UWV' },
      },
    ]));
  it('needs no hand-over where the service ends before WW does', () =>
    expect(
      given(...uwvOrder)
        .when({ type: 'Start', facts: wwUntil('2026-10-31'), on: '2026-06-15' })
        .decided(),
    ).toHaveLength(1));

  it('is too early before the window of an order that R-016 decided', () => {
    const before = factsOf({ client: { ...wwClient, benefits: [], expectedFirstWwDay: '2026-10-01' } });
    const planned = after(
      {
        type: 'Propose',
        assignmentId: 'A000000000003',
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
        start: '2026-06-01',
        facts: before,
        on: '2026-05-04',
      },
      { type: 'Approve', by: 'UWV', planSignedOn: null, grounds: {}, facts: before, on: '2026-05-04' },
      {
        type: 'AcceptOrder',
        by: 'UWV',
        start: null,
        grounds: {},
        facts: before,
        principalToday: null,
        on: '2026-05-04',
      },
      { type: 'ConfirmOrder', attempt: 1 },
    );
    given(...planned)
      .when({ type: 'Start', facts: before, on: '2026-05-31' })
      .thenRejected('R-016');
    expect(
      given(...planned)
        .when({ type: 'Start', facts: before, on: '2026-06-01' })
        .decided(),
    ).toMatchObject([{ type: 'AssignmentStarted', data: { principal: 'UWV' } }]);
  });
});
