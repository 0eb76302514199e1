import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Streams } from '@ontschot/event-store';
import { type Piggyback, piggyback } from '../domain/piggyback.decider';
import { type OpeningFacts, OpeningOf, piggybackIdOf } from '../facts';

@QueryHandler(OpeningOf)
export class OpeningOfHandler implements IQueryHandler<OpeningOf> {
  constructor(private readonly streams: Streams) {}

  async execute({ agreementId, partner }: OpeningOf): Promise<OpeningFacts> {
    const { state } = await this.streams.load(piggyback, `piggyback-${piggybackIdOf(agreementId, partner)}`);
    return openingFrom(agreementId, partner, state);
  }
}

/** Exported for its spec. */
export const openingFrom = (agreementId: string, partner: string, state: Piggyback): OpeningFacts => {
  if (state.status === 'NONE')
    return {
      agreementId,
      partner,
      open: false,
      by: null,
      addendumSignedOn: null,
      supplierConsent: false,
      supplierManagementAgreed: false,
    };
  const { status, openedBy, addendumSignedOn } = state;
  return {
    agreementId,
    partner,
    open: status === 'OPEN',
    by: status === 'OPEN' ? openedBy : null,
    addendumSignedOn: status === 'OPEN' ? addendumSignedOn : null,
    supplierConsent: status === 'CONSENTED' || status === 'AGREED' || status === 'OPEN',
    supplierManagementAgreed: status === 'AGREED' || status === 'OPEN',
  };
};
