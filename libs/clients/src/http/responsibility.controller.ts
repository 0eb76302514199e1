import { Body, Controller, Param, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { Id, InContext, OnDayDto, type RequestContext, Step } from '@ontschot/http';
import { type ClientId, uuidFrom } from '@ontschot/kernel';
import { clientAccess } from '../commands/access';
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
import { ClientSteps, PreviewAnswer, type Taken } from './client-steps';

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
  constructor(private readonly steps: ClientSteps) {}

  /** A benefit, also one that began long before the news came. */
  @Step('benefits', clientAccess.RecordBenefit.roles, { answers: PreviewAnswer })
  recordBenefit(
    @Id() id: ClientId,
    @Body() body: RecordBenefitDto,
    @Query() query: PreviewQuery,
    @InContext() context: RequestContext,
  ): Promise<Taken> {
    const benefitId = uuidFrom(context.commandId, 'benefit', 0);
    return this.steps.take(
      id,
      { type: 'RecordBenefit', by: context.actor.partner, on: body.on, benefitId, benefit: benefitOf(body) },
      context,
      body.from,
      query,
    );
  }

  /** Your partner says that what another partner reported of its benefits is right; until then nothing is ordered on it. */
  @Step('benefits/confirm', clientAccess.ConfirmBenefits.roles)
  confirmBenefits(
    @Id() id: ClientId,
    @Body() { benefitIds, on }: ConfirmBenefitsDto,
    @InContext() context: RequestContext,
  ): Promise<Taken> {
    return this.steps.take(
      id,
      { type: 'ConfirmBenefits', by: context.actor.partner, on, benefitIds },
      context,
      on,
    );
  }

  @Step('benefits/:benefitId/end', clientAccess.EndBenefit.roles, { answers: PreviewAnswer })
  endBenefit(
    @Id() id: ClientId,
    @Id('uuid', 'benefitId') benefitId: string,
    @Body() { until, on }: EndBenefitDto,
    @Query() query: PreviewQuery,
    @InContext() context: RequestContext,
  ): Promise<Taken> {
    return this.steps.take(
      id,
      { type: 'EndBenefit', by: context.actor.partner, on, benefitId, until },
      context,
      until,
      query,
    );
  }

  @Step('benefits/:benefitId/correct', clientAccess.CorrectBenefit.roles, { answers: PreviewAnswer })
  correctBenefit(
    @Id() id: ClientId,
    @Id('uuid', 'benefitId') benefitId: string,
    @Body() body: RecordBenefitDto,
    @Query() query: PreviewQuery,
    @InContext() context: RequestContext,
  ): Promise<Taken> {
    return this.steps.take(
      id,
      { type: 'CorrectBenefit', by: context.actor.partner, on: body.on, benefitId, benefit: benefitOf(body) },
      context,
      body.from,
      query,
    );
  }

  /** The benefit was recorded by mistake. */
  @Step('benefits/:benefitId/withdraw', clientAccess.WithdrawBenefit.roles, { answers: PreviewAnswer })
  withdrawBenefit(
    @Id() id: ClientId,
    @Id('uuid', 'benefitId') benefitId: string,
    @Body() { on }: OnDayDto,
    @Query() query: PreviewQuery,
    @InContext() context: RequestContext,
  ): Promise<Taken> {
    return this.steps.take(
      id,
      { type: 'WithdrawBenefit', by: context.actor.partner, on, benefitId },
      context,
      on,
      query,
    );
  }

  /** Who leads when UWV and a municipality both pay a benefit; it never moves the payer. */
  @Step('lead', clientAccess.AgreeLead.roles)
  lead(
    @Id() id: ClientId,
    @Body() { lead, on }: AgreeLeadDto,
    @InContext() context: RequestContext,
  ): Promise<Taken> {
    return this.steps.take(id, { type: 'AgreeLead', by: context.actor.partner, on, lead }, context, on);
  }

  /** Determines anew who is responsible on the day, e.g. after a benefit ended by its date. */
  @Step('determine-responsibility', clientAccess.DetermineResponsibility.roles)
  determine(
    @Id() id: ClientId,
    @Body() { on }: OnDayDto,
    @InContext() context: RequestContext,
  ): Promise<Taken> {
    return this.steps.take(
      id,
      { type: 'DetermineResponsibility', by: context.actor.partner, on },
      context,
      on,
    );
  }

  /** Either manager proposes that UWV or the municipality becomes responsible. */
  @Step('transfer', clientAccess.ProposeTransfer.roles)
  proposeTransfer(
    @Id() id: ClientId,
    @Body() { designates, effective, on }: ProposeTransferDto,
    @InContext() context: RequestContext,
  ): Promise<Taken> {
    return this.steps.take(
      id,
      { type: 'ProposeTransfer', by: context.actor.partner, on, designates, effective },
      context,
      on,
    );
  }

  /** Each of both managers signs; with one signature nothing changes. */
  @Step('transfer/approve', clientAccess.ApproveTransfer.roles)
  approveTransfer(
    @Id() id: ClientId,
    @Body() { on }: OnDayDto,
    @InContext() context: RequestContext,
  ): Promise<Taken> {
    return this.steps.take(id, { type: 'ApproveTransfer', by: context.actor.partner, on }, context, on);
  }

  @Step('transfer/withdraw', clientAccess.WithdrawTransfer.roles)
  withdrawTransfer(
    @Id() id: ClientId,
    @Body() { on }: OnDayDto,
    @InContext() context: RequestContext,
  ): Promise<Taken> {
    return this.steps.take(id, { type: 'WithdrawTransfer', by: context.actor.partner, on }, context, on);
  }

  /** The municipality of residence gives a UWV client one facility, or takes over, for orders from…until, and pays. */
  @Step('municipal-offer', clientAccess.RecordMunicipalOffer.roles, { answers: PreviewAnswer })
  municipalOffer(
    @Id() id: ClientId,
    @Body() { on, scope, from, until, instrument, reason }: MunicipalOfferDto,
    @Query() query: PreviewQuery,
    @InContext() context: RequestContext,
  ): Promise<Taken> {
    return this.steps.take(
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

  @Step('municipal-offer/:offerId/end', clientAccess.EndMunicipalOffer.roles, { answers: PreviewAnswer })
  endMunicipalOffer(
    @Id() id: ClientId,
    @Param('offerId') offerId: string,
    @Body() { on, until, reason }: EndMunicipalOfferDto,
    @Query() query: PreviewQuery,
    @InContext() context: RequestContext,
  ): Promise<Taken> {
    return this.steps.take(
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
  @Step('exhaustion', clientAccess.RecordExhaustion.roles, { answers: PreviewAnswer })
  exhaustion(
    @Id() id: ClientId,
    @Body() { on: maximumOn, knownOn }: ExhaustionDto,
    @Query() query: PreviewQuery,
    @InContext() context: RequestContext,
  ): Promise<Taken> {
    return this.steps.take(
      id,
      {
        type: 'RecordExhaustion',
        by: context.actor.partner,
        on: knownOn ?? context.today,
        maximumOn,
      },
      context,
      maximumOn,
      query,
    );
  }

  /** A manager of each of both partners signs the hand-over after the running module. */
  @Step('handover', clientAccess.AgreeHandover.roles)
  handover(
    @Id() id: ClientId,
    @Body() { effective, on }: AgreeHandoverDto,
    @InContext() context: RequestContext,
  ): Promise<Taken> {
    return this.steps.take(
      id,
      { type: 'AgreeHandover', by: context.actor.partner, on, effective },
      context,
      on,
    );
  }
}
