import type { Cents, IsoDate, IsoInstant, PartnerCode, Verdict } from '@ontschot/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LineMismatch } from '../../domain/invoice.events';
import type { InvoiceStatus } from '../../domain/invoice.state';

/** An invoice as it stands now. A file that could not be read has no number, days or amounts. */
@Entity('invoice_overview')
export class InvoiceOverview {
  @PrimaryColumn('text') id!: string;
  @Column('text', { nullable: true }) number!: string | null;
  @Column('text') kind!: 'invoice' | 'credit-note' | 'unread';
  @Column('text') status!: InvoiceStatus | 'REFUSED_UNREAD';
  /** Who deals with it. */
  @Column('text') partner!: PartnerCode;
  /** Addressee, receiver, and the one right principal. */
  @Column('text', { array: true }) visibleTo!: PartnerCode[];
  @Column('text', { nullable: true }) supplierId!: string | null;
  @Column('text', { nullable: true }) senderPartner!: PartnerCode | null;
  @Column('text', { nullable: true }) addressee!: PartnerCode | null;
  @Column('text', { nullable: true }) receivedBy!: PartnerCode | null;
  @Column('date') receivedOn!: IsoDate;
  @Column('date', { nullable: true }) issueDate!: IsoDate | null;
  @Column('date', { nullable: true }) dueDate!: IsoDate | null;
  /** Net of VAT, VAT, and what is to be paid; on a credit note what is credited. */
  @Column('bigint', { nullable: true }) net!: Cents | null;
  @Column('bigint', { nullable: true }) vat!: Cents | null;
  @Column('bigint', { nullable: true }) payable!: Cents | null;
  /** Net of VAT, taken off by credit notes. */
  @Column('bigint') credited!: Cents;
  @Column('text', { nullable: true }) principal!: PartnerCode | null;
  @Column('text', { array: true }) rightAddressees!: PartnerCode[];
  @Column('jsonb') mismatches!: LineMismatch[];
  @Column('text', { nullable: true }) precedingInvoiceId!: string | null;
  @Column('text', { nullable: true }) resubmittedBy!: string | null;
  /** Codes of what the reader found. */
  @Column('text', { array: true }) findings!: string[];
  /** The latest answer of the rules. */
  @Column('jsonb', { nullable: true }) verdict!: Verdict | null;
  /** When the rules gave it. */
  @Column('text', { nullable: true }) decidedAt!: IsoInstant | null;
  @Column('text') sha256!: string;
  @Column('int') revision!: number;
}
