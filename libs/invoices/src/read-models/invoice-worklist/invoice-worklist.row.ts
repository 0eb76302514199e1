import type { IsoDate, PartnerCode } from '@ontschot/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A bill that needs a person, why, and the message to its sender. */
@Entity('invoice_worklist')
export class InvoiceWorklistItem {
  /** The invoice's id; of a duplicate with the hash of its file behind it. */
  @PrimaryColumn('text') id!: string;
  @Column('text') invoiceId!: string;
  @Column('text', { nullable: true }) number!: string | null;
  /** Whose finance deals with it. */
  @Column('text') partner!: PartnerCode;
  @Column('text') reason!: 'REFUSED_UNREAD' | 'RETURNED' | 'DISPUTED' | 'DUPLICATE';
  /** Rules, findings or mismatches behind it. */
  @Column('text', { array: true }) codes!: string[];
  @Column('date') since!: IsoDate;
  /** Hash of the file that it is about, where that is not the invoice's own. */
  @Column('text', { nullable: true }) file!: string | null;
  @Column('text') messageNl!: string;
  @Column('text') messageEn!: string;
}
