import { type EventMetadata, latest, type RecordedEvent } from '@ontschot/kernel';
import { foldBatch, type AnyProjection } from '@ontschot/read-store';
import { assignmentEventTypes } from '../domain/assignment.event-types';
import type { AssignmentEvent } from '../domain/assignment.events';
import { assignmentOverview } from './assignment-overview/assignment-overview.projection';
import type { AssignmentOverview } from './assignment-overview/assignment-overview.row';
import { duties } from './duties/duties.projection';
import type { Duty } from './duties/duty.row';

const metadata: EventMetadata = {
  actor: 'coach@uwv',
  partner: 'UWV',
  correlationId: 'c',
  causationId: null,
  effectiveOn: '2026-01-26',
  recordedAt: '2026-01-26T09:00:00.000Z',
  legalGround: null,
};

/** The golden sample of this type, so that the projection reads what was really written; with changes. */
const event = (
  type:
    | AssignmentEvent['type']
    | 'ResponsibilityHandedOver'
    | 'WorkResumed'
    | 'IroFrameworkAgreementSigned'
    | 'IroAuditFailed',
  change: object = {},
): RecordedEvent => {
  const known = assignmentEventTypes.find((one) => one.type === type);
  const sample = known ? latest(known.golden) : { clientId: '5a8e2f60-0000-5000-8000-000000000001' };
  return { type, metadata, data: { ...sample, ...change } } as RecordedEvent;
};

const fold = <Row extends { id: string }>(projection: unknown, ...events: RecordedEvent[]): Row[] => {
  const rows = new Map<string, { id: string }>();
  foldBatch(
    projection as AnyProjection,
    events.map((one, revision) => ({ ...one, revision })),
    rows,
  );
  return [...rows.values()] as Row[];
};
const overview = (...events: RecordedEvent[]): AssignmentOverview => {
  const [row, ...more] = fold<AssignmentOverview>(assignmentOverview, ...events);
  expect(more).toEqual([]);
  return row!;
};
const waiting = (...events: RecordedEvent[]): string[] =>
  fold<Duty>(duties, ...events).map(({ duty }) => duty);

const ordered = [
  event('InstrumentProposed'),
  event('InstrumentApproved'),
  event('OrderAccepted'),
  event('AssignmentOrdered'),
];
const running = [...ordered, event('AssignmentStarted')];

