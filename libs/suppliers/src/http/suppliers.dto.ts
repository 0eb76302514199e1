import { PageQuery } from '@ontschot/http';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import type { SupplierOverview } from '../read-models/supplier-overview/supplier-overview.row';

export class SupplierMarkDto {
  mark!: string;
  certificate!: string;
  from!: string;
  /** Last valid day. */
  until!: string;
}

/** A supplier as it stands now. */
export class SupplierDto {
  id!: string;
  name!: string;
  /** KvK number or OIN. */
  legalId!: string;
  scheme!: string;
  vatId!: string | null;
  /** The partner that this supplier is, or null. */
  partner!: string | null;
  accounts!: string[];
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
  registeredOn!: string;
  revision!: number;
}

export class SupplierPageDto {
  items!: SupplierDto[];
  next!: string | null;
}

export class SupplierQuery extends PageQuery {
  /** Part of the name, or the whole KvK number or OIN. */
  @IsOptional() @IsString() @MaxLength(100) search?: string;
}

export const supplierDto = (row: SupplierOverview): SupplierDto => ({ ...row });
