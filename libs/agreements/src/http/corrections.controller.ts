import { Body, Controller, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { Accepted, Id, InContext, type RequestContext, Step } from '@ontschot/http';
import type { AgreementId, CommandResult } from '@ontschot/kernel';
import { IsIn, IsOptional } from 'class-validator';
import { ACCESS } from '../commands/access';
import { ActOnAgreement } from '../commands/act-on-agreement';
import {
  CorrectEndDateDto,
  CorrectProcurementDto,
  CorrectTariffDto,
  CorrectTerritoryDto,
} from '../commands/act-on-agreement.dto';
import { PreviewCorrection } from '../commands/preview-correction';
import { procurementOf } from '../commands/terms.dto';
import type { Correction } from '../domain/agreement.commands';

export class PreviewQuery {
  /** Shows what the correction touches, and records nothing. */
  @IsOptional() @IsIn(['true', 'false']) preview?: 'true' | 'false';
}
export class TouchedDto {
  type!: string;
  id!: string;
  label!: string;
  /** Euro cents, net of VAT. */
  cents!: number;
}
export class Corrected extends Accepted {
  /** With `preview=true`: the orders that it touches. They keep what they were ordered with. */
  touches?: TouchedDto[];
}

/** What was recorded wrong is set right, with the reason; what stood before stays in the file. */
@ApiTags('agreements')
@ApiBearerAuth()
@Controller({ path: 'agreements/:id/corrections', version: '1' })
export class CorrectionsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  /** A price that was typed wrong, for all its days. No change of what was agreed: also on an awarded contract. */
  @Step('tariff', ACCESS.CorrectTariff.roles, { answers: Corrected })
  tariff(
    @Id() id: AgreementId,
    @Body() { instrumentId, from, price, reason, on }: CorrectTariffDto,
    @Query() { preview }: PreviewQuery,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    return this.correct(
      id,
      { type: 'CorrectTariff', instrumentId, from, price, reason, on },
      preview,
      context,
    );
  }

  /** How the contract came about: what was not known, or was recorded wrong. */
  @Step('procurement', ACCESS.CorrectProcurement.roles, { answers: Corrected })
  procurement(
    @Id() id: AgreementId,
    @Body() { procurement, reason, on }: CorrectProcurementDto,
    @Query() { preview }: PreviewQuery,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    const correction = {
      type: 'CorrectProcurement' as const,
      procurement: procurementOf(procurement),
      reason,
      on,
    };
    return this.correct(id, correction, preview, context);
  }

  /** The municipalities for whose residents it was agreed. */
  @Step('territory', ACCESS.CorrectTerritory.roles, { answers: Corrected })
  territory(
    @Id() id: AgreementId,
    @Body() { territory, reason, on }: CorrectTerritoryDto,
    @Query() { preview }: PreviewQuery,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    return this.correct(id, { type: 'CorrectTerritory', territory, reason, on }, preview, context);
  }

  /** The last day, as it was agreed last. */
  @Step('end-date', ACCESS.CorrectEndDate.roles, { answers: Corrected })
  endDate(
    @Id() id: AgreementId,
    @Body() { validUntil = null, reason, on }: CorrectEndDateDto,
    @Query() { preview }: PreviewQuery,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    return this.correct(id, { type: 'CorrectEndDate', validUntil, reason, on }, preview, context);
  }

  private correct(
    id: AgreementId,
    correction: Correction,
    preview: PreviewQuery['preview'],
    context: RequestContext,
  ): Promise<CommandResult> {
    return preview === 'true'
      ? this.queries.execute(new PreviewCorrection(id, correction, context.on(correction.on)))
      : this.commands.execute(new ActOnAgreement(id, correction, context.on(correction.on)));
  }
}
