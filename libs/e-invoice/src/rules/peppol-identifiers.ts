import type { Identifier, InvoiceTerms } from '../ubl/terms';
import { fatal, found, vatIds, warning } from './rule';
import type { Rule } from './rule';

const digitsOf = (value: string): number[] => [...value].map(Number);
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** GS1 check digit: weights 3 and 1 from the right. */
const isGln = (value: string): boolean => {
  if (!/^[0-9]+$/.test(value)) return false;
  const [check = 0, ...digits] = digitsOf(value).reverse();
  return (10 - (sum(digits.map((digit, at) => digit * (at % 2 === 0 ? 3 : 1))) % 10)) % 10 === check;
};

/** Weights 2 to 7 from the right, modulo 11. */
const isNorwegianNumber = (value: string): boolean => {
  if (!/^[0-9]{9}$/.test(value) || Number(value) === 0) return false;
  const [check, ...digits] = digitsOf(value).reverse();
  return (11 - (sum(digits.map((digit, at) => digit * ((at % 6) + 2))) % 11)) % 11 === check;
};

const isBelgianNumber = (value: string): boolean =>
  /^[0-9]{10}$/.test(value) && 97 - (Number(value.slice(0, 8)) % 97) === Number(value.slice(8));

/** Luhn: each second digit doubled, its digits added up. */
const luhn = (digits: readonly number[], isDoubled: (at: number) => boolean): number =>
  sum(digits.map((digit, at) => (isDoubled(at) ? Math.floor((digit * 2) / 10) + ((digit * 2) % 10) : digit)));

const isSwedishNumber = (value: string): boolean => {
  if (!/^[0-9]{10}$/.test(value)) return false;
  const digits = digitsOf(value);
  return (10 - (luhn(digits.slice(0, 9), (at) => at % 2 === 0) % 10)) % 10 === digits[9];
};

const ABN_WEIGHTS = [10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19];
const isAustralianNumber = (value: string): boolean =>
  /^[0-9]{11}$/.test(value) &&
  sum(digitsOf(value).map((digit, at) => (at === 0 ? digit - 1 : digit) * (ABN_WEIGHTS[at] ?? 0))) % 89 === 0;

/** A person's code of 16 characters, or a firm's number of 11 digits. */
const isItalianTaxCode = (value: string): boolean =>
  /^[A-Za-z]{6}\d{2}[A-Za-z]\d{2}.{3}\d[A-Za-z]$/.test(value) || /^\d{11}$/.test(value);
const isItalianVatNumber = (value: string): boolean => {
  if (!/^it/i.test(value)) return true;
  const number = value.slice(2);
  return /^\d{11}$/.test(number) && luhn(digitsOf(number), (at) => at % 2 === 1) % 10 === 0;
};

/** Every identifier of a party: electronic address, identifiers, legal and tax registrations. */
const identifiers = ({ supplier, buyer, payee, taxRepresentative }: InvoiceTerms): Identifier[] =>
  [supplier, buyer, payee, taxRepresentative].flatMap((each) =>
    each === null
      ? []
      : [
          ...(each.endpoint ? [each.endpoint] : []),
          ...each.identifiers,
          ...each.legalIds,
          ...each.taxSchemes.flatMap(({ companyId, companyScheme }) =>
            companyId === null ? [] : [{ value: companyId, scheme: companyScheme }],
          ),
        ],
  );
const misformed =
  (scheme: string, isRight: (value: string) => boolean): Rule['broken'] =>
  (invoice) =>
    found(identifiers(invoice).find((each) => each.scheme === scheme && !isRight(each.value))?.value);
const likeThis =
  (form: RegExp) =>
  (value: string): boolean =>
    form.test(value);

const DUTCH_VAT = /^NL[0-9]{9}B[0-9]{2}$/;

/** Peppol BIS Billing 3.0, PEPPOL-COMMON-*: the form of identifiers. */
export const peppolIdentifierRules: Rule[] = [
  fatal('PEPPOL-COMMON-R040', 'A GLN (0088) has a right check digit.', misformed('0088', isGln)),
  fatal(
    'PEPPOL-COMMON-R041',
    'A Norwegian organisation number (0192) has a right check digit.',
    misformed('0192', isNorwegianNumber),
  ),
  fatal(
    'PEPPOL-COMMON-R042',
    'A Danish CVR number (0184) has 8 digits.',
    misformed('0184', likeThis(/^(?:DK)?[0-9]{8}$/)),
  ),
  fatal(
    'PEPPOL-COMMON-R043',
    'A Belgian enterprise number (0208) has a right check number.',
    misformed('0208', isBelgianNumber),
  ),
  warning(
    'PEPPOL-COMMON-R044',
    'An Italian IPA code (0201) has 6 letters and digits.',
    misformed('0201', likeThis(/^[A-Za-z0-9]{6}$/)),
  ),
  warning(
    'PEPPOL-COMMON-R045',
    'An Italian tax code (0210) has its form.',
    misformed('0210', isItalianTaxCode),
  ),
  warning(
    'PEPPOL-COMMON-R046',
    'An Italian tax code as electronic address (9907) has its form.',
    ({ supplier, buyer }) =>
      found(
        [supplier?.endpoint, buyer?.endpoint].find(
          (endpoint) => endpoint?.scheme === '9907' && !isItalianTaxCode(endpoint.value),
        )?.value,
      ),
  ),
  warning(
    'PEPPOL-COMMON-R047',
    'An Italian VAT number (0211) has a right check digit.',
    misformed('0211', isItalianVatNumber),
  ),
  fatal(
    'PEPPOL-COMMON-R049',
    'A Swedish organisation number (0007) has a right check digit.',
    misformed('0007', isSwedishNumber),
  ),
  fatal(
    'PEPPOL-COMMON-R050',
    'An Australian business number (0151) has a right check.',
    misformed('0151', isAustralianNumber),
  ),
  fatal(
    'PEPPOL-COMMON-R052',
    'A Danish P number (0096) has 10 digits.',
    misformed('0096', likeThis(/^[0-9]{10}$/)),
  ),
  fatal(
    'PEPPOL-COMMON-R053',
    'A Danish SE number (0198) is DK with 8 digits.',
    misformed('0198', likeThis(/^DK[0-9]{8}$/)),
  ),
  warning(
    'PEPPOL-COMMON-R054',
    'A KvK number (0106) has 8 digits.',
    misformed('0106', likeThis(/^[0-9]{8}$/)),
  ),
  warning('PEPPOL-COMMON-R055', 'An OIN (0190) has 20 digits.', misformed('0190', likeThis(/^[0-9]{20}$/))),
  warning(
    'PEPPOL-COMMON-R056-1',
    'A Dutch VAT number (9944) is NL + 9 digits + B + 2 digits.',
    misformed('9944', likeThis(DUTCH_VAT)),
  ),
  warning(
    'PEPPOL-COMMON-R056-2',
    'A VAT identifier of NL has 9 digits, B, and 2 digits.',
    ({ supplier, buyer, payee, taxRepresentative }) =>
      found(
        [supplier, buyer, payee, taxRepresentative]
          .flatMap(vatIds)
          .find((id) => id.startsWith('NL') && !DUTCH_VAT.test(id)),
      ),
  ),
  warning(
    'PEPPOL-COMMON-R057',
    'A Dutch establishment number (0217) has 12 digits.',
    misformed('0217', likeThis(/^[0-9]{12}$/)),
  ),
];
