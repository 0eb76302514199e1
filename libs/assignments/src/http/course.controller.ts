import { Body, Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { Id, InContext, OnDayDto, type RequestContext, Step } from '@ontschot/http';
import type { AssignmentId, CommandResult } from '@ontschot/kernel';
import { assignmentAccess } from '../commands/access';
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

  private record(id: AssignmentId, step: CourseCommand, context: RequestContext): Promise<CommandResult> {
    return this.commands.execute(new RecordOnAssignment(id, step, context.on(step.on)));
  }

  /** Half of the service, or a month or part of it, is delivered. */
  @Step('progress-reports', assignmentAccess.ReportProgress.roles)
  progress(
    @Id('order') id: AssignmentId,
    @Body() { on, moment, line }: ReportProgressDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    return this.record(id, { type: 'ReportProgress', moment, line: line ?? null, on }, context);
  }

  /** Go or no-go for the next part. */
  @Step('go-no-go', assignmentAccess.DecideGoNoGo.roles)
  goNoGo(
    @Id('order') id: AssignmentId,
    @Body() { on, go }: DecideGoNoGoDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    return this.record(id, { type: 'DecideGoNoGo', go, on }, context);
  }

  /** The client did not come: the service stands still until coach and supplier found a solution. */
  @Step('no-shows', assignmentAccess.ReportNoShow.roles)
  noShow(
    @Id('order') id: AssignmentId,
    @Body() { on, missedOn }: ReportNoShowDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    return this.record(id, { type: 'ReportNoShow', missedOn, on }, context);
  }

  /** The service goes on after an interruption. */
  @Step('resume', assignmentAccess.Resume.roles)
  resume(
    @Id('order') id: AssignmentId,
    @Body() { on }: OnDayDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    return this.record(id, { type: 'Resume', on }, context);
  }

  /** The client stops; what is due stays payable, the rest lapses. */
  @Step('drop-out', assignmentAccess.DropOut.roles)
  dropOut(
    @Id('order') id: AssignmentId,
    @Body() { on, reason, note, costNote }: DropOutDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    return this.record(
      id,
      { type: 'DropOut', reason, note: note ?? null, costNote: costNote ?? null, on },
      context,
    );
  }

  /** The service is delivered to its end. */
  @Step('complete', assignmentAccess.Complete.roles)
  complete(
    @Id('order') id: AssignmentId,
    @Body() { on, costNote }: CompleteDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    return this.record(id, { type: 'Complete', costNote: costNote ?? null, on }, context);
  }

  /** The client has work; during the service this completes it. */
  @Step('placement', assignmentAccess.RecordPlacement.roles)
  placement(
    @Id('order') id: AssignmentId,
    @Body() { on, proof, sustainableMonths = 6 }: RecordPlacementDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    return this.record(id, { type: 'RecordPlacement', on, proof: proof ?? null, sustainableMonths }, context);
  }

  /** The placement lasted 6 (or 12) months; `on` is the last day that is proven. */
  @Step('placement/confirm-sustainable', assignmentAccess.ConfirmSustainable.roles)
  sustain(
    @Id('order') id: AssignmentId,
    @Body() { on }: OnDayDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    return this.record(id, { type: 'ConfirmSustainable', on }, context);
  }

  /** The work ended too soon; or, after completion, no work came. What was to be paid for it lapses. */
  @Step('placement/end', assignmentAccess.EndPlacement.roles)
  endPlacement(
    @Id('order') id: AssignmentId,
    @Body() { on }: OnDayDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    return this.record(id, { type: 'EndPlacement', on }, context);
  }

  /** A municipal instrument for a UWV client now stands in UWV's records. */
  @Step('ministry-registration', assignmentAccess.RegisterForMinistry.roles)
  register(
    @Id('order') id: AssignmentId,
    @Body() { on }: OnDayDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    return this.record(id, { type: 'RegisterForMinistry', on }, context);
  }
}
