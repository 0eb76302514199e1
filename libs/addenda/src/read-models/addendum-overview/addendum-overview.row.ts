import type { IsoDate, PartnerCode } from '@ontschot/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An addendum with its text and signatures, for both partners and the supplier. */
@Entity('addendum_overview')
export class AddendumOverview {
  /** `<agreementId>-<partner>` */
  @PrimaryColumn('text') id!: string;
  @Column('text') agreementId!: string;
  @Column('text') reference!: string;
  @Column('text') contractingPrincipal!: PartnerCode;
  @Column('text') partner!: PartnerCode;
  @Column('text') supplierId!: string;
  @Column('text') status!: 'DRAFTED' | 'SIGNED';
  @Column('text') text!: string;
  @Column('text') draftedOn!: IsoDate;
  @Column('text', { nullable: true }) signedByPrincipalOn!: IsoDate | null;
  @Column('text', { nullable: true }) signedBySupplierOn!: IsoDate | null;
  @Column('text', { nullable: true }) signedOn!: IsoDate | null;
  @Column('int') revision!: number;
}
