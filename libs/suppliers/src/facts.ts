import { Query } from '@nestjs/cqrs';
import {
  type Actor,
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
  /** Whose record it is: a mark counts for the partner that saw its certificate. Null = of before that was kept. */
  by: PartnerCode | null;
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
  /** Day of its registration: nothing is agreed with it before. */
  registeredOn: IsoDate;
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

/** The suppliers whose name holds this text, as far as this actor sees them; the first two hundred. */
export class SuppliersNamed extends Query<SupplierId[]> {
  constructor(
    readonly actor: Actor,
    readonly text: string,
  ) {
    super();
  }
}

/** Accounts of a creditor as one partner keeps them. */
export type PaymentAccounts = {
  /** IBANs (capitals, no spaces) to which the partner may pay on the day: confirmed by a second person, begun and not ended. */
  accounts: string[];
  /** Registered by one person, and not yet confirmed by a second. */
  waiting: string[];
};

/** The accounts that this partner recorded for this creditor, on the day of payment; no other partner's deed counts. */
export class AccountsOf extends Query<PaymentAccounts> {
  constructor(
    readonly supplierId: SupplierId,
    readonly partner: PartnerCode,
    readonly day: IsoDate,
  ) {
    super();
  }
}

export type Holder = { supplierId: SupplierId; name: string };

/** Another supplier that has this IBAN: at this partner, at another one, or as it was registered; null = nobody else. */
export class OtherHolderOf extends Query<Holder | null> {
  constructor(
    readonly iban: string,
    readonly supplierId: SupplierId,
    readonly partner: PartnerCode,
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
