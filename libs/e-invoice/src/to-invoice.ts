import type {
  Invoice,
  InvoiceAllowance,
  InvoiceLine,
  InvoiceParty,
  InvoicePeriod,
  InvoiceTotals,
} from './invoice';
import { isDay } from './rules/decimals';
import { isIban, stripped } from './rules/identifiers';
import { vatIds } from './rules/rule';
import { vatCategoryOf } from './rules/totals';
import type { Decimal } from './ubl/decimal';
import type {
  AllowanceCharge,
  Identifier,
  InvoiceTerms,
  LineTerms,
  PartyTerms,
  PeriodTerms,
  Text,
} from './ubl/terms';

/** An invoice of which any term may be missing: what a refused file still tells. */
export type PartialInvoice = Invoice<null>;

const filled = (text: Text | undefined): Text => (text === undefined || text === '' ? null : text);
const cents = (amount: Decimal | null | undefined): number | null => amount?.cents ?? null;
/** An optional total that the file leaves out is nothing. */
const centsOrNone = (amount: Decimal | null | undefined): number => cents(amount) ?? 0;
const exact = (number: Decimal | null | undefined): string | null =>
  number?.value ? number.value.toFixed() : null;
/** Without the time zone that `xs:date` allows. */
const day = (text: Text | undefined): string | null => (text && isDay(text) ? text.slice(0, 10) : null);
const named = ({ value, scheme }: Identifier) => ({ id: value, scheme });

/** Turns the terms as written into the invoice's model: cents, exact decimals and days. */
export const toInvoice = (terms: InvoiceTerms): PartialInvoice => ({
  kind: terms.kind === 'CreditNote' ? 'credit-note' : 'invoice',
  number: filled(terms.number),
  issueDate: day(terms.issueDate),
  // A UBL CreditNote has no due date of its own; there it stands with the payment means.
  dueDate: day(terms.dueDate) ?? day(terms.paymentMeans.find(({ dueDate }) => dueDate !== null)?.dueDate),
  typeCode: filled(terms.typeCode),
  currency: filled(terms.currency),
  customizationId: filled(terms.customizationId),
  profileId: filled(terms.profileId),
  note: filled(terms.notes.join('\n')),
  orderReference: filled(terms.orderReference),
  salesOrderReference: filled(terms.salesOrderReference),
  buyerReference: filled(terms.buyerReference),
  contractReference: filled(terms.contractReferences[0]),
  projectReference: filled(
    terms.projectReferences[0] ?? terms.documents.find(({ typeCode }) => typeCode === '50')?.id?.value,
  ),
  accountingCost: filled(terms.accountingCost),
  period: period(terms.periods),
  precedingInvoices: terms.precedingInvoices.flatMap(({ id, issueDate }) =>
    id === null ? [] : [{ number: id, issueDate: day(issueDate) }],
  ),
  supplier: party(terms.supplier),
  buyer: party(terms.buyer),
  payee: terms.payee && party(terms.payee),
  taxRepresentative: terms.taxRepresentative && party(terms.taxRepresentative),
  deliveryDate: day(terms.deliveries[0]?.date),
  paymentMeans: terms.paymentMeans.map(({ code, paymentIds, account, mandate }) => ({
    code: filled(code),
    reference: filled(paymentIds[0]),
    account: filled(account?.id),
    mandate: filled(mandate?.ids[0]),
  })),
  paymentAccounts: terms.paymentMeans.flatMap(({ account }) =>
    account === null || !account.id
      ? []
      : [
          {
            id: account.id,
            iban: isIban(account.id) ? stripped(account.id) : null,
            name: filled(account.name),
            bank: filled(account.bank),
          },
        ],
  ),
  paymentTerms: filled(terms.paymentTerms.join('\n')),
  totals: totals(terms),
  vatBreakdown: terms.taxTotals.flatMap(({ breakdown }) =>
    breakdown.map((entry) => {
      const category = vatCategoryOf(entry);
      return {
        category: filled(category?.code),
        percent: exact(category?.percent),
        taxable: cents(entry.taxable),
        tax: cents(entry.tax),
        exemptionReason: filled(category?.exemptionReasons[0]),
        exemptionReasonCode: filled(category?.exemptionReasonCode),
      };
    }),
  ),
  allowancesCharges: allowances(terms.allowancesCharges),
  attachments: terms.documents.map(({ id, descriptions, attachment }) => ({
    id: filled(id?.value),
    description: filled(descriptions[0]),
    filename: filled(attachment?.binary?.filename),
    mimeCode: filled(attachment?.binary?.mimeCode),
    uri: filled(attachment?.uri),
  })),
  lines: terms.lines.map(line),
});

