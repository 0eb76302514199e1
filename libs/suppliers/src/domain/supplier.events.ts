import type { DomainEvent, IsoDate, PartnerCode } from '@ontschot/kernel';

/** Electronic address schemes: 0106 = KvK number (8 digits), 0190 = OIN (20 digits). */
export const LEGAL_ID_SCHEMES = ['0106', '0190'] as const;
export type LegalIdScheme = (typeof LEGAL_ID_SCHEMES)[number];
export const QUALITY_MARKS = ['BLIK_OP_WERK', 'BOREA'] as const;
export type QualityMark = (typeof QUALITY_MARKS)[number];

/** Stream `supplier-<supplierId>`; the id follows from the legal id, so one firm is one stream. */
export type OfSupplier = { supplierId: string };

export type SupplierRegistered = DomainEvent<
  'SupplierRegistered',
  OfSupplier & {
    name: string;
    legalId: string;
    scheme: LegalIdScheme;
    vatId: string | null;
    accounts: string[];
    /** The partner that this supplier is, or null. */ partner: PartnerCode | null;
    on: IsoDate;
  }
>;
/** From this day payment may go to these IBANs and no others. */
export type PaymentAccountsRecorded = DomainEvent<
  'PaymentAccountsRecorded',
  OfSupplier & { accounts: string[]; on: IsoDate }
>;
export type PartnerQualityTestRecorded = DomainEvent<
  'PartnerQualityTestRecorded',
  OfSupplier & { by: PartnerCode; /** Where the test can be seen. */ reference: string; on: IsoDate }
>;
export type PartnerRecognitionAccepted = DomainEvent<
  'PartnerRecognitionAccepted',
  OfSupplier & { testedBy: PartnerCode[]; on: IsoDate }
>;
export type SupplierTestRequested = DomainEvent<'SupplierTestRequested', OfSupplier & { on: IsoDate }>;
export type SupplierTestPassed = DomainEvent<
  'SupplierTestPassed',
  OfSupplier & { reference: string; on: IsoDate }
>;
export type SupplierTestFailed = DomainEvent<
  'SupplierTestFailed',
  OfSupplier & { reference: string; on: IsoDate }
>;
export type SupplierListedAsRejected = DomainEvent<
  'SupplierListedAsRejected',
  OfSupplier & { reason: string; /** First day on the list. */ on: IsoDate }
>;
export type SupplierDelisted = DomainEvent<
  'SupplierDelisted',
  OfSupplier & { reason: string; /** First day off the list. */ on: IsoDate }
>;
/** the payer's records name this partner as supplier. */
export type PartnerEnteredAsSupplier = DomainEvent<
  'PartnerEnteredAsSupplier',
  OfSupplier & { partner: PartnerCode; payer: PartnerCode; on: IsoDate }
>;
export type QualityMarkRecorded = DomainEvent<
  'QualityMarkRecorded',
  OfSupplier & {
    mark: QualityMark;
    certificate: string;
    from: IsoDate;
    /** Last valid day. */ until: IsoDate;
  }
>;
/** The mark's last day has passed. The mark ended by that date, whether or not this was recorded. */
export type QualityMarkExpired = DomainEvent<
  'QualityMarkExpired',
  OfSupplier & { mark: QualityMark; until: IsoDate }
>;

export type SupplierEvent =
  | SupplierRegistered
  | PaymentAccountsRecorded
  | PartnerQualityTestRecorded
  | PartnerRecognitionAccepted
  | SupplierTestRequested
  | SupplierTestPassed
  | SupplierTestFailed
  | SupplierListedAsRejected
  | SupplierDelisted
  | PartnerEnteredAsSupplier
  | QualityMarkRecorded
  | QualityMarkExpired;
