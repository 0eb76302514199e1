import type { AddendumId, IsoDate, PartnerCode } from '@ontschot/kernel';
import type { ContractForm, UwvRegion } from '@ontschot/rulebook';
import type {
  AddendumScope,
  ClientTerms,
  Evidence,
  OfPiggyback,
  RecordedBy,
  SupplierManagement,
} from './piggyback.events';

/** The carrying agreement as it stands on the day, looked up by the handler. */
export type Carrier = {
  form: ContractForm;
  owner: PartnerCode;
  standing: 'NOT_YET' | 'IN_FORCE' | 'ENDED';
  coversPartners: PartnerCode[];
  tendered: boolean | null;
  awarded: boolean;
  concludedOn: IsoDate;
  validUntil: IsoDate | null;
  /** Does the tender's wording name the clients of the partner that asks? */
  wordingCovers: boolean;
  region: UwvRegion | null;
  territory: PartnerCode[];
};
/** What the payer may know of the supplier on the day. */
export type SupplierStanding = {
  municipalQualityTest: boolean;
  /** Municipalities other than the owner that tested the supplier: proof that exists. */
  testedElsewhereBy: PartnerCode[];
  onRejectedIroList: boolean;
  uwvTest: { outcome: 'PASSED' | 'FAILED'; on: IsoDate } | null;
};
/** Where the clients live that would use it: the municipality that asks, or the one client's residence. */
export type ClientArea = { residence: PartnerCode; region: UwvRegion | null };

/** The day of the step, and the day on which it is given. */
type Days = { on: IsoDate; today: IsoDate };
type OnCarrier = Days & { carrier: Carrier };
/** What the supplier says, itself or by a document. */
type Said = Days & { recordedBy: RecordedBy; evidence: Evidence | null };

export type RequestPiggyback = {
  type: 'RequestPiggyback';
  of: OfPiggyback;
  reason: string | null;
} & OnCarrier;
export type CheckEligibility = {
  type: 'CheckEligibility';
  supplier: SupplierStanding;
  /** Null for UWV's clients in general: they live everywhere, so that their area is checked per order. */
  area: ClientArea | null;
} & OnCarrier;
export type RecordConsent = { type: 'RecordConsent' } & Said;
export type RecordDecline = { type: 'RecordDecline'; reason: string } & Said;
export type AgreeSupplierManagement = {
  type: 'AgreeSupplierManagement';
  by: PartnerCode;
  management: Partial<SupplierManagement>;
} & Days;
export type Retract = { type: 'Retract'; by: PartnerCode; reason: string } & Days;
export type OpenByWording = { type: 'OpenByWording'; supplier: SupplierStanding } & OnCarrier;
/** Both have signed; `from` and `until` as the addendum states them. */
export type OpenByAddendum = {
  type: 'OpenByAddendum';
  addendumId: AddendumId;
  addendumSignedOn: IsoDate;
  from: IsoDate;
  until: IsoDate | null;
  scope: AddendumScope;
  supplier: SupplierStanding;
} & OnCarrier;
export type Withdraw = {
  type: 'Withdraw';
  by: 'CONTRACTING_PRINCIPAL' | 'SUPPLIER';
  reason: string;
} & Days;
/** By the clock: notes the openings whose last day lies before `on`. */
export type EndOpenings = {
  type: 'EndOpenings';
  /** Last day of the agreement itself, where that is known. */ agreementUntil: IsoDate | null;
  on: IsoDate;
};

export type PiggybackCommand =
  | RequestPiggyback
  | CheckEligibility
  | RecordConsent
  | RecordDecline
  | AgreeSupplierManagement
  | Retract
  | OpenByWording
  | OpenByAddendum
  | Withdraw
  | EndOpenings;

export type RequestForClient = {
  type: 'RequestForClient';
  of: OfPiggyback;
  assignmentId: string;
  reason: string | null;
} & OnCarrier;
export type ConsentForClient = {
  type: 'ConsentForClient';
  billsPrincipal: boolean;
  terms: Partial<ClientTerms>;
} & Said;
export type ObjectToConsent = { type: 'Object'; reason: string } & Days;
export type Close = { type: 'Close'; on: IsoDate };

export type ClientPiggybackCommand =
  RequestForClient | CheckEligibility | ConsentForClient | RecordDecline | Retract | ObjectToConsent | Close;
