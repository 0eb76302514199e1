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
import { framework } from '../domain/framework.decider';
import { FRAMEWORK_STREAM } from '../streams';
import { FRAMEWORK_ACCESS } from './access';
import { ownPeopleOnly } from './own-people';

/** UWV publishes the assessment rounds of a year, and changes those that are still to come. */
export class PublishCalendarCommand extends Command<CommandResult> {
  constructor(
    readonly year: number,
    readonly rounds: IsoDate[],
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(PublishCalendarCommand)
export class PublishCalendarHandler implements ICommandHandler<PublishCalendarCommand> {
  constructor(private readonly streams: Streams) {}

  async execute({ year, rounds, context }: PublishCalendarCommand): Promise<CommandResult> {
    refuseStrangers(FRAMEWORK_ACCESS.PublishCalendar, context.actor, {});
    ownPeopleOnly(context.actor);
    const on = context.effectiveOn;
    notAfterToday(on, context.today, { nl: 'Publiceren', en: 'Publishing' });
    const { events: _, ...done } = await this.streams.execute(
      framework,
      FRAMEWORK_STREAM,
      { type: 'PublishCalendar', year, rounds, on },
      context,
    );
    return done;
  }
}

/** The published rounds, year by year. */
export class AssessmentCalendars extends Query<{ year: number; rounds: readonly IsoDate[] }[]> {}

@QueryHandler(AssessmentCalendars)
export class AssessmentCalendarsHandler implements IQueryHandler<AssessmentCalendars> {
  constructor(private readonly streams: Streams) {}

  async execute(): Promise<{ year: number; rounds: readonly IsoDate[] }[]> {
    const { state } = await this.streams.load(framework, FRAMEWORK_STREAM);
    return Object.entries(state.calendars).map(([year, rounds]) => ({ year: Number(year), rounds }));
  }
}
