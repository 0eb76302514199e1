import type { PaymentMoment } from '@ontschot/agreements';
import { type Cents, type IsoDate, NotPossible, UWV } from '@ontschot/kernel';
import {
  defineTheResult,
  goPerPart,
  matchBeforePaying,
  type Mismatch,
  RESULT_DEFINITION,
  sustainableFrom,
  sustainablePlacement,
} from '@ontschot/rulebook';
import type {
  Cancel,
  ClaimInstalment,
  Complete,
  ConfirmSustainable,
  DecideGoNoGo,
  DropOut,
  EndPlacement,
  RealiseInstalment,
  RecordPlacement,
  RegisterForMinistry,
  ReleaseClaim,
  ReportNoShow,
  ReportProgress,
  Resume,
} from './assignment.commands';
import type { AssignmentEvent } from './assignment.events';
import { deliversForOwnClients, type Existing, type Status } from './assignment.state';
import { guardFor } from './guard';
import type { Line } from './lines';
import { notBefore } from './not-before';
import { nextWorkingDay } from './working-day';

const isOpen = ({ deliveredOn, lapsed }: Line): boolean => deliveredOn === null && !lapsed;

/** Numbers of the order lines that are neither due nor lapsed, of these moments or of all. */
export const openLines = ({ lines }: Existing, ...moments: PaymentMoment[]): number[] =>
  lines
    .filter((line) => isOpen(line) && (moments.length === 0 || moments.includes(line.moment)))
    .map(({ line }) => line);

export const notIn = (state: Existing, needed: string, wayOut: string): NotPossible =>
  new NotPossible(
    'assignment-in-other-state',
    `The assignment is ${state.status}; this needs ${needed}. ${wayOut}`,
  );

export const cancel = ({ reason, on }: Cancel, state: Existing): AssignmentEvent[] => {
  if (state.status === 'CANCELLED') return [];
  if (state.status === 'ORDERING')
    throw notIn(state, 'an order that stands', 'The order is being placed: repeat this in a moment.');
  if (state.startedOn !== null)
    throw notIn(state, 'a service that has not started', 'Record the drop-out or the completion.');
  notBefore(state.proposedOn, on, 'proposing');
  return [cancelled(state, reason, on, null)];
};

export const cancelled = (
  state: Existing,
  reason: Cancel['reason'],
  on: IsoDate,
  rule: string | null,
): AssignmentEvent => ({
  type: 'AssignmentCancelled',
  data: {
    ...state.of,
    delivered: [],
    lapsed: openLines(state),
    on,
    reason,
    rule,
    wasOrdered: state.status === 'ORDERED',
  },
});

/** where parts are paid one by one, whatever comes after a part needs that part's go. */
const nextPartHasItsGo = ({ proposal, partsDelivered, goesUpTo, of }: Existing, on: IsoDate): void => {
  if (proposal.partsNeedGo) guardFor(goPerPart(partsDelivered + 1, goesUpTo, on), of.principal);
};

export const reportProgress = ({ moment, line, on }: ReportProgress, state: Existing): AssignmentEvent[] => {
  if (moment === 'HALF_WAY' && state.halfWayReported) return [];
  const asked = state.lines.find((one) => one.line === line);
  if (moment === 'PERIOD' && line !== null && asked?.moment !== 'PERIOD')
    throw new NotPossible(
      'no-such-part',
      `Order line ${line} is not a month or part of this order. Its lines are listed with the assignment.`,
    );
  if (asked && moment === 'PERIOD' && asked.deliveredOn !== null) return [];
  if (state.status !== 'IN_PROGRESS') throw notIn(state, 'a running service', 'Start or resume it first.');
  notBefore(state.startedOn, on, 'starting');
  nextPartHasItsGo(state, on);
  const delivered = moment === 'HALF_WAY' ? openLines(state, 'HALF_WAY') : [nextPart(state, asked)];
  return [
    {
      type: 'ProgressReported',
      data: {
        ...state.of,
        moment,
        delivered,
        lapsed: [],
        on,
        awaitsGo: state.proposal.partsNeedGo && delivered.length > 0,
      },
    },
  ];
};

const nextPart = (state: Existing, asked: Line | undefined): number => {
  const [next] = asked ? [asked.line].filter(() => isOpen(asked)) : openLines(state, 'PERIOD');
  if (next === undefined)
    throw new NotPossible(
      'no-part-left',
      'Every month or part of this order is delivered or has lapsed. Complete the service.',
    );
  return next;
};

