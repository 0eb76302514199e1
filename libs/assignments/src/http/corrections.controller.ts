import { Body, Controller, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { Id, InContext, type RequestContext, Step } from '@ontschot/http';
import type { AssignmentId } from '@ontschot/kernel';
import { assignmentAccess } from '../commands/access';
import { type Asked, CorrectAssignment, type Corrected } from '../commands/correct-assignment';
import {
  CorrectCompletionDto,
  CorrectedDto,
  CorrectionDto,
  CorrectPlacementDto,
  PreviewQuery,
  UndoCancellationDto,
} from './assignments.dto';

/** What was recorded wrongly is corrected with its reason; `?preview=true` tells what that touches and records nothing. */
@ApiTags('assignments')
@ApiBearerAuth()
@Controller({ path: 'assignments/:id/corrections', version: '1' })
export class CorrectionsController {
  constructor(private readonly commands: CommandBus) {}

  private correct(
    id: AssignmentId,
    correction: Asked,
    { preview }: PreviewQuery,
    context: RequestContext,
  ): Promise<Corrected> {
    return this.commands.execute(
      new CorrectAssignment(id, correction, preview === 'true', context.on(correction.on)),
    );
  }

  /** It was not to be cancelled: it stands again where it stood, with the principal of its order. */
  @Step('cancellation', assignmentAccess.UndoCancellation.roles, { answers: CorrectedDto })
  cancellation(
    @Id('order') id: AssignmentId,
    @Query() query: PreviewQuery,
    @Body() { on, reason, startedOn }: UndoCancellationDto,
    @InContext() context: RequestContext,
  ): Promise<Corrected> {
    return this.correct(
      id,
      { type: 'UndoCancellation', reason, startedOn: startedOn ?? null, on },
      query,
      context,
    );
  }

  /** The client did not stop: the service runs on. */
  @Step('drop-out', assignmentAccess.UndoDropOut.roles, { answers: CorrectedDto })
  dropOut(
    @Id('order') id: AssignmentId,
    @Query() query: PreviewQuery,
    @Body() { on, reason }: CorrectionDto,
    @InContext() context: RequestContext,
  ): Promise<Corrected> {
    return this.correct(id, { type: 'UndoDropOut', reason, on }, query, context);
  }

  /** It was completed on another day, or not at all. */
  @Step('completion', assignmentAccess.CorrectCompletion.roles, { answers: CorrectedDto })
  completion(
    @Id('order') id: AssignmentId,
    @Query() query: PreviewQuery,
    @Body() { on, reason, day }: CorrectCompletionDto,
    @InContext() context: RequestContext,
  ): Promise<Corrected> {
    return this.correct(id, { type: 'CorrectCompletion', reason, day: day ?? null, on }, query, context);
  }

  /** Another first working day, proof or term; or no placement at all. */
  @Step('placement', assignmentAccess.CorrectPlacement.roles, { answers: CorrectedDto })
  placement(
    @Id('order') id: AssignmentId,
    @Query() query: PreviewQuery,
    @Body() { on, reason, day, proof, sustainableMonths = 6 }: CorrectPlacementDto,
    @InContext() context: RequestContext,
  ): Promise<Corrected> {
    const placement = day === undefined ? null : { day, proof: proof ?? null, sustainableMonths };
    return this.correct(id, { type: 'CorrectPlacement', reason, placement, on }, query, context);
  }
}
