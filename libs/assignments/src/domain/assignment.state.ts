import type { Cents, IsoDate, PartnerCode } from '@ontschot/kernel';
import type {
  AssignmentEvent,
  Grounds,
  MotivationFor,
  OfAssignment,
  OrderTerms,
  PlacementProof,
  Terms,
} from './assignment.events';
import { type Line, ofData, onLine, openedLines, performed, reopened } from './lines';
import type { IroStep, Status } from './status';
import { contentOf, type Done, doneAfter, type DoneStep } from './repeats';

/**
 * To the outside an order that is being placed (`ORDERING`) is still `APPROVED`: it stands once its money is committed.
 */
export type { IroStep, Status };

/** What the proposal put on record, for the rules at later steps. */
export type Proposal = {
  routeReason: string | null;
  ownAlternative: 'NONE_ADEQUATE' | 'EQUAL_AVAILABLE' | null;
  clientConsulted: boolean;
  partsNeedGo: boolean;
  grounds: Grounds;
  plannedStart: IsoDate | null;
};

export type Order = OrderTerms & { alternativeOffered: string | null };

export type Existing = {
  status: Status;
  of: OfAssignment;
  terms: Terms;
  proposal: Proposal;
  decidingRule: string;
  iro: IroStep | null;
  planApprovedOn: IsoDate | null;
  proposedOn: IsoDate;
  /** Day of the latest step of an IRO before its order. */
  iroSince: IsoDate;
  /** What a contract expert has motivated. */
  motivations: { for: MotivationFor; text: string; on: IsoDate }[];
  /** Days as of which the partner that pays then agreed to an order, entered later. */
  backdating: { orderDay: IsoDate; by: PartnerCode }[];
  /** What stands of each step that is taken once. */
  done: Done;
  /** Days of missed appointments. */
  missed: IsoDate[];
  approvedOn: IsoDate | null;
  /** How many times an order was accepted; of these the last one stands, or failed. */
  attempts: number;
  /** The order that is being placed, stands, or failed last. */
  order: (Order & { verdict: Extract<AssignmentEvent, { type: 'OrderAccepted' }>['data']['verdict'] }) | null;
  lines: Line[];
  startedOn: IsoDate | null;
  plannedEnd: IsoDate | null;
  endedOn: IsoDate | null;
  halfWayReported: boolean;
  /** R-128, where parts need a go: how many were delivered, and up to which one a go stands (the first needs none). */
  partsDelivered: number;
  goesUpTo: number;
  placement: { on: IsoDate; months: 6 | 12; proof: PlacementProof | null } | null;
  /** Status before the service ended, and what its completion, and the placement, made due. */
  endedFrom: Status | null;
  dueAtCompletion: number[];
  dueAtPlacement: number[];
  /** The client's last WW day, where this running service goes on after it and a hand-over falls due. */
  lastWwDay: IsoDate | null;
  /** When and to whom the hand-over of that is due. */
  handover: { dueOn: IsoDate; to: PartnerCode } | null;
  /** Not started by the end of this last WW day, the order lapses. */
  lapsesAfter: IsoDate | null;
  /** News since the order that names another payer for its day. */
  lateNews: { partner: PartnerCode; rule: string } | null;
  /** Why it was cancelled, and what it was before. */
  cancellation: { rule: string | null; from: Status; questioned: boolean } | null;
  /** what own delivery cost, by its note. */
  costNote: Cents | null;
  registered: boolean;
};
export type Assignment = { status: 'NONE' } | Existing;

export const evolve = (before: Assignment, event: AssignmentEvent): Assignment => {
  const after = evolved(before, event);
  return after.status === 'NONE' ? after : { ...after, done: doneAfter(after.done, event) };
};

