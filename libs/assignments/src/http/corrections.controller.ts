import { Body, Controller, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { accepted, InContext, type RequestContext, Roles } from '@ontschot/http';
import type { Response } from 'express';
import { type Asked, CorrectAssignment } from '../commands/correct-assignment';
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

  private async correct(
    id: string,
    correction: Asked,
    { preview }: PreviewQuery,
    context: RequestContext,
    response: Response,
  ): Promise<CorrectedDto> {
    const { touches, ...done } = await this.commands.execute(
      new CorrectAssignment(id, correction, preview === 'true', context.on(correction.on)),
    );
    return { ...accepted(response, done), touches };
  }

  /** It was not to be cancelled: it stands again where it stood, with the principal of its order. */
  @Post('cancellation')
  @HttpCode(200)
  @Roles(['coach'])
  @ApiOkResponse({ type: CorrectedDto })
  cancellation(
    @Param('id') id: string,
    @Query() query: PreviewQuery,
    @Body() { on, reason, startedOn }: UndoCancellationDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CorrectedDto> {
    return this.correct(
      id,
      { type: 'UndoCancellation', reason, startedOn: startedOn ?? null, on },
      query,
      context,
      response,
    );
  }

  /** The client did not stop: the service runs on. */
  @Post('drop-out')
  @HttpCode(200)
  @Roles(['coach', 'finance'])
  @ApiOkResponse({ type: CorrectedDto })
  dropOut(
    @Param('id') id: string,
    @Query() query: PreviewQuery,
    @Body() { on, reason }: CorrectionDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CorrectedDto> {
    return this.correct(id, { type: 'UndoDropOut', reason, on }, query, context, response);
  }

  /** It was completed on another day, or not at all. */
  @Post('completion')
  @HttpCode(200)
  @Roles(['coach', 'finance'])
  @ApiOkResponse({ type: CorrectedDto })
  completion(
    @Param('id') id: string,
    @Query() query: PreviewQuery,
    @Body() { on, reason, day }: CorrectCompletionDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CorrectedDto> {
    return this.correct(
      id,
      { type: 'CorrectCompletion', reason, day: day ?? null, on },
      query,
      context,
      response,
    );
  }

  /** Another first working day, proof or term; or no placement at all. */
  @Post('placement')
  @HttpCode(200)
  @Roles(['coach', 'finance'])
  @ApiOkResponse({ type: CorrectedDto })
  placement(
    @Param('id') id: string,
    @Query() query: PreviewQuery,
    @Body() { on, reason, day, proof, sustainableMonths = 6 }: CorrectPlacementDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CorrectedDto> {
    const placement = day === undefined ? null : { day, proof: proof ?? null, sustainableMonths };
    return this.correct(id, { type: 'CorrectPlacement', reason, placement, on }, query, context, response);
  }
}
