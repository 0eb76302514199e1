import type { Cents, IsoDate, IsoInstant, PartnerCode, Text } from '@ontschot/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DatedTerms } from '../../domain/dated-terms';
import type {
  ContractForm,
  Price,
  FrameworkVersion,
  Instrument,
  Procurement,
  Scope,
  Terms,
} from '../../domain/agreement.types';

export type AgreementStatus =
  | 'SUBMITTED'
  | 'SCHEDULED'
  | 'UNDER_ASSESSMENT'
  | 'ADMITTED'
  | 'DECLINED'
  | 'PROPOSED'
  | 'ASSESSED'
  | 'RECORDED'
  | 'IN_PREPARATION'
  | 'ALIGNED'
  | 'CANCELLED'
  | 'NOT_YET'
  | 'ACTIVE'
  | 'RUN_OFF'
  | 'EVALUATION_DUE'
  | 'EVALUATED'
  | 'ENDED';

/** One step as it was recorded: everything that was said with it, by whom and when, and the rules that spoke. */
export type FileEntry = {
  step: string;
  /** The day on which it holds. */
  on: IsoDate;
  recordedAt: IsoInstant;
  /** It was recorded on a later day than the one on which it holds. */
  enteredLater: boolean;
  by: string;
  partner: PartnerCode;
  rules: string[];
  warnings: Text[];
  facts: Record<string, unknown>;
};
export type Extension = {
  on: IsoDate;
  months: number;
  option: number | null;
  validUntil: IsoDate;
  reason: string | null;
};

/** One agreement of whatever form, for its partners and its supplier. */
@Entity('agreement_overview')
export class AgreementOverview {
  @PrimaryColumn('text') id!: string;
  @Column('text') reference!: string;
  @Column('text') form!: ContractForm;
  @Column('text') owner!: PartnerCode;
  @Column('text', { nullable: true }) contractingPrincipal!: PartnerCode | null;
  @Column('text', { nullable: true }) supplierId!: string | null;
  /** As far as it came; what a concluded agreement is on a day follows from its dates: see `statusOfRow`. */
  @Column('text') status!: AgreementStatus;
  @Column('text', { nullable: true }) concludedOn!: IsoDate | null;
  /** As agreed last. */
  @Column('text', { nullable: true }) validUntil!: IsoDate | null;
  /** First day without new orders by an end before its term, which may lie ahead; of an application the day it was declined. */
  @Column('text', { nullable: true }) endedOn!: IsoDate | null;
  @Column('boolean') dissolved!: boolean;
  /** What it says on each day; null before it is concluded. */
  @Column('jsonb', { nullable: true }) dated!: DatedTerms | null;
  @Column('text', { nullable: true }) runOffCompletedOn!: IsoDate | null;
  @Column('text', { nullable: true }) evaluatedOn!: IsoDate | null;
  /** The last day whose passing was recorded. */
  @Column('text', { nullable: true }) expiredFor!: IsoDate | null;
  @Column('jsonb') extensions!: Extension[];
  /** A large increase that waits for a second person. */
  @Column('jsonb', { nullable: true }) tariffsProposed!: {
    by: string;
    prices: Price[];
    clause: string | null;
    on: IsoDate;
  } | null;
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
  /** Every step, in order, with all that was recorded. Money of single orders is the orders' own. */
  @Column('jsonb') file!: FileEntry[];
  /** Partners that may read it; the supplier reads its own by its id. */
  @Column('text', { array: true }) visibleTo!: PartnerCode[];
  /** Revision of the agreement's stream that this row counts; also its ETag. */
  @Column('int') revision!: number;
}
