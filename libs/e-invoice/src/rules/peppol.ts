import Big from 'big.js';
import { ALLOWANCE_REASONS, CHARGE_REASONS, CURRENCIES } from '../codes/money';
import {
  MIME_TYPES,
  PEPPOL_CREDIT_NOTE_TYPES,
  PEPPOL_INVOICE_TYPES,
  TAX_POINT_CODES,
} from '../codes/documents';
import { ADDRESS_SCHEMES } from '../codes/parties';
import { sumOfCents } from '../ubl/decimal';
import type { AllowanceCharge, Amount, Identifier, InvoiceTerms, LineTerms, TaxCategory } from '../ubl/terms';
import { isDay } from './decimals';
import { isDutch, lacksStreet, usesOtherPaymentMeans } from './nlcius';
import { fatal, first, firstLine, namesAnOrderLine, warning } from './rule';
import type { Rule } from './rule';

const PROFILE = /^urn:fdc:peppol\.eu:2017:poacc:billing:([0-9]{2}):1\.0$/;
const isProcess01 = ({ profileId }: InvoiceTerms): boolean => PROFILE.exec(profileId ?? '')?.[1] === '01';

const allowances = ({ allowancesCharges, lines }: InvoiceTerms): AllowanceCharge[] => [
  ...allowancesCharges,
  ...lines.flatMap((line) => line.allowancesCharges),
];
const anAllowance =
  (broken: (each: AllowanceCharge) => boolean): Rule['broken'] =>
  (invoice) =>
    allowances(invoice).some(broken);

/** Two cents either way: the margin that Peppol gives to computed amounts. */
const isNear = (stated: Big, computed: Big): boolean => stated.minus(computed).abs().lte('0.02');

const differsFromPercentage = ({ percent, baseAmount, amount }: AllowanceCharge): boolean =>
  !!percent?.value &&
  !!baseAmount?.value &&
  !isNear(amount?.value ?? new Big(0), baseAmount.value.times(percent.value).div(100));

const lineDiffers = ({ amount, quantity, price, allowancesCharges }: LineTerms): boolean => {
  const of = (isCharge: boolean): Big =>
    new Big(
      sumOfCents(allowancesCharges.filter((each) => each.isCharge === isCharge).map((each) => each.amount)) ??
        0,
    ).div(100);
  const base = price?.base?.value ?? null;
  const perUnit = (price?.amount?.value ?? new Big(0)).div(base === null || base.eq(0) ? 1 : base);
  return !isNear(
    amount?.value ?? new Big(0),
    (quantity?.value ?? new Big(1)).times(perUnit).plus(of(true)).minus(of(false)),
  );
};

const signs = (amounts: readonly (Amount | null)[]): Set<number> =>
  new Set(amounts.flatMap((amount) => (amount?.value && !amount.value.eq(0) ? [amount.value.s] : [])));

/** GS1 check digit: weights 3 and 1 from the right. */
const isGln = (value: string): boolean => {
  if (!/^[0-9]+$/.test(value)) return false;
  const [check = 0, ...digits] = [...value].reverse().map(Number);
  return (
    (10 - (digits.reduce((total, digit, at) => total + digit * (at % 2 === 0 ? 3 : 1), 0) % 10)) % 10 ===
    check
  );
};
const isBelgianNumber = (value: string): boolean =>
  /^[0-9]{10}$/.test(value) && 97 - (Number(value.slice(0, 8)) % 97) === Number(value.slice(8));

const identifiers = ({ supplier, buyer, payee, taxRepresentative }: InvoiceTerms): Identifier[] =>
  [supplier, buyer, payee, taxRepresentative].flatMap((each) =>
    each === null ? [] : [...(each.endpoint ? [each.endpoint] : []), ...each.identifiers, ...each.legalIds],
  );
const misformed =
  (scheme: string, isRight: (value: string) => boolean): Rule['broken'] =>
  (invoice) =>
    identifiers(invoice).find((each) => each.scheme === scheme && !isRight(each.value))?.value ?? false;

const categoriesOf = ({ taxTotals, allowancesCharges }: InvoiceTerms): TaxCategory[] => [
  ...taxTotals.flatMap(({ breakdown }) => breakdown.flatMap(({ categories }) => categories)),
  ...allowancesCharges.flatMap(({ categories }) => categories),
];
const exemptionFor = (id: string, reason: string, code: string): Rule =>
  fatal(id, `Exemption ${reason} goes with VAT category ${code}.`, (invoice) =>
    categoriesOf(invoice).some(
      (each) => each.exemptionReasonCode?.toUpperCase() === reason && each.code !== code,
    ),
  );

