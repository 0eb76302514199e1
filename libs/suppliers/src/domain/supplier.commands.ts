import type { IsoDate, PartnerCode } from '@ontschot/kernel';
import type { QualityMark, SupplierRegistered } from './supplier.events';

export type RegisterSupplier = { type: 'RegisterSupplier' } & SupplierRegistered['data'];
export type RecordPaymentAccounts = { type: 'RecordPaymentAccounts'; accounts: string[]; on: IsoDate };
export type RecordPartnerQualityTest = {
  type: 'RecordPartnerQualityTest';
  by: PartnerCode;
  reference: string;
  on: IsoDate;
};
export type AcceptPartnerRecognition = { type: 'AcceptPartnerRecognition'; on: IsoDate };
export type RequestTest = { type: 'RequestTest'; on: IsoDate };
export type RecordTestOutcome = {
  type: 'RecordTestOutcome';
  outcome: 'PASSED' | 'FAILED';
  reference: string;
  on: IsoDate;
};
export type ListAsRejected = { type: 'ListAsRejected'; reason: string; on: IsoDate };
export type Delist = { type: 'Delist'; reason: string; on: IsoDate };
export type EnterPartnerAsSupplier = {
  type: 'EnterPartnerAsSupplier';
  partner: PartnerCode;
  payer: PartnerCode;
  on: IsoDate;
};
export type RecordMark = {
  type: 'RecordMark';
  mark: QualityMark;
  certificate: string;
  from: IsoDate;
  until: IsoDate;
};
export type ExpireMarks = { type: 'ExpireMarks'; on: IsoDate };

export type SupplierCommand =
  | RegisterSupplier
  | RecordPaymentAccounts
  | RecordPartnerQualityTest
  | AcceptPartnerRecognition
  | RequestTest
  | RecordTestOutcome
  | ListAsRejected
  | Delist
  | EnterPartnerAsSupplier
  | RecordMark
  | ExpireMarks;
