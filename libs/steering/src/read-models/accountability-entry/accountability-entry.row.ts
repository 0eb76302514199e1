import type { Cents, FundCode, IsoDate, PartnerCode } from '@ontschot/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One movement of money on one partner's budget: what it adds to each sum. Never changed afterwards, so that a statement can be made as of any day. */
@Entity('accountability_entry')
export class AccountabilityEntry {
  /** The event's id. */
  @PrimaryColumn('text') id!: string;
  @Column('text') partner!: PartnerCode;
  @Column('text') fund!: FundCode;
  @Column('int') year!: number;
  @Column('text', { nullable: true }) assignmentId!: string | null;
  @Column('bigint') allocated!: Cents;
  @Column('bigint') committed!: Cents;
  @Column('bigint') realised!: Cents;
  /** Day on which it holds in the world. */
  @Column('date') effectiveOn!: IsoDate;
  /** Day on which it became known here, in Amsterdam. */
  @Column('date') recordedOn!: IsoDate;
}
