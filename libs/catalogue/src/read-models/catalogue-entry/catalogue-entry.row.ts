import type { ContractForm, DatedTerms, Instrument, Procurement } from '@ontschot/agreements';
import type { AgreementId, IsoDate, PartnerCode, SupplierId } from '@ontschot/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** By what a partner that is no party may use the agreement, from its first to its last day; null = still. */
export type Opened = {
  partner: PartnerCode;
  by: 'ADDENDUM' | 'WORDING';
  from: IsoDate;
  until: IsoDate | null;
};

/**
 * What can be chosen under one agreement, where, until when, and who may; shared by all partners.
 * Kept as dated facts: what is open is asked of a day when it is read.
 */
@Entity('catalogue_entry')
export class CatalogueEntry {
  /** The agreement's id. */
  @PrimaryColumn('text') id!: AgreementId;
  @Column('text') reference!: string;
  @Column('text') form!: ContractForm;
  @Column('text') owner!: PartnerCode;
  @Column('text', { nullable: true }) supplierId!: SupplierId | null;
  @Column('text') contractingPrincipal!: PartnerCode;
  @Column('text', { nullable: true }) region!: string | null;
  @Column('text', { array: true }) territory!: PartnerCode[];
  /** How it came about: whether it can open at all. */
  @Column('jsonb') procurement!: Procurement;
  @Column('text') concludedOn!: IsoDate;
  /** First day on which it can be chosen. */
  @Column('text') beginsOn!: IsoDate;
  /** Last day, as agreed last. */
  @Column('text', { nullable: true }) validUntil!: IsoDate | null;
  /** From this day on nothing new is chosen. */
  @Column('text', { nullable: true }) endedOn!: IsoDate | null;
  /** As signed; the price of a day follows from `dated`. */
  @Column('jsonb') instruments!: Instrument[];
  /** Prices, partners, area and last day, each with its days. */
  @Column('jsonb') dated!: DatedTerms;
  @Column('jsonb') openings!: Opened[];
  @Column('int') revision!: number;
}
