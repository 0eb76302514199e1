import type { Invoice, InvoiceParty } from '@ontschot/e-invoice';
import type { IsoDate, PartnerCode } from '@ontschot/kernel';
import type { Bill, BilledLine } from '../domain/invoice.events';
import { quotedOrder } from '../domain/order-reference';
import { invoiceIdOf } from '../facts';

const plain = (id: string | null): string | null =>
  id === null ? null : id.replace(/\s/g, '').toUpperCase() || null;

/** Every id by which a party may be known, the legal one first. */
const idsOf = ({ legalId, identifiers, endpoint }: InvoiceParty): string[] =>
  [legalId, ...identifiers.map(({ id }) => id), endpoint?.id ?? null].map(plain).filter((id) => id !== null);

const PARTNER = /^(UWV|GM\d{4})$/;
const OIN = /^\d{20}$/;

/**
 * The partner that this party is by its OIN, or by a partner code used as its id; null when it is none.
 * @param withOin whose number it is, by the register of OINs
 */
export const partnerIn = async (
  party: InvoiceParty,
  withOin: (oin: string) => Promise<PartnerCode | null>,
  reference: string | null = null,
): Promise<PartnerCode | null> => {
  const ids = idsOf(party);
  for (const id of ids.filter((one) => OIN.test(one))) {
    const code = await withOin(id);
    if (code !== null) return code;
  }
  return [...ids, plain(reference) ?? ''].find((id) => PARTNER.test(id)) ?? null;
};

/** What the sender's bills are numbered under: its legal id, or the next best that the file has. */
export const senderIdOf = ({ supplier }: Invoice): string =>
  plain(supplier.legalId) ?? plain(supplier.vatId) ?? idsOf(supplier)[0] ?? plain(supplier.name) ?? '';

export type Parties = {
  supplierId: string | null;
  senderPartner: PartnerCode | null;
  addressee: PartnerCode | null;
};

/** What of an e-invoice may stand in the log: numbers, days, amounts and order references; no name, no free text. */
export const billOf = (
  invoice: Invoice,
  parties: Parties,
  sha256: string,
  receivedBy: PartnerCode,
  receivedOn: IsoDate,
  warnings: string[],
): Bill => {
  const sender = senderIdOf(invoice);
  const [preceding] = invoice.precedingInvoices;
  return {
    sha256,
    kind: invoice.kind === 'credit-note' || invoice.typeCode === '381' ? 'credit-note' : 'invoice',
    number: invoice.number,
    typeCode: invoice.typeCode,
    issueDate: invoice.issueDate,
    dueDate: invoice.dueDate,
    currency: invoice.currency,
    ...parties,
    receivedBy,
    receivedOn,
    lines: linesOf(invoice),
    net: invoice.totals.taxExclusive,
    vat: invoice.totals.tax,
    payable: invoice.totals.payable,
    precedingInvoiceId: preceding === undefined ? null : invoiceIdOf(sender, preceding.number),
    warnings: [...new Set(warnings)],
  };
};

const linesOf = ({ lines, orderReference }: Invoice): BilledLine[] => {
  const ids = lines.map(({ id }) => id);
  const unique = new Set(ids).size === ids.length;
  return lines.map(({ id, orderLineReference, amount, vatCategory, vatPercent, period }, index) => ({
    lineId: unique ? id : String(index + 1),
    ...quotedOrder(orderReference, orderLineReference),
    amount,
    vatPercent: vatPercent === null ? (vatCategory === 'S' ? null : 0) : Number(vatPercent),
    period: period === null ? null : { start: period.start, end: period.end },
  }));
};
