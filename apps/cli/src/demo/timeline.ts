import type { Action } from './action';
import { CASES } from './scenario/cases';
import { BULK_PLANS } from './scenario/bulk';
import { CLIENT_EVENTS } from './scenario/client-events';
import type { Day } from './scenario/days';
import type { Plan } from './scenario/plan';
import { eventAction } from './stages/client-events';
import { planActions } from './stages/assignments';

export const PLANS: readonly Plan[] = [...BULK_PLANS, ...CASES];

/** Per client everything in the order of its days; what falls on one day keeps the scenario's order. */
export const lanes = (): Map<string, Action[]> => {
  const byClient = new Map<string, Action[]>();
  const add = (client: string, actions: Action[]): void =>
    void byClient.set(client, [...(byClient.get(client) ?? []), ...actions]);
  for (const event of CLIENT_EVENTS) add(event.client, [eventAction(event)]);
  for (const plan of PLANS) add(plan.client, planActions(plan));
  for (const actions of byClient.values())
    actions.sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
  return byClient;
};

/** The part of each client's lane from `from` until the day before `until`. */
export const between = (all: Map<string, Action[]>, from: Day, until: Day): Action[][] =>
  [...all.values()]
    .map((actions) => actions.filter(({ on }) => from <= on && on < until))
    .filter((actions) => actions.length > 0);
