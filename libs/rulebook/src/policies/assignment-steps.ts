import type { Verdict } from '@ontschot/kernel';
import type { OpeningMoment } from '../facts/opening';
import { type Asked, asking, given, policy } from '../policy';
import { anyCoachAnyInstrument, ifWhatThenHow } from '../rules/c-choice-and-mandate';
import { coachNominatesWithClient } from '../rules/d-access-agreements';
import { planApprovedBeforeStart, startNowAuditLater } from '../rules/e-iro';
import { freeSpaceWithinCap, halfYearCandidateTest } from '../rules/f-free-space';
import { registerForMinistry } from '../rules/g-piggybacking';
import { planIsSigned } from '../rules/n-client-services';
import type { Finding } from '../rule';
import { verdictFrom } from '../verdict';
import {
  choice,
  deciding,
  honesty,
  instrumentFits,
  money,
  orderableLater,
  orderable,
  responsibility,
} from './parts';
import type { Question } from './question';
import { ASKED_FOR_PRINCIPAL, principalOf } from './principal-of';
import { contractingPrincipalOf, type KnownFacts, knowing, type StepFacts } from './step-facts';

/** One step of a client's assignment: who is principal, then the list of what else must hold. */
const step = (
  name: string,
  title: Question<StepFacts>['title'],
  asks: readonly Asked<KnownFacts>[],
  openingMoment: OpeningMoment = 'ORDER',
): Question<StepFacts> => {
  const all = policy<KnownFacts>(name, asks);
  return {
    step: name,
    title,
    asks: [...ASKED_FOR_PRINCIPAL, all],
    ask: (facts) => {
      const resolved = principalOf(facts);
      return answer(facts, resolved, [
        ...resolved.findings,
        ...all.ask(knowing(facts, resolved, openingMoment)),
      ]);
    },
  };
};

/** The verdict of a step for this principal. */
export const answer = (
  facts: StepFacts,
  { principal, decidedBy }: { principal: string; decidedBy: string },
  findings: readonly Finding[],
): Verdict =>
  verdictFrom(findings, {
    principal,
    decidedBy,
    contractingPrincipal: contractingPrincipalOf(facts),
    parties: { owner: facts.owner, coachEmployer: facts.coachEmployer },
    invoiced: true,
  });

/** A case that is silent on it counts as recorded; a command always tells. */
const considered = given(
  ({ day, needRecorded, choiceRecorded = true, hasAlready }: KnownFacts) =>
    needRecorded === undefined ? undefined : { day, needRecorded, choiceRecorded, hasAlready },
  [ifWhatThenHow],
);
const signedPlan = given(
  ({ day, planSignedOn }: KnownFacts) => (planSignedOn === undefined ? undefined : { day, planSignedOn }),
  [planIsSigned],
);

/** 4.9 Propose: any coach, any instrument; what the order still needs is said as a warning. */
export const propose = step('PROPOSE', { nl: 'voorstellen', en: 'propose' }, [
  considered,
  anyCoachAnyInstrument,
  responsibility,
  choice,
  instrumentFits,
  orderableLater,
  honesty,
]);

/** 4.9 Approve: by the principal's own coach, or under its mandate, within the money. */
export const approve = step('APPROVE', { nl: 'goedkeuren', en: 'approve' }, [
  signedPlan,
  responsibility,
  deciding,
  choice,
  instrumentFits,
  orderableLater,
  money,
  honesty,
]);

/** 4.9 Order: everything that must stand on the day that fixes the principal. */
export const order = step('ORDER', { nl: 'bestellen', en: 'order' }, [
  considered,
  coachNominatesWithClient,
  responsibility,
  deciding,
  choice,
  instrumentFits,
  orderable,
  asking(
    (facts: KnownFacts) => ({ ...facts, starting: false, startsOn: facts.start ?? facts.actedOn }),
    planApprovedBeforeStart,
  ),
  startNowAuditLater,
  halfYearCandidateTest,
  freeSpaceWithinCap,
  money,
  registerForMinistry,
  honesty,
]);
