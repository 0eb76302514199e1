import {
  type Access,
  accessTable,
  mayTake,
  refuseStrangers as refuseOtherPartners,
  type StepAnswer,
  stepAnswer,
} from '@ontschot/http';
import { type Actor, type IsoDate, type Language, NotFound, type PartnerCode, UWV } from '@ontschot/kernel';
import type { AssignmentCommand } from '../domain/assignment.commands';
import type { OfAssignment } from '../domain/assignment.events';
import type { IroStep, Status } from '../domain/assignment.state';

/** What of an assignment says who may do what to it. */
export type Accessible = Pick<
  OfAssignment,
  'assignmentId' | 'principal' | 'coachEmployer' | 'instrumentOwner' | 'supplierId'
> & {
  status: Status;
  iro: IroStep | null;
  /** Was it ordered, or did the client choose its company, so that its supplier sees it? */ supplierSees: boolean;
};

type AssignmentAccess = Access<Accessible> & {
  /** Below the assignment's own address. */ path: string;
  /** Can it be taken as the assignment stands? */ from: (one: Accessible) => boolean;
  /** Also the supplier of this very order takes it. */ supplier?: true;
};

const READY = (...statuses: Status[]): AssignmentAccess['from'] => {
  const ready = new Set(statuses);
  return ({ status }) => ready.has(status);
};
const IRO = (...steps: IroStep[]): AssignmentAccess['from'] => {
  const ready = new Set(steps);
  return ({ status, iro }) => status === 'PROPOSED' && iro !== null && ready.has(iro);
};

/** A coach of the partner whose client it is, or of the one that serves the client here. */
const serving = ({ principal, coachEmployer }: Accessible): PartnerCode[] => [principal, coachEmployer];
/** The supplier; or a coach who records for a supplier without an account, or for the owner that delivers itself. */
const delivering = (one: Accessible): PartnerCode[] =>
  one.supplierId === null ? [...serving(one), one.instrumentOwner] : serving(one);
/** UWV's part in it; where UWV has none, nobody's but the payer's, whom the decider then refuses. */
const ofUwv = (one: Accessible): PartnerCode[] => (serving(one).includes(UWV) ? [UWV] : paying(one));
const paying = ({ principal }: Accessible): PartnerCode[] => [principal];

const COACH = ['coach'] as const;
const DELIVERS = { roles: ['supplier', 'coach'], partners: delivering, supplier: true } as const;
const CORRECTS = { roles: ['coach', 'finance'], partners: serving } as const;

const ORDERED = new Set<Status>([
  'ORDERED',
  'IN_PROGRESS',
  'INTERRUPTED',
  'COMPLETED',
  'DROPPED_OUT',
  'PLACED',
  'SUSTAINABLY_PLACED',
]);

