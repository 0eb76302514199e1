import { Injectable } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { CommittedFrom } from '@ontschot/budgets';
import { type CommandContext, DailyTask, following, type IsoDate, plusDays } from '@ontschot/kernel';
import { ReleaseWhatIsLeft } from '../commands/release-what-is-left';

/** How long ago money was committed that is looked at again: no step takes two days, and a standstill is seldom longer than a week. */
const [OLDEST, LATEST] = [-9, -2];

/**
 * A correction commits its money first and is recorded then: where it died in between, an order that is over holds money again.
 * Gives that back. Does nothing to orders that run, and nothing twice.
 */
@Injectable()
export class ReleaseWhatNeverCame extends DailyTask {
  readonly name = 'release-what-never-came';

  constructor(
    private readonly queries: QueryBus,
    private readonly commands: CommandBus,
  ) {
    super();
  }

  async run(day: IsoDate, context: CommandContext): Promise<void> {
    const committed = new CommittedFrom(plusDays(day, OLDEST), plusDays(day, LATEST));
    for (const assignmentId of await this.queries.execute(committed))
      await this.commands.execute(
        new ReleaseWhatIsLeft(assignmentId, following(context, assignmentId), true),
      );
  }
}
