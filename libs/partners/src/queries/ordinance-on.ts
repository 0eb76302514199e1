import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Streams } from '@ontschot/event-store';
import { ordinanceOn, partner } from '../domain/partner.decider';
import { type OrdinanceFacts, OrdinanceOn } from '../facts';
import { partnerStream } from '../streams';

@QueryHandler(OrdinanceOn)
export class OrdinanceOnHandler implements IQueryHandler<OrdinanceOn> {
  constructor(private readonly streams: Streams) {}

  async execute({ partner: code, day }: OrdinanceOn): Promise<OrdinanceFacts | null> {
    const { state } = await this.streams.load(partner, partnerStream(code));
    const ordinance = state.status === 'unknown' ? null : ordinanceOn(state.ordinances, day);
    return ordinance && { partner: code, ...ordinance };
  }
}
