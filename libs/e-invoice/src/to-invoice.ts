import type {
  Invoice,
  InvoiceAddress,
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
  Address,
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
/** What the Dutch extension for blocked accounts calls the payment means of one. */
const BLOCKED_ACCOUNT = 'GACCOUNT';
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
  taxCurrency: filled(terms.taxCurrency),
  note: filled(terms.notes.join('\n')),
  notes: terms.notes,
  orderReference: onlyOne(terms.orderReferences),
  orderReferences: terms.orderReferences.filter((each) => each !== ''),
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
  deliveries: terms.deliveries.map((each) => ({
    date: day(each.date),
    name: filled(each.names[0]),
    location: each.locationId && named(each.locationId),
    address: address(each.address),
  })),
  paymentMeans: terms.paymentMeans.map(({ id, code, paymentIds, account, mandate }) => ({
    id: filled(id),
    code: filled(code),
    reference: filled(paymentIds[0]),
    account: filled(account?.id),
    mandate: filled(mandate?.ids[0]),
    isBlockedAccount: id === BLOCKED_ACCOUNT,
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
  paymentTerms: filled(terms.paymentTerms.flatMap(({ notes }) => notes).join('\n')),
  paymentParts: terms.paymentTerms
    .filter(({ meansIds, amount }) => amount !== null || meansIds.length > 0)
    .map(({ meansIds, amount, notes }) => ({
      meansId: filled(meansIds[0]),
      amount: cents(amount),
      note: filled(notes.join('\n')),
    })),
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
    size: attachment?.binary?.size ?? null,
    uri: filled(attachment?.uri),
  })),
  lines: terms.lines.map(line),
});

/** Two that say the same are one; of several that differ none is chosen. */
const onlyOne = (references: readonly string[]): string | null => {
  const [first, ...others] = new Set(references.filter((each) => each !== ''));
  return first !== undefined && others.length === 0 ? first : null;
};

const otherTaxIds = (terms: PartyTerms | null): string[] =>
  terms?.taxSchemes.flatMap(({ companyId, scheme }) =>
    companyId === null || companyId === '' || scheme === 'VAT' ? [] : [companyId],
  ) ?? [];

const address = (terms: Address | null | undefined): InvoiceAddress | null =>
  terms
    ? {
        street: filled(terms.street),
        city: filled(terms.city),
        postalCode: filled(terms.postalZone),
        country: filled(terms.country),
      }
    : null;

const party = (terms: PartyTerms | null): InvoiceParty => {
  const [legal] = terms?.legalIds ?? [];
  const contact = terms?.contact ?? null;
  return {
    // A payee or tax representative has a plain name only.
    name: filled(terms?.legalNames[0] ?? terms?.tradeNames[0]),
    tradeName: filled(terms?.tradeNames[0]),
    legalId: filled(legal?.value),
    scheme: filled(legal?.scheme),
    vatId: filled(vatIds(terms)[0]),
    legalIds: terms?.legalIds.map(named) ?? [],
    vatIds: vatIds(terms).filter((id) => id !== ''),
    taxIds: otherTaxIds(terms),
    endpoint: terms?.endpoint ? named(terms.endpoint) : null,
    identifiers: terms?.identifiers.map(named) ?? [],
    address: address(terms?.address),
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

const totals = ({ totals: stated, taxTotals, currency, taxCurrency }: InvoiceTerms): InvoiceTotals<null> => ({
  lineExtension: cents(stated?.lineExtension),
  allowances: centsOrNone(stated?.allowances),
  charges: centsOrNone(stated?.charges),
  taxExclusive: cents(stated?.taxExclusive),
  tax: cents(taxTotals.find(({ amount }) => amount?.currency === currency)?.amount),
  taxInTaxCurrency:
    taxCurrency === null || taxCurrency === currency
      ? null
      : cents(taxTotals.find(({ amount }) => amount?.currency === taxCurrency)?.amount),
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
  notes: terms.notes,
  sellersItemId: filled(terms.item.sellersId),
  quantity: exact(terms.quantity),
  unit: filled(terms.quantity?.unit),
  price: exact(terms.price?.amount),
  baseQuantity: exact(terms.price?.base) ?? '1',
  amount: cents(terms.amount),
  orderLineReference: filled(terms.orderLines.find(({ line }) => line !== null)?.line ?? undefined),
  orderLineReferences: terms.orderLines.map((each) => ({
    line: filled(each.line),
    order: filled(each.order),
  })),
  precedingInvoices: terms.precedingInvoices.flatMap(({ id, issueDate, line: of }) =>
    id === null ? [] : [{ number: id, issueDate: day(issueDate), line: filled(of) }],
  ),
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
