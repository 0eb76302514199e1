import { IsDayOfLife, IsPartnerCode } from '@ontschot/http';
import { Type } from 'class-transformer';
import { IsIn, IsOptional, ValidateNested } from 'class-validator';
import { type Kind, LEGAL_FORMS, type LegalForm, TIES, type Tie } from '../domain/supplier.events';

/** How the supplier is tied to a municipality. */
export class TieDto {
  /** ORIGIN: it came out of the municipality; OWNER: the municipality owns it. */
  @IsIn(TIES) kind!: Tie['kind'];
  @IsPartnerCode() municipality!: string;
  /** First day of the tie, yyyy-mm-dd. */
  @IsDayOfLife() from!: string;
}

/** by private or by public law, with a tie to a municipality or none. */
export class KindDto {
  @IsIn(LEGAL_FORMS) legalForm!: LegalForm;
  @IsOptional() @ValidateNested() @Type(() => TieDto) tie?: TieDto;
}

export const kindOf = ({ legalForm, tie }: KindDto): Kind => ({
  legalForm,
  tie: tie ? { kind: tie.kind, municipality: tie.municipality, from: tie.from } : null,
});
