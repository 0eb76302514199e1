import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Streams } from '@ontschot/event-store';
import { type CommandContext, following, type IsoDate, plusDays } from '@ontschot/kernel';
import { assignment } from '../domain/assignment.decider';
import { CaseFactsOf } from './case-facts';
import { existing, streamOf } from './existing';
import { FinishOrder } from './finish-order';
import { ReleaseWhatIsLeft } from './release-what-is-left';

/** What the end of a client's WW does to one assignment. From a policy only. */
export class AnswerWwExhaustion extends Command<void> {
  constructor(
    readonly assignmentId: string,
    readonly exhaustedOn: IsoDate,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(AnswerWwExhaustion)
export class AnswerWwExhaustionHandler implements ICommandHandler<AnswerWwExhaustion> {
  constructor(
    private readonly streams: Streams,
    private readonly factsOf: CaseFactsOf,
    private readonly commands: CommandBus,
  ) {}

  async execute({ assignmentId, exhaustedOn, context }: AnswerWwExhaustion): Promise<void> {
    // An order that is just being placed is finished first; then it can be cancelled like any other.
    await this.commands.execute(new FinishOrder(assignmentId, following(context, 'finish-order')));
    const { state } = await existing(this.streams, assignmentId);
    const facts = await this.factsOf.of(
      state,
      { decision: null, commits: false },
      { type: 'PROPOSE', date: plusDays(exhaustedOn, 1), start: null, coachEmployer: state.of.coachEmployer },
    );
    await this.streams.execute(
      assignment,
      streamOf(assignmentId),
      { type: 'AnswerExhaustion', exhaustedOn, facts },
      context,
    );
    await this.commands.execute(new ReleaseWhatIsLeft(assignmentId, following(context, 'release')));
  }
}
