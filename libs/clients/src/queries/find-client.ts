import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Streams } from '@ontschot/event-store';
import { NotFound } from '@ontschot/kernel';
import { client } from '../domain/client.decider';
import { ownPartners } from '../domain/client.state';
import { type ClientFacts, FindClient } from '../facts';

@QueryHandler(FindClient)
export class FindClientHandler implements IQueryHandler<FindClient> {
  constructor(private readonly streams: Streams) {}

  async execute({ clientId }: FindClient): Promise<ClientFacts> {
    const { state } = await this.streams.load(client, `client-${clientId}`);
    if (state.status === 'unknown') throw new NotFound('client', clientId);
    const {
      residence,
      region,
      previousResidence,
      movedOn,
      benefits,
      situation,
      leadAgreed,
      decision,
      proposal,
      municipalOffer,
      history,
      servings,
    } = state;
    return {
      clientId,
      residence,
      region,
      previousResidence,
      movedOn,
      benefits: benefits.map(({ benefitId: _, ...benefit }) => benefit),
      ...situation,
      leadAgreed,
      jointDecision: decision ?? proposal,
      municipalOffer,
      history,
      ownPartners: ownPartners(state),
      servedBy: servings.map(({ partner, from, until }) => ({ partner, from, until })),
    };
  }
}
