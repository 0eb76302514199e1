import { type IsoDate, UWV } from '@ontschot/kernel';
import * as rules from '@ontschot/rulebook';
import type { StepFacts } from '@ontschot/rulebook';
import type { Approve, ApprovePlan } from './assignment.commands';
import type { AssignmentEvent, Grounds } from './assignment.events';
import { decided, factsFor } from './assignment.question';
import type { Existing } from './assignment.state';
import { decidesToday } from './dating-back';
import { refuse } from './refusals';
import { addsTo, contentOf, doneAlready, NO_DAY } from './repeats';
import { notBefore } from './step-days';

const approvedBy = (
  question: StepFacts,
  state: Existing,
  { by, facts, on }: Approve | ApprovePlan,
  planSignedOn: IsoDate | null,
  grounds: Grounds,
): AssignmentEvent & { type: 'InstrumentApproved' } => {
  const { principal, decidingRule, verdict } = decided(rules.approve.ask(question));
  decidesToday(facts, state, { decision: 'APPROVE', by, on, payer: principal });
  return {
    type: 'InstrumentApproved',
    data: {
      ...state.of,
      principal,
      approvedBy: by,
      mandateId: facts.mandate?.mandateId ?? null,
      planSignedOn,
      grounds,
      on,
      verdict,
      decidingRule,
    },
  };
};

export const approve = (command: Approve, state: Existing): AssignmentEvent[] => {
  if (state.status === 'APPROVED' || state.status === 'ORDERING' || state.status === 'ORDERED') {
    const what = contentOf(command.planSignedOn);
    // New grounds are no repeat: what stands is told, and where they can be recorded.
    const on = addsTo(state, command.grounds) ? null : command.on;
    if (doneAlready(state.done, 'APPROVED', on ?? NO_DAY, what)) return [];
  }
  if (state.status !== 'PROPOSED') throw refuse('assignment-not-proposed', { status: state.status });
  if (state.iro !== null) throw refuse('iro-plan-first');
  notBefore(state.proposedOn, command.on, 'Approve');
  const question = factsFor(state, command.facts, command.grounds, {
    type: 'APPROVE',
    date: command.on,
    start: state.proposal.plannedStart,
    coachEmployer: command.by,
  });
  // R-132 is about the plan that a municipality's client manager draws up; UWV's clients sign one for an IRO only.
  const municipal = rules.principalOf(question).principal !== UWV;
  return [
    approvedBy(
      municipal ? { ...question, planSignedOn: command.planSignedOn } : question,
      state,
      command,
      command.planSignedOn,
      command.grounds,
    ),
  ];
};

/** the coach approves the plan, and with it the instrument. */
export const approvePlan = (command: ApprovePlan, state: Existing): AssignmentEvent[] => {
  if (doneAlready(state.done, 'PLAN_APPROVED', command.on)) return [];
  if (state.status !== 'PROPOSED' || state.iro !== 'PLAN_SUBMITTED') throw refuse('no-plan-to-approve');
  notBefore(state.iroSince, command.on, 'ApprovePlan');
  const question = factsFor(
    { ...state, planApprovedOn: command.on },
    command.facts,
    {},
    { type: 'APPROVE', date: command.on, start: null, coachEmployer: command.by },
  );
  const approval = approvedBy(question, state, command, command.on, {});
  const { principal, verdict } = approval.data;
  return [
    {
      type: 'IroPlanApproved',
      data: {
        ...state.of,
        principal,
        months: state.terms.months,
        price: state.terms.price,
        on: command.on,
        verdict,
      },
    },
    approval,
  ];
};
