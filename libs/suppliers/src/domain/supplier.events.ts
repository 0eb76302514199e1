import type { DomainEvent, IsoDate, PartnerCode, SupplierId } from '@ontschot/kernel';

/** Electronic address schemes: 0106 = KvK number (8 digits), 0190 = OIN (20 digits). */
export const LEGAL_ID_SCHEMES = ['0106', '0190'] as const;
export type LegalIdScheme = (typeof LEGAL_ID_SCHEMES)[number];
export const QUALITY_MARKS = ['BLIK_OP_WERK', 'BOREA'] as const;
export type QualityMark = (typeof QUALITY_MARKS)[number];

/** Stream `supplier-<supplierId>`; the id follows from the legal id, so one firm is one stream. */
export type OfSupplier = { supplierId: SupplierId };

/** by private or by public law. */
export const LEGAL_FORMS = ['PRIVATE', 'PUBLIC'] as const;
export type LegalForm = (typeof LEGAL_FORMS)[number];
/** How a supplier is tied to a municipality: it came out of it, or is owned by it. */
export const TIES = ['ORIGIN', 'OWNER'] as const;
export type Tie = { kind: (typeof TIES)[number]; municipality: PartnerCode; from: IsoDate };
export type Kind = { legalForm: LegalForm; tie: Tie | null };

export type SupplierRegistered = DomainEvent<
  'SupplierRegistered',
  OfSupplier & {
    name: string;
    legalId: string;
    scheme: LegalIdScheme;
    vatId: string | null;
    /** As the supplier stated them; none is paid to before a partner confirmed it. */ accounts: string[];
    /** The partner that this supplier is, or null. */ partner: PartnerCode | null;
    on: IsoDate;
    /** The partner whose record it is: its people change the shared facts. Absent = not known. */
    registeredBy?: PartnerCode;
  }
>;
/** Recorded no longer: accounts are each partner's own record since (`AccountConfirmed`). Counts for no partner. */
export type PaymentAccountsRecorded = DomainEvent<
  'PaymentAccountsRecorded',
  OfSupplier & { accounts: string[]; on: IsoDate }
>;
export type PartnerQualityTestRecorded = DomainEvent<
  'PartnerQualityTestRecorded',
  OfSupplier & {
    by: PartnerCode;
    /** Where the test can be seen. */ reference: string;
    on: IsoDate;
    /** Last day on which it counts; null = no end stated. */ until: IsoDate | null;
  }
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
    /** Whose record it is: it counts for that partner. Absent = not known. */ by?: PartnerCode;
  }
>;
/** The mark's last day has passed. The mark ended by that date, whether or not this was recorded. */
export type QualityMarkExpired = DomainEvent<
  'QualityMarkExpired',
  OfSupplier & { mark: QualityMark; until: IsoDate }
>;

/** From this day the supplier is of this kind. */
export type SupplierKindRecorded = DomainEvent<'SupplierKindRecorded', OfSupplier & Kind & { from: IsoDate }>;

// Corrections: what was recorded wrongly, and what should have been; `on` is the day of the correction.

type Because = { reason: string; on: IsoDate };
export type SupplierNameCorrected = DomainEvent<
  'SupplierNameCorrected',
  OfSupplier & Because & { was: string; is: string }
>;
export type VatIdCorrected = DomainEvent<
  'VatIdCorrected',
  OfSupplier & Because & { was: string | null; is: string | null }
>;
type LegalId = { legalId: string; scheme: LegalIdScheme };
export type LegalIdCorrected = DomainEvent<
  'LegalIdCorrected',
  OfSupplier & Because & { was: LegalId; is: LegalId }
>;
export type SupplierKindCorrected = DomainEvent<
  'SupplierKindCorrected',
  OfSupplier &
    Because & { was: Kind | null; is: Kind; /** First day of the kind that was wrong. */ from: IsoDate }
>;
export type QualityTestStruck = DomainEvent<
  'QualityTestStruck',
  OfSupplier & Because & { by: PartnerCode; reference: string; testedOn: IsoDate }
