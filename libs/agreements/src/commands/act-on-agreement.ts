import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Streams } from '@ontschot/event-store';
import {
  type AgreementId,
  type CommandContext,
  type CommandResult,
  NotFound,
  Rejected,
} from '@ontschot/kernel';
import { agreement } from '../domain/agreement.decider';
import { agreementStream } from '../streams';
import { type AskedStep, CompleteStep } from './complete-step';

/** One step on an agreement that exists, by those whose agreement it is. */
export class ActOnAgreement extends Command<CommandResult> {
  constructor(
    readonly agreementId: AgreementId,
    readonly step: AskedStep,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(ActOnAgreement)
export class ActOnAgreementHandler implements ICommandHandler<ActOnAgreement> {
  constructor(
    private readonly streams: Streams,
    private readonly completed: CompleteStep,
  ) {}

  async execute({ agreementId, step, context }: ActOnAgreement): Promise<CommandResult> {
    const stream = agreementStream(agreementId);
    const { state } = await this.streams.load(agreement, stream);
    if (state.stage === 'none') throw new NotFound('agreement', agreementId);
    const command = await this.completed.of(step, state, context);
    const { events, ...done } = await this.streams.execute(agreement, stream, command, context);
    // A refused join is a fact that is kept, and the caller hears the rules that refused it.
    const refused = events.find((event) => event.type === 'JoinRefused');
    if (refused) throw new Rejected(refused.data.verdict, done.position);
    return done;
  }
}
