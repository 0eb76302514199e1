import { Controller, Get, Logger } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { EventStore } from '@ontschot/event-store';
import { httpRefusal, Public } from '@ontschot/http';
import { readCheckpoints } from '@ontschot/read-store';
import { DataSource } from 'typeorm';

export class HealthDto {
  /** `ok`, or `degraded` where a list stands still: everything else goes on. */
  status!: string;
  /** The lists that stand still. */
  standing?: string[];
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
      const [checkpoints] = await Promise.all([readCheckpoints(this.data), this.store.head()]);
      const standing = checkpoints
        .filter(({ state, name }) => state === 'stopped' && !name.startsWith('policy:'))
        .map(({ name }) => name);
      return standing.length > 0 ? { status: 'degraded', standing } : { status: 'ok' };
    } catch (problem) {
      this.logger.warn(`Not ready: ${String(problem)}`);
      throw httpRefusal(503, {
        nl: 'De database of het logboek antwoordt niet.',
        en: 'The database or the event log does not answer.',
      });
    }
  }
}
