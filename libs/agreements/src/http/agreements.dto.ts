import { ApiProperty } from '@nestjs/swagger';
import { IsIsoDay, PageQuery, StepAnswer } from '@ontschot/http';
import type { Actor, IsoDate, Language } from '@ontschot/kernel';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { stepsOf } from '../commands/access';
import { CONTRACT_FORMS, type ContractForm } from '../domain/agreement.types';
import { tariffSpans } from '../domain/dated-terms';
import { optionsLeft } from '../domain/running-agreement';
import { onDay } from '../read-models/agreement-overview/on-day';
import { partiesOfRow, stepsOpen } from '../read-models/agreement-overview/steps-open';
import type { AgreementOverview } from '../read-models/agreement-overview/agreement-overview.row';

export class ListAgreementsQuery extends PageQuery {
  @IsOptional() @IsIn(CONTRACT_FORMS) form?: ContractForm;
  /** The day of which the terms are asked; left out: today. */
  @IsOptional() @IsIsoDay() on?: string;
}
export class AgreementQuery {
  /** The day of which the terms are asked; left out: today. */
  @IsOptional() @IsIsoDay() on?: string;
  /** Position that a command answered: read your own write. */
  @IsOptional() @Matches(/^\d{1,15}$/) position?: string;
}

export class FrameworkVersionDto {
  version!: string;
  /** Shows the product in the present year; not law. */
  example!: boolean;
}
export class AgreedInstalmentDto {
  line!: number;
  moment!: string;
  sharePercent!: number;
  text!: string;
}
export class AgreedInstrumentDto {
  instrumentId!: string;
  kind!: string;
  name!: string;
  nameEn!: string;
  months!: number;
  /** Euro cents, net of VAT. */
  price!: number;
  vatPercent!: number;
  instalments!: AgreedInstalmentDto[];
  item!: string | null;
  cluster!: string | null;
  /** What it states to contain; left out: nothing. */
  content?: string[];
}
export class AgreedProcurementDto {
  tendered!: boolean | null;
  awarded!: boolean;
  wordingCoversPartnerClients!: boolean;
  wordingCoversOthers!: boolean;
  /** The partners that the wording names; left out: it names none. */
  wordingCovers?: string[] | null;
}
export class AgreedScopeDto {
  region!: string | null;
  territory!: string[];
  coversPartners!: string[];
}
export class AgreedResultDto {
  result!: string;
  lessPay!: string;
  minimumMonths!: number;
  partTimeCounts!: boolean;
  proof!: string;
}
export class AgreedTermsDto {
  performance!: string | null;
  reporting!: string | null;
  payment!: string | null;
  dissolution!: string | null;
  duties!: string | null;
  documents!: string[];
  result!: AgreedResultDto | null;
  extensionOptions!: number[];
  adjustmentClause!: string | null;
}

/** A price with its days; `until` is its last day, null where none is known. Euro cents, net of VAT. */
export class TariffDto {
  instrumentId!: string;
  price!: number;
  from!: string;
  until!: string | null;
}
export class MemberDto {
  partner!: string;
  from!: string;
  until!: string | null;
}
export class ExtensionDto {
  /** Day on which it was agreed. */
  on!: string;
  months!: number;
  /** The option that it used, in months; null: there was none. */
  option!: number | null;
  validUntil!: string;
  reason!: string | null;
}
export class TariffsProposedDto {
  by!: string;
  prices!: { instrumentId: string; price: number }[];
  clause!: string | null;
  on!: string;
}
/** One step as it was recorded. */
export class FileEntryDto {
  step!: string;
  on!: string;
  recordedAt!: string;
  /** Recorded on a later day than the one on which it holds. */
  enteredLater!: boolean;
  by!: string;
  partner!: string;
  rules!: string[];
  warnings!: { nl: string; en: string }[];
  /** Everything that was recorded with it: grounds, evidence, reasons, outcomes, texts. */
  facts!: Record<string, unknown>;
}

/** An agreement in a list, as it is today. */
export class AgreementDto {
  id!: string;
  reference!: string;
  form!: string;
  owner!: string;
  contractingPrincipal!: string | null;
  supplierId!: string | null;
  /** Of the day: NOT_YET before the first day, ENDED after the last, whether or not that was recorded. */
  status!: string;
  concludedOn!: string | null;
  /** First day on which it can be used. */
  beginsOn!: string | null;
  /** Last day, as agreed on the day. */
  validUntil!: string | null;
  /** First day without new orders, once it has come. */
  endedOn!: string | null;
  dissolved!: boolean;
  /** Day of the next fixed step: assessment round, evaluation. */
  nextStepOn!: string | null;
  framework!: FrameworkVersionDto | null;
  frameworkAgreementOn!: string | null;
  procurement!: AgreedProcurementDto | null;
  /** Partners and area of the day. */
  scope!: AgreedScopeDto | null;
  /** With the prices of the day. */
  instruments!: AgreedInstrumentDto[];
  terms!: AgreedTermsDto | null;
  /** Free space: outstanding commitments, euro cents. */
  valueCommitted!: number;
  revision!: number;
}

/** An agreement with its full terms and its file, as its parties see it; others see what the catalogue shows. */
export class AgreementRecordDto extends AgreementDto {
  /** Every price there was, is and will be. */
  tariffs!: TariffDto[];
  /** A large increase that waits for a second person. */
  tariffsProposed!: TariffsProposedDto | null;
  members!: MemberDto[];
  extensions!: ExtensionDto[];
  /** Options that are left, in months. */
  optionsLeft!: number[];
  /** An end before its term, which may lie ahead: the first day without new orders. */
  endsOn!: string | null;
  /** Every step, in order; for the partners, not for the supplier. */
  file!: FileEntryDto[];
  /** What can be done from where it stands today, whoever may do it. */
  @ApiProperty({ type: [StepAnswer] }) steps!: StepAnswer[];
}

export const toDto =
  (day: IsoDate) =>
  (row: AgreementOverview): AgreementDto => ({
    id: row.id,
    reference: row.reference,
    form: row.form,
    owner: row.owner,
    contractingPrincipal: row.contractingPrincipal,
    supplierId: row.supplierId,
    concludedOn: row.concludedOn,
    beginsOn: row.dated?.beginsOn ?? null,
    nextStepOn: row.nextStepOn,
    framework: row.framework,
    frameworkAgreementOn: row.frameworkAgreementOn,
    procurement: row.procurement,
    terms: row.terms,
    valueCommitted: row.valueCommitted,
    revision: row.revision,
    ...onDay(row, day),
  });

export const toRecord = (
  row: AgreementOverview,
  { day, today, actor, language }: { day: IsoDate; today: IsoDate; actor: Actor; language: Language },
): AgreementRecordDto => ({
  ...toDto(day)(row),
  tariffs: row.dated === null ? [] : tariffSpans(row.dated),
  tariffsProposed: row.tariffsProposed,
  members: row.dated?.members.map(({ partner, from, until }) => ({ partner, from, until })) ?? [],
  extensions: row.extensions,
  optionsLeft: optionsLeft(row.terms?.extensionOptions ?? [], row.extensions),
  endsOn: row.dated?.endedOn ?? null,
  file: actor.supplierId === undefined ? row.file : [],
  steps: stepsOf(row.id, stepsOpen(row, today), { actor, language, thing: partiesOfRow(row) }),
});
