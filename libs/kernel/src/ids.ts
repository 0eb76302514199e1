import { v5 } from 'uuid';
import type { Flavor } from './flavor';

const NAMESPACE = '6f1f3b57-6f0d-5c5e-9f0a-9b5f0e6a2b11';

/** The same words always give the same UUID, so that a repeated command repeats its events and the log recognises them. */
export const uuidFrom = (...words: (string | number)[]): string => v5(words.join('\u001f'), NAMESPACE);

/** The forms of the ids that the product gives out. */
export type IdKind =
  | 'uuid'
  | 'order'
  | 'budget'
  | 'partner'
  | 'mandate'
  | 'agreementPartner'
  | 'piggybackRequest'
  | 'qualityMark'
  | 'instrument'
  | 'labourMarketRegion'
  | 'year';

// What the contexts' things are called by: most are UUIDs, an assignment's is its order number, an addendum's and a
// piggyback request's name agreement and partner, a mandate's its partners and a number.
export type ClientId = Flavor<string, 'ClientId'>;
export type AgreementId = Flavor<string, 'AgreementId'>;
export type InstrumentId = Flavor<string, 'InstrumentId'>;
export type AssignmentId = Flavor<string, 'AssignmentId'>;
export type SupplierId = Flavor<string, 'SupplierId'>;
export type InvoiceId = Flavor<string, 'InvoiceId'>;
export type PiggybackRequestId = Flavor<string, 'PiggybackRequestId'>;
export type AddendumId = Flavor<string, 'AddendumId'>;
export type MandateId = Flavor<string, 'MandateId'>;
