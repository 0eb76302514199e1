import { Injectable } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { type CommandContext, type IsoDate, uuidFrom } from '@ontschot/kernel';
import { AnswerClientNews } from '../commands/answer-news';
import { OrdersThatLapse } from '../read-models/assignment-overview/list-assignments';

/**
 * Orders that have not started on the last WW day of their client lapse on the day after it.
 * Harmless when run twice a day, or after days of standstill.
 */
@Injectable()
export class LetOrdersLapse {
  static readonly taskName = 'let-orders-lapse';

  constructor(
    private readonly queries: QueryBus,
    private readonly commands: CommandBus,
  ) {}

  async run(day: IsoDate, context: Omit<CommandContext, 'commandId' | 'effectiveOn'>): Promise<void> {
    for (const assignmentId of await this.queries.execute(new OrdersThatLapse(day)))
      await this.commands.execute(
        new AnswerClientNews(
          assignmentId,
          { today: day },
          {
            ...context,
            commandId: uuidFrom(LetOrdersLapse.taskName, assignmentId, day),
            effectiveOn: day,
            today: day,
          },
        ),
      );
  }
}
