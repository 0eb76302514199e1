import { AllDifferent, IsCents, IsIsoDay, IsPartnerCode } from '@ontschot/http';
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
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { UWV_REGIONS, type UwvRegion } from '@ontschot/rulebook';
import { FREE_SPACE_PURPOSES, type FreeSpacePurpose } from '../domain/agreement.types';
import { InstrumentDto, ProcurementDto, ScopeDto, TermsDto } from './terms.dto';

class NewAgreementDto {
  /** The number by which partners and supplier know it. */
  @IsString() @Length(1, 60) reference!: string;
  /** Day on which it happened, yyyy-mm-dd. */
  @IsIsoDay() on!: string;
}

/** Application for an access agreement: one cluster, one region. */
export class SubmitApplicationDto extends NewAgreementDto {
  /** Left out by a supplier's own account. */
  @IsOptional() @IsUUID() supplierId?: string;
  @IsIn(UWV_REGIONS) region!: UwvRegion;
  @IsString() @Length(1, 100) cluster!: string;
}

export class ProposeFreeSpaceDto extends NewAgreementDto {
  @IsUUID() supplierId!: string;
  @IsIn(UWV_REGIONS) region!: UwvRegion;
  @IsIn(FREE_SPACE_PURPOSES) purpose!: FreeSpacePurpose;
  /** Intended value of all commitments together, euro cents, net of VAT. */
  @IsCents() value!: number;
  /** Candidates that the company finds in the first half year, at the least. */
  @IsInt() @Min(0) @Max(100_000) minimumCandidates!: number;
  /** The cluster that it resembles, when there is one: what is contracted already is not copied. */
  @IsOptional() @IsString() @Length(1, 100) cluster?: string | null;
  /** The group that it is for. */
  @IsOptional() @IsString() @Length(1, 200) targetGroup?: string | null;
}

/** A company that clients may choose for an IRO; its framework agreement may come later. */
export class EnterIroCompanyDto extends NewAgreementDto {
  @IsUUID() supplierId!: string;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => InstrumentDto)
  instruments!: InstrumentDto[];
  @IsOptional() @ValidateNested() @Type(() => TermsDto) terms?: TermsDto;
}

const RECORDED_FORMS = [
  'MUNICIPAL_CONTRACT',
  'FRAMEWORK_CONTRACT',
  'INDIVIDUAL_PURCHASE',
  'UWV_TENDERED_TRAJECTORY',
] as const;

/** A contract with its procurement history; it is signed as a next step. */
export class RecordContractDto extends NewAgreementDto {
  @IsIn(RECORDED_FORMS) form!: (typeof RECORDED_FORMS)[number];
  @IsUUID() supplierId!: string;
  @ValidateNested() @Type(() => ProcurementDto) procurement!: ProcurementDto;
  @IsOptional() @ValidateNested() @Type(() => ScopeDto) scope?: ScopeDto;
  /** Why, where the rules warn. */
  @IsOptional() @IsString() @Length(1, 1000) reason?: string | null;
}

/** Something that the partner gives itself, without a supplier. */
export class OfferOwnProvisionDto extends NewAgreementDto {
  @IsIn(['OWN_PROVISION', 'FACILITY']) form!: 'OWN_PROVISION' | 'FACILITY';
  @IsOptional() @IsIsoDay() validUntil?: string | null;
  @IsOptional() @ValidateNested() @Type(() => ScopeDto) scope?: ScopeDto;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => InstrumentDto)
  instruments!: InstrumentDto[];
  @IsOptional() @ValidateNested() @Type(() => TermsDto) terms?: TermsDto;
}

/** The first inventory begins a joint purchase and names its partners. */
export class BeginJointPurchaseDto extends NewAgreementDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(400)
  @AllDifferent()
  @IsPartnerCode({ each: true })
  partners!: string[];
  /** Needs of your own target groups. */
  @IsString() @Length(1, 2000) needs!: string;
}
