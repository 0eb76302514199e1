import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Streams } from '@ontschot/event-store';
import { NotFound } from '@ontschot/kernel';
import { partner } from '../domain/partner.decider';
import { FindPartner, type PartnerFacts } from '../facts';
import { partnerStream } from '../streams';

@QueryHandler(FindPartner)
export class FindPartnerHandler implements IQueryHandler<FindPartner> {
  constructor(private readonly streams: Streams) {}

  async execute({ code }: FindPartner): Promise<PartnerFacts> {
    const { state } = await this.streams.load(partner, partnerStream(code));
    if (state.status === 'unknown') throw new NotFound('partner', code);
    const { name, kind, labourMarketRegion, uwvRegion } = state;
    return { code, name, kind, labourMarketRegion, uwvRegion };
  }
}
