import { IsDayOfLife, IsIsoDay, IsPartnerCode, OrNull as MayBeNull } from '@ontschot/http';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsDefined,
  IsEmail,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  MaxLength,
  ValidateBy,
  ValidateIf,
  ValidateNested,
  type ValidationOptions,
} from 'class-validator';
import { isBsn } from '@ontschot/kernel';
import { BENEFIT_TYPES, type BenefitType, INSTRUMENT_KINDS, type InstrumentKind } from '@ontschot/rulebook';
import { GIVEN_GROUNDS, type GivenGround, type OfferScope } from '../domain/client.events';

const IsBsn = (options?: ValidationOptions): PropertyDecorator =>
  ValidateBy(
    {
      name: 'isBsn',
      validator: {
        validate: isBsn,
        defaultMessage: () => 'must be a citizen service number: nine digits that pass the eleven test',
      },
    },
    options,
  );
/** The field may be null; otherwise its other checks hold. */
const OrNull = (): PropertyDecorator => ValidateIf((_, value) => value !== null);

export class ContactDto {
  @OrNull() @IsEmail() email: string | null = null;
  @OrNull() @Matches(/^\+?[0-9 ()-]{6,20}$/, { message: 'phone must be a telephone number' }) phone:
    string | null = null;
  @OrNull() @IsString() @Length(1, 200) address: string | null = null;
}

/** Sealed with the client's own key at once; never in an event or a log in the clear. */
export class PersonalDataDto {
  @IsString() @Length(1, 200) name!: string;
  /** Citizen service number. */
  @IsBsn() bsn!: string;
  /** yyyy-mm-dd */
  @IsDayOfLife() birthDate!: string;
  @IsDefined() @ValidateNested() @Type(() => ContactDto) contact: ContactDto = new ContactDto();
}

export class BenefitDto {
  @IsIn(BENEFIT_TYPES) type!: BenefitType;
  /** First day, yyyy-mm-dd; some benefits began long ago. */
  @IsDayOfLife() from!: string;
  /** Last day; null = continuing. */
  @OrNull() @IsDayOfLife() until: string | null = null;
  /** WW only: last day because its maximum duration is reached. */
  @OrNull() @IsIsoDay() maximumReachedOn: string | null = null;
}

/** What the rules ask about the person; null = not known. */
export class SituationDto {
  @IsBoolean() employed: boolean = false;
  /** First WW day that is expected. */
  @OrNull() @IsIsoDay() expectedFirstWwDay: string | null = null;
  @OrNull() @IsBoolean() earlyReporter: boolean | null = null;
  @OrNull() @IsBoolean() selfReliant: boolean | null = null;
  @OrNull() @IsBoolean() directlyPlaceable: boolean | null = null;
  @OrNull() @IsBoolean() occupationallyDisabled: boolean | null = null;
  @OrNull() @IsBoolean() statusHolder: boolean | null = null;
}

export class RegisterClientDto {
  @IsDefined() @ValidateNested() @Type(() => PersonalDataDto) personal!: PersonalDataDto;
  /** Municipality where the client actually lives. */
  @Matches(/^GM\d{4}$/, { message: 'residence must be a municipality code such as GM0222' })
  residence!: string;
  /** Benefits that the client has, had or will have; empty for someone without. */
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => BenefitDto)
  benefits: BenefitDto[] = [];
  @IsDefined() @ValidateNested() @Type(() => SituationDto) situation: SituationDto = new SituationDto();
  /** Day of registration, yyyy-mm-dd. */
  @IsIsoDay() on!: string;
}

export class CorrectPersonalDataDto {
  @IsDefined() @ValidateNested() @Type(() => PersonalDataDto) personal!: PersonalDataDto;
  @IsIsoDay() on!: string;
}

export class RecordSituationDto {
  @IsDefined() @ValidateNested() @Type(() => SituationDto) situation!: SituationDto;
  @IsIsoDay() on!: string;
}

export class RecordBenefitDto extends BenefitDto {
  /** Day on which the news came, yyyy-mm-dd; the benefit itself may have begun long before, or begin later. */
  @IsIsoDay() on!: string;
}

