import { IsIsoDay, IsPartnerCode } from '@ontschot/http';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsString, Length } from 'class-validator';
import { QUALITY_MARKS, type QualityMark } from '../domain/supplier.events';
import { IsIban } from './checks';

/** A step that needs its day only. */
export class RecordPaymentAccountsDto {
  /** All IBANs to which payment may go from that day. */
  @IsArray() @ArrayMaxSize(10) @ArrayUnique() @IsIban({ each: true }) accounts!: string[];
  /** First day, yyyy-mm-dd. */
  @IsIsoDay() on!: string;
}

export class RecordQualityTestDto {
  /** Where the test can be seen, e.g. a file number (R-068: it must be demonstrable). */
  @IsString() @Length(1, 200) reference!: string;
  /** Day of the test, yyyy-mm-dd. */
  @IsIsoDay() on!: string;
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
