import { Injectable } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { type CommandContext, DailyTask, following, type IsoDate } from '@ontschot/kernel';
import { AnswerClientNews } from '../commands/answer-news';
import { OrdersThatLapse } from '../read-models/assignment-overview/list-assignments';

/**
 * Orders that have not started on the last WW day of their client lapse on the day after it.
 * Harmless when run twice a day, or after days of standstill.
 */
@Injectable()
export class LetOrdersLapse extends DailyTask {
  readonly name = 'let-orders-lapse';

  constructor(
    private readonly queries: QueryBus,
    private readonly commands: CommandBus,
  ) {
    super();
  }

  async run(day: IsoDate, context: CommandContext): Promise<void> {
    for (const assignmentId of await this.queries.execute(new OrdersThatLapse(day)))
      await this.commands.execute(
        new AnswerClientNews(assignmentId, { today: day }, following(context, assignmentId)),
      );
  }
}
