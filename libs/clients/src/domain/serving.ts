import {
  type IsoDate,
  notBefore,
  type PartnerCode,
  plusDays,
  plusMonths,
  UWV,
  within,
} from '@ontschot/kernel';
import { hasConcurrentBenefits } from '@ontschot/rulebook';
import type { ConsentToServing, EndServing, LookedUp, ObjectToServing, ServeClient } from './client.commands';
import type { ClientEvent } from './client.events';
import { ownPartners } from './client.sight';
import type { KnownClient, Serving } from './client.state';
import { isOpen } from './orders';
import { refuse } from './refusals';
import { factsOn, residenceOn } from './timeline';

const activeServing = (state: KnownClient, partner: PartnerCode, on: IsoDate): Serving | undefined =>
  state.servings.find((one) => one.partner === partner && (one.until === null || on <= one.until));

/** Last day of a serving that begins on this day. */
export const lastServingDay = (from: IsoDate, { terms }: Pick<LookedUp, 'terms'>): IsoDate =>
  plusDays(plusMonths(from, terms.servingMonths), -1);

const consented = ({ consents }: KnownClient, partner: PartnerCode, today: IsoDate): boolean =>
  consents.some((one) => one.partner === partner && within(today, one.from, one.until));

/** Is what the ground says so, today? */
const isTrue = ({ code, by, facts, today, orders }: ServeClient & LookedUp, state: KnownClient): boolean => {
  if (!facts.takesPart) return false;
  switch (code) {
    case 'MANDATE':
      return facts.mandated;
    case 'JOINT_SERVICE':
      return by === UWV || (facts.region !== null && facts.region === residenceOn(state, today).region);
    case 'LEAD':
      return hasConcurrentBenefits(factsOn(state, today));
    case 'HANDOVER':
      return by === UWV
        ? state.handover !== null || state.decisions.length > 0
        : state.residences.some(({ partner }) => partner === by);
    case 'RUNS_SERVICE':
      return orders.some((order) => order.principal === by && isOpen(order));
    case 'CONSENT':
      return consented(state, by, today);
    case 'PARTNER_GROUND':
      return facts.addedBy !== null && ownPartners(state, today).includes(facts.addedBy);
    // Who handles a complaint knows that by itself; the own partners hear of it, and may object.
    case 'COMPLAINT':
      return true;
  }
};

/**
 * Another partner's client is served with that partner's say, or under a ground from a closed list that is so; for a term, and
 * never from a day in the past. The own partners are told, and may object. @throws NotPossible
 */
export const serve = (command: ServeClient & LookedUp, state: KnownClient): ClientEvent[] => {
  const { servingId, by, code, ground, on, today } = command;
  if (ownPartners(state, today).includes(by)) throw refuse('own-client');
  const last = lastServingDay(on, command);
  const until = command.until ?? last;
  const running = activeServing(state, by, on);
  if (
    running?.ground === ground &&
    running.code === code &&
    running.from === on &&
    (command.until === null || running.until === until)
  )
    return [];
  if (!isTrue(command, state)) throw refuse('ground-is-not-so', { code });
  const objection = state.servings.findLast((one) => one.partner === by && one.objectedBy !== null);
  if (objection?.objectedBy != null && !['CONSENT', 'MANDATE'].includes(code))
    throw refuse('serving-objected', { partner: objection.objectedBy });
  if (until < on) throw refuse('serving-ends-before-it-begins', { from: on, until });
  if (until > last) throw refuse('serving-too-long', { until: last });
  notBefore(on, today, { nl: 'Het helpen', en: 'The serving' });
  if (on > lastServingDay(today, command))
    throw refuse('serving-too-far-ahead', { until: lastServingDay(today, command) });
  if (running) throw refuse('already-serving', { day: running.from, code: running.code });
  return [
    {
      type: 'ClientServed',
      data: { clientId: state.clientId, servingId, partner: by, code, ground, from: on, until },
    },
  ];
};

/** An own partner lets another one serve. The same consent again changes nothing. */
export const consentToServing = (command: ConsentToServing & LookedUp, state: KnownClient): ClientEvent[] => {
  const { partner, reason, from, by, on, today } = command;
  if (ownPartners(state, today).includes(partner)) throw refuse('partner-has-the-client', { partner });
  notBefore(from, today, { nl: 'De toestemming', en: 'The consent' });
  const last = lastServingDay(from, command);
  const until = command.until ?? last;
  if (until < from) throw refuse('serving-ends-before-it-begins', { from, until });
  if (until > last) throw refuse('serving-too-long', { until: last });
  if (state.consents.some((one) => one.partner === partner && one.from === from && one.until === until))
    return [];
  return [
    {
      type: 'ServingConsented',
      data: { clientId: state.clientId, partner, by, reason, from, until, on },
    },
  ];
};

/** Who pays for what still runs, and who must be able to undo its own mistake today, is not sent away. */
const NOT_ENDED = new Set<Serving['code']>(['RUNNING_ORDER', 'MOVED', 'CORRECTED']);

/** An own partner ends another one's serving, at once. */
export const objectToServing = (
  { servingId, reason, by, on, today }: ObjectToServing & LookedUp,
  state: KnownClient,
): ClientEvent[] => {
  const serving = state.servings.find((one) => one.servingId === servingId);
  if (!serving) throw refuse('no-such-serving', { id: servingId });
  if (serving.objectedBy !== null) return [];
  if (NOT_ENDED.has(serving.code)) throw refuse('serving-needs-no-consent', { partner: serving.partner });
  if (serving.until !== null && serving.until < today) throw refuse('serving-ended', { day: serving.until });
  const { partner } = serving;
  return [
    { type: 'ServingObjected', data: { clientId: state.clientId, servingId, partner, by, reason, on } },
  ];
};

/** Today or later: what was seen until today was seen under the ground. */
export const endServing = ({ by, on, today }: EndServing & LookedUp, state: KnownClient): ClientEvent[] => {
  const running = activeServing(state, by, on);
  if (running) {
    if (running.until === on) return [];
    notBefore(on, today, { nl: 'Het einde', en: 'The end' });
    return [
      {
        type: 'ServingEnded',
        data: { clientId: state.clientId, servingId: running.servingId, partner: by, until: on },
      },
    ];
  }
  const last = state.servings.findLast(({ partner }) => partner === by);
  if (last?.until == null) throw refuse('not-serving');
  throw refuse('serving-ended', { day: last.until });
};
