import type { DomainEvent, IsoDate, PartnerCode, SupplierId } from '@ontschot/kernel';

/** Stream `accounts-<supplierId>-<partner>`: the accounts that one partner keeps of one creditor. No other partner's deed counts. */
export type OfAccount = { supplierId: SupplierId; partner: PartnerCode; iban: string };

/** One person of the partner recorded it; payment waits for a second. */
export type AccountRegistered = DomainEvent<
  'AccountRegistered',
  OfAccount & {
    /** Why, where another supplier is known with this account elsewhere. */ reason: string | null;
    /** The account that registered it. */ by: string;
    on: IsoDate;
  }
>;
/** From this day the partner may pay to it. */
export type AccountConfirmed = DomainEvent<'AccountConfirmed', OfAccount & { by: string; on: IsoDate }>;
/** It was never confirmed, and will not be. */
export type AccountWithdrawn = DomainEvent<
  'AccountWithdrawn',
  OfAccount & { reason: string; by: string; on: IsoDate }
>;
/** After this day the partner pays to it no longer; a day before the confirmation undoes that. */
export type AccountEnded = DomainEvent<
  'AccountEnded',
  OfAccount & { lastDay: IsoDate; reason: string; by: string }
>;
export type AccountEvent = AccountRegistered | AccountConfirmed | AccountWithdrawn | AccountEnded;

/**
 * Stream `iban-<IBAN>`: which suppliers are known with the account, and at whom; `partner` null = as the supplier was registered.
 * So that another supplier's account is recognised whoever recorded it.
 */
export type OfHolder = { iban: string; supplierId: SupplierId; partner: PartnerCode | null };
export type HolderNoted = DomainEvent<'HolderNoted', OfHolder & { on: IsoDate }>;
export type HolderLeft = DomainEvent<'HolderLeft', OfHolder & { on: IsoDate }>;
export type HolderEvent = HolderNoted | HolderLeft;
