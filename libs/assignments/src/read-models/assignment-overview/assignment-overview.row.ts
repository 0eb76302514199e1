import type { Cents, IsoDate, IsoInstant, Verdict } from '@ontschot/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { IroStep, Status } from '../../domain/assignment.state';
import type { Line } from '../../domain/lines';
import type { AssignmentFile } from './assignment-file';

/** One assignment as those see it who serve, pay or deliver. Amounts in cents net of VAT. */
@Entity('assignment_overview')
export class AssignmentOverview {
  /** The order number. */
  @PrimaryColumn('text') id!: string;
  @Column('text') clientId!: string;
  @Column('text') principal!: string;
  @Column('text') coachEmployer!: string;
  @Column('text') instrumentOwner!: string;
  @Column('text') contractingPrincipal!: string;
  @Column('text', { nullable: true }) supplierId!: string | null;
  @Column('text') agreementId!: string;
  @Column('text') instrumentId!: string;
  @Column('text') form!: string;
  @Column('text') kind!: string;
  @Column('text') name!: string;
  @Column('text') nameEn!: string;
  @Column('int') months!: number;
  @Column('bigint') price!: Cents;
  @Column('int', { nullable: true }) vatPercent!: number | null;
  @Column('text') status!: Exclude<Status, 'ORDERING'>;
  @Column('text', { nullable: true }) iroStep!: IroStep | null;
  @Column('text', { nullable: true }) fund!: string | null;
  @Column('text', { nullable: true }) budgetId!: string | null;
  @Column('text') decidingRule!: string;
  /** Of the last step up to the order that the rules decided: it says who pays, and stays so. */
  @Column('jsonb') verdict!: Verdict;
  /** What the rules said of starting; null while it has not started. */
  @Column('jsonb', { nullable: true }) startVerdict!: Verdict | null;
  /** When the rules said so. */
  @Column('text') decidedAt!: IsoInstant;
  @Column('text', { nullable: true }) startDecidedAt!: IsoInstant | null;
  @Column('text') need!: string;
  @Column('text') choice!: string;
  @Column('text', { nullable: true }) routeReason!: string | null;
  @Column('text', { nullable: true }) mandateId!: string | null;
  @Column('date') proposedOn!: IsoDate;
  @Column('date', { nullable: true }) orderedOn!: IsoDate | null;
  @Column('date', { nullable: true }) startedOn!: IsoDate | null;
  @Column('date', { nullable: true }) plannedEnd!: IsoDate | null;
  @Column('date', { nullable: true }) endedOn!: IsoDate | null;
  @Column('jsonb') lines!: Line[];
  /** Not started by the end of this last WW day, the order lapses. */
  @Column('date', { nullable: true }) lapsesAfter!: IsoDate | null;
  @Column('jsonb') file!: AssignmentFile;
  /** Partners that see it: the principal always, the serving coach's partner while it serves. */
  @Column('text', { array: true }) visibleTo!: string[];
  /** The supplier sees its own orders, and an IRO for which the client chose it. */
  @Column('boolean') supplierSees!: boolean;
  /** Revision of the assignment's stream that this row counts; also its ETag. */
  @Column('int') revision!: number;
}
