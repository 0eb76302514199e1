import type { IsoDate, PartnerCode } from '@ontschot/kernel';
import type { OfPiggyback, SupplierManagement } from './piggyback.events';

/** The carrying agreement as it stands on the day, looked up by the handler. */
export type Carrier = {
  form: string;
  owner: PartnerCode;
  active: boolean;
  coversPartners: PartnerCode[];
  tendered: boolean | null;
  awarded: boolean;
  concludedOn: IsoDate;
  wordingCovers: boolean;
  region: string | null;
  territory: PartnerCode[];
};
/** What the payer may know of the supplier. */
export type SupplierStanding = {
  municipalQualityTest: boolean;
  onRejectedIroList: boolean;
  uwvTest: { outcome: 'PASSED' | 'FAILED'; on: IsoDate } | null;
};

type OnCarrier = { carrier: Carrier; on: IsoDate };
export type RequestPiggyback = {
  type: 'RequestPiggyback';
  of: OfPiggyback;
  reason: string | null;
} & OnCarrier;
export type CheckEligibility = {
  type: 'CheckEligibility';
  supplier: SupplierStanding;
  /** UWV region of the partner that asks; null for UWV itself. */ partnerRegion: string | null;
} & OnCarrier;
export type RecordConsent = {
  type: 'RecordConsent';
  recordedBy: 'SUPPLIER' | 'CONTRACT_EXPERT';
  on: IsoDate;
};
export type RecordDecline = {
  type: 'RecordDecline';
  recordedBy: 'SUPPLIER' | 'CONTRACT_EXPERT';
  reason: string;
  on: IsoDate;
};
export type AgreeSupplierManagement = {
  type: 'AgreeSupplierManagement';
  by: PartnerCode;
  management: Partial<SupplierManagement>;
  on: IsoDate;
};
export type OpenByWording = { type: 'OpenByWording' } & OnCarrier;
export type OpenByAddendum = { type: 'OpenByAddendum'; addendumSignedOn: IsoDate } & OnCarrier;
export type Withdraw = {
  type: 'Withdraw';
  by: 'CONTRACTING_PRINCIPAL' | 'SUPPLIER';
  reason: string;
  on: IsoDate;
};

export type PiggybackCommand =
  | RequestPiggyback
  | CheckEligibility
  | RecordConsent
  | RecordDecline
  | AgreeSupplierManagement
  | OpenByWording
  | OpenByAddendum
  | Withdraw;
