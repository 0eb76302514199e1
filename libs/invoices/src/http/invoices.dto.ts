import { ApiProperty } from '@nestjs/swagger';
import {
  Accepted,
  inNames,
  IsIsoDay,
  OnDayDto,
  PageQuery,
  StepAnswer,
  verdictAnswer,
  VerdictAnswer,
} from '@ontschot/http';
import type { Actor, IsoDate, Language } from '@ontschot/kernel';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { stepsOf } from '../commands/access';
import { type OneOfMany } from '../commands/decide-on-many';
import { RETURN_REASONS } from '../commands/decide-on-invoice';
import type { IntakeOutcome } from '../commands/receive-invoice';
import { centsOf, inWords } from '../domain/difference-in-words';
import type { LineMismatch } from '../domain/invoice.events';
import type { FileTold } from '../queries/file-in-words';
import type { LineMatch } from '../queries/match-in-words';
import type { InvoiceLineRow } from '../read-models/invoice-line/invoice-line.row';
import type { InvoiceOverview } from '../read-models/invoice-overview/invoice-overview.row';
import type { WorkShown } from '../read-models/invoice-worklist/list-worklist';
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
  /** What does not match (R-086). */
  mismatches!: string[];
  /** What of it stands on the budget: these add up to the statement of partner, year and fund. */
  realised!: number;
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
  /** Confirmed by two people of the partner for this supplier (R-170); null where nobody keeps accounts for it. */
  registered!: boolean | null;
}
export class OtherFileDto {
  sha256!: string;
  on!: string;
  payable!: number | null;
  /** Where its file can be opened. */
  href!: string;
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
  approvalsNeeded!: number;
  approvedOn!: string | null;
  @ApiProperty({ type: StepTakenDto, nullable: true }) payment!: StepTakenDto | null;
  /** Why finance holds it. */
  held!: string | null;
  @ApiProperty({ type: [DeviationDto] }) deviations!: DeviationDto[];
  @ApiProperty({ type: [NoteTakenDto] }) notes!: NoteTakenDto[];
  @ApiProperty({ type: [OtherFileDto], description: 'Other files under the same number.' })
  duplicates!: OtherFileDto[];
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

export const invoiceDto = (row: InvoiceOverview): InvoiceDto => ({
  id: row.id,
  number: row.number,
  kind: row.kind,
  status: row.status,
  partner: row.partner,
  supplierId: row.supplierId,
  senderPartner: row.senderPartner,
  addressee: row.addressee,
  receivedBy: row.receivedBy,
  receivedOn: row.receivedOn,
  issueDate: row.issueDate,
  dueDate: row.dueDate,
  currency: row.currency,
  net: row.net,
  vat: row.vat,
  payable: row.payable,
  toPay: row.toPay,
  paid: row.paid,
  credited: row.credited,
  principal: row.principal,
  rightAddressees: row.rightAddressees,
  precedingInvoiceId: row.precedingInvoiceId,
  resubmittedBy: row.resubmittedBy,
  findings: row.findings,
  revision: row.revision,
});
export const lineDto = ({
  visibleTo: _,
  partner: __,
  differences: ___,
  ...row
}: InvoiceLineRow): InvoiceLineDto => row;

const differenceDto = (one: LineMismatch, day: IsoDate, language: Language): DifferenceDto => ({
  lineId: one.lineId,
  mismatch: one.mismatch,
  field: one.field ?? null,
  invoice: one.invoice ?? null,
  expected: one.expected ?? null,
  cents: centsOf(one),
  text: inWords(one, day)[language],
});

/** Everything that a record shows beside its rows. */
export type Beside = {
  file: FileTold | null;
  match: LineMatch[];
  registered: readonly string[] | null;
};

export const invoiceRecordDto = (
  { invoice, lines }: { invoice: InvoiceOverview; lines: InvoiceLineRow[] },
  { file, match, registered }: Beside,
  reader: { actor: Actor; language: Language },
): InvoiceRecordDto => {
  const { language } = reader;
  const told = (ones: readonly LineMismatch[]): DifferenceDto[] =>
    ones.map((one) => differenceDto(one, invoice.receivedOn, language));
  return {
    ...invoiceDto(invoice),
    allowances: invoice.allowances,
    charges: invoice.charges,
    prepaid: invoice.prepaid,
    rounding: invoice.rounding,
    vatByRate: invoice.vatByRate,
    accounts: invoice.accounts.map((account) => ({
      account,
      registered: registered && registered.includes(account),
    })),
    orders: invoice.orders,
    approvals: invoice.approvals,
    approvalsNeeded: invoice.approvalsNeeded,
    approvedOn: invoice.approvedOn,
    payment: invoice.payment,
    held: invoice.held,
    deviations: invoice.deviations,
    notes: invoice.notes,
    duplicates: invoice.duplicates.map(({ sha256, on, payable }) => ({
      sha256,
      on,
      payable,
      href: documentHref(invoice.id, sha256),
    })),
    faults: invoice.faults.map((fault) => fault[language]),
    file,
    match: match.map((one) => ({
      ...one,
      differences: told(invoice.mismatches.filter(({ lineId }) => lineId === one.lineId)),
    })),
    differences: told(invoice.mismatches.filter(({ lineId }) => lineId === null)),
    verdict:
      invoice.verdict !== null && invoice.decidedAt !== null
        ? verdictAnswer(invoice.verdict, language, invoice.decidedAt)
        : null,
    steps: stepsOf(invoice, reader),
    lines: lines.map(lineDto),
  };
};

const documentHref = (invoiceId: string, file: string | null): string =>
  `/v1/invoices/${invoiceId}/document${file === null ? '' : `?file=${file}`}`;

export const worklistDto = ({ item, invoice }: WorkShown): InvoiceWorklistDto => {
  const { file, messageNl, messageEn, ...row } = item;
  const duplicate = item.reason === 'DUPLICATE';
  const other = invoice?.duplicates.find(({ sha256 }) => sha256 === file);
  return {
    ...row,
    kind: invoice?.kind ?? null,
    supplierId: invoice?.supplierId ?? null,
    senderPartner: invoice?.senderPartner ?? null,
    issueDate: invoice?.issueDate ?? null,
    dueDate: invoice?.dueDate ?? null,
    payable: (duplicate ? other?.payable : invoice?.payable) ?? null,
    currency: invoice?.currency ?? null,
    orders: invoice?.orders ?? [],
    documentHref: documentHref(item.invoiceId, duplicate ? file : null),
    messageNl: inNames(messageNl, 'nl'),
    messageEn: inNames(messageEn, 'en'),
  };
};
