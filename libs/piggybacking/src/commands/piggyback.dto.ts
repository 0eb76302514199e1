import { IsIsoDay } from '@ontschot/http';
import { IsOptional, IsString, IsUUID, Length } from 'class-validator';

export class RequestPiggybackDto {
  /** The agreement of another partner. */
  @IsUUID() agreementId!: string;
  /** Why an own instrument does not suffice. */
  @IsOptional() @IsString() @Length(1, 1000) reason?: string | null;
  /** Day of the request, yyyy-mm-dd. */
  @IsIsoDay() on!: string;
}

export class PiggybackStepDto {
  /** Day on which it happened, yyyy-mm-dd. */
  @IsIsoDay() on!: string;
}

export class PiggybackReasonDto extends PiggybackStepDto {
  @IsString() @Length(1, 1000) reason!: string;
}

/** The six items of R-075; a blank one holds the opening. */
export class SupplierManagementDto extends PiggybackStepDto {
  @IsOptional() @IsString() @Length(1, 1000) content?: string;
  @IsOptional() @IsString() @Length(1, 1000) settlement?: string;
  @IsOptional() @IsString() @Length(1, 1000) qualityIncentives?: string;
  @IsOptional() @IsString() @Length(1, 1000) accountability?: string;
  /** Who holds the progress talks. */
  @IsOptional() @IsString() @Length(1, 1000) progressTalks?: string;
  /** Who tests the supplier. */
  @IsOptional() @IsString() @Length(1, 1000) tests?: string;
}
