/** `UWV`, or a municipality's code: CBS `GM` + 4 digits, or in what-if cases any code that is not UWV. */
export type PartnerCode = string;
export const UWV = 'UWV';

/** `UWV_REINTEGRATION`, or `W_DEEL:<municipality>`. */
export type FundCode = string;
export const fundOf = (partner: PartnerCode): FundCode => (partner === UWV ? 'UWV_REINTEGRATION' : `W_DEEL:${partner}`);
