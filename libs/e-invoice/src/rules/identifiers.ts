import type { Identifier, InvoiceTerms, PartyTerms } from '../ubl/terms';
import { found, vatIds, warning } from './rule';
import type { Rule } from './rule';

/** Remainder of a long number given as digits. */
const remainder = (digits: string, modulus: number): number =>
  [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % modulus, 0);
/** A=10 … Z=35. */
const lettersToDigits = (text: string): string =>
  text.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));

export const stripped = (text: string): string => text.replace(/[\s.]/g, '').toUpperCase();
export const isIban = (text: string): boolean => {
  const iban = stripped(text);
  return (
    /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(iban) &&
    remainder(lettersToDigits(iban.slice(4) + iban.slice(0, 4)), 97) === 1
  );
};

/** 9a+8b+7c+6d+5e+4f+3g+2h−i is a multiple of 11 (BSN and RSIN). */
const passesElevenTest = (digits: string): boolean => {
  const total = [...digits].reduce((sum, digit, at) => sum + Number(digit) * (at === 8 ? -1 : 9 - at), 0);
  return Number(digits) !== 0 && total % 11 === 0;
};
/** `NL` + 9 digits + `B` + 2 digits, valid by mod 97 over the whole or by the 11-test on the nine. */
export const isDutchVatId = (text: string): boolean => {
  const id = stripped(text);
  const parts = /^NL(\d{9})B(\d{2})$/.exec(id);
  if (parts === null || parts[2] === '00') return false;
  return remainder(lettersToDigits(id), 97) === 1 || passesElevenTest(parts[1] ?? '');
};

export const isKvkNumber = (text: string): boolean => /^\d{8}$/.test(text);
/** 20 digits: prefix of 8, number of 9 or 8, then 000 or 0000. */
export const isOin = (text: string): boolean => /^\d{8}(?:\d{9}000|\d{8}0000)$/.test(text);

const parties = ({ supplier, buyer, payee, taxRepresentative }: InvoiceTerms): (PartyTerms | null)[] => [
  supplier,
  buyer,
  payee,
  taxRepresentative,
];
const identifiersWith = (invoice: InvoiceTerms, wanted: string): string[] =>
  parties(invoice)
    .flatMap((party): (Identifier | null)[] =>
      party === null ? [] : [party.endpoint, ...party.identifiers, ...party.legalIds],
    )
    .flatMap((each) => (each !== null && each.scheme === wanted && each.value !== '' ? [each.value] : []));

/** Codes that UNCL 4461 has for payments to an account that may be an IBAN. */
const looksLikeIban = (account: string): boolean => /^[A-Z]{2}\d{2}/.test(stripped(account));

/** Checks of our own on identifiers: a failing check digit is worth a look and never a reason to refuse. */
export const identifierRules: Rule[] = [
  warning(
    'ID-IBAN',
    'The payment account has the form of an IBAN and a right check number.',
    ({ paymentMeans }) =>
      found(
        paymentMeans
          .map(({ account }) => account?.id ?? '')
          .find((account) => looksLikeIban(account) && !isIban(account)),
      ),
  ),
  warning('ID-VAT', 'A Dutch VAT identifier has its form and a right check.', (invoice) =>
    found(
      parties(invoice)
        .flatMap(vatIds)
        .find((id) => stripped(id).startsWith('NL') && !isDutchVatId(id)),
    ),
  ),
  warning('ID-KVK', 'A KvK number has 8 digits.', (invoice) =>
    found(identifiersWith(invoice, '0106').find((value) => !isKvkNumber(value))),
  ),
  warning('ID-OIN', 'An OIN has 20 digits and ends in zeros.', (invoice) =>
    found(identifiersWith(invoice, '0190').find((value) => !isOin(value))),
  ),
];
