import { ApiProperty } from '@nestjs/swagger';
import { Accepted, IsIsoDay, PageQuery, StepAnswer } from '@ontschot/http';
import type { Actor, Role } from '@ontschot/kernel';
import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { ACCOUNT_READERS } from '../commands/access';
import type { MarkCoverageRow } from '../read-models/mark-coverage/mark-coverage.row';
import type { SupplierOverview } from '../read-models/supplier-overview/supplier-overview.row';

class RecordedDto {
  /** Account that recorded it. */
  by!: string;
  /** Partner in whose service it acted. */
  partner!: string;
  /** Recorded on a later day than it happened. */
  enteredLater!: boolean;
}
/** A correction that struck it out. */
export class StruckDto {
  reason!: string;
  on!: string;
}
export class SupplierMarkDto extends RecordedDto {
  mark!: string;
  certificate!: string;
  from!: string;
  /** Last valid day. */
  until!: string;
  expired!: boolean;
  struck!: StruckDto | null;
}
export class SupplierTestDto extends RecordedDto {
  municipality!: string;
  /** Where the test can be seen. */
  reference!: string;
  from!: string;
  until!: string | null;
  struck!: StruckDto | null;
}
export class SupplierRecognitionDto extends RecordedDto {
  /** Municipalities on whose tests; empty for UWV's own. */
  testedBy!: string[];
  from!: string;
  until!: string | null;
}
export class SupplierUwvTestDto extends RecordedDto {
  requestedOn!: string | null;
  on!: string;
  outcome!: string;
  reference!: string;
}
export class SupplierListingDto extends RecordedDto {
  from!: string;
  until!: string | null;
  reason!: string;
  delistReason!: string | null;
}
export class SupplierEntryDto extends RecordedDto {
  payer!: string;
  entered!: string;
  from!: string;
  until!: string | null;
  reason!: string | null;
  struck!: StruckDto | null;
}
export class SupplierTieDto {
  kind!: string;
  municipality!: string;
  from!: string;
}
export class SupplierKindDto extends RecordedDto {
  legalForm!: string;
  tie!: SupplierTieDto | null;
  from!: string;
}
export class SupplierCorrectionDto extends RecordedDto {
  what!: string;
  was!: string | null;
  is!: string | null;
  reason!: string;
  on!: string;
}

/** A change of name, number, kind, or of being a partner: one person asks, a second confirms. */
export class SupplierChangeDto {
  /** Its number at this supplier, from 1. */
  change!: number;
  /** What is to be changed, as it was asked. */
  what!: object;
  partner!: string;
  by!: string;
  on!: string;
  /** WAITING, CONFIRMED, WITHDRAWN or UNDONE. */
  status!: string;
  decidedBy!: string | null;
  decidedOn!: string | null;
  /** Why it was withdrawn or undone. */
  reason!: string | null;
}

/** A supplier as it stands now, with everything that was recorded of it. */
export class SupplierDto {
  id!: string;
  name!: string;
  /** KvK number or OIN. */
  legalId!: string;
  scheme!: string;
  vatId!: string | null;
  /** The partner that this supplier is, or null. */
  partner!: string | null;
  /** As the supplier stated them; shown to finance and managers. What a partner pays to is its own record. */
  statedAccounts!: string[] | null;
  /** Payers in whose records the partner is entered as supplier. */
  enteredAt!: string[];
  /** Municipalities with a quality test on file. */
  qualityTestedBy!: string[];
  recognisedOn!: string | null;
  testRequestedOn!: string | null;
  uwvTest!: string | null;
  uwvTestOn!: string | null;
  /** First day on the list of rejected companies; null = not listed. */
  rejectedSince!: string | null;
  marks!: SupplierMarkDto[];
  qualityTests!: SupplierTestDto[];
  recognitions!: SupplierRecognitionDto[];
  uwvTests!: SupplierUwvTestDto[];
  /** Periods on the list of rejected companies. */
  listings!: SupplierListingDto[];
  /** Entries as supplier in payers' records (R-070). */
  entries!: SupplierEntryDto[];
  /** Legal form and tie over time. */
  kinds!: SupplierKindDto[];
  corrections!: SupplierCorrectionDto[];
  changes!: SupplierChangeDto[];
  /** The partner whose record the shared facts are: its people change them. */
  registeredBy!: string | null;
  registeredOn!: string;
  revision!: number;
}

/** One supplier, with where it stands on a day (rulebook 4.1). */
export class SupplierOnDayDto extends SupplierDto {
  /** The day of `standing`: the one asked for, or today. */
  day!: string;
  standing!: string;
  /** PUBLIC, SEMI_PRIVATE or PRIVATE; null where no kind was recorded for the day. */
  kind!: string | null;
  /** What can be done with it now, and by whom. */
  @ApiProperty({ type: [StepAnswer] }) steps!: StepAnswer[];
}

export class SupplierQuery extends PageQuery {
  /** Part of the name, or the whole KvK number or OIN. */
  @IsOptional() @IsString() @MaxLength(100) search?: string;
  /** `true`: only companies on the list of rejected companies. */
  @IsOptional() @IsIn(['true', 'false']) rejected?: 'true' | 'false';
}

export class OnDayQuery {
  /** The day on which to look, yyyy-mm-dd; left out: today. */
  @IsOptional() @IsIsoDay() on?: string;
  @IsOptional() @Matches(/^\d{1,15}$/) position?: string;
}

export class PreviewQuery {
  /** `true`: shows what the correction touches and records nothing. */
  @IsOptional() @IsIn(['true', 'false']) preview?: 'true' | 'false';
}

export class TouchedDto {
  type!: string;
  id!: string;
  label!: string;
  cents!: number | null;
}
export class CorrectionAnswer extends Accepted {
  /** What the correction touches. */
  touches!: TouchedDto[];
}

export class CoveragePeriodDto {
  from!: string;
  requirements!: string[];
  reason!: string;
  by!: string;
}
/** What a quality mark covers, over time. */
export class MarkCoverageDto {
  mark!: string;
  periods!: CoveragePeriodDto[];
  revision!: number;
}

const SEE_ACCOUNTS: readonly Role[] = [...ACCOUNT_READERS, 'supplier'];
export const supplierDto = (
  { nextMarkEnd: _, accounts, ...row }: SupplierOverview,
  { roles }: Actor,
): SupplierDto => ({
  ...row,
  statedAccounts: roles.some((role) => SEE_ACCOUNTS.includes(role)) ? accounts : null,
});
export const coverageDto = ({ mark, periods, revision }: MarkCoverageRow): MarkCoverageDto => ({
  mark,
  periods,
  revision,
});
