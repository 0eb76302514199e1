import type { IsoDate, PartnerCode } from '@ontschot/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Under which ground, and until when, a partner serves a client that is not its own. The row-level security of clients reads it. */
@Entity('client_serving')
export class ClientServing {
  @PrimaryColumn('text') id!: string;
  @Column('text') clientId!: string;
  @Column('text') partner!: PartnerCode;
  @Column('text') ground!: string;
  @Column('date') validFrom!: IsoDate;
  /** Last day; null = until ended. */
  @Column('date', { nullable: true }) validUntil!: IsoDate | null;
}
