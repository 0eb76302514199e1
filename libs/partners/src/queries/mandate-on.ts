import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Streams } from '@ontschot/event-store';
import { mandateInForce, mandateOn, mandates } from '../domain/mandate.decider';
import { type MandateFacts, MandateInForce, MandateOn } from '../facts';
import { mandateStream } from '../streams';

@QueryHandler(MandateOn)
export class MandateOnHandler implements IQueryHandler<MandateOn> {
  constructor(private readonly streams: Streams) {}

  execute(asked: MandateOn): Promise<MandateFacts | null> {
    return mandateFrom(this.streams, asked, mandateOn);
  }
}

@QueryHandler(MandateInForce)
export class MandateInForceHandler implements IQueryHandler<MandateInForce> {
  constructor(private readonly streams: Streams) {}

  execute(asked: MandateInForce): Promise<MandateFacts | null> {
    return mandateFrom(this.streams, asked, mandateInForce);
  }
}

const mandateFrom = async (
  streams: Streams,
  { grantor, grantee, decision, day }: MandateOn | MandateInForce,
  find: typeof mandateOn,
): Promise<MandateFacts | null> => {
  const { state } = await streams.load(mandates, mandateStream(grantor, grantee));
  const found = find(state, decision, day);
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
};
