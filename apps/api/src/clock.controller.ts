import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { EVERYONE, OnDayDto, Roles } from '@ontschot/http';
import { ProductClock, readDailyRuns } from '@ontschot/read-store';
import { DataSource } from 'typeorm';

export class DailyTaskDto {
  task!: string;
  /** Last day for which it ran. */
  day!: string;
  problem!: string | null;
}

/** The product's day, and how far the tasks are that run each day. */
export class ClockDto {
  today!: string;
  /** Only a local start with its own accounts can move the day. */
  movable!: boolean;
  tasks!: DailyTaskDto[];
}

@ApiTags('operations')
@ApiBearerAuth()
@Controller({ path: 'clock', version: '1' })
export class ClockController {
  constructor(
    private readonly clock: ProductClock,
    private readonly data: DataSource,
  ) {}

  @Get()
  @Roles(EVERYONE)
  @ApiOkResponse({ type: ClockDto })
  async get(): Promise<ClockDto> {
    const { movable } = this.clock;
    return { today: this.clock.today(), movable, tasks: await readDailyRuns(this.data) };
  }

  /** Moves the product's day forward, for demos and tests; what comes due in between follows by itself. */
  @Put()
  @Roles(['administrator'])
  @ApiOkResponse({ type: ClockDto })
  async move(@Body() { on }: OnDayDto): Promise<ClockDto> {
    await this.clock.moveTo(on);
    return this.get();
  }
}