const evolved = (before: Assignment, { type, data }: AssignmentEvent): Assignment => {
  if (type === 'InstrumentProposed') {
    const { terms, routeReason, ownAlternative, clientConsulted, partsNeedGo, grounds, decidingRule } = data;
    const { plannedStart = null, on } = data;
    return {
      status: 'PROPOSED',
      of: ofData(data),
      terms,
      proposal: { routeReason, ownAlternative, clientConsulted, partsNeedGo, grounds, plannedStart },
      decidingRule,
      iro: terms.form === 'IRO' ? 'DIAGNOSIS_AWAITED' : null,
      planApprovedOn: null,
      proposedOn: on,
      iroSince: on,
      motivations: [],
      backdating: [],
      done: {},
      missed: [],
      approvedOn: null,
      attempts: 0,
      order: null,
      lines: [],
      startedOn: null,
      plannedEnd: null,
      endedOn: null,
      halfWayReported: false,
      partsDelivered: 0,
      goesUpTo: 1,
      placement: null,
      endedFrom: null,
      dueAtCompletion: [],
      dueAtPlacement: [],
      lastWwDay: null,
      handover: null,
      lapsesAfter: null,
      lateNews: null,
      cancellation: null,
      costNote: null,
      registered: false,
    };
  }
  if (before.status === 'NONE') return before;
  const state: Existing = { ...before, of: ofData(data) };
  switch (type) {
    case 'InstrumentApproved':
      return {
        ...withGrounds(state, data.grounds),
        status: 'APPROVED',
        approvedOn: data.on,
        decidingRule: data.decidingRule,
      };
    case 'MotivationGiven':
      return {
        ...state,
        motivations: [
          ...state.motivations.filter((one) => one.for !== data.for),
          { for: data.for, text: data.text, on: data.on },
        ],
      };
    case 'ConsultationRecorded':
      return { ...state, proposal: { ...state.proposal, clientConsulted: true } };
    case 'GroundsAdded':
      return withGrounds(state, data.grounds);
    case 'BackdatingConfirmed':
      return { ...state, backdating: [...state.backdating, { orderDay: data.orderDay, by: data.by }] };
    case 'DiagnosisRecorded':
      return { ...state, iro: 'DIAGNOSED', iroSince: data.on };
    case 'IroCompanyChosen':
    case 'IroPlanReturned':
      return { ...state, iro: 'COMPANY_CHOSEN', iroSince: data.on };
    case 'IroPlanSubmitted':
      return {
        ...state,
        iro: 'PLAN_SUBMITTED',
        iroSince: data.on,
        terms: { ...state.terms, months: data.months, price: data.price },
      };
    case 'IroPlanApproved':
      return { ...state, iro: 'PLAN_APPROVED', planApprovedOn: data.on };
    case 'OrderAccepted': {
      const { fund, budgetId, decidingRule, orderedOn, amount, lines, plannedStart = null } = data;
      const { joined = false, alternativeOffered, verdict } = data;
      return {
        ...state,
        status: 'ORDERING',
        attempts: state.attempts + 1,
        order: {
          fund,
          budgetId,
          decidingRule,
          orderedOn,
          amount,
          lines,
          plannedStart,
          joined,
          alternativeOffered,
          verdict,
        },
      };
    }
    case 'OrderFailed':
      return { ...state, status: 'APPROVED' };
    case 'AssignmentOrdered':
      return { ...state, status: 'ORDERED', decidingRule: data.decidingRule, lines: openedLines(data.lines) };
    case 'AssignmentStarted':
      return {
        ...state,
        status: 'IN_PROGRESS',
        startedOn: data.on,
        plannedEnd: data.plannedEnd,
        lines: performed(state.lines, data),
      };
    case 'IroStarted':
      return state;
    case 'ProgressReported':
      return {
        ...state,
        lines: performed(state.lines, data),
        halfWayReported: state.halfWayReported || data.moment === 'HALF_WAY',
        partsDelivered: state.partsDelivered + data.delivered.length,
      };
    case 'PartApproved':
      return { ...state, goesUpTo: state.goesUpTo + 1 };
    case 'NoShowReported':
      return { ...state, status: 'INTERRUPTED', missed: [...state.missed, data.missedOn].sort() };
    case 'AssignmentResumed':
      return { ...state, status: 'IN_PROGRESS' };
    case 'PartRefused':
    case 'AssignmentCompleted':
      return { ...ended(state, data), status: 'COMPLETED', dueAtCompletion: data.delivered };
    case 'ClientDroppedOut':
      return { ...ended(state, data), status: 'DROPPED_OUT' };
    case 'AssignmentCancelled':
      return {
        ...state,
        status: 'CANCELLED',
        endedOn: data.on,
        lines: performed(state.lines, data),
        cancellation: { rule: data.rule, from: state.status, questioned: false },
      };
    case 'ClientPlaced':
      return {
        ...state,
        status: 'PLACED',
        placement: { on: data.on, months: data.sustainableMonths, proof: data.proof },
        dueAtPlacement: data.delivered,
        lines: performed(state.lines, data),
      };
    case 'CancellationUndone':
    case 'DropOutUndone':
      return {
        ...state,
        status: data.backTo,
        endedOn: null,
        cancellation: null,
        lines: reopened(state.lines, data.reopened),
        done: without(state.done, 'CANCELLED', 'DROPPED_OUT'),
      };
    case 'CompletionUndone':
      return {
        ...state,
        status: 'IN_PROGRESS',
        endedOn: null,
        dueAtCompletion: [],
        lines: reopened(state.lines, data.reopened),
        done: without(state.done, 'COMPLETED', 'PLACEMENT_ENDED'),
      };
    case 'CompletionDayCorrected':
      return {
        ...state,
        endedOn: data.is,
        lines: state.lines.map((line) =>
          data.lines.includes(line.line) ? { ...line, deliveredOn: data.is } : line,
        ),
        done: { ...state.done, COMPLETED: { on: data.is, what: '' } },
      };
    case 'PlacementCorrected': {
      const { on, proof, sustainableMonths } = data.is;
      return {
        ...state,
        placement: { on, months: sustainableMonths, proof },
        lines: state.lines.map((line) =>
          data.lines.includes(line.line) ? { ...line, deliveredOn: on } : line,
        ),
        done: { ...state.done, PLACED: { on, what: contentOf(proof, sustainableMonths) } },
      };
    }
    case 'PlacementWithdrawn':
      return {
        ...state,
        status: 'COMPLETED',
        placement: null,
        dueAtPlacement: [],
        lines: reopened(state.lines, data.reopened),
        done: without(state.done, 'PLACED'),
      };
    case 'PlacementSustained':
      return { ...state, status: 'SUSTAINABLY_PLACED', lines: performed(state.lines, data) };
    case 'PlacementEnded':
      return { ...state, status: 'COMPLETED', placement: null, lines: performed(state.lines, data) };
    case 'InternalCostNoted':
      return { ...state, costNote: data.amount };
    case 'UseRegisteredInUwvRecords':
      return { ...state, registered: true };
    case 'HandoverFellDue':
      return { ...state, lastWwDay: data.exhaustedOn, handover: { dueOn: data.dueOn, to: data.to } };
    case 'HandoverNoLongerDue':
      return { ...state, lastWwDay: null, handover: null };
    case 'LapseForeseen':
      return { ...state, lapsesAfter: data.lastWwDay };
    case 'LateNewsTouchedOrder':
      return { ...state, lateNews: { partner: data.partner, rule: data.rule } };
    case 'LateNewsWithdrawn':
      return { ...state, lateNews: null };
    case 'CancellationQuestioned':
      return {
        ...state,
        cancellation: state.cancellation && { ...state.cancellation, questioned: true },
      };
    case 'InstalmentClaimed':
      return {
        ...state,
        lines: onLine(state.lines, data.line, {
          invoicedBy: { invoiceId: data.invoiceId, lineId: data.lineId },
        }),
      };
    case 'InstalmentRealised':
      return { ...state, lines: onLine(state.lines, data.line, { realised: true }) };
    case 'InstalmentClaimReleased':
      return {
        ...state,
        lines: onLine(state.lines, data.line, {
          invoicedBy: null,
          realised: false,
          ...(data.credited === true ? { credited: true } : {}),
        }),
      };
  }
};

