import type { Cents, IsoDate, Role } from '@ontschot/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Something that waits for someone, by which day and by which rule. It goes when it is done. */
@Entity('duty')
export class Duty {
  /** `<assignment>:<what>`, or `client:<client>:<what>` or `supplier:<supplier>:<what>` where it outlives the assignment. */
  @PrimaryColumn('text') id!: string;
  /** Null where it is about the client, not about one order. */
  @Column('text', { nullable: true }) assignmentId!: string | null;
  @Column('text') clientId!: string;
  @Column('text', { nullable: true }) supplierId!: string | null;
  /** Role that it waits for. */
  @Column('text') waitsFor!: Role;
  /** Stable kebab-case name of what is to be done. */
  @Column('text') duty!: string;
  @Column('text') text!: string;
  @Column('text') textEn!: string;
  @Column('text', { nullable: true }) rule!: string | null;
  @Column('date') openedOn!: IsoDate;
  @Column('date', { nullable: true }) dueOn!: IsoDate | null;
  /** Partners whose people do it; none where a supplier does. */
  @Column('text', { array: true }) partners!: string[];
  /** Money that it touches, where it does. */
  @Column('bigint', { nullable: true }) cents!: Cents | null;
  @Column('text', { array: true }) visibleTo!: string[];
}
