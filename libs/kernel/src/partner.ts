import type { Flavor } from './flavor';

/** `UWV`, or a municipality's code: CBS `GM` + 4 digits, or in what-if cases any code that is not UWV. */
export type PartnerCode = Flavor<string, 'PartnerCode'>;
export const UWV = 'UWV';

/** A partner's code within a longer pattern: `UWV`, or a municipality's CBS code. */
export const PARTNER_PATTERN = '(?:UWV|GM\\d{4})';
const WHOLE = new RegExp(`^${PARTNER_PATTERN}$`);
export const isPartnerCode = (text: unknown): text is PartnerCode =>
  typeof text === 'string' && WHOLE.test(text);

/** `UWV_REINTEGRATION`, or `W_DEEL:<municipality>`. */
export type FundCode = Flavor<string, 'FundCode'>;
export const fundOf = (partner: PartnerCode): FundCode =>
  partner === UWV ? 'UWV_REINTEGRATION' : `W_DEEL:${partner}`;

/** Stream id of a partner's budget of a year: `UWV_REINTEGRATION-2026`, `W_DEEL:GM0222-2026`. */
export const budgetIdOf = (partner: PartnerCode, year: number): string => `${fundOf(partner)}-${year}`;
