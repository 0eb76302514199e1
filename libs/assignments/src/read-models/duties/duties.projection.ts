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
import { type Cents, type IsoDate, plusDays, type Projection, type Role, UWV } from '@ontschot/kernel';
import type { AssignmentEvent, OfAssignment } from '../../domain/assignment.events';
import type { Duty } from './duty.row';

type Seen =
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

/** `days`: by when, counted from the day that it opened, where no rule gives a day. A house term, not in the sources. */
type Wording = {
  duty: string;
  waitsFor: Role;
  rule: string | null;
  text: string;
  textEn: string;
  days: number;
};
const WORDING = {
  DIAGNOSE: {
    duty: 'record-diagnosis',
    waitsFor: 'coach',
    rule: 'R-052',
    text: 'Leg de diagnose vast.',
    textEn: 'Record the diagnosis.',
    days: 7,
  },
  CHOOSE: {
    duty: 'record-company-choice',
    waitsFor: 'coach',
    rule: 'R-051',
    text: 'Leg vast welk bedrijf de klant kiest.',
    textEn: 'Record which company the client chooses.',
    days: 14,
  },
  PLAN: {
    duty: 'submit-plan',
    waitsFor: 'supplier',
    rule: 'R-052',
    text: 'Dien het plan van de klant in.',
    textEn: "Submit the client's plan.",
    days: 28,
  },
  APPROVE_PLAN: {
    duty: 'approve-plan',
    waitsFor: 'coach',
    rule: 'R-052',
    text: 'Keur het plan goed of geef het terug.',
    textEn: 'Approve the plan or return it.',
    days: 7,
  },
  APPROVE: {
    duty: 'approve-proposal',
    waitsFor: 'coach',
    rule: 'R-033',
    text: 'Keur het voorstel goed, zelf of met mandaat.',
    textEn: 'Approve the proposal, as own coach or under mandate.',
    days: 7,
  },
  ORDER: {
    duty: 'order',
    waitsFor: 'coach',
    rule: null,
    text: 'Bestel het goedgekeurde instrument.',
    textEn: 'Order the approved instrument.',
    days: 7,
  },
  START: {
    duty: 'start',
    waitsFor: 'supplier',
    rule: null,
    text: 'Start de dienst en meld dat.',
    textEn: 'Start the service and report it.',
    days: 28,
  },
  REGISTER: {
    duty: 'register-for-ministry',
    waitsFor: 'coach',
    rule: 'R-071',
    text: 'Leg klant, dienst en leverancier vast bij UWV.',
    textEn: "Record client, service and supplier in UWV's records.",
    days: 0,
  },
  NO_SHOW: {
    duty: 'solve-no-show',
    waitsFor: 'coach',
    rule: 'R-139',
    text: 'Zoek met de leverancier een oplossing: hervatten of stoppen.',
    textEn: 'Find a solution with the supplier: resume or stop.',
    days: 1,
  },
  GO: {
    duty: 'decide-go-no-go',
    waitsFor: 'coach',
    rule: 'R-128',
    text: 'Beslis of het volgende deel doorgaat.',
    textEn: 'Decide whether the next part goes on.',
    days: 7,
  },
  AUDIT: {
    duty: 'audit-iro-company',
    waitsFor: 'contract-expert',
    rule: 'R-053',
    text: 'Toets het IRO-bedrijf op het hoofdkantoor.',
    textEn: 'Audit the IRO company at its head office.',
    days: 183,
  },
  RESULT: {
    duty: 'record-placement-or-none',
    waitsFor: 'coach',
    rule: 'R-124',
    text: 'Leg de plaatsing vast, of dat er geen kwam.',
    textEn: 'Record the placement, or that none came.',
    days: 91,
  },
  SUSTAINED: {
    duty: 'confirm-sustainable-placement',
    waitsFor: 'finance',
    rule: 'R-123',
    text: 'Stel vast of de plaatsing duurzaam is.',
    textEn: 'Establish whether the placement is sustainable.',
    days: 183,
  },
  HANDOVER: {
    duty: 'agree-hand-over',
    waitsFor: 'manager',
    rule: 'R-010',
    text: 'Spreek de overdracht aan de gemeente af, voor na de dienst.',
    textEn: 'Agree on the hand-over to the municipality, for after the service.',
    days: 0,
  },
  REORDER: {
    duty: 'order-again',
    waitsFor: 'coach',
    rule: 'R-009',
    text: 'Bepaal de opdrachtgever opnieuw en bestel opnieuw.',
    textEn: 'Determine the principal again and order again.',
    days: 3,
  },
  MOTIVATE: {
    duty: 'give-motivation',
    waitsFor: 'contract-expert',
    rule: 'R-015',
    text: 'Motiveer waarom dit instrument nodig is, of laat het voorstel vervallen.',
    textEn: 'Motivate why this instrument is needed, or have the proposal cancelled.',
    days: 7,
  },
  PUT_BACK: {
    duty: 'put-order-back',
    waitsFor: 'coach',
    rule: 'R-009',
    text: 'De WW liep langer dan eerst bekend was: zet de vervallen opdracht terug, of bestel opnieuw.',
    textEn: 'WW ran longer than was known at first: put the lapsed order back, or order again.',
    days: 3,
  },
  SIGN_TRANSFER: {
    duty: 'sign-transfer',
    waitsFor: 'manager',
    rule: 'R-006',
    text: 'Teken het gezamenlijke besluit over de klant, of trek het in.',
    textEn: 'Sign the joint decision about the client, or withdraw it.',
    days: 14,
  },
} as const satisfies Record<string, Wording>;

