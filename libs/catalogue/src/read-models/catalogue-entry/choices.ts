import { coveredOn, type DatedTerms, type InstrumentKind, neverOnForm, standsOn } from '@ontschot/agreements';
import { type IsoDate, type PartnerCode, UWV, within } from '@ontschot/kernel';
import { tenderStatusOf } from '@ontschot/rulebook';
import type { CatalogueSupplier } from '../catalogue-supplier/catalogue-supplier.row';
import type { CatalogueEntry } from './catalogue-entry.row';

export type UsableBy = {
  partner: PartnerCode;
  by: 'OWN' | 'JOINT' | 'ADDENDUM' | 'WORDING' | 'PARTNER_AS_SUPPLIER';
};
/** The way in for a partner that may not use it yet. */
export type WayIn = 'PIGGYBACK' | 'JOINT_PURCHASE' | 'PARTNER_AS_SUPPLIER' | 'MUNICIPAL_OFFER';

export type Access = Pick<
  CatalogueEntry,
  'form' | 'owner' | 'openings' | 'procurement' | 'concludedOn' | 'territory'
> & { dated: DatedTerms };
export type Standing = Pick<CatalogueSupplier, 'entries' | 'rejections' | 'qualityTests' | 'uwvTests'>;
export type Asked = {
  entry: Access;
  kind: InstrumentKind;
  /** The firm; where the owner gives it itself, that partner as supplier; null when it is not known as one. */
  supplier: Standing | null;
  on: IsoDate;
};

const listed = ({ rejections }: Standing, on: IsoDate): boolean =>
  rejections.some(({ from, until }) => within(on, from, until));
const failedUwvTest = ({ uwvTests }: Standing, on: IsoDate): boolean =>
  uwvTests
    .filter((test) => test.on <= on)
    .reduce<Standing['uwvTests'][number] | null>(
      (latest, test) => (latest && latest.on > test.on ? latest : test),
      null,
    )?.outcome === 'FAILED';

/** a company that UWV rejected gets no IRO, and no client of UWV by way of a partner. */
const closedToUwv = (supplier: Standing | null, on: IsoDate): boolean =>
  supplier !== null && (listed(supplier, on) || failedUwvTest(supplier, on));

/** What is for the owner's own residents, and for nobody else's but UWV's by the ways below. */
const ownResidentsOnly: ReadonlySet<Access['form']> = new Set([
  'OWN_PROVISION',
  'FACILITY',
  'INDIVIDUAL_PURCHASE',
]);

/** Every partner whose clients may be ordered for on the day, and by what; the owner first. None while it is not in force, or for what its form can never carry. */
export const usableBy = ({ entry, kind, supplier, on }: Asked): UsableBy[] => {
  const { form, owner, openings, dated } = entry;
  if (standsOn(dated, on) !== 'ACTIVE' || neverOnForm(form, kind) !== null) return [];
  const own: UsableBy[] = form === 'IRO' && closedToUwv(supplier, on) ? [] : [{ partner: owner, by: 'OWN' }];
  const joint = coveredOn(dated, on).filter((partner) => partner !== owner);
  const opened = openings.filter(
    ({ partner, from, until }) => within(on, from, until) && partner !== owner && !joint.includes(partner),
  );
  const byOpening = [...new Map(opened.map(({ partner, by }) => [partner, by]))]
    .filter(([partner]) => partner !== UWV || !closedToUwv(supplier, on))
    .map(([partner, by]) => ({ partner, by }));
  const asSupplier: UsableBy[] =
    form === 'OWN_PROVISION' && owner !== UWV && entered(supplier, on)
      ? [{ partner: UWV, by: 'PARTNER_AS_SUPPLIER' }]
      : [];
  return [
    ...own,
    ...joint.map((partner) => ({ partner, by: 'JOINT' as const })),
    ...byOpening,
    ...asSupplier,
  ];
};

/** the municipality that delivers is in UWV's records on the day. */
const entered = (supplier: Standing | null, on: IsoDate): boolean =>
  supplier?.entries.some(({ payer, from }) => payer === UWV && from <= on) ?? false;

export type ForPartner = {
  partner: PartnerCode;
  open: boolean;
  by: UsableBy['by'] | null;
  wayIn: WayIn | null;
};

/** What the partner of the client can do with it; `wayIn` is null where it is open, and where there is none. */
export const forPartner = (asked: Asked, partner: PartnerCode): ForPartner => {
  const found = usableBy(asked).find((one) => one.partner === partner);
  return found
    ? { partner, open: true, by: found.by, wayIn: null }
    : { partner, open: false, by: null, wayIn: wayInOf(asked, partner) };
};

const wayInOf = ({ entry, kind, supplier, on }: Asked, partner: PartnerCode): WayIn | null => {
  const { form, owner, dated } = entry;
  if (partner === owner || standsOn(dated, on) === 'ENDED' || neverOnForm(form, kind) !== null) return null;
  // An IRO is UWV's: no road leads a municipality's client to one.
  if (form === 'IRO') return null;
  if (ownResidentsOnly.has(form) && partner !== UWV) return null;
  if (form === 'FACILITY') return 'MUNICIPAL_OFFER';
  if (form === 'OWN_PROVISION') return 'PARTNER_AS_SUPPLIER';
  if (partner === UWV && closedToUwv(supplier, on)) return null;
  return closedByTender(entry, partner, on) ? 'JOINT_PURCHASE' : 'PIGGYBACK';
};

/** R-063, R-064: tendered and awarded with a wording that is silent on partners' clients opens to nobody. */
const closedByTender = (
  { form, procurement, concludedOn }: Access,
  partner: PartnerCode,
  on: IsoDate,
): boolean => {
  const { tendered, awarded, wordingCoversPartnerClients, wordingCoversOthers, wordingCovers } = procurement;
  const covers = wordingCovers
    ? wordingCovers.includes(partner)
    : wordingCoversPartnerClients ||
      (wordingCoversOthers && (form === 'JOINT_CONTRACT' || form === 'FRAMEWORK_CONTRACT'));
  return !covers && tenderStatusOf({ form, tendered, awarded, concludedOn }, on).status === 'TENDERED';
};
