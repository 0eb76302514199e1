import { Query } from '@nestjs/cqrs';
import { type IsoDate, type PartnerCode, uuidFrom } from '@ontschot/kernel';
import type { QualityMark } from './domain/supplier.events';
import type { Standing } from './domain/supplier.state';

/** One firm is one stream: its id follows from its KvK number or OIN. */
export const supplierIdOf = (legalId: string): string => uuidFrom('supplier', legalId);

export type SupplierFacts = {
  supplierId: string;
  name: string;
  /** KvK number, 8 digits; for a partner its OIN. Together with the scheme it recognises the sender of an e-invoice. */
  legalId: string;
  scheme: '0106' | '0190';
  vatId: string | null;
  /** The partner that this supplier is, when a partner was entered as supplier; else null. */
  partner: PartnerCode | null;
  /** Payers in whose records the partner is entered as supplier. */
  enteredAt: PartnerCode[];
  /** Municipalities with a demonstrable quality test on file. */
  qualityTestedBy: PartnerCode[];
  uwvTest: { outcome: 'PASSED' | 'FAILED'; on: IsoDate } | null;
  onRejectedIroList: boolean;
  /** IBANs to which payment may go. */
  accounts: string[];
  /** Where it stands in the lifecycle of rulebook 4.1. */
  standing: Standing;
  /** Quality marks valid on the day. */
  marks: QualityMark[];
};

/** As of the given day. @throws NotFound */
export class FindSupplier extends Query<SupplierFacts> {
  constructor(
    readonly supplierId: string,
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
