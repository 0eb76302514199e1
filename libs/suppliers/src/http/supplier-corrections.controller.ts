import { Body, Controller, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { Id, InContext, type RequestContext, Step } from '@ontschot/http';
import type { CommandContext, SupplierId } from '@ontschot/kernel';
import { supplierAccess } from '../commands/access';
import { DecideOnSupplier } from '../commands/decide-on-supplier';
import {
  CorrectKindDto,
  CorrectLegalIdDto,
  CorrectNameDto,
  CorrectVatIdDto,
  StrikeMarkDto,
  StrikePartnerEntryDto,
  StrikeQualityTestDto,
} from '../commands/decide-on-supplier.dto';
import { kindOf } from '../commands/kind.dto';
import type { SupplierStep } from '../commands/supplier-step';
import { type Preview, PreviewCorrection } from '../commands/preview-correction';
import type { Correction } from '../domain/supplier.commands';
import { CorrectionAnswer, PreviewQuery } from './suppliers.dto';

const ANSWERS = { answers: CorrectionAnswer };

/**
 * Corrections of what was recorded of a supplier, each with its reason; `?preview=true` shows what it touches and records nothing.
 * Of its name, numbers and kind, which every partner sees, each is a change that a second person confirms.
 */
@ApiTags('suppliers')
@ApiBearerAuth()
@Controller({ path: 'suppliers/:id/corrections', version: '1' })
export class SupplierCorrectionsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Step('name', supplierAccess.CorrectName.roles, ANSWERS)
  name(
    @Id() id: SupplierId,
    @Body() body: CorrectNameDto,
    @Query() query: PreviewQuery,
    @InContext() context: RequestContext,
  ): Promise<Preview> {
    return this.correct(id, { type: 'CorrectName', ...body }, query, context);
  }

  @Step('vat-id', supplierAccess.CorrectVatId.roles, ANSWERS)
  vatId(
    @Id() id: SupplierId,
    @Body() body: CorrectVatIdDto,
    @Query() query: PreviewQuery,
    @InContext() context: RequestContext,
  ): Promise<Preview> {
    return this.correct(id, { type: 'CorrectVatId', ...body }, query, context);
  }

  /** KvK number or OIN typed wrong; the supplier keeps its id, and the right number leads to it from now on. */
  @Step('legal-id', supplierAccess.CorrectLegalId.roles, ANSWERS)
  legalId(
    @Id() id: SupplierId,
    @Body() body: CorrectLegalIdDto,
    @Query() query: PreviewQuery,
    @InContext() context: RequestContext,
  ): Promise<Preview> {
    return this.correct(id, { type: 'CorrectLegalId', ...body }, query, context);
  }

  @Step('kind', supplierAccess.CorrectKind.roles, ANSWERS)
  kind(
    @Id() id: SupplierId,
    @Body() { from, reason, on, ...kind }: CorrectKindDto,
    @Query() query: PreviewQuery,
    @InContext() context: RequestContext,
  ): Promise<Preview> {
    return this.correct(id, { type: 'CorrectKind', ...kindOf(kind), from, reason, on }, query, context);
  }

  /** A test of the account's own municipality that was recorded wrong. */
  @Step('quality-test', supplierAccess.StrikeQualityTest.roles, ANSWERS)
  qualityTest(
    @Id() id: SupplierId,
    @Body() body: StrikeQualityTestDto,
    @Query() query: PreviewQuery,
    @InContext() context: RequestContext,
  ): Promise<Preview> {
    const by = context.actor.partner;
    return this.correct(id, { type: 'StrikeQualityTest', by, ...body }, query, context);
  }

  /** A mark that the account's own partner recorded wrong. */
  @Step('quality-mark', supplierAccess.StrikeMark.roles, ANSWERS)
  mark(
    @Id() id: SupplierId,
    @Body() body: StrikeMarkDto,
    @Query() query: PreviewQuery,
    @InContext() context: RequestContext,
  ): Promise<Preview> {
    const by = context.actor.partner;
    return this.correct(id, { type: 'StrikeMark', by, ...body }, query, context);
  }

  /** The entry at the account's own partner that was a mistake. */
  @Step('partner-entry', supplierAccess.StrikePartnerEntry.roles, ANSWERS)
  entry(
    @Id() id: SupplierId,
    @Body() body: StrikePartnerEntryDto,
    @Query() query: PreviewQuery,
    @InContext() context: RequestContext,
  ): Promise<Preview> {
    const payer = context.actor.partner;
    return this.correct(id, { type: 'StrikePartnerEntry', payer, ...body }, query, context);
  }

  private async correct(
    id: SupplierId,
    step: Correction,
    { preview }: PreviewQuery,
    context: RequestContext,
  ): Promise<Preview> {
    const on = context.on(step.on);
    const shown = await this.queries.execute(new PreviewCorrection(id, step, on));
    if (preview === 'true') return shown;
    const done = await this.commands.execute(new DecideOnSupplier(id, asked(step, on), on));
    return { ...done, touches: shown.touches };
  }
}

/** Of the own record at once; of what all partners see as a change that a second person confirms. */
const asked = (step: Correction, { actor, effectiveOn: on }: CommandContext): SupplierStep => {
  switch (step.type) {
    case 'StrikeQualityTest':
    case 'StrikeMark':
    case 'StrikePartnerEntry':
      return step;
    default:
      return { type: 'ProposeChange', what: step, partner: actor.partner, by: actor.account, on };
  }
};
