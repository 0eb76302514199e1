import type { IsoDate, PartnerCode, Verdict } from '@ontschot/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SupplierManagement } from '../../domain/piggyback.events';

export type PiggybackStatus =
  'REQUESTED' | 'ELIGIBLE' | 'REFUSED' | 'CONSENTED' | 'DECLINED' | 'AGREED' | 'OPEN' | 'CLOSED';

/** A partner's wish to use an agreement, for both partners and the supplier. */
@Entity('piggyback_request')
export class PiggybackRequest {
  /** `<agreementId>-<partner>` */
  @PrimaryColumn('text') id!: string;
  @Column('text') agreementId!: string;
  @Column('text') reference!: string;
  @Column('text') owner!: PartnerCode;
  @Column('text') partner!: PartnerCode;
  @Column('text') supplierId!: string;
  @Column('text') status!: PiggybackStatus;
  @Column('text') requestedOn!: IsoDate;
  @Column('text') reason!: string;
  @Column('jsonb', { nullable: true }) management!: SupplierManagement | null;
  /** True once both partners agreed to it; before that it is one partner's proposal. */
  @Column('boolean') managementAgreed!: boolean;
  @Column('text', { nullable: true }) openedBy!: 'ADDENDUM' | 'WORDING' | null;
  @Column('text', { nullable: true }) openedOn!: IsoDate | null;
  @Column('text', { nullable: true }) addendumSignedOn!: IsoDate | null;
  /** Why it was declined or withdrawn. */
  @Column('text', { nullable: true }) closedBecause!: string | null;
  /** The last answer of the rules, with the alternatives of a refusal. */
  @Column('jsonb') verdict!: Verdict;
  @Column('int') revision!: number;
}
