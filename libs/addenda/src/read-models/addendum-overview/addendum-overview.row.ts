import type { AddendumId, AgreementId, IsoDate, PartnerCode, SupplierId } from '@ontschot/kernel';
import type { AddendumScope, Evidence, RecordedBy } from '@ontschot/piggybacking';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One version of the text, and who drew it up. */
export type Version = { version: number; text: string; on: IsoDate; by: string; partner: PartnerCode };
/** One signature; `by` is the account that recorded it. */
export type Signature = {
  as: 'PRINCIPAL' | 'SUPPLIER';
  on: IsoDate;
  recordedBy: RecordedBy;
  by: string;
  evidence: Evidence | null;
};

/** An addendum with its texts, signatures and days, for both partners and the supplier. */
@Entity('addendum_overview')
export class AddendumOverview {
  /** `<agreementId>-<partner>-<number>` */
  @PrimaryColumn('text') id!: AddendumId;
  @Column('text') agreementId!: AgreementId;
  @Column('text') reference!: string;
  @Column('text') contractingPrincipal!: PartnerCode;
  @Column('text') partner!: PartnerCode;
  @Column('text') supplierId!: SupplierId;
  /** Addenda of this agreement for this partner, this one counted. */
  @Column('int') number!: number;
  /** As recorded; what it is on a day follows from its days: see `statusOn`. */
  @Column('text') status!: 'DRAFTED' | 'SIGNED' | 'WITHDRAWN';
  @Column('text') text!: string;
  @Column('int') version!: number;
  @Column('jsonb') versions!: Version[];
  @Column('jsonb') scope!: AddendumScope;
  /** First day in force: as stated in a draft, null = from the last signature; as it is once signed. */
  @Column('text', { nullable: true }) inForceFrom!: IsoDate | null;
  /** Last day in force: as stated, or as it ended; null = as long as the agreement. */
  @Column('text', { nullable: true }) inForceUntil!: IsoDate | null;
  @Column('text', { nullable: true }) endsBecause!: 'WITHDRAWN' | 'TERM' | 'AGREEMENT_ENDED' | null;
  @Column('text') draftedOn!: IsoDate;
  @Column('text', { nullable: true }) signedByPrincipalOn!: IsoDate | null;
  @Column('text', { nullable: true }) signedBySupplierOn!: IsoDate | null;
  @Column('text', { nullable: true }) signedOn!: IsoDate | null;
  @Column('jsonb') signatures!: Signature[];
  @Column('text', { nullable: true }) withdrawnOn!: IsoDate | null;
  @Column('text', { nullable: true }) withdrawnBecause!: string | null;
  /** The clock noted its first day. */
  @Column('boolean') tookEffect!: boolean;
  @Column('int') revision!: number;
}

export type AddendumStatus = 'DRAFTED' | 'SIGNED' | 'IN_FORCE' | 'ENDED' | 'WITHDRAWN';

/** What the addendum is on the day: signed and still to begin, in force, or ended. */
export const statusOn = (
  { status, inForceFrom, inForceUntil }: Pick<AddendumOverview, 'status' | 'inForceFrom' | 'inForceUntil'>,
  day: IsoDate,
): AddendumStatus => {
  if (status !== 'SIGNED' || inForceFrom === null) return status;
  if (inForceUntil !== null && (inForceUntil < day || inForceUntil < inForceFrom)) return 'ENDED';
  return inForceFrom <= day ? 'IN_FORCE' : 'SIGNED';
};
