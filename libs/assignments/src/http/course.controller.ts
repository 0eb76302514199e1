import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Accepted, accepted, InContext, OnDayDto, type RequestContext, Roles } from '@ontschot/http';
import type { Response } from 'express';
import { RecordOnAssignment } from '../commands/record-on-assignment';
import type { CourseCommand } from '../domain/assignment.commands';
import {
  CompleteDto,
  DecideGoNoGoDto,
  DropOutDto,
  RecordPlacementDto,
  ReportNoShowDto,
  ReportProgressDto,
} from './assignments.dto';

/** The course of a service (rulebook 4.9): from progress to sustainable placement. What is recorded here makes instalments due (5.6). */
@ApiTags('assignments')
@ApiBearerAuth()
@Controller({ path: 'assignments/:id', version: '1' })
export class CourseController {
  constructor(private readonly commands: CommandBus) {}

  private async record(
    id: string,
    step: CourseCommand,
    context: RequestContext,
    response: Response,
  ): Promise<Accepted> {
    return accepted(
      response,
      await this.commands.execute(new RecordOnAssignment(id, step, context.on(step.on))),
    );
  }

  /** Half of the service, or a month or part of it, is delivered. */
  @Post('progress-reports')
  @HttpCode(200)
  @Roles(['supplier', 'coach'])
  @ApiOkResponse({ type: Accepted })
  progress(
    @Param('id') id: string,
    @Body() { on, moment, line }: ReportProgressDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    return this.record(id, { type: 'ReportProgress', moment, line: line ?? null, on }, context, response);
  }

  /** Go or no-go for the next part. */
  @Post('go-no-go')
  @HttpCode(200)
  @Roles(['coach'])
  @ApiOkResponse({ type: Accepted })
  goNoGo(
    @Param('id') id: string,
    @Body() { on, go }: DecideGoNoGoDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    return this.record(id, { type: 'DecideGoNoGo', go, on }, context, response);
  }

  /** The client did not come: the service stands still until coach and supplier found a solution. */
  @Post('no-shows')
  @HttpCode(200)
  @Roles(['supplier', 'coach'])
  @ApiOkResponse({ type: Accepted })
  noShow(
    @Param('id') id: string,
    @Body() { on, missedOn }: ReportNoShowDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    return this.record(id, { type: 'ReportNoShow', missedOn, on }, context, response);
  }

  /** The service goes on after an interruption. */
  @Post('resume')
  @HttpCode(200)
  @Roles(['supplier', 'coach'])
  @ApiOkResponse({ type: Accepted })
  resume(
    @Param('id') id: string,
    @Body() { on }: OnDayDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    return this.record(id, { type: 'Resume', on }, context, response);
  }

  /** The client stops; what is due stays payable, the rest lapses. */
  @Post('drop-out')
  @HttpCode(200)
  @Roles(['supplier', 'coach'])
  @ApiOkResponse({ type: Accepted })
  dropOut(
    @Param('id') id: string,
    @Body() { on, reason, note, costNote }: DropOutDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    return this.record(
      id,
      { type: 'DropOut', reason, note: note ?? null, costNote: costNote ?? null, on },
      context,
      response,
    );
  }

  /** The service is delivered to its end. */
  @Post('complete')
  @HttpCode(200)
  @Roles(['supplier', 'coach'])
  @ApiOkResponse({ type: Accepted })
  complete(
    @Param('id') id: string,
    @Body() { on, costNote }: CompleteDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    return this.record(id, { type: 'Complete', costNote: costNote ?? null, on }, context, response);
  }

  /** The client has work; during the service this completes it. */
  @Post('placement')
  @HttpCode(200)
  @Roles(['supplier', 'coach'])
  @ApiOkResponse({ type: Accepted })
  placement(
    @Param('id') id: string,
    @Body() { on, proof, sustainableMonths = 6 }: RecordPlacementDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    return this.record(
      id,
      { type: 'RecordPlacement', on, proof: proof ?? null, sustainableMonths },
      context,
      response,
    );
  }

  /** The placement lasted 6 (or 12) months; `on` is the last day that is proven. */
  @Post('placement/confirm-sustainable')
  @HttpCode(200)
  @Roles(['finance'])
  @ApiOkResponse({ type: Accepted })
  sustain(
    @Param('id') id: string,
    @Body() { on }: OnDayDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    return this.record(id, { type: 'ConfirmSustainable', on }, context, response);
  }

  /** The work ended too soon; or, after completion, no work came. What was to be paid for it lapses. */
  @Post('placement/end')
  @HttpCode(200)
  @Roles(['coach', 'finance'])
  @ApiOkResponse({ type: Accepted })
  endPlacement(
    @Param('id') id: string,
    @Body() { on }: OnDayDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    return this.record(id, { type: 'EndPlacement', on }, context, response);
  }

  /** A municipal instrument for a UWV client now stands in UWV's records. */
  @Post('ministry-registration')
  @HttpCode(200)
  @Roles(['coach'])
  @ApiOkResponse({ type: Accepted })
  register(
    @Param('id') id: string,
    @Body() { on }: OnDayDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    return this.record(id, { type: 'RegisterForMinistry', on }, context, response);
  }
}