const both = ({ principal, coachEmployer }: OfAssignment): string[] => [
  ...new Set([principal, coachEmployer]),
];

type Opened = {
  /** By when; left out: the house term of this duty. */ dueOn?: IsoDate | null;
  /** Partners that see it; by default the principal and the serving coach's. */ visibleTo?: string[];
  /** Partners whose people do it; by default all that see it. */ partners?: string[];
  cents?: Cents | null;
};
type About = { assignmentId: string | null; clientId: string; supplierId: string | null };

const opens = (
  key: string,
  { assignmentId, clientId, supplierId }: About,
  { duty, waitsFor, rule, text, textEn, days }: Wording,
  openedOn: IsoDate,
  visibleTo: string[],
  { dueOn = plusDays(openedOn, days), partners = visibleTo, cents = null }: Omit<Opened, 'visibleTo'> = {},
): Duty => ({
  id: key,
  assignmentId,
  clientId,
  supplierId: waitsFor === 'supplier' ? supplierId : null,
  duty,
  waitsFor,
  rule,
  text,
  textEn,
  openedOn,
  dueOn,
  partners,
  visibleTo,
  cents,
});

/** Of an assignment; what waits for a supplier waits for the owner's coach where the owner delivers itself. */
const ofOrder = (
  key: string,
  data: OfAssignment,
  wording: Wording,
  openedOn: IsoDate,
  { visibleTo = both(data), ...more }: Opened = {},
): Duty => {
  if (wording.waitsFor !== 'supplier') return opens(key, data, wording, openedOn, visibleTo, more);
  if (data.supplierId !== null)
    return opens(key, data, wording, openedOn, visibleTo, { ...more, partners: [] });
  const owner = data.instrumentOwner;
  return opens(key, data, { ...wording, waitsFor: 'coach' }, openedOn, [...new Set([...visibleTo, owner])], {
    ...more,
    partners: [owner],
  });
};

const isKey = (key: string, what: string): boolean => key.endsWith(`:${what}`);
const ofClient = ({ clientId }: { clientId: string }, what: string): string => `client:${clientId}:${what}`;
/** The audit is of the company, whatever the number of its IROs. */
const ofSupplier = ({ supplierId }: { supplierId: string | null }, what: string): string[] =>
  supplierId === null ? [] : [`supplier:${supplierId}:${what}`];
const of = ({ assignmentId }: OfAssignment, ...what: string[]): string[] =>
  what.map((one) => `${assignmentId}:${one}`);

const STEP = 'STEP';
/** What ends with the service. */
const ENDING = [STEP, 'NO_SHOW', 'GO'];

const keysOf = (event: Seen): string[] => {
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
