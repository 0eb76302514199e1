import { blank, fatal, first, firstLine, vatIds, warning } from './rule';
import type { Rule } from './rule';
import type { AllowanceCharge, PeriodTerms } from '../ubl/terms';

const isNegative = (value: { value: { lt: (zero: number) => boolean } | null } | null): boolean =>
  value?.value?.lt(0) ?? false;
export const endsBeforeStart = ({ start, end }: PeriodTerms): boolean =>
  !blank(start) && !blank(end) && (start ?? '').slice(0, 10) > (end ?? '').slice(0, 10);
const hasReason = ({ reasons, reasonCode }: AllowanceCharge): boolean =>
  reasons.length > 0 || reasonCode !== null;
const hasVatCategory = ({ categories }: AllowanceCharge): boolean =>
  categories.some(({ isVat, code }) => isVat && code !== null);
const allowances = (all: readonly AllowanceCharge[]): AllowanceCharge[] =>
  all.filter(({ isCharge }) => isCharge === false);
const charges = (all: readonly AllowanceCharge[]): AllowanceCharge[] =>
  all.filter(({ isCharge }) => isCharge === true);

const anAllowance =
  (broken: (each: AllowanceCharge) => boolean): Rule['broken'] =>
  ({ allowancesCharges }) =>
    first(allowances(allowancesCharges), 'allowance', broken);
const aCharge =
  (broken: (each: AllowanceCharge) => boolean): Rule['broken'] =>
  ({ allowancesCharges }) =>
    first(charges(allowancesCharges), 'charge', broken);
const aLineAllowance = (broken: (each: AllowanceCharge) => boolean) =>
  firstLine(({ allowancesCharges }) => allowances(allowancesCharges).some(broken));
const aLineCharge = (broken: (each: AllowanceCharge) => boolean) =>
  firstLine(({ allowancesCharges }) => charges(allowancesCharges).some(broken));

