import { IsIsoDay, IsPartnerCode } from '@ontschot/http';
import { IsUUID } from 'class-validator';

export class DraftAddendumDto {
  @IsUUID() agreementId!: string;
  /** Whose clients the agreement would open to. */
  @IsPartnerCode() partner!: string;
  /** Day of the draft, yyyy-mm-dd. */
  @IsIsoDay() on!: string;
}

export class SignAddendumDto {
  /** Day of the signature, yyyy-mm-dd. */
  @IsIsoDay() on!: string;
}