const general: Rule[] = [
  fatal(
    'PEPPOL-EN16931-R001',
    'The business process (BT-23) is given.',
    ({ profileId }) => profileId === null,
  ),
  fatal('PEPPOL-EN16931-R002', 'An invoice has at most one note (BT-22).', ({ notes }) => notes.length > 1),
  fatal(
    'PEPPOL-EN16931-R003',
    'The invoice has a buyer reference (BT-10) or an order reference (BT-13).',
    ({ buyerReference, orderReference }) => buyerReference === null && orderReference === null,
  ),
  fatal(
    'PEPPOL-EN16931-R005',
    'The VAT accounting currency (BT-6) is another than the invoice currency.',
    ({ taxCurrency, currency }) => taxCurrency !== null && taxCurrency === currency,
  ),
  fatal(
    'PEPPOL-EN16931-R007',
    'The business process (BT-23) has the form urn:fdc:peppol.eu:2017:poacc:billing:NN:1.0.',
    ({ profileId }) => !PROFILE.test(profileId ?? ''),
  ),
  fatal(
    'PEPPOL-EN16931-R008',
    'An invoice has no empty elements.',
    ({ emptyElements }) => emptyElements[0] ?? false,
  ),
  fatal(
    'PEPPOL-EN16931-R010',
    "The buyer's electronic address (BT-49) is given.",
    ({ buyer }) => buyer !== null && buyer.endpoint === null,
  ),
  fatal(
    'PEPPOL-EN16931-R020',
    "The seller's electronic address (BT-34) is given.",
    ({ supplier }) => supplier !== null && supplier.endpoint === null,
  ),
  fatal(
    'PEPPOL-EN16931-R053',
    'There is exactly one VAT total with a breakdown.',
    ({ taxTotals }) => taxTotals.filter(({ breakdown }) => breakdown.length > 0).length !== 1,
  ),
  fatal(
    'PEPPOL-EN16931-R054',
    'There is one VAT total without a breakdown when there is a VAT accounting currency, and none otherwise.',
    ({ taxTotals, taxCurrency }) =>
      taxTotals.filter(({ breakdown }) => breakdown.length === 0).length !== (taxCurrency === null ? 0 : 1),
  ),
  fatal(
    'PEPPOL-EN16931-R055',
    'VAT totals in both currencies have the same sign.',
    ({ taxTotals, taxCurrency }) =>
      taxCurrency !== null && signs(taxTotals.map(({ amount }) => amount)).size > 1,
  ),
  fatal(
    'PEPPOL-EN16931-R061',
    'A direct debit (49, 59) has a mandate reference (BT-89).',
    ({ paymentMeans }) =>
      first(
        paymentMeans,
        'payment means',
        ({ code, mandate }) => (code === '49' || code === '59') && (mandate?.ids.length ?? 0) === 0,
      ),
  ),
  fatal(
    'PEPPOL-EN16931-R080',
    'A credit note has at most one project reference.',
    ({ kind, documents }) =>
      kind === 'CreditNote' && documents.filter(({ typeCode }) => typeCode === '50').length > 1,
  ),
  fatal(
    'PEPPOL-EN16931-F001',
    'Dates have the form YYYY-MM-DD.',
    ({ dates }) => dates.find(({ text }) => text.length !== 10 || !isDay(text))?.name ?? false,
  ),
  fatal(
    'PEPPOL-EN16931-P0100',
    'The type code of an invoice fits the business process.',
    (invoice) =>
      invoice.kind === 'Invoice' &&
      isProcess01(invoice) &&
      invoice.typeCode !== null &&
      !PEPPOL_INVOICE_TYPES.has(invoice.typeCode),
  ),
  fatal(
    'PEPPOL-EN16931-P0101',
    'The type code of a credit note fits the business process.',
    (invoice) =>
      invoice.kind === 'CreditNote' &&
      isProcess01(invoice) &&
      invoice.typeCode !== null &&
      !PEPPOL_CREDIT_NOTE_TYPES.has(invoice.typeCode),
  ),
  fatal(
    'PEPPOL-EN16931-P0112',
    'Types 326 and 384 are for use between German parties.',
    ({ kind, typeCode, supplier, buyer }) =>
      kind === 'Invoice' &&
      (typeCode === '326' || typeCode === '384') &&
      (supplier?.address?.country !== 'DE' || buyer?.address?.country !== 'DE'),
  ),
];

