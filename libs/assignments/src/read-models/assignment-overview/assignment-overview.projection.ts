import type { Projection } from '@ontschot/kernel';
import type { AssignmentEvent, OfAssignment } from '../../domain/assignment.events';
import { onLine, openedLines, performed } from '../../domain/lines';
import type { AssignmentOverview } from './assignment-overview.row';

type Row = AssignmentOverview;
type Seen = { data: OfAssignment; revision: number };

const visibleTo = ({ principal, coachEmployer }: OfAssignment, serving: boolean): string[] =>
  serving && coachEmployer !== principal ? [principal, coachEmployer] : [principal];

/** Changes the row, with whom the event names now and the revision that it has. */
const changed = (
  row: Row | undefined,
  { data, revision }: Seen,
  change: Partial<Row>,
  serving = true,
): Row | undefined =>
  row && {
    ...row,
    principal: data.principal,
    supplierId: data.supplierId,
    visibleTo: visibleTo(data, serving),
    ...change,
    revision,
  };

type Performance = { delivered: number[]; lapsed: number[]; on: string };
const after = (
  row: Row | undefined,
  event: Seen & { data: OfAssignment & Performance },
  change: Partial<Row>,
  serving = true,
): Row | undefined =>
  changed(row, event, { lines: performed(row?.lines ?? [], event.data), ...change }, serving);

/** Every assignment, for lists, the record of one, and policies that look for a client's assignments. */
export const assignmentOverview: Projection<Row, AssignmentEvent> = {
  name: 'assignment_overview',
  version: 1,
  keysOf: ({ data }) => data.assignmentId,
  on: {
    InstrumentProposed: (_, { data, revision }) => {
      const {
        assignmentId,
        clientId,
        principal,
        coachEmployer,
        instrumentOwner,
        supplierId,
        terms,
        decidingRule,
        verdict,
        need,
        choice,
        routeReason,
        on,
      } = data;
      const { contractingPrincipal, agreementId, instrumentId, form, kind, name, nameEn, months, price } =
        terms;
      return {
        id: assignmentId,
        clientId,
        principal,
        coachEmployer,
        instrumentOwner,
        contractingPrincipal,
        supplierId,
        agreementId,
        instrumentId,
        form,
        kind,
        name,
        nameEn,
        months,
        price,
        status: 'PROPOSED',
        iroStep: form === 'IRO' ? 'DIAGNOSIS_AWAITED' : null,
        fund: null,
        budgetId: null,
        decidingRule,
        verdict,
        need,
        choice,
        routeReason,
        mandateId: null,
        proposedOn: on,
        orderedOn: null,
        startedOn: null,
        plannedEnd: null,
        endedOn: null,
        lines: [],
        visibleTo: visibleTo(data, true),
        supplierSees: false,
        revision,
      };
    },
    InstrumentApproved: (row, event) =>
      changed(row, event, {
        status: 'APPROVED',
        mandateId: event.data.mandateId,
        decidingRule: event.data.decidingRule,
        verdict: event.data.verdict,
      }),
    DiagnosisRecorded: (row, event) => changed(row, event, { iroStep: 'DIAGNOSED' }),
    IroCompanyChosen: (row, event) => changed(row, event, { iroStep: 'COMPANY_CHOSEN', supplierSees: true }),
    IroPlanSubmitted: (row, event) =>
      changed(row, event, { iroStep: 'PLAN_SUBMITTED', months: event.data.months, price: event.data.price }),
    IroPlanReturned: (row, event) => changed(row, event, { iroStep: 'COMPANY_CHOSEN' }),
    IroPlanApproved: (row, event) => changed(row, event, { iroStep: 'PLAN_APPROVED' }),
    // An order that is being placed is still only approved to the outside.
    OrderAccepted: (row, event) =>
      changed(row, event, { mandateId: event.data.mandateId ?? row?.mandateId ?? null }),
    OrderFailed: (row, event) => changed(row, event, {}),
    AssignmentOrdered: (row, event) => {
      const { fund, budgetId, decidingRule, orderedOn, lines, verdict } = event.data;
      return changed(row, event, {
        status: 'ORDERED',
        fund,
        budgetId,
        decidingRule,
        orderedOn,
        verdict,
        lines: openedLines(lines),
        supplierSees: true,
      });
    },
    AssignmentStarted: (row, event) =>
      after(row, event, {
        status: 'IN_PROGRESS',
        startedOn: event.data.on,
        plannedEnd: event.data.plannedEnd,
        verdict: event.data.verdict,
      }),
    IroStarted: (row, event) => changed(row, event, {}),
    ProgressReported: (row, event) => after(row, event, {}),
    PartApproved: (row, event) => changed(row, event, {}),
    PartRefused: (row, event) => after(row, event, { status: 'COMPLETED', endedOn: event.data.on }, false),
    NoShowReported: (row, event) => changed(row, event, { status: 'INTERRUPTED' }),
    AssignmentResumed: (row, event) => changed(row, event, { status: 'IN_PROGRESS' }),
    ClientDroppedOut: (row, event) =>
      after(row, event, { status: 'DROPPED_OUT', endedOn: event.data.on }, false),
    AssignmentCompleted: (row, event) =>
      after(row, event, { status: 'COMPLETED', endedOn: event.data.on }, event.data.resultOpen),
    AssignmentCancelled: (row, event) =>
      after(row, event, { status: 'CANCELLED', endedOn: event.data.on }, false),
    ClientPlaced: (row, event) => after(row, event, { status: 'PLACED' }),
    PlacementSustained: (row, event) => after(row, event, { status: 'SUSTAINABLY_PLACED' }, false),
    PlacementEnded: (row, event) => after(row, event, { status: 'COMPLETED' }, false),
    UseRegisteredInUwvRecords: (row, event) => seen(row, event),
    HandoverFellDue: (row, event) => seen(row, event),
    InstalmentClaimed: (row, event) =>
      onLineOf(row, event, event.data.line, {
        invoicedBy: { invoiceId: event.data.invoiceId, lineId: event.data.lineId },
      }),
    InstalmentRealised: (row, event) => onLineOf(row, event, event.data.line, { realised: true }),
    InstalmentClaimReleased: (row, event) =>
      onLineOf(row, event, event.data.line, { invoicedBy: null, realised: false }),
  },
};

/** What may come after the service has ended leaves alone who sees it. */
const seen = (row: Row | undefined, { revision }: Seen): Row | undefined => row && { ...row, revision };

const onLineOf = (
  row: Row | undefined,
  event: Seen,
  line: number,
  change: Partial<Row['lines'][number]>,
): Row | undefined => row && { ...row, lines: onLine(row.lines, line, change), revision: event.revision };