const party = (terms: PartyTerms | null): InvoiceParty => {
  const [legal] = terms?.legalIds ?? [];
  const address = terms?.address ?? null;
  const contact = terms?.contact ?? null;
  return {
    // A payee or tax representative has a plain name only.
    name: filled(terms?.legalNames[0] ?? terms?.tradeNames[0]),
    tradeName: filled(terms?.tradeNames[0]),
    legalId: filled(legal?.value),
    scheme: filled(legal?.scheme),
    vatId: filled(vatIds(terms)[0]),
    endpoint: terms?.endpoint ? named(terms.endpoint) : null,
    identifiers: terms?.identifiers.map(named) ?? [],
    address: address && {
      street: filled(address.street),
      city: filled(address.city),
      postalCode: filled(address.postalZone),
      country: filled(address.country),
    },
    contact: contact && {
      name: filled(contact.name),
      telephone: filled(contact.telephone),
      email: filled(contact.email),
    },
  };
};

const period = ([first]: readonly PeriodTerms[]): InvoicePeriod | null => {
  if (first === undefined || (first.start === null && first.end === null)) return null;
  return { start: day(first.start), end: day(first.end) };
};

const allowances = (all: readonly AllowanceCharge[]): InvoiceAllowance[] =>
  all.flatMap((each) =>
    each.isCharge === null
      ? []
      : [
          {
            isCharge: each.isCharge,
            reason: filled(each.reasons[0]),
            reasonCode: filled(each.reasonCode),
            amount: cents(each.amount),
            baseAmount: cents(each.baseAmount),
            percentage: exact(each.percent),
            vatCategory: filled(each.categories[0]?.code),
            vatPercent: exact(each.categories[0]?.percent),
          },
        ],
  );

const totals = ({ totals: stated, taxTotals, currency }: InvoiceTerms): InvoiceTotals<null> => ({
  lineExtension: cents(stated?.lineExtension),
  allowances: centsOrNone(stated?.allowances),
  charges: centsOrNone(stated?.charges),
  taxExclusive: cents(stated?.taxExclusive),
  tax: cents(taxTotals.find(({ amount }) => amount?.currency === currency)?.amount),
  taxInclusive: cents(stated?.taxInclusive),
  prepaid: centsOrNone(stated?.prepaid),
  rounding: centsOrNone(stated?.rounding),
  payable: cents(stated?.payable),
});

const line = (terms: LineTerms): InvoiceLine<null> => ({
  id: filled(terms.id),
  text: filled(terms.item.name),
  description: filled(terms.item.descriptions[0]),
  note: filled(terms.notes[0]),
  sellersItemId: filled(terms.item.sellersId),
  quantity: exact(terms.quantity),
  unit: filled(terms.quantity?.unit),
  price: exact(terms.price?.amount),
  baseQuantity: exact(terms.price?.base) ?? '1',
  amount: cents(terms.amount),
  orderLineReference: filled(terms.orderLineIds[0]),
  accountingCost: filled(terms.accountingCost),
  period: period(terms.periods),
  vatCategory: filled(terms.item.categories[0]?.code),
  vatPercent: exact(terms.item.categories[0]?.percent),
  allowancesCharges: allowances(terms.allowancesCharges),
});

/** Is every term there that an accepted invoice must have? The rules see to it; this proves it to the compiler. */
export const isComplete = (invoice: PartialInvoice): invoice is Invoice => {
  const {
    number,
    issueDate,
    typeCode,
    currency,
    totals: { lineExtension, taxExclusive, tax, taxInclusive, payable },
    lines,
  } = invoice;
  const isWhole = (terms: readonly unknown[]): boolean => !terms.includes(null);
  return (
    isWhole([
      number,
      issueDate,
      typeCode,
      currency,
      lineExtension,
      taxExclusive,
      tax,
      taxInclusive,
      payable,
    ]) &&
    lines.every(({ id, text, quantity, unit, price, amount }) =>
      isWhole([id, text, quantity, unit, price, amount]),
    )
  );
};