/** Who may take which step from where (rulebook 4.4 and 4.9): the endpoints, the handlers and the records' `steps` read this table. */
export const assignmentAccess = accessTable<Accessible>()({
  Approve: {
    path: 'approve',
    roles: COACH,
    partners: serving,
    label: { nl: 'Keur goed', en: 'Approve' },
    fields: ['on', 'planSignedOn', 'grounds'],
    from: ({ status, iro }) => status === 'PROPOSED' && iro === null,
  },
  ApprovePlan: {
    path: 'plan/approve',
    roles: COACH,
    partners: serving,
    label: { nl: 'Keur het plan goed', en: 'Approve the plan' },
    fields: ['on'],
    from: IRO('PLAN_SUBMITTED'),
  },
  AcceptOrder: {
    path: 'order',
    roles: COACH,
    partners: serving,
    label: { nl: 'Bestel', en: 'Order' },
    fields: ['on', 'start', 'grounds'],
    from: READY('APPROVED', 'ORDERING'),
  },
  GiveMotivation: {
    path: 'motivation',
    roles: ['contract-expert'],
    partners: paying,
    label: { nl: 'Motiveer', en: 'Motivate' },
    fields: ['on', 'text', 'for'],
    from: READY('PROPOSED', 'APPROVED'),
  },
  RecordConsultation: {
    path: 'consultation',
    roles: COACH,
    partners: serving,
    label: { nl: 'Leg het overleg met de klant vast', en: 'Record the consultation' },
    fields: ['on'],
    from: READY('PROPOSED', 'APPROVED'),
  },
  AddGrounds: {
    path: 'grounds',
    roles: COACH,
    partners: serving,
    label: { nl: 'Voeg gronden toe', en: 'Add grounds' },
    fields: ['on', 'grounds'],
    from: READY('PROPOSED', 'APPROVED', 'ORDERED'),
  },
  // Also the partner that pays as of that day, which may be neither; whether it does, the decider sees.
  ConfirmBackdating: {
    path: 'backdating-consent',
    roles: ['coach', 'finance'],
    partners: serving,
    label: { nl: 'Bevestig een eerdere besteldag', en: 'Confirm an earlier order day' },
    fields: ['on', 'day'],
    from: READY('PROPOSED', 'APPROVED'),
  },
  RecordDiagnosis: {
    path: 'diagnosis',
    roles: COACH,
    partners: ofUwv,
    label: { nl: 'Leg de diagnose vast', en: 'Record the diagnosis' },
    fields: ['on'],
    from: IRO('DIAGNOSIS_AWAITED'),
  },
  ChooseCompany: {
    path: 'company',
    roles: COACH,
    partners: serving,
    label: { nl: 'Leg de keuze van de klant vast', en: "Record the client's choice" },
    fields: ['on', 'supplierId'],
    from: IRO('DIAGNOSED', 'COMPANY_CHOSEN'),
  },
  SubmitPlan: {
    ...DELIVERS,
    path: 'plan',
    label: { nl: 'Dien het plan in', en: 'Submit the plan' },
    fields: ['on', 'months', 'price'],
    from: IRO('COMPANY_CHOSEN'),
  },
  ReturnPlan: {
    path: 'plan/return',
    roles: COACH,
    partners: ofUwv,
    label: { nl: 'Geef het plan terug', en: 'Return the plan' },
    fields: ['on', 'reason'],
    from: IRO('PLAN_SUBMITTED'),
  },
  Start: {
    ...DELIVERS,
    path: 'start',
    label: { nl: 'Meld de start', en: 'Report the start' },
    fields: ['on'],
    from: READY('ORDERED'),
  },
  Cancel: {
    path: 'cancel',
    roles: COACH,
    partners: serving,
    label: { nl: 'Annuleer', en: 'Cancel' },
    fields: ['on', 'reason'],
    from: READY('PROPOSED', 'APPROVED', 'ORDERED'),
  },
  ReportProgress: {
    ...DELIVERS,
    path: 'progress-reports',
    label: { nl: 'Meld voortgang', en: 'Report progress' },
    fields: ['on', 'moment', 'line'],
    from: READY('IN_PROGRESS'),
  },
  DecideGoNoGo: {
    path: 'go-no-go',
    roles: COACH,
    partners: serving,
    label: { nl: 'Beslis over het volgende deel', en: 'Decide on the next part' },
    fields: ['on', 'go'],
    from: READY('IN_PROGRESS'),
  },
  ReportNoShow: {
    ...DELIVERS,
    path: 'no-shows',
    label: { nl: 'Meld dat de klant niet kwam', en: 'Report a no-show' },
    fields: ['on', 'missedOn'],
    from: READY('IN_PROGRESS', 'INTERRUPTED'),
  },
  Resume: {
    ...DELIVERS,
    path: 'resume',
    label: { nl: 'Hervat', en: 'Resume' },
    fields: ['on'],
    from: READY('INTERRUPTED'),
  },
  DropOut: {
    ...DELIVERS,
    path: 'drop-out',
    label: { nl: 'Meld dat de klant stopt', en: 'Report the drop-out' },
    fields: ['on', 'reason', 'note', 'costNote'],
    from: READY('IN_PROGRESS', 'INTERRUPTED'),
  },
  Complete: {
    ...DELIVERS,
    path: 'complete',
    label: { nl: 'Rond af', en: 'Complete' },
    fields: ['on', 'costNote'],
    from: READY('IN_PROGRESS'),
  },
  RecordPlacement: {
    ...DELIVERS,
    path: 'placement',
    label: { nl: 'Leg de plaatsing vast', en: 'Record the placement' },
    fields: ['on', 'proof', 'sustainableMonths'],
    from: READY('IN_PROGRESS', 'COMPLETED'),
  },
  ConfirmSustainable: {
    path: 'placement/confirm-sustainable',
    roles: ['finance'],
    partners: paying,
    label: { nl: 'Stel vast dat de plaatsing duurzaam is', en: 'Confirm the placement as sustainable' },
    fields: ['on'],
    from: READY('PLACED'),
  },
  EndPlacement: {
    path: 'placement/end',
    roles: ['coach', 'finance'],
    partners: serving,
    label: { nl: 'Leg het einde van de plaatsing vast', en: 'Record the end of the placement' },
    fields: ['on'],
    from: READY('PLACED', 'COMPLETED'),
  },
  RegisterForMinistry: {
    path: 'ministry-registration',
    roles: COACH,
    partners: ofUwv,
    label: { nl: 'Leg vast bij UWV', en: "Record in UWV's systems" },
    fields: ['on'],
    from: ({ status, principal, instrumentOwner }) =>
      principal === UWV && instrumentOwner !== UWV && ORDERED.has(status),
  },
  UndoCancellation: {
    path: 'corrections/cancellation',
    roles: COACH,
    partners: serving,
    label: { nl: 'Draai de annulering terug', en: 'Undo the cancellation' },
    fields: ['on', 'reason', 'startedOn'],
    from: READY('CANCELLED'),
  },
  UndoDropOut: {
    ...CORRECTS,
    path: 'corrections/drop-out',
    label: { nl: 'Corrigeer: de klant stopte niet', en: 'Correct: the client did not stop' },
    fields: ['on', 'reason'],
    from: READY('DROPPED_OUT'),
  },
  CorrectCompletion: {
    ...CORRECTS,
    path: 'corrections/completion',
    label: { nl: 'Corrigeer de afronding', en: 'Correct the completion' },
    fields: ['on', 'reason', 'day'],
    from: READY('COMPLETED', 'PLACED'),
  },
  CorrectPlacement: {
    ...CORRECTS,
    path: 'corrections/placement',
    label: { nl: 'Corrigeer de plaatsing', en: 'Correct the placement' },
    fields: ['on', 'reason', 'day', 'proof', 'sustainableMonths'],
    from: READY('PLACED'),
  },
}) satisfies Partial<Record<AssignmentCommand['type'], AssignmentAccess>>;

