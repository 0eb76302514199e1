import type { Finding, InvoiceParty, PartialInvoice } from '@ontschot/e-invoice';
import type { Cents, IsoDate, PartnerCode } from '@ontschot/kernel';
import type { Bill, BilledLine, BilledVat, FormalFault } from '../domain/invoice.events';
import { headOrders, quotedOrder, unbilledIn } from '../domain/order-reference';
import { senderOf } from '../facts';

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
export const senderIdOf = ({ supplier }: Pick<PartialInvoice, 'supplier'>): string =>
  plain(supplier.legalId) ?? plain(supplier.vatId) ?? idsOf(supplier)[0] ?? plain(supplier.name) ?? '';

export type Parties = {
  supplierId: string | null;
  senderPartner: PartnerCode | null;
  addressee: PartnerCode | null;
};

/** What is longer, older, later or larger than this is no number, day or amount of a bill, and no list could hold it. */
const LONGEST_NUMBER = 100;
const LONGEST_LINE_ID = 50;
const LARGEST: Cents = 1_000_000_000_00;
const YEARS = { first: '2000-01-01', last: '2099-12-31' } as const;
/** So many faults are told; the first of a kind is what a person needs. */
const FAULTS_TOLD = 25;
const LONGEST_SENTENCE = 300;

const isDayOfABill = (day: IsoDate | null): day is IsoDate =>
  day !== null && day >= YEARS.first && day <= YEARS.last;
const isAmountOfABill = (amount: Cents | null): amount is Cents =>
  amount !== null && Math.abs(amount) <= LARGEST;

const bound = (rule: string, nl: string, en: string): FormalFault => ({ rule, nl, en });
/** What a file may say by the standard and no bill can mean. */
const outOfBounds = ({ number, issueDate, dueDate, totals, lines }: PartialInvoice): FormalFault[] => [
  ...((number ?? '').length > LONGEST_NUMBER
    ? [
        bound(
          'NUMBER-TOO-LONG',
          `Het factuurnummer heeft meer dan ${LONGEST_NUMBER} tekens.`,
          `The invoice number has more than ${LONGEST_NUMBER} characters.`,
        ),
      ]
    : []),
  ...([issueDate, dueDate].some((day) => day !== null && !isDayOfABill(day))
    ? [
        bound(
          'DAY-OUT-OF-RANGE',
          'Een datum op de factuur ligt niet tussen 2000 en 2099.',
          'A date on the invoice is not between 2000 and 2099.',
        ),
      ]
    : []),
  ...([totals.taxExclusive, totals.tax, totals.payable, ...lines.map(({ amount }) => amount)].some(
    (amount) => amount !== null && !isAmountOfABill(amount),
  )
    ? [
        bound(
          'AMOUNT-TOO-LARGE',
          'Een bedrag op de factuur is groter dan 1 miljard euro.',
          'An amount on the invoice is above 1 billion euros.',
        ),
      ]
    : []),
];

/** Fatal findings in words, and what is out of bounds; the file can be read all the same. */
export const faultsOf = (file: PartialInvoice, findings: readonly Finding[]): FormalFault[] =>
  [
    ...outOfBounds(file),
    ...findings
      .filter(({ severity }) => severity === 'fatal')
      .map(({ rule, text: { nl, en } }) => ({
        rule,
        nl: nl.slice(0, LONGEST_SENTENCE),
        en: en.slice(0, LONGEST_SENTENCE),
      })),
  ].slice(0, FAULTS_TOLD);

export type Receipt = { sha256: string; receivedBy: PartnerCode; receivedOn: IsoDate };

/**
 * What of an e-invoice may stand in the log: numbers, days, amounts and order references; no name, no free text.
 * What a faulty file lacks is empty or nothing; its faults say so.
 */
