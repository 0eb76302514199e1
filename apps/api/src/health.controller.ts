import { Controller, Get, Logger } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { EventStore } from '@ontschot/event-store';
import { httpRefusal, Public } from '@ontschot/http';
import { DataSource } from 'typeorm';

export class HealthDto {
  /** `ok` */
  status!: string;
}

/** For the supervisor and the load balancer. */
@ApiTags('health')
@Controller({ path: 'health', version: '1' })
export class HealthController {
  private readonly logger = new Logger(HealthController.name);

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
      this.logger.warn(`Not ready: ${String(problem)}`);
      throw httpRefusal(503, {
        nl: 'De database of het logboek antwoordt niet.',
        en: 'The database or the event log does not answer.',
      });
    }
    return { status: 'ok' };
  }
}
