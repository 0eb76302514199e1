import type { IsoDate, PartnerCode } from '@ontschot/kernel';
import type { CatalogueEntry } from './catalogue-entry.row';

export type UsableBy = { partner: PartnerCode; by: 'OWN' | 'JOINT' | 'ADDENDUM' | 'WORDING' };
/** The way in for a partner that may not use it yet. */
export type WayIn = 'PIGGYBACK' | 'JOINT_PURCHASE' | 'PARTNER_AS_SUPPLIER' | 'MUNICIPAL_OFFER';

type Access = Pick<CatalogueEntry, 'form' | 'owner' | 'coversPartners' | 'openings' | 'closedByTender'>;

/** Every partner whose clients may use it on the day, and by what; the owner first. */
export const usableBy = ({ owner, coversPartners, openings }: Access, on: IsoDate): UsableBy[] => {
  const joint = coversPartners.filter((partner) => partner !== owner);
  return [
    { partner: owner, by: 'OWN' },
    ...joint.map((partner) => ({ partner, by: 'JOINT' as const })),
    ...openings
      .filter(({ partner, from }) => from <= on && partner !== owner && !joint.includes(partner))
      .map(({ partner, by }) => ({ partner, by })),
  ];
};

/** What the partner of the client can do with it; `wayIn` is null where it is open. */
export const forPartner = (
  entry: Access,
  partner: PartnerCode,
  on: IsoDate,
): { partner: PartnerCode; open: boolean; by: UsableBy['by'] | null; wayIn: WayIn | null } => {
  const found = usableBy(entry, on).find((one) => one.partner === partner);
  return found
    ? { partner, open: true, by: found.by, wayIn: null }
    : { partner, open: false, by: null, wayIn: wayInOf(entry) };
};

const wayInOf = ({ form, closedByTender }: Access): WayIn => {
  if (form === 'FACILITY') return 'MUNICIPAL_OFFER';
  if (form === 'OWN_PROVISION') return 'PARTNER_AS_SUPPLIER';
  return closedByTender ? 'JOINT_PURCHASE' : 'PIGGYBACK';
};
