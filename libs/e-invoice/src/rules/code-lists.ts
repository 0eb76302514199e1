import {
  CREDIT_NOTE_TYPES,
  INVOICE_TYPES,
  ITEM_CLASSIFICATIONS,
  MIME_TYPES,
  NOTE_SUBJECTS,
  TAX_POINT_CODES,
} from '../codes/documents';
import {
  ALLOWANCE_REASONS,
  CHARGE_REASONS,
  CURRENCIES,
  EXEMPTION_REASONS,
  PAYMENT_MEANS,
  VAT_CATEGORIES,
} from '../codes/money';
import { ADDRESS_SCHEMES, COUNTRIES, ICD_SCHEMES } from '../codes/parties';
import { REFERENCE_TYPES } from '../codes/references';
import { UNITS } from '../codes/units';
import type { AllowanceCharge, Identifier, InvoiceTerms, TaxCategory, Text } from '../ubl/terms';
import { fatal, firstLine, found, inElement } from './rule';
import type { Broken, Rule } from './rule';

/** The first code that is there and not on its list. */
const unknown = (codes: readonly (Text | undefined)[], list: ReadonlySet<string>): Broken => {
  const wrong = codes.find((code) => typeof code === 'string' && !list.has(code));
  return found(wrong);
};
const schemesOf = (identifiers: readonly (Identifier | null | undefined)[]): (Text | undefined)[] =>
  identifiers.map((each) => each?.scheme);
const allAllowances = ({ allowancesCharges, lines }: InvoiceTerms): AllowanceCharge[] => [
  ...allowancesCharges,
  ...lines.flatMap((line) => [...line.allowancesCharges, ...(line.price?.discounts ?? [])]),
];
const documentCategories = ({ allowancesCharges, taxTotals }: InvoiceTerms): TaxCategory[] => [
  ...allowancesCharges.flatMap(({ categories }) => categories),
  ...taxTotals.flatMap(({ breakdown }) => breakdown.flatMap(({ categories }) => categories)),
];
const reasonCodes = (invoice: InvoiceTerms, isCharge: boolean): Text[] =>
  allAllowances(invoice)
    .filter((each) => each.isCharge === isCharge)
    .map(({ reasonCode }) => reasonCode);

/** `#AAI#…` at a note's start says what it is about; other texts between hashes are just texts. */
const noteSubject = (note: string): Text => {
  const [, subject, rest] = note.split('#', 3);
  return subject?.length === 3 && rest !== undefined ? subject : null;
};

/** Amounts of the standard; UBL has more. */
export const CODED_AMOUNTS: ReadonlySet<string> = new Set(
  [
    'Amount BaseAmount PriceAmount TaxAmount TaxableAmount LineExtensionAmount TaxExclusiveAmount TaxInclusiveAmount',
    'AllowanceTotalAmount ChargeTotalAmount PrepaidAmount PayableRoundingAmount PayableAmount',
  ].flatMap((names) => names.split(' ').map((name) => `cbc:${name}`)),
);

