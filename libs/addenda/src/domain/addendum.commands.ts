import type { AddendumId, IsoDate, PartnerCode } from '@ontschot/kernel';
import type { AddendumScope, Carrier, Evidence, RecordedBy, SupplierStanding } from '@ontschot/piggybacking';
import type { AddendumEnded, Content, OfAddendum } from './addendum.events';

/** An opening of the same agreement to the same partner that is there already. */
export type OtherOpening = {
  addendumId: AddendumId | null;
  from: IsoDate;
  until: IsoDate | null;
  scope: AddendumScope | null;
};

/** The carrying agreement, what the partners agreed and the supplier's standing on the day, looked up by the handler. */
export type CarrierFacts = Carrier & {
  supplierConsent: boolean;
  supplierManagementAgreed: boolean;
  supplier: SupplierStanding;
  openings: OtherOpening[];
};
/** For the text. */
export type Names = {
  contractingPrincipal: string;
  partner: string;
  supplier: string;
  /** `KvK 12345678` or `OIN …`. */
  supplierNumber: string;
  /** Those of the scope, or all of the agreement. */
  instruments: string[];
  /** Municipalities of the scope, by name. */
  area: string[];
};

type Days = { on: IsoDate; today: IsoDate };

export type DraftAddendum = {
  type: 'DraftAddendum';
  of: OfAddendum;
  number: number;
  carrier: CarrierFacts;
  names: Names;
} & Content &
  Days;
export type AmendAddendum = {
  type: 'AmendAddendum';
  carrier: CarrierFacts;
  names: Names;
} & Content &
  Days;
export type WithdrawDraft = { type: 'WithdrawDraft'; by: PartnerCode; reason: string } & Days;
/** `carrier` is of the later day of both signatures. */
export type SignAsPrincipal = { type: 'SignAsPrincipal'; carrier: CarrierFacts } & Days;
export type SignAsSupplier = {
  type: 'SignAsSupplier';
  carrier: CarrierFacts;
  recordedBy: RecordedBy;
  evidence: Evidence | null;
} & Days;
/** By the clock. */
export type TakeEffect = { type: 'TakeEffect'; on: IsoDate };
/** Because the opening ends. */
export type EndAddendum = {
  type: 'EndAddendum';
  lastDay: IsoDate;
  cause: AddendumEnded['data']['cause'];
};

export type AddendumCommand =
  DraftAddendum | AmendAddendum | WithdrawDraft | SignAsPrincipal | SignAsSupplier | TakeEffect | EndAddendum;
