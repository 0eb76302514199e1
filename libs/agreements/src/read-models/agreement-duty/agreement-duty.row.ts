import type { AgreementId, IsoDate, PartnerCode, Role, SupplierId } from '@ontschot/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Something about an agreement that waits for someone, from which day and by which day. It goes when it is done. */
@Entity('agreement_duty')
export class AgreementDuty {
  /** `<agreement>:<what>`: one of each kind. */
  @PrimaryColumn('text') id!: string;
  @Column('text') agreementId!: AgreementId;
  @Column('text') reference!: string;
  @Column('text', { nullable: true }) supplierId!: SupplierId | null;
  /** Role that it waits for. */
  @Column('text') waitsFor!: Role;
  /** Stable kebab-case name of what is to be done. */
  @Column('text') duty!: string;
  @Column('text') text!: string;
  @Column('text') textEn!: string;
  @Column('text', { nullable: true }) rule!: string | null;
  /** From this day on it is on the worklist: what is known ahead waits until then. */
  @Column('text') opensOn!: IsoDate;
  @Column('text', { nullable: true }) dueOn!: IsoDate | null;
  /** Of the end of its term: the options that are left, in months, and the last day. */
  @Column('jsonb') options!: number[];
  @Column('text', { array: true }) visibleTo!: PartnerCode[];
}
