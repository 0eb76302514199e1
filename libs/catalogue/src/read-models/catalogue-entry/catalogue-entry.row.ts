import type { ContractForm, Instrument } from '@ontschot/agreements';
import type { IsoDate, PartnerCode } from '@ontschot/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** By what a partner that is no party may use the agreement. */
export type Opened = { partner: PartnerCode; by: 'ADDENDUM' | 'WORDING'; from: IsoDate };

/** What can be chosen under one agreement, where, until when, and who may; shared by all partners. */
@Entity('catalogue_entry')
export class CatalogueEntry {
  /** The agreement's id. */
  @PrimaryColumn('text') id!: string;
  @Column('text') reference!: string;
  @Column('text') form!: ContractForm;
  @Column('text') owner!: PartnerCode;
  @Column('text', { nullable: true }) supplierId!: string | null;
  @Column('text') contractingPrincipal!: PartnerCode;
  @Column('text', { nullable: true }) region!: string | null;
  @Column('text', { array: true }) territory!: PartnerCode[];
  @Column('text', { array: true }) coversPartners!: PartnerCode[];
  /** Tendered and awarded with a wording that is silent on partner clients: it can never open to them. */
  @Column('boolean') closedByTender!: boolean;
  @Column('text') concludedOn!: IsoDate;
  @Column('text', { nullable: true }) validUntil!: IsoDate | null;
  /** From this day on nothing new is chosen. */
  @Column('text', { nullable: true }) endedOn!: IsoDate | null;
  @Column('jsonb') instruments!: Instrument[];
  @Column('jsonb') openings!: Opened[];
  @Column('int') revision!: number;
}