describe('the overview of assignments', () => {
  it('follows an order from proposal to start', () => {
    expect(overview(event('InstrumentProposed'))).toMatchObject({
      status: 'PROPOSED',
      principal: 'GM0222',
      visibleTo: ['GM0222', 'UWV'],
      supplierSees: false,
      lines: [],
      revision: 0,
    });
    expect(overview(...ordered.slice(0, 2))).toMatchObject({ status: 'APPROVED', mandateId: 'm1' });
    expect(overview(...ordered.slice(0, 3))).toMatchObject({ status: 'APPROVED', supplierSees: false });
    expect(overview(...ordered.slice(0, 3), event('OrderFailed'))).toMatchObject({
      status: 'APPROVED',
      revision: 3,
    });
    expect(overview(...ordered)).toMatchObject({
      status: 'ORDERED',
      fund: 'W_DEEL:GM0222',
      orderedOn: '2026-02-02',
      supplierSees: true,
      lines: [
        { line: 1, amount: 63_000, deliveredOn: null },
        { line: 2, amount: 147_000 },
      ],
    });
    expect(overview(...running)).toMatchObject({
      status: 'IN_PROGRESS',
      startedOn: '2026-02-09',
      plannedEnd: '2026-06-08',
      lines: [{ deliveredOn: '2026-02-09' }, { deliveredOn: null }],
    });
  });
  it('shows the serving partner a client only while it serves', () => {
    expect(overview(...running).visibleTo).toEqual(['GM0222', 'UWV']);
    for (const end of [
      'ClientDroppedOut',
      'AssignmentCancelled',
      'AssignmentCompleted',
      'PartRefused',
      'PlacementSustained',
      'PlacementEnded',
    ] as const)
      expect(overview(...running, event(end)).visibleTo).toEqual(['GM0222']);
    expect(overview(...running, event('AssignmentCompleted', { resultOpen: true })).visibleTo).toEqual([
      'GM0222',
      'UWV',
    ]);
    expect(overview(...running, event('AssignmentCompleted'), event('HandoverFellDue')).visibleTo).toEqual([
      'GM0222',
    ]);
    expect(overview(event('InstrumentProposed', { coachEmployer: 'GM0222' })).visibleTo).toEqual(['GM0222']);
  });
  it.each([
    ['NoShowReported', 'INTERRUPTED'],
    ['AssignmentResumed', 'IN_PROGRESS'],
    ['ClientDroppedOut', 'DROPPED_OUT'],
    ['AssignmentCompleted', 'COMPLETED'],
    ['PartRefused', 'COMPLETED'],
    ['AssignmentCancelled', 'CANCELLED'],
    ['ClientPlaced', 'PLACED'],
    ['PlacementSustained', 'SUSTAINABLY_PLACED'],
    ['PlacementEnded', 'COMPLETED'],
    ['ProgressReported', 'IN_PROGRESS'],
    ['PartApproved', 'IN_PROGRESS'],
    ['UseRegisteredInUwvRecords', 'IN_PROGRESS'],
    ['IroStarted', 'IN_PROGRESS'],
  ] as const)('after %s it is %s', (type, status) =>
    expect(overview(...running, event(type))).toMatchObject({ status, revision: 5 }),
  );
  it('follows an IRO', () => {
    const iro = event('InstrumentProposed', { terms: { form: 'IRO', instalments: [] }, supplierId: null });
    expect(overview(iro)).toMatchObject({ iroStep: 'DIAGNOSIS_AWAITED' });
    expect(overview(iro, event('DiagnosisRecorded'))).toMatchObject({
      iroStep: 'DIAGNOSED',
      supplierSees: false,
    });
    expect(overview(iro, event('IroCompanyChosen'))).toMatchObject({
      iroStep: 'COMPANY_CHOSEN',
      supplierSees: true,
      supplierId: '5a8e2f60-0000-5000-8000-000000000002',
    });
    expect(overview(iro, event('IroPlanSubmitted'))).toMatchObject({
      iroStep: 'PLAN_SUBMITTED',
      months: 12,
      price: 480_000,
    });
    expect(overview(iro, event('IroPlanReturned'))).toMatchObject({ iroStep: 'COMPANY_CHOSEN' });
    expect(overview(iro, event('IroPlanApproved'))).toMatchObject({ iroStep: 'PLAN_APPROVED' });
  });
  it('counts who billed which line', () => {
    expect(overview(...running, event('InstalmentClaimed')).lines[0]).toMatchObject({
      invoicedBy: { invoiceId: 'f0b1', lineId: '1' },
      realised: false,
    });
    expect(
      overview(...running, event('InstalmentClaimed'), event('InstalmentRealised')).lines[0],
    ).toMatchObject({ realised: true });
    expect(
      overview(
        ...running,
        event('InstalmentClaimed'),
        event('InstalmentRealised'),
        event('InstalmentClaimReleased'),
      ).lines[0],
    ).toMatchObject({ invoicedBy: null, realised: false });
  });
});

