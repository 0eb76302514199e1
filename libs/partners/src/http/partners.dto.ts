import { PageQuery } from '@ontschot/http';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import type { MandateOverview } from '../read-models/mandate-overview/mandate-overview.row';
import type { OrdinanceOverview } from '../read-models/ordinance-overview/ordinance-overview.row';
import type { PartnerOverview } from '../read-models/partner-overview/partner-overview.row';
import type { Municipality } from '../reference/municipalities-2026';

/** A partner that takes part. */
export class PartnerDto {
  code!: string;
  name!: string;
  kind!: string;
  /** Code of the CBS labour-market region; null for UWV. */
  labourMarketRegion!: string | null;
  labourMarketRegionName!: string | null;
  /** UWV's region of assignment; null for UWV. */
  uwvRegion!: string | null;
  /** First day on which it takes part. */
  since!: string;
  revision!: number;
}

export class PartnerPageDto {
  items!: PartnerDto[];
  next!: string | null;
}

/** A municipality of 2026 (CBS), whether it takes part or not. */
export class MunicipalityDto {
  code!: string;
  name!: string;
  labourMarketRegionCode!: string;
  labourMarketRegion!: string;
}

export class MunicipalityPageDto {
  items!: MunicipalityDto[];
  next!: string | null;
}

/** A version of a re-integration ordinance; it holds until a later version begins. */
export class OrdinanceDto {
  partner!: string;
  version!: string;
  validFrom!: string;
  individualPurchase!: boolean;
  instruments!: string[];
}

/** One of UWV's regions of assignment, with the days of the division it belongs to. */
export class UwvRegionDto {
  region!: string;
  from!: string;
  until!: string | null;
}

/** A mandate as it stands now; what was decided under an earlier form stands. */
export class MandateDto {
  id!: string;
  grantor!: string;
  grantee!: string;
  decisions!: string[];
  validFrom!: string;
  /** Last day; null = until it is revoked. */
  validUntil!: string | null;
  status!: string;
  draftedBy!: string;
  grantedOn!: string | null;
}

export class MandatePageDto {
  items!: MandateDto[];
  next!: string | null;
}

export class MunicipalityQuery extends PageQuery {
  /** Part of a name, or a code. */
  @IsOptional() @IsString() @MaxLength(60) search?: string;
}

export const partnerDto = ({ id, ...row }: PartnerOverview): PartnerDto => ({ code: id, ...row });
export const ordinanceDto = ({ id: _, ...row }: OrdinanceOverview): OrdinanceDto => ({ ...row });
export const mandateDto = ({
  id,
  grantor,
  grantee,
  decisions,
  validFrom,
  validUntil,
  status,
  draftedBy,
  grantedOn,
}: MandateOverview): MandateDto => ({
  id,
  grantor,
  grantee,
  decisions,
  validFrom,
  validUntil,
  status,
  draftedBy,
  grantedOn,
});
export const municipalityDto = (one: Municipality): MunicipalityDto => ({ ...one });
