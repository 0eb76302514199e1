import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Streams } from '@ontschot/event-store';
import { addendumNear, covers, type Opening, openOn, stoodOn, stoodSince } from '../domain/openings';
import { type Piggyback, piggyback } from '../domain/piggyback.decider';
import {
  type AddendumFacts,
  type OpeningFacts,
  OpeningOf,
  type OpeningPeriod,
  OpeningsOf,
  piggybackIdOf,
} from '../facts';
import { streamOf } from '../streams';

@QueryHandler(OpeningOf)
export class OpeningOfHandler implements IQueryHandler<OpeningOf> {
  constructor(private readonly streams: Streams) {}

  async execute(asked: OpeningOf): Promise<OpeningFacts> {
    const id = piggybackIdOf(asked.agreementId, asked.partner);
    const { state } = await this.streams.load(piggyback, streamOf(id));
    return openingFrom(asked, state);
  }
}

@QueryHandler(OpeningsOf)
export class OpeningsOfHandler implements IQueryHandler<OpeningsOf> {
  constructor(private readonly streams: Streams) {}

  async execute({ agreementId, partner }: OpeningsOf): Promise<OpeningPeriod[]> {
    const { state } = await this.streams.load(piggyback, streamOf(piggybackIdOf(agreementId, partner)));
    return state.status === 'NONE'
      ? []
      : state.openings.map(({ ended: _, withdrawn: __, ...period }) => period);
  }
}

const addendumOf = ({ addendumId, signedOn, from, until, scope }: Opening): AddendumFacts | null =>
  addendumId === null || signedOn === null || scope === null
    ? null
    : { addendumId, signedOn, from, until, scope };

/** Exported for its spec. */
export const openingFrom = (
  {
    agreementId,
    partner,
    day,
    service = null,
  }: Pick<OpeningOf, 'agreementId' | 'partner' | 'day'> & Partial<Pick<OpeningOf, 'service'>>,
  state: Piggyback,
): OpeningFacts => {
  const { openings, consents, managements } =
    state.status === 'NONE' ? { openings: [], consents: [], managements: [] } : state;
  const covering = service === null ? openings : openings.filter((one) => covers(one, service));
  const open = openOn(covering, day) ?? openOn(openings, day);
  const near = addendumNear(openOn(covering, day) ? covering : openings, day);
  return {
    agreementId,
    partner,
    day,
    open: open !== null,
    by: open?.by ?? null,
    number: open?.number ?? null,
    from: open?.from ?? null,
    until: open?.until ?? null,
    opensOn: open === null ? stoodSince(openings, day) : null,
    addendumSignedOn: open?.signedOn ?? null,
    addendum: near && addendumOf(near),
    supplierConsent: open !== null || stoodOn(consents, day),
    supplierManagementAgreed: open !== null || stoodOn(managements, day),
    supplierManagementAgreedOn: open === null ? stoodSince(managements, day) : null,
  };
};
