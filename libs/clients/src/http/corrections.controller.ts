import { Body, Controller, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Accepted, InContext, InvalidInput, type RequestContext, Roles } from '@ontschot/http';
import type { Response } from 'express';
import {
  CorrectBsnDto,
  CorrectHandoverDto,
  CorrectMaximumDto,
  CorrectMoveDto,
  CorrectOfferDto,
  CorrectTransferDto,
  MergeClientDto,
  PreviewQuery,
  WithdrawRegistrationDto,
} from '../commands/client.dto';
import { CorrectBsn } from '../commands/correct-personal-data';
import { MergeClients } from '../commands/join-client';
import { placeOf } from '../commands/place-of';
import { ClientSteps, type PreviewDto } from './client-steps';

/** Puts right what was recorded wrong, with a reason, as new facts; `?preview=true` shows what it touches first. */
@ApiTags('clients')
@ApiBearerAuth()
@Controller({ path: 'clients/:id/corrections', version: '1' })
export class CorrectionsController {
  constructor(
    private readonly steps: ClientSteps,
    private readonly queries: QueryBus,
  ) {}

  /** The last move went elsewhere, was on another day, or was none. Also by who recorded it, on that same day. */
  @Post('move')
  @HttpCode(200)
  @Roles(['coach'])
  @ApiOkResponse({ type: Accepted })
  async move(
    @Param('id') id: string,
    @Body() { to, movedOn, reason, on }: CorrectMoveDto,
    @Query() query: PreviewQuery,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted | PreviewDto> {
    if (to !== null && movedOn === null)
      throw new InvalidInput([
        { field: 'movedOn', reason: 'is missing', wayOut: 'Give the first day at the place.' },
      ]);
    const move =
      to === null || movedOn === null ? null : { ...(await placeOf(this.queries, to)), on: movedOn };
    return this.steps.take(
      response,
      id,
      { type: 'CorrectMove', by: context.actor.partner, on, reason, move },
      context,
      movedOn ?? on,
      query,
    );
  }

  /** The last WW day was another one, or no maximum is reached. */
  @Post('maximum')
  @HttpCode(200)
  @Roles(['coach'])
  @ApiOkResponse({ type: Accepted })
  maximum(
    @Param('id') id: string,
    @Body() { maximumReachedOn, until, reason, on }: CorrectMaximumDto,
    @Query() query: PreviewQuery,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted | PreviewDto> {
    return this.steps.take(
      response,
      id,
      { type: 'CorrectMaximum', by: context.actor.partner, on, reason, maximumOn: maximumReachedOn, until },
      context,
      maximumReachedOn ?? on,
      query,
    );
  }

  /** Scope, days or instrument of an offer were typed wrong. */
  @Post('offer')
  @HttpCode(200)
  @Roles(['coach', 'manager'])
  @ApiOkResponse({ type: Accepted })
  offer(
    @Param('id') id: string,
    @Body() { offerId, scope, from, until, instrument, reason, on }: CorrectOfferDto,
    @Query() query: PreviewQuery,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted | PreviewDto> {
    return this.steps.take(
      response,
      id,
      {
        type: 'CorrectOffer',
        by: context.actor.partner,
        on,
        reason,
        offerId,
        scope,
        from: from ?? on,
        until,
        instrument: instrument && { ...instrument },
      },
      context,
      on,
      query,
    );
  }

  /** The day of the hand-over was wrong; possible until it takes effect. The other partner signs the right day. */
  @Post('hand-over')
  @HttpCode(200)
  @Roles(['manager'])
  @ApiOkResponse({ type: Accepted })
  handover(
    @Param('id') id: string,
    @Body() { effective, reason, on }: CorrectHandoverDto,
    @Query() query: PreviewQuery,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted | PreviewDto> {
    return this.steps.take(
      response,
      id,
      { type: 'CorrectHandover', by: context.actor.partner, on, reason, effective },
      context,
      on,
      query,
    );
  }

  /** Partner or day of a joint decision was wrong: proposes the right one, which both managers sign. */
  @Post('joint-decision')
  @HttpCode(200)
  @Roles(['manager'])
  @ApiOkResponse({ type: Accepted })
  jointDecision(
    @Param('id') id: string,
    @Body() { designates, effective, reason, on }: CorrectTransferDto,
    @Query() query: PreviewQuery,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted | PreviewDto> {
    return this.steps.take(
      response,
      id,
      { type: 'CorrectTransfer', by: context.actor.partner, on, reason, designates, effective },
      context,
      on,
      query,
    );
  }

  /** The registration was a mistake, and nothing was ordered: it is withdrawn, and the personal data are destroyed. */
  @Post('registration')
  @HttpCode(200)
  @Roles(['coach'])
  @ApiOkResponse({ type: Accepted })
  registration(
    @Param('id') id: string,
    @Body() { reason, on }: WithdrawRegistrationDto,
    @Query() query: PreviewQuery,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted | PreviewDto> {
    return this.steps.take(
      response,
      id,
      { type: 'WithdrawRegistration', by: context.actor.partner, on, reason },
      context,
      on,
      query,
    );
  }

  /** The number was typed wrong; the same person goes on under the right one. */
  @Post('bsn')
  @HttpCode(200)
  @Roles(['coach'])
  @ApiOkResponse({ type: Accepted })
  bsn(
    @Param('id') id: string,
    @Body() { bsn, reason, on }: CorrectBsnDto,
    @Query() { preview }: PreviewQuery,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted | PreviewDto> {
    const step = { type: 'CorrectBsn' as const, by: context.actor.partner, on, reason, sealed: '' };
    return preview === 'true'
      ? this.steps.preview(response, id, step, context)
      : this.steps.run(response, new CorrectBsn(id, bsn, reason, context.on(on)));
  }

  /** Two files of one person: `into` goes on for both. Orders keep their number. */
  @Post('merge')
  @HttpCode(200)
  @Roles(['coach'])
  @ApiOkResponse({ type: Accepted })
  merge(
    @Param('id') id: string,
    @Body() { into, reason, on }: MergeClientDto,
    @Query() { preview }: PreviewQuery,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted | PreviewDto> {
    return preview === 'true'
      ? this.steps.previewMerge(response, id, into, { reason, on }, context)
      : this.steps.run(response, new MergeClients(id, into, reason, context.on(on)));
  }
}
