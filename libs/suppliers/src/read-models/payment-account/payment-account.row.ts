import type { IsoDate, PartnerCode, SupplierId } from '@ontschot/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AccountStatus } from '../../commands/decide-on-account.dto';

/** An account that a partner keeps of a creditor, as it stands now; only that partner's own people see it. */
@Entity('payment_account')
export class PaymentAccount {
  /** `<supplier>:<partner>:<IBAN>`; one that comes again takes the place of what it was. */
  @PrimaryColumn('text') id!: string;
  @Column('text') supplierId!: SupplierId;
  @Column('text') partner!: PartnerCode;
  @Column('text') iban!: string;
  @Column('text') status!: AccountStatus;
  @Column('text') registeredBy!: string;
  @Column('date') registeredOn!: IsoDate;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('text', { nullable: true }) confirmedBy!: string | null;
  @Column('date', { nullable: true }) confirmedOn!: IsoDate | null;
  /** Last day on which payment goes to it. */
  @Column('date', { nullable: true }) lastDay!: IsoDate | null;
  /** Why it was withdrawn or ended, and by whom. */
  @Column('text', { nullable: true }) endReason!: string | null;
  @Column('text', { nullable: true }) endedBy!: string | null;
}
