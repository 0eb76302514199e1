import type { IsoDate, PartnerCode, SupplierId } from '@ontschot/kernel';
import type { Kind, LegalIdScheme, QualityMark, SupplierRegistered, Tie, LegalForm } from './supplier.events';

/** The day on which the command is given. */
type Given = { today: IsoDate };

export type RegisterSupplier = { type: 'RegisterSupplier' } & SupplierRegistered['data'] & {
    kind: Kind | null;
  } & Given;
export type RecordPartnerQualityTest = {
  type: 'RecordPartnerQualityTest';
  by: PartnerCode;
  reference: string;
  on: IsoDate;
  until: IsoDate | null;
} & Given;
export type AcceptPartnerRecognition = { type: 'AcceptPartnerRecognition'; on: IsoDate } & Given;
export type RequestTest = { type: 'RequestTest'; on: IsoDate } & Given;
export type RecordTestOutcome = {
  type: 'RecordTestOutcome';
  outcome: 'PASSED' | 'FAILED';
  reference: string;
  on: IsoDate;
} & Given;
export type ListAsRejected = { type: 'ListAsRejected'; reason: string; on: IsoDate } & Given;
/** After a failed audit (rulebook 4.4): a company that is on the list already stays on it as it is. */
export type ListAfterAudit = { type: 'ListAfterAudit'; reason: string; on: IsoDate } & Given;
export type Delist = { type: 'Delist'; reason: string; on: IsoDate } & Given;
export type EnterPartnerAsSupplier = {
  type: 'EnterPartnerAsSupplier';
  partner: PartnerCode;
  payer: PartnerCode;
  /** The OIN that the partner registered, where it did. */ partnerOin: string | null;
  on: IsoDate;
} & Given;
export type EndPartnerEntry = { type: 'EndPartnerEntry'; payer: PartnerCode; reason: string; on: IsoDate };
export type RecordMark = {
  type: 'RecordMark';
  mark: QualityMark;
  certificate: string;
  from: IsoDate;
  until: IsoDate;
};
export type ExpireMarks = { type: 'ExpireMarks'; on: IsoDate };
export type RecordKind = { type: 'RecordKind'; legalForm: LegalForm; tie: Tie | null; from: IsoDate };

type Because = { reason: string; on: IsoDate };
export type CorrectName = { type: 'CorrectName'; name: string } & Because;
export type CorrectVatId = { type: 'CorrectVatId'; vatId: string | null } & Because;
export type CorrectLegalId = { type: 'CorrectLegalId'; legalId: string; scheme: LegalIdScheme } & Because;
export type CorrectKind = {
  type: 'CorrectKind';
  legalForm: LegalForm;
  tie: Tie | null;
  /** First day of the kind that was recorded wrong. */ from: IsoDate;
} & Because;
export type StrikeQualityTest = {
  type: 'StrikeQualityTest';
  by: PartnerCode;
  reference: string;
  testedOn: IsoDate;
} & Because;
export type StrikeMark = {
  type: 'StrikeMark';
  mark: QualityMark;
  certificate: string;
  from: IsoDate;
  until: IsoDate;
} & Because;
export type StrikePartnerEntry = { type: 'StrikePartnerEntry'; payer: PartnerCode } & Because;
/** Where a number was typed wrong: refers the number to the supplier that has it. */
export type ReferNumber = { type: 'ReferNumber'; supplierId: SupplierId; legalId: string; to: SupplierId };

export type Correction =
  | CorrectName
  | CorrectVatId
  | CorrectLegalId
  | CorrectKind
  | StrikeQualityTest
  | StrikeMark
  | StrikePartnerEntry;

export type SupplierCommand =
  | RegisterSupplier
  | RecordPartnerQualityTest
  | AcceptPartnerRecognition
  | RequestTest
  | RecordTestOutcome
  | ListAsRejected
  | ListAfterAudit
  | Delist
  | EnterPartnerAsSupplier
  | EndPartnerEntry
  | RecordMark
  | ExpireMarks
  | RecordKind
  | Correction
  | ReferNumber;
