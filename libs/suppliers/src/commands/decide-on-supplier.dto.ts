import { AllDifferent, IsDayOfLife, IsIsoDay, IsPartnerCode } from '@ontschot/http';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  Length,
  Matches,
  ValidateIf,
} from 'class-validator';
import type { Requirement } from '@ontschot/rulebook';
import { ENTRY_REQUIREMENTS } from '../domain/mark-coverage';
import {
  LEGAL_ID_SCHEMES,
  type LegalIdScheme,
  QUALITY_MARKS,
  type QualityMark,
} from '../domain/supplier.events';
import { AsWritten, IsVatId } from './checks';
import { KindDto } from './kind.dto';

export class RecordQualityTestDto {
  /** Where the test can be seen, e.g. a file number (R-068: it must be demonstrable). */
  @IsString() @Length(1, 200) reference!: string;
  /** Day of the test, yyyy-mm-dd. */
  @IsIsoDay() on!: string;
  /** Last day on which it counts, yyyy-mm-dd; left out: no end. */
  @IsOptional() @IsIsoDay() until?: string | null;
}

export class RecordTestOutcomeDto {
  @IsIn(['PASSED', 'FAILED']) outcome!: 'PASSED' | 'FAILED';
  /** Where the report can be seen. */
  @IsString() @Length(1, 200) reference!: string;
  /** Day of the outcome, yyyy-mm-dd. */
  @IsIsoDay() on!: string;
}

export class ListDto {
  /** Why the company goes on or off the list. */
  @IsString() @Length(1, 500) reason!: string;
  /** First day on, or off, the list, yyyy-mm-dd. */
  @IsIsoDay() on!: string;
}

export class EnterPartnerDto {
  /** The partner that delivers itself. */
  @IsPartnerCode() partner!: string;
  /** Day of entry in the payer's records, yyyy-mm-dd. */
  @IsIsoDay() on!: string;
}

export class RecordMarkDto {
  @IsIn(QUALITY_MARKS) mark!: QualityMark;
  /** Number of the certificate. */
  @IsString() @Length(1, 100) certificate!: string;
  /** First valid day, yyyy-mm-dd. */
  @IsIsoDay() from!: string;
  /** Last valid day, yyyy-mm-dd. */
  @IsIsoDay() until!: string;
}

export class RecordKindDto extends KindDto {
  /** First day on which the supplier is of this kind, yyyy-mm-dd. */
  @IsDayOfLife() from!: string;
}

export class RecordMarkCoverageDto {
  /** Entry requirements whose proof the mark lifts; empty = none. */
  @IsArray()
  @ArrayMaxSize(ENTRY_REQUIREMENTS.length)
  @AllDifferent()
  @IsIn(ENTRY_REQUIREMENTS, { each: true })
  requirements!: Requirement[];
  /** First day, yyyy-mm-dd. */
  @IsIsoDay() from!: string;
  /** How it was established. */
  @IsString() @Length(1, 500) reason!: string;
}

/** Why something recorded is corrected, and on which day. */
class CorrectionDto {
  @IsString() @Length(1, 1000) reason!: string;
  /** Day of the correction, yyyy-mm-dd. */
  @IsIsoDay() on!: string;
}
export class CorrectNameDto extends CorrectionDto {
  @IsString() @Length(1, 200) name!: string;
}
export class CorrectVatIdDto extends CorrectionDto {
  @AsWritten()
  @ValidateIf(({ vatId }: CorrectVatIdDto) => vatId !== null)
  @IsVatId()
  vatId!: string | null;
}
export class CorrectLegalIdDto extends CorrectionDto {
  @IsIn(LEGAL_ID_SCHEMES) scheme!: LegalIdScheme;
  @AsWritten()
  @Matches(/^(\d{8}|\d{20})$/, { message: 'legalId must be a KvK number of 8 digits or an OIN of 20' })
  legalId!: string;
}
export class CorrectKindDto extends KindDto {
  /** First day of the kind that was recorded wrong, yyyy-mm-dd. */
  @IsDayOfLife() from!: string;
  @IsString() @Length(1, 1000) reason!: string;
  /** Day of the correction, yyyy-mm-dd. */
  @IsIsoDay() on!: string;
}
/** The account's own municipality's test that was recorded wrong. */
export class StrikeQualityTestDto extends CorrectionDto {
  @IsString() @Length(1, 200) reference!: string;
  /** Day of the test, yyyy-mm-dd. */
  @IsIsoDay() testedOn!: string;
}
export class StrikeMarkDto extends CorrectionDto {
  @IsIn(QUALITY_MARKS) mark!: QualityMark;
  @IsString() @Length(1, 100) certificate!: string;
  @IsIsoDay() from!: string;
  @IsIsoDay() until!: string;
}
/** The entry at the account's own partner that was a mistake. */
export class StrikePartnerEntryDto extends CorrectionDto {}
