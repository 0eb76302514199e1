import {
  type IsoDate,
  type PartnerCode,
  plusDays,
  plusMonths,
  UWV,
  within,
  type Reason,
} from '@ontschot/kernel';
import { determineResponsible, type ResolutionFacts } from '@ontschot/rulebook';
import { type JointDecision, type KnownClient, lastDayOf, type Offer, type Residence } from './client.state';

/** Where the client lives on the day; before the registration where the client lived then. */
export const residenceOn = ({ residences, residence, region }: KnownClient, day: IsoDate): Residence =>
  residences.findLast(({ from }) => from === null || from <= day) ?? {
    partner: residence,
    region,
    from: null,
    by: null,
    knownOn: null,
    recordedOn: null,
  };

/** The move that matters for this day: the next one, so that the days before it keep the place before it, or else the last one. */
const moveAround = (
  { residences }: KnownClient,
  day: IsoDate,
): { before: Residence; after: Residence; on: IsoDate } | null => {
  const next = residences.findIndex(({ from }) => from !== null && from > day);
  const index = next === -1 ? residences.length - 1 : next;
  const [before, after] = [residences[index - 1], residences[index]];
  return before && after?.from != null ? { before, after, on: after.from } : null;
};

/**
 * Why and on which last day a joint decision ends; null while nothing ends it. R-006 lets the managers decide about a WW
 * client who is about to pass to assistance: about that WW right. Another right, another place or another decision ends it.
 */
export const endOfDecision = (
  client: KnownClient,
  decision: JointDecision,
): { until: IsoDate; because: 'NEW_WW' | 'MOVE' | 'NEW_DECISION' } | null => {
  const rights = client.benefits
    .filter(
      ({ type, from, benefitId }) =>
        type === 'WW' && benefitId !== decision.rightId && from > decision.signedOn,
    )
    .map(({ from }) => ({ until: plusDays(from, -1), because: 'NEW_WW' as const }));
  const moves =
    decision.movedOn === null ? [] : [{ until: plusDays(decision.movedOn, -1), because: 'MOVE' as const }];
  const later = client.decisions
    .slice(client.decisions.indexOf(decision) + 1)
    .map(({ effective }) => ({ until: plusDays(effective, -1), because: 'NEW_DECISION' as const }));
  return [...rights, ...moves, ...later].sort((one, other) => (one.until < other.until ? -1 : 1))[0] ?? null;
};

/** The joint decision that holds on the day. */
export const decisionOn = (client: KnownClient, day: IsoDate): JointDecision | null =>
  client.decisions.findLast((one) => within(day, one.effective, endOfDecision(client, one)?.until)) ?? null;

/** The municipal offers that cover an order of this day, take-overs first. */
export const offersOn = ({ offers }: KnownClient, day: IsoDate): Offer[] =>
  offers
    .filter((one) => within(day, one.from, lastDayOf(one)))
    .sort((one, other) => Number(other.scope === 'TAKE_OVER') - Number(one.scope === 'TAKE_OVER'));

/** The first WW day that is still ahead on this day: of a WW benefit that was known by then, or as it is expected. */
export const firstWwDayAfter = ({ benefits, situation }: KnownClient, day: IsoDate): IsoDate | null =>
  benefits
    .filter(({ type, from, knownOn }) => type === 'WW' && from > day && (knownOn === null || knownOn <= day))
    .map(({ from }) => from)
    .sort()[0] ?? situation.expectedFirstWwDay;

/** What the rules ask of the client on the day, as far as no purchase is asked about: a module of the municipality's own stands for any. */
export const factsOn = (
  client: KnownClient,
  day: IsoDate,
  more: Pick<ResolutionFacts, 'jointDecision' | 'municipalOffer'> = {},
): ResolutionFacts => {
  const { benefits, situation, history } = client;
  const { occupationallyDisabled, statusHolder, employed } = situation;
  const move = moveAround(client, day);
  const { partner: residence } = move?.after ?? residenceOn(client, day);
  const expectedFirstWwDay = firstWwDayAfter(client, day);
  const decision = decisionOn(client, day);
  // An offer of one facility does not make the client the municipality's; a take-over does, while it holds.
  const offer = offersOn(client, day).find(({ scope }) => scope === 'TAKE_OVER');
  return {
    day,
    residence,
    benefits,
    history,
    employed,
    kind: 'MODULE',
    owner: residence,
    ...(move === null ? {} : { previousResidence: move.before.partner, movedOn: move.on }),
    ...(expectedFirstWwDay === null ? {} : { expectedFirstWwDay }),
    ...(occupationallyDisabled === null ? {} : { occupationallyDisabled }),
    ...(statusHolder === null ? {} : { statusHolder }),
    ...(decision === null ? {} : { jointDecision: decision }),
    ...(offer === undefined ? {} : { municipalOffer: offerOf(offer) }),
    ...more,
  };
};