const amounts: Rule[] = [
  fatal(
    'PEPPOL-EN16931-R040',
    'The amount of an allowance or charge is its base times its percentage.',
    anAllowance(differsFromPercentage),
  ),
  fatal(
    'PEPPOL-EN16931-R041',
    'An allowance or charge with a percentage has a base amount.',
    anAllowance(({ percent, baseAmount }) => percent !== null && baseAmount === null),
  ),
  fatal(
    'PEPPOL-EN16931-R042',
    'An allowance or charge with a base amount has a percentage.',
    anAllowance(({ percent, baseAmount }) => percent === null && baseAmount !== null),
  ),
  fatal(
    'PEPPOL-EN16931-R043',
    'The indicator of an allowance or charge is "true" or "false".',
    anAllowance(({ indicator }) => indicator !== 'true' && indicator !== 'false'),
  ),
  fatal(
    'PEPPOL-EN16931-R044',
    'A price has discounts only, no charges.',
    firstLine(({ price }) => price?.discounts.some(({ indicator }) => indicator !== 'false') ?? false),
  ),
  fatal(
    'PEPPOL-EN16931-R046',
    'The price (BT-146) is the gross price (BT-148) less the discount (BT-147).',
    firstLine(
      ({ price }) =>
        price?.discounts.some(
          ({ baseAmount, amount }) =>
            !!baseAmount?.value &&
            !!price.amount?.value &&
            !price.amount.value.eq(baseAmount.value.minus(amount?.value ?? 0)),
        ) ?? false,
    ),
  ),
  fatal(
    'PEPPOL-EN16931-R051',
    'Amounts are in the invoice currency, but for the VAT total in accounting currency.',
    (invoice) => {
      const inAccountingCurrency = invoice.taxTotals.filter(({ breakdown }) => breakdown.length === 0).length;
      const others = invoice.amounts.filter(({ amount }) => amount.currency !== invoice.currency);
      const allowed = others.filter(
        ({ name, amount }) => name === 'cbc:TaxAmount' && amount.currency === invoice.taxCurrency,
      ).length;
      return others.length - Math.min(allowed, inAccountingCurrency) > 0;
    },
  ),
  fatal(
    'PEPPOL-EN16931-R100',
    'A line has at most one invoiced object.',
    firstLine(({ documents }) => documents.length > 1),
  ),
  fatal(
    'PEPPOL-EN16931-R101',
    'A document reference on a line is the invoiced object (130).',
    firstLine(
      ({ documents }) => documents.length > 0 && !documents.some(({ typeCode }) => typeCode === '130'),
    ),
  ),
  fatal('PEPPOL-EN16931-R110', 'The period of a line starts within the invoicing period.', (invoice) => {
    const whole = invoice.periods[0]?.start;
    return (
      !!whole && firstLine(({ periods }) => periods.some(({ start }) => !!start && start < whole))(invoice)
    );
  }),
  fatal('PEPPOL-EN16931-R111', 'The period of a line ends within the invoicing period.', (invoice) => {
    const whole = invoice.periods[0]?.end;
    return !!whole && firstLine(({ periods }) => periods.some(({ end }) => !!end && end > whole))(invoice);
  }),
  fatal(
    'PEPPOL-EN16931-R120',
    'The amount of a line is quantity times price per base quantity, plus charges, less allowances.',
    firstLine(lineDiffers),
  ),
  fatal(
    'PEPPOL-EN16931-R121',
    'The base quantity of a price (BT-149) is above zero.',
    firstLine(({ price }) => price?.base?.value?.lte(0) ?? false),
  ),
  fatal(
    'PEPPOL-EN16931-R130',
    'The base quantity of a price has the unit of the line.',
    firstLine(
      ({ price, quantity }) => !!price?.base?.unit && quantity !== null && price.base.unit !== quantity.unit,
    ),
  ),
];