export class ConfirmBenefitsDto {
  /** Of the benefits that another partner reported; null = all that are your partner's. */
  @MayBeNull()
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @MaxLength(60, { each: true })
  benefitIds: string[] | null = null;
  @IsIsoDay() on!: string;
}

export class EndBenefitDto {
  /** Last day of the benefit, yyyy-mm-dd. */
  @IsIsoDay() until!: string;
  /** Day on which the news came. */
  @IsIsoDay() on!: string;
}

const IsMunicipality = (field: string): PropertyDecorator =>
  Matches(/^GM\d{4}$/, { message: `${field} must be a municipality code such as GM0222` });

export class MoveDto {
  /** Municipality where the client now lives. */
  @IsMunicipality('to') to!: string;
  /** First day there, yyyy-mm-dd. */
  @IsIsoDay() on!: string;
  /** Day on which the news came; null = today. */
  @OrNull() @IsIsoDay() knownOn: string | null = null;
}

export class AgreeLeadDto {
  /** UWV or the municipality of residence. */
  @IsPartnerCode() lead!: string;
  @IsIsoDay() on!: string;
}

export class ProposeTransferDto {
  /** Who becomes responsible: UWV or the municipality of residence. */
  @IsPartnerCode() designates!: string;
  /** First day on which new orders follow it, yyyy-mm-dd; not before the second signature. */
  @IsIsoDay() effective!: string;
  @IsIsoDay() on!: string;
}

export class ExhaustionDto {
  /** Last WW day, yyyy-mm-dd; it may lie ahead. */
  @IsIsoDay() on!: string;
  /** Day on which the news came; null = today. */
  @OrNull() @IsIsoDay() knownOn: string | null = null;
}

export class AgreeHandoverDto {
  /** First day under the municipality: the day after the running module, yyyy-mm-dd. */
  @IsIsoDay() effective!: string;
  @IsIsoDay() on!: string;
}

export class OfferedInstrumentDto {
  /** Kind of the facility or instrument, as in the catalogue: FACILITY, TRAINING … */
  @IsIn(INSTRUMENT_KINDS) kind!: InstrumentKind;
  /** Which one, e.g. BICYCLE; null = any of the kind. */
  @OrNull() @IsString() @Length(1, 80) item: string | null = null;
}

class OfferTermsDto {
  /** ASSIGNMENT: one named facility or instrument. TAKE_OVER: all re-integration. */
  @IsIn(['ASSIGNMENT', 'TAKE_OVER']) scope!: OfferScope;
  /** First order day that it covers; null = the day of the decision. */
  @OrNull() @IsIsoDay() from: string | null = null;
  /** Last order day that it covers; null = until it is ended. */
  @OrNull() @IsIsoDay() until: string | null = null;
  /** Of an ASSIGNMENT. */
  @MayBeNull()
  @IsOptional()
  @ValidateNested()
  @Type(() => OfferedInstrumentDto)
  instrument: OfferedInstrumentDto | null = null;
  /** Why the municipality does this. */
  @IsString() @Length(3, 500) reason!: string;
}

export class MunicipalOfferDto extends OfferTermsDto {
  /** Day of the decision. */
  @IsIsoDay() on!: string;
}

export class EndMunicipalOfferDto {
  /** Last order day that it covers; null = the day on which it is ended. */
  @OrNull() @IsIsoDay() until: string | null = null;
  @IsString() @Length(3, 500) reason!: string;
  @IsIsoDay() on!: string;
}

