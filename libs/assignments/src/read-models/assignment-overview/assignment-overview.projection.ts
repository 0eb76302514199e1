import type { Projection } from '@ontschot/kernel';
import type { AssignmentEvent } from '../../domain/assignment.events';
import { openedLines, reopened } from '../../domain/lines';
import { fileOf } from './assignment-file';
import {
  after,
  changed,
  corrected,
  delivered,
  enteredLater,
  filed,
  iroFiled,
  noted,
  onLineOf,
  type Row,
  seen,
  visibleTo,
} from './row-changes';

/** Every assignment, for lists, the record of one, and policies that look for a client's assignments. */
export const assignmentOverview: Projection<Row, AssignmentEvent> = {
  name: 'assignment_overview',
  version: 4,
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
      const {
        contractingPrincipal,
        agreementId,
        instrumentId,
        form,
        kind,
        name,
        nameEn,
        months,
        price,
        vatPercent,
      } = terms;
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
        vatPercent,
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
      const { for: reason, text, by, role = 'contract-expert', on } = event.data;
      return filed(row, event, ({ motivations, awaitsMotivation }) => ({
        motivations: [...motivations, { for: reason, text, by, role, on }],
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
