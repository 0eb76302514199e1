import { refuseUnlessAllowed, sustainableFrom } from '@ontschot/rulebook';
import type {
  CorrectCompletion,
  CorrectPlacement,
  UndoCancellation,
  UndoDropOut,
} from './assignment.commands';
import { resultIsProven } from './assignment.course';
import type { AssignmentEvent } from './assignment.events';
import type { Existing } from './assignment.state';
import { verdictOnStart } from './assignment.starting';
import { endOfWw } from './end-of-ww';
import { notIn, refuse } from './refusals';
import { notBefore } from './step-days';

const lapsedLines = ({ lines }: Existing): number[] =>
  lines.filter(({ lapsed }) => lapsed).map(({ line }) => line);

/** What an invoice stands on cannot be taken away from under it. */
const unbilled = ({ lines }: Existing, numbers: readonly number[]): void => {
  const invoiceIds = lines.flatMap(({ line, invoicedBy }) =>
    numbers.includes(line) && invoicedBy ? [invoicedBy.invoiceId] : [],
  );
  if (invoiceIds.length > 0) throw refuse('billed-already', { invoiceIds: [...new Set(invoiceIds)] });
};

/** Cancelled by mistake, or for an end of WW that was not so: it stands again where it stood, with its own principal. */
export const undoCancellation = (
  { reason, startedOn, facts, on }: UndoCancellation,
  state: Existing,
): AssignmentEvent[] => {
  if (state.status !== 'CANCELLED' || !state.cancellation)
    throw notIn(
      state.status,
      'Alleen een geannuleerde opdracht kan terug.',
      'Only a cancelled assignment can be put back.',
    );
  notBefore(state.endedOn, on, 'UndoCancellation');
  const { from } = state.cancellation;
  const backTo = from === 'ORDERED' || from === 'APPROVED' ? from : 'PROPOSED';
  const end = endOfWw(state, facts);
  if (startedOn !== null) {
    notBefore(state.order?.orderedOn ?? null, startedOn, 'Start');
    notBefore(startedOn, on, 'UndoCancellation');
  }
  const startedInTime = end.is === 'lapses' && startedOn !== null && startedOn <= end.lastWwDay;
  if (backTo === 'ORDERED' && end.is === 'lapses' && end.lastWwDay < on && !startedInTime)
    refuseUnlessAllowed(verdictOnStart({ ...state, status: 'ORDERED' }, facts, on));
  return [
    {
      type: 'CancellationUndone',
      data: { ...state.of, reason, on, backTo, reopened: lapsedLines(state) },
    },
  ];
};

export const undoDropOut = ({ reason, on }: UndoDropOut, state: Existing): AssignmentEvent[] => {
  if (state.status !== 'DROPPED_OUT')
    throw notIn(state.status, 'De klant is niet gestopt.', 'The client did not drop out.');
  if (state.costNote !== null) throw refuse('cost-noted');
  notBefore(state.endedOn, on, 'UndoDropOut');
  const backTo = state.endedFrom === 'INTERRUPTED' ? 'INTERRUPTED' : 'IN_PROGRESS';
  return [{ type: 'DropOutUndone', data: { ...state.of, reason, on, backTo, reopened: lapsedLines(state) } }];
};

/** The service ended on another day, or has not ended at all. */
export const correctCompletion = (
  { reason, day, on }: CorrectCompletion,
  state: Existing,
): AssignmentEvent[] => {
  const { endedOn } = state;
  const stands = state.status === 'COMPLETED' || (day !== null && state.placement !== null);
  if (!stands || endedOn === null)
    throw notIn(
      state.status,
      'Trek eerst de plaatsing in, of leg de afronding vast.',
      'Withdraw the placement first, or record the completion.',
    );
  notBefore(endedOn, on, 'CorrectCompletion');
  if (day === null) {
    if (state.costNote !== null) throw refuse('cost-noted');
    unbilled(state, state.dueAtCompletion);
    return [
      {
        type: 'CompletionUndone',
        data: { ...state.of, reason, on, reopened: [...state.dueAtCompletion, ...lapsedLines(state)] },
      },
    ];
  }
  if (day === endedOn) return [];
  notBefore(state.startedOn, day, 'Complete');
  return [
    {
      type: 'CompletionDayCorrected',
      data: { ...state.of, reason, on, was: endedOn, is: day, lines: state.dueAtCompletion },
    },
  ];
};

/** Another first working day, proof or term; or no placement at all. */
export const correctPlacement = (
  { reason, placement, on }: CorrectPlacement,
  state: Existing,
): AssignmentEvent[] => {
  if (state.status !== 'PLACED' || state.placement === null)
    throw notIn(
      state.status,
      'Alleen een plaatsing die nog niet als duurzaam is vastgesteld kan worden gecorrigeerd.',
      'Only a placement that is not yet established as sustainable can be corrected.',
    );
  if (placement === null) {
    unbilled(state, state.dueAtPlacement);
    return [
      { type: 'PlacementWithdrawn', data: { ...state.of, reason, on, reopened: state.dueAtPlacement } },
    ];
  }
  const { day, proof, sustainableMonths } = placement;
  const stood = state.placement;
  if (stood.on === day && stood.proof === proof && stood.months === sustainableMonths) return [];
  notBefore(state.startedOn, day, 'RecordPlacement');
  refuseUnlessAllowed(resultIsProven(state, proof, day));
  return [
    {
      type: 'PlacementCorrected',
      data: {
        ...state.of,
        reason,
        on,
        was: {
          on: stood.on,
          proof: stood.proof,
          sustainableMonths: stood.months,
          sustainableOn: sustainableFrom(stood.on, stood.months),
        },
        is: { on: day, proof, sustainableMonths, sustainableOn: sustainableFrom(day, sustainableMonths) },
        lines: state.dueAtPlacement,
      },
    },
  ];
};
