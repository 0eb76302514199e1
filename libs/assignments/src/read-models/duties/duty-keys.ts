import type { IroAuditFailed, IroFrameworkAgreementSigned } from '@ontschot/agreements';
import type {
  ClientDutyDone,
  ClientDutyOpened,
  FormalResponsibilityTransferred,
  ResidenceMoved,
  ResponsibilityHandedOver,
  TransferApproved,
  TransferProposed,
  TransferWithdrawn,
  WorkResumed,
  WwMaximumCorrected,
} from '@ontschot/clients';
import type { AssignmentEvent, OfAssignment } from '../../domain/assignment.events';

/** What opens or ends duties: events of assignments, and those of other contexts that do. */
export type Seen =
  | AssignmentEvent
  | ResponsibilityHandedOver
  | WorkResumed
  | TransferProposed
  | TransferApproved
  | TransferWithdrawn
  | FormalResponsibilityTransferred
  | ResidenceMoved
  | WwMaximumCorrected
  | ClientDutyOpened
  | ClientDutyDone
  | IroFrameworkAgreementSigned
  | IroAuditFailed;

/** Is it the row of this kind of duty? */
export const isKey = (key: string, what: string): boolean => key.endsWith(`:${what}`);
const ofClient = ({ clientId }: { clientId: string }, what: string): string => `client:${clientId}:${what}`;
/** The audit is of the company, whatever the number of its IROs. */
const ofSupplier = ({ supplierId }: { supplierId: string | null }, what: string): string[] =>
  supplierId === null ? [] : [`supplier:${supplierId}:${what}`];
const of = ({ assignmentId }: OfAssignment, ...what: string[]): string[] =>
  what.map((one) => `${assignmentId}:${one}`);

/** The step that an assignment waits for. */
export const STEP = 'STEP';
/** What ends with the service. */
const ENDING = [STEP, 'NO_SHOW', 'GO'];

/** The rows that an event touches. */
export const keysOf = (event: Seen): string[] => {
  const { type, data } = event;
  switch (type) {
    case 'ResponsibilityHandedOver':
      return [ofClient(data, 'HANDOVER'), ofClient(data, 'REORDER')];
    case 'WorkResumed':
      return [ofClient(data, 'HANDOVER'), ofClient(data, 'REORDER'), ofClient(data, 'TRANSFER')];
    case 'TransferProposed':
    case 'TransferApproved':
    case 'TransferWithdrawn':
    case 'FormalResponsibilityTransferred':
    case 'ResidenceMoved':
      return [ofClient(data, 'TRANSFER')];
    case 'ClientDutyOpened':
    case 'ClientDutyDone':
      return [ofClient(data, data.dutyId)];
    case 'WwMaximumCorrected':
      return [ofClient(data, 'HANDOVER')];
    case 'AssignmentOrdered':
      return [...of(data, STEP, 'REGISTER', 'PUT_BACK'), ofClient(data, 'REORDER')];
    case 'UseRegisteredInUwvRecords':
      return of(data, 'REGISTER');
    case 'IroStarted':
    case 'IroFrameworkAgreementSigned':
    case 'IroAuditFailed':
      return ofSupplier(data, 'AUDIT');
    case 'ProgressReported':
    case 'PartApproved':
      return of(data, 'GO');
    case 'NoShowReported':
    case 'AssignmentResumed':
      return of(data, 'NO_SHOW');
    case 'AssignmentCompleted':
      return of(data, ...ENDING, 'RESULT');
    case 'ClientPlaced':
    case 'PlacementSustained':
    case 'PlacementEnded':
      return of(data, 'RESULT');
    case 'PartRefused':
    case 'ClientDroppedOut':
      return of(data, ...ENDING);
    case 'AssignmentCancelled':
      return [...of(data, ...ENDING, 'REGISTER', 'MOTIVATE'), ofClient(data, 'REORDER')];
    case 'CancellationQuestioned':
      return of(data, 'PUT_BACK');
    case 'HandoverFellDue':
    case 'HandoverNoLongerDue':
      return [ofClient(data, 'HANDOVER')];
    // What changes nothing of what waits.
    case 'ConsultationRecorded':
    case 'GroundsAdded':
    case 'BackdatingConfirmed':
    case 'CompletionDayCorrected':
    case 'InternalCostNoted':
    case 'OrderAccepted':
    case 'OrderFailed':
    case 'LateNewsTouchedOrder':
    case 'LateNewsWithdrawn':
    case 'InstalmentClaimed':
    case 'InstalmentRealised':
    case 'InstalmentClaimReleased':
      return [];
    case 'MotivationGiven':
      return of(data, 'MOTIVATE');
    case 'PlacementCorrected':
    case 'PlacementWithdrawn':
    case 'CompletionUndone':
      return of(data, 'RESULT');
    case 'CancellationUndone':
      return [...of(data, STEP, 'PUT_BACK'), ofClient(data, 'REORDER')];
    case 'DropOutUndone':
      return of(data, 'NO_SHOW');
    case 'InstrumentProposed':
      return of(data, STEP, 'MOTIVATE');
    case 'InstrumentApproved':
    case 'DiagnosisRecorded':
    case 'IroCompanyChosen':
    case 'IroPlanSubmitted':
    case 'IroPlanReturned':
    case 'IroPlanApproved':
    case 'AssignmentStarted':
    case 'LapseForeseen':
      return of(data, STEP);
  }
};
