import type { DomainEvent, IsoDate, PartnerCode } from '@ontschot/kernel';
import { INSTRUMENT_KINDS, type InstrumentKind, type UwvRegion } from '@ontschot/rulebook';

/** Provisions that only an ordinance names. */
const ONLY_BY_ORDINANCE = [
  'MEDIATION',
  'DUAL_TRAJECTORY',
  'WORK_WITH_BENEFIT',
  'SUBSIDISED_WORK',
  'WAGE_SUBSIDY',
  'INCOME_EXEMPTION',
  'INCENTIVE_PREMIUM',
  'VOLUNTEER_EXPENSES',
  'CHILDCARE',
  'TRAVEL_COSTS',
  'AFTERCARE',
] as const;
export type OrdinanceInstrument = Exclude<InstrumentKind, 'IRO'> | (typeof ONLY_BY_ORDINANCE)[number];

/** What an ordinance can provide: the kinds of instrument of the catalogue but UWV's IRO, and what only an ordinance names. */
export const ORDINANCE_INSTRUMENTS: readonly OrdinanceInstrument[] = [
  ...INSTRUMENT_KINDS.filter((kind) => kind !== 'IRO'),
  ...ONLY_BY_ORDINANCE,
];

export type PartnerKind = 'UWV' | 'MUNICIPALITY';
export type Ordinance = {
  version: string;
  validFrom: IsoDate;
  individualPurchase: boolean;
  instruments: OrdinanceInstrument[];
};

/** Stream `partner-<code>`. */
export type PartnerRegistered = DomainEvent<
  'PartnerRegistered',
  {
    code: PartnerCode;
    name: string;
    kind: PartnerKind;
    labourMarketRegion: string | null;
    labourMarketRegionName: string | null;
    uwvRegion: UwvRegion | null;
    on: IsoDate;
  }
>;
/** A council's re-integration ordinance holds from `validFrom` until the next version begins. */
export type OrdinancePublished = DomainEvent<'OrdinancePublished', { partner: PartnerCode } & Ordinance>;

/** The partner was registered by mistake: it took no part. It may be registered again. */
export type PartnerRegistrationStruck = DomainEvent<
  'PartnerRegistrationStruck',
  { partner: PartnerCode; reason: string; on: IsoDate }
>;

/** Whose motivation counts at a partner. */
export const MOTIVATION_ROLES = ['contract-expert', 'coach'] as const;
export type MotivationRole = (typeof MOTIVATION_ROLES)[number];
/** From this day on, motivations of this role count; those that were written before stand. */
export type MotivationRoleSet = DomainEvent<
  'MotivationRoleSet',
  { partner: PartnerCode; role: MotivationRole; from: IsoDate }
>;

export type PartnerEvent =
  PartnerRegistered | OrdinancePublished | PartnerRegistrationStruck | MotivationRoleSet;
