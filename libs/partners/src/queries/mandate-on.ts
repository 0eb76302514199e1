import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Streams } from '@ontschot/event-store';
import { mandateOn, mandates } from '../domain/mandate.decider';
import { type MandateFacts, MandateOn } from '../facts';
import { mandateStream } from '../streams';

@QueryHandler(MandateOn)
export class MandateOnHandler implements IQueryHandler<MandateOn> {
  constructor(private readonly streams: Streams) {}

  async execute({ grantor, grantee, decision, day }: MandateOn): Promise<MandateFacts | null> {
    const { state } = await this.streams.load(mandates, mandateStream(grantor, grantee));
    const found = mandateOn(state, decision, day);
    return (
      found && {
        mandateId: found.mandate.mandateId,
        grantor,
        grantee,
        decisions: found.scope.decisions,
        from: found.scope.from,
        until: found.scope.until,
      }
    );
  }
}
