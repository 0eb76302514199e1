import type { IsoDate } from '@ontschot/kernel';
import type { Requirement } from '@ontschot/rulebook';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { QualityMark } from '../../domain/supplier.events';

/** From `from` on, until the next period. */
export type CoveragePeriod = {
  from: IsoDate;
  requirements: Requirement[];
  reason: string;
  /** Account that recorded it. */ by: string;
};

/** What a quality mark covers, over time; every partner reads it. */
@Entity('supplier_mark_coverage')
export class MarkCoverageRow {
  /** The mark. */
  @PrimaryColumn('text') id!: string;
  @Column('text') mark!: QualityMark;
  @Column('jsonb') periods!: CoveragePeriod[];
  @Column('int') revision!: number;
}
