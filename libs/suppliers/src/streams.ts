import type { PartnerCode, SupplierId } from '@ontschot/kernel';
import type { QualityMark } from './domain/supplier.events';

export const streamOf = (supplierId: SupplierId): string => `supplier-${supplierId}`;
/** The dated map of what a mark covers. */
export const streamOfMark = (mark: QualityMark): string => `qualitymark-${mark}`;
/** The accounts that a partner keeps of a creditor. */
export const streamOfAccounts = (supplierId: SupplierId, partner: PartnerCode): string =>
  `accounts-${supplierId}-${partner}`;
/** Which suppliers are known with an account. */
export const streamOfIban = (iban: string): string => `iban-${iban}`;
/** Under which supplier a partner is known. */
export const streamOfPartner = (partner: PartnerCode): string => `partnersupplier-${partner}`;
