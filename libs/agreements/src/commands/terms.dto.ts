import { AllDifferent, IsCents, IsIsoDay, IsPartnerCode, OrNull } from '@ontschot/http';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import {
  INSTRUMENT_KINDS,
  type InstrumentKind,
  MINIMUM_CONTENT,
  type MinimumClause,
  UWV_REGIONS,
  type UwvRegion,
} from '@ontschot/rulebook';
import {
  FACILITY_ITEMS,
  type Offer,
  PAYMENT_MOMENTS,
  type PaymentMoment,
  type Procurement,
  type Scope,
  type Terms,
} from '../domain/agreement.types';

/** One instalment of a tariff: when it falls due, and which share of the price. */
export class InstalmentDto {
  @IsIn(PAYMENT_MOMENTS) moment!: PaymentMoment;
  /** Whole percent; the shares of one tariff sum to 100. */
  @IsInt() @Min(1) @Max(100) sharePercent!: number;
  @IsString() @Length(1, 200) text!: string;
}

/** One thing that can be chosen, with its price net of VAT. */
export class InstrumentDto {
  @IsIn(INSTRUMENT_KINDS) kind!: InstrumentKind;
  @IsString() @Length(1, 200) name!: string;
  @IsString() @Length(1, 200) nameEn!: string;
  /** Usual length in months; 0 for what takes no time, such as a facility in kind. */
  @IsInt() @Min(0) @Max(120) months!: number;
  /** Euro cents, net of VAT. */
  @IsCents() price!: number;
  @IsIn([0, 9, 21]) vatPercent!: 0 | 9 | 21;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(60)
  @ValidateNested({ each: true })
  @Type(() => InstalmentDto)
  instalments!: InstalmentDto[];
  /** For a facility in kind. */
  @IsOptional() @IsIn(FACILITY_ITEMS) item?: (typeof FACILITY_ITEMS)[number] | null;
  /** Service cluster of the overview. */
  @IsOptional() @IsString() @Length(1, 100) cluster?: string | null;
  /** What it contains, in the words of the overview where its cluster has a minimum content. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @AllDifferent()
  @IsString({ each: true })
  @Length(1, 200, { each: true })
  content?: string[];
}

export class ResultDefinitionDto {
  /** What counts as a result: paid work, or a move to a better next step. */
  @IsString() @Length(1, 500) result!: string;
  /** What is paid when the result is reached in part. */
  @IsString() @Length(1, 500) lessPay!: string;
  @IsInt() @Min(0) @Max(60) minimumMonths!: number;
  @IsBoolean() partTimeCounts!: boolean;
  @IsString() @Length(1, 500) proof!: string;
}

/** Something that a clause promises for a day, such as a half-yearly report. */
export class PromiseDto {
  @IsIn(MINIMUM_CONTENT) clause!: MinimumClause;
  @IsString() @Length(1, 300) text!: string;
  @IsIsoDay() due!: string;
}

/** What is agreed in words. A field left out is not agreed; the rules say what is missing. */
export class TermsDto {
  @IsOptional() @IsString() @Length(1, 2000) performance?: string | null;
  @IsOptional() @IsString() @Length(1, 2000) reporting?: string | null;
  @IsOptional() @IsString() @Length(1, 2000) payment?: string | null;
  @IsOptional() @IsString() @Length(1, 2000) dissolution?: string | null;
  @IsOptional() @IsString() @Length(1, 2000) duties?: string | null;
  /** Number of clients a year that is promised; left out: none. */
  @IsOptional() @IsInt() @Min(1) @Max(100_000) volume?: number | null;
  /** What is promised for a day; each is watched. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => PromiseDto)
  promises?: PromiseDto[] | null;
  /** Documents that go with an invoice. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @MaxLength(200, { each: true })
  documents?: string[];
  @OrNull()
  @IsOptional()
  @ValidateNested()
  @Type(() => ResultDefinitionDto)
  result?: ResultDefinitionDto | null;
  /** Agreed extension options in months, in order. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(60, { each: true })
  extensionOptions?: number[];
  /** The review clause by which tariffs may be adjusted. */
  @IsOptional() @IsString() @Length(1, 500) adjustmentClause?: string | null;
  /** Days in which the owner may object to one client of a partner, once it was told; left out: told suffices. */
  @IsOptional() @IsInt() @Min(1) @Max(90) ownerObjectionDays?: number | null;
}

/** How the contract came about. */
export class ProcurementDto {
  /** Null: not known. */
  @IsOptional() @IsBoolean() tendered!: boolean | null;
  @IsBoolean() awarded!: boolean;
  /** Does the tender describe the service so that the other partner's clients are included? */
  @IsBoolean() wordingCoversPartnerClients!: boolean;
  /** Does the wording also cover partners beside those two? */
  @IsBoolean() wordingCoversOthers!: boolean;
  /** The partners that the wording names; left out: it names none. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(400)
  @AllDifferent()
  @IsPartnerCode({ each: true })
  wordingCovers?: string[] | null;
}

/** Whose clients, and where. */
export class ScopeDto {
  @IsOptional() @IsIn(UWV_REGIONS) region?: UwvRegion | null;
  /** Municipalities whose residents it is for; empty for a municipality: its own. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(400)
  @AllDifferent()
  @IsPartnerCode({ each: true })
  territory?: string[];
  /** Partners on whose behalf the contract was concluded. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(400)
  @AllDifferent()
  @IsPartnerCode({ each: true })
  coversPartners?: string[];
}

export const offersOf = (instruments: readonly InstrumentDto[]): Offer[] =>
  instruments.map(({ item = null, cluster = null, instalments, ...rest }) => ({
    ...rest,
    item,
    cluster,
    instalments: instalments.map((one) => ({ ...one })),
  }));

/** Null, like left out, says that nothing was agreed in words. */
export const termsOf = (given?: TermsDto | null): Terms => {
  const terms = given ?? {};
  return {
    performance: terms.performance ?? null,
    reporting: terms.reporting ?? null,
    payment: terms.payment ?? null,
    dissolution: terms.dissolution ?? null,
    duties: terms.duties ?? null,
    documents: terms.documents ?? [],
    result: terms.result ? { ...terms.result } : null,
    extensionOptions: terms.extensionOptions ?? [],
    adjustmentClause: terms.adjustmentClause ?? null,
    ...(terms.volume == null ? {} : { volume: terms.volume }),
    ...(terms.promises == null || terms.promises.length === 0
      ? {}
      : { promises: terms.promises.map(({ clause, text, due }) => ({ clause, text, due })) }),
    ...(terms.ownerObjectionDays == null ? {} : { ownerObjectionDays: terms.ownerObjectionDays }),
  };
};

export const procurementOf = ({
  tendered,
  awarded,
  wordingCoversPartnerClients,
  wordingCoversOthers,
  wordingCovers,
}: ProcurementDto): Procurement => ({
  tendered: tendered ?? null,
  awarded,
  wordingCoversPartnerClients,
  wordingCoversOthers,
  ...(wordingCovers ? { wordingCovers } : {}),
});

export const scopeOf = (scope?: ScopeDto | null): Scope => ({
  region: scope?.region ?? null,
  territory: scope?.territory ?? [],
  coversPartners: scope?.coversPartners ?? [],
});