/** EN 16931-1, integrity constraints BR-01 to BR-67: what an invoice must hold. */
export const documentRules: Rule[] = [
  fatal('BR-01', 'An invoice has a specification identifier (BT-24).', ({ customizationId }) =>
    blank(customizationId),
  ),
  fatal('BR-02', 'An invoice has a number (BT-1).', ({ number }) => blank(number)),
  fatal('BR-03', 'An invoice has an issue date (BT-2).', ({ issueDate }) => blank(issueDate)),
  fatal('BR-04', 'An invoice has a type code (BT-3).', ({ typeCode }) => blank(typeCode)),
  fatal('BR-05', 'An invoice has a currency code (BT-5).', ({ currency }) => blank(currency)),
  fatal(
    'BR-06',
    'An invoice names the seller (BT-27).',
    ({ supplier }) => !supplier?.legalNames.some((name) => name !== ''),
  ),
  fatal(
    'BR-07',
    'An invoice names the buyer (BT-44).',
    ({ buyer }) => !buyer?.legalNames.some((name) => name !== ''),
  ),
  fatal('BR-08', "An invoice has the seller's postal address (BG-5).", ({ supplier }) => !supplier?.address),
  fatal(
    'BR-09',
    "The seller's address has a country code (BT-40).",
    ({ supplier }) => !!supplier?.address && blank(supplier.address.country),
  ),
  fatal('BR-10', "An invoice has the buyer's postal address (BG-8).", ({ buyer }) => !buyer?.address),
  fatal(
    'BR-11',
    "The buyer's address has a country code (BT-55).",
    ({ buyer }) => !!buyer?.address && blank(buyer.address.country),
  ),
  fatal(
    'BR-12',
    'An invoice has the sum of its line amounts (BT-106).',
    ({ totals }) => !totals?.lineExtension,
  ),
  fatal('BR-13', 'An invoice has a total without VAT (BT-109).', ({ totals }) => !totals?.taxExclusive),
  fatal('BR-14', 'An invoice has a total with VAT (BT-112).', ({ totals }) => !totals?.taxInclusive),
  fatal('BR-15', 'An invoice has an amount due for payment (BT-115).', ({ totals }) => !totals?.payable),
  fatal('BR-16', 'An invoice has at least one line (BG-25).', ({ lines }) => lines.length === 0),
  fatal(
    'BR-17',
    'A payee (BG-10) has a name (BT-59) and is another than the seller.',
    ({ payee, supplier }) => {
      if (payee === null) return false;
      if (payee.tradeNames.length === 0) return true;
      const names = new Set(supplier?.tradeNames);
      const identifiers = new Set(supplier?.identifiers.map(({ value }) => value));
      return (
        payee.tradeNames.some((name) => names.has(name)) ||
        payee.identifiers.some(({ value }) => identifiers.has(value))
      );
    },
  ),
  fatal(
    'BR-18',
    "A seller's tax representative (BG-11) has a name (BT-62).",
    ({ taxRepresentative }) => taxRepresentative !== null && blank(taxRepresentative.tradeNames[0]),
  ),
  fatal(
    'BR-19',
    "A seller's tax representative (BG-11) has a postal address (BG-12).",
    ({ taxRepresentative }) => taxRepresentative !== null && !taxRepresentative.address,
  ),
  fatal(
    'BR-20',
    "A tax representative's address has a country code (BT-69).",
    ({ taxRepresentative }) => !!taxRepresentative?.address && blank(taxRepresentative.address.country),
  ),
  fatal('BR-29', 'The invoicing period (BG-14) does not end before it starts.', ({ periods }) =>
    periods.some(endsBeforeStart),
  ),
  fatal('BR-49', 'A payment instruction (BG-16) has a payment means code (BT-81).', ({ paymentMeans }) =>
    first(paymentMeans, 'payment means', ({ code }) => code === null),
  ),
  fatal('BR-50', 'A credit transfer (BG-17) has an account (BT-84).', ({ paymentMeans }) =>
    first(
      paymentMeans,
      'payment means',
      ({ code, account }) => isTransfer(code) && account !== null && blank(account.id),
    ),
  ),
  warning('BR-51', 'A payment card (BG-18) never shows its whole number (BT-87).', ({ paymentMeans }) =>
    first(paymentMeans, 'payment means', ({ card }) => (card?.number ?? '').length > 10),
  ),
  fatal('BR-52', 'A supporting document (BG-24) has a reference (BT-122).', ({ documents }) =>
    first(documents, 'supporting document', ({ id }) => blank(id?.value)),
  ),
  fatal(
    'BR-53',
    'With a VAT accounting currency (BT-6) comes the total VAT in that currency (BT-111).',
    ({ taxCurrency, taxTotals }) =>
      taxCurrency !== null && !taxTotals.some(({ amount }) => amount?.currency === taxCurrency),
  ),
  fatal(
    'BR-55',
    'A reference to a preceding invoice (BG-3) has its number (BT-25).',
    ({ precedingInvoices }) => first(precedingInvoices, 'preceding invoice', ({ id }) => id === null),
  ),
  fatal(
    'BR-56',
    "A seller's tax representative (BG-11) has a VAT identifier (BT-63).",
    ({ taxRepresentative }) => taxRepresentative !== null && vatIds(taxRepresentative).length === 0,
  ),
  fatal('BR-57', 'A delivery address (BG-15) has a country code (BT-80).', ({ deliveries }) =>
    deliveries.some(({ address }) => address !== null && address.country === null),
  ),
  fatal('BR-61', 'A payment by credit transfer has a payment account (BT-84).', ({ paymentMeans }) =>
    first(
      paymentMeans,
      'payment means',
      ({ code, account }) => isTransfer(code) && (account?.id ?? null) === null,
    ),
  ),
  fatal(
    'BR-62',
    "The seller's electronic address (BT-34) has a scheme.",
    ({ supplier }) => !!supplier?.endpoint && supplier.endpoint.scheme === null,
  ),
  fatal(
    'BR-63',
    "The buyer's electronic address (BT-49) has a scheme.",
    ({ buyer }) => !!buyer?.endpoint && buyer.endpoint.scheme === null,
  ),
];

/** 30 credit transfer, 58 SEPA credit transfer. */
const isTransfer = (code: string | null): boolean => code === '30' || code === '58';

