import { Body, Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { Id, InContext, OnDayDto, type RequestContext, Step } from '@ontschot/http';
import type { AssignmentId, CommandResult } from '@ontschot/kernel';
import { assignmentAccess } from '../commands/access';
import { ConfirmBackdating } from '../commands/confirm-backdating';
import { RecordOnAssignment } from '../commands/record-on-assignment';
import { AddGroundsDto, ConfirmBackdatingDto, GiveMotivationDto } from './assignments.dto';

/** What is put on record beside the proposal: the expert's motivation, consultation, later grounds, a payer's say about a day. */
@ApiTags('assignments')
@ApiBearerAuth()
@Controller({ path: 'assignments/:id', version: '1' })
export class GroundsController {
  constructor(private readonly commands: CommandBus) {}

  /** Who the partner that pays set for it motivates, by default its contract expert. */
  @Step('motivation', assignmentAccess.GiveMotivation.roles)
  motivation(
    @Id('order') id: AssignmentId,
    @Body() { on, text, for: reason }: GiveMotivationDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    const asked = context.on(on);
    const role = asked.actor.roles.includes('contract-expert') ? 'contract-expert' : 'coach';
    const step = { type: 'GiveMotivation', for: reason, text, by: asked.actor.partner, role, on } as const;
    return this.commands.execute(new RecordOnAssignment(id, step, asked));
  }

  /** The choice was discussed with the client. */
  @Step('consultation', assignmentAccess.RecordConsultation.roles)
  consultation(
    @Id('order') id: AssignmentId,
    @Body() { on }: OnDayDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    const step = { type: 'RecordConsultation', on } as const;
    return this.commands.execute(new RecordOnAssignment(id, step, context.on(on)));
  }

  /** Adds to the grounds of the proposal, up to the start. */
  @Step('grounds', assignmentAccess.AddGrounds.roles)
  grounds(
    @Id('order') id: AssignmentId,
    @Body() { on, grounds }: AddGroundsDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    const step = { type: 'AddGrounds', grounds: { ...grounds }, on } as const;
    return this.commands.execute(new RecordOnAssignment(id, step, context.on(on)));
  }

  /** The partner that pays as of an earlier day agrees that it is ordered as of that day. */
  @Step('backdating-consent', assignmentAccess.ConfirmBackdating.roles)
  backdating(
    @Id('order') id: AssignmentId,
    @Body() { on, day }: ConfirmBackdatingDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    return this.commands.execute(new ConfirmBackdating(id, day, context.on(on)));
  }
}
