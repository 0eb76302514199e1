import { IsIsoDay } from '@ontschot/http';
import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  ValidateIf,
  ValidateNested,
} from 'class-validator';

/** For which clients: the partner's in general, or the client of one assignment. */
export class RequestScopeDto {
  @IsIn(['GENERAL', 'CLIENT']) kind!: 'GENERAL' | 'CLIENT';
  /** Order number of the assignment, `A` and 12 characters; only and always with CLIENT. */
  @ValidateIf(({ kind, assignmentId }: RequestScopeDto) => kind === 'CLIENT' || assignmentId !== undefined)
  @Matches(/^A[0-9A-HJKMNP-TV-Z]{12}$/, {
    message: 'assignmentId must be an order number such as A0123456789AB',
  })
  assignmentId?: string;
}

export class RequestPiggybackDto {
  /** The agreement of another partner. */
  @IsUUID() agreementId!: string;
  /** Why an own instrument does not suffice. */
  @IsOptional() @IsString() @Length(1, 1000) reason?: string | null;
  /** Left out: for the partner's clients in general. */
  @IsOptional() @ValidateNested() @Type(() => RequestScopeDto) scope?: RequestScopeDto;
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

/** A document of the supplier. */
export class EvidenceDto {
  /** Where it can be seen, e.g. a file number. */
  @IsString() @Length(1, 200) reference!: string;
  /** Day of the document, yyyy-mm-dd. */
  @IsIsoDay() on!: string;
}

/** what a consent for one client states. */
export class ClientTermsDto {
  @IsString() @Length(1, 1000) content!: string;
  @IsString() @Length(1, 1000) price!: string;
  @IsString() @Length(1, 1000) billing!: string;
  @IsString() @Length(1, 1000) progressTalks!: string;
}

export class ConsentDto extends PiggybackStepDto {
  /** What the supplier wrote; needed where the owner's contract expert records it. */
  @IsOptional() @ValidateNested() @Type(() => EvidenceDto) evidence?: EvidenceDto;
  /** For one client: the supplier bills the client's principal. */
  @IsOptional() @IsBoolean() billsPrincipal?: boolean;
  /** For one client: what was agreed. */
  @IsOptional() @ValidateNested() @Type(() => ClientTermsDto) terms?: ClientTermsDto;
}

export class DeclineDto extends PiggybackReasonDto {
  /** What the supplier wrote; needed where the owner's contract expert records it. */
  @IsOptional() @ValidateNested() @Type(() => EvidenceDto) evidence?: EvidenceDto;
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
