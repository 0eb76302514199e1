import type { Action, Lane } from './action';
import { BULK_PLANS } from './scenario/bulk';
import { CASES } from './scenario/cases';
import { CLIENT_EVENTS } from './scenario/client-events';
import type { Day } from './scenario/days';
import type { Plan } from './scenario/plan';
import { concludeAgreements } from './stages/agreements';
import { planActions } from './stages/assignments';
import { eventActions } from './stages/client-events';
import { registerClients } from './stages/clients';
import { openContracts } from './stages/piggybacks';
import { openWerkplein, registerSuppliers } from './stages/werkplein';

export const PLANS: readonly Plan[] = [...BULK_PLANS, ...CASES];

/** Per client everything that happens after the intake; what falls on one day keeps the scenario's order. */
const lives = (): Lane[] => {
  const byClient = new Map<string, Action[]>();
  const add = (client: string, actions: Action[]): void =>
    void byClient.set(client, [...(byClient.get(client) ?? []), ...actions]);
  for (const event of CLIENT_EVENTS) add(event.client, eventActions(event));
  for (const plan of PLANS) add(plan.client, planActions(plan));
  return [...byClient.values()];
};

export type DayOfScenario = {
  day: Day;
  /** One part after the other; in a part the lanes at the same moment. */ parts: Lane[][];
};

/** The whole scenario day by day. What is needed on a day comes in an earlier part than what needs it. */
export const daysOf = (bills: Lane): DayOfScenario[] => {
  const parts = [
    openWerkplein(),
    registerSuppliers(),
    concludeAgreements(),
    openContracts(),
    registerClients(),
    lives(),
    [bills],
  ];
  const days = [...new Set(parts.flat(2).map(({ on }) => on))].sort();
  return days.map((day) => ({
    day,
    parts: parts
      .map((lanes) =>
        lanes.map((lane) => lane.filter(({ on }) => on === day)).filter((lane) => lane.length > 0),
      )
      .filter((lanes) => lanes.length > 0),
  }));
};
