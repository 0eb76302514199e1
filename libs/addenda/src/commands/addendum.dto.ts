import { AllDifferent, IsIsoDay, IsPartnerCode } from '@ontschot/http';
import { EvidenceDto } from '@ontschot/piggybacking';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  ValidateNested,
} from 'class-validator';
import type { Content } from '../domain/addendum.events';

/** For whom, for what and where; a part that is left out covers all that the agreement covers. */
export class AddendumScopeDto {
  /** Target groups, in words. */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @AllDifferent()
  @IsString({ each: true })
  @Length(1, 200, { each: true })
  groups?: string[] | null;
  /** Instruments of the agreement, by id. */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @AllDifferent()
  @Matches(/^[0-9a-f-]{36}\.\d{1,3}$/, {
    each: true,
    message: 'services must be ids of instruments, <agreement>.<number>',
  })
  services?: string[] | null;
  /** Municipalities in which the clients live. */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(400)
  @AllDifferent()
  @IsPartnerCode({ each: true })
  area?: string[] | null;
}

class AddendumContentDto {
  @IsOptional() @ValidateNested() @Type(() => AddendumScopeDto) scope?: AddendumScopeDto;
  /** First day in force, yyyy-mm-dd; left out: the day on which the last of both signs. */
  @IsOptional() @IsIsoDay() from?: string | null;
  /** Last day in force, yyyy-mm-dd; left out: as long as the agreement. */
  @IsOptional() @IsIsoDay() until?: string | null;
}

export class DraftAddendumDto extends AddendumContentDto {
  @IsUUID() agreementId!: string;
  /** Whose clients the agreement would open to. */
  @IsPartnerCode() partner!: string;
  /** Day of the draft, yyyy-mm-dd. */
  @IsIsoDay() on!: string;
}

export class AmendAddendumDto extends AddendumContentDto {
  /** Day of the change, yyyy-mm-dd. */
  @IsIsoDay() on!: string;
}

export class WithdrawDraftDto {
  @IsString() @Length(1, 1000) reason!: string;
  /** Day on which it was taken back, yyyy-mm-dd. */
  @IsIsoDay() on!: string;
}

export class SignAddendumDto {
  /** Day of the signature, yyyy-mm-dd. */
  @IsIsoDay() on!: string;
}

export class SignAsSupplierDto extends SignAddendumDto {
  /** The signed paper; needed where the contracting principal's expert records the supplier's signature. */
  @IsOptional() @ValidateNested() @Type(() => EvidenceDto) evidence?: EvidenceDto;
}

export const contentOf = ({ scope, from, until }: AddendumContentDto): Content => ({
  scope: {
    groups: scope?.groups ?? null,
    services: scope?.services ?? null,
    area: scope?.area ?? null,
  },
  from: from ?? null,
  until: until ?? null,
});
