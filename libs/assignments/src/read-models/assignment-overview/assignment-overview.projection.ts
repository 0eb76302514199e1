import { dayInAmsterdam, type EventMetadata, type IsoDate, type Projection } from '@ontschot/kernel';
import type { AssignmentEvent, OfAssignment } from '../../domain/assignment.events';
import { type Line, onLine, openedLines, performed, reopened } from '../../domain/lines';
import { type AssignmentFile, fileOf } from './assignment-file';
import type { AssignmentOverview } from './assignment-overview.row';

type Row = AssignmentOverview;
type Seen = { data: OfAssignment; revision: number; metadata: EventMetadata };

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

/** A step of an earlier day than the one on which it was recorded is marked (A41). */
const enteredLater = (
  before: AssignmentFile['enteredLater'],
  step: AssignmentFile['enteredLater'][number]['step'],
  on: IsoDate,
  { metadata }: Seen,
): Pick<AssignmentFile, 'enteredLater'> => {
  const recordedOn = dayInAmsterdam(metadata.recordedAt);
  return { enteredLater: recordedOn > on ? [...before, { step, on, recordedOn }] : before };
};

/** A correction, with its reason. */
const corrected = (
  row: Row | undefined,
  event: Seen & { type: string; data: OfAssignment & { reason: string; on: IsoDate } },
  change: Partial<Row>,
  file: Partial<AssignmentFile> = {},
): Row | undefined =>
  filed(
    row,
    event,
    ({ corrections }) => ({
      ...file,
      corrections: [...corrections, { what: event.type, reason: event.data.reason, on: event.data.on }],
    }),
    change,
  );

/** Changes the row and what its file holds. */
const filed = (
  row: Row | undefined,
  event: Seen,
  file: (before: AssignmentFile) => Partial<AssignmentFile>,
  change: Partial<Row> = {},
): Row | undefined => row && changed(row, event, { ...change, file: { ...row.file, ...file(row.file) } });