/** a go opens the next part, a no-go ends the service; what was delivered stays due. */
export const decideGoNoGo = ({ go, on }: DecideGoNoGo, state: Existing): AssignmentEvent[] => {
  if (state.proposal.partsNeedGo && !go && state.status === 'COMPLETED') return [];
  if (!state.proposal.partsNeedGo)
    throw new NotPossible(
      'parts-need-no-go',
      'The parts of this order need no go: that is settled in the proposal.',
    );
  if (state.status !== 'IN_PROGRESS') throw notIn(state, 'a running service', 'Start or resume it first.');
  notBefore(state.startedOn, on, 'starting');
  const awaited = state.partsDelivered >= state.goesUpTo;
  if (!awaited && go) return [];
  if (!awaited)
    throw new NotPossible(
      'no-part-awaits-a-go',
      'No delivered part awaits a decision. Record the drop-out or the completion.',
    );
  return go
    ? [{ type: 'PartApproved', data: { ...state.of, on } }]
    : [{ type: 'PartRefused', data: { ...state.of, delivered: [], lapsed: openLines(state), on } }];
};

export const reportNoShow = ({ missedOn, on }: ReportNoShow, state: Existing): AssignmentEvent[] => {
  if (state.status === 'INTERRUPTED') return [];
  if (state.status !== 'IN_PROGRESS') throw notIn(state, 'a running service', 'Start it first.');
  notBefore(state.startedOn, missedOn, 'starting');
  notBefore(missedOn, on, 'the missed appointment');
  return [{ type: 'NoShowReported', data: { ...state.of, missedOn, on, solveBy: nextWorkingDay(on) } }];
};

export const resume = ({ on }: Resume, state: Existing): AssignmentEvent[] => {
  if (state.status === 'IN_PROGRESS') return [];
  if (state.status !== 'INTERRUPTED')
    throw notIn(state, 'an interrupted service', 'Only an interrupted service resumes.');
  notBefore(state.startedOn, on, 'starting');
  return [{ type: 'AssignmentResumed', data: { ...state.of, on } }];
};

const RUNNING: readonly Status[] = ['IN_PROGRESS', 'INTERRUPTED'];

/** no invoice comes of what a partner delivers itself for its own clients; a note of its cost takes its place. */
const costNoted = (amount: Cents | null, on: IsoDate, state: Existing): AssignmentEvent[] => {
  if (amount === null || state.order === null) return [];
  if (!deliversForOwnClients(state.of))
    throw new NotPossible(
      'no-own-delivery',
      'An internal cost note is for what a partner delivers itself for its own clients. Here a supplier sends an invoice.',
    );
  if (amount > state.order.amount)
    throw new NotPossible(
      'cost-note-above-order',
      `The note is for more than was ordered (${state.order.amount} cents). Note at most that.`,
    );
  return [{ type: 'InternalCostNoted', data: { ...state.of, budgetId: state.order.budgetId, amount, on } }];
};

/** Rulebook 5.6: instalments that are due remain payable, later ones lapse. */
export const dropOut = ({ on, reason, note, costNote }: DropOut, state: Existing): AssignmentEvent[] => {
  if (state.status === 'DROPPED_OUT') return [];
  if (!RUNNING.includes(state.status))
    throw notIn(state, 'a running or interrupted service', 'Cancel an order that has not started.');
  notBefore(state.startedOn, on, 'starting');
  return [
    {
      type: 'ClientDroppedOut',
      data: { ...state.of, delivered: [], lapsed: openLines(state), on, reason, note },
    },
    ...costNoted(costNote, on, state),
  ];
};

const completed = (state: Existing, on: IsoDate): AssignmentEvent => ({
  type: 'AssignmentCompleted',
  // Who completes has passed half-way; months that were not reported were not delivered.
  data: {
    ...state.of,
    delivered: openLines(state, 'HALF_WAY', 'COMPLETION'),
    lapsed: openLines(state, 'START', 'PERIOD'),
    on,
    resultOpen: openLines(state, 'PLACEMENT', 'SUSTAINABLE_PLACEMENT').length > 0,
  },
});

export const complete = ({ on, costNote }: Complete, state: Existing): AssignmentEvent[] => {
  if (state.status === 'COMPLETED' || state.status === 'PLACED' || state.status === 'SUSTAINABLY_PLACED')
    return [];
  if (state.status !== 'IN_PROGRESS') throw notIn(state, 'a running service', 'Start or resume it first.');
  notBefore(state.startedOn, on, 'starting');
  nextPartHasItsGo(state, on);
  return [completed(state, on), ...costNoted(costNote, on, state)];
};

/** A placement during the service completes it. */
export const recordPlacement = (
  { on, proof, sustainableMonths }: RecordPlacement,
  state: Existing,
): AssignmentEvent[] => {
  if (state.status === 'PLACED' || state.status === 'SUSTAINABLY_PLACED') return [];
  if (state.status !== 'IN_PROGRESS' && state.status !== 'COMPLETED')
    throw notIn(state, 'a running or completed service', 'Resume it first where it is interrupted.');
  notBefore(state.startedOn, on, 'starting');
  const resultPaid = state.lines.some(
    ({ moment }) => moment === 'PLACEMENT' || moment === 'SUSTAINABLE_PLACEMENT',
  );
  guardFor(
    defineTheResult(
      resultPaid,
      RESULT_DEFINITION.filter((one) => one !== 'proof' || proof !== null),
      on,
    ),
    state.of.principal,
  );
  const placed: AssignmentEvent = {
    type: 'ClientPlaced',
    data: {
      ...state.of,
      delivered: openLines(state, 'PLACEMENT'),
      lapsed: [],
      on,
      proof,
      sustainableMonths,
      sustainableOn: sustainableFrom(on, sustainableMonths),
    },
  };
  return state.status === 'IN_PROGRESS' ? [completed(state, on), placed] : [placed];
};

