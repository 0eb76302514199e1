import { Injectable } from '@nestjs/common';
import { type CommandContext, DailyTask, following, type IsoDate } from '@ontschot/kernel';
import { DataSource, LessThan } from 'typeorm';
import { MandateOverview } from '../read-models/mandate-overview/mandate-overview.row';
import { DecideOnMandate, DecideOnMandateHandler } from './decide-on-mandate';

/** Notes that a mandate's last day has passed; the day itself ended it. */
@Injectable()
export class CloseExpiredMandates extends DailyTask {
  readonly name = 'close-mandates-whose-last-day-has-passed';

  constructor(
    private readonly data: DataSource,
    private readonly mandates: DecideOnMandateHandler,
  ) {
    super();
  }

  async run(day: IsoDate, context: CommandContext): Promise<void> {
    const passed = await this.data
      .getRepository(MandateOverview)
      .find({ where: { status: 'ACTIVE', validUntil: LessThan(day) }, order: { id: 'ASC' } });
    for (const { id, grantor } of passed)
      await this.mandates.execute(
        new DecideOnMandate(
          id,
          { type: 'ExpireMandate' },
          {
            ...following(context, id),
            actor: { ...context.actor, partner: grantor },
          },
        ),
      );
  }
}