const codes: Rule[] = [
  fatal('PEPPOL-EN16931-CL001', 'Embedded documents are of an allowed MIME type.', ({ documents }) =>
    documents.some(
      ({ attachment }) => !!attachment?.binary?.mimeCode && !MIME_TYPES.has(attachment.binary.mimeCode),
    ),
  ),
  fatal(
    'PEPPOL-EN16931-CL002',
    'Reason codes of allowances are those of UNCL 5189.',
    anAllowance(
      ({ isCharge, reasonCode }) =>
        isCharge === false && reasonCode !== null && !ALLOWANCE_REASONS.has(reasonCode),
    ),
  ),
  fatal(
    'PEPPOL-EN16931-CL003',
    'Reason codes of charges are those of UNCL 7161.',
    anAllowance(
      ({ isCharge, reasonCode }) =>
        isCharge === true && reasonCode !== null && !CHARGE_REASONS.has(reasonCode),
    ),
  ),
  fatal('PEPPOL-EN16931-CL006', 'The VAT point date code is one of UNTDID 2005.', ({ periods }) =>
    periods.some(({ descriptionCode }) => descriptionCode !== null && !TAX_POINT_CODES.has(descriptionCode)),
  ),
  fatal('PEPPOL-EN16931-CL007', 'Currencies are those of ISO 4217.', (invoice) =>
    invoice.amounts.some(({ amount }) => !CURRENCIES.has(amount.currency ?? '')),
  ),
  fatal(
    'PEPPOL-EN16931-CL008',
    'The scheme of an electronic address is on the list.',
    ({ supplier, buyer }) =>
      [supplier, buyer].some(
        (each) => !!each?.endpoint?.scheme && !ADDRESS_SCHEMES.has(each.endpoint.scheme),
      ),
  ),
  exemptionFor('PEPPOL-EN16931-P0104', 'VATEX-EU-G', 'G'),
  exemptionFor('PEPPOL-EN16931-P0105', 'VATEX-EU-O', 'O'),
  exemptionFor('PEPPOL-EN16931-P0106', 'VATEX-EU-IC', 'K'),
  exemptionFor('PEPPOL-EN16931-P0107', 'VATEX-EU-AE', 'AE'),
  exemptionFor('PEPPOL-EN16931-P0108', 'VATEX-EU-D', 'E'),
  exemptionFor('PEPPOL-EN16931-P0109', 'VATEX-EU-F', 'E'),
  exemptionFor('PEPPOL-EN16931-P0110', 'VATEX-EU-I', 'E'),
  exemptionFor('PEPPOL-EN16931-P0111', 'VATEX-EU-J', 'E'),
  fatal('PEPPOL-COMMON-R040', 'A GLN (0088) has a right check digit.', misformed('0088', isGln)),
  fatal(
    'PEPPOL-COMMON-R043',
    'A Belgian enterprise number (0208) has a right check number.',
    misformed('0208', isBelgianNumber),
  ),
  warning('BR-51', 'A payment card (BG-18) never shows its whole number (BT-87).', ({ paymentMeans }) =>
    paymentMeans.some(({ card }) => (card?.number ?? '').length > 10),
  ),
];

const isDutchScheme = ({ scheme, value }: Identifier): boolean =>
  (scheme === '0106' || scheme === '0190') && value !== '';

const dutch: Rule[] = [
  fatal(
    'NL-R-001',
    'A credit note of a Dutch seller refers to the invoice (BG-3).',
    ({ kind, precedingInvoices }) =>
      kind === 'CreditNote' && !precedingInvoices.some(({ id }) => id !== null),
  ),
  fatal(
    'NL-R-002',
    "A Dutch seller's address has street, city and post code.",
    ({ supplier }) => !!supplier?.address && lacksStreet(supplier.address),
  ),
  fatal(
    'NL-R-003',
    "A Dutch seller's legal registration (BT-30) is a KvK number (0106) or an OIN (0190).",
    ({ supplier }) => supplier?.legalIds.some((each) => !isDutchScheme(each)) ?? false,
  ),
  fatal(
    'NL-R-004',
    "A Dutch buyer's address has street, city and post code.",
    ({ buyer }) => isDutch(buyer) && !!buyer?.address && lacksStreet(buyer.address),
  ),
  fatal(
    'NL-R-005',
    "A Dutch buyer's legal registration (BT-47) is a KvK number (0106) or an OIN (0190).",
    ({ buyer }) => isDutch(buyer) && (buyer?.legalIds.some((each) => !isDutchScheme(each)) ?? false),
  ),
  fatal(
    'NL-R-006',
    "A Dutch tax representative's address has street, city and post code.",
    ({ taxRepresentative }) =>
      isDutch(taxRepresentative) && !!taxRepresentative?.address && lacksStreet(taxRepresentative.address),
  ),
  fatal(
    'NL-R-007',
    'A Dutch seller who is to be paid states how (BG-16).',
    ({ kind, totals, paymentMeans }) =>
      paymentMeans.length === 0 &&
      ((kind === 'Invoice' ? totals?.payable?.value?.gt(0) : totals?.payable?.value?.lt(0)) ?? false),
  ),
  fatal('NL-R-008', 'Payment means of a Dutch seller are 30, 48, 49, 57, 58 or 59.', usesOtherPaymentMeans),
  fatal(
    'NL-R-009',
    'An order line reference (BT-132) needs an order reference on the invoice (BT-13).',
    ({ lines, orderReference }) => orderReference === null && lines.some(namesAnOrderLine),
  ),
];

/** Peppol BIS Billing 3.0: its general rules, and the national ones for Dutch sellers. */
export const peppolRules: Rule[] = [
  ...general,
  ...amounts,
  ...codes,
  ...dutch.map((rule): Rule => ({
    ...rule,
    broken: (invoice) => isDutch(invoice.supplier) && rule.broken(invoice),
  })),
];
