import type { InvoiceTerms, PartyTerms } from '../ubl/terms';
import { addresses } from './nlcius';
import { fatal, first, firstLine, vatIds } from './rule';
import type { Rule } from './rule';

const several = (values: readonly unknown[]): boolean => values.length > 1;
const atMostOne = (
  id: string,
  what: string,
  values: (invoice: InvoiceTerms) => readonly unknown[] | undefined,
): Rule => fatal(id, `${what} occurs at most once.`, (invoice) => several(values(invoice) ?? []));

const otherTaxIds = (party: PartyTerms | null): string[] =>
  party?.taxSchemes.flatMap(({ scheme, companyId }) =>
    scheme !== 'VAT' && scheme !== null && companyId !== null ? [companyId] : [],
  ) ?? [];
const notSepa = (party: PartyTerms): unknown[] =>
  party.identifiers.filter(({ scheme }) => scheme !== null && scheme.toUpperCase() !== 'SEPA');
const isObjectReference = ({ typeCode }: { typeCode: string | null }): boolean => typeCode === '130';

/** The payee has no other name than the seller has; the official UBL binding repeats this in three rules. */
const isSeller = ({ payee, supplier }: InvoiceTerms): boolean => {
  const [names, legal] = [new Set(payee?.tradeNames), new Set(supplier?.legalNames)];
  return names.size === 0 || legal.size === 0 || new Set([...names, ...legal]).size === 1;
};
const payee = (id: string, what: string, values: (payee: PartyTerms) => readonly unknown[]): Rule =>
  fatal(
    id,
    `${what} occurs at most once. The payee is another than the seller.`,
    (invoice) => invoice.payee !== null && (several(values(invoice.payee)) || isSeller(invoice)),
  );

