import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Accepted, accepted, InContext, OnDayDto, type RequestContext, Roles } from '@ontschot/http';
import type { Response } from 'express';
import { ConfirmBackdating } from '../commands/confirm-backdating';
import { RecordOnAssignment } from '../commands/record-on-assignment';
import { AddGroundsDto, ConfirmBackdatingDto, GiveMotivationDto } from './assignments.dto';

/** What is put on record beside the proposal: the expert's motivation, consultation, later grounds, a payer's say about a day. */
@ApiTags('assignments')
@ApiBearerAuth()
@Controller({ path: 'assignments/:id', version: '1' })
export class GroundsController {
  constructor(private readonly commands: CommandBus) {}

  /** The contract expert of the partner that pays motivates; a coach's word does not stand for it. */
  @Post('motivation')
  @HttpCode(200)
  @Roles(['contract-expert'])
  @ApiOkResponse({ type: Accepted })
  async motivation(
    @Param('id') id: string,
    @Body() { on, text, for: reason }: GiveMotivationDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    const asked = context.on(on);
    const step = { type: 'GiveMotivation', for: reason, text, by: asked.actor.partner, on } as const;
    return accepted(response, await this.commands.execute(new RecordOnAssignment(id, step, asked)));
  }

  /** The choice was discussed with the client. */
  @Post('consultation')
  @HttpCode(200)
  @Roles(['coach'])
  @ApiOkResponse({ type: Accepted })
  async consultation(
    @Param('id') id: string,
    @Body() { on }: OnDayDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    const step = { type: 'RecordConsultation', on } as const;
    return accepted(response, await this.commands.execute(new RecordOnAssignment(id, step, context.on(on))));
  }

  /** Adds to the grounds of the proposal, up to the start. */
  @Post('grounds')
  @HttpCode(200)
  @Roles(['coach'])
  @ApiOkResponse({ type: Accepted })
  async grounds(
    @Param('id') id: string,
    @Body() { on, grounds }: AddGroundsDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    const step = { type: 'AddGrounds', grounds: { ...grounds }, on } as const;
    return accepted(response, await this.commands.execute(new RecordOnAssignment(id, step, context.on(on))));
  }

  /** The partner that pays as of an earlier day agrees that it is ordered as of that day. */
  @Post('backdating-consent')
  @HttpCode(200)
  @Roles(['coach', 'finance'])
  @ApiOkResponse({ type: Accepted })
  async backdating(
    @Param('id') id: string,
    @Body() { on, day }: ConfirmBackdatingDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    return accepted(response, await this.commands.execute(new ConfirmBackdating(id, day, context.on(on))));
  }
}
