import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { type CommandContext, DailyTask, following, type IsoDate } from '@ontschot/kernel';
import { DataSource, LessThanOrEqual } from 'typeorm';
import { AddendumOverview } from '../read-models/addendum-overview/addendum-overview.row';
import { TakeEffect } from './follow-opening';

/** A signed addendum is in force from its first day on; this notes that the day has come. */
@Injectable()
export class LetAddendaTakeEffect extends DailyTask {
  readonly name = 'let-addenda-take-effect';

  constructor(
    private readonly data: DataSource,
    private readonly commands: CommandBus,
  ) {
    super();
  }

  async run(day: IsoDate, context: CommandContext): Promise<void> {
    const due = await this.data.getRepository(AddendumOverview).find({
      where: { status: 'SIGNED', tookEffect: false, inForceFrom: LessThanOrEqual(day) },
      order: { id: 'ASC' },
    });
    for (const { id, inForceFrom, contractingPrincipal } of due)
      await this.commands.execute(
        new TakeEffect(id, {
          ...following(context, id),
          actor: { ...context.actor, partner: contractingPrincipal },
          effectiveOn: inForceFrom ?? day,
        }),
      );
  }
}