/** The same for a step of an IRO. */
const iroFiled = (
  row: Row | undefined,
  event: Seen,
  iro: (before: NonNullable<AssignmentFile['iro']>) => Partial<NonNullable<AssignmentFile['iro']>>,
  change: Partial<Row> = {},
): Row | undefined =>
  filed(row, event, (file) => (file.iro ? { iro: { ...file.iro, ...iro(file.iro) } } : {}), change);

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
  version: 3,
  keysOf: ({ data }) => data.assignmentId,
  on: {
    InstrumentProposed: (_, event) => {
      const { data, revision } = event;
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
        clientConsulted,
        ownAlternative,
        partsNeedGo,
        grounds,
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
        startVerdict: null,
        decidedAt: event.metadata.recordedAt,
        startDecidedAt: null,
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
        lapsesAfter: null,
        file: {
          ...fileOf(
            {
              clientConsulted,
              ownAlternative,
              ownEqual: data.ownEqual ?? [],
              awaitsMotivation: data.awaitsMotivation ?? [],
              plannedStart: data.plannedStart ?? null,
              partsNeedGo,
              grounds,
            },
            form === 'IRO',
          ),
          ...enteredLater([], 'PROPOSED', on, event),
        },
        visibleTo: visibleTo(data, true),
        supplierSees: false,
        revision,
      };
    },
    InstrumentApproved: (row, event) =>
      filed(
        row,
        event,
        ({ grounds, enteredLater: before }) => ({
          ...enteredLater(before, 'APPROVED', event.data.on, event),
          approvedOn: event.data.on,
          approvedBy: event.data.approvedBy,
          planSignedOn: event.data.planSignedOn,
          grounds: { ...grounds, ...event.data.grounds },
        }),
        {
          status: 'APPROVED',
          mandateId: event.data.mandateId,
          decidingRule: event.data.decidingRule,
          verdict: event.data.verdict,
          decidedAt: event.metadata.recordedAt,
        },
      ),
    MotivationGiven: (row, event) => {
      const { for: reason, text, by, on } = event.data;
      return filed(row, event, ({ motivations, awaitsMotivation }) => ({
        motivations: [...motivations, { for: reason, text, by, on }],
        awaitsMotivation: awaitsMotivation.filter((one) => one !== reason),
      }));
    },
    ConsultationRecorded: (row, event) =>
      filed(row, event, () => ({ clientConsulted: true, consultedOn: event.data.on })),
    GroundsAdded: (row, event) =>
      filed(row, event, ({ grounds }) => ({ grounds: { ...grounds, ...event.data.grounds } })),
    BackdatingConfirmed: (row, event) => {
      const { orderDay, by, on } = event.data;
      return filed(row, event, ({ backdating }) => ({ backdating: [...backdating, { orderDay, by, on }] }));
    },
    CancellationUndone: (row, event) =>
      corrected(
        row,
        event,
        { status: event.data.backTo, endedOn: null, lines: reopened(row?.lines ?? [], event.data.reopened) },
        { cancelled: null },
      ),
    DropOutUndone: (row, event) =>
      corrected(
        row,
        event,
        { status: event.data.backTo, endedOn: null, lines: reopened(row?.lines ?? [], event.data.reopened) },
        { droppedOut: null },
      ),
    CompletionUndone: (row, event) =>
      corrected(row, event, {
        status: 'IN_PROGRESS',
        endedOn: null,
        lines: reopened(row?.lines ?? [], event.data.reopened),
      }),
    CompletionDayCorrected: (row, event) =>
      corrected(row, event, {
        endedOn: event.data.is,
        lines: delivered(row?.lines ?? [], event.data.lines, event.data.is),
      }),
    PlacementCorrected: (row, event) =>
      corrected(
        row,
        event,
        { lines: delivered(row?.lines ?? [], event.data.lines, event.data.is.on) },
        { placement: event.data.is },
      ),
    PlacementWithdrawn: (row, event) =>
      corrected(
        row,
        event,
        { status: 'COMPLETED', lines: reopened(row?.lines ?? [], event.data.reopened) },
        { placement: null },
      ),
    DiagnosisRecorded: (row, event) =>
      iroFiled(row, event, () => ({ diagnosedOn: event.data.on }), { iroStep: 'DIAGNOSED' }),
    IroCompanyChosen: (row, event) =>
      iroFiled(row, event, () => ({ companyChosenOn: event.data.on }), {
        iroStep: 'COMPANY_CHOSEN',
        supplierSees: true,
      }),
    IroPlanSubmitted: (row, event) => {
      const { months, price, on } = event.data;
      return iroFiled(row, event, () => ({ plan: { months, price, submittedOn: on } }), {
        iroStep: 'PLAN_SUBMITTED',
        months,
        price,
      });
    },
    IroPlanReturned: (row, event) =>
      iroFiled(
        row,
        event,
        ({ returned }) => ({ returned: [...returned, { reason: event.data.reason, on: event.data.on }] }),
        { iroStep: 'COMPANY_CHOSEN' },
      ),
    IroPlanApproved: (row, event) =>
      iroFiled(row, event, () => ({ planApprovedOn: event.data.on }), { iroStep: 'PLAN_APPROVED' }),
    // An order that is being placed is still only approved to the outside.
    OrderAccepted: (row, event) =>
      filed(
        row,
        event,
        () => ({ placing: event.data.orderedOn, clientTodayOf: event.data.clientTodayOf ?? null }),
        {
          mandateId: event.data.mandateId ?? row?.mandateId ?? null,
        },
      ),
    OrderFailed: (row, event) => filed(row, event, () => ({ placing: null, clientTodayOf: null })),
    AssignmentOrdered: (row, event) => {
      const { fund, budgetId, decidingRule, orderedOn, lines, verdict, plannedStart = null } = event.data;
      return filed(
        row,
        event,
        (file) => ({
          plannedStart,
          placing: null,
          ...enteredLater(file.enteredLater, 'ORDERED', orderedOn, event),
        }),
        {
          status: 'ORDERED',
          fund,
          budgetId,
          decidingRule,
          orderedOn,
          verdict,
          decidedAt: event.metadata.recordedAt,
          lines: openedLines(lines),
          supplierSees: true,
        },
      );
    },
    AssignmentStarted: (row, event) =>
      row &&
      after(row, event, {
        file: { ...row.file, ...enteredLater(row.file.enteredLater, 'STARTED', event.data.on, event) },
        status: 'IN_PROGRESS',
        startedOn: event.data.on,
        plannedEnd: event.data.plannedEnd,
        startVerdict: event.data.verdict,
        startDecidedAt: event.metadata.recordedAt,
        lapsesAfter: null,
      }),
    IroStarted: (row, event) => changed(row, event, {}),
    ProgressReported: (row, event) => after(row, event, {}),
    PartApproved: (row, event) => changed(row, event, {}),
    PartRefused: (row, event) => after(row, event, { status: 'COMPLETED', endedOn: event.data.on }, false),
    NoShowReported: (row, event) => {
      const { missedOn, on: reportedOn, solveBy } = event.data;
      return filed(
        row,
        event,
        ({ noShows }) => ({ noShows: [...noShows, { missedOn, reportedOn, solveBy }] }),
        { status: 'INTERRUPTED' },
      );
    },
    AssignmentResumed: (row, event) => changed(row, event, { status: 'IN_PROGRESS' }),
    ClientDroppedOut: (row, event) => {
      const { on, reason = null, note = null } = event.data;
      return (
        row &&
        after(
          row,
          event,
          { status: 'DROPPED_OUT', endedOn: on, file: { ...row.file, droppedOut: { on, reason, note } } },
          false,
        )
      );
    },
    InternalCostNoted: (row, event) => noted(row, event, () => ({ costNote: event.data.amount })),
    AssignmentCompleted: (row, event) =>
      after(row, event, { status: 'COMPLETED', endedOn: event.data.on }, event.data.resultOpen),
    AssignmentCancelled: (row, event) => {
      const { on, reason, rule } = event.data;
      return (
        row &&
        after(
          row,
          event,
          {
            status: 'CANCELLED',
            endedOn: on,
            lapsesAfter: null,
            file: { ...row.file, cancelled: { on, reason, rule } },
          },
          false,
        )
      );
    },
    ClientPlaced: (row, event) => {
      const { on, proof, sustainableMonths, sustainableOn } = event.data;
      return (
        row &&
        after(row, event, {
          status: 'PLACED',
          file: { ...row.file, placement: { on, proof, sustainableMonths, sustainableOn } },
        })
      );
    },
    PlacementSustained: (row, event) => after(row, event, { status: 'SUSTAINABLY_PLACED' }, false),
    PlacementEnded: (row, event) => after(row, event, { status: 'COMPLETED' }, false),
    UseRegisteredInUwvRecords: (row, event) => seen(row, event),
    HandoverFellDue: (row, event) => {
      const { exhaustedOn: lastWwDay, dueOn, to } = event.data;
      return noted(row, event, () => ({ handover: { lastWwDay, dueOn, to } }));
    },
    HandoverNoLongerDue: (row, event) => noted(row, event, () => ({ handover: null })),
    LapseForeseen: (row, event) => changed(row, event, { lapsesAfter: event.data.lastWwDay }),
    LateNewsTouchedOrder: (row, event) => {
      const { partner, rule, amount, billed, invoiceIds, on } = event.data;
      return noted(row, event, () => ({ lateNews: { partner, rule, amount, billed, invoiceIds, on } }));
    },
    LateNewsWithdrawn: (row, event) => noted(row, event, () => ({ lateNews: null })),
    CancellationQuestioned: (row, event) => seen(row, event),
    InstalmentClaimed: (row, event) =>
      onLineOf(row, event, event.data.line, {
        invoicedBy: { invoiceId: event.data.invoiceId, lineId: event.data.lineId },
      }),
    InstalmentRealised: (row, event) => onLineOf(row, event, event.data.line, { realised: true }),
    InstalmentClaimReleased: (row, event) =>
      onLineOf(row, event, event.data.line, { invoicedBy: null, realised: false }),
  },
};

const delivered = (lines: readonly Line[], numbers: readonly number[], on: IsoDate): Line[] =>
  lines.map((line) => (numbers.includes(line.line) ? { ...line, deliveredOn: on } : line));

/** What may come after the service has ended leaves alone who sees it. */
const seen = (row: Row | undefined, { revision }: Seen): Row | undefined => row && { ...row, revision };

/** The same, with something more in the file. */
const noted = (
  row: Row | undefined,
  event: Seen,
  file: (before: AssignmentFile) => Partial<AssignmentFile>,
): Row | undefined => row && { ...row, file: { ...row.file, ...file(row.file) }, revision: event.revision };

const onLineOf = (
  row: Row | undefined,
  event: Seen,
  line: number,
  change: Partial<Row['lines'][number]>,
): Row | undefined => row && { ...row, lines: onLine(row.lines, line, change), revision: event.revision };