describe('the worklist', () => {
  const proposed = event('InstrumentProposed');
  it('names the next step, and takes it off when it is done', () => {
    expect(waiting(proposed)).toEqual(['approve-proposal']);
    expect(waiting(proposed, event('InstrumentApproved'))).toEqual(['order']);
    expect(waiting(...ordered)).toEqual(['start']);
    expect(waiting(...running)).toEqual([]);
  });
  it('follows an IRO', () => {
    expect(waiting(event('InstrumentProposed', { terms: { form: 'IRO' } }))).toEqual(['record-diagnosis']);
    expect(waiting(proposed, event('DiagnosisRecorded'))).toEqual(['record-company-choice']);
    expect(waiting(proposed, event('IroCompanyChosen'))).toEqual(['submit-plan']);
    expect(waiting(proposed, event('IroPlanSubmitted'))).toEqual(['approve-plan']);
    expect(waiting(proposed, event('IroPlanSubmitted'), event('IroPlanReturned'))).toEqual(['submit-plan']);
    expect(waiting(...running, event('IroStarted'))).toEqual(['audit-iro-company']);
    expect(waiting(...running, event('IroStarted', { auditDueOn: null }))).toEqual([]);
  });
  it('asks one audit of a company, and no more once it was held (R-053, R-054)', () => {
    const company = { supplierId: '5a8e2f60-0000-5000-8000-000000000002' };
    expect(
      fold<Duty>(
        duties,
        event('IroStarted'),
        event('IroStarted', { assignmentId: 'A000000000002', auditDueOn: '2026-12-01' }),
      ),
    ).toMatchObject([{ duty: 'audit-iro-company', dueOn: '2026-08-09' }]);
    for (const held of ['IroFrameworkAgreementSigned', 'IroAuditFailed'] as const)
      expect(waiting(event('IroStarted'), event(held, company))).toEqual([]);
  });
  it('keeps the registration for the Ministry open until it is done (R-071)', () => {
    const withDuty = event('AssignmentOrdered', {
      verdict: { duties: [{ duty: 'register', due: null, rule: 'R-071' }] },
    });
    expect(waiting(withDuty, event('AssignmentStarted'))).toEqual(['register-for-ministry']);
    expect(waiting(withDuty, event('AssignmentStarted'), event('UseRegisteredInUwvRecords'))).toEqual([]);
  });
  it('opens and closes what a no-show, a part and a placement ask', () => {
    expect(waiting(...running, event('NoShowReported'))).toEqual(['solve-no-show']);
    expect(waiting(...running, event('NoShowReported'), event('AssignmentResumed'))).toEqual([]);
    expect(waiting(...running, event('NoShowReported'), event('ClientDroppedOut'))).toEqual([]);
    expect(waiting(...running, event('ProgressReported'))).toEqual([]);
    const part = event('ProgressReported', { awaitsGo: true });
    expect(waiting(...running, part)).toEqual(['decide-go-no-go']);
    expect(waiting(...running, part, event('PartApproved'))).toEqual([]);
    expect(waiting(...running, part, event('PartRefused'))).toEqual([]);
    expect(waiting(...running, event('AssignmentCompleted'))).toEqual([]);
    expect(waiting(...running, event('AssignmentCompleted', { resultOpen: true }))).toEqual([
      'record-placement-or-none',
    ]);
    expect(
      waiting(...running, event('AssignmentCompleted', { resultOpen: true }), event('ClientPlaced')),
    ).toEqual(['confirm-sustainable-placement']);
    expect(waiting(...running, event('ClientPlaced'), event('PlacementSustained'))).toEqual([]);
    expect(waiting(...running, event('ClientPlaced'), event('PlacementEnded'))).toEqual([]);
  });
  it('opens the hand-over and the new order after WW, and closes them (R-010, R-009)', () => {
    expect(fold<Duty>(duties, event('HandoverFellDue'))).toMatchObject([
      { duty: 'agree-hand-over', dueOn: '2026-06-08', waitsFor: 'manager' },
    ]);
    expect(waiting(event('HandoverFellDue'), event('ResponsibilityHandedOver'))).toEqual([]);
    expect(waiting(event('HandoverFellDue'), event('WorkResumed'))).toEqual([]);
    expect(waiting(...ordered, event('AssignmentCancelled'))).toEqual(['order-again']);
    expect(waiting(...ordered, event('AssignmentCancelled', { rule: null }))).toEqual([]);
    expect(waiting(event('AssignmentCancelled'), event('ResponsibilityHandedOver'))).toEqual(['order-again']);
    expect(waiting(event('AssignmentCancelled'), ...ordered)).toEqual(['start']);
  });
});
