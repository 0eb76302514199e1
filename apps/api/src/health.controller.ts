import { Controller, Get, ServiceUnavailableException } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { EventStore } from '@ontschot/event-store';
import { Public } from '@ontschot/http';
import { DataSource } from 'typeorm';

export class HealthDto {
  /** `ok` */
  status!: string;
}

/** For the supervisor and the load balancer. */
@ApiTags('health')
@Controller({ path: 'health', version: '1' })
export class HealthController {
  constructor(
    private readonly data: DataSource,
    private readonly store: EventStore,
  ) {}

  /** The process runs. */
  @Get('live')
  @Public()
  @ApiOkResponse({ type: HealthDto })
  live(): HealthDto {
    return { status: 'ok' };
  }

  /** The process can serve: database and event log answer. */
  @Get('ready')
  @Public()
  @ApiOkResponse({ type: HealthDto })
  async ready(): Promise<HealthDto> {
    try {
      await Promise.all([this.data.query('SELECT 1'), this.store.head()]);
    } catch (problem) {
      throw new ServiceUnavailableException(
        `Not ready: ${problem instanceof Error ? problem.name : 'unknown problem'}.`,
      );
    }
    return { status: 'ok' };
  }
}
