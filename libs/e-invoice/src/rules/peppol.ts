import Big from 'big.js';
import { sumOfCents } from '../ubl/decimal';
import type { AllowanceCharge, Amount, LineTerms } from '../ubl/terms';
import { CODED_AMOUNTS } from './code-lists';
import { isDay } from './decimals';
import { anAllowance, isGerman, isKnownProcess, peppolCodeRules } from './peppol-codes';
import { peppolDutchRules } from './peppol-dutch';
import { peppolIdentifierRules } from './peppol-identifiers';
import { fatal, first, firstLine, found, inElement, warning } from './rule';
import type { Broken, Rule } from './rule';

/** Two cents either way: the margin that Peppol gives to computed amounts. */
const isNear = (stated: Big, computed: Big): boolean => stated.minus(computed).abs().lte('0.02');

const compare = (stated: Amount | null, computed: Big): Broken =>
  isNear(stated?.value ?? new Big(0), computed)
    ? false
    : { expected: computed.toFixed(2), ...(stated === null ? {} : { found: stated.text }) };

const differsFromPercentage = ({ percent, baseAmount, amount }: AllowanceCharge): Broken =>
  !!percent?.value && !!baseAmount?.value && compare(amount, baseAmount.value.times(percent.value).div(100));

const lineDiffers = ({ amount, quantity, price, allowancesCharges }: LineTerms): Broken => {
  const of = (isCharge: boolean): Big =>
    new Big(
      sumOfCents(allowancesCharges.filter((each) => each.isCharge === isCharge).map((each) => each.amount)) ??
        0,
    ).div(100);
  const base = price?.base?.value ?? null;
  const perUnit = (price?.amount?.value ?? new Big(0)).div(base === null || base.eq(0) ? 1 : base);
  return compare(amount, (quantity?.value ?? new Big(1)).times(perUnit).plus(of(true)).minus(of(false)));
};

const signs = (amounts: readonly (Amount | null)[]): Set<number> =>
  new Set(amounts.flatMap((amount) => (amount?.value && !amount.value.eq(0) ? [amount.value.s] : [])));

const general: Rule[] = [
  fatal(
    'PEPPOL-EN16931-R001',
    'The business process (BT-23) is given.',
    ({ profileId }) => profileId === null,
  ),
  fatal(
    'PEPPOL-EN16931-R002',
    'An invoice has at most one note (BT-22), unless seller and buyer are German.',
    (invoice) => invoice.notes.length > 1 && !isGerman(invoice),
  ),
  fatal(
    'PEPPOL-EN16931-R003',
    'The invoice has a buyer reference (BT-10) or an order reference (BT-13).',
    ({ buyerReference, orderReference }) => buyerReference === null && orderReference === null,
  ),
  fatal(
    'PEPPOL-EN16931-R004',
    'The specification (BT-24) has the form of an identifier of Peppol.',
    ({ customizationId }) => customizationId !== null && customizationId.includes('::'),
  ),
  fatal(
    'PEPPOL-EN16931-R005',
    'The VAT accounting currency (BT-6) is another than the invoice currency.',
    ({ taxCurrency, currency }) => taxCurrency !== null && taxCurrency === currency,
  ),
  fatal(
    'PEPPOL-EN16931-R007',
    'The business process (BT-23) is one that Peppol has approved.',
    (invoice) => !isKnownProcess(invoice) && (found(invoice.profileId) || true),
  ),
  fatal('PEPPOL-EN16931-R008', 'An invoice has no empty elements.', ({ emptyElements: [empty] }) =>
    empty === undefined ? false : inElement(empty),
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
    'A VAT total without breakdown is there once with a VAT accounting currency, never without.',
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
  fatal('PEPPOL-EN16931-F001', 'Dates have the form YYYY-MM-DD.', ({ dates }) => {
    const wrong = dates.find(({ text }) => text.length !== 10 || !isDay(text));
    return wrong === undefined ? false : inElement(wrong.name, wrong.text);
  }),
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
      const wrong = invoice.amounts.find(
        ({ name, amount, isPlainVatTotal }) =>
          CODED_AMOUNTS.has(name) && !isPlainVatTotal && amount.currency !== invoice.currency,
      );
      return wrong === undefined ? false : inElement(wrong.name, wrong.amount.currency);
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
    'The amount of a line is quantity times price, with charges and allowances.',
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

/** National rules for sellers of these countries are not ours to know; a Dutch buyer need not ask for them. */
const NATIONAL = new Set(['DK', 'GR', 'IS', 'IT', 'NO', 'SE']);
const national: Rule[] = [
  warning(
    'NATIONAL-UNCHECKED',
    "The rules of the seller's own country in Peppol were not checked.",
    (invoice) => {
      const country = invoice.supplier?.address?.country ?? '';
      return (NATIONAL.has(country) || isGerman(invoice)) && found(country);
    },
  ),
];

/** Peppol BIS Billing 3.0 (2026.5): its general rules, and the national ones for Dutch sellers. */
export const peppolRules: Rule[] = [
  ...general,
  ...amounts,
  ...peppolCodeRules,
  ...peppolIdentifierRules,
  ...peppolDutchRules,
  ...national,
];
