import type { Cents, IsoDate, PartnerCode } from '@ontschot/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type {
  ContractForm,
  FrameworkVersion,
  Instrument,
  Procurement,
  Scope,
  Terms,
} from '../../domain/agreement.types';

export type AgreementStatus =
  | 'SCHEDULED'
  | 'UNDER_ASSESSMENT'
  | 'ADMITTED'
  | 'DECLINED'
  | 'PROPOSED'
  | 'ASSESSED'
  | 'RECORDED'
  | 'IN_PREPARATION'
  | 'ALIGNED'
  | 'ACTIVE'
  | 'RUN_OFF'
  | 'EVALUATION_DUE'
  | 'EVALUATED'
  | 'ENDED';

/** One agreement of whatever form, for its partners and its supplier. */
@Entity('agreement_overview')
export class AgreementOverview {
  @PrimaryColumn('text') id!: string;
  @Column('text') reference!: string;
  @Column('text') form!: ContractForm;
  @Column('text') owner!: PartnerCode;
  @Column('text', { nullable: true }) contractingPrincipal!: PartnerCode | null;
  @Column('text', { nullable: true }) supplierId!: string | null;
  @Column('text') status!: AgreementStatus;
  @Column('text', { nullable: true }) concludedOn!: IsoDate | null;
  @Column('text', { nullable: true }) validUntil!: IsoDate | null;
  @Column('text', { nullable: true }) endedOn!: IsoDate | null;
  @Column('boolean') dissolved!: boolean;
  /** Day of the next fixed step: assessment round, evaluation. */
  @Column('text', { nullable: true }) nextStepOn!: IsoDate | null;
  @Column('jsonb', { nullable: true }) framework!: FrameworkVersion | null;
  @Column('text', { nullable: true }) frameworkAgreementOn!: IsoDate | null;
  @Column('jsonb', { nullable: true }) procurement!: Procurement | null;
  @Column('jsonb', { nullable: true }) scope!: Scope | null;
  @Column('jsonb') instruments!: Instrument[];
  @Column('jsonb', { nullable: true }) terms!: Terms | null;
  /** Free space: outstanding commitments, cents. */
  @Column('bigint') valueCommitted!: Cents;
  /** Partners that may read it; the supplier reads its own by its id. */
  @Column('text', { array: true }) visibleTo!: PartnerCode[];
  /** Revision of the agreement's stream that this row counts; also its ETag. */
  @Column('int') revision!: number;
}