export type Accessed = keyof typeof assignmentAccess;
const TABLE: Readonly<Record<Accessed, AssignmentAccess>> = assignmentAccess;

const isSupplierOf = (actor: Actor, one: Accessible): boolean =>
  one.supplierSees && actor.supplierId !== undefined && actor.supplierId === one.supplierId;
const isItsSupplier = ({ supplier }: AssignmentAccess, actor: Actor, one: Accessible): boolean =>
  supplier === true && isSupplierOf(actor, one);

/** Does the account see the assignment at all? Who does not gets the answer that it would get if there were none. */
const sees = (actor: Actor, one: Accessible): boolean =>
  actor.supplierId === undefined ? serving(one).includes(actor.partner) : isSupplierOf(actor, one);

/**
 * Asked before anything else of a step, so that a stranger learns nothing and reaches no rule. The account's role was checked at
 * the door.
 * @throws NotFound for who does not see the assignment; Forbidden for who sees it and has no part in this step
 */
export const refuseStrangers = (type: Accessed, actor: Actor, one: Accessible): void => {
  const access = TABLE[type];
  if (isItsSupplier(access, actor, one)) return;
  try {
    refuseOtherPartners(access, actor, one);
  } catch (refused) {
    throw sees(actor, one) ? refused : new NotFound('assignment', one.assignmentId);
  }
};

/** The steps that can be taken from where the assignment stands, as this reader sees them. */
export const stepsOf = (
  one: Accessible,
  { actor, language }: { actor: Actor; language: Language },
  dueOn: IsoDate | null,
): StepAnswer[] =>
  Object.entries(TABLE).flatMap(([command, access]) => {
    if (!access.from(one)) return [];
    const { assignmentId } = one;
    const href = `/v1/assignments/${assignmentId}/${access.path}`;
    const answer = stepAnswer(command, href, access, { actor, thing: one, language }, { dueOn });
    return [{ ...answer, allowed: mayTake(access, actor, one) || isItsSupplier(access, actor, one) }];
  });
