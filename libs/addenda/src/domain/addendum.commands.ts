import type { IsoDate } from '@ontschot/kernel';
import type { OfAddendum } from './addendum.events';

/** The carrying agreement and what the partners agreed so far, looked up by the handler. */
export type CarrierFacts = {
  form: string;
  active: boolean;
  tendered: boolean | null;
  awarded: boolean;
  concludedOn: IsoDate;
  wordingCovers: boolean;
  supplierConsent: boolean;
  supplierManagementAgreed: boolean;
  /** May the partner's clients use the agreement already? */
  open: boolean;
};
/** For the text. */
export type Names = {
  contractingPrincipal: string;
  partner: string;
  supplier: string;
  instruments: string[];
};

export type DraftAddendum = {
  type: 'DraftAddendum';
  of: OfAddendum;
  carrier: CarrierFacts;
  names: Names;
  on: IsoDate;
};
export type SignAsPrincipal = { type: 'SignAsPrincipal'; carrier: CarrierFacts; on: IsoDate };
export type SignAsSupplier = {
  type: 'SignAsSupplier';
  carrier: CarrierFacts;
  recordedBy: 'SUPPLIER' | 'CONTRACT_EXPERT';
  on: IsoDate;
};

export type AddendumCommand = DraftAddendum | SignAsPrincipal | SignAsSupplier;
