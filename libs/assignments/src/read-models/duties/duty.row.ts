import type { IsoDate, Role } from '@ontschot/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Something that waits for someone, by which day and by which rule. It goes when it is done. */
@Entity('duty')
export class Duty {
  /** `<assignment>:<what>`, or `client:<client>:<what>` or `supplier:<supplier>:<what>` where it outlives the assignment. */
  @PrimaryColumn('text') id!: string;
  @Column('text') assignmentId!: string;
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
  @Column('text', { array: true }) visibleTo!: string[];
}