>;
export type QualityMarkStruck = DomainEvent<
  'QualityMarkStruck',
  OfSupplier &
    Because & {
      mark: QualityMark;
      certificate: string;
      from: IsoDate;
      until: IsoDate;
      /** Whose record it was. */ by?: PartnerCode;
    }
>;
export type PartnerEntryStruck = DomainEvent<
  'PartnerEntryStruck',
  OfSupplier &
    Because & {
      partner: PartnerCode;
      payer: PartnerCode;
      enteredOn: IsoDate;
      /** The partner that the supplier still is, or null. */ leaves: PartnerCode | null;
    }
>;
/** The payer no longer has the partner among its suppliers, after this last day. */
export type PartnerEntryEnded = DomainEvent<
  'PartnerEntryEnded',
  OfSupplier & { partner: PartnerCode; payer: PartnerCode; lastDay: IsoDate; reason: string }
>;

// Where a number was typed wrong: how the right number, or the number's true owner, finds its supplier.

/** In the stream of a number: it is the number of that supplier, which was registered under another. */
export type NumberReferred = DomainEvent<'NumberReferred', OfSupplier & { legalId: string; to: SupplierId }>;
/** In the stream of a supplier whose number was corrected: the old number is of another supplier. */
export type FormerNumberReferred = DomainEvent<
  'FormerNumberReferred',
  OfSupplier & { legalId: string; to: SupplierId }
>;

/** From this day the supplier is that partner, by the partner's own word. */
export type PartnerIdentified = DomainEvent<
  'PartnerIdentified',
  OfSupplier & { partner: PartnerCode; on: IsoDate }
>;
/** It is not, or no longer. */
export type PartnerIdentityUndone = DomainEvent<
  'PartnerIdentityUndone',
  OfSupplier & Because & { partner: PartnerCode }
>;
/** A kind that was recorded from this day, and should not have been. */
export type SupplierKindStruck = DomainEvent<'SupplierKindStruck', OfSupplier & Because & { from: IsoDate }>;

// What all partners see of a supplier is changed by two persons of one partner. Changes are numbered per supplier from 1.

/** What is to be changed, as it was asked. */
export type SharedChange =
  | { type: 'CorrectName'; name: string; reason: string; on: IsoDate }
  | { type: 'CorrectVatId'; vatId: string | null; reason: string; on: IsoDate }
  | ({ type: 'CorrectLegalId'; reason: string; on: IsoDate } & LegalId)
  | ({ type: 'CorrectKind'; from: IsoDate; reason: string; on: IsoDate } & Kind)
  | ({ type: 'RecordKind'; from: IsoDate; on: IsoDate } & Kind)
  | { type: 'IdentifyAsPartner'; partner: PartnerCode; on: IsoDate };
type OfChange = OfSupplier & { change: number; partner: PartnerCode; by: string; on: IsoDate };
export type SupplierChangeProposed = DomainEvent<'SupplierChangeProposed', OfChange & { what: SharedChange }>;
/** What it changes follows as facts of their own. */
export type SupplierChangeConfirmed = DomainEvent<'SupplierChangeConfirmed', OfChange>;
export type SupplierChangeWithdrawn = DomainEvent<'SupplierChangeWithdrawn', OfChange & { reason: string }>;
/** What stood before stands again; the facts follow. */
export type SupplierChangeUndone = DomainEvent<'SupplierChangeUndone', OfChange & { reason: string }>;

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
  | QualityMarkExpired
  | SupplierKindRecorded
  | SupplierNameCorrected
  | VatIdCorrected
  | LegalIdCorrected
  | SupplierKindCorrected
  | QualityTestStruck
  | QualityMarkStruck
  | PartnerEntryStruck
  | PartnerEntryEnded
  | PartnerIdentified
  | PartnerIdentityUndone
  | SupplierKindStruck
  | SupplierChangeProposed
  | SupplierChangeConfirmed
  | SupplierChangeWithdrawn
  | SupplierChangeUndone
  | NumberReferred
  | FormerNumberReferred;
