import { ApiProperty } from '@nestjs/swagger';
import { Accepted, IsIsoDay, OnDayDto, PageQuery, StepAnswer, VerdictAnswer } from '@ontschot/http';
import type { IsoDate } from '@ontschot/kernel';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { type OneOfMany } from '../commands/decide-on-many';
import { RETURN_REASONS } from '../commands/decide-on-invoice';
import type { IntakeOutcome } from '../commands/receive-invoice';
import type { FileTold } from '../queries/file-in-words';
import type { InvoiceLineRow } from '../read-models/invoice-line/invoice-line.row';
import type { MessageToSender } from '../read-models/invoice-overview/invoice-overview.row';
import { ALL_STATUSES, STATUSES } from './statuses';
import type { InvoiceWorklistItem } from '../read-models/invoice-worklist/invoice-worklist.row';

const REASONS = ['REFUSED_UNREAD', 'RETURNED', 'DISPUTED', 'DUPLICATE'] as const;

export class ReceiveInvoiceQuery {
  /** Day of receipt, yyyy-mm-dd; today when left out. */
  @IsOptional() @IsIsoDay() receivedOn?: IsoDate;
}

/** The file was taken in; `outcome` tells what became of it. */
export class InvoiceTakenIn extends Accepted {
  @ApiProperty({ enum: [...ALL_STATUSES, 'DUPLICATE'] }) outcome!: IntakeOutcome;
}

export class ListInvoiceLinesQuery extends PageQuery {
  @IsOptional() @IsIn(STATUSES) status?: InvoiceLineRow['status'];
  /** Order number. */
  @IsOptional() @Matches(/^A[0-9A-HJKMNP-TV-Z]{12}$/) orderReference?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(2002) @Max(2100) year?: number;
  @IsOptional() @IsUUID() invoiceId?: string;
}

export class ListWorklistQuery extends PageQuery {
  @IsOptional() @IsIn(REASONS) reason?: InvoiceWorklistItem['reason'];
}

const MONEY_OR_TEXT = 'Cents where it is money, else text.';

/** One thing that differs from what was agreed; amounts in cents, else text. */
export class DifferenceDto {
  /** Line of the invoice; null = the invoice as a whole. */
  lineId!: string | null;
  /** Code of R-086. */
  mismatch!: string;
  /** What differs: `amount`, `vatPercent`, `vat`, `payable` …; null where it is no one field. */
  field!: string | null;
  @ApiProperty({
    oneOf: [{ type: 'integer' }, { type: 'string' }],
    nullable: true,
    description: MONEY_OR_TEXT,
  })
  invoice!: number | string | null;
  @ApiProperty({
    oneOf: [{ type: 'integer' }, { type: 'string' }],
    nullable: true,
    description: MONEY_OR_TEXT,
  })
  expected!: number | string | null;
  /** By how much the invoice is more; null where it is not money. */
  cents!: number | null;
  /** In the reader's language. */
  text!: string;
}

/** What the line put on the budget on a day, or took off it; cents, net of VAT. */
export class LineBookingDto {
  amount!: number;
  on!: string;
  recordedOn!: string;
}

/** One line of an invoice and where its cost went; amounts in cents, net of VAT, negative on a credit note. */
export class InvoiceLineDto {
  id!: string;
  invoiceId!: string;
  lineId!: string;
  invoiceNumber!: string;
  kind!: string;
  status!: string;
  issueDate!: string;
  amount!: number;
  /** What credit notes took off. */
  credited!: number;
  vatPercent!: number | null;
  orderReference!: string | null;
  orderLine!: number | null;
  principal!: string | null;
  fund!: string | null;
  budgetId!: string | null;
  year!: number | null;
  /** The rule that named the principal. */
  decidingRule!: string | null;
  /** What does not match. */
  mismatches!: string[];
  /** What of it stands on the budget: these add up to the statement of partner, year and fund. Null for the supplier. */
  realised!: number | null;
  /** Of which that is the sum; those until a day add up to the statement of that day. */
  @ApiProperty({ type: [LineBookingDto] }) bookings!: LineBookingDto[];
}

/** An invoice, a credit note, or a file that could not be read. Amounts in cents; `payable`, `toPay` and `paid` include VAT. */
export class InvoiceDto {
  id!: string;
  number!: string | null;
  kind!: string;
  status!: string;
  /** Whose finance deals with it. */
  partner!: string;
  supplierId!: string | null;
  senderPartner!: string | null;
  addressee!: string | null;
  receivedBy!: string | null;
  receivedOn!: string;
  issueDate!: string | null;
  dueDate!: string | null;
  /** Of all amounts; null on a file that could not be read. */
  currency!: string | null;
  net!: number | null;
  vat!: number | null;
  payable!: number | null;
  /** What is still to be paid: less than `payable` where credit notes took something off; negative = to come back. */
  toPay!: number;
  paid!: number;
  paidOn!: string | null;
  credited!: number;
  principal!: string | null;
  /** On a returned invoice: whom to bill instead. */
  rightAddressees!: string[];
  precedingInvoiceId!: string | null;
  resubmittedBy!: string | null;
  /** Codes of what the reader found. */
  findings!: string[];
  revision!: number;
}

