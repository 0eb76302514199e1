import { Body, Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { Id, InContext, OnDayDto, type RequestContext, Step } from '@ontschot/http';
import type { AgreementId, CommandResult } from '@ontschot/kernel';
import { ACCESS } from '../commands/access';
import { ActOnAgreement } from '../commands/act-on-agreement';
import {
  AdjustTariffsDto,
  AssessAddedValueDto,
  CheckHalfYearDto,
  DeclineDto,
  EvaluateDto,
  ExtendAgreementDto,
  HoldAuditDto,
  MeetObligationDto,
  RecordRequirementDto,
  SignAgreementDto,
  WithReasonDto,
} from '../commands/act-on-agreement.dto';
import type { AskedStep } from '../commands/complete-step';
import { offersOf, procurementOf, termsOf } from '../commands/terms.dto';

/** The steps of an agreement's life, by the people of the partner whose agreement it is. */
@ApiTags('agreements')
@ApiBearerAuth()
@Controller({ path: 'agreements/:id', version: '1' })
export class AgreementStepsController {
  constructor(private readonly commands: CommandBus) {}

  /** On the round's day or later. */
  @Step('open-assessment', ACCESS.OpenAssessment.roles)
  openAssessment(
    @Id() id: AgreementId,
    @Body() { on }: OnDayDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    return this.act(id, { type: 'OpenAssessment', on }, context);
  }

  /** One entry requirement: proven, exempt with its ground, or failed. Mark and current agreement are looked up. */
  @Step('requirements', ACCESS.RecordRequirement.roles)
  requirement(
    @Id() id: AgreementId,
    @Body() { requirement, outcome, ground = null, evidence = null, content = [], on }: RecordRequirementDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    return this.act(
      id,
      { type: 'RecordRequirement', requirement, outcome, ground, evidence, content, on },
      context,
    );
  }

  /** Refused by R-036 while one requirement is neither proven nor exempt. */
  @Step('admit', ACCESS.AdmitSupplier.roles)
  admit(
    @Id() id: AgreementId,
    @Body() { on }: OnDayDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    return this.act(id, { type: 'AdmitSupplier', on }, context);
  }

  /** Only for a requirement that is not met, never for want of the mark. */
  @Step('decline', ACCESS.DeclineApplication.roles)
  decline(
    @Id() id: AgreementId,
    @Body() { ground = 'REQUIREMENT_NOT_MET', reason, on }: DeclineDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    return this.act(id, { type: 'DeclineApplication', ground, reason, on }, context);
  }

  /** Signs what was prepared, whatever its form, with its instruments, tariffs and terms. */
  @Step('sign', ACCESS.SignAgreement.roles)
  sign(
    @Id() id: AgreementId,
    @Body() dto: SignAgreementDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    const { supplierId = null, validUntil = null, beginsOn = null, procurement, on } = dto;
    const step = {
      type: 'SignAgreement' as const,
      supplierId,
      beginsOn,
      validUntil,
      generalRequirementsMet: dto.generalRequirementsMet ?? [],
      procurement: procurement ? procurementOf(procurement) : null,
      offers: offersOf(dto.instruments),
      terms: termsOf(dto.terms),
      on,
    };
    return this.act(id, step, context);
  }

  /** By the next agreed option; R-113 refuses more on an awarded tender, elsewhere R-119 asks the reason. */
  @Step('extend', ACCESS.ExtendAgreement.roles)
  extend(
    @Id() id: AgreementId,
    @Body() { months, reason = null, on }: ExtendAgreementDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    return this.act(id, { type: 'ExtendAgreement', months, reason, on }, context);
  }

  /** New prices for orders from the day on; orders that were made keep theirs. A large rise is confirmed by a second person. */
  @Step('adjust', ACCESS.AdjustTariffs.roles)
  adjust(
    @Id() id: AgreementId,
    @Body() { prices, clause = null, on }: AdjustTariffsDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    const asked = prices.map(({ instrumentId, price }) => ({ instrumentId, price }));
    return this.act(id, { type: 'AdjustTariffs', prices: asked, clause, on }, context);
  }

  /** No new orders from the day on, which may lie ahead; running services finish. */
  @Step('dissolve', ACCESS.DissolveAgreement.roles)
  dissolve(
    @Id() id: AgreementId,
    @Body() { reason, on }: WithReasonDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    return this.act(id, { type: 'DissolveAgreement', reason, on }, context);
  }

  /** Records that the last day has passed; the agreement ended by that day in any case. */
  @Step('expire', ACCESS.ExpireAgreement.roles)
  expire(
    @Id() id: AgreementId,
    @Body() { on }: OnDayDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    return this.act(id, { type: 'ExpireAgreement', on }, context);
  }

  /** What was promised for a day was done. */
  @Step('promises', ACCESS.MeetObligation.roles)
  meet(
    @Id() id: AgreementId,
    @Body() { promise, evidence = null, on }: MeetObligationDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    return this.act(id, { type: 'MeetObligation', promise, evidence, on }, context);
  }

  /** Free space: what it adds to what is already contracted, before signature. */
  @Step('added-value', ACCESS.AssessAddedValue.roles)
  addedValue(
    @Id() id: AgreementId,
    @Body() { motivation = null, on }: AssessAddedValueDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    return this.act(id, { type: 'AssessAddedValue', motivation, on }, context);
  }

  /** Free space: too few candidates in the first half year dissolves it. They are counted from the orders. */
  @Step('half-year-test', ACCESS.CheckHalfYear.roles)
  halfYear(
    @Id() id: AgreementId,
    @Body() { candidates = null, on }: CheckHalfYearDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    return this.act(id, { type: 'CheckHalfYear', claimed: candidates, on }, context);
  }

  /** Free space: no new orders from the day on; running trajectories finish. */
  @Step('end', ACCESS.EndFreeSpace.roles)
  end(
    @Id() id: AgreementId,
    @Body() { on }: OnDayDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    return this.act(id, { type: 'EndFreeSpace', on }, context);
  }

  /** Free space: the last running trajectory is finished; the evaluation falls due. */
  @Step('complete-run-off', ACCESS.CompleteRunOff.roles)
  completeRunOff(
    @Id() id: AgreementId,
    @Body() { on }: OnDayDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    return this.act(id, { type: 'CompleteRunOff', on }, context);
  }

  @Step('evaluate', ACCESS.EvaluateFreeSpace.roles)
  evaluate(
    @Id() id: AgreementId,
    @Body() { findings, on }: EvaluateDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    return this.act(id, { type: 'EvaluateFreeSpace', findings, on }, context);
  }

  /** IRO company: passed gives the framework agreement, failed ends new IROs. */
  @Step('audit', ACCESS.HoldAudit.roles)
  audit(
    @Id() id: AgreementId,
    @Body() { outcome, reason, on }: HoldAuditDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    return this.act(id, { type: 'HoldAudit', outcome, reason, on }, context);
  }

  private act(id: AgreementId, step: AskedStep, context: RequestContext): Promise<CommandResult> {
    return this.commands.execute(new ActOnAgreement(id, step, context.on(step.on)));
  }
}
