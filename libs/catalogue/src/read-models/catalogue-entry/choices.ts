import { coveredOn, type DatedTerms, standsOn } from '@ontschot/agreements';
import { type IsoDate, type PartnerCode, UWV, type Verdict, within } from '@ontschot/kernel';
import { enterIroCompany, type InstrumentKind, openContract, signInstrument } from '@ontschot/rulebook';
import type { CatalogueSupplier } from '../catalogue-supplier/catalogue-supplier.row';
import type { CatalogueEntry, Opened } from './catalogue-entry.row';

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

/** May the form carry this kind for this owner at all? What is refused here can never be ordered. */
const neverOn = ({ form, owner }: Access, kind: InstrumentKind, on: IsoDate): boolean =>
  signInstrument.ask({
    day: on,
    owner,
    form,
    coversPartners: [],
    kind,
    partnerRegisteredAsSupplierAtUwv: false,
    principal: owner,
    decidedBy: '',
    charged: owner,
  }).decision === 'REFUSE';

/** The supplier as the register has it on the day, for a contract of this owner. */
const supplierOn = (supplier: Standing | null, owner: PartnerCode, on: IsoDate) => {
  if (supplier === null) return {};
  const uwvTest = supplier.uwvTests
    .filter((test) => test.on <= on)
    .reduce<Standing['uwvTests'][number] | null>(
      (latest, test) => (latest && latest.on > test.on ? latest : test),
      null,
    );
  const tests = supplier.qualityTests.filter((test) => test.on <= on);
  return {
    supplier: {
      municipalQualityTest: owner === UWV ? tests.length > 0 : tests.some(({ by }) => by === owner),
      onRejectedIroList: supplier.rejections.some(({ from, until }) => within(on, from, until)),
      uwvIroFrameworkTest: uwvTest,
    },
  };
};

/** May UWV's clients get an IRO of this company? */
const iroRefused = ({ supplier, entry, on }: Asked): boolean =>
  enterIroCompany.ask({
    day: on,
    owner: entry.owner,
    form: 'IRO',
    coversPartners: [],
    concludedOn: entry.concludedOn,
    partnerRegisteredAsSupplierAtUwv: false,
    ...supplierOn(supplier, entry.owner, on),
  }).decision === 'REFUSE';

/** The one question of opening, with what was agreed: all of it where it was opened, nothing where it was not. */
const opening = (
  { entry, supplier, on }: Asked,
  partner: PartnerCode,
  opened: Opened | undefined,
): Verdict => {
  const { form, owner, concludedOn, dated } = entry;
  const { wordingCovers, ...procurement } = entry.procurement;
  // Wording that names partners covers those and no others (A17).
  const wording = wordingCovers
    ? {
        wordingCoversPartnerClients: wordingCovers.includes(partner),
        wordingCoversOthers: wordingCovers.includes(partner),
      }
    : {};
  return openContract.ask({
    day: on,
    owner,
    form,
    coversPartners: coveredOn(dated, on),
    concludedOn,
    ...procurement,
    ...wording,
    addendum:
      opened?.by === 'ADDENDUM'
        ? { partner, signedOn: opened.from, from: opened.from, until: opened.until }
        : null,
    supplierConsent: opened !== undefined,
    supplierManagementAgreed: opened !== undefined,
    partnerRegisteredAsSupplierAtUwv: false,
    ...supplierOn(supplier, owner, on),
    partner,
  });
};
const stands = ({ decision }: Verdict): boolean => decision !== 'REFUSE' && decision !== 'HOLD';

/** What is for the owner's own residents, and for nobody else's but UWV's by the ways below. */
const ownResidentsOnly: ReadonlySet<Access['form']> = new Set([
  'OWN_PROVISION',
  'FACILITY',
  'INDIVIDUAL_PURCHASE',
]);

/** Every partner whose clients may be ordered for on the day, and by what; the owner first. None while it is not in force, or for what its form can never carry. */
export const usableBy = (asked: Asked): UsableBy[] => {
  const { entry, kind, supplier, on } = asked;
  const { form, owner, openings, dated } = entry;
  if (standsOn(dated, on) !== 'ACTIVE' || neverOn(entry, kind, on)) return [];
  const own: UsableBy[] = form === 'IRO' && iroRefused(asked) ? [] : [{ partner: owner, by: 'OWN' }];
  const joint = coveredOn(dated, on).filter((partner) => partner !== owner);
  const opened = new Map(
    openings
      .filter(({ partner, from, until }) => within(on, from, until) && partner !== owner)
      .map((one) => [one.partner, one]),
  );
  const byOpening = [...opened.values()]
    .filter((one) => !joint.includes(one.partner) && stands(opening(asked, one.partner, one)))
    .map(({ partner, by }) => ({ partner, by }));
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

const wayInOf = (asked: Asked, partner: PartnerCode): WayIn | null => {
  const { entry, kind, on } = asked;
  const { form, owner, dated } = entry;
  if (partner === owner || standsOn(dated, on) === 'ENDED' || neverOn(entry, kind, on)) return null;
  if (ownResidentsOnly.has(form) && partner !== UWV) return null;
  if (form === 'FACILITY') return 'MUNICIPAL_OFFER';
  if (form === 'OWN_PROVISION') return 'PARTNER_AS_SUPPLIER';
  const { decision, because } = opening(asked, partner, undefined);
  if (decision !== 'REFUSE') return 'PIGGYBACK';
  // What its tender closes is bought together; an IRO that is UWV's alone and a company that UWV rejected leave no road at all.
  return because.some(({ rule, effect }) => effect === 'REFUSE' && NO_ROAD.has(rule))
    ? null
    : 'JOINT_PURCHASE';
};
const NO_ROAD: ReadonlySet<string> = new Set(['R-015', 'R-055', 'R-069']);
