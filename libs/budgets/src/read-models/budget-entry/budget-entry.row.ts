import type { AssignmentId, Cents, InvoiceId, IsoDate, IsoInstant } from '@ontschot/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export const ENTRY_KINDS = ['ALLOCATION', 'COMMITMENT', 'RELEASE', 'COST', 'CREDIT', 'TAKEN_BACK'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** One booking on a budget, with what it adds to each figure; together they are the budget's position. Cents net of VAT. */
@Entity('budget_entry')
export class BudgetEntry {
  /** The event's id. */
  @PrimaryColumn('text') id!: string;
  @Column('text') budgetId!: string;
  @Column('text') partner!: string;
  @Column('text') kind!: EntryKind;
  @Column('bigint') allocated!: Cents;
  @Column('bigint') committed!: Cents;
  @Column('bigint') realised!: Cents;
  /** Day from which it counts. */
  @Column('date') day!: IsoDate;
  @Column('text') recordedAt!: IsoInstant;
  /** Account that booked it, or that gave the command from which it followed. */
  @Column('text') actor!: string;
  @Column('text', { nullable: true }) assignmentId!: AssignmentId | null;
  @Column('text', { nullable: true }) invoiceId!: InvoiceId | null;
  @Column('text', { nullable: true }) lineId!: string | null;
  @Column('text', { nullable: true }) bookingId!: string | null;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('text', { nullable: true }) reasonEn!: string | null;
  /** Revision of the budget's stream: the order in which they came. */
  @Column('int') revision!: number;
}