export const confirmSustainable = ({ on }: ConfirmSustainable, state: Existing): AssignmentEvent[] => {
  if (state.status === 'SUSTAINABLY_PLACED') return [];
  if (state.status !== 'PLACED' || state.placement === null)
    throw notIn(state, 'a placement', 'Record the placement first.');
  guardFor([sustainablePlacement(state.placement.on, on, state.placement.months)], state.of.principal);
  return [
    {
      type: 'PlacementSustained',
      data: { ...state.of, delivered: openLines(state, 'SUSTAINABLE_PLACEMENT'), lapsed: [], on },
    },
  ];
};

/** The work ended before it was sustainable; or, after completion, no work came: what was to be paid for it lapses. */
export const endPlacement = ({ on }: EndPlacement, state: Existing): AssignmentEvent[] => {
  const lapsed = openLines(state, 'PLACEMENT', 'SUSTAINABLE_PLACEMENT');
  if (state.status === 'COMPLETED')
    return lapsed.length === 0
      ? []
      : [{ type: 'PlacementEnded', data: { ...state.of, delivered: [], lapsed, on } }];
  if (state.status !== 'PLACED' || state.placement === null)
    throw notIn(state, 'a placement', 'Record the placement first.');
  const sustainableOn = sustainableFrom(state.placement.on, state.placement.months);
  notBefore(state.placement.on, on, 'the placement');
  if (on > sustainableOn)
    throw new NotPossible(
      'placement-lasted',
      `The placement lasted past ${sustainableOn}. Finance confirms it as sustainable.`,
    );
  return [{ type: 'PlacementEnded', data: { ...state.of, delivered: [], lapsed, on } }];
};

/** a municipal instrument used for a UWV client stands in UWV's records too. */
export const registerForMinistry = ({ on }: RegisterForMinistry, state: Existing): AssignmentEvent[] => {
  if (state.registered) return [];
  if (state.lines.length === 0) throw notIn(state, 'an order', 'Order it first.');
  if (state.of.principal !== UWV || state.of.instrumentOwner === UWV)
    throw new NotPossible(
      'nothing-to-register',
      "Only a municipal instrument for a UWV client is recorded in UWV's systems.",
    );
  return [{ type: 'UseRegisteredInUwvRecords', data: { ...state.of, on } }];
};

const lineOf = (state: Existing, number: number): Line => {
  const line = state.lines.find((one) => one.line === number);
  if (!line)
    throw new NotPossible('no-such-order-line', `Order ${state.of.assignmentId} has no line ${number}.`);
  return line;
};

const isClaimOf = (
  { invoicedBy }: Line,
  { invoiceId, lineId }: { invoiceId: string; lineId: string },
): boolean => invoicedBy?.invoiceId === invoiceId && invoicedBy.lineId === lineId;

const mismatchesOf = ({ invoicedBy, lapsed, deliveredOn }: Line): Mismatch[] =>
  invoicedBy ? ['PAID_BEFORE'] : lapsed ? ['LAPSED'] : deliveredOn === null ? ['NOT_DELIVERED'] : [];

/** an instalment is billed once, however many invoices arrive at the same moment. */
export const claimInstalment = (
  { line: number, invoiceId, lineId, amount, on }: ClaimInstalment,
  state: Existing,
): AssignmentEvent[] => {
  const line = lineOf(state, number);
  if (isClaimOf(line, { invoiceId, lineId })) return [];
  guardFor(matchBeforePaying(mismatchesOf(line), on), state.of.principal);
  return [{ type: 'InstalmentClaimed', data: { ...state.of, line: number, invoiceId, lineId, amount } }];
};

export const releaseClaim = (
  { line: number, invoiceId, lineId }: ReleaseClaim,
  state: Existing,
): AssignmentEvent[] =>
  isClaimOf(lineOf(state, number), { invoiceId, lineId })
    ? [{ type: 'InstalmentClaimReleased', data: { ...state.of, line: number, invoiceId, lineId } }]
    : [];

export const realiseInstalment = (
  { invoiceId, lineId }: RealiseInstalment,
  state: Existing,
): AssignmentEvent[] => {
  const line = state.lines.find((one) => isClaimOf(one, { invoiceId, lineId }));
  return line && !line.realised
    ? [{ type: 'InstalmentRealised', data: { ...state.of, line: line.line, invoiceId, lineId } }]
    : [];
};
