import { ApiProperty } from '@nestjs/swagger';
import { Accepted, IsIsoDay, PageQuery, StepAnswer, VerdictAnswer, verdictAnswer } from '@ontschot/http';
import type { Actor, IsoDate, Language } from '@ontschot/kernel';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min } from 'class-validator';
import { stepsOf } from '../commands/access';
import type { IntakeOutcome } from '../commands/receive-invoice';
import type { InvoiceLineRow } from '../read-models/invoice-line/invoice-line.row';
import type { InvoiceOverview } from '../read-models/invoice-overview/invoice-overview.row';
import type { InvoiceWorklistItem } from '../read-models/invoice-worklist/invoice-worklist.row';

const STATUSES = [
  'RECEIVED',
  'RETURNED',
  'RESUBMITTED',
  'DISPUTED',
  'ROUTED',
  'APPROVED',
  'PAID',
  'CREDITED',
  'SETTLED',
] as const;
const ALL_STATUSES = [...STATUSES, 'REFUSED_UNREAD'] as const;
const KINDS = ['invoice', 'credit-note', 'unread'] as const;
const REASONS = ['REFUSED_UNREAD', 'RETURNED', 'DISPUTED', 'DUPLICATE'] as const;

export class ReceiveInvoiceQuery {
  /** Day of receipt, yyyy-mm-dd; today when left out. */
  @IsOptional() @IsIsoDay() receivedOn?: IsoDate;
}

/** The file was taken in; `outcome` tells what became of it. */
export class InvoiceTakenIn extends Accepted {
  @ApiProperty({ enum: [...ALL_STATUSES, 'DUPLICATE'] }) outcome!: IntakeOutcome;
}

export class ListInvoicesQuery extends PageQuery {
  @IsOptional() @IsIn(ALL_STATUSES) status?: InvoiceOverview['status'];
  @IsOptional() @IsIn(KINDS) kind?: InvoiceOverview['kind'];
  @IsOptional() @IsUUID() supplierId?: string;
  /** The supplier's invoice number, exactly. */
  @IsOptional() @IsString() @MaxLength(200) @Matches(/^\P{Cc}+$/u) number?: string;
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
}

/** An invoice, a credit note, or a file that could not be read. Amounts in cents; `payable` includes VAT. */
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
  net!: number | null;
  vat!: number | null;
  payable!: number | null;
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

export class InvoiceRecordDto extends InvoiceDto {
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
  messageNl!: string;
  messageEn!: string;
}

export const invoiceDto = ({
  visibleTo: _,
  mismatches: __,
  verdict: ___,
  decidedAt: ____,
  sha256: _____,
  ...row
}: InvoiceOverview): InvoiceDto => row;
export const lineDto = ({ visibleTo: _, partner: __, ...row }: InvoiceLineRow): InvoiceLineDto => row;
export const invoiceRecordDto = (
  { invoice, lines }: { invoice: InvoiceOverview; lines: InvoiceLineRow[] },
  reader: { actor: Actor; language: Language },
): InvoiceRecordDto => ({
  ...invoiceDto(invoice),
  verdict:
    invoice.verdict !== null && invoice.decidedAt !== null
      ? verdictAnswer(invoice.verdict, reader.language, invoice.decidedAt)
      : null,
  steps: stepsOf(invoice, reader),
  lines: lines.map(lineDto),
});
export const worklistDto = (row: InvoiceWorklistItem): InvoiceWorklistDto => ({ ...row });