export class ServeClientDto {
  /**
   * Why your partner serves a client of another partner. MANDATE: there is a mandate today. JOINT_SERVICE: served together at the
   * Werkplein. LEAD: two partners pay a benefit. HANDOVER: the client passes to your partner or from it. RUNS_SERVICE: your
   * partner pays for a running service. COMPLAINT: you handle one. CONSENT: the client's partner consented. PARTNER_GROUND: a
   * ground that the client's partner added.
   */
  @IsIn(GIVEN_GROUNDS) ground!: GivenGround;
  /** In your own words, e.g. the mandate's number. Kept sealed. */
  @IsString() @Length(3, 200) text!: string;
  /** Of PARTNER_GROUND: which one. */
  @OrNull() @IsUUID() groundId: string | null = null;
  /** First day, yyyy-mm-dd; today or later. */
  @IsIsoDay() from!: string;
  /** Last day; null = to the end of the term, six months. */
  @OrNull() @IsIsoDay() until: string | null = null;
}

export class ConsentDto {
  /** The partner that may serve. */
  @IsPartnerCode() partner!: string;
  @IsString() @Length(3, 500) reason!: string;
  /** First day, today or later. */
  @IsIsoDay() from!: string;
  /** Last day; null = to the end of the term, six months. */
  @OrNull() @IsIsoDay() until: string | null = null;
  @IsIsoDay() on!: string;
}

/** A step that asks for a reason. */
export class ReasonDto {
  @IsString() @Length(3, 500) reason!: string;
  @IsIsoDay() on!: string;
}

export class AddServingGroundDto {
  /** In a few words, for whoever chooses from the list. No personal data. */
  @IsString() @Length(3, 100) name!: string;
  @IsIsoDay() on!: string;
}

export class ServingGroundsQuery {
  /** Whose list; left out = your partner's own. */
  @IsOptional() @IsPartnerCode() partner?: string;
}

export class FinishDutyDto {
  /** What was done with it. */
  @IsString() @Length(3, 500) note!: string;
  @IsIsoDay() on!: string;
}

/** Whom you mean, by number and birth date; what your partner pays comes along. */
export class JoinClientDto {
  @IsBsn() bsn!: string;
  @IsDayOfLife() birthDate!: string;
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => BenefitDto)
  benefits: BenefitDto[] = [];
  @IsIsoDay() on!: string;
}

export class FindClientsDto {
  @OrNull() @IsBsn() bsn: string | null = null;
  /** With `birthDate`, where the number is not known: all words that you give must be in the name. */
  @OrNull() @IsString() @Length(2, 200) name: string | null = null;
  @OrNull() @IsDayOfLife() birthDate: string | null = null;
}

class CorrectionDto {
  /** Why it is put right. */
  @IsString() @Length(3, 500) reason!: string;
  /** Day on which it is put right. */
  @IsIsoDay() on!: string;
}

export class CorrectMoveDto extends CorrectionDto {
  /** Where the client went; null: the client never moved. */
  @OrNull() @IsMunicipality('to') to: string | null = null;
  /** First day there; null = the day that stands. */
  @OrNull() @IsIsoDay() movedOn: string | null = null;
}

export class CorrectMaximumDto extends CorrectionDto {
  /** Last WW day because of the maximum; null: no maximum is reached. */
  @OrNull() @IsIsoDay() maximumReachedOn: string | null = null;
  /** Without a maximum: last WW day; null = it goes on. */
  @OrNull() @IsIsoDay() until: string | null = null;
}

export class CorrectOfferDto extends OfferTermsDto {
  /** Which offer, as the record gives it. */
  @Matches(/^[0-9a-z-]{1,80}$/) offerId!: string;
  @IsIsoDay() on!: string;
}

export class CorrectHandoverDto extends CorrectionDto {
  /** First day under the municipality. */
  @IsIsoDay() effective!: string;
}

export class CorrectTransferDto extends CorrectionDto {
  @IsPartnerCode() designates!: string;
  @IsIsoDay() effective!: string;
}

export class CorrectBsnDto extends CorrectionDto {
  @IsBsn() bsn!: string;
}

export class WithdrawRegistrationDto extends CorrectionDto {}

export class MergeClientDto extends CorrectionDto {
  /** The file that goes on for both. */
  @IsUUID() into!: string;
}

/** `?preview=true`: shows what the step touches, and records nothing. */
export class PreviewQuery {
  @IsOptional() @IsIn(['true', 'false']) preview?: 'true' | 'false';
}
