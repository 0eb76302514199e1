import type { IroAuditFailed, IroFrameworkAgreementSigned } from '@ontschot/agreements';
import type { ResponsibilityHandedOver, WorkResumed } from '@ontschot/clients';
import type { IsoDate, Projection, Role } from '@ontschot/kernel';
import type { AssignmentEvent, OfAssignment } from '../../domain/assignment.events';
import type { Duty } from './duty.row';

type Seen =
  AssignmentEvent | ResponsibilityHandedOver | WorkResumed | IroFrameworkAgreementSigned | IroAuditFailed;

type Wording = { duty: string; waitsFor: Role; rule: string | null; text: string; textEn: string };
const WORDING = {
  DIAGNOSE: {
    duty: 'record-diagnosis',
    waitsFor: 'coach',
    rule: 'R-052',
    text: 'Leg de diagnose vast.',
    textEn: 'Record the diagnosis.',
  },
  CHOOSE: {
    duty: 'record-company-choice',
    waitsFor: 'coach',
    rule: 'R-051',
    text: 'Leg vast welk bedrijf de klant kiest.',
    textEn: 'Record which company the client chooses.',
  },
  PLAN: {
    duty: 'submit-plan',
    waitsFor: 'supplier',
    rule: 'R-052',
    text: 'Dien het plan van de klant in.',
    textEn: "Submit the client's plan.",
  },
  APPROVE_PLAN: {
    duty: 'approve-plan',
    waitsFor: 'coach',
    rule: 'R-052',
    text: 'Keur het plan goed of geef het terug.',
    textEn: 'Approve the plan or return it.',
  },
  APPROVE: {
    duty: 'approve-proposal',
    waitsFor: 'coach',
    rule: 'R-033',
    text: 'Keur het voorstel goed, zelf of met mandaat.',
    textEn: 'Approve the proposal, as own coach or under mandate.',
  },
  ORDER: {
    duty: 'order',
    waitsFor: 'coach',
    rule: null,
    text: 'Bestel het goedgekeurde instrument.',
    textEn: 'Order the approved instrument.',
  },
  START: {
    duty: 'start',
    waitsFor: 'supplier',
    rule: null,
    text: 'Start de dienst en meld dat.',
    textEn: 'Start the service and report it.',
  },
  REGISTER: {
    duty: 'register-for-ministry',
    waitsFor: 'coach',
    rule: 'R-071',
    text: 'Leg klant, dienst en leverancier vast bij UWV.',
    textEn: "Record client, service and supplier in UWV's records.",
  },
  NO_SHOW: {
    duty: 'solve-no-show',
    waitsFor: 'coach',
    rule: 'R-139',
    text: 'Zoek met de leverancier een oplossing: hervatten of stoppen.',
    textEn: 'Find a solution with the supplier: resume or stop.',
  },
  GO: {
    duty: 'decide-go-no-go',
    waitsFor: 'coach',
    rule: 'R-128',
    text: 'Beslis of het volgende deel doorgaat.',
    textEn: 'Decide whether the next part goes on.',
  },
  AUDIT: {
    duty: 'audit-iro-company',
    waitsFor: 'contract-expert',
    rule: 'R-053',
    text: 'Toets het IRO-bedrijf op het hoofdkantoor.',
    textEn: 'Audit the IRO company at its head office.',
  },
  RESULT: {
    duty: 'record-placement-or-none',
    waitsFor: 'coach',
    rule: 'R-124',
    text: 'Leg de plaatsing vast, of dat er geen kwam.',
    textEn: 'Record the placement, or that none came.',
  },
  SUSTAINED: {
    duty: 'confirm-sustainable-placement',
    waitsFor: 'finance',
    rule: 'R-123',
    text: 'Stel vast of de plaatsing duurzaam is.',
    textEn: 'Establish whether the placement is sustainable.',
  },
  HANDOVER: {
    duty: 'agree-hand-over',
    waitsFor: 'manager',
    rule: 'R-010',
    text: 'Spreek de overdracht aan de gemeente af, voor na de dienst.',
    textEn: 'Agree on the hand-over to the municipality, for after the service.',
  },
  REORDER: {
    duty: 'order-again',
    waitsFor: 'coach',
    rule: 'R-009',
    text: 'Bepaal de opdrachtgever opnieuw en bestel opnieuw.',
    textEn: 'Determine the principal again and order again.',
  },
} as const satisfies Record<string, Wording>;

