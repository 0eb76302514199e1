import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Accepted, accepted, InContext, OnDayDto, type RequestContext, Roles, UuidOf } from '@ontschot/http';
import type { Response } from 'express';
import { ActOnAgreement, type AskedStep } from '../commands/act-on-agreement';
import {
  AdjustTariffsDto,
  AssessAddedValueDto,
  CheckHalfYearDto,
  DeclineDto,
  EvaluateDto,
  ExtendAgreementDto,
  HoldAuditDto,
  RecordRequirementDto,
  SignAgreementDto,
  WithReasonDto,
} from '../commands/act-on-agreement.dto';
import { offersOf, procurementOf, termsOf } from '../commands/terms.dto';

const EXPERT = ['contract-expert'] as const;

/** The steps of an agreement's life, by the contract expert of the partner whose agreement it is. */
@ApiTags('agreements')
@ApiBearerAuth()
@Controller({ path: 'agreements/:id', version: '1' })
export class AgreementStepsController {
  constructor(private readonly commands: CommandBus) {}

  /** On the round's day or later. */
  @Post('open-assessment')
  @HttpCode(200)
  @Roles(EXPERT)
  @ApiOkResponse({ type: Accepted })
  openAssessment(
    @Param('id', UuidOf) id: string,
    @Body() { on }: OnDayDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    return this.act(id, { type: 'OpenAssessment', on }, context, response);
  }

  /** One entry requirement: proven, exempt with its ground, or failed. */
  @Post('requirements')
  @HttpCode(200)
  @Roles(EXPERT)
  @ApiOkResponse({ type: Accepted })
  requirement(
    @Param('id', UuidOf) id: string,
    @Body() dto: RecordRequirementDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    const { requirement, outcome, ground = null, evidence = null, on } = dto;
    return this.act(
      id,
      { type: 'RecordRequirement', requirement, outcome, ground, evidence, on },
      context,
      response,
    );
  }

  /** Refused by R-036 while one requirement is neither proven nor exempt. */
  @Post('admit')
  @HttpCode(200)
  @Roles(EXPERT)
  @ApiOkResponse({ type: Accepted })
  admit(
    @Param('id', UuidOf) id: string,
    @Body() { on }: OnDayDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    return this.act(id, { type: 'AdmitSupplier', on }, context, response);
  }

  @Post('decline')
  @HttpCode(200)
  @Roles(EXPERT)
  @ApiOkResponse({ type: Accepted })
  decline(
    @Param('id', UuidOf) id: string,
    @Body() { ground = 'REQUIREMENT_NOT_MET', reason, on }: DeclineDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    return this.act(id, { type: 'DeclineApplication', ground, reason, on }, context, response);
  }

  /** Signs what was prepared, whatever its form, with its instruments, tariffs and terms. */
  @Post('sign')
  @HttpCode(200)
  @Roles(['contract-expert', 'purchaser'])
  @ApiOkResponse({ type: Accepted })
  sign(
    @Param('id', UuidOf) id: string,
    @Body() dto: SignAgreementDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    const {
      supplierId = null,
      validUntil = null,
      beginsOn = null,
      procurement,
      instruments,
      terms,
      generalRequirementsMet = [],
      on,
    } = dto;
    const agreed = {
      supplierId,
      validUntil,
      beginsOn,
      generalRequirementsMet,
      procurement: procurement ? procurementOf(procurement) : null,
      offers: offersOf(instruments),
      terms: termsOf(terms),
      on,
    };
    return this.act(id, { type: 'SignAgreement', ...agreed }, context, response);
  }

  /** By the next agreed option; R-113 refuses more on an awarded tender. */
  @Post('extend')
  @HttpCode(200)
  @Roles(EXPERT)
  @ApiOkResponse({ type: Accepted })
  extend(
    @Param('id', UuidOf) id: string,
    @Body() { months, reason = null, on }: ExtendAgreementDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    return this.act(id, { type: 'ExtendAgreement', months, reason, on }, context, response);
  }

