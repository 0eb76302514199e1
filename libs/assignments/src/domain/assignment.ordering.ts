import {
  budgetIdOf,
  fundOf,
  type IsoDate,
  NotFound,
  NotPossible,
  type PartnerCode,
  UWV,
  type Verdict,
} from '@ontschot/kernel';
import {
  coachNominatesWithClient,
  decide,
  type DecisionCase,
  ifWhatThenHow,
  planIsSigned,
  refuseUnlessAllowed,
  resolveOnOrderDay,
  withinOrdinance,
} from '@ontschot/rulebook';
import type { AcceptOrder, Approve, ApprovePlan, FailOrder, Propose } from './assignment.commands';
import type { AssignmentEvent, Grounds, OfAssignment, OrderTerms, Terms } from './assignment.events';
import type { Assignment, Existing } from './assignment.state';
import { type CaseAction, type CaseFacts, decisionCaseOf, instrumentOf } from './decision-case';
import { guard, guardFor } from './guard';
import { notBefore } from './not-before';
import { opened } from './opened';
import { orderLinesOf } from './order-lines';

type Decided = { principal: PartnerCode; decidingRule: string; verdict: Verdict };

/** What the rules say of this step. @throws Rejected when they refuse or hold it. */
const decided = (decisionCase: DecisionCase): Decided => {
  const verdict = decide(decisionCase);
  refuseUnlessAllowed(verdict);
  const { principal, decidedBy } = resolveOnOrderDay(decisionCase);
  return { principal, decidingRule: decidedBy, verdict };
};

/** The case of a step on an assignment that exists; new grounds add to those of the proposal. */
export const caseOf = (
  { terms, proposal, order, startedOn, plannedEnd, iro, planApprovedOn }: Existing,
  facts: CaseFacts,
  grounds: Grounds,
  action: CaseAction,
): DecisionCase =>
  decisionCaseOf(
    facts,
    {
      instrumentId: terms.instrumentId,
      months: terms.months,
      price: terms.price,
      grounds: { ...proposal.grounds, ...grounds },
      routeReason: proposal.routeReason,
      ownAlternative: proposal.ownAlternative,
      orderedOn: order?.orderedOn ?? null,
      startedOn,
      plannedEnd,
      clientChoseCompany: iro === null || iro === 'DIAGNOSIS_AWAITED' || iro === 'DIAGNOSED' ? null : true,
      planApprovedOn,
    },
    action,
  );

/** The terms of the agreement as they stand. @throws NotFound when the agreement has no such instrument. */
export const termsOf = ({ agreement }: CaseFacts, instrumentId: string): Terms => {
  const instrument = instrumentOf(agreement, instrumentId);
  if (!instrument) throw new NotFound('instrument', instrumentId);
  const { kind, name, nameEn, months, price, vatPercent, instalments } = instrument;
  return {
    agreementId: agreement.agreementId,
    instrumentId,
    form: agreement.form,
    kind,
    name,
    nameEn,
    contractingPrincipal: agreement.contractingPrincipal,
    months,
    price,
    vatPercent,
    instalments,
  };
};

/** The question of a proposal, also asked to learn who would pay. */
export const proposalCaseOf = (
  command: Pick<
    Propose,
    'facts' | 'instrumentId' | 'grounds' | 'routeReason' | 'ownAlternative' | 'coachEmployer' | 'on'
  >,
): DecisionCase => {
  const { months, price } = termsOf(command.facts, command.instrumentId);
  return decisionCaseOf(
    command.facts,
    {
      instrumentId: command.instrumentId,
      months,
      price,
      grounds: command.grounds,
      routeReason: command.routeReason,
      ownAlternative: command.ownAlternative,
      orderedOn: null,
      startedOn: null,
      plannedEnd: null,
      clientChoseCompany: null,
      planApprovedOn: null,
    },
    { type: 'PROPOSE', date: command.on, start: null, coachEmployer: command.coachEmployer },
  );
};

export const propose = (command: Propose, state: Assignment): AssignmentEvent[] => {
  if (state.status !== 'NONE') return [];
  const {
    assignmentId,
    clientId,
    coachEmployer,
    need,
    choice,
    routeReason,
    ownAlternative,
    clientConsulted,
    partsNeedGo,
    grounds,
    facts,
    on,
  } = command;
  const question = proposalCaseOf(command);
  guard(ifWhatThenHow({ need: !!need, choice: !!choice }, on), question);
  const terms = termsOf(facts, command.instrumentId);
  const { principal, decidingRule, verdict } = decided(question);
  // A case does not say what an ordinance provides; the fact of the day does.
  guardFor(withinOrdinance(terms.kind, facts.ordinance?.instruments ?? null, on), principal);
  const of: OfAssignment = {
    assignmentId,
    clientId,
    principal,
    coachEmployer,
    instrumentOwner: facts.agreement.owner,
    supplierId: facts.agreement.supplierId,
  };
  return [
    {
      type: 'InstrumentProposed',
      data: {
        ...of,
        terms,
        need: need ?? '',
        choice: choice ?? '',
        routeReason,
        ownAlternative,
        clientConsulted,
        partsNeedGo,
        grounds,
        on,
        verdict,
        decidingRule,
      },
    },
  ];
};

