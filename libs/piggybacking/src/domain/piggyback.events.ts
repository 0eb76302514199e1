import type { DomainEvent, IsoDate, PartnerCode, Verdict } from '@ontschot/kernel';

/** Every event of a piggyback names it: stream `piggyback-<agreementId>-<partner>`, one per agreement and partner that wants to use it. */
export type OfPiggyback = {
  piggybackId: string;
  agreementId: string;
  /** The agreement's number, for people. */
  reference: string;
  /** Whose agreement it is. */
  owner: PartnerCode;
  /** Whose clients would use it, and who pays for them. */
  partner: PartnerCode;
  supplierId: string;
};

/** what both partners record before opening. */
export const SUPPLIER_MANAGEMENT = [
  'content',
  'settlement',
  'qualityIncentives',
  'accountability',
  'progressTalks',
  'tests',
] as const;
export type SupplierManagement = Record<(typeof SUPPLIER_MANAGEMENT)[number], string>;

export type PiggybackRequested = DomainEvent<
  'PiggybackRequested',
  OfPiggyback & { reason: string; on: IsoDate; verdict: Verdict }
>;
export type PiggybackFoundEligible = DomainEvent<
  'PiggybackFoundEligible',
  OfPiggyback & { on: IsoDate; verdict: Verdict }
>;
export type PiggybackRefused = DomainEvent<
  'PiggybackRefused',
  OfPiggyback & { on: IsoDate; /** With the alternatives that remain. */ verdict: Verdict }
>;
export type SupplierConsented = DomainEvent<
  'SupplierConsented',
  OfPiggyback & {
    on: IsoDate;
    /** The supplier's own account, or the expert that has it in writing. */ recordedBy:
      'SUPPLIER' | 'CONTRACT_EXPERT';
    verdict: Verdict;
  }
>;
export type SupplierDeclined = DomainEvent<
  'SupplierDeclined',
  OfPiggyback & { on: IsoDate; recordedBy: 'SUPPLIER' | 'CONTRACT_EXPERT'; reason: string }
>;
/** One partner's expert put the six items down; the other's has yet to agree. */
export type SupplierManagementProposed = DomainEvent<
  'SupplierManagementProposed',
  OfPiggyback & { by: PartnerCode; management: SupplierManagement; on: IsoDate }
>;
export type SupplierManagementAgreed = DomainEvent<
  'SupplierManagementAgreed',
  OfPiggyback & { management: SupplierManagement; on: IsoDate; verdict: Verdict }
>;
export type ContractOpenedByAddendum = DomainEvent<
  'ContractOpenedByAddendum',
  OfPiggyback & { addendumSignedOn: IsoDate; on: IsoDate; verdict: Verdict }
>;
export type ContractOpenedByWording = DomainEvent<
  'ContractOpenedByWording',
  OfPiggyback & { on: IsoDate; verdict: Verdict }
>;
/** No new orders; running ones finish. */
export type PiggybackWithdrawn = DomainEvent<
  'PiggybackWithdrawn',
  OfPiggyback & { by: 'CONTRACTING_PRINCIPAL' | 'SUPPLIER'; reason: string; on: IsoDate }
>;

export type PiggybackEvent =
  | PiggybackRequested
  | PiggybackFoundEligible
  | PiggybackRefused
  | SupplierConsented
  | SupplierDeclined
  | SupplierManagementProposed
  | SupplierManagementAgreed
  | ContractOpenedByAddendum
  | ContractOpenedByWording
  | PiggybackWithdrawn;