export class StepTakenDto {
  by!: string;
  on!: string;
  recordedAt!: string;
}
export class NoteTakenDto extends StepTakenDto {
  note!: string;
}
export class DeviationDto extends StepTakenDto {
  reason!: string;
  /** More to pay than agreed, VAT included; negative = less. */
  cents!: number;
  /** False: a second account must accept it. */
  enough!: boolean;
}
export class VatByRateDto {
  percent!: number;
  taxable!: number;
  tax!: number;
}
export class AccountDto {
  account!: string;
  /** Confirmed by two people of the partner for this supplier; null where nobody keeps accounts for it. */
  registered!: boolean | null;
}
export class OtherFileDto {
  sha256!: string;
  on!: string;
  payable!: number | null;
  /** Where its file can be opened. */
  href!: string;
}
/** What is said to the sender. */
export class MessageDto {
  @ApiProperty({ enum: ['RETURNED', 'DISPUTED', 'DUPLICATE'] }) about!: MessageToSender['about'];
  on!: string;
  /** Finance recorded that it went to the sender. */
  sent!: boolean;
  textNl!: string;
  textEn!: string;
}
export class LineMatchDto {
  lineId!: string;
  order!: string;
  line!: number;
  term!: string;
  amount!: number;
  vatPercent!: number;
  delivered!: string | null;
  lapsed!: boolean;
  billedBefore!: string | null;
  @ApiProperty({ type: [DifferenceDto] }) differences!: DifferenceDto[];
}

export class InvoiceRecordDto extends InvoiceDto {
  allowances!: number;
  charges!: number;
  prepaid!: number;
  rounding!: number;
  @ApiProperty({ type: [VatByRateDto] }) vatByRate!: VatByRateDto[];
  @ApiProperty({ type: [AccountDto] }) accounts!: AccountDto[];
  /** Order numbers as they were read. */
  orders!: string[];
  @ApiProperty({ type: [StepTakenDto] }) approvals!: StepTakenDto[];
  /** Null for the supplier. */
  approvalsNeeded!: number | null;
  approvedOn!: string | null;
  @ApiProperty({ type: StepTakenDto, nullable: true }) payment!: StepTakenDto | null;
  /** Why finance holds it. */
  held!: string | null;
  @ApiProperty({ type: [DeviationDto] }) deviations!: DeviationDto[];
  @ApiProperty({ type: [NoteTakenDto] }) notes!: NoteTakenDto[];
  @ApiProperty({ type: [OtherFileDto], description: 'Other files under the same number.' })
  duplicates!: OtherFileDto[];
  @ApiProperty({ type: [MessageDto], description: 'To the sender; a supplier sees those that reach it.' })
  messages!: MessageDto[];
  @ApiProperty({ type: [String], description: 'What the file does wrong, in words.' }) faults!: string[];
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    nullable: true,
    description: 'What only the file tells: parties, texts, order numbers as written; for finance and audit.',
  })
  file!: FileTold | null;
  @ApiProperty({
    type: [LineMatchDto],
    description: 'What each line was held against; for the order’s own partner.',
  })
  match!: LineMatchDto[];
  @ApiProperty({ type: [DifferenceDto], description: 'What differs in the invoice as a whole.' })
  differences!: DifferenceDto[];
  @ApiProperty({ type: VerdictAnswer, nullable: true, description: 'The latest answer of the rules.' })
  verdict!: VerdictAnswer | null;
  @ApiProperty({ type: [StepAnswer], description: 'What can be done with it now, and by whom.' })
  steps!: StepAnswer[];
  lines!: InvoiceLineDto[];
}

/** What needs a person, and the message to the sender, ready to be sent. */
export class InvoiceWorklistDto {
  id!: string;
  invoiceId!: string;
  number!: string | null;
  partner!: string;
  reason!: string;
  codes!: string[];
  since!: string;
  kind!: string | null;
  supplierId!: string | null;
  senderPartner!: string | null;
  issueDate!: string | null;
  dueDate!: string | null;
  /** Of the file that it is about; cents, VAT included. */
  payable!: number | null;
  currency!: string | null;
  orders!: string[];
  /** Where the file can be opened. */
  documentHref!: string;
  messageNl!: string;
  messageEn!: string;
}

/** One of many, as the caller saw it. */
export class OfManyDto {
  @IsUUID() id!: string;
  /** Revision that the caller saw; left out: whatever it is now. */
  @IsOptional() @IsInt() @Min(0) @Max(1_000_000) revision?: number;
}
export class ManyDto extends OnDayDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => OfManyDto)
  items!: OfManyDto[];
}
export class ManyReturnsDto extends ManyDto {
  /** Why they go back; the message to the supplier follows from it. */
  @IsIn(RETURN_REASONS) reason!: (typeof RETURN_REASONS)[number];
}
/** What became of one: done; held by a rule or its state; changed since; not this account's. */
export class OneOfManyDto {
  id!: string;
  @ApiProperty({ enum: ['DONE', 'HELD', 'STALE', 'FORBIDDEN'] }) outcome!: OneOfMany['outcome'];
  revision!: number | null;
  changed!: boolean;
  @ApiProperty({ type: String, nullable: true }) detail!: string | null;
  @ApiProperty({ type: VerdictAnswer, nullable: true }) verdict!: VerdictAnswer | null;
}
export class ManyAnswer {
  /** Where the log stands: read your own write with it. */
  position!: number;
  @ApiProperty({ type: [OneOfManyDto] }) items!: OneOfManyDto[];
}

export class DocumentQuery {
  /** Position that a command answered: read your own write. */
  @IsOptional() @Matches(/^\d{1,15}$/) position?: string;
  /** Hash of another file that came under the same number; the invoice's own when left out. */
  @IsOptional() @Matches(/^[0-9a-f]{64}$/) file?: string;
}
