import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Accepted, accepted, InContext, OnDayDto, type RequestContext, Roles } from '@ontschot/http';
import { type IsoDate, uuidFrom } from '@ontschot/kernel';
import type { Response } from 'express';
import {
  AgreeHandoverDto,
  AgreeLeadDto,
  BenefitDto,
  EndBenefitDto,
  ExhaustionDto,
  ProposeTransferDto,
  RecordBenefitDto,
} from '../commands/client.dto';
import { TakeClientStep } from '../commands/take-client-step';
import type { ClientStep } from '../domain/client.commands';

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
  constructor(private readonly commands: CommandBus) {}

  /** A benefit, also one that began long before the news came. */
  @Post('benefits')
  @Roles(['coach'])
  @ApiCreatedResponse({ type: Accepted })
  recordBenefit(
    @Param('id') id: string,
    @Body() body: RecordBenefitDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    const benefitId = uuidFrom(context.commandId, 'benefit', 0);
    return this.take(
      response,
      id,
      { type: 'RecordBenefit', by: context.actor.partner, on: body.on, benefitId, benefit: benefitOf(body) },
      context,
      body.from,
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
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    return this.take(
      response,
      id,
      { type: 'EndBenefit', by: context.actor.partner, on, benefitId, until },
      context,
      until,
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
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    return this.take(
      response,
      id,
      { type: 'CorrectBenefit', by: context.actor.partner, on: body.on, benefitId, benefit: benefitOf(body) },
      context,
      body.from,
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
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    return this.take(
      response,
      id,
      { type: 'WithdrawBenefit', by: context.actor.partner, on, benefitId },
      context,
      on,
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
  ): Promise<Accepted> {
    return this.take(response, id, { type: 'AgreeLead', by: context.actor.partner, on, lead }, context, on);
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
  ): Promise<Accepted> {
    return this.take(
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
  ): Promise<Accepted> {
    return this.take(
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
  ): Promise<Accepted> {
    return this.take(response, id, { type: 'ApproveTransfer', by: context.actor.partner, on }, context, on);
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
  ): Promise<Accepted> {
    return this.take(response, id, { type: 'WithdrawTransfer', by: context.actor.partner, on }, context, on);
  }

  /** The municipality of residence decides to serve a UWV client itself and pays. */
  @Post('municipal-offer')
  @HttpCode(200)
  @Roles(['coach', 'manager'])
  @ApiOkResponse({ type: Accepted })
  municipalOffer(
    @Param('id') id: string,
    @Body() { on }: OnDayDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    return this.take(
      response,
      id,
      { type: 'RecordMunicipalOffer', by: context.actor.partner, on },
      context,
      on,
    );
  }

  /** A UWV coach records the last WW day because the maximum duration is reached. */
  @Post('exhaustion')
  @HttpCode(200)
  @Roles(['coach'])
  @ApiOkResponse({ type: Accepted })
  exhaustion(
    @Param('id') id: string,
    @Body() { on }: ExhaustionDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    return this.take(response, id, { type: 'RecordExhaustion', by: context.actor.partner, on }, context, on);
  }

  /** Each of both partners agrees on the hand-over after the running module. */
  @Post('handover')
  @HttpCode(200)
  @Roles(['coach', 'manager'])
  @ApiOkResponse({ type: Accepted })
  handover(
    @Param('id') id: string,
    @Body() { effective, on }: AgreeHandoverDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    return this.take(
      response,
      id,
      { type: 'AgreeHandover', by: context.actor.partner, on, effective },
      context,
      on,
    );
  }

  private async take(
    response: Response,
    id: string,
    step: ClientStep,
    { on: _, ...context }: RequestContext,
    effectiveOn: IsoDate,
  ): Promise<Accepted> {
    return accepted(
      response,
      await this.commands.execute(new TakeClientStep(id, step, { ...context, effectiveOn })),
    );
  }
}
