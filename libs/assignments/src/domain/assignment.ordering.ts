import {
  budgetIdOf,
  fundOf,
  type IsoDate,
  NotFound,
  type PartnerCode,
  UWV,
  type Verdict,
  within,
} from '@ontschot/kernel';
import * as rules from '@ontschot/rulebook';
import { refuseUnlessAllowed, type StepFacts } from '@ontschot/rulebook';
import type { AcceptOrder, Approve, ApprovePlan, FailOrder, Propose } from './assignment.commands';
import type {
  AssignmentEvent,
  Grounds,
  MotivationFor,
  OfAssignment,
  OrderTerms,
  Terms,
} from './assignment.events';
import type { Assignment, Existing } from './assignment.state';
import { type CaseAction, type CaseFacts, stepFactsOf, instrumentOf } from './step-facts';
import { opened } from './opened';
import { orderLinesOf } from './order-lines';
import { refuse } from './refusals';
import { contentOf, type Done, doneAlready } from './repeats';
import { notBefore } from './step-days';

type Decided = { principal: PartnerCode; decidingRule: string; verdict: Verdict };

/** The principal that a verdict names, and by which rule. @throws Rejected when the rules refuse or hold the step */
const decided = (verdict: Verdict): Decided => {
  const { principal, decidedBy } = refuseUnlessAllowed(verdict);
  // A step on a client's assignment always names a principal: R-001 does where no rule before it does.
  if (principal === null || !decidedBy) throw new Error('The rules named no principal.');
  return { principal, decidingRule: decidedBy, verdict };
};

const MOTIVATES: Readonly<Record<string, MotivationFor>> = {
  'R-015': 'ZW',
  'R-096': 'LONGER_THAN_12_MONTHS',
};

/** What holds this step until a contract expert has motivated it; empty where nothing does, or something else holds it too. */
const awaitedMotivations = (verdict: Verdict): MotivationFor[] => {
  const holds = verdict.because.filter(({ effect }) => effect === 'HOLD' || effect === 'REFUSE');
  const awaited = holds.flatMap(({ rule, effect }) =>
    effect === 'HOLD' && MOTIVATES[rule] !== undefined ? [MOTIVATES[rule]] : [],
  );
  return awaited.length === holds.length ? awaited : [];
};

/** A proposal goes ahead without the expert's motivation, so that the expert has something to motivate; an approval does not. */
const motivationStillAwaited = (verdict: Verdict, motivated: () => Verdict): Verdict => ({
  ...motivated(),
  because: verdict.because.map((reason) =>
    reason.effect === 'HOLD' ? { ...reason, effect: 'WARN' } : reason,
  ),
});

/** The case of a step on an assignment that exists; new grounds add to those of the proposal. */
export const factsFor = (
  state: Existing,
  facts: CaseFacts,
  grounds: Grounds,
  action: CaseAction,
): StepFacts => {
  const bare = caseWith(state, facts, grounds, action, false);
  if (state.motivations.length === 0) return bare;
  // One motivation for two reasons would let the one stand for the other.
  const needed = rules.propose
    .ask(bare)
    .because.flatMap(({ rule, effect }) =>
      effect === 'HOLD' && MOTIVATES[rule] !== undefined ? [MOTIVATES[rule]] : [],
    );
  return needed.every((one) => state.motivations.some((given) => given.for === one))
    ? caseWith(state, facts, grounds, action, true)
    : bare;
};

const caseWith = (
  { of, terms, proposal, order, startedOn, plannedEnd, iro, planApprovedOn }: Existing,
  facts: CaseFacts,
  grounds: Grounds,
  action: CaseAction,
  motivated: boolean,
): StepFacts =>
  stepFactsOf(
    facts,
    {
      assignmentId: of.assignmentId,
      instrumentId: terms.instrumentId,
      months: terms.months,
      price: terms.price,
      grounds: { ...proposal.grounds, ...grounds },
      motivated,
      routeReason: proposal.routeReason,
      ownAlternative: proposal.ownAlternative,
      orderedOn: order?.orderedOn ?? null,
      startedOn,
      plannedEnd,
      clientChoseCompany: iro === null || iro === 'DIAGNOSIS_AWAITED' || iro === 'DIAGNOSED' ? null : true,
      planApprovedOn,
      clientConsulted: proposal.clientConsulted,
      // Both stand on the proposal, or it would not be there.
      needRecorded: true,
      choiceRecorded: true,
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
export const proposalFactsOf = (
  command: Pick<
    Propose,
    | 'facts'
    | 'instrumentId'
    | 'grounds'
    | 'need'
    | 'choice'
    | 'clientConsulted'
    | 'routeReason'
    | 'ownAlternative'
    | 'coachEmployer'
    | 'start'
    | 'on'
  >,
  motivated = false,
): StepFacts => {
  const { months, price } = termsOf(command.facts, command.instrumentId);
  return stepFactsOf(
    command.facts,
    {
      assignmentId: null,
      instrumentId: command.instrumentId,
      months,
      price,
      grounds: command.grounds,
      motivated,
      routeReason: command.routeReason,
      ownAlternative: command.ownAlternative,
      orderedOn: null,
      startedOn: null,
      plannedEnd: null,
      clientChoseCompany: null,
      planApprovedOn: null,
      clientConsulted: command.clientConsulted,
      needRecorded: !!command.need,
      choiceRecorded: !!command.choice,
    },
    { type: 'PROPOSE', date: command.on, start: command.start, coachEmployer: command.coachEmployer },
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
    start,
    facts,
    on,
  } = command;
  if (start !== null) notBefore(on, start, 'Start');
  if (facts.client.status !== 'OPEN') throw refuse('client-not-open');
  const terms = termsOf(facts, command.instrumentId);
  const asked = rules.propose.ask(proposalFactsOf(command));
  const awaitsMotivation = awaitedMotivations(asked);
  const { principal, decidingRule, verdict } = decided(
    awaitsMotivation.length === 0
      ? asked
      : motivationStillAwaited(asked, () => rules.propose.ask(proposalFactsOf(command, true))),
  );
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
        plannedStart: start,
        ownEqual: [...(facts.ownEqual ?? [])],
        awaitsMotivation,
        on,
        verdict,
        decidingRule,
      },
    },
  ];
};

