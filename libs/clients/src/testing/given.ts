import type { DomainEvent } from '@ontschot/kernel';
import type { BenefitType } from '@ontschot/rulebook';
import { specFor } from '../../../kernel/src/testing/spec-for';
import type { ClientCommand, ClientStep } from '../domain/client.commands';
import { client } from '../domain/client.decider';
import type { Benefit, ClientEvent, Situation } from '../domain/client.events';
import type { KnownClient } from '../domain/client.state';
import type { OrderOfClient } from '../domain/orders';

export const given = specFor(client);
export const clientId = 'c1';
export const TERMS = { erasureWaitsDays: 30, servingMonths: 6 };
export const TAKING_PART = ['UWV', 'GM0222', 'GM1509', 'GM1876', 'GM1955'];
export const situation: Situation = {
  employed: false,
  expectedFirstWwDay: null,
  earlyReporter: null,
  selfReliant: null,
  directlyPlaceable: null,
  occupationallyDisabled: null,
  statusHolder: null,
};
export const benefit = (type: BenefitType, from = '2026-01-01', until: string | null = null): Benefit => ({
  type,
  from,
  until,
  maximumReachedOn: null,
});
export const register = (benefits: Benefit[], more: object = {}) => ({
  type: 'RegisterClient' as const,
  by: 'UWV',
  on: '2026-01-05',
  clientId,
  sealed: 'v1.x',
  residence: 'GM0222',
  region: 'OOST' as const,
  situation,
  ground: 'intake',
  servingId: 's1',
  benefits: benefits.map((one, index) => ({ ...one, benefitId: `b${index}` })),
  today: '2033-12-31',
  stepId: 'step-0',
  orders: [],
  takingPart: TAKING_PART,
  terms: TERMS,
  ...more,
});
export const registered = (benefits: Benefit[], more: object = {}): ClientEvent[] =>
  client.decide(register(benefits, more), client.initial);
export const ww = registered([benefit('WW')]);
/** Given on the day of the step itself, with nothing ordered. */
export const step = <T extends ClientStep['type']>(
  type: T,
  by: string,
  on: string,
  more: object = {},
): ClientCommand =>
  ({
    type,
    by,
    on,
    today: on,
    stepId: `step-${on}`,
    orders: [],
    takingPart: TAKING_PART,
    terms: TERMS,
    ...more,
  }) as unknown as ClientCommand;
export const takeOver = (by: string, on: string, more: object = {}): ClientCommand =>
  step('RecordMunicipalOffer', by, on, {
    offerId: `offer-${on}`,
    scope: 'TAKE_OVER',
    from: on,
    until: null,
    instrument: null,
    reason: 'Wijkaanpak',
    ...more,
  });
export const types = (events: readonly DomainEvent[]): string[] => events.map(({ type }) => type);
export const last = (events: readonly ClientEvent[]): object => events.at(-1)?.data ?? {};
export const state = (events: readonly ClientEvent[]): KnownClient =>
  [...events].reduce(client.evolve, client.initial) as KnownClient;
export const after = (events: ClientEvent[], ...steps: ClientCommand[]): ClientEvent[] =>
  steps.reduce((all, one) => [...all, ...client.decide(one, state(all))], events);

/** A running module that UWV pays, from June to the end of August 2026. */
export const order = (more: Partial<OrderOfClient> = {}): OrderOfClient => ({
  assignmentId: 'A1',
  clientId,
  name: 'Sollicitatietraining',
  kind: 'MODULE',
  principal: 'UWV',
  decidingRule: 'R-001',
  status: 'IN_PROGRESS',
  orderedOn: '2026-05-04',
  plannedStart: '2026-06-01',
  startedOn: '2026-06-01',
  plannedEnd: '2026-08-31',
  endedOn: null,
  cents: 180_000,
  invoices: [],
  ...more,
});
