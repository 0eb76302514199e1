import { Body, Controller } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { EVERYONE, InContext, Read, type RequestContext, Step } from '@ontschot/http';
import type { CommandResult } from '@ontschot/kernel';
import { FRAMEWORK_ACCESS } from '../commands/access';
import { PublishCalendarDto } from '../commands/act-on-agreement.dto';
import { AssessmentCalendars, PublishCalendarCommand } from '../commands/publish-calendar';

export class AssessmentCalendarDto {
  year!: number;
  /** Days on which UWV assesses applications. */
  rounds!: string[];
}

/** The fixed moments on which UWV assesses applications for access agreements. */
@ApiTags('agreements')
@ApiBearerAuth()
@Controller({ path: 'assessment-calendars', version: '1' })
export class CalendarsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  /** Every year that is published. */
  @Read('', EVERYONE, [AssessmentCalendarDto])
  async list(): Promise<AssessmentCalendarDto[]> {
    const calendars = await this.queries.execute(new AssessmentCalendars());
    return calendars.map(({ year, rounds }) => ({ year, rounds: [...rounds] }));
  }

  /** The rounds of one year, at least three; a later publication changes only rounds that are still to come. */
  @Step('', FRAMEWORK_ACCESS.PublishCalendar.roles)
  publish(
    @Body() { year, rounds, on }: PublishCalendarDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    return this.commands.execute(new PublishCalendarCommand(year, rounds, context.on(on)));
  }
}
