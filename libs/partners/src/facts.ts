import { Query } from '@nestjs/cqrs';
import type { IsoDate, PartnerCode } from '@ontschot/kernel';
import type { MandateDecision } from './domain/mandate.events';
import type { PartnerKind, UwvRegion } from './domain/partner.events';

export type { MandateDecision, UwvRegion };

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