const both = ({ principal, coachEmployer }: OfAssignment): string[] => [
  ...new Set([principal, coachEmployer]),
];

const opens = (
  key: string,
  data: OfAssignment,
  { duty, waitsFor, rule, text, textEn }: Wording,
  openedOn: IsoDate,
  dueOn: IsoDate | null = null,
  visibleTo = both(data),
): Duty => ({
  id: key,
  assignmentId: data.assignmentId,
  clientId: data.clientId,
  supplierId: waitsFor === 'supplier' ? data.supplierId : null,
  duty,
  waitsFor,
  rule,
  text,
  textEn,
  openedOn,
  dueOn,
  visibleTo,
});

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
    case 'WorkResumed':
      return [ofClient(data, 'HANDOVER'), ofClient(data, 'REORDER')];
    case 'AssignmentOrdered':
      return [...of(data, STEP, 'REGISTER'), ofClient(data, 'REORDER')];
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
      return [...of(data, ...ENDING, 'REGISTER'), ofClient(data, 'REORDER')];
    case 'HandoverFellDue':
      return [ofClient(data, 'HANDOVER')];
    default:
      return of(data, STEP);
  }
};

/** The worklist of orders: what waits for whom. */
export const duties: Projection<Duty, Seen> = {
  name: 'duty',
  version: 1,
  keysOf,
  on: {
    InstrumentProposed: (_, { data }, key) =>
      opens(key, data, data.terms.form === 'IRO' ? WORDING.DIAGNOSE : WORDING.APPROVE, data.on),
    DiagnosisRecorded: (_, { data }, key) => opens(key, data, WORDING.CHOOSE, data.on),
    IroCompanyChosen: (_, { data }, key) => opens(key, data, WORDING.PLAN, data.on),
    IroPlanSubmitted: (_, { data }, key) => opens(key, data, WORDING.APPROVE_PLAN, data.on),
    IroPlanReturned: (_, { data }, key) => opens(key, data, WORDING.PLAN, data.on),
    InstrumentApproved: (_, { data }, key) => opens(key, data, WORDING.ORDER, data.on),
    AssignmentOrdered: (row, { data }, key) => {
      if (isKey(key, STEP)) return opens(key, data, WORDING.START, data.orderedOn);
      if (isKey(key, 'REGISTER'))
        return data.verdict.duties.some(({ rule }) => rule === 'R-071')
          ? opens(key, data, WORDING.REGISTER, data.orderedOn, data.orderedOn, ['UWV'])
          : undefined;
      return row && null;
    },
    AssignmentStarted: (row) => row && null,
    IroStarted: (row, { data }, key) =>
      row || data.auditDueOn === null
        ? undefined
        : opens(key, data, WORDING.AUDIT, data.on, data.auditDueOn, ['UWV']),
    IroFrameworkAgreementSigned: (row) => row && null,
    IroAuditFailed: (row) => row && null,
    UseRegisteredInUwvRecords: (row) => row && null,
    ProgressReported: (_, { data }, key) =>
      data.awaitsGo ? opens(key, data, WORDING.GO, data.on) : undefined,
    PartApproved: (row) => row && null,
    PartRefused: (row) => row && null,
    NoShowReported: (_, { data }, key) => opens(key, data, WORDING.NO_SHOW, data.on, data.solveBy),
    AssignmentResumed: (row) => row && null,
    ClientDroppedOut: (row) => row && null,
    AssignmentCompleted: (row, { data }, key) =>
      isKey(key, 'RESULT') && data.resultOpen ? opens(key, data, WORDING.RESULT, data.on) : row && null,
    ClientPlaced: (_, { data }, key) => opens(key, data, WORDING.SUSTAINED, data.on, data.sustainableOn),
    PlacementSustained: (row) => row && null,
    PlacementEnded: (row) => row && null,
    AssignmentCancelled: (row, { data }, key) =>
      isKey(key, 'REORDER') && data.rule === 'R-009'
        ? opens(key, data, WORDING.REORDER, data.on)
        : isKey(key, 'REORDER')
          ? undefined
          : row && null,
    HandoverFellDue: (_, { data }, key) =>
      opens(key, data, WORDING.HANDOVER, data.exhaustedOn, data.dueOn, [
        ...new Set([data.principal, data.to]),
      ]),
    ResponsibilityHandedOver: (row, _, key) => (isKey(key, 'HANDOVER') ? row && null : undefined),
    WorkResumed: (row) => row && null,
  },
};
