import { sentenceOf } from '@ontschot/e-invoice';
import { inNames, verdictAnswer } from '@ontschot/http';
import type { Actor, IsoDate, Language, Text } from '@ontschot/kernel';
import { stepsOf } from '../commands/access';
import { centsOf, inWords } from '../domain/difference-in-words';
import type { LineMismatch } from '../domain/invoice.events';
import type { FileTold } from '../queries/file-in-words';
import type { LineMatch } from '../queries/match-in-words';
import type { InvoiceLineRow } from '../read-models/invoice-line/invoice-line.row';
import type { InvoiceOverview } from '../read-models/invoice-overview/invoice-overview.row';
import type { WorkShown } from '../read-models/invoice-worklist/list-worklist';
import { messageDto } from './message.answer';
import type {
  DifferenceDto,
  InvoiceDto,
  InvoiceLineDto,
  InvoiceRecordDto,
  InvoiceWorklistDto,
} from './invoices.dto';

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
  paidOn: row.payment?.on ?? null,
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
  supplierId: ____,
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

/** Of a file that could not be read only the codes were kept; each has its sentence. */
export const wrongIn = ({ status, faults, findings }: InvoiceOverview): readonly Text[] =>
  status === 'REFUSED_UNREAD' ? findings.flatMap((code) => sentenceOf(code) ?? []) : faults;

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
    messages: invoice.messages.map(messageDto),
    faults: wrongIn(invoice).map((fault) => fault[language]),
    file,
    match: match.map((one) => ({
      ...one,
      differences: told(invoice.mismatches.filter(({ lineId }) => lineId === one.lineId)),
    })),
    differences: told(invoice.mismatches.filter(({ lineId }) => lineId === null)),
    verdict:
      invoice.verdict !== null && invoice.decidedAt !== null
        ? verdictAnswer(invoice.verdict, language, invoice.decidedAt, reader.actor)
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
