import { Body, Controller } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { EVERYONE, InContext, Read, type RequestContext, Step } from '@ontschot/http';
import type { CommandResult } from '@ontschot/kernel';
import { FRAMEWORK_ACCESS } from '../commands/access';
import { PublishOverviewDto } from '../commands/act-on-agreement.dto';
import { PublishOverviewCommand, ServiceOverviews } from '../commands/publish-overview';

export class OverviewClusterDto {
  cluster!: string;
  /** What a service in it contains at least, in words; empty: nothing is stated. */
  content!: string[];
}
export class ServiceOverviewDto {
  /** The first day on which it holds. */
  version!: string;
  /** Null: for every region that has no version of its own. */
  region!: string | null;
  /** What the inventory showed; null for the one that came with the framework. */
  inventory!: string | null;
  clusters!: OverviewClusterDto[];
}

/** The overview of re-integration services by version, with the minimum content of each cluster. */
@ApiTags('agreements')
@ApiBearerAuth()
@Controller({ path: 'service-overviews', version: '1' })
export class OverviewsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  /** Every version, the newest first. */
  @Read('', EVERYONE, [ServiceOverviewDto])
  async list(): Promise<ServiceOverviewDto[]> {
    const overviews = await this.queries.execute(new ServiceOverviews());
    return overviews.map(({ clusters, ...rest }) => ({
      ...rest,
      clusters: clusters.map(({ cluster, content }) => ({ cluster, content: [...content] })),
    }));
  }

  /** A version for a region or for all, from a day on; it never changes. Applications cite the one of their day. */
  @Step('', FRAMEWORK_ACCESS.PublishOverview.roles)
  publish(
    @Body() { version, region = null, clusters, inventory = null, on }: PublishOverviewDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    return this.commands.execute(
      new PublishOverviewCommand({ version, region, clusters, inventory }, context.on(on)),
    );
  }
}
