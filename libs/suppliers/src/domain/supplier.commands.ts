import type { IsoDate, PartnerCode, SupplierId } from '@ontschot/kernel';
import type { Kind, QualityMark, SharedChange, SupplierRegistered } from './supplier.events';

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
  on: IsoDate;
} & Given;
export type EndPartnerEntry = { type: 'EndPartnerEntry'; payer: PartnerCode; reason: string; on: IsoDate };
export type RecordMark = {
  type: 'RecordMark';
  by: PartnerCode;
  mark: QualityMark;
  certificate: string;
  from: IsoDate;
  until: IsoDate;
};
export type ExpireMarks = { type: 'ExpireMarks'; on: IsoDate };

type Because = { reason: string; on: IsoDate };
export type StrikeQualityTest = {
  type: 'StrikeQualityTest';
  by: PartnerCode;
  reference: string;
  testedOn: IsoDate;
} & Because;
export type StrikeMark = {
  type: 'StrikeMark';
  by: PartnerCode;
  mark: QualityMark;
  certificate: string;
  from: IsoDate;
  until: IsoDate;
} & Because;
export type StrikePartnerEntry = { type: 'StrikePartnerEntry'; payer: PartnerCode } & Because;
/** Where a number was typed wrong: refers the number to the supplier that has it. */
export type ReferNumber = { type: 'ReferNumber'; supplierId: SupplierId; legalId: string; to: SupplierId };

/** Corrections of a partner's own record: one person makes them. */
export type OwnCorrection = StrikeQualityTest | StrikeMark | StrikePartnerEntry;
/** Of what all partners see: a second person confirms (`ProposeChange`). */
export type Correction = OwnCorrection | Exclude<SharedChange, { type: 'RecordKind' | 'IdentifyAsPartner' }>;

type BySomebody = { partner: PartnerCode; by: string; on: IsoDate } & Given;
export type ProposeChange = { type: 'ProposeChange'; what: SharedChange } & BySomebody;
export type ConfirmChange = {
  type: 'ConfirmChange';
  change: number;
  /** The other partners that use the supplier, by an account or an agreement; looked up. */
  usedBy: readonly PartnerCode[];
} & BySomebody;
export type WithdrawChange = { type: 'WithdrawChange'; change: number; reason: string } & BySomebody;
export type UndoChange = { type: 'UndoChange'; change: number; reason: string } & BySomebody;
export type ChangeCommand = ProposeChange | ConfirmChange | WithdrawChange | UndoChange;

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
  | OwnCorrection
  | ChangeCommand
  | ReferNumber;
