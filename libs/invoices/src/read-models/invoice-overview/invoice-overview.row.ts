import type { Cents, IsoDate, IsoInstant, PartnerCode, Text, Verdict } from '@ontschot/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type {
  BilledVat,
  DisputeReason,
  FormalFault,
  LineMismatch,
  Preceding,
} from '../../domain/invoice.events';
import type { InvoiceStatus } from '../../domain/invoice.state';

/** A step of finance: by which account, on which day, recorded when. */
export type StepTaken = { by: string; on: IsoDate; recordedAt: IsoInstant };
export type CreditTaken = { by: string; amount: Cents; gross: Cents; afterPayment: boolean };
export type Note = StepTaken & { note: string };
export type DeviationTaken = StepTaken & { reason: string; cents: Cents; enough: boolean };
/** What is said to the sender, ready to be sent. `sent`: finance recorded that it was. */
export type MessageToSender = Text & {
  about: 'RETURNED' | 'DISPUTED' | 'DUPLICATE';
  on: IsoDate;
  sent: boolean;
  /** Hash of the other file that it is about. */ file: string | null;
};
/** Another file that came under the same number; its content, where the log has it. */
export type OtherFile = { sha256: string; on: IsoDate; payable: Cents | null };

/** An invoice as it stands now. A file that could not be read has no number, days or amounts. */
@Entity('invoice_overview')
export class InvoiceOverview {
  @PrimaryColumn('text') id!: string;
  @Column('text', { nullable: true }) number!: string | null;
  @Column('text') kind!: 'invoice' | 'credit-note' | 'unread';
  @Column('text') status!: InvoiceStatus | 'REFUSED_UNREAD';
  /** Who deals with it. */
  @Column('text') partner!: PartnerCode;
  /** Addressee, receiver, and the one right principal. */
  @Column('text', { array: true }) visibleTo!: PartnerCode[];
  /** The sender, as a number that tells nothing else. */
  @Column('text', { nullable: true }) sender!: string | null;
  @Column('text', { nullable: true }) supplierId!: string | null;
  @Column('text', { nullable: true }) senderPartner!: PartnerCode | null;
  @Column('text', { nullable: true }) addressee!: PartnerCode | null;
  @Column('text', { nullable: true }) receivedBy!: PartnerCode | null;
  @Column('date') receivedOn!: IsoDate;
  @Column('date', { nullable: true }) issueDate!: IsoDate | null;
  @Column('date', { nullable: true }) dueDate!: IsoDate | null;
  @Column('text', { nullable: true }) currency!: string | null;
  /** Net of VAT, VAT, and what the bill asks for; on a credit note what is credited. */
  @Column('bigint', { nullable: true }) net!: Cents | null;
  @Column('bigint', { nullable: true }) vat!: Cents | null;
  @Column('bigint', { nullable: true }) payable!: Cents | null;
  @Column('bigint') allowances!: Cents;
  @Column('bigint') charges!: Cents;
  @Column('bigint') prepaid!: Cents;
  @Column('bigint') rounding!: Cents;
  @Column('jsonb') vatByRate!: BilledVat[];
  @Column('text', { array: true }) accounts!: string[];
  /** Order numbers on it, those that differ too. */
  @Column('text', { array: true }) orders!: string[];
  /** Net of VAT, taken off by credit notes. */
  @Column('bigint') credited!: Cents;
  @Column('jsonb') credits!: CreditTaken[];
  /** VAT included, still to be paid; negative on a credit note whose money is to come back. */
  @Column('bigint') toPay!: Cents;
  /** VAT included. */
  @Column('bigint') paid!: Cents;
  @Column('jsonb') approvals!: StepTaken[];
  @Column('int') approvalsNeeded!: number;
  @Column('date', { nullable: true }) approvedOn!: IsoDate | null;
  @Column('jsonb', { nullable: true }) payment!: StepTaken | null;
  @Column('text', { nullable: true }) held!: DisputeReason | null;
  @Column('jsonb') deviations!: DeviationTaken[];
  @Column('jsonb') notes!: Note[];
  @Column('jsonb') duplicates!: OtherFile[];
  /** In the order in which there was reason for them. */
  @Column('jsonb') messages!: MessageToSender[];
  @Column('text', { nullable: true }) principal!: PartnerCode | null;
  @Column('text', { array: true }) rightAddressees!: PartnerCode[];
  @Column('jsonb') mismatches!: LineMismatch[];
  @Column('jsonb') preceding!: Preceding[];
  /** Numbers of the invoices that it names, to be found by. */
  @Column('text', { array: true }) precedingNumbers!: string[];
  @Column('text', { nullable: true }) precedingInvoiceId!: string | null;
  @Column('text', { nullable: true }) resubmittedBy!: string | null;
  /** Codes of what the reader found. */
  @Column('text', { array: true }) findings!: string[];
  /** What breaks the standard, in words. */
  @Column('jsonb') faults!: FormalFault[];
  /** The latest answer of the rules. */
  @Column('jsonb', { nullable: true }) verdict!: Verdict | null;
  /** When the rules gave it. */
  @Column('text', { nullable: true }) decidedAt!: IsoInstant | null;
  @Column('text') sha256!: string;
  @Column('int') revision!: number;
}
