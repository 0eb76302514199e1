import type { IsoDate, PartnerCode } from '@ontschot/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { OrdinanceInstrument } from '../../domain/partner.events';

/** One version of a municipality's re-integration ordinance. */
@Entity('ordinance_overview')
export class OrdinanceOverview {
  /** `<partner>/<validFrom>` */
  @PrimaryColumn('text') id!: string;
  @Column('text') partner!: PartnerCode;
  @Column('text') version!: string;
  @Column('date') validFrom!: IsoDate;
  @Column('boolean') individualPurchase!: boolean;
  @Column('text', { array: true }) instruments!: OrdinanceInstrument[];
}
