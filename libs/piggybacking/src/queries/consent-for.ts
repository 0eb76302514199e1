import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Streams } from '@ontschot/event-store';
import { type ClientPiggyback, clientPiggyback } from '../domain/client-piggyback.decider';
import { ConsentFor, type ConsentFacts } from '../facts';
import { streamForClient } from '../streams';

@QueryHandler(ConsentFor)
export class ConsentForHandler implements IQueryHandler<ConsentFor> {
  constructor(private readonly streams: Streams) {}

  async execute(asked: ConsentFor): Promise<ConsentFacts | null> {
    const { state } = await this.streams.load(clientPiggyback, streamForClient(asked.assignmentId));
    return consentFrom(asked, state);
  }
}

/** Exported for its spec. */
export const consentFrom = (
  { agreementId, day }: Pick<ConsentFor, 'agreementId' | 'day'>,
  state: ClientPiggyback,
): ConsentFacts | null => {
  if (state.status === 'NONE' || state.of.agreementId !== agreementId) return null;
  const { consent, assignmentId, ownerToldOn, objected, retracted, closedOn } = state;
  if (consent === null || consent.on > day) return null;
  if ((closedOn !== null && closedOn < day) || (retracted !== null && retracted.on <= day)) return null;
  return {
    scope: 'CLIENT',
    assignment: assignmentId,
    givenOn: consent.on,
    ownerToldOn,
    ownerObjected: objected !== null && objected.on <= day,
    billsPrincipal: consent.billsPrincipal,
  };
};
