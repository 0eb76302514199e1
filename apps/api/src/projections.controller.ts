import { Controller, Get } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { EventStore } from '@ontschot/event-store';
import { CurrentActor, EVERYONE, Roles } from '@ontschot/http';
import type { Actor } from '@ontschot/kernel';
import { readCheckpoints } from '@ontschot/read-store';
import { DataSource } from 'typeorm';

/** How far one read model or policy is. */
export class ProjectionStatusDto {
  name!: string;
  version!: number;
  /** `running`, `stopped` (see `problem`) or `rebuilding`. */
  state!: string;
  position!: number;
  /** Positions behind the head of the log; below 0 where it stands past the end of a log that is shorter. */
  lag!: number;
  /** For administrators and auditors: at which event it stands still, and the kind of fault. */
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
  async list(@CurrentActor() { roles }: Actor): Promise<ProjectionStatusDto[]> {
    const head = await this.store.head();
    const mayReadWhy = roles.some((role) => role === 'administrator' || role === 'auditor');
    return (await readCheckpoints(this.data)).map(({ log: _, event: __, problem, ...checkpoint }) => ({
      ...checkpoint,
      problem: mayReadWhy ? problem : null,
      lag: head - checkpoint.position,
    }));
  }
}