  /** New prices; orders that were made keep theirs. */
  @Post('adjust')
  @HttpCode(200)
  @Roles(EXPERT)
  @ApiOkResponse({ type: Accepted })
  adjust(
    @Param('id', UuidOf) id: string,
    @Body() { prices, clause = null, on }: AdjustTariffsDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    return this.act(
      id,
      {
        type: 'AdjustTariffs',
        prices: prices.map(({ instrumentId, price }) => ({ instrumentId, price })),
        clause,
        on,
      },
      context,
      response,
    );
  }

  /** Ends it before its last day; running services finish. */
  @Post('dissolve')
  @HttpCode(200)
  @Roles(EXPERT)
  @ApiOkResponse({ type: Accepted })
  dissolve(
    @Param('id', UuidOf) id: string,
    @Body() { reason, on }: WithReasonDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    return this.act(id, { type: 'DissolveAgreement', reason, on }, context, response);
  }

  /** After its last day. */
  @Post('expire')
  @HttpCode(200)
  @Roles(EXPERT)
  @ApiOkResponse({ type: Accepted })
  expire(
    @Param('id', UuidOf) id: string,
    @Body() { on }: OnDayDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    return this.act(id, { type: 'ExpireAgreement', on }, context, response);
  }

  /** Free space: what it adds to what is already contracted, before signature. */
  @Post('added-value')
  @HttpCode(200)
  @Roles(EXPERT)
  @ApiOkResponse({ type: Accepted })
  addedValue(
    @Param('id', UuidOf) id: string,
    @Body() { motivation = null, on }: AssessAddedValueDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    return this.act(id, { type: 'AssessAddedValue', motivation, on }, context, response);
  }

  /** Free space: too few candidates in the first half year dissolves it. */
  @Post('half-year-test')
  @HttpCode(200)
  @Roles(EXPERT)
  @ApiOkResponse({ type: Accepted })
  halfYear(
    @Param('id', UuidOf) id: string,
    @Body() { candidates = null, on }: CheckHalfYearDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    return this.act(id, { type: 'CheckHalfYear', claimed: candidates, on }, context, response);
  }

  /** Free space: no new orders; running trajectories finish. */
  @Post('end')
  @HttpCode(200)
  @Roles(EXPERT)
  @ApiOkResponse({ type: Accepted })
  end(
    @Param('id', UuidOf) id: string,
    @Body() { on }: OnDayDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    return this.act(id, { type: 'EndFreeSpace', on }, context, response);
  }

  /** Free space: the last running trajectory is finished; the evaluation falls due. */
  @Post('complete-run-off')
  @HttpCode(200)
  @Roles(EXPERT)
  @ApiOkResponse({ type: Accepted })
  completeRunOff(
    @Param('id', UuidOf) id: string,
    @Body() { on }: OnDayDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    return this.act(id, { type: 'CompleteRunOff', on }, context, response);
  }

  @Post('evaluate')
  @HttpCode(200)
  @Roles(EXPERT)
  @ApiOkResponse({ type: Accepted })
  evaluate(
    @Param('id', UuidOf) id: string,
    @Body() { findings, on }: EvaluateDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    return this.act(id, { type: 'EvaluateFreeSpace', findings, on }, context, response);
  }

  /** IRO company: passed gives the framework agreement, failed ends new IROs. */
  @Post('audit')
  @HttpCode(200)
  @Roles(EXPERT)
  @ApiOkResponse({ type: Accepted })
  audit(
    @Param('id', UuidOf) id: string,
    @Body() { outcome, reason, on }: HoldAuditDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    return this.act(id, { type: 'HoldAudit', outcome, reason, on }, context, response);
  }

  private async act(
    id: string,
    step: AskedStep,
    context: RequestContext,
    response: Response,
  ): Promise<Accepted> {
    return accepted(response, await this.commands.execute(new ActOnAgreement(id, step, context.on(step.on))));
  }
}
