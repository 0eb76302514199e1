import type { IsoDate, PartnerCode } from '@ontschot/kernel';
import type { UwvRegion } from '@ontschot/rulebook';
import type {
  ClientDutyOpened,
  Ground,
  KnownBenefit,
  MunicipalOfferEnded,
  OfferTerms,
  Situation,
} from './client.events';

/** The day on which something was recorded, by the log's own time; null where it is not known. */
type Recorded = { recordedOn: IsoDate | null };

export type Signature = { partner: PartnerCode; on: IsoDate };
/** `approvals`: who signed, `signatures`: on which days. */
export type Proposal = {
  designates: PartnerCode;
  effective: IsoDate;
  approvals: PartnerCode[];
  signatures: Signature[];
  proposedBy: PartnerCode;
  proposedOn: IsoDate;
  reason: string | null;
};
/**
 * R-006, signed by both managers. It is about the WW right that the client had when they signed (`rightId`):
 * it ends when another WW right begins, with a move (`movedOn`), or where a later decision takes over.
 */
export type JointDecision = Proposal &
  Recorded & {
    signedOn: IsoDate;
    rightId: string | null;
    movedOn: IsoDate | null;
  };
export type Offer = OfferTerms &
  Recorded & {
    offerId: string;
    by: PartnerCode;
    decidedOn: IsoDate;
    reason: string | null;
    /** `until`: the last order day that it covers then. */
    ended: { until: IsoDate; by: MunicipalOfferEnded['data']['endedBy'] } | null;
  };
/** The last order day that an offer covers; null = none is known. */
export const lastDayOf = ({ until, ended }: Offer): IsoDate | null => ended?.until ?? until;
/** Where the client lives from this day; `from` null = when the client was registered. */
export type Residence = Recorded & {
  partner: PartnerCode;
  region: UwvRegion | null;
  from: IsoDate | null;
  by: PartnerCode | null;
  knownOn: IsoDate | null;
};
/** Due once the last WW day has come, until both partners agreed; `agreedOn` then, and it takes effect on `effective`. */
export type Handover = {
  exhaustedOn: IsoDate;
  due: boolean;
  effective: IsoDate | null;
  approvals: PartnerCode[];
  signatures: Signature[];
  agreedOn: IsoDate | null;
};
export type Maximum = { benefitId: string; on: IsoDate; knownOn: IsoDate; come: boolean };
/** `objectedBy`: the own partner that ended it; another serving of that partner then needs its consent. */
export type Serving = Recorded & {
  servingId: string;
  partner: PartnerCode;
  code: Ground;
  ground: string;
  from: IsoDate;
  until: IsoDate | null;
  objectedBy: PartnerCode | null;
};
/** An own partner lets another one serve. */
export type Consent = { partner: PartnerCode; by: PartnerCode; from: IsoDate; until: IsoDate; on: IsoDate };
/** A benefit as it stands; `changed`: by whom and on which day it was corrected last. */
export type HeldBenefit = KnownBenefit & Recorded & { changed: { by: PartnerCode; on: IsoDate } | null };
/** A file that this one took in. `since`: how many facts were recorded after it, which may rest on it. */
export type Join = {
  from: string;
  on: IsoDate;
  benefitIds: string[];
  partners: PartnerCode[];
  since: number;
};
/** Waits for the say of every partner, and then for its day. */
export type Erasure = {
  by: PartnerCode;
  reason: string;
  partners: PartnerCode[];
  said: { partner: PartnerCode; account: string; on: IsoDate }[];
  dueOn: IsoDate | null;
};
export type OpenDuty = ClientDutyOpened['data'];

/** Plain JSON, because the read model keeps it as it is. */
export type KnownClient = {
  /** CLOSED: works again; a later benefit opens the client anew. WITHDRAWN and MERGED take no step any more. */
  status: 'OPEN' | 'CLOSED' | 'WITHDRAWN' | 'MERGED';
  clientId: string;
  /** Null once forgotten. */
  sealed: string | null;
  registeredOn: IsoDate;
  registeredBy: PartnerCode;
  /** Oldest first; the last is where the client lives now. */
  residences: Residence[];
  residence: PartnerCode;
  region: UwvRegion | null;
  benefits: HeldBenefit[];
  situation: Situation;
  leadAgreed: PartnerCode | null;
  leadAgreedOn: IsoDate | null;
  /** Waits for signatures. */
  proposal: Proposal | null;
  /** Signed by both managers, oldest first. */
  decisions: JointDecision[];
  offers: Offer[];
  maxima: Maximum[];
  handover: Handover | null;
  history: { date: IsoDate; type: 'WW_MAXIMUM_REACHED' | 'WORK_RESUMED' }[];
  servings: Serving[];
  consents: Consent[];
  /** As last determined. */
  responsibility: { partner: PartnerCode | null; rule: string; on: IsoDate } | null;
  closedOn: IsoDate | null;
  mergedInto: string | null;
  /** Other files of the same person that this one took in. */
  takenIn: string[];
  joins: Join[];
  /** Every partner that ever had this client as its own. */
  hadBy: PartnerCode[];
  /** Partners whose people recorded something here. */
  actedBy: PartnerCode[];
  erasure: Erasure | null;
  duties: OpenDuty[];
};
export type Client = { status: 'unknown' } | KnownClient;
