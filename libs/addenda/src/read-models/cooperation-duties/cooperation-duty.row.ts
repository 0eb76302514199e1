import type { IsoDate, PartnerCode, Role, SupplierId } from '@ontschot/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Something between partners and suppliers that waits for someone: an answer, a signature, an end that comes. It goes when it is done. */
@Entity('cooperation_duty')
export class CooperationDuty {
  /** `<what it is about>:<what is to be done>`, with the partner where each has its own. */
  @PrimaryColumn('text') id!: string;
  /** Stable kebab-case name of what is to be done. */
  @Column('text') duty!: string;
  @Column('text') text!: string;
  @Column('text') textEn!: string;
  /** Where it is done. */
  @Column('text') href!: string;
  /** What it is about, for people: number of the agreement, or name of the mark. */
  @Column('text') subject!: string;
  @Column('text') waitsFor!: Role;
  /** Partner whose people it waits for; null where it waits for the supplier, or every partner may. */
  @Column('text', { nullable: true }) partner!: PartnerCode | null;
  @Column('text', { nullable: true }) supplierId!: SupplierId | null;
  @Column('text', { nullable: true }) rule!: string | null;
  /** Shown from this day on. */
  @Column('date') openedOn!: IsoDate;
  @Column('date', { nullable: true }) dueOn!: IsoDate | null;
  /** Days of single consents, while fewer than the number at which a general addendum is proposed. */
  @Column('jsonb') counted!: IsoDate[];
  @Column('text', { array: true }) visibleTo!: PartnerCode[];
}
