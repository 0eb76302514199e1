import { Controller, Get } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { EventStore } from '@ontschot/event-store';
import { EVERYONE, Roles } from '@ontschot/http';
import { readCheckpoints } from '@ontschot/read-store';
import { DataSource } from 'typeorm';

/** How far one read model or policy is. */
export class ProjectionStatusDto {
  name!: string;
  version!: number;
  /** `running`, `stopped` (see `problem`) or `rebuilding`. */
  state!: string;
  position!: number;
  /** Positions behind the head of the log. */
  lag!: number;
  problem!: string | null;
  rebuildPosition!: number | null;
  rebuildTarget!: number | null;
}

@ApiTags('operations')
@ApiBearerAuth()
@Controller({ path: 'projections', version: '1' })
export class ProjectionsController {
  constructor(
    private readonly data: DataSource,
    private readonly store: EventStore,
  ) {}

  /** Status and lag of every read model and policy. */
  @Get()
  @Roles(EVERYONE)
  @ApiOkResponse({ type: ProjectionStatusDto, isArray: true })
  async list(): Promise<ProjectionStatusDto[]> {
    const head = await this.store.head();
    return (await readCheckpoints(this.data)).map((checkpoint) => ({
      ...checkpoint,
      lag: Math.max(0, head - checkpoint.position),
    }));
  }
}
