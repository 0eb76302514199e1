import { ForbiddenException } from '@nestjs/common';
import { type Actor, UWV } from '@ontschot/kernel';
import type { AssignmentCommand } from '../domain/assignment.commands';
import type { Existing, Status } from '../domain/assignment.state';

type Check = (actor: Actor, state: Existing) => boolean;

const isCoach = ({ roles }: Actor): boolean => roles.includes('coach');

/** A coach of the partner whose client it is, or of the one that serves the client here. */
const serves: Check = (actor, { of }) =>
  isCoach(actor) && (actor.partner === of.principal || actor.partner === of.coachEmployer);

/** The supplier of this very order; or a coach who records for a supplier without an account, or for the owner that delivers itself. */
const delivers: Check = (actor, state) =>
  actor.supplierId === undefined
    ? serves(actor, state) ||
      (isCoach(actor) && state.of.supplierId === null && actor.partner === state.of.instrumentOwner)
    : actor.supplierId === state.of.supplierId;

const uwvCoach: Check = (actor) => isCoach(actor) && actor.partner === UWV;

const financeOfPrincipal: Check = (actor, { of }) =>
  actor.roles.includes('finance') && actor.partner === of.principal;

/** a contract expert of the partner that pays. */
const expertOfPrincipal: Check = (actor, { of }) =>
  actor.roles.includes('contract-expert') && actor.partner === of.principal;

/** Whether it is the partner that pays as of that day, the decider sees. */
const coachOrFinance: Check = ({ roles }) => roles.includes('coach') || roles.includes('finance');

/** A supplier does not undo what it reported itself: who serves the client or pays for it does. */
const corrects: Check = (actor, state) => serves(actor, state) || financeOfPrincipal(actor, state);

/** The mandate rule itself guards a decision that is awaited, and names the way out; once it is taken, a repeat is for those who have a part in it. */
const decides =
  (awaited: Status): Check =>
  (actor, state) =>
    state.status === awaited || serves(actor, state);

/** Who may take which step (rulebook 4.4 and 4.9). */
const CHECKS: Partial<Record<AssignmentCommand['type'], Check>> = {
  Approve: decides('PROPOSED'),
  ApprovePlan: decides('PROPOSED'),
  AcceptOrder: decides('APPROVED'),
  Start: delivers,
  ReportProgress: delivers,
  ReportNoShow: delivers,
  Resume: delivers,
  DropOut: delivers,
  Complete: delivers,
  RecordPlacement: delivers,
  SubmitPlan: delivers,
  Cancel: serves,
  DecideGoNoGo: serves,
  ChooseCompany: serves,
  EndPlacement: (actor, state) => serves(actor, state) || financeOfPrincipal(actor, state),
  ConfirmSustainable: financeOfPrincipal,
  RegisterForMinistry: uwvCoach,
  RecordDiagnosis: uwvCoach,
  ReturnPlan: uwvCoach,
  GiveMotivation: expertOfPrincipal,
  RecordConsultation: serves,
  AddGrounds: serves,
  ConfirmBackdating: coachOrFinance,
  UndoCancellation: serves,
  UndoDropOut: corrects,
  CorrectCompletion: corrects,
  CorrectPlacement: corrects,
};

/** @throws ForbiddenException when this account has no part in this step of this assignment */
export const refuseStrangers = (type: AssignmentCommand['type'], actor: Actor, state: Existing): void => {
  const check = CHECKS[type];
  if (check && !check(actor, state))
    throw new ForbiddenException(
      'Only who serves this client, delivers this order or pays for it may take this step.',
    );
};
