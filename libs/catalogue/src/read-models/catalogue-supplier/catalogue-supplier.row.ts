import type { IsoDate, PartnerCode, SupplierId } from '@ontschot/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A firm's name, and what decides whether it can be ordered from on a day. */
@Entity('catalogue_supplier')
export class CatalogueSupplier {
  @PrimaryColumn('text') id!: SupplierId;
  @Column('text') name!: string;
  /** The partner that it is, where one was entered as supplier. */
  @Column('text', { nullable: true }) partner!: PartnerCode | null;
  /** Payers in whose records it is entered, each from a day. */
  @Column('jsonb') entries!: { payer: PartnerCode; from: IsoDate }[];
  /** On UWV's list of rejected companies, from a first to a last day. */
  @Column('jsonb') rejections!: { from: IsoDate; until: IsoDate | null }[];
  @Column('jsonb') qualityTests!: { by: PartnerCode; on: IsoDate }[];
  @Column('jsonb') uwvTests!: { outcome: 'PASSED' | 'FAILED'; on: IsoDate }[];
}
