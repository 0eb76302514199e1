import { asking, onItsDay, policy, when } from '../policy';
import {
  beforeFirstWwDay,
  orderedButNotStarted,
  principalIsFixedAtOrder,
  throughExhaustion,
  uwvMoneyForUwvClients,
  whoIsPrincipal,
} from '../rules/a-responsibility';
import {
  budgetsNeverMix,
  facilitiesAreMunicipal,
  municipalMakeOrBuy,
  uwvBuysFromPrivateParties,
} from '../rules/b-budgets';
import { fullTrajectoryIsIro } from '../rules/d-access-agreements';
import {
  clientChoosesCompany,
  iroLastsAtMostTwoYears,
  isIro,
  planApprovedBeforeStart,
  rejectedCompanies,
  startNowAuditLater,
} from '../rules/e-iro';
import { runningTrajectoriesFinish } from '../rules/f-free-space';
import { alwaysBuyOnTheMarket } from '../rules/l-procurement-procedure';
import { answer } from './assignment-steps';
import { honesty, uwvInstrumentLimits } from './parts';
import type { Question } from './question';
import { ASKED_FOR_PRINCIPAL, principalOf } from './principal-of';
import { type KnownFacts, knowing, type StepFacts } from './step-facts';

/** R-016 decided the order by the start that was planned; the window holds for the real start too. */
const startsInTheWindow = when<KnownFacts>(
  ({ fixed, exhaustion }) => fixed?.decidedBy === 'R-016' && exhaustion.is !== 'not-started',
  [
    asking(
      ({ actedOn, principal, ...facts }: KnownFacts) => ({
        ...facts,
        day: actedOn,
        start: actedOn,
        wouldCharge: principal,
      }),
      beforeFirstWwDay,
    ),
  ],
);

const starts = policy<KnownFacts>('START', [
  whoIsPrincipal,
  startsInTheWindow,
  uwvMoneyForUwvClients,
  budgetsNeverMix,
  orderedButNotStarted,
  uwvBuysFromPrivateParties,
  municipalMakeOrBuy,
  alwaysBuyOnTheMarket,
  facilitiesAreMunicipal,
  fullTrajectoryIsIro,
  clientChoosesCompany,
  when<KnownFacts>(isIro, [rejectedCompanies]),
  asking(
    (facts: KnownFacts) => ({ ...facts, starting: true, startsOn: facts.start ?? facts.actedOn }),
    planApprovedBeforeStart,
  ),
  iroLastsAtMostTwoYears,
  // The audit's term counts from the start.
  onItsDay<KnownFacts>(startNowAuditLater),
  runningTrajectoriesFinish,
  uwvInstrumentLimits,
  honesty,
]);

/**
 * 4.9 Start. The order fixed the principal: what became known since counts for the next order. Only a service that had
 * not started on the last WW day is ordered again, under the principal of the day of starting.
 */
export const start: Question<StepFacts> = {
  step: 'START',
  title: { nl: 'starten', en: 'start' },
  asks: [...ASKED_FOR_PRINCIPAL, principalIsFixedAtOrder, starts],
  ask: (facts) => {
    const { day: ordered, actedOn } = facts;
    const atOrder = facts.fixed ? { ...facts.fixed, findings: [] } : principalOf(facts);
    const exhaustion = throughExhaustion({ ...facts, knownOn: actedOn });
    const anew = exhaustion.is === 'not-started' && atOrder.principal === 'UWV';
    const resolved = anew ? principalOf({ ...facts, day: actedOn }) : atOrder;
    const reorderUnder = resolved.principal === atOrder.principal ? undefined : resolved.principal;
    const day = anew ? actedOn : ordered;
    const known: KnownFacts = {
      ...knowing({ ...facts, day }, resolved, 'ORDER', anew ? exhaustion : { is: 'untouched' }),
      reorderUnder,
      orderDay: ordered,
    };
    return answer(facts, resolved, [
      ...resolved.findings,
      ...(!anew && ordered < actedOn ? principalIsFixedAtOrder.ask({ day: ordered, fixedOn: ordered }) : []),
      ...starts.ask(known),
    ]);
  },
};