/** An offer in the form in which the rules read it. */
export const offerOf = (one: Offer): NonNullable<ResolutionFacts['municipalOffer']> => {
  const { by, decidedOn, scope, from, instrument } = one;
  return {
    by,
    decidedOn,
    scope,
    from,
    until: lastDayOf(one),
    ...(instrument === null
      ? {}
      : {
          instrument: {
            kind: instrument.kind,
            ...(instrument.item === null ? {} : { item: instrument.item }),
          },
        }),
  };
};

export type Holder = { partner: PartnerCode; rule: string };
/** `because`: what the rules said. `newOrders`: who pays for an order of this day. */
export type Responsible = Holder & { newOrders: Holder; because: Reason[] };

/**
 * Who is responsible on the day. After the WW maximum UWV stays responsible for what runs until the hand-over takes
 * effect, while new orders follow the benefit table.
 */
export const responsibleOn = (client: KnownClient, day: IsoDate): Responsible => {
  const { principal, decidedBy, because } = determineResponsible.ask(factsOn(client, day));
  // The benefit table decides for everybody, so that a partner and a rule are always named.
  const partner = principal ?? client.residence;
  const rule = decidedBy ?? 'R-001';
  const newOrders = { partner, rule };
  const { handover } = client;
  const waits =
    handover !== null &&
    day > handover.exhaustedOn &&
    (handover.agreedOn === null || handover.effective === null || day < handover.effective) &&
    rule === 'R-001' &&
    partner !== UWV;
  return waits ? { partner: UWV, rule: 'R-010', newOrders, because } : { partner, rule, newOrders, because };
};

/** All days on which something begins or stops that may change who is responsible. */
const turningDays = (client: KnownClient): IsoDate[] => {
  const after = (day: IsoDate | null | undefined): IsoDate[] => (day == null ? [] : [plusDays(day, 1)]);
  const first = [
    client.situation.expectedFirstWwDay,
    ...client.benefits.filter(({ type }) => type === 'WW').map(({ from }) => from),
  ].filter((day) => day !== null);
  return [
    ...client.benefits.flatMap(({ from, until }) => [from, ...after(until)]),
    ...first.flatMap((day) => [day, plusMonths(day, -4)]),
    ...client.residences.flatMap(({ from }) => from ?? []),
    ...client.offers.flatMap((one) => [one.from, ...after(lastDayOf(one))]),
    ...client.decisions.flatMap((one) => [one.effective, ...after(endOfDecision(client, one)?.until)]),
    ...client.maxima.flatMap(({ on }) => [on, ...after(on)]),
    ...(client.handover?.effective == null ? [] : [client.handover.effective]),
  ];
};

/** The days up to and including this one on which something came due since responsibility was determined. */
export const turnsUpTo = (client: KnownClient, day: IsoDate): IsoDate[] => {
  const since = client.responsibility?.on ?? client.registeredOn;
  return [...new Set(turningDays(client))].filter((one) => one > since && one <= day).sort();
};

/** The next day on which responsibility may change by itself, for the daily clock; null = none is known. */
export const nextTurn = (client: KnownClient, day: IsoDate): IsoDate | null =>
  turningDays(client)
    .filter((one) => one > day)
    .sort()[0] ?? null;

/** A stretch of days with one answer; both days count, `until` null = as far as is known. */
export type Period = Holder & { newOrders: Holder; from: IsoDate; until: IsoDate | null };

/** Responsibility past and coming, from the registration on. */
export const periodsOf = (client: KnownClient): Period[] => {
  const days = [...new Set([client.registeredOn, ...turningDays(client)])]
    .filter((day) => day >= client.registeredOn)
    .sort();
  const periods: Period[] = [];
  for (const from of days) {
    const { partner, rule, newOrders } = responsibleOn(client, from);
    const last = periods.at(-1);
    if (
      last?.partner === partner &&
      last.rule === rule &&
      last.newOrders.partner === newOrders.partner &&
      last.newOrders.rule === newOrders.rule
    )
      continue;
    if (last) last.until = plusDays(from, -1);
    periods.push({ partner, rule, newOrders, from, until: null });
  }
  return periods;
};
