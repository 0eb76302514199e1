import { ApiProperty } from '@nestjs/swagger';
import { Accepted, IsIsoDay, PageQuery } from '@ontschot/http';
import type { Language } from '@ontschot/kernel';
import { IsIn, IsOptional, IsString, MaxLength, MinLength } from 'class-validator';
import { type BudgetEntry, ENTRY_KINDS, type EntryKind } from '../read-models/budget-entry/budget-entry.row';

export class ListEntriesQuery extends PageQuery {
  /** Only bookings of this kind. */
  @IsOptional() @IsIn(ENTRY_KINDS) kind?: EntryKind;
  /** Only those of this order. */
  @IsOptional() @IsString() @MinLength(1) @MaxLength(64) assignmentId?: string;
  /** Counting from this day on, yyyy-mm-dd. */
  @IsOptional() @IsIsoDay() from?: string;
  /** Counting until this day, yyyy-mm-dd. */
  @IsOptional() @IsIsoDay() until?: string;
  /** As it was known at the end of this day, yyyy-mm-dd; now when left out. */
  @IsOptional() @IsIsoDay() knownOn?: string;
}

/** One booking; `allocated`, `committed` and `realised` are what it adds to each, in euro cents net of VAT. */
export class BudgetEntryDto {
  id!: string;
  budgetId!: string;
  @ApiProperty({ enum: ENTRY_KINDS }) kind!: EntryKind;
  allocated!: number;
  committed!: number;
  realised!: number;
  /** Day from which it counts, yyyy-mm-dd. */
  on!: string;
  recordedAt!: string;
  actor!: string;
  assignmentId!: string | null;
  invoiceId!: string | null;
  lineId!: string | null;
  /** Reference of an allocation. */
  bookingId!: string | null;
  /** Why money was allocated, taken back or came free. */
  reason!: string | null;
  revision!: number;
}

export const toEntry = (
  { day, reason, reasonEn, partner: _partner, ...row }: BudgetEntry,
  language: Language,
): BudgetEntryDto => ({ ...row, on: day, reason: language === 'nl' ? reason : reasonEn });

class StillCommittedDto {
  /** Orders that still hold money of this year. */
  orders!: number;
  /** Together, in euro cents net of VAT. */
  amount!: number;
}
class TextDto {
  nl!: string;
  en!: string;
}
/** A closed year pays and releases what orders still hold; nothing new is committed from it. */
export class YearClosedDto extends Accepted {
  stays!: StillCommittedDto;
  /** The same as a sentence; null where nothing stays. */
  @ApiProperty({ type: TextDto, nullable: true }) warning!: TextDto | null;
}