export const allowanceRules: Rule[] = [
  fatal(
    'BR-31',
    'An allowance on the invoice (BG-20) has an amount (BT-92).',
    anAllowance(({ amount }) => amount === null),
  ),
  fatal(
    'BR-32',
    'An allowance on the invoice (BG-20) has a VAT category (BT-95).',
    anAllowance((each) => !hasVatCategory(each)),
  ),
  fatal(
    'BR-33',
    'An allowance on the invoice (BG-20) has a reason (BT-97) or reason code (BT-98).',
    anAllowance((each) => !hasReason(each)),
  ),
  fatal(
    'BR-36',
    'A charge on the invoice (BG-21) has an amount (BT-99).',
    aCharge(({ amount }) => amount === null),
  ),
  fatal(
    'BR-37',
    'A charge on the invoice (BG-21) has a VAT category (BT-102).',
    aCharge((each) => !hasVatCategory(each)),
  ),
  fatal(
    'BR-38',
    'A charge on the invoice (BG-21) has a reason (BT-104) or reason code (BT-105).',
    aCharge((each) => !hasReason(each)),
  ),
  fatal(
    'BR-41',
    'An allowance on a line (BG-27) has an amount (BT-136).',
    aLineAllowance(({ amount }) => amount === null),
  ),
  fatal(
    'BR-42',
    'An allowance on a line (BG-27) has a reason (BT-139) or reason code (BT-140).',
    aLineAllowance((each) => !hasReason(each)),
  ),
  fatal(
    'BR-43',
    'A charge on a line (BG-28) has an amount (BT-141).',
    aLineCharge(({ amount }) => amount === null),
  ),
  fatal(
    'BR-44',
    'A charge on a line (BG-28) has a reason (BT-144) or reason code (BT-145).',
    aLineCharge((each) => !hasReason(each)),
  ),
  fatal(
    'BR-CO-21',
    'An allowance on the invoice (BG-20) states why: in words, by code, or both.',
    anAllowance((each) => !hasReason(each)),
  ),
  fatal(
    'BR-CO-22',
    'A charge on the invoice (BG-21) states why: in words, by code, or both.',
    aCharge((each) => !hasReason(each)),
  ),
  fatal(
    'BR-CO-23',
    'An allowance on a line (BG-27) states why: in words, by code, or both.',
    aLineAllowance((each) => !hasReason(each)),
  ),
  fatal(
    'BR-CO-24',
    'A charge on a line (BG-28) states why: in words, by code, or both.',
    aLineCharge((each) => !hasReason(each)),
  ),
];

export const lineRules: Rule[] = [
  fatal(
    'BR-21',
    'A line (BG-25) has an identifier (BT-126).',
    firstLine(({ id }) => blank(id)),
  ),
  fatal(
    'BR-22',
    'A line (BG-25) has a quantity (BT-129).',
    firstLine(({ quantity }) => quantity === null),
  ),
  fatal(
    'BR-23',
    "A line's quantity has a unit (BT-130).",
    firstLine(({ quantity }) => (quantity?.unit ?? null) === null),
  ),
  fatal(
    'BR-24',
    'A line (BG-25) has an amount (BT-131).',
    firstLine(({ amount }) => amount === null),
  ),
  fatal(
    'BR-25',
    'A line (BG-25) names the item (BT-153).',
    firstLine(({ item }) => blank(item.name)),
  ),
  fatal(
    'BR-26',
    'A line (BG-25) has a price (BT-146).',
    firstLine(({ price }) => !price?.amount),
  ),
  fatal(
    'BR-27',
    'A price (BT-146) is not negative.',
    firstLine(({ price }) => isNegative(price?.amount ?? null)),
  ),
  fatal(
    'BR-28',
    'A gross price (BT-148) is not negative.',
    firstLine(({ price }) => price?.discounts.some(({ baseAmount }) => isNegative(baseAmount)) ?? false),
  ),
  fatal(
    'BR-30',
    "A line's period (BG-26) does not end before it starts.",
    firstLine(({ periods }) => periods.some(endsBeforeStart)),
  ),
  fatal(
    'BR-54',
    'An item attribute (BG-32) has a name (BT-160) and a value (BT-161).',
    firstLine(({ item }) => item.properties.some(({ name, value }) => name === null || value === null)),
  ),
  fatal(
    'BR-64',
    "An item's standard identifier (BT-157) has a scheme.",
    firstLine(({ item }) => item.standardId !== null && item.standardId.scheme === null),
  ),
  fatal(
    'BR-65',
    "An item's classification (BT-158) names its list.",
    firstLine(({ item }) => item.classifications.some(({ listId }) => listId === null)),
  ),
  fatal(
    'BR-CO-04',
    'A line (BG-25) has a VAT category (BT-151).',
    firstLine(({ item }) => !item.categories.some(({ isVat, code }) => isVat && code !== null)),
  ),
  fatal(
    'BR-CO-20',
    "A line's period (BG-26) has a start, an end, or both.",
    firstLine(({ periods }) => periods.some(({ start, end }) => start === null && end === null)),
  ),
];
