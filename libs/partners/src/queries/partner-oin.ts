import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Streams } from '@ontschot/event-store';
import type { PartnerCode } from '@ontschot/kernel';
import { oins, ownerOf, registeredOin } from '../domain/oin.decider';
import { type OinFacts, PartnerOin, PartnerWithOin } from '../facts';
import { oinOf, partnerWithOin } from '../reference/oins';
import { OINS_STREAM } from '../streams';

@QueryHandler(PartnerOin)
export class PartnerOinHandler implements IQueryHandler<PartnerOin> {
  constructor(private readonly streams: Streams) {}

  async execute({ partner, day }: PartnerOin): Promise<OinFacts> {
    const { state } = await this.streams.load(oins, OINS_STREAM);
    const registered = registeredOin(state, partner, day);
    return { oin: registered ?? oinOf(partner), example: registered === null };
  }
}

@QueryHandler(PartnerWithOin)
export class PartnerWithOinHandler implements IQueryHandler<PartnerWithOin> {
  constructor(private readonly streams: Streams) {}

  async execute({ oin }: PartnerWithOin): Promise<PartnerCode | null> {
    const { state } = await this.streams.load(oins, OINS_STREAM);
    return ownerOf(state, oin) ?? partnerWithOin(oin);
  }
}
