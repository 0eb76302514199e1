import { ApiProperty } from '@nestjs/swagger';
import { IsIsoDay } from '@ontschot/http';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Matches, Max, Min } from 'class-validator';

export class StatementYear {
  /** The budget year. */
  @Type(() => Number) @IsInt() @Min(2002) @Max(2100) year!: number;
}

export class StatementQuery {
  /** As it was known at the end of this day, yyyy-mm-dd; now when left out. */
  @IsOptional() @IsIsoDay() asOf?: string;
  /** Only what holds by this day, yyyy-mm-dd. */
  @IsOptional() @IsIsoDay() effective?: string;
  /** Position that a command answered: read your own write. */
  @IsOptional() @Matches(/^\d{1,15}$/) position?: string;
}

/** One fund of the partner in the year; cents, net of VAT. Available = allocated − committed − realised. */
export class FundSumsDto {
  fund!: string;
  allocated!: number;
  committed!: number;
  realised!: number;
  available!: number;
}

/** A partner's own statement of one year. */
export class StatementDto {
  partner!: string;
  year!: number;
  asOf!: string | null;
  effective!: string | null;
  funds!: FundSumsDto[];
  /** Clients for whom an assignment of this year had started. */
  clientsServed!: number;
  /** Ordered assignments of the year by where they stand. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'integer' } }) assignments!: Record<
    string,
    number
  >;
  /** Invoices of the year by where they stand. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'integer' } }) invoices!: Record<
    string,
    number
  >;
}