const withGrounds = (state: Existing, grounds: Grounds): Existing => ({
  ...state,
  proposal: { ...state.proposal, grounds: { ...state.proposal.grounds, ...grounds } },
});

const ended = (state: Existing, data: Parameters<typeof performed>[1]): Existing => ({
  ...state,
  endedOn: data.on,
  endedFrom: state.status,
  lines: performed(state.lines, data),
});

const without = (done: Done, ...steps: DoneStep[]): Done =>
  Object.fromEntries(Object.entries(done).filter(([step]) => !steps.some((one) => one === step)));

/** Does the principal give the service itself, so that nobody sends an invoice for it? */
export const deliversForOwnClients = ({ supplierId, instrumentOwner, principal }: OfAssignment): boolean =>
  supplierId === null && instrumentOwner === principal;

const ENDED: readonly Status[] = ['COMPLETED', 'DROPPED_OUT', 'SUSTAINABLY_PLACED', 'PLACED'];
const NEVER_PERFORMED: readonly Status[] = ['APPROVED', 'CANCELLED'];

const sum = (lines: readonly Line[]): Cents => lines.reduce((total, { amount }) => total + amount, 0);

/** What an order may still cost, and what its lines come to in all that is not lapsed. Null before it is ordered. */
export const whatItHolds = ({ status, of, lines }: Existing): { open: Cents; total: Cents } | null => {
  if (NEVER_PERFORMED.includes(status)) return { open: 0, total: 0 };
  if (status === 'PROPOSED' || status === 'ORDERING') return null;
  const payable = lines.filter(({ lapsed }) => !lapsed);
  // What lapsed is never paid (5.6), and nobody bills own delivery for own clients once it is over.
  const isOver = ENDED.includes(status);
  const isHeld = ({ realised, credited, invoicedBy }: Line): boolean =>
    !realised && !(isOver && credited && invoicedBy === null);
  const settled = isOver && deliversForOwnClients(of);
  return { open: settled ? 0 : sum(payable.filter(isHeld)), total: sum(payable) };
};

/** The same once nothing more can come of it; null while the service runs or is being ordered. */
export const stillToPay = (state: Existing): { open: Cents; total: Cents } | null =>
  NEVER_PERFORMED.includes(state.status) || ENDED.includes(state.status) ? whatItHolds(state) : null;
