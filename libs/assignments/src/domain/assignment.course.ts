import type { PaymentMoment } from '@ontschot/agreements';
import { type Cents, type IsoDate, UWV, type Verdict } from '@ontschot/kernel';
import * as rules from '@ontschot/rulebook';
import {
  deliverPart,
  matchInvoice,
  type Mismatch,
  refuseUnlessAllowed,
  sustainableFrom,
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
import type { AssignmentEvent, PlacementProof } from './assignment.events';
import { deliversForOwnClients, type Existing, type Status } from './assignment.state';
import type { Line } from './lines';
import { notIn, refuse } from './refusals';
import { contentOf, doneAlready } from './repeats';
import { notBefore } from './step-days';

const isOpen = ({ deliveredOn, lapsed }: Line): boolean => deliveredOn === null && !lapsed;

/** Numbers of the order lines that are neither due nor lapsed, of these moments or of all. */
export const openLines = ({ lines }: Existing, ...moments: PaymentMoment[]): number[] =>
  lines
    .filter((line) => isOpen(line) && (moments.length === 0 || moments.includes(line.moment)))
    .map(({ line }) => line);

const RUNNING: readonly Status[] = ['IN_PROGRESS', 'INTERRUPTED'];
const PLACE_FIRST = ['Leg eerst de plaatsing vast.', 'Record the placement first.'] as const;
const START_OR_RESUME = ['Start of hervat de dienst eerst.', 'Start or resume the service first.'] as const;

export const cancel = ({ reason, on }: Cancel, state: Existing): AssignmentEvent[] => {
  if (state.status === 'CANCELLED' && doneAlready(state.done, 'CANCELLED', on, reason)) return [];
  if (state.status === 'ORDERING')
    throw notIn(state.status, 'Herhaal dit zo meteen.', 'Repeat this in a moment.');
  if (state.startedOn !== null)
    throw notIn(
      state.status,
      'Leg vast dat de klant stopt of dat de dienst klaar is.',
      'Record the drop-out or the completion.',
    );
  notBefore(state.order?.orderedOn ?? state.approvedOn ?? state.proposedOn, on, 'Cancel');
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
  if (proposal.partsNeedGo)
    refuseUnlessAllowed(
      deliverPart.ask({
        principal: of.principal,
        day: on,
        part: partsDelivered + 1,
        goRecordedUpTo: goesUpTo,
      }),
    );
};

export const reportProgress = ({ moment, line, on }: ReportProgress, state: Existing): AssignmentEvent[] => {
  if (moment === 'HALF_WAY' && doneAlready(state.done, 'HALF_WAY', on)) return [];
  const asked = state.lines.find((one) => one.line === line);
  if (moment === 'PERIOD' && line !== null && asked?.moment !== 'PERIOD')
    throw refuse('no-such-part', { line });
  if (asked && moment === 'PERIOD' && asked.deliveredOn !== null) return [];
  if (state.status !== 'IN_PROGRESS') throw notIn(state.status, ...START_OR_RESUME);
  notBefore(state.startedOn, on, 'ReportProgress');
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
  if (next === undefined) throw refuse('no-part-left');
  return next;
};

/** a go opens the next part, a no-go ends the service; what was delivered stays due. */
export const decideGoNoGo = ({ go, on }: DecideGoNoGo, state: Existing): AssignmentEvent[] => {
  if (state.status === 'COMPLETED' && !go && doneAlready(state.done, 'NO_GO', on)) return [];
  if (!state.proposal.partsNeedGo) throw refuse('parts-need-no-go');
  if (state.status !== 'IN_PROGRESS') throw notIn(state.status, ...START_OR_RESUME);
  notBefore(state.startedOn, on, 'DecideGoNoGo');
  if (state.partsDelivered < state.goesUpTo) {
    if (go && doneAlready(state.done, 'GO', on)) return [];
    throw refuse('no-part-awaits-a-go');
  }
  return go
    ? [{ type: 'PartApproved', data: { ...state.of, on } }]
    : [{ type: 'PartRefused', data: { ...state.of, delivered: [], lapsed: openLines(state), on } }];
};

export const reportNoShow = ({ missedOn, on }: ReportNoShow, state: Existing): AssignmentEvent[] => {
  if (state.missed.includes(missedOn)) return [];
  if (!RUNNING.includes(state.status))
    throw notIn(state.status, 'Start de dienst eerst.', 'Start the service first.');
  notBefore(state.startedOn, missedOn, 'ReportNoShow');
  notBefore(missedOn, on, 'ReportNoShow');
  const verdict = refuseUnlessAllowed(rules.reportNoShow.ask({ principal: state.of.principal, day: on }));
  const solveBy = verdict.duties.find(({ rule }) => rule === 'R-139')?.due ?? on;
  return [{ type: 'NoShowReported', data: { ...state.of, missedOn, on, solveBy, verdict } }];
};

export const resume = ({ on }: Resume, state: Existing): AssignmentEvent[] => {
  if (state.status === 'IN_PROGRESS' && doneAlready(state.done, 'RESUMED', on)) return [];
  if (state.status !== 'INTERRUPTED')
    throw notIn(
      state.status,
      'Alleen een onderbroken dienst wordt hervat.',
      'Only an interrupted service resumes.',
    );
  notBefore(state.missed.at(-1) ?? state.startedOn, on, 'Resume');
  return [{ type: 'AssignmentResumed', data: { ...state.of, on } }];
};

/** no invoice comes of what a partner delivers itself for its own clients; a note of its cost takes its place. */
const costNoted = (amount: Cents | null, on: IsoDate, state: Existing): AssignmentEvent[] => {
  if (amount === null || state.order === null) return [];
  if (!deliversForOwnClients(state.of)) throw refuse('no-own-delivery');
  refuseUnlessAllowed(
    rules.settleOwnProvision.ask({
      day: on,
      owner: state.of.instrumentOwner,
      form: state.terms.form,
      coversPartners: [],
      principal: state.of.principal,
      decidedBy: state.order.decidingRule,
      stillCommitted: state.order.amount,
      costNote: amount,
    }),
  );
  return [{ type: 'InternalCostNoted', data: { ...state.of, budgetId: state.order.budgetId, amount, on } }];
};

/** Rulebook 5.6: instalments that are due remain payable, later ones lapse. */
export const dropOut = ({ on, reason, note, costNote }: DropOut, state: Existing): AssignmentEvent[] => {
  if (state.status === 'DROPPED_OUT' && doneAlready(state.done, 'DROPPED_OUT', on, reason)) return [];
  if (!RUNNING.includes(state.status))
    throw notIn(
      state.status,
      'Een opdracht die niet gestart is, annuleert u.',
      'Cancel an order that has not started.',
    );
  notBefore(state.startedOn, on, 'DropOut');
  const verdict = refuseUnlessAllowed(
    rules.dropOut.ask({ principal: state.of.principal, day: on, foundWork: reason === 'FOUND_WORK' }),
  );
  return [
    {
      type: 'ClientDroppedOut',
      data: { ...state.of, delivered: [], lapsed: openLines(state), on, reason, note, verdict },
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
  if (state.endedOn !== null && doneAlready(state.done, 'COMPLETED', on)) return [];
  if (state.status !== 'IN_PROGRESS') throw notIn(state.status, ...START_OR_RESUME);
  notBefore(state.startedOn, on, 'Complete');
  nextPartHasItsGo(state, on);
  return [completed(state, on), ...costNoted(costNote, on, state)];
};

/** where something is paid for a placement, what the result is and that it came is on record. */
export const resultIsProven = (
  { lines, of }: Existing,
  proof: PlacementProof | null,
  day: IsoDate,
): Verdict =>
  rules.recordPlacement.ask({
    principal: of.principal,
    day,
    resultPaid: lines.some(({ moment }) => moment === 'PLACEMENT' || moment === 'SUSTAINABLE_PLACEMENT'),
    resultDefined: rules.RESULT_DEFINITION.filter((one) => one !== 'proof' || proof !== null),
  });

/** A placement during the service completes it. */
export const recordPlacement = (
  { on, proof, sustainableMonths }: RecordPlacement,
  state: Existing,
): AssignmentEvent[] => {
  if (state.placement !== null && doneAlready(state.done, 'PLACED', on, contentOf(proof, sustainableMonths)))
    return [];
  if (state.status !== 'IN_PROGRESS' && state.status !== 'COMPLETED')
    throw notIn(
      state.status,
      'Hervat de dienst eerst als hij onderbroken is.',
      'Resume the service first where it is interrupted.',
    );
  notBefore(state.startedOn, on, 'RecordPlacement');
  refuseUnlessAllowed(resultIsProven(state, proof, on));
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
  if (state.status === 'SUSTAINABLY_PLACED' && doneAlready(state.done, 'SUSTAINED', on)) return [];
  if (state.status !== 'PLACED' || state.placement === null) throw notIn(state.status, ...PLACE_FIRST);
  refuseUnlessAllowed(
    rules.confirmSustainable.ask({
      principal: state.of.principal,
      day: on,
      placedOn: state.placement.on,
      sustainableMonths: state.placement.months,
    }),
  );
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
  if (state.status === 'COMPLETED' && doneAlready(state.done, 'PLACEMENT_ENDED', on)) return [];
  if (state.status === 'COMPLETED' && lapsed.length > 0) {
    notBefore(state.endedOn, on, 'EndPlacement');
    return [{ type: 'PlacementEnded', data: { ...state.of, delivered: [], lapsed, on } }];
  }
  if (state.status !== 'PLACED' || state.placement === null) throw notIn(state.status, ...PLACE_FIRST);
  const sustainableOn = sustainableFrom(state.placement.on, state.placement.months);
  notBefore(state.placement.on, on, 'EndPlacement');
  if (on > sustainableOn) throw refuse('placement-lasted', { sustainableOn });
  return [{ type: 'PlacementEnded', data: { ...state.of, delivered: [], lapsed, on } }];
};

/** a municipal instrument used for a UWV client stands in UWV's records too. */
export const registerForMinistry = ({ on }: RegisterForMinistry, state: Existing): AssignmentEvent[] => {
  if (doneAlready(state.done, 'REGISTERED', on)) return [];
  if (state.lines.length === 0) throw notIn(state.status, 'Bestel eerst.', 'Order it first.');
  if (state.of.principal !== UWV || state.of.instrumentOwner === UWV) throw refuse('nothing-to-register');
  notBefore(state.order?.orderedOn ?? null, on, 'RegisterForMinistry');
  return [{ type: 'UseRegisteredInUwvRecords', data: { ...state.of, on } }];
};

const lineOf = (state: Existing, number: number): Line => {
  const line = state.lines.find((one) => one.line === number);
  if (!line) throw refuse('no-such-order-line', { assignmentId: state.of.assignmentId, line: number });
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
  refuseUnlessAllowed(
    matchInvoice.ask({ principal: state.of.principal, day: on, mismatches: mismatchesOf(line) }),
  );
  return [{ type: 'InstalmentClaimed', data: { ...state.of, line: number, invoiceId, lineId, amount } }];
};

export const releaseClaim = (
  { line: number, invoiceId, lineId, credited = false }: ReleaseClaim,
  state: Existing,
): AssignmentEvent[] =>
  isClaimOf(lineOf(state, number), { invoiceId, lineId })
    ? [{ type: 'InstalmentClaimReleased', data: { ...state.of, line: number, invoiceId, lineId, credited } }]
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
