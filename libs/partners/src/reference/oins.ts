import { type PartnerCode, UWV } from '@ontschot/kernel';

/** Prefix of example numbers: these OINs follow the form of real ones and belong to nobody. */
const EXAMPLE = '00000099';

/** The OIN by which e-invoices name a partner as buyer or sender. An example, made of the partner's code: `GM0222` → `00000099000000222000`. */
export const oinOf = (partner: PartnerCode): string =>
  `${EXAMPLE}${(partner === UWV ? '' : partner.slice(2)).padStart(9, '0')}000`;

/** The partner with this OIN, or null. */
export const partnerWithOin = (oin: string): PartnerCode | null => {
  const [, digits] = new RegExp(`^${EXAMPLE}0{5}(\\d{4})000$`).exec(oin) ?? [];
  if (digits === undefined) return null;
  return digits === '0000' ? UWV : `GM${digits}`;
};
