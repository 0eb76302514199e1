import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Streams } from '@ontschot/event-store';
import { type CommandContext, type CommandResult, type IsoDate, notAfterToday } from '@ontschot/kernel';
import { assignment } from '../domain/assignment.decider';
import { stepName } from '../domain/step-days';
import { refuseStrangers } from './access';
import { CaseFactsOf } from './case-facts';
import { accessible, existing, streamOf } from './existing';

/** The partner that pays as of an earlier day agrees that it is ordered as of that day. @throws NotPossible `not-the-payer` */
export class ConfirmBackdating extends Command<CommandResult> {
  constructor(
    readonly assignmentId: string,
    readonly orderDay: IsoDate,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(ConfirmBackdating)
export class ConfirmBackdatingHandler implements ICommandHandler<ConfirmBackdating> {
  constructor(
    private readonly streams: Streams,
    private readonly factsOf: CaseFactsOf,
  ) {}

  async execute({ assignmentId, orderDay, context }: ConfirmBackdating): Promise<CommandResult> {
    const { state } = await existing(this.streams, assignmentId);
    // The payer of that day need have no other part in the assignment.
    if ((await this.factsOf.principalOn(state, orderDay)) !== context.actor.partner)
      refuseStrangers('ConfirmBackdating', context.actor, accessible(state));
    const on = context.effectiveOn;
    notAfterToday(on, context.today, stepName('ConfirmBackdating'));
    const { clientId } = state.of;
    const facts = await this.factsOf.ofClientAndAgreement(clientId, state.terms.agreementId, orderDay);
    return this.streams.execute(
      assignment,
      streamOf(assignmentId),
      { type: 'ConfirmBackdating', orderDay, by: context.actor.partner, facts, on },
      context,
    );
  }
}
