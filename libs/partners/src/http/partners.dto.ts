import { IsIsoDay, PageQuery, StepAnswer, stepAnswer } from '@ontschot/http';
import type { Actor, Language } from '@ontschot/kernel';
import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { mandateAccess } from '../commands/access';
import type { OinFacts, RegionFacts } from '../facts';
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

/** A municipality of 2026 (CBS), whether it takes part or not. */
export class MunicipalityDto {
  code!: string;
  name!: string;
  labourMarketRegionCode!: string;
  labourMarketRegion!: string;
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

/** UWV's region for a labour-market region on a day. */
export class RegionDto {
  /** CBS code of the labour-market region. */
  labourMarketRegion!: string;
  name!: string;
  uwvRegion!: string;
  from!: string;
  /** From the example map: nobody recorded the real one. */
  example!: boolean;
}

/** By which number e-invoices know the partner. */
export class OinDto {
  oin!: string;
  /** An example, because the partner has registered none. */
  example!: boolean;
}

/** Whose motivation counts on a day. */
export class MotivationRoleDto {
  day!: string;
  role!: string;
}

export class OnDayQuery {
  /** The day that is asked about, yyyy-mm-dd; today when it is left out. */
  @IsOptional() @IsIsoDay() on?: string;
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

export class MandateRecordDto extends MandateDto {
  /** Of all mandates between the two; also the ETag. */
  revision!: number;
  /** What can be done with it now, and by whom. */
  @ApiProperty({ type: [StepAnswer] }) steps!: StepAnswer[];
}

export class MunicipalityQuery extends PageQuery {
  /** Part of a name, or a code. */
  @IsOptional() @IsString() @MaxLength(60) search?: string;
}

export const partnerDto = ({ id, ...row }: PartnerOverview): PartnerDto => ({ code: id, ...row });
export const ordinanceDto = ({ id: _, ...row }: OrdinanceOverview): OrdinanceDto => ({ ...row });
type Reader = { actor: Actor; language: Language };

/** Which steps stand open, from where the mandate stands. */
const NEXT: Record<MandateOverview['status'], readonly (keyof typeof mandateAccess)[]> = {
  DRAFTED: ['GrantMandate'],
  ACTIVE: ['NarrowMandate', 'RevokeMandate'],
  REVOKED: [],
  EXPIRED: [],
};
const PATHS: Partial<Record<keyof typeof mandateAccess, string>> = {
  GrantMandate: 'grant',
  NarrowMandate: 'narrow',
  RevokeMandate: 'revoke',
};

export const mandateDto = (row: MandateOverview): MandateDto => ({ ...row });
export const mandateRecordDto = (
  row: MandateOverview & { revision: number },
  { actor, language }: Reader,
): MandateRecordDto => ({
  ...row,
  steps: NEXT[row.status].map((command) =>
    stepAnswer(command, `/v1/mandates/${row.id}/${PATHS[command]}`, mandateAccess[command], {
      actor,
      thing: row,
      language,
    }),
  ),
});
export const municipalityDto = (one: Municipality): MunicipalityDto => ({ ...one });
export const oinDto = ({ oin, example }: OinFacts): OinDto => ({ oin, example });
export const regionDto = (one: RegionFacts): RegionDto => ({ ...one });
