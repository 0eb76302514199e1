import type { IsoDate, Text } from '@ontschot/kernel';
import type { AssignmentEvent, Grounds } from './assignment.events';
import type { Existing } from './assignment.state';
import { refuse } from './refusals';

/** Steps that are taken once: what stands of each, to tell a repeat from the same step with other content. */
export type DoneStep =
  | 'APPROVED'
  | 'ORDERED'
  | 'STARTED'
  | 'CANCELLED'
  | 'HALF_WAY'
  | 'GO'
  | 'NO_GO'
  | 'RESUMED'
  | 'DROPPED_OUT'
  | 'COMPLETED'
  | 'PLACED'
  | 'SUSTAINED'
  | 'PLACEMENT_ENDED'
  | 'REGISTERED'
  | 'DIAGNOSED'
  | 'PLAN_APPROVED';
export type Done = Partial<Record<DoneStep, { on: IsoDate; what: string }>>;

/** The content of a step beside its day, as one word to compare. */
export const contentOf = (...parts: (string | number | boolean | null)[]): string => parts.join('|');

/** What an event says is done, and what it undoes. */
export const doneAfter = (done: Done, { type, data }: AssignmentEvent): Done => {
  const noted = (step: DoneStep, what = ''): Done =>
    'on' in data ? { ...done, [step]: { on: data.on, what } } : done;
  switch (type) {
    case 'InstrumentApproved':
      return noted('APPROVED', contentOf(data.planSignedOn));
    case 'AssignmentOrdered':
      return { ...done, ORDERED: { on: data.orderedOn, what: '' } };
    case 'AssignmentStarted':
      return noted('STARTED');
    case 'AssignmentCancelled':
      return noted('CANCELLED', data.reason);
    case 'ProgressReported':
      return data.moment === 'HALF_WAY' ? noted('HALF_WAY') : done;
    case 'PartApproved':
      return noted('GO');
    case 'PartRefused':
      return noted('NO_GO');
    case 'AssignmentResumed':
      return noted('RESUMED');
    case 'ClientDroppedOut':
      return noted('DROPPED_OUT', data.reason ?? '');
    case 'AssignmentCompleted':
      return noted('COMPLETED');
    case 'ClientPlaced':
      return noted('PLACED', contentOf(data.proof, data.sustainableMonths));
    case 'PlacementSustained':
      return noted('SUSTAINED');
    case 'PlacementEnded':
      return noted('PLACEMENT_ENDED');
    case 'UseRegisteredInUwvRecords':
      return noted('REGISTERED');
    case 'DiagnosisRecorded':
      return noted('DIAGNOSED');
    case 'IroPlanApproved':
      return noted('PLAN_APPROVED');
    default:
      return done;
  }
};

const STEPS: Record<DoneStep, Text> = {
  APPROVED: { nl: 'De goedkeuring', en: 'The approval' },
  ORDERED: { nl: 'De bestelling', en: 'The order' },
  STARTED: { nl: 'De start', en: 'The start' },
  CANCELLED: { nl: 'De annulering', en: 'The cancellation' },
  HALF_WAY: { nl: 'Dat de dienst halverwege is', en: 'That the service is half-way' },
  GO: { nl: 'Het akkoord voor het volgende deel', en: 'The go for the next part' },
  NO_GO: { nl: 'Dat het volgende deel niet doorgaat', en: 'That the next part does not go on' },
  RESUMED: { nl: 'De hervatting', en: 'The resumption' },
  DROPPED_OUT: { nl: 'Dat de klant stopte', en: 'The drop-out' },
  COMPLETED: { nl: 'De afronding', en: 'The completion' },
  PLACED: { nl: 'De plaatsing', en: 'The placement' },
  SUSTAINED: { nl: 'Dat de plaatsing duurzaam is', en: 'That the placement is sustainable' },
  PLACEMENT_ENDED: { nl: 'Het einde van de plaatsing', en: 'The end of the placement' },
  REGISTERED: { nl: 'De vastlegging bij UWV', en: "The recording in UWV's systems" },
  DIAGNOSED: { nl: 'De diagnose', en: 'The diagnosis' },
  PLAN_APPROVED: { nl: 'De goedkeuring van het plan', en: "The plan's approval" },
};
const CORRECT: Text = { nl: 'Klopt het niet, corrigeer het dan.', en: 'If it is wrong, correct it.' };
const WAYS_OUT: Partial<Record<DoneStep, Text>> = {
  APPROVED: {
    nl: 'Nieuwe gronden legt u apart vast, of annuleer en stel opnieuw voor.',
    en: 'Record new grounds as a step of their own, or cancel and propose again.',
  },
  ORDERED: {
    nl: 'Nieuwe gronden legt u apart vast, of annuleer en bestel opnieuw.',
    en: 'Record new grounds as a step of their own, or cancel and order again.',
  },
  STARTED: { nl: 'De eerste startdag geldt.', en: 'The first day of starting holds.' },
};

/**
 * Is this very step recorded already? Then there is nothing left to record.
 * @returns false when the step was never taken
 * @throws NotPossible `recorded-otherwise` when it stands with another day or content: what stands is told, never dropped
 */
export const doneAlready = (done: Done, step: DoneStep, on: IsoDate, what = ''): boolean => {
  const stood = done[step];
  if (!stood) return false;
  if (stood.on === on && stood.what === what) return true;
  throw refuse('recorded-otherwise', {
    step: STEPS[step],
    on: stood.on,
    wayOut: WAYS_OUT[step] ?? CORRECT,
  });
};

/** Do these grounds say more, or something else, than what is on record? */
export const addsTo = ({ proposal }: Existing, grounds: Grounds): boolean =>
  Object.entries(grounds).some(
    ([ground, said]) => said !== undefined && proposal.grounds[ground as keyof Grounds] !== said,
  );

/** A day on which nothing was ever recorded. */
export const NO_DAY: IsoDate = '0000-01-01';
