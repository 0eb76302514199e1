import { NotFound, type Verdict } from '@ontschot/kernel';
import * as rules from '@ontschot/rulebook';
import type { StepFacts } from '@ontschot/rulebook';
import type { Propose } from './assignment.commands';
import type { AssignmentEvent, MotivationFor, OfAssignment, Terms } from './assignment.events';
import { decided, MOTIVATES } from './assignment.question';
import type { Assignment } from './assignment.state';
import { refuse } from './refusals';
import { notBefore } from './step-days';
import { type CaseFacts, instrumentOf, stepFactsOf } from './step-facts';

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
