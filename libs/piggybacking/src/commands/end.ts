import { Command, CommandHandler, type ICommandHandler, QueryBus } from '@nestjs/cqrs';
import { FindAgreement } from '@ontschot/agreements';
import { Streams } from '@ontschot/event-store';
import {
  type AssignmentId,
  type CommandContext,
  type CommandResult,
  type IsoDate,
  plusDays,
  type PiggybackRequestId,
} from '@ontschot/kernel';
import { clientPiggyback } from '../domain/client-piggyback.decider';
import { piggyback } from '../domain/piggyback.decider';
import { streamForClient, streamOf } from '../streams';

/** Notes the openings whose last day lies before `context.effectiveOn`; for the clock. A repeat records nothing. */
export class EndOpenings extends Command<CommandResult | null> {
  constructor(
    readonly piggybackId: PiggybackRequestId,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(EndOpenings)
export class EndOpeningsHandler implements ICommandHandler<EndOpenings> {
  constructor(
    private readonly streams: Streams,
    private readonly queries: QueryBus,
  ) {}

  async execute({ piggybackId, context }: EndOpenings): Promise<CommandResult | null> {
    const { state } = await this.streams.load(piggyback, streamOf(piggybackId));
    if (state.status === 'NONE') return null;
    const command = {
      type: 'EndOpenings' as const,
      agreementUntil: await this.lastDayOf(state.of.agreementId, context.effectiveOn),
      on: context.effectiveOn,
    };
    return this.streams.execute(piggyback, streamOf(piggybackId), command, context);
  }

  private async lastDayOf(agreementId: string, on: IsoDate): Promise<IsoDate | null> {
    const { validUntil, endedOn } = await this.queries.execute(new FindAgreement(agreementId, on));
    const ended = endedOn === null ? null : plusDays(endedOn, -1);
    return ended !== null && (validUntil === null || ended < validUntil) ? ended : validUntil;
  }
}

/** A consent for one client ends with its assignment; for the policy. Null where there was none. */
export class EndConsent extends Command<CommandResult | null> {
  constructor(
    readonly assignmentId: AssignmentId,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(EndConsent)
export class EndConsentHandler implements ICommandHandler<EndConsent> {
  constructor(private readonly streams: Streams) {}

  async execute({ assignmentId, context }: EndConsent): Promise<CommandResult | null> {
    const stream = streamForClient(assignmentId);
    const { state } = await this.streams.load(clientPiggyback, stream);
    if (state.status === 'NONE') return null;
    return this.streams.execute(clientPiggyback, stream, { type: 'Close', on: context.effectiveOn }, context);
  }
}
