import { type PartnerCode, plusDays, UWV, notBefore } from '@ontschot/kernel';
import { recordOffer, refuseUnlessAllowed } from '@ontschot/rulebook';
import type { CorrectOffer, EndMunicipalOffer, LookedUp, RecordMunicipalOffer } from './client.commands';
import type { ClientEvent, OfferTerms } from './client.events';
import { type KnownClient, lastDayOf, type Offer } from './client.state';
import { wasOrdered } from './orders';
import { refuse } from './refusals';
import { factsOn } from './timeline';
import { assertOpen } from './transfers';

const sameThing = (one: OfferTerms, other: OfferTerms): boolean =>
  one.scope === other.scope &&
  one.instrument?.kind === other.instrument?.kind &&
  one.instrument?.item === other.instrument?.item;
const sameTerms = (one: OfferTerms, other: OfferTerms): boolean =>
  sameThing(one, other) && one.from === other.from && one.until === other.until;

const assertTerms = ({ scope, from, until, instrument }: OfferTerms): void => {
  if ((scope === 'ASSIGNMENT') !== (instrument !== null)) throw refuse('offer-names-its-instrument');
  if (until !== null && until < from) throw refuse('offer-ends-before-it-begins', { from, until });
};

const assertNoTwin = (terms: OfferTerms, offers: readonly Offer[]): void => {
  const twin = offers.find((one) => {
    const last = lastDayOf(one);
    return (
      sameThing(one, terms) &&
      (last === null || terms.from <= last) &&
      (terms.until === null || one.from <= terms.until)
    );
  });
  if (twin) throw refuse('offer-stands', { from: twin.from, until: lastDayOf(twin) });
};

/**
 * the municipality where the client lives decides to give a UWV client one facility, or to take over all
 * re-integration, for orders from…until; its W-deel pays those. It never reaches back: `from` is not before the decision.
 */
export const recordMunicipalOffer = (
  { offerId, scope, from, until, instrument, reason, by, on }: RecordMunicipalOffer,
  state: KnownClient,
): ClientEvent[] => {
  assertOpen(state);
  if (by === UWV) throw refuse('not-a-municipality');
  const terms: OfferTerms = { scope, from, until, instrument };
  if (state.offers.some((one) => one.by === by && one.ended === null && sameTerms(one, terms))) return [];
  assertTerms(terms);
  notBefore(from, on, { nl: 'Het aanbod', en: 'The offer' });
  // As a take-over: the rules then say whether the municipality may serve this client at all.
  const offer = { by, decidedOn: on, scope: 'TAKE_OVER' as const, from, until };
  const verdict = refuseUnlessAllowed(
    recordOffer.ask({ ...factsOn(state, from, { municipalOffer: offer }), offeredBy: by }),
  );
  assertNoTwin(
    terms,
    state.offers.filter((one) => one.by === by),
  );
  if (!verdict.because.some(({ rule, effect }) => rule === 'R-013' && effect === 'ALLOW'))
    throw refuse('no-uwv-benefit', { day: from });
  return [
    {
      type: 'MunicipalOfferRecorded',
      data: {
        clientId: state.clientId,
        offerId,
        by,
        decidedOn: on,
        ...terms,
        reason,
        because: verdict.because,
      },
    },
  ];
};

const offerOf = (state: KnownClient, wanted: string, by: PartnerCode): Offer => {
  const found = state.offers.find(({ offerId }) => offerId === wanted);
  if (!found) throw refuse('no-such-offer', { id: wanted });
  if (found.by !== by) throw refuse('offer-of-another-partner', { partner: found.by });
  return found;
};

/** The municipality ends its offer; orders placed by then keep it as principal. */
export const endMunicipalOffer = (
  { offerId, until, reason, by, on }: EndMunicipalOffer,
  state: KnownClient,
): ClientEvent[] => {
  const offer = offerOf(state, offerId, by);
  if (offer.ended) {
    if (offer.ended.until === until) return [];
    throw refuse('offer-ended', { day: offer.ended.until });
  }
  // Not before the day on which it is ended: what was ordered under it stays so. Withdrawn before its first day it never covered one.
  notBefore(until, on < offer.from ? plusDays(offer.from, -1) : on, {
    nl: 'Het einde van het aanbod',
    en: 'The end of the offer',
  });
  return [
    {
      type: 'MunicipalOfferEnded',
      data: { clientId: state.clientId, offerId, until, endedBy: 'MUNICIPALITY', reason, on },
    },
  ];
};

/** Scope, days or instrument were typed wrong. */
export const correctOffer = (
  { offerId, scope, from, until, instrument, reason, by, on }: CorrectOffer,
  state: KnownClient,
): ClientEvent[] => {
  const offer = offerOf(state, offerId, by);
  if (offer.ended) throw refuse('offer-ended', { day: offer.ended.until });
  const terms: OfferTerms = { scope, from, until, instrument };
  if (sameTerms(offer, terms)) return [];
  assertTerms(terms);
  notBefore(from, offer.decidedOn, { nl: 'Het aanbod', en: 'The offer' });
  assertNoTwin(
    terms,
    state.offers.filter((one) => one.by === by && one !== offer),
  );
  return [
    {
      type: 'MunicipalOfferCorrected',
      data: { clientId: state.clientId, offerId, ...terms, reason, by, on },
    },
  ];
};

/** The clock: an offer whose last day has passed, and an offer of one facility whose assignment has ended. */
export const offersComeToAnEnd = (
  { clientId, offers }: KnownClient,
  { today, orders }: LookedUp,
): ClientEvent[] =>
  offers.flatMap((offer): ClientEvent[] => {
    if (offer.ended) return [];
    const { offerId, until } = offer;
    const ended = (last: string): ClientEvent[] => [
      {
        type: 'MunicipalOfferEnded',
        data: { clientId, offerId, until: last, endedBy: 'ITS_DAY', reason: null, on: today },
      },
    ];
    if (until !== null && until < today) return ended(until);
    if (offer.scope === 'TAKE_OVER') return [];
    const done = orders.find(
      (order) =>
        wasOrdered(order) &&
        order.principal === offer.by &&
        order.decidingRule === 'R-013' &&
        order.kind === offer.instrument?.kind &&
        order.orderedOn !== null &&
        order.orderedOn >= offer.from &&
        order.endedOn !== null &&
        order.status !== 'CANCELLED',
    );
    return done?.endedOn == null ? [] : ended(done.endedOn);
  });
