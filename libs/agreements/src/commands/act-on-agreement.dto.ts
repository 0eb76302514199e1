import { AllDifferent, IsCents, IsIsoDay, IsPartnerCode, OnDayDto } from '@ontschot/http';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
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
import { GENERAL_REQUIREMENTS, UWV_REGIONS, type UwvRegion } from '@ontschot/rulebook';
import {
  EXEMPTION_GROUNDS,
  type ExemptionGround,
  NEIGHBOUR_ANSWERS,
  type NeighbourAnswer,
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
  /** What was shown, and where it can be seen. */
  @IsOptional() @IsString() @Length(1, 1000) evidence?: string | null;
  /** For the minimum content: the items of the overview that were shown. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @AllDifferent()
  @IsString({ each: true })
  @Length(1, 200, { each: true })
  content?: string[];
}

/** A cluster with what a service in it contains at least, in words. */
export class ListedClusterDto {
  @IsString() @Length(1, 100) cluster!: string;
  @IsArray()
  @ArrayMaxSize(50)
  @AllDifferent()
  @IsString({ each: true })
  @Length(1, 200, { each: true })
  content!: string[];
}

/** A version of the overview of services; it never changes once it is published. */
export class PublishOverviewDto extends OnDayDto {
  /** The first day on which it holds: today or later. */
  @IsIsoDay() version!: string;
  /** Left out: for every region that has no version of its own. */
  @IsOptional() @IsIn(UWV_REGIONS) region?: UwvRegion | null;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => ListedClusterDto)
  clusters!: ListedClusterDto[];
  /** What the inventory of clients and demand showed. */
  @IsOptional() @IsString() @Length(1, 2000) inventory?: string | null;
}

export class DeclineDto extends WithReasonDto {
  /** The only lawful ground is a requirement that is not met; lacking the mark is none. */
  @IsOptional() @IsIn(['REQUIREMENT_NOT_MET', 'NO_MARK']) ground?: 'REQUIREMENT_NOT_MET' | 'NO_MARK';
}

/** Signs what was prepared; both parties have signed on or before the day. */
export class SignAgreementDto extends OnDayDto {
  /** First day on which it can be used, where that is later than the day of the signatures. */
  @IsOptional() @IsIsoDay() beginsOn?: string | null;
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
  @AllDifferent()
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
  /** What you think; the candidates are counted from the orders of the first half year. */
  @IsOptional() @IsInt() @Min(0) @Max(100_000) candidates?: number | null;
}

export class MeetObligationDto extends OnDayDto {
  /** Which of the terms' promises, from 1. */
  @IsInt() @Min(1) @Max(50) promise!: number;
  /** Where it can be seen. */
  @IsOptional() @IsString() @Length(1, 1000) evidence?: string | null;
}

export class EvaluateDto extends OnDayDto {
  @IsString() @Length(1, 4000) findings!: string;
}

export class HoldAuditDto extends OnDayDto {
  @IsIn(['PASSED', 'FAILED']) outcome!: 'PASSED' | 'FAILED';
  @IsString() @Length(1, 2000) reason!: string;
}

export class FileInventoryDto extends OnDayDto {
  @IsString() @Length(1, 2000) needs!: string;
}

/** What a municipality next door answered to the question whether it takes part. */
export class AskNeighbourDto extends OnDayDto {
  @IsPartnerCode() municipality!: string;
  @IsIn(NEIGHBOUR_ANSWERS) answer!: NeighbourAnswer;
  @IsOptional() @IsString() @Length(1, 1000) words?: string | null;
}

export class NameContractingPrincipalDto extends OnDayDto {
  /** Who signs and answers to the supplier: exactly one. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @AllDifferent()
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
  /** The one aligned assessment framework. */
  @IsOptional() @IsString() @Length(1, 1000) framework?: string | null;
}

/** six agreements on the supplier. */
export class SupplierManagementDto {
  @IsString() @Length(1, 1000) content!: string;
  @IsString() @Length(1, 1000) settlement!: string;
  @IsString() @Length(1, 1000) qualityIncentives!: string;
  @IsString() @Length(1, 1000) accountability!: string;
  /** Who holds the progress talks. */
  @IsString() @Length(1, 1000) progressTalks!: string;
  /** Who tests. */
  @IsString() @Length(1, 1000) tests!: string;
}

/** Joining after award is asked what piggybacking is asked. */
export class JoinDto extends OnDayDto {
  /** Where the supplier's written consent can be seen. */
  @IsOptional() @IsString() @Length(1, 500) consent?: string | null;
  @IsOptional()
  @ValidateNested()
  @Type(() => SupplierManagementDto)
  management?: SupplierManagementDto | null;
  /** Day of the addendum, where the contract was not tendered. */
  @IsOptional() @IsIsoDay() addendumSignedOn?: string | null;
}

export class ExtendAgreementDto extends OnDayDto {
  @IsInt() @Min(1) @Max(60) months!: number;
  /** Why, where the rules warn. */
  @IsOptional() @IsString() @Length(1, 1000) reason?: string | null;
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

export class CorrectTariffDto extends WithReasonDto {
  @Matches(/^[0-9a-f-]{36}\.\d{1,3}$/) instrumentId!: string;
  /** The day from which the wrong price held. */
  @IsIsoDay() from!: string;
  /** What should have stood there: euro cents, net of VAT. */
  @IsCents() price!: number;
}
export class CorrectProcurementDto extends WithReasonDto {
  @ValidateNested() @Type(() => ProcurementDto) procurement!: ProcurementDto;
}
export class CorrectTerritoryDto extends WithReasonDto {
  /** At least one municipality: an agreement that nobody may use is ended, not corrected. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(400)
  @AllDifferent()
  @IsPartnerCode({ each: true })
  territory!: string[];
}
export class CorrectEndDateDto extends WithReasonDto {
  /** The last day; null: no end agreed. */
  @IsOptional() @IsIsoDay() validUntil?: string | null;
}

/** The assessment rounds of one year. */
export class PublishCalendarDto extends OnDayDto {
  @IsInt() @Min(2008) @Max(2099) year!: number;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(24)
  @AllDifferent()
  @IsIsoDay({ each: true })
  rounds!: string[];
}