/** UBL binding of EN 16931, UBL-SR-* (and its two fatal UBL-CR-* and UBL-DT-*): what the standard has once, UBL could repeat. */
export const cardinalityRules: Rule[] = [
  atMostOne('UBL-SR-01', 'A contract reference (BT-12)', ({ contractReferences }) => contractReferences),
  atMostOne(
    'UBL-SR-02',
    'A receiving advice reference (BT-15)',
    ({ receiptReferences }) => receiptReferences,
  ),
  atMostOne(
    'UBL-SR-03',
    'A despatch advice reference (BT-16)',
    ({ despatchReferences }) => despatchReferences,
  ),
  atMostOne('UBL-SR-04', 'An invoiced object (BT-18)', ({ documents }) =>
    documents.filter(isObjectReference),
  ),
  atMostOne('UBL-SR-05', 'Payment terms (BT-20)', ({ paymentTerms }) =>
    paymentTerms.flatMap(({ notes }) => notes),
  ),
  fatal(
    'UBL-SR-06',
    'A reference to a preceding invoice (BG-3) names one invoice.',
    ({ precedingInvoices }) =>
      first(precedingInvoices, 'preceding invoice', ({ references }) => references > 1),
  ),
  fatal('UBL-SR-07', 'A reference to a preceding invoice has its number.', ({ precedingInvoices }) =>
    precedingInvoices.some(({ id }) => id === null),
  ),
  atMostOne('UBL-SR-08', 'An invoicing period (BG-14)', ({ periods }) => periods),
  atMostOne('UBL-SR-09', "The seller's name (BT-27)", ({ supplier }) => supplier?.legalNames),
  atMostOne('UBL-SR-10', "The seller's trading name (BT-28)", ({ supplier }) => supplier?.tradeNames),
  atMostOne('UBL-SR-11', "The seller's legal registration (BT-30)", ({ supplier }) => supplier?.legalIds),
  atMostOne('UBL-SR-12', "The seller's VAT identifier (BT-31)", ({ supplier }) => vatIds(supplier)),
  atMostOne('UBL-SR-13', "The seller's tax registration (BT-32)", ({ supplier }) => otherTaxIds(supplier)),
  atMostOne(
    'UBL-SR-14',
    "The seller's additional legal information (BT-33)",
    ({ supplier }) => supplier?.legalForms,
  ),
  atMostOne('UBL-SR-15', "The buyer's name (BT-44)", ({ buyer }) => buyer?.legalNames),
  atMostOne('UBL-SR-16', "The buyer's identifier (BT-46)", ({ buyer }) => buyer?.identifiers),
  atMostOne('UBL-SR-17', "The buyer's legal registration (BT-47)", ({ buyer }) => buyer?.legalIds),
  atMostOne('UBL-SR-18', "The buyer's VAT identifier (BT-48)", ({ buyer }) => vatIds(buyer)),
  payee('UBL-SR-19', "The payee's name (BT-59)", ({ tradeNames }) => tradeNames),
  payee('UBL-SR-20', "The payee's identifier (BT-60)", notSepa),
  payee('UBL-SR-21', "The payee's legal registration (BT-61)", ({ legalIds }) => legalIds),
  atMostOne(
    'UBL-SR-22',
    "The tax representative's name (BT-62)",
    ({ taxRepresentative }) => taxRepresentative?.tradeNames,
  ),
  atMostOne('UBL-SR-23', "The tax representative's VAT identifier (BT-63)", ({ taxRepresentative }) =>
    taxRepresentative?.taxSchemes.filter(({ companyId }) => companyId !== null),
  ),
  atMostOne('UBL-SR-24', 'Delivery information (BG-13)', ({ deliveries }) => deliveries),
  fatal('UBL-SR-25', 'The name that is delivered to (BT-70) occurs at most once.', ({ deliveries }) =>
    deliveries.some(({ names }) => several(names)),
  ),
  fatal(
    'UBL-SR-26',
    'A payment reference (BT-83) occurs at most once per payment means.',
    ({ paymentMeans }) => first(paymentMeans, 'payment means', ({ paymentIds }) => several(paymentIds)),
  ),
  fatal(
    'UBL-SR-28',
    'A mandate reference (BT-89) occurs at most once per payment means.',
    ({ paymentMeans }) => first(paymentMeans, 'payment means', ({ mandate }) => several(mandate?.ids ?? [])),
  ),
  atMostOne('UBL-SR-29', 'A bank-assigned creditor identifier (BT-90)', ({ supplier, buyer, payee: paid }) =>
    [supplier, buyer, paid]
      .flatMap((each) => each?.identifiers ?? [])
      .filter(({ scheme }) => scheme?.toUpperCase() === 'SEPA'),
  ),
  fatal('UBL-SR-30', 'The reason of an allowance occurs at most once.', ({ allowancesCharges, lines }) =>
    [...allowancesCharges, ...lines.flatMap((line) => line.allowancesCharges)].some(
      ({ isCharge, reasons }) => isCharge === false && several(reasons),
    ),
  ),
  fatal('UBL-SR-31', 'The reason of a charge occurs at most once.', ({ allowancesCharges, lines }) =>
    [...allowancesCharges, ...lines.flatMap((line) => line.allowancesCharges)].some(
      ({ isCharge, reasons }) => isCharge === true && several(reasons),
    ),
  ),
  fatal(
    'UBL-SR-32',
    'The reason of exemption (BT-120) occurs at most once per VAT breakdown.',
    ({ taxTotals }) =>
      taxTotals.some(({ breakdown }) =>
        breakdown.some(({ categories }) =>
          several(categories.flatMap(({ exemptionReasons }) => exemptionReasons)),
        ),
      ),
  ),
  fatal(
    'UBL-SR-33',
    'The description of a supporting document (BT-123) occurs at most once.',
    ({ documents }) => first(documents, 'supporting document', ({ descriptions }) => several(descriptions)),
  ),
  fatal(
    'UBL-SR-34',
    'A note (BT-127) occurs at most once per line.',
    firstLine(({ notes }) => several(notes)),
  ),
  fatal(
    'UBL-SR-35',
    'An order line reference (BT-132) occurs at most once per line.',
    firstLine(({ orderLines }) => several(orderLines.filter(({ line }) => line !== null))),
  ),
  fatal(
    'UBL-SR-36',
    'A period (BG-26) occurs at most once per line.',
    firstLine(({ periods }) => several(periods)),
  ),
  fatal(
    'UBL-SR-37',
    'A price discount (BT-147) occurs at most once per line.',
    firstLine(({ price }) => several(price?.discounts.filter(({ amount }) => amount !== null) ?? [])),
  ),
  atMostOne('UBL-SR-39', 'A project reference (BT-11)', ({ projectReferences }) => projectReferences),
  atMostOne('UBL-SR-40', "The buyer's trading name (BT-45)", ({ buyer }) => buyer?.tradeNames),
  fatal(
    'UBL-SR-42',
    'The seller has at most two tax registrations.',
    ({ supplier }) => (supplier?.taxSchemes.length ?? 0) > 2,
  ),
  fatal(
    'UBL-SR-43',
    'A supporting document has no type code but 130; on a credit note 50.',
    ({ documents, kind }) =>
      first(
        documents,
        'supporting document',
        ({ typeCode, id }) =>
          typeCode !== '130' &&
          !(kind === 'CreditNote' && typeCode === '50') &&
          (typeCode !== null || id?.scheme != null),
      ),
  ),
  atMostOne('UBL-SR-44', 'A payment reference (BT-83)', ({ paymentMeans }) => [
    ...new Set(paymentMeans.flatMap(({ paymentIds }) => paymentIds)),
  ]),
  atMostOne('UBL-SR-45', 'A payment due date', ({ paymentMeans }) =>
    paymentMeans.filter(({ dueDate }) => dueDate !== null),
  ),
  atMostOne('UBL-SR-46', 'A payment means text (BT-82)', ({ paymentMeans }) =>
    paymentMeans.filter(({ codeName }) => codeName !== null),
  ),
  fatal(
    'UBL-SR-47',
    'Several payment means have the same code.',
    ({ paymentMeans }) => new Set(paymentMeans.flatMap(({ code }) => (code === null ? [] : [code]))).size > 1,
  ),
  fatal(
    'UBL-SR-48',
    'A line has exactly one VAT category.',
    firstLine(({ item }) => item.categories.length !== 1),
  ),
  fatal('UBL-SR-49', 'A VAT point date code (BT-8) occurs at most once.', ({ periods }) =>
    several(periods.filter(({ descriptionCode }) => descriptionCode !== null)),
  ),
  fatal(
    'UBL-SR-50',
    'An item description (BT-154) occurs at most once per line.',
    firstLine(({ item }) => several(item.descriptions)),
  ),
  fatal('UBL-SR-51', 'An address has at most one third line.', (invoice) =>
    addresses(invoice).some(({ furtherLines }) => furtherLines > 1),
  ),
  fatal(
    'UBL-SR-52',
    'A line refers to at most one document.',
    firstLine(({ documents }) => several(documents)),
  ),
  fatal('UBL-SR-53', 'A tax registration has its number and its tax scheme.', (invoice) =>
    [invoice.supplier, invoice.buyer, invoice.payee, invoice.taxRepresentative].some((party) =>
      party?.taxSchemes.some(({ companyId, scheme }) => companyId === null || scheme === null),
    ),
  ),
  atMostOne('UBL-SR-54', 'A payment card (BG-18)', ({ paymentMeans }) =>
    paymentMeans.filter(({ card }) => card !== null),
  ),
  atMostOne('UBL-SR-55', 'A direct-debit mandate (BG-19)', ({ paymentMeans }) =>
    paymentMeans.filter(({ mandate }) => mandate !== null),
  ),
  atMostOne(
    'UBL-SR-56',
    'A tender or lot reference (BT-17)',
    ({ originatorReferences }) => originatorReferences,
  ),
  fatal('UBL-CR-666', 'The invoiced object (130) is no attachment at the same time.', ({ documents }) =>
    documents.some((each) => isObjectReference(each) && each.attachment !== null),
  ),
  fatal('UBL-CR-673', 'The invoiced object (130) has no description.', ({ documents }) =>
    documents.some((each) => isObjectReference(each) && each.descriptions.length > 0),
  ),
  fatal('UBL-DT-06', 'An embedded document has a MIME code.', ({ documents }) =>
    first(
      documents,
      'supporting document',
      ({ attachment }) => !!attachment?.binary && attachment.binary.mimeCode === null,
    ),
  ),
  fatal('UBL-DT-07', 'An embedded document has a file name.', ({ documents }) =>
    first(
      documents,
      'supporting document',
      ({ attachment }) => !!attachment?.binary && attachment.binary.filename === null,
    ),
  ),
];