const approvedBy = (
  question: StepFacts,
  state: Existing,
  { by, facts, on }: Approve | ApprovePlan,
  planSignedOn: IsoDate | null,
  grounds: Grounds,
): AssignmentEvent & { type: 'InstrumentApproved' } => {
  const { principal, decidingRule, verdict } = decided(rules.approve.ask(question));
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
  if (ORDERED_OR_LATER.includes(state.status) && orderedSo(command, state)) return [];
  if (state.status !== 'APPROVED') throw refuse('assignment-not-approved', { status: state.status });
  const { by, facts, grounds, on } = command;
  const start = command.start ?? state.proposal.plannedStart;
  notBefore(state.approvedOn, on, 'AcceptOrder');
  if (start !== null) notBefore(on, start, 'Start');
  if (facts.client.status !== 'OPEN') throw refuse('client-not-open');
  const { concludedOn, validUntil } = facts.agreement;
  if (on < concludedOn) throw refuse('agreement-not-yet', { concludedOn });
  if (facts.agreement.status === 'NOT_YET') throw refuse('agreement-not-begun');
  if (facts.agreement.status !== 'ACTIVE' && !facts.agreement.dissolved) throw refuse('agreement-ended');
  const question = factsFor(state, facts, grounds, { type: 'ORDER', date: on, start, coachEmployer: by });
  const { principal, decidingRule, verdict } = decided(rules.order.ask(question));
  const reported = facts.client.unconfirmed.find(
    ({ paidBy, from, until }) => paidBy === principal && within(on, from, until),
  );
  if (reported) throw refuse('benefit-not-confirmed', { partner: reported.paidBy });
  if (validUntil !== null && start !== null && start > validUntil)
    throw refuse('start-after-agreement', { start, validUntil });
  if (!opened(facts, principal)) throw refuse('contract-not-open', { principal });
  if (facts.budget === null || !facts.budget.open)
    throw refuse('budget-year-not-open', { principal, year: on.slice(0, 4) });
  payerAgreesToTheDay(command, state, principal);
  const order: OrderTerms = {
    fund: fundOf(principal),
    budgetId: budgetIdOf(principal, Number(on.slice(0, 4))),
    decidingRule,
    orderedOn: on,
    amount: state.terms.price,
    lines: orderLinesOf(state.terms),
    plannedStart: start,
    ...(facts.agreement.coversPartners.includes(principal) ? { joined: true } : {}),
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

/** Is the order that stands the one that is asked for? @throws NotPossible `recorded-otherwise` */
const orderedSo = ({ grounds, on, start }: AcceptOrder, state: Existing): boolean => {
  const otherStart = start !== null && start !== (state.order?.plannedStart ?? null);
  const stands: Done = state.order ? { ORDERED: { on: state.order.orderedOn, what: '' } } : {};
  return doneAlready(stands, 'ORDERED', addsTo(state, grounds) || otherStart ? NO_DAY : on);
};

/** Do these grounds say more, or something else, than what is on record? */
const addsTo = ({ proposal }: Existing, grounds: Grounds): boolean =>
  Object.entries(grounds).some(
    ([ground, said]) => said !== undefined && proposal.grounds[ground as keyof Grounds] !== said,
  );
/** A day on which nothing was ever recorded. */
const NO_DAY: IsoDate = '0000-01-01';

/** An order of an earlier day may not move its cost to a partner whose client this is no more, without that partner's own say. */
const payerAgreesToTheDay = (
  { by, principalToday: now, on }: AcceptOrder,
  { backdating }: Existing,
  payer: PartnerCode,
): void => {
  if (now === null || now === payer || by === payer) return;
  if (!backdating.some(({ orderDay, by: agreed }) => orderDay === on && agreed === payer))
    throw refuse('backdated-to-other-payer', { day: on, payer, now });
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
    joined = false,
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
        ...(joined ? { joined } : {}),
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
