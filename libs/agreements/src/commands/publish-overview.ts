import {
  Command,
  CommandHandler,
  type ICommandHandler,
  type IQueryHandler,
  Query,
  QueryHandler,
} from '@nestjs/cqrs';
import { Streams } from '@ontschot/event-store';
import { refuseStrangers } from '@ontschot/http';
import { type CommandContext, type CommandResult, type IsoDate, notAfterToday } from '@ontschot/kernel';
import type { UwvRegion } from '@ontschot/rulebook';
import { framework } from '../domain/framework.decider';
import type { ClusterListed, ServiceOverview } from '../domain/overview';
import { FRAMEWORK_STREAM } from '../streams';
import { FRAMEWORK_ACCESS } from './access';
import { ownPeopleOnly } from './own-people';

/** UWV publishes a version of the overview of services, with the minimum content of each cluster. */
export class PublishOverviewCommand extends Command<CommandResult> {
  constructor(
    readonly overview: {
      version: IsoDate;
      region: UwvRegion | null;
      clusters: readonly ClusterListed[];
      inventory: string | null;
    },
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(PublishOverviewCommand)
export class PublishOverviewHandler implements ICommandHandler<PublishOverviewCommand> {
  constructor(private readonly streams: Streams) {}

  async execute({ overview, context }: PublishOverviewCommand): Promise<CommandResult> {
    refuseStrangers(FRAMEWORK_ACCESS.PublishOverview, context.actor, {});
    ownPeopleOnly(context.actor);
    const on = context.effectiveOn;
    notAfterToday(on, context.today, { nl: 'Publiceren', en: 'Publishing' });
    const { events: _, ...done } = await this.streams.execute(
      framework,
      FRAMEWORK_STREAM,
      { type: 'PublishOverview', ...overview, on },
      context,
    );
    return done;
  }
}

/** Every version of the overview of services, the newest first. */
export class ServiceOverviews extends Query<readonly ServiceOverview[]> {}

@QueryHandler(ServiceOverviews)
export class ServiceOverviewsHandler implements IQueryHandler<ServiceOverviews> {
  constructor(private readonly streams: Streams) {}

  async execute(): Promise<readonly ServiceOverview[]> {
    const { state } = await this.streams.load(framework, FRAMEWORK_STREAM);
    return [...state.overviews].sort((one, other) => other.version.localeCompare(one.version));
  }
}
