import { Command, CommandBus, CommandHandler, type ICommandHandler, QueryBus } from '@nestjs/cqrs';
import { Streams } from '@ontschot/event-store';
import { type CommandContext, type CommandResult, following, notAfterToday } from '@ontschot/kernel';
import { MotivationRoleOn } from '@ontschot/partners';
import type { CourseCommand, GiveMotivation } from '../domain/assignment.commands';
import { assignment } from '../domain/assignment.decider';
import { stepName } from '../domain/step-days';
import { refuseStrangers } from './access';
import { accessible, existing, streamOf } from './existing';
import { ReleaseWhatIsLeft } from './release-what-is-left';
import { OwnWords } from './own-words';

/** What coach, supplier and finance record in the course of a service, where no facts from elsewhere are needed. @throws Rejected; NotPossible; NotFound */
export class RecordOnAssignment extends Command<CommandResult> {
  constructor(
    readonly assignmentId: string,
    readonly step: Exclude<CourseCommand, GiveMotivation> | Omit<GiveMotivation, 'counts'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}

const MAY_RELEASE: readonly CourseCommand['type'][] = [
  'Cancel',
  'DecideGoNoGo',
  'DropOut',
  'Complete',
  'RecordPlacement',
  'ConfirmSustainable',
  'EndPlacement',
];

@CommandHandler(RecordOnAssignment)
export class RecordOnAssignmentHandler implements ICommandHandler<RecordOnAssignment> {
  constructor(
    private readonly streams: Streams,
    private readonly queries: QueryBus,
    private readonly words: OwnWords,
    private readonly commands: CommandBus,
  ) {}

  async execute({ assignmentId, step, context }: RecordOnAssignment): Promise<CommandResult> {
    const { state } = await existing(this.streams, assignmentId);
    refuseStrangers(step.type, context.actor, accessible(state));
    // What is recorded has happened; that a client came to work is known on the day itself at the earliest.
    notAfterToday(step.on, context.today, stepName(step.type));
    const asked =
      step.type === 'GiveMotivation'
        ? {
            ...step,
            counts: await this.queries.execute(new MotivationRoleOn(state.of.principal, step.on)),
          }
        : step;
    const done = await this.streams.execute(
      assignment,
      streamOf(assignmentId),
      await this.words.sealed(state.of.clientId, asked),
      context,
    );
    // At once, so that the budget that the user looks at next is right; the policy does it again if this breaks off.
    if (MAY_RELEASE.includes(step.type))
      await this.commands.execute(new ReleaseWhatIsLeft(assignmentId, following(context, 'release')));
    return done;
  }
}
