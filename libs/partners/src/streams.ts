import type { PartnerCode } from '@ontschot/kernel';

/** The names of this context's streams. */
export const partnerStream = (code: PartnerCode): string => `partner-${code}`;
/** All mandates that one partner ever gave another. */
export const mandateStream = (grantor: PartnerCode, grantee: PartnerCode): string =>
  `mandate-${grantor}-${grantee}`;
export const OINS_STREAM = 'oins-all';
export const REGIONS_STREAM = 'regions-uwv';
