import type { DomainEvent, IsoDate, PartnerCode } from '@ontschot/kernel';

/** UWV's regions of 2008 (rulebook 2.4). */
export const UWV_REGIONS = ['NOORD', 'OOST', 'NOORDWEST', 'MIDDENWEST', 'ZUIDWEST', 'ZUIDOOST'] as const;
export type UwvRegion = (typeof UWV_REGIONS)[number];

/** What an ordinance can provide: the kinds of instrument of the catalogue, and the provisions that only an ordinance names. */
export const ORDINANCE_INSTRUMENTS = [
  'MODULE',
  'TRAJECTORY',
  'PRE_TRAJECTORY',
  'STEPPING_STONE',
  'TRAINING',
  'TRIAL_PLACEMENT',
  'SELF_EMPLOYMENT',
  'WORK_FIRST',
  'SOCIAL_ACTIVATION',
  'FACILITY',
  'INTEGRATION_AND_WORK',
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
export type OrdinanceInstrument = (typeof ORDINANCE_INSTRUMENTS)[number];

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

export type PartnerEvent = PartnerRegistered | OrdinancePublished;
