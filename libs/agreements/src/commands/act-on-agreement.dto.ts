import { IsCents, IsIsoDay, IsPartnerCode, OnDayDto } from '@ontschot/http';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { GENERAL_REQUIREMENTS } from '@ontschot/rulebook';
import {
  EXEMPTION_GROUNDS,
  type ExemptionGround,
  type Requirement,
  REQUIREMENT_OUTCOMES,
  REQUIREMENTS,
  type RequirementOutcome,
} from '../domain/agreement.types';
import { InstrumentDto, ProcurementDto, TermsDto } from './terms.dto';

export class WithReasonDto extends OnDayDto {
  @IsString() @Length(1, 1000) reason!: string;
}

export class RecordRequirementDto extends OnDayDto {
  @IsIn(REQUIREMENTS) requirement!: Requirement;
  @IsIn(REQUIREMENT_OUTCOMES) outcome!: RequirementOutcome;
  /** For an exemption: why it need not be proven. */
  @IsOptional() @IsIn(EXEMPTION_GROUNDS) ground?: ExemptionGround | null;
  /** For the quality mark: last day of the certificate. */
  @IsOptional() @IsIsoDay() markValidUntil?: string | null;
  /** For the quality mark: the requirements that match the mark's own. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsIn(REQUIREMENTS, { each: true })
  markCovers?: Requirement[];
  /** For mutual recognition: does the supplier hold a current access, IRO or free-space agreement? */
  @IsOptional() @IsBoolean() currentAgreement?: boolean;
}

/** Signs what was prepared; both parties have signed on or before the day. */
export class SignAgreementDto extends OnDayDto {
  /** Last day; null or left out: no end agreed. */
  @IsOptional() @IsIsoDay() validUntil?: string | null;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => InstrumentDto)
  instruments!: InstrumentDto[];
  @IsOptional() @ValidateNested() @Type(() => TermsDto) terms?: TermsDto;
  /** Free space only: general requirements that the company has shown, here or under a current agreement. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(7)
  @ArrayUnique()
  @IsIn(GENERAL_REQUIREMENTS, { each: true })
  generalRequirementsMet?: Requirement[];
  /** Joint contract only: the supplier that won. */
  @IsOptional() @IsUUID() supplierId?: string;
  /** Joint contract only: how it was procured. */
  @IsOptional() @ValidateNested() @Type(() => ProcurementDto) procurement?: ProcurementDto;
}

export class AssessAddedValueDto extends OnDayDto {
  /** What this adds to what is already contracted. */
  @IsOptional() @IsString() @Length(1, 2000) motivation?: string | null;
}

export class CheckHalfYearDto extends OnDayDto {
  /** Candidates that came in the first half year. */
  @IsInt() @Min(0) @Max(100_000) candidates!: number;
}

export class EvaluateDto extends OnDayDto {
  @IsString() @Length(1, 4000) findings!: string;
}

export class HoldAuditDto extends OnDayDto {
  @IsIn(['PASSED', 'FAILED']) outcome!: 'PASSED' | 'FAILED';
  @IsString() @Length(1, 2000) reason!: string;
  /** General requirements that UWV assessed for earlier agreements with this company; they are skipped. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(7)
  @ArrayUnique()
  @IsIn(GENERAL_REQUIREMENTS, { each: true })
  alreadyAssessed?: Requirement[];
}

export class FileInventoryDto extends OnDayDto {
  @IsString() @Length(1, 2000) needs!: string;
}

export class NameContractingPrincipalDto extends OnDayDto {
  /** Who signs and answers to the supplier: exactly one. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @ArrayUnique()
  @IsPartnerCode({ each: true })
  principals!: string[];
}

/** What the partners settle before contracting; the rules name what was left blank. */
export class AgreeJointTermsDto extends OnDayDto {
  @IsOptional() @IsString() @Length(1, 1000) definitions?: string | null;
  /** What counts as a result, per partner. */
  @IsOptional() @IsString() @Length(1, 1000) resultPerPartner?: string | null;
  @IsOptional() @IsString() @Length(1, 1000) invoicing?: string | null;
  @IsOptional() @IsString() @Length(1, 1000) accountability?: string | null;
  @IsOptional() @IsString() @Length(1, 1000) pastPerformance?: string | null;
  @IsOptional() @IsString() @Length(1, 1000) payment?: string | null;
  @IsOptional() @IsString() @Length(1, 1000) reportingAndMonitoring?: string | null;
  @IsOptional() @IsString() @Length(1, 1000) qualityMark?: string | null;
  @IsOptional() @IsString() @Length(1, 1000) lessBurden?: string | null;
}

export class ExtendAgreementDto extends OnDayDto {
  @IsInt() @Min(1) @Max(60) months!: number;
}

export class PriceDto {
  @Matches(/^[0-9a-f-]{36}\.\d{1,3}$/) instrumentId!: string;
  /** Euro cents, net of VAT. */
  @IsCents() price!: number;
}

export class AdjustTariffsDto extends OnDayDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => PriceDto)
  prices!: PriceDto[];
  /** The review clause of the agreement that is applied. */
  @IsOptional() @IsString() @Length(1, 500) clause?: string | null;
}
