import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Streams } from '@ontschot/event-store';
import { type CommandContext, type CommandResult, notAfterToday } from '@ontschot/kernel';
import { assignment } from '../domain/assignment.decider';
import { stepName } from '../domain/step-days';
import { refuseStrangers } from './access';
import { CaseFactsOf } from './case-facts';
import { accessible, existing, streamOf } from './existing';

/** The supplier starts the service; the limits of the instrument count on this day. @throws Rejected; NotPossible */
export class StartAssignment extends Command<CommandResult> {
  constructor(
    readonly assignmentId: string,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(StartAssignment)
export class StartAssignmentHandler implements ICommandHandler<StartAssignment> {
  constructor(
    private readonly streams: Streams,
    private readonly factsOf: CaseFactsOf,
  ) {}

  async execute({ assignmentId, context }: StartAssignment): Promise<CommandResult> {
    const { state } = await existing(this.streams, assignmentId);
    refuseStrangers('Start', context.actor, accessible(state));
    const on = context.effectiveOn;
    notAfterToday(on, context.today, stepName('Start'));
    const facts = await this.factsOf.of(
      state,
      { decision: null, commits: false },
      { type: 'START', date: on, start: on, coachEmployer: state.of.coachEmployer },
    );
    return this.streams.execute(assignment, streamOf(assignmentId), { type: 'Start', facts, on }, context);
  }
}
