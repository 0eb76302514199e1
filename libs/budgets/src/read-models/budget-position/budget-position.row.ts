import type { Cents } from '@ontschot/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One partner's fund in one year, in cents net of VAT. */
@Entity('budget_position')
export class BudgetPosition {
  /** `<fund>-<year>` */
  @PrimaryColumn('text') id!: string;
  @Column('text') partner!: string;
  @Column('text') fund!: string;
  @Column('int') year!: number;
  @Column('text') status!: 'OPEN' | 'CLOSED';
  @Column('bigint') allocated!: Cents;
  @Column('bigint') committed!: Cents;
  @Column('bigint') realised!: Cents;
  @Column('bigint') available!: Cents;
  /** Revision of the budget's stream that this row counts; also its ETag. */
  @Column('int') revision!: number;
}
