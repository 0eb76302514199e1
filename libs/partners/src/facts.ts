import { Query } from '@nestjs/cqrs';
import type { IsoDate, PartnerCode } from '@ontschot/kernel';
import type { UwvRegion } from '@ontschot/rulebook';
import type { MandateDecision } from './domain/mandate.events';
import type { MotivationRole, PartnerKind } from './domain/partner.events';

export type { MandateDecision };

export type PartnerFacts = {
  code: PartnerCode;
  name: string;
  kind: PartnerKind;
  /** Code of the CBS labour-market region such as `AM09`, null for UWV. */
  labourMarketRegion: string | null;
  uwvRegion: UwvRegion | null;
};

/** @throws NotFound when no such partner takes part. */
export class FindPartner extends Query<PartnerFacts> {
  constructor(readonly code: PartnerCode) {
    super();
  }
}

export type OrdinanceFacts = {
  partner: PartnerCode;
  version: string;
  validFrom: IsoDate;
  individualPurchase: boolean;
  instruments: string[];
};

/** Whose motivation counts at the partner on the day: the contract expert's, where it set nothing. */
export class MotivationRoleOn extends Query<MotivationRole> {
  constructor(
    readonly partner: PartnerCode,
    readonly day: IsoDate,
  ) {
    super();
  }
}

/** The municipality's re-integration ordinance in force on the day, or null. */
export class OrdinanceOn extends Query<OrdinanceFacts | null> {
  constructor(
    readonly partner: PartnerCode,
    readonly day: IsoDate,
  ) {
    super();
  }
}

export type MandateFacts = {
  mandateId: string;
  grantor: PartnerCode;
  grantee: PartnerCode;
  decisions: MandateDecision[];
  from: IsoDate;
  until: IsoDate | null;
};

/** The mandate by which `grantee`'s coaches may take this decision for `grantor`'s clients on the day, or null. */
export class MandateOn extends Query<MandateFacts | null> {
  constructor(
    readonly grantor: PartnerCode,
    readonly grantee: PartnerCode,
    readonly decision: MandateDecision,
    readonly day: IsoDate,
  ) {
    super();
  }
}

/**
 * The mandate that R-033 is asked with: the one that covers the decision on the day, else another that is in force on it and
 * does not cover it, so that the rule can say which is missing; null where none is in force. Its `decisions` tell which it is.
 */
export class MandateInForce extends Query<MandateFacts | null> {
  constructor(
    readonly grantor: PartnerCode,
    readonly grantee: PartnerCode,
    readonly decision: MandateDecision,
    readonly day: IsoDate,
  ) {
    super();
  }
}

/** By which number e-invoices and registers know the partner on the day; an example where it has registered none (OIN, 20 digits). */
export type OinFacts = { oin: string; example: boolean };

/** The partner's OIN on the day; whoever is not known by a number of its own has an example number. */
export class PartnerOin extends Query<OinFacts> {
  constructor(
    readonly partner: PartnerCode,
    readonly day: IsoDate,
  ) {
    super();
  }
}

/** The partner that has this OIN, whenever it had it, or null. */
export class PartnerWithOin extends Query<PartnerCode | null> {
  constructor(readonly oin: string) {
    super();
  }
}

export type MunicipalityFacts = {
  code: PartnerCode;
  name: string;
  /** Code of the CBS labour-market region such as `AM09`. */
  labourMarketRegion: string;
  labourMarketRegionName: string;
  /** UWV's region that serves it on the day. */
  uwvRegion: UwvRegion | null;
  /** Is the region from the example map, because nobody recorded the real one? */
  exampleRegion: boolean;
  /** Is it a partner on the day? */
  takesPart: boolean;
};

/** A municipality of 2026, whether it is a partner or not, with its UWV region on the day; null for a code that no municipality has, and for UWV. */
export class MunicipalityOn extends Query<MunicipalityFacts | null> {
  constructor(
    readonly code: PartnerCode,
    readonly day: IsoDate,
  ) {
    super();
  }
}

export type RegionFacts = {
  labourMarketRegion: string;
  name: string;
  uwvRegion: UwvRegion;
  from: IsoDate;
  example: boolean;
};

/** Per labour-market region UWV's region on the day. */
export class ListRegions extends Query<RegionFacts[]> {
  constructor(readonly day: IsoDate) {
    super();
  }
}
