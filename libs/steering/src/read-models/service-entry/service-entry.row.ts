import type { IsoDate, PartnerCode } from '@ontschot/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One step of an ordered assignment or of an invoice, for the partner that bears it. Never changed afterwards. */
@Entity('service_entry')
export class ServiceEntry {
  /** The event's id. */
  @PrimaryColumn('text') id!: string;
  @Column('text') subject!: 'ASSIGNMENT' | 'INVOICE';
  @Column('text') subjectId!: string;
  @Column('text') partner!: PartnerCode;
  /** The budget year of the order, or the year of the invoice, on the step that tells it; the latest counts. */
  @Column('int', { nullable: true }) year!: number | null;
  @Column('text', { nullable: true }) clientId!: string | null;
  @Column('text') status!: string;
  @Column('date') effectiveOn!: IsoDate;
  @Column('date') recordedOn!: IsoDate;
  /** Place in the log: the last step is the present one. */
  @Column('bigint') position!: number;
}
