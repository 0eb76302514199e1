import { Body, Controller, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Accepted, InContext, OnDayDto, type RequestContext, Roles } from '@ontschot/http';
import { Clock, uuidFrom } from '@ontschot/kernel';
import type { Response } from 'express';
import {
  AgreeHandoverDto,
  AgreeLeadDto,
  BenefitDto,
  ConfirmBenefitsDto,
  EndBenefitDto,
  EndMunicipalOfferDto,
  ExhaustionDto,
  MunicipalOfferDto,
  PreviewQuery,
  ProposeTransferDto,
  RecordBenefitDto,
} from '../commands/client.dto';
import { ClientSteps, type PreviewDto } from './client-steps';

const benefitOf = ({ type, from, until, maximumReachedOn }: BenefitDto) => ({
  type,
  from,
  until,
  maximumReachedOn,
});

/** What decides who is responsible for a client: benefits over time, joint decisions, offers and hand-overs (rulebook 4.8). */
@ApiTags('clients')
@ApiBearerAuth()
@Controller({ path: 'clients/:id', version: '1' })
export class ResponsibilityController {
  constructor(
    private readonly steps: ClientSteps,
    private readonly clock: Clock,
  ) {}

  /** A benefit, also one that began long before the news came. */
  @Post('benefits')
  @Roles(['coach'])
  @ApiCreatedResponse({ type: Accepted })
  recordBenefit(
    @Param('id') id: string,
    @Body() body: RecordBenefitDto,
    @Query() query: PreviewQuery,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted | PreviewDto> {
    const benefitId = uuidFrom(context.commandId, 'benefit', 0);
    return this.steps.take(
      response,
      id,
      { type: 'RecordBenefit', by: context.actor.partner, on: body.on, benefitId, benefit: benefitOf(body) },
      context,
      body.from,
      query,
    );
  }

  /** Your partner says that what another partner reported of its benefits is right; until then nothing is ordered on it. */
  @Post('benefits/confirm')
  @HttpCode(200)
  @Roles(['coach'])
  @ApiOkResponse({ type: Accepted })
  confirmBenefits(
    @Param('id') id: string,
    @Body() { benefitIds, on }: ConfirmBenefitsDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted | PreviewDto> {
    return this.steps.take(
      response,
      id,
      { type: 'ConfirmBenefits', by: context.actor.partner, on, benefitIds },
      context,
      on,
    );
  }

  @Post('benefits/:benefitId/end')
  @HttpCode(200)
  @Roles(['coach'])
  @ApiOkResponse({ type: Accepted })
  endBenefit(
    @Param('id') id: string,
    @Param('benefitId') benefitId: string,
    @Body() { until, on }: EndBenefitDto,
    @Query() query: PreviewQuery,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted | PreviewDto> {
    return this.steps.take(
      response,
      id,
      { type: 'EndBenefit', by: context.actor.partner, on, benefitId, until },
      context,
      until,
      query,
    );
  }

  @Post('benefits/:benefitId/correct')
  @HttpCode(200)
  @Roles(['coach'])
  @ApiOkResponse({ type: Accepted })
  correctBenefit(
    @Param('id') id: string,
    @Param('benefitId') benefitId: string,
    @Body() body: RecordBenefitDto,
    @Query() query: PreviewQuery,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted | PreviewDto> {
    return this.steps.take(
      response,
      id,
      { type: 'CorrectBenefit', by: context.actor.partner, on: body.on, benefitId, benefit: benefitOf(body) },
      context,
      body.from,
      query,
    );
  }

  /** The benefit was recorded by mistake. */
  @Post('benefits/:benefitId/withdraw')
  @HttpCode(200)
  @Roles(['coach'])
  @ApiOkResponse({ type: Accepted })
  withdrawBenefit(
    @Param('id') id: string,
    @Param('benefitId') benefitId: string,
    @Body() { on }: OnDayDto,
    @Query() query: PreviewQuery,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted | PreviewDto> {
    return this.steps.take(
      response,
      id,
      { type: 'WithdrawBenefit', by: context.actor.partner, on, benefitId },
      context,
      on,
      query,
    );
  }

  /** Who leads when UWV and a municipality both pay a benefit; it never moves the payer. */
  @Post('lead')
  @HttpCode(200)
  @Roles(['coach', 'manager'])
  @ApiOkResponse({ type: Accepted })
  lead(
    @Param('id') id: string,
    @Body() { lead, on }: AgreeLeadDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted | PreviewDto> {
    return this.steps.take(
      response,
      id,
      { type: 'AgreeLead', by: context.actor.partner, on, lead },
      context,
      on,
    );
  }

  /** Determines anew who is responsible on the day, e.g. after a benefit ended by its date. */
  @Post('determine-responsibility')
  @HttpCode(200)
  @Roles(['coach', 'manager'])
  @ApiOkResponse({ type: Accepted })
  determine(
    @Param('id') id: string,
    @Body() { on }: OnDayDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted | PreviewDto> {
    return this.steps.take(
      response,
      id,
      { type: 'DetermineResponsibility', by: context.actor.partner, on },
      context,
      on,
    );
  }

  /** Either manager proposes that UWV or the municipality becomes responsible. */
  @Post('transfer')
  @HttpCode(200)
  @Roles(['manager'])
  @ApiOkResponse({ type: Accepted })
  proposeTransfer(
    @Param('id') id: string,
    @Body() { designates, effective, on }: ProposeTransferDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted | PreviewDto> {
    return this.steps.take(
      response,
      id,
      { type: 'ProposeTransfer', by: context.actor.partner, on, designates, effective },
      context,
      on,
    );
  }

  /** Each of both managers signs; with one signature nothing changes. */
  @Post('transfer/approve')
  @HttpCode(200)
  @Roles(['manager'])
  @ApiOkResponse({ type: Accepted })
  approveTransfer(
    @Param('id') id: string,
    @Body() { on }: OnDayDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted | PreviewDto> {
    return this.steps.take(
      response,
      id,
      { type: 'ApproveTransfer', by: context.actor.partner, on },
      context,
      on,
    );
  }

  @Post('transfer/withdraw')
  @HttpCode(200)
  @Roles(['manager'])
  @ApiOkResponse({ type: Accepted })
  withdrawTransfer(
    @Param('id') id: string,
    @Body() { on }: OnDayDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted | PreviewDto> {
    return this.steps.take(
      response,
      id,
      { type: 'WithdrawTransfer', by: context.actor.partner, on },
      context,
      on,
    );
  }

  /** The municipality of residence gives a UWV client one facility, or takes over, for orders from…until, and pays. */
  @Post('municipal-offer')
  @HttpCode(200)
  @Roles(['coach', 'manager'])
  @ApiOkResponse({ type: Accepted })
  municipalOffer(
    @Param('id') id: string,
    @Body() { on, scope, from, until, instrument, reason }: MunicipalOfferDto,
    @Query() query: PreviewQuery,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted | PreviewDto> {
    return this.steps.take(
      response,
      id,
      {
        type: 'RecordMunicipalOffer',
        by: context.actor.partner,
        on,
        offerId: uuidFrom(context.commandId, 'offer'),
        scope,
        from: from ?? on,
        until,
        instrument: instrument && { ...instrument },
        reason,
      },
      context,
      from ?? on,
      query,
    );
  }

  @Post('municipal-offer/:offerId/end')
  @HttpCode(200)
  @Roles(['coach', 'manager'])
  @ApiOkResponse({ type: Accepted })
  endMunicipalOffer(
    @Param('id') id: string,
    @Param('offerId') offerId: string,
    @Body() { on, until, reason }: EndMunicipalOfferDto,
    @Query() query: PreviewQuery,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted | PreviewDto> {
    return this.steps.take(
      response,
      id,
      {
        type: 'EndMunicipalOffer',
        by: context.actor.partner,
        on,
        offerId,
        until: until ?? on,
        reason,
      },
      context,
      until ?? on,
      query,
    );
  }

  /** A UWV coach records the last WW day because the maximum duration is reached; it may lie ahead. */
  @Post('exhaustion')
  @HttpCode(200)
  @Roles(['coach'])
  @ApiOkResponse({ type: Accepted })
  exhaustion(
    @Param('id') id: string,
    @Body() { on: maximumOn, knownOn }: ExhaustionDto,
    @Query() query: PreviewQuery,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted | PreviewDto> {
    return this.steps.take(
      response,
      id,
      {
        type: 'RecordExhaustion',
        by: context.actor.partner,
        on: knownOn ?? this.clock.today(),
        maximumOn,
      },
      context,
      maximumOn,
      query,
    );
  }

  /** A manager of each of both partners signs the hand-over after the running module. */
  @Post('handover')
  @HttpCode(200)
  @Roles(['manager'])
  @ApiOkResponse({ type: Accepted })
  handover(
    @Param('id') id: string,
    @Body() { effective, on }: AgreeHandoverDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted | PreviewDto> {
    return this.steps.take(
      response,
      id,
      { type: 'AgreeHandover', by: context.actor.partner, on, effective },
      context,
      on,
    );
  }
}
