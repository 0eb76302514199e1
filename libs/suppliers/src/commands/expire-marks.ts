import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { type CommandContext, DailyTask, following, type IsoDate } from '@ontschot/kernel';
import { DataSource, LessThan } from 'typeorm';
import { SupplierOverview } from '../read-models/supplier-overview/supplier-overview.row';
import { DecideOnSupplier } from './decide-on-supplier';

/** A quality mark ends with its last day; this notes that it has passed. */
@Injectable()
export class ExpireMarksWhoseLastDayHasPassed extends DailyTask {
  readonly name = 'expire-marks-whose-last-day-has-passed';

  constructor(
    private readonly data: DataSource,
    private readonly commands: CommandBus,
  ) {
    super();
  }

  async run(day: IsoDate, context: CommandContext): Promise<void> {
    const due = await this.data
      .getRepository(SupplierOverview)
      .find({ where: { nextMarkEnd: LessThan(day) }, order: { id: 'ASC' } });
    for (const { id } of due)
      await this.commands.execute(
        new DecideOnSupplier(id, { type: 'ExpireMarks', on: day }, following(context, id)),
      );
  }
}
