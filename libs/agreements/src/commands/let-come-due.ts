import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Streams } from '@ontschot/event-store';
import { type AgreementId, type CommandContext, type CommandResult, onAnyRevision } from '@ontschot/kernel';
import { agreement } from '../domain/agreement.decider';
import { agreementStream } from '../streams';
import { LookedUp } from './looked-up';

/** Records that an agreement's last day has passed. Not reachable over HTTP; harmless when repeated. */
export class LetAgreementExpire extends Command<CommandResult> {
  constructor(
    readonly agreementId: AgreementId,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(LetAgreementExpire)
export class LetAgreementExpireHandler implements ICommandHandler<LetAgreementExpire> {
  constructor(private readonly streams: Streams) {}

  execute({ agreementId, context }: LetAgreementExpire): Promise<CommandResult> {
    return this.streams.execute(
      agreement,
      agreementStream(agreementId),
      { type: 'ExpireAgreement', on: context.effectiveOn },
      onAnyRevision(context),
    );
  }
}

/** Gives a waiting application its round, once one is published. Not reachable over HTTP; harmless when repeated. */
export class ScheduleWaitingApplication extends Command<CommandResult> {
  constructor(
    readonly agreementId: AgreementId,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(ScheduleWaitingApplication)
export class ScheduleWaitingApplicationHandler implements ICommandHandler<ScheduleWaitingApplication> {
  constructor(
    private readonly streams: Streams,
    private readonly lookedUp: LookedUp,
  ) {}

  async execute({ agreementId, context }: ScheduleWaitingApplication): Promise<CommandResult> {
    const rounds = await this.lookedUp.rounds();
    return this.streams.execute(
      agreement,
      agreementStream(agreementId),
      { type: 'ScheduleApplication', rounds },
      onAnyRevision(context),
    );
  }
}