export const billOf = (
  file: PartialInvoice,
  findings: readonly Finding[],
  parties: Parties,
  { sha256, receivedBy, receivedOn }: Receipt,
): Bill => {
  const head = headOrders([...file.orderReferences, file.salesOrderReference, file.buyerReference]);
  const lines = linesOf(file, head);
  const { totals } = file;
  const faults = faultsOf(file, findings);
  const accounts = [...new Set(file.paymentAccounts.map(({ id, iban }) => iban ?? id.slice(0, 50)))];
  const warnings = findings.filter(({ severity }) => severity !== 'fatal').map(({ rule }) => rule);
  return {
    sha256,
    kind: file.kind === 'credit-note' || file.typeCode === '381' ? 'credit-note' : 'invoice',
    number: numberOf(file),
    typeCode: (file.typeCode ?? '').slice(0, 10),
    issueDate: issueDateOf(file, receivedOn),
    dueDate: isDayOfABill(file.dueDate) ? file.dueDate : null,
    currency: (file.currency ?? '').slice(0, 3),
    ...parties,
    receivedBy,
    receivedOn,
    lines,
    net: amountOr(totals.taxExclusive, sum(lines.map(({ amount }) => amount))),
    vat: amountOr(totals.tax, 0),
    payable: amountOr(totals.payable, 0),
    precedingInvoiceId: null,
    warnings: [...new Set(warnings)],
    sender: senderOf(senderIdOf(file)),
    preceding: precedingOf(file),
    unbilledOrders: unbilledIn(head, lines),
    vatByRate: vatByRateOf(file),
    allowances: amountOr(totals.allowances, 0),
    charges: amountOr(totals.charges, 0),
    prepaid: amountOr(totals.prepaid, 0),
    rounding: amountOr(totals.rounding, 0),
    accounts,
    ...(faults.length === 0 ? {} : { faults }),
  };
};

const sum = (amounts: readonly Cents[]): Cents => amounts.reduce((total, amount) => total + amount, 0);
const amountOr = (amount: Cents | null, otherwise: Cents): Cents =>
  isAmountOfABill(amount) ? amount : otherwise;

export const numberOf = ({ number }: Pick<PartialInvoice, 'number'>): string =>
  (number ?? '').trim().slice(0, LONGEST_NUMBER);
export const issueDateOf = ({ issueDate }: Pick<PartialInvoice, 'issueDate'>, otherwise: IsoDate): IsoDate =>
  isDayOfABill(issueDate) ? issueDate : otherwise;

const precedingOf = ({ precedingInvoices, lines }: PartialInvoice): NonNullable<Bill['preceding']> => {
  const named = [...precedingInvoices, ...lines.flatMap((line) => line.precedingInvoices)].map(
    ({ number, issueDate }) => ({
      number: number.trim().slice(0, LONGEST_NUMBER),
      issueDate: isDayOfABill(issueDate) ? issueDate : null,
    }),
  );
  return named.filter(({ number }, index) => named.findIndex((other) => other.number === number) === index);
};

const vatByRateOf = ({ vatBreakdown }: PartialInvoice): BilledVat[] =>
  vatBreakdown.map(({ category, percent, taxable, tax }) => ({
    percent: rateOf(category, percent) ?? 0,
    taxable: amountOr(taxable, 0),
    tax: amountOr(tax, 0),
  }));

/** Exempt, zero, reverse charge and the like are nothing of VAT. */
const rateOf = (category: string | null, percent: string | null): number | null =>
  percent === null ? (category === 'S' ? null : 0) : Number(percent);

const linesOf = ({ lines }: PartialInvoice, head: readonly string[]): BilledLine[] => {
  const ids = lines.map(({ id }) => id);
  const usable =
    new Set(ids).size === ids.length && ids.every((id) => id !== null && id.length <= LONGEST_LINE_ID);
  return lines.map((line, index) => {
    const { id, orderLineReferences, amount, vatCategory, vatPercent, period, precedingInvoices } = line;
    const preceding = [...new Set(precedingInvoices.map(({ number }) => number.trim()))];
    return {
      lineId: usable && id !== null ? id : String(index + 1),
      ...quotedOrder(head, orderLineReferences),
      amount: amountOr(amount, 0),
      vatPercent: rateOf(vatCategory, vatPercent),
      period:
        period === null
          ? null
          : {
              start: isDayOfABill(period.start) ? period.start : null,
              end: isDayOfABill(period.end) ? period.end : null,
            },
      ...(preceding.length === 0 ? {} : { preceding }),
    };
  });
};
