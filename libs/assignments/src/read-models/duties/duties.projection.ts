import { type IsoDate, type Projection, UWV } from '@ontschot/kernel';
import type { Duty } from './duty.row';
import { isKey, keysOf, type Seen, STEP } from './duty-keys';
import { ofOrder, opens } from './duty-rows';
import { WORDING } from './duty-wording';

/** The earlier of the days by which a service must start: as planned, and before the order lapses. */
const startBy = (row: Duty, lastWwDay: IsoDate | null): Duty =>
  lastWwDay !== null && (row.dueOn === null || lastWwDay < row.dueOn) ? { ...row, dueOn: lastWwDay } : row;

/** The worklist of orders: what waits for whom, and by when. */
export const duties: Projection<Duty, Seen> = {
  name: 'duty',
  version: 2,
  keysOf,
  on: {
    InstrumentProposed: (_, { data }, key) => {
      if (isKey(key, 'MOTIVATE'))
        return (data.awaitsMotivation ?? []).length > 0
          ? ofOrder(key, data, WORDING.MOTIVATE, data.on, { partners: [data.principal] })
          : undefined;
      return ofOrder(key, data, data.terms.form === 'IRO' ? WORDING.DIAGNOSE : WORDING.APPROVE, data.on);
    },
    MotivationGiven: (row) => row && null,
    DiagnosisRecorded: (_, { data }, key) => ofOrder(key, data, WORDING.CHOOSE, data.on),
    IroCompanyChosen: (_, { data }, key) => ofOrder(key, data, WORDING.PLAN, data.on),
    IroPlanSubmitted: (_, { data }, key) => ofOrder(key, data, WORDING.APPROVE_PLAN, data.on),
    IroPlanReturned: (_, { data }, key) => ofOrder(key, data, WORDING.PLAN, data.on),
    InstrumentApproved: (_, { data }, key) => ofOrder(key, data, WORDING.ORDER, data.on),
    AssignmentOrdered: (row, { data }, key) => {
      if (isKey(key, STEP))
        return ofOrder(key, data, WORDING.START, data.orderedOn, {
          ...(data.plannedStart == null ? {} : { dueOn: data.plannedStart }),
        });
      if (isKey(key, 'REGISTER'))
        return data.verdict.duties.some(({ rule }) => rule === 'R-071')
          ? ofOrder(key, data, WORDING.REGISTER, data.orderedOn, { visibleTo: [UWV] })
          : undefined;
      return row && null;
    },
    LapseForeseen: (row, { data }) => row && startBy(row, data.lastWwDay),
    AssignmentStarted: (row) => row && null,
    IroStarted: (row, { data }, key) =>
      row || data.auditDueOn === null
        ? undefined
        : ofOrder(key, data, WORDING.AUDIT, data.on, { dueOn: data.auditDueOn, visibleTo: [UWV] }),
    IroFrameworkAgreementSigned: (row) => row && null,
    IroAuditFailed: (row) => row && null,
    UseRegisteredInUwvRecords: (row) => row && null,
    ProgressReported: (_, { data }, key) =>
      data.awaitsGo ? ofOrder(key, data, WORDING.GO, data.on) : undefined,
    PartApproved: (row) => row && null,
    PartRefused: (row) => row && null,
    NoShowReported: (_, { data }, key) =>
      ofOrder(key, data, WORDING.NO_SHOW, data.on, { dueOn: data.solveBy }),
    AssignmentResumed: (row) => row && null,
    ClientDroppedOut: (row) => row && null,
    AssignmentCompleted: (row, { data }, key) =>
      isKey(key, 'RESULT') && data.resultOpen ? ofOrder(key, data, WORDING.RESULT, data.on) : row && null,
    ClientPlaced: (_, { data }, key) =>
      ofOrder(key, data, WORDING.SUSTAINED, data.on, {
        dueOn: data.sustainableOn,
        partners: [data.principal],
      }),
    PlacementSustained: (row) => row && null,
    PlacementEnded: (row) => row && null,
    AssignmentCancelled: (row, { data }, key) =>
      isKey(key, 'REORDER') && data.rule === 'R-009'
        ? ofOrder(key, data, WORDING.REORDER, data.on)
        : isKey(key, 'REORDER')
          ? undefined
          : row && null,
    // What waited before it was cancelled waits again.
    CancellationUndone: (row, { data }, key) =>
      isKey(key, STEP)
        ? ofOrder(
            key,
            data,
            { PROPOSED: WORDING.APPROVE, APPROVED: WORDING.ORDER, ORDERED: WORDING.START }[data.backTo],
            data.on,
          )
        : row && null,
    DropOutUndone: (_, { data }, key) =>
      data.backTo === 'INTERRUPTED' ? ofOrder(key, data, WORDING.NO_SHOW, data.on) : undefined,
    CompletionUndone: (row) => row && null,
    PlacementCorrected: (row, { data }) => row && { ...row, dueOn: data.is.sustainableOn },
    PlacementWithdrawn: (_, { data }, key) =>
      data.reopened.length > 0 ? ofOrder(key, data, WORDING.RESULT, data.on) : null,
    CancellationQuestioned: (_, { data }, key) => ofOrder(key, data, WORDING.PUT_BACK, data.on),
    HandoverFellDue: (_, { data }, key) =>
      ofOrder(key, data, WORDING.HANDOVER, data.exhaustedOn, {
        dueOn: data.dueOn,
        visibleTo: [...new Set([data.principal, data.to])],
      }),
    HandoverNoLongerDue: (row, { data }) => (row?.assignmentId === data.assignmentId ? null : undefined),
    ResponsibilityHandedOver: (row, _, key) => (isKey(key, 'HANDOVER') ? row && null : undefined),
    WorkResumed: (row) => row && null,
    TransferProposed: (_, { data }, key) =>
      opens(
        key,
        { assignmentId: null, clientId: data.clientId, supplierId: null },
        WORDING.SIGN_TRANSFER,
        data.on,
        [...new Set([UWV, data.designates, data.proposedBy])],
        { dueOn: data.effective },
      ),
    // Who has signed need not sign again; the other one still does.
    TransferApproved: (row, { data }) =>
      row && { ...row, partners: row.partners.filter((one) => one !== data.by) },
    TransferWithdrawn: (row) => row && null,
    FormalResponsibilityTransferred: (row) => row && null,
    ResidenceMoved: (row) => row && null,
    // Whoever opens a client's hand-over first, its day at the end of the running service stays.
    ClientDutyOpened: (row, { data }, key) => ({
      id: key,
      assignmentId: row?.assignmentId ?? null,
      clientId: data.clientId,
      supplierId: null,
      duty: data.duty,
      waitsFor: data.waitsFor,
      rule: data.rule,
      text: data.text,
      textEn: data.textEn,
      openedOn: data.on,
      dueOn: row?.dueOn ?? data.dueOn,
      partners: data.partners,
      visibleTo: data.partners,
      cents: data.cents,
    }),
    ClientDutyDone: (row) => row && null,
    WwMaximumCorrected: (row, { data }) => (data.on === null ? row && null : undefined),
  },
};
