import { IsIsoDay, IsPartnerCode } from '@ontschot/http';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsDefined,
  IsEmail,
  IsIn,
  IsString,
  Length,
  Matches,
  ValidateBy,
  ValidateIf,
  ValidateNested,
  type ValidationOptions,
} from 'class-validator';
import { isBsn } from '../domain/bsn';
import { BENEFIT_TYPES, type BenefitType } from '../domain/client.events';

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
  @IsIsoDay() birthDate!: string;
  @IsDefined() @ValidateNested() @Type(() => ContactDto) contact: ContactDto = new ContactDto();
}

export class BenefitDto {
  @IsIn(BENEFIT_TYPES) type!: BenefitType;
  /** First day, yyyy-mm-dd. */
  @IsIsoDay() from!: string;
  /** Last day; null = continuing. */
  @OrNull() @IsIsoDay() until: string | null = null;
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

/** A step that needs its day only. */
export class RecordBenefitDto extends BenefitDto {
  /** Day on which the news came, yyyy-mm-dd; the benefit itself may have begun long before. */
  @IsIsoDay() on!: string;
}

export class EndBenefitDto {
  /** Last day of the benefit, yyyy-mm-dd. */
  @IsIsoDay() until!: string;
  /** Day on which the news came. */
  @IsIsoDay() on!: string;
}

export class MoveDto {
  /** Municipality where the client now lives. */
  @Matches(/^GM\d{4}$/, { message: 'to must be a municipality code such as GM0222' }) to!: string;
  /** First day there, yyyy-mm-dd. */
  @IsIsoDay() on!: string;
}

export class AgreeLeadDto {
  /** UWV or the municipality of residence. */
  @IsPartnerCode() lead!: string;
  @IsIsoDay() on!: string;
}

export class ProposeTransferDto {
  /** Who becomes responsible: UWV or the municipality of residence. */
  @IsPartnerCode() designates!: string;
  /** First day on which new orders follow it, yyyy-mm-dd. */
  @IsIsoDay() effective!: string;
  @IsIsoDay() on!: string;
}

export class ExhaustionDto {
  /** Last WW day, yyyy-mm-dd. */
  @IsIsoDay() on!: string;
}

export class AgreeHandoverDto {
  /** First day under the municipality: the day after the running module, yyyy-mm-dd. */
  @IsIsoDay() effective!: string;
  @IsIsoDay() on!: string;
}

export class ServeClientDto {
  /** Why your partner serves a client of another partner, e.g. `mandate GM0222-UWV-1` or `SUWI art. 9`. */
  @IsString() @Length(3, 200) ground!: string;
  /** First day, yyyy-mm-dd. */
  @IsIsoDay() from!: string;
  /** Last day; null = until ended. */
  @OrNull() @IsIsoDay() until: string | null = null;
}
