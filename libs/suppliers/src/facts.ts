import { Query } from '@nestjs/cqrs';
import {
  type AgreementId,
  type IsoDate,
  type PartnerCode,
  type SupplierId,
  uuidFrom,
} from '@ontschot/kernel';
import type { Requirement } from '@ontschot/rulebook';
import type { Kind, LegalIdScheme, QualityMark } from './domain/supplier.events';
import type { Standing } from './domain/supplier.state';

/** One firm is one stream: its id follows from the KvK number or OIN under which it was first registered. */
export const supplierIdOf = (legalId: string): SupplierId => uuidFrom('supplier', legalId);

/** A quality mark valid on the day, with what it covers on that day. */
export type MarkFacts = {
  mark: QualityMark;
  certificate: string;
  from: IsoDate;
  until: IsoDate;
  /** Entry requirements whose proof it lifts; from the register's dated map, empty until one was recorded. */
  covers: Requirement[];
};

export type SupplierFacts = {
  supplierId: SupplierId;
  name: string;
  /** KvK number, 8 digits; for a partner its OIN. Together with the scheme it recognises the sender of an e-invoice. */
  legalId: string;
  scheme: LegalIdScheme;
  vatId: string | null;
  /** The partner that this supplier is, when a partner was entered as supplier; else null. */
  partner: PartnerCode | null;
  /** Payers in whose records the partner is entered as supplier. */
  enteredAt: PartnerCode[];
  /** Municipalities with a demonstrable quality test that counts on the day. */
  qualityTestedBy: PartnerCode[];
  uwvTest: { outcome: 'PASSED' | 'FAILED'; on: IsoDate } | null;
  onRejectedIroList: boolean;
  /** Legal form and tie to a municipality; null where none was recorded for the day. */
  kind: Kind | null;
  /** IBANs to which payment may go. */
  accounts: string[];
  /** Where it stands in the lifecycle of rulebook 4.1. */
  standing: Standing;
  /** Quality marks valid on the day. */
  marks: MarkFacts[];
};

/** As of the given day. @throws NotFound */
export class FindSupplier extends Query<SupplierFacts> {
  constructor(
    readonly supplierId: SupplierId,
    readonly day: IsoDate,
  ) {
    super();
  }
}

/** Which supplier has this legal id (KvK or OIN)? Null when none: the sender of an invoice is then unknown. */
export class SupplierWithLegalId extends Query<SupplierFacts | null> {
  constructor(
    readonly legalId: string,
    readonly day: IsoDate,
  ) {
    super();
  }
}

/** The partner that delivers itself, as supplier, as of the day; whatever its OIN. Null where it is not registered as one. */
export class SupplierOfPartner extends Query<SupplierFacts | null> {
  constructor(
    readonly partner: PartnerCode,
    readonly day: IsoDate,
  ) {
    super();
  }
}

/** What a correction of a supplier would touch. */
export type Touched = { type: 'agreement'; id: AgreementId; label: string; cents: number | null };

/**
 * Which agreements of this supplier the reader may see; asked here and answered by the agreements context, which builds on this
 * one and so cannot be asked itself.
 */
export class AgreementsOfSupplier extends Query<Touched[]> {
  constructor(
    readonly supplierId: SupplierId,
    readonly reader: { partner: PartnerCode; supplierId?: SupplierId },
  ) {
    super();
  }
}
