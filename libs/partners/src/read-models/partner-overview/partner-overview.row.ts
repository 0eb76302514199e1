import type { IsoDate } from '@ontschot/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { UwvRegion } from '@ontschot/rulebook';
import type { PartnerKind } from '../../domain/partner.events';

/** A partner that takes part. */
@Entity('partner_overview')
export class PartnerOverview {
  /** `UWV` or a CBS code. */
  @PrimaryColumn('text') id!: string;
  @Column('text') name!: string;
  @Column('text') kind!: PartnerKind;
  @Column('text', { nullable: true }) labourMarketRegion!: string | null;
  @Column('text', { nullable: true }) labourMarketRegionName!: string | null;
  @Column('text', { nullable: true }) uwvRegion!: UwvRegion | null;
  @Column('date') since!: IsoDate;
  @Column('int') revision!: number;
}