const approvedBy = (
  question: DecisionCase,
  state: Existing,
  { by, facts, on }: Approve | ApprovePlan,
  planSignedOn: IsoDate | null,
  grounds: Grounds,
): AssignmentEvent & { type: 'InstrumentApproved' } => {
  const { principal, decidingRule, verdict } = decided(question);
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
  if (state.status === 'APPROVED' || state.status === 'ORDERING' || state.status === 'ORDERED') return [];
  if (state.status !== 'PROPOSED')
    throw new NotPossible(
      'assignment-not-proposed',
      `The assignment is ${state.status}; only a proposal can be approved.`,
    );
  if (state.iro !== null)
    throw new NotPossible(
      'iro-plan-first',
      'An IRO is approved by approving its plan. Record diagnosis, company and plan first.',
    );
  notBefore(state.proposedOn, command.on, 'proposing');
  const question = caseOf(state, command.facts, command.grounds, {
    type: 'APPROVE',
    date: command.on,
    start: null,
    coachEmployer: command.by,
  });
  const approval = approvedBy(question, state, command, command.planSignedOn, command.grounds);
  // R-132 is about the plan that a municipality's client manager draws up; UWV's clients sign one for an IRO only.
  if (approval.data.principal !== UWV)
    guardFor(planIsSigned(command.planSignedOn, command.on), approval.data.principal);
  return [approval];
};

/** the coach approves the plan, and with it the instrument. */
export const approvePlan = (command: ApprovePlan, state: Existing): AssignmentEvent[] => {
  if (state.iro === 'PLAN_APPROVED') return [];
  if (state.status !== 'PROPOSED' || state.iro !== 'PLAN_SUBMITTED')
    throw new NotPossible('no-plan-to-approve', 'No plan was submitted. Submit the plan first.');
  notBefore(state.proposedOn, command.on, 'proposing');
  const question = caseOf(
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

const ORDERED_OR_LATER = [
  'ORDERING',
  'ORDERED',
  'IN_PROGRESS',
  'INTERRUPTED',
  'COMPLETED',
  'DROPPED_OUT',
  'PLACED',
  'SUSTAINABLY_PLACED',
];

/** The principal is determined anew on the order date, and from then on it is fixed. */
export const acceptOrder = (command: AcceptOrder, state: Existing): AssignmentEvent[] => {
  if (ORDERED_OR_LATER.includes(state.status)) return [];
  if (state.status !== 'APPROVED')
    throw new NotPossible(
      'assignment-not-approved',
      `The assignment is ${state.status}; approve it before it is ordered.`,
    );
  const { by, facts, grounds, on, start } = command;
  notBefore(state.approvedOn, on, 'approving');
  if (facts.agreement.status !== 'ACTIVE' && !facts.agreement.dissolved)
    throw new NotPossible(
      'agreement-ended',
      'The agreement takes no new orders. Choose an instrument of another agreement.',
    );
  const question = caseOf(state, facts, grounds, { type: 'ORDER', date: on, start, coachEmployer: by });
  if (state.terms.form === 'ACCESS_AGREEMENT')
    guard(coachNominatesWithClient(state.proposal.clientConsulted, on), question);
  const { principal, decidingRule, verdict } = decided(question);
  if (facts.agreement.validUntil !== null && on > facts.agreement.validUntil)
    throw new NotPossible(
      'agreement-expired',
      `The agreement ran until ${facts.agreement.validUntil}. Choose an instrument of another agreement.`,
    );
  if (!opened(facts, principal))
    throw new NotPossible(
      'contract-not-open',
      `The agreement is not open for clients of ${principal}. Its contract expert opens it by addendum or by its wording.`,
    );
  if (facts.budget === null || !facts.budget.open)
    throw new NotPossible(
      'budget-year-not-open',
      `${principal} has no open budget for ${on.slice(0, 4)}. Finance opens it first.`,
    );
  const order: OrderTerms = {
    fund: fundOf(principal),
    budgetId: budgetIdOf(principal, Number(on.slice(0, 4))),
    decidingRule,
    orderedOn: on,
    amount: state.terms.price,
    lines: orderLinesOf(state.terms),
    plannedStart: start,
  };
  const alternativeOffered = grounds.alternativeOffered ?? state.proposal.grounds.alternativeOffered ?? null;
  return [
    {
      type: 'OrderAccepted',
      data: {
        ...state.of,
        principal,
        ...order,
        agreementId: state.terms.agreementId,
        form: state.terms.form,
        alternativeOffered,
        mandateId: facts.mandate?.mandateId ?? null,
        verdict,
      },
    },
  ];
};

export const confirmOrder = (state: Existing): AssignmentEvent[] => {
  if (state.status !== 'ORDERING' || !state.order) return [];
  const {
    fund,
    budgetId,
    decidingRule,
    orderedOn,
    amount,
    lines,
    plannedStart = null,
    verdict,
  } = state.order;
  return [
    {
      type: 'AssignmentOrdered',
      data: {
        ...state.of,
        fund,
        budgetId,
        decidingRule,
        orderedOn,
        amount,
        lines,
        plannedStart,
        terms: state.terms,
        verdict,
      },
    },
  ];
};

export const failOrder = ({ rules, on }: FailOrder, state: Existing): AssignmentEvent[] =>
  state.status === 'ORDERING' && state.order
    ? [
        {
          type: 'OrderFailed',
          data: {
            ...state.of,
            budgetId: state.order.budgetId,
            agreementId: state.terms.agreementId,
            form: state.terms.form,
            on,
            rules,
          },
        },
      ]
    : [];
