import { IsIsoDay, PageQuery } from '@ontschot/http';
import { type IsoDate, PARTNER_PATTERN } from '@ontschot/kernel';
import { Transform, type TransformFnParams, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
} from 'class-validator';
import { quotedIn } from '../domain/order-reference';
import type { InvoiceFilter } from '../read-models/invoice-overview/invoice-filter';
import type { InvoiceOverview } from '../read-models/invoice-overview/invoice-overview.row';
import { type Sort, SORTS } from '../read-models/invoice-overview/list-invoices';
import { ALL_STATUSES, KINDS } from './statuses';

const ALL_SORTS = SORTS.flatMap((sort): Sort[] => [sort, `-${sort}`]);
const MOST = 1_000_000_000_00;
/** One, several with commas between, or several times. */
const asList = ({ value }: TransformFnParams): unknown =>
  typeof value === 'string' ? value.split(',') : (value as unknown);
const asOrder = ({ value }: TransformFnParams): unknown =>
  typeof value === 'string' ? (quotedIn(value).order ?? value) : (value as unknown);

/** Which invoices, in what order; the totals take the same and leave out what is of a page. */
export class ListInvoicesQuery extends PageQuery implements InvoiceFilter {
  /** One or several, with commas between. */
  @IsOptional()
  @Transform(asList)
  @ArrayMaxSize(ALL_STATUSES.length)
  @IsIn(ALL_STATUSES, { each: true })
  status?: InvoiceOverview['status'][];
  @IsOptional() @IsIn(KINDS) kind?: InvoiceOverview['kind'];
  /** Who pays: UWV or a municipality's code. */
  @IsOptional() @Matches(new RegExp(`^${PARTNER_PATTERN}$`)) principal?: string;
  @IsOptional() @IsUUID() supplierId?: string;
  /** The supplier's invoice number, exactly. */
  @IsOptional() @IsString() @MaxLength(200) @Matches(/^\P{Cc}+$/u) number?: string;
  /** An order number that it names, in any case and spacing. */
  @IsOptional() @Transform(asOrder) @Matches(/^A[0-9A-HJKMNP-TV-Z]{12}$/) order?: string;
  /** What differs, as R-086 names it: `OTHER_PRICE`, `NOT_DELIVERED` … */
  @IsOptional() @Matches(/^[A-Z_]{3,40}$/) reason?: string;
  @IsOptional() @IsIsoDay() receivedFrom?: IsoDate;
  @IsOptional() @IsIsoDay() receivedUntil?: IsoDate;
  @IsOptional() @IsIsoDay() dueFrom?: IsoDate;
  @IsOptional() @IsIsoDay() dueUntil?: IsoDate;
  /** The bill's sum is at least this, in cents with VAT. */
  @IsOptional() @Type(() => Number) @IsInt() @Min(-MOST) @Max(MOST) min?: number;
  /** The bill's sum is at most this, in cents with VAT. */
  @IsOptional() @Type(() => Number) @IsInt() @Min(-MOST) @Max(MOST) max?: number;
  /** Part of its number, of an order number on it, or of its sender's name. */
  @IsOptional() @IsString() @MinLength(2) @MaxLength(100) @Matches(/^\P{Cc}+$/u) q?: string;
  /** `-` before it: the last first. What has no due day comes last of the days. */
  @IsOptional() @IsIn(ALL_SORTS) sort: Sort = '-receivedOn';
}

/** What the invoices that were asked come to together, of one currency. Cents with VAT; credit notes are taken off. */
export class InvoiceTotalsDto {
  /** Null: of files that could not be read. */
  currency!: string | null;
  count!: number;
  payable!: number;
  /** Still to be paid. */
  toPay!: number;
  paid!: number;
}
