import { Injectable } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { type CommandContext, DailyTask, following, type IsoDate } from '@ontschot/kernel';
import { FinishOrder } from '../commands/finish-order';
import { OrdersBeingPlaced } from '../read-models/assignment-overview/list-assignments';

/**
 * Settles orders whose request died between the rules and the money, and that the policy `finish-accepted-orders` has passed:
 * each gets its money and stands, or fails and gives back what it held. Harmless on one that is being placed at this moment.
 */
@Injectable()
export class FinishOrdersCutOff extends DailyTask {
  readonly name = 'finish-orders-cut-off';

  constructor(
    private readonly queries: QueryBus,
    private readonly commands: CommandBus,
  ) {
    super();
  }

  async run(_day: IsoDate, context: CommandContext): Promise<void> {
    for (const assignmentId of await this.queries.execute(new OrdersBeingPlaced()))
      await this.commands.execute(new FinishOrder(assignmentId, following(context, assignmentId)));
  }
}
