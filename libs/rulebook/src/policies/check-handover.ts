import { exhaustedOn } from '../facts/derived';
import {
  handOverAfterModule,
  managersDecideTogether,
  orderedButNotStarted,
  runsThroughExhaustion,
  throughExhaustion,
} from '../rules/a-responsibility';
import { verdictFrom } from '../verdict';
import type { Question } from './question';
import { ASKED_FOR_PRINCIPAL, principalOf } from './principal-of';
import { knowing, type StepFacts } from './step-facts';

/** does this client have to be handed over after the running module, and is that agreed? `day` is the order day. */
export const checkHandover: Question<StepFacts> = {
  step: 'CHECK_HANDOVER',
  title: { nl: 'de overdracht nagaan', en: 'check the hand-over' },
  asks: [
    ...ASKED_FOR_PRINCIPAL,
    runsThroughExhaustion,
    orderedButNotStarted,
    managersDecideTogether,
    handOverAfterModule,
  ],
  ask: (facts) => {
    const { day: ordered, actedOn, history, orderDayKnown } = facts;
    const atOrder = principalOf(facts);
    const outcome = { principal: atOrder.principal, decidedBy: atOrder.decidedBy };
    const exhausted = exhaustedOn(facts, ordered);
    if (exhausted !== null && exhausted < ordered && !orderDayKnown)
      return verdictFrom(
        [
          ...atOrder.findings,
          ...handOverAfterModule.ask({ ...knowing(facts, atOrder, 'ORDER'), handOver: 'ORDER_DAY_UNKNOWN' }),
        ],
        outcome,
      );
    const exhaustion =
      atOrder.principal === 'UWV'
        ? throughExhaustion({ ...facts, knownOn: actedOn })
        : ({ is: 'untouched' } as const);
    const known = knowing(facts, atOrder, 'ORDER', exhaustion);
    const said =
      exhaustion.is === 'not-started' ? orderedButNotStarted.ask(known) : runsThroughExhaustion.ask(known);
    // A module that was completed after WW ended has started, whatever the case says of its start.
    const completed = history.find(({ type, date }) => type === 'UWV_MODULE_COMPLETED' && date <= actedOn);
    const runs = exhaustion.is === 'runs-through' || (exhaustion.is === 'start-unknown' && completed);
    if (!runs)
      return verdictFrom([...atOrder.findings, ...said], {
        ...outcome,
        noAction: exhaustion.is !== 'start-unknown',
      });
    const agreed = managersDecideTogether.ask({ ...facts, day: actedOn });
    const to = agreed.find(({ decides }) => decides !== undefined && decides !== 'UWV')?.decides;
    const { principal, decidedBy, findings } =
      completed && completed.work !== true ? principalOf({ ...facts, day: actedOn }) : atOrder;
    return verdictFrom(
      [
        ...findings,
        ...(exhaustion.is === 'runs-through' ? said : []),
        ...(to === undefined
          ? handOverAfterModule.ask({ ...known, handOver: 'RUNS_THROUGH' })
          : [
              ...agreed,
              ...handOverAfterModule.ask({ ...known, day: actedOn, principal: to, handOver: 'AGREED' }),
            ]),
      ],
      { principal, decidedBy, noAction: true },
    );
  },
};
