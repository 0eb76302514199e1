import type { IsoDate, PartnerCode } from '@ontschot/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MandateDecision } from '../../domain/mandate.events';

/** A mandate as it stands now; the two partners see it. */
@Entity('mandate_overview')
export class MandateOverview {
  /** `<grantor>-<grantee>-<n>` */
  @PrimaryColumn('text') id!: string;
  @Column('text') grantor!: PartnerCode;
  @Column('text') grantee!: PartnerCode;
  @Column('text', { array: true }) decisions!: MandateDecision[];
  /** First day of the present decisions. */
  @Column('date') validFrom!: IsoDate;
  /** Last day; null = until revoked. */
  @Column('date', { nullable: true }) validUntil!: IsoDate | null;
  @Column('text') status!: 'DRAFTED' | 'ACTIVE' | 'REVOKED' | 'EXPIRED';
  @Column('text') draftedBy!: PartnerCode;
  @Column('date', { nullable: true }) grantedOn!: IsoDate | null;
}
