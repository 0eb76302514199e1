import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Streams } from '@ontschot/event-store';
import { Clock, type IsoDate, NotFound } from '@ontschot/kernel';
import { ownerOf } from '../domain/benefits';
import { client } from '../domain/client.decider';
import { ownPartners } from '../domain/client.sight';
import { type KnownClient, lastDayOf, type Offer } from '../domain/client.state';
import { decisionOn, factsOn, firstWwDayAfter, offerOf, offersOn } from '../domain/timeline';
import { streamOf } from '../streams';
import { type Benefit, type ClientFacts, FindClient, type OfferFacts } from '../facts';

@QueryHandler(FindClient)
export class FindClientHandler implements IQueryHandler<FindClient> {
  constructor(
    private readonly streams: Streams,
    private readonly clock: Clock,
  ) {}

  async execute({ clientId, day }: FindClient): Promise<ClientFacts> {
    const { state } = await this.streams.load(client, streamOf(clientId));
    if (state.status === 'unknown') throw new NotFound('client', clientId);
    const asked = day ?? this.clock.today();
    if (state.mergedInto === null) return { ...factsOf(state, asked, this.clock.today()), clientId };
    // An order of the other file goes on under its number, on what is known of the person.
    const { state: joined } = await this.streams.load(client, streamOf(state.mergedInto));
    if (joined.status === 'unknown') throw new NotFound('client', state.mergedInto);
    const [registeredOn = state.registeredOn] = [state.registeredOn, joined.registeredOn].sort();
    return {
      ...factsOf(joined, asked, this.clock.today()),
      clientId,
      status: 'MERGED',
      mergedInto: state.mergedInto,
      registeredOn,
    };
  }
}

const offerFacts = (offer: Offer): OfferFacts => {
  const { offerId, by, decidedOn, scope, from } = offer;
  return { offerId, ...offerOf(offer), by, decidedOn, scope, from, until: lastDayOf(offer) };
};

const benefitOf = ({ type, from, until, maximumReachedOn }: Benefit): Benefit => ({
  type,
  from,
  until,
  maximumReachedOn,
});

const factsOf = (state: KnownClient, day: IsoDate, today: IsoDate): ClientFacts => {
  const lives = factsOn(state, day);
  const offers = offersOn(state, day);
  const offer = offers[0] ?? state.offers.at(-1);
  return {
    clientId: state.clientId,
    status: state.status,
    closedOn: state.closedOn,
    mergedInto: state.mergedInto,
    registeredOn: state.registeredOn,
    residence: lives.residence,
    region: state.residences.find(({ partner }) => partner === lives.residence)?.region ?? null,
    previousResidence: lives.previousResidence ?? null,
    movedOn: lives.movedOn ?? null,
    benefits: state.benefits.map(benefitOf),
    unconfirmed: state.benefits
      .filter(({ confirmed }) => !confirmed)
      .map((benefit) => ({ ...benefitOf(benefit), paidBy: ownerOf(state, benefit) })),
    ...state.situation,
    expectedFirstWwDay: firstWwDayAfter(state, day),
    leadAgreed: state.leadAgreed,
    jointDecision: decisionOn(state, day) ?? state.proposal,
    municipalOffer: offer === undefined ? null : offerFacts(offer),
    municipalOffers: offers.map(offerFacts),
    history: state.history,
    ownPartners: ownPartners(state, today),
    servedBy: state.servings.map(({ partner, from, until }) => ({ partner, from, until })),
  };
};
