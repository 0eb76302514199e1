import type { IsoDate, PartnerCode, SupplierId } from '@ontschot/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Kind, LegalIdScheme, QualityMark, SharedChange } from '../../domain/supplier.events';

/** Who recorded it: account and partner, and whether on a later day than it happened. */
export type Recorded = { by: string; partner: PartnerCode; enteredLater: boolean };
/** A correction that struck it out, or null. */
export type Struck = { reason: string; on: IsoDate } | null;

export type TestRow = Recorded & {
  municipality: PartnerCode;
  reference: string;
  from: IsoDate;
  until: IsoDate | null;
  struck: Struck;
};
export type RecognitionRow = Recorded & {
  /** On whose tests; empty for UWV's own test. */
  testedBy: PartnerCode[];
  from: IsoDate;
  /** Last day: a listing or a failed test ended it. */
  until: IsoDate | null;
};
export type UwvTestRow = Recorded & {
  requestedOn: IsoDate | null;
  on: IsoDate;
  outcome: 'PASSED' | 'FAILED';
  reference: string;
};
export type ListingRow = Recorded & {
  from: IsoDate;
  until: IsoDate | null;
  reason: string;
  delistReason: string | null;
};
export type EntryRow = Recorded & {
  payer: PartnerCode;
  entered: PartnerCode;
  from: IsoDate;
  until: IsoDate | null;
  reason: string | null;
  struck: Struck;
};
export type MarkRow = Recorded & {
  mark: QualityMark;
  certificate: string;
  from: IsoDate;
  until: IsoDate;
  expired: boolean;
  struck: Struck;
};
export type KindRow = Recorded & Kind & { from: IsoDate };
export type CorrectionRow = Recorded & {
  what: 'NAME' | 'VAT_ID' | 'LEGAL_ID' | 'KIND' | 'QUALITY_TEST' | 'MARK' | 'PARTNER_ENTRY' | 'PARTNER';
  was: string | null;
  is: string | null;
  reason: string;
  on: IsoDate;
};

/** A change of what every partner sees, from who asked for it to who confirmed, withdrew or undid it. */
export type ChangeRow = {
  change: number;
  what: SharedChange;
  partner: PartnerCode;
  by: string;
  on: IsoDate;
  status: 'WAITING' | 'CONFIRMED' | 'WITHDRAWN' | 'UNDONE';
  decidedBy: string | null;
  decidedOn: IsoDate | null;
  reason: string | null;
};

/** A supplier as it stands now, with everything that was recorded of it; every partner sees it, a supplier's own account sees itself. */
@Entity('supplier_overview')
export class SupplierOverview {
  @PrimaryColumn('text') id!: SupplierId;
  @Column('text') name!: string;
  @Column('text') legalId!: string;
  @Column('text') scheme!: LegalIdScheme;
  @Column('text', { nullable: true }) vatId!: string | null;
  @Column('text', { nullable: true }) partner!: PartnerCode | null;
  /** As the supplier stated them at its registration; what a partner pays to is its own record. */
  @Column('text', { array: true }) accounts!: string[];
  @Column('text', { array: true }) enteredAt!: PartnerCode[];
  @Column('text', { array: true }) qualityTestedBy!: PartnerCode[];
  @Column('date', { nullable: true }) recognisedOn!: IsoDate | null;
  @Column('date', { nullable: true }) testRequestedOn!: IsoDate | null;
  @Column('text', { nullable: true }) uwvTest!: 'PASSED' | 'FAILED' | null;
  @Column('date', { nullable: true }) uwvTestOn!: IsoDate | null;
  /** First day on the list of rejected companies; null = not listed. */
  @Column('date', { nullable: true }) rejectedSince!: IsoDate | null;
  @Column('jsonb') marks!: MarkRow[];
  @Column('jsonb') qualityTests!: TestRow[];
  @Column('jsonb') recognitions!: RecognitionRow[];
  @Column('jsonb') uwvTests!: UwvTestRow[];
  @Column('jsonb') listings!: ListingRow[];
  @Column('jsonb') entries!: EntryRow[];
  @Column('jsonb') kinds!: KindRow[];
  @Column('jsonb') changes!: ChangeRow[];
  /** The partner whose record it is. */
  @Column('text', { nullable: true }) registeredBy!: PartnerCode | null;
  @Column('jsonb') corrections!: CorrectionRow[];
  /** The earliest last day of a mark that has not expired; null = none. */
  @Column('date', { nullable: true }) nextMarkEnd!: IsoDate | null;
  @Column('date') registeredOn!: IsoDate;
  @Column('int') revision!: number;
}
