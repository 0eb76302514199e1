import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Streams } from '@ontschot/event-store';
import { motivationRoleOn, partner } from '../domain/partner.decider';
import type { MotivationRole } from '../domain/partner.events';
import { MotivationRoleOn } from '../facts';
import { partnerStream } from '../streams';

@QueryHandler(MotivationRoleOn)
export class MotivationRoleOnHandler implements IQueryHandler<MotivationRoleOn> {
  constructor(private readonly streams: Streams) {}

  async execute({ partner: code, day }: MotivationRoleOn): Promise<MotivationRole> {
    return motivationRoleOn((await this.streams.load(partner, partnerStream(code))).state, day);
  }
}
