import type { IsoDate, PartnerCode } from '@ontschot/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LegalIdScheme, QualityMark } from '../../domain/supplier.events';

/** A supplier as it stands now; every partner sees it, a supplier's own account sees itself. */
@Entity('supplier_overview')
export class SupplierOverview {
  @PrimaryColumn('text') id!: string;
  @Column('text') name!: string;
  @Column('text') legalId!: string;
  @Column('text') scheme!: LegalIdScheme;
  @Column('text', { nullable: true }) vatId!: string | null;
  @Column('text', { nullable: true }) partner!: PartnerCode | null;
  @Column('text', { array: true }) accounts!: string[];
  @Column('text', { array: true }) enteredAt!: PartnerCode[];
  @Column('text', { array: true }) qualityTestedBy!: PartnerCode[];
  @Column('date', { nullable: true }) recognisedOn!: IsoDate | null;
  @Column('date', { nullable: true }) testRequestedOn!: IsoDate | null;
  @Column('text', { nullable: true }) uwvTest!: 'PASSED' | 'FAILED' | null;
  @Column('date', { nullable: true }) uwvTestOn!: IsoDate | null;
  /** First day on the list of rejected companies; null = not listed. */
  @Column('date', { nullable: true }) rejectedSince!: IsoDate | null;
  @Column('jsonb') marks!: { mark: QualityMark; certificate: string; from: IsoDate; until: IsoDate }[];
  @Column('date') registeredOn!: IsoDate;
  @Column('int') revision!: number;
}
