import type {
  AddendumId,
  AgreementId,
  AssignmentId,
  IsoDate,
  IsoInstant,
  PartnerCode,
  PiggybackRequestId,
  SupplierId,
  Verdict,
} from '@ontschot/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type {
  AddendumScope,
  ClientTerms,
  Evidence,
  RecordedBy,
  SupplierManagement,
} from '../../domain/piggyback.events';
import type { RequestStatus } from '../../domain/refusals';

export type PiggybackStatus = RequestStatus;

/** A step that was taken: on which day, by whom, by which rules, on what document. */
export type TakenStep = {
  step:
    | 'REQUESTED'
    | 'ELIGIBLE'
    | 'REFUSED'
    | 'CONSENTED'
    | 'DECLINED'
    | 'MANAGEMENT_PROPOSED'
    | 'MANAGEMENT_AGREED'
    | 'OPENED'
    | 'WITHDRAWN'
    | 'ENDED'
    | 'RETRACTED'
    | 'OWNER_TOLD'
    | 'OBJECTED'
    | 'CLOSED';
  on: IsoDate;
  /** Account and partner that recorded it. */
  by: string;
  partner: PartnerCode;
  /** Recorded on a later day than it happened. */
  enteredLater: boolean;
  reason: string | null;
  evidence: Evidence | null;
  rules: string[];
};

/** One partner's six items, and who wrote them when. */
export type ManagementText = {
  partner: PartnerCode;
  by: string;
  on: IsoDate;
  management: SupplierManagement;
};

/** What the supplier said, itself or by a document. */
export type Consent = {
  on: IsoDate;
  recordedBy: RecordedBy;
  by: string;
  evidence: Evidence | null;
  /** Of a consent for one client. */
  billsPrincipal: boolean | null;
  terms: ClientTerms | null;
};

/** One opening of the agreement to the partner. */
export type OpeningRow = {
  number: number;
  by: 'ADDENDUM' | 'WORDING';
  addendumId: AddendumId | null;
  signedOn: IsoDate | null;
  from: IsoDate;
  /** Last day; null = no end known. */
  until: IsoDate | null;
  scope: AddendumScope | null;
  /** Why it ends, where it does before the agreement. */
  endsBecause: 'WITHDRAWN' | 'TERM' | 'AGREEMENT_ENDED' | null;
  /** The clock noted its end. */
  ended: boolean;
};

/** An earlier request of the same partner for the same agreement, as it ended. */
export type EarlierRequest = {
  number: number;
  status: PiggybackStatus;
  requestedOn: IsoDate;
  reason: string;
  closedBecause: string | null;
  managementTexts: ManagementText[];
  consent: Consent | null;
  taken: TakenStep[];
  verdict: Verdict;
};

/** A partner's wish to use an agreement, for both partners and the supplier; with every earlier one and every opening. */
@Entity('piggyback_request')
export class PiggybackRequest {
  /** `<agreementId>-<partner>`; of a request for one client its assignment's order number. */
  @PrimaryColumn('text') id!: PiggybackRequestId;
  @Column('text') agreementId!: AgreementId;
  @Column('text') reference!: string;
  @Column('text') owner!: PartnerCode;
  @Column('text') partner!: PartnerCode;
  @Column('text') supplierId!: SupplierId;
  @Column('text') scope!: 'GENERAL' | 'CLIENT';
  @Column('text', { nullable: true }) assignmentId!: AssignmentId | null;
  /** How many times was asked, this time counted. */
  @Column('int') number!: number;
  @Column('text') status!: PiggybackStatus;
  @Column('text') requestedOn!: IsoDate;
  @Column('text') reason!: string;
  /** The text of each partner; agreed once both are the same. */
  @Column('jsonb') managementTexts!: ManagementText[];
  @Column('jsonb', { nullable: true }) management!: SupplierManagement | null;
  /** True once both partners agreed to it; before that it is one partner's proposal. */
  @Column('boolean') managementAgreed!: boolean;
  @Column('jsonb', { nullable: true }) consent!: Consent | null;
  @Column('text', { nullable: true }) openedBy!: 'ADDENDUM' | 'WORDING' | null;
  @Column('text', { nullable: true }) openedOn!: IsoDate | null;
  /** Last day of the opening recorded last; null = no end known. */
  @Column('text', { nullable: true }) openUntil!: IsoDate | null;
  @Column('text', { nullable: true }) addendumSignedOn!: IsoDate | null;
  @Column('jsonb') openings!: OpeningRow[];
  @Column('text', { nullable: true }) ownerToldOn!: IsoDate | null;
  /** Why it was declined, retracted, withdrawn or objected to. */
  @Column('text', { nullable: true }) closedBecause!: string | null;
  @Column('jsonb') taken!: TakenStep[];
  @Column('jsonb') earlier!: EarlierRequest[];
  /** The last answer of the rules, with the alternatives of a refusal. */
  @Column('jsonb') verdict!: Verdict;
  /** When they gave it. */
  @Column('text') decidedAt!: IsoInstant;
  /** By which way it can open, once found eligible. */
  @Column('text', { nullable: true }) wayIn!: 'WORDING' | 'ADDENDUM' | 'CONSENT' | null;
  @Column('int') revision!: number;
}