/** EN 16931-1, BR-CL-*: codes come from their lists. */
export const codeListRules: Rule[] = [
  fatal(
    'BR-CL-01',
    'The type code (BT-3) is one for this kind of document (UNTDID 1001).',
    ({ kind, typeCode }) => unknown([typeCode], kind === 'Invoice' ? INVOICE_TYPES : CREDIT_NOTE_TYPES),
  ),
  fatal('BR-CL-03', 'Every amount has a currency of ISO 4217.', ({ amounts }) => {
    const wrong = amounts.find(
      ({ name, amount }) => CODED_AMOUNTS.has(name) && !CURRENCIES.has(amount.currency ?? ''),
    );
    return wrong === undefined ? false : inElement(wrong.name, wrong.amount.currency);
  }),
  fatal('BR-CL-04', 'The invoice currency (BT-5) is one of ISO 4217.', ({ currency }) =>
    unknown([currency], CURRENCIES),
  ),
  fatal('BR-CL-05', 'The VAT accounting currency (BT-6) is one of ISO 4217.', ({ taxCurrency }) =>
    unknown([taxCurrency], CURRENCIES),
  ),
  fatal('BR-CL-06', 'The VAT point date code (BT-8) is 3, 35 or 432 (UNTDID 2005).', ({ periods, lines }) =>
    unknown(
      [...periods, ...lines.flatMap((line) => line.periods)].map(({ descriptionCode }) => descriptionCode),
      TAX_POINT_CODES,
    ),
  ),
  fatal(
    'BR-CL-07',
    'The scheme of an invoiced object (BT-18, BT-128) is one of UNTDID 1153.',
    ({ documents, lines }) =>
      unknown(
        schemesOf(
          [...documents, ...lines.flatMap((line) => line.documents)]
            .filter(({ typeCode }) => typeCode === '130')
            .map(({ id }) => id),
        ),
        REFERENCE_TYPES,
      ),
  ),
  fatal('BR-CL-08', 'The subject of a note (BT-21) is one of UNTDID 4451.', ({ notes }) =>
    unknown(notes.map(noteSubject), NOTE_SUBJECTS),
  ),
  fatal(
    'BR-CL-10',
    "The scheme of a party's identifier is one of ISO 6523, or SEPA.",
    ({ supplier, buyer, payee, taxRepresentative }) => {
      const paid = schemesOf([...(supplier?.identifiers ?? []), ...(payee?.identifiers ?? [])]).filter(
        (scheme) => scheme !== 'SEPA',
      );
      return unknown(
        [...paid, ...schemesOf([...(buyer?.identifiers ?? []), ...(taxRepresentative?.identifiers ?? [])])],
        ICD_SCHEMES,
      );
    },
  ),
  fatal(
    'BR-CL-11',
    "The scheme of a party's legal registration is one of ISO 6523.",
    ({ supplier, buyer, payee }) =>
      unknown(
        schemesOf([...(supplier?.legalIds ?? []), ...(buyer?.legalIds ?? []), ...(payee?.legalIds ?? [])]),
        ICD_SCHEMES,
      ),
  ),
  fatal(
    'BR-CL-13',
    "An item's classification list is one of UNTDID 7143.",
    firstLine(({ item }) =>
      unknown(
        item.classifications.map(({ listId }) => listId),
        ITEM_CLASSIFICATIONS,
      ),
    ),
  ),
  fatal('BR-CL-14', 'Countries are those of ISO 3166-1.', ({ countries }) => unknown(countries, COUNTRIES)),
  fatal(
    'BR-CL-15',
    'Countries of origin are those of ISO 3166-1.',
    firstLine(({ item }) => unknown([item.originCountry], COUNTRIES)),
  ),
  fatal('BR-CL-16', 'Payment means are those of UNCL 4461.', ({ paymentMeans }) =>
    unknown(
      paymentMeans.map(({ code }) => code),
      PAYMENT_MEANS,
    ),
  ),
  fatal('BR-CL-17', 'VAT categories of the invoice are those of UNCL 5305.', (invoice) =>
    unknown(
      documentCategories(invoice).map(({ code }) => code),
      VAT_CATEGORIES,
    ),
  ),
  fatal(
    'BR-CL-18',
    'VAT categories of lines are those of UNCL 5305.',
    firstLine(({ item }) =>
      unknown(
        item.categories.map(({ code }) => code),
        VAT_CATEGORIES,
      ),
    ),
  ),
  fatal('BR-CL-19', 'Reason codes of allowances are those of UNCL 5189.', (invoice) =>
    unknown(reasonCodes(invoice, false), ALLOWANCE_REASONS),
  ),
  fatal('BR-CL-20', 'Reason codes of charges are those of UNCL 7161.', (invoice) =>
    unknown(reasonCodes(invoice, true), CHARGE_REASONS),
  ),
  fatal(
    'BR-CL-21',
    "The scheme of an item's standard identifier is one of ISO 6523.",
    firstLine(({ item }) => unknown(schemesOf([item.standardId]), ICD_SCHEMES)),
  ),
  fatal('BR-CL-22', 'Codes of exemption from VAT are those of the CEF VATEX list.', (invoice) =>
    unknown(
      [...documentCategories(invoice), ...invoice.lines.flatMap(({ item }) => item.categories)].map(
        ({ exemptionReasonCode }) => exemptionReasonCode?.toUpperCase(),
      ),
      EXEMPTION_REASONS,
    ),
  ),
  fatal(
    'BR-CL-23',
    'Units are those of UN/ECE Recommendation 20 or 21.',
    firstLine(({ quantity, price }) => unknown([quantity?.unit, price?.base?.unit], UNITS)),
  ),
  fatal('BR-CL-24', 'Embedded documents are PDF, PNG, JPEG, CSV, XLSX or ODS.', ({ documents }) =>
    unknown(
      documents.map(({ attachment }) => attachment?.binary?.mimeCode),
      MIME_TYPES,
    ),
  ),
  fatal(
    'BR-CL-25',
    'The scheme of an electronic address is one of the CEF EAS list.',
    ({ supplier, buyer }) => unknown(schemesOf([supplier?.endpoint, buyer?.endpoint]), ADDRESS_SCHEMES),
  ),
  fatal('BR-CL-26', 'The scheme of a delivery location is one of ISO 6523.', ({ deliveries }) =>
    unknown(schemesOf(deliveries.map(({ locationId }) => locationId)), ICD_SCHEMES),
  ),
];
