import type { Cents, FundCode, IsoDate, PartnerCode } from '@ontschot/kernel';
import type { Mismatch } from '@ontschot/rulebook';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { InvoiceStatus } from '../../domain/invoice.state';
import type { LineMismatch } from '../../domain/invoice.events';

/** What the line put on the budget, or took off it; cents, net of VAT. */
export type LineBooking = { amount: Cents; on: IsoDate; recordedOn: IsoDate };

/** One invoice line → order → principal → fund → the rule that put it there. Null where it was not routed. */
@Entity('invoice_line')
export class InvoiceLineRow {
  /** `<invoiceId>/<lineId>` */
  @PrimaryColumn('text') id!: string;
  @Column('text') invoiceId!: string;
  @Column('text') lineId!: string;
  @Column('text') invoiceNumber!: string;
  @Column('text') kind!: 'invoice' | 'credit-note';
  @Column('text') status!: InvoiceStatus;
  @Column('text') partner!: PartnerCode;
  @Column('text', { array: true }) visibleTo!: PartnerCode[];
  @Column('text', { nullable: true }) supplierId!: string | null;
  @Column('date') issueDate!: IsoDate;
  /** Net of VAT; negative on a credit note. */
  @Column('bigint') amount!: Cents;
  /** Net of VAT, taken off by credit notes. */
  @Column('bigint') credited!: Cents;
  @Column('double precision', { nullable: true }) vatPercent!: number | null;
  @Column('text', { nullable: true }) orderReference!: string | null;
  @Column('int', { nullable: true }) orderLine!: number | null;
  @Column('text', { nullable: true }) principal!: PartnerCode | null;
  @Column('text', { nullable: true }) fund!: FundCode | null;
  @Column('text', { nullable: true }) budgetId!: string | null;
  @Column('int', { nullable: true }) year!: number | null;
  @Column('text', { nullable: true }) decidingRule!: string | null;
  @Column('text', { array: true }) mismatches!: Mismatch[];
  /** The same, with both amounts where money differs. */
  @Column('jsonb') differences!: LineMismatch[];
  /** Net of VAT, what of the line stands on the budget; the lines of a partner, year and fund add up to its statement. */
  @Column('bigint') realised!: Cents;
  /** Of which it is the sum, for any day. */
  @Column('jsonb') bookings!: LineBooking[];
}
