import { IsIsoDay } from '@ontschot/http';
import { IsIn, IsOptional, IsString, IsUUID, Length } from 'class-validator';
import { PageQuery } from '@ontschot/http';
import { AsWritten, IsIban } from './checks';

export class AccountDto {
  /** The IBAN; spaces do not matter. */
  @AsWritten() @IsIban() iban!: string;
  /** Day of the step, yyyy-mm-dd. */
  @IsIsoDay() on!: string;
}
export class RegisterAccountDto extends AccountDto {
  /** Why, where another supplier is known with this account at another partner or by its registration. */
  @IsOptional() @IsString() @Length(1, 500) reason?: string | null;
}
export class AccountWithReasonDto extends AccountDto {
  @IsString() @Length(1, 500) reason!: string;
}

export const ACCOUNT_STATUSES = ['WAITING', 'CONFIRMED', 'WITHDRAWN', 'ENDED'] as const;
export type AccountStatus = (typeof ACCOUNT_STATUSES)[number];
export class AccountsQuery extends PageQuery {
  /** Of one supplier; left out: of all. */
  @IsOptional() @IsUUID() supplierId?: string;
  /** WAITING: registered by one person, and a second is still to confirm it. */
  @IsOptional() @IsIn(ACCOUNT_STATUSES) status?: AccountStatus;
}
