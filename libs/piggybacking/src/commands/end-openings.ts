import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { type CommandContext, DailyTask, following, type IsoDate } from '@ontschot/kernel';
import { DataSource } from 'typeorm';
import { PiggybackRequest } from '../read-models/piggyback-request/piggyback-request.row';
import { EndOpenings } from './end';

/** An opening ends by itself: on its last day, on the day of a withdrawal, or with the agreement. This notes that it did. */
@Injectable()
export class EndOpeningsWhoseLastDayHasPassed extends DailyTask {
  readonly name = 'end-openings-whose-last-day-has-passed';

  constructor(
    private readonly data: DataSource,
    private readonly commands: CommandBus,
  ) {
    super();
  }

  async run(day: IsoDate, context: CommandContext): Promise<void> {
    // An opening without a last day of its own may still end with its agreement: every one that is not ended is looked at.
    const open = await this.data
      .getRepository(PiggybackRequest)
      .createQueryBuilder('request')
      .where(`request.openings @> '[{"ended": false}]'`)
      .orderBy('request.id')
      .getMany();
    for (const { id, owner } of open)
      await this.commands.execute(
        new EndOpenings(id, {
          ...following(context, id),
          actor: { ...context.actor, partner: owner },
          effectiveOn: day,
        }),
      );
  }
}
