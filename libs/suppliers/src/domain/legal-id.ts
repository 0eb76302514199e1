import { isValidIBAN } from 'ibantools';

/** 8 digits of prefix: who gave the number out; 99 stands for examples. Then 9 digits and 000, or 8 and 0000. */
const OIN = /^000000(?:0[1-9]|99)\d{9}000$/;

/** KvK: 8 digits under 0106; OIN: 20 digits of its structure under 0190. */
export const isLegalId = (legalId: string, scheme: string): boolean =>
  scheme === '0106' ? /^\d{8}$/.test(legalId) : scheme === '0190' && OIN.test(legalId);

/** As people write numbers: without spaces and dots, in capitals. */
export const withoutSpaces = (text: string): string => text.replace(/[\s.]/g, '').toUpperCase();

const LONGEST_IBAN = 34;
/** An IBAN in capitals without spaces, of its country's form and with fitting check digits (ISO 13616). */
export const isIban = (text: unknown): boolean =>
  typeof text === 'string' && text.length <= LONGEST_IBAN && isValidIBAN(text);

/** Letters count as two digits, A=10 … Z=35. */
const mod97 = (text: string): number => {
  let remainder = 0;
  for (const sign of text) {
    const value = parseInt(sign, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder;
};

/** 9a+8b+7c+6d+5e+4f+3g+2h−i is a multiple of 11. */
const passesElevenTest = (digits: string): boolean => {
  const total = [...digits].reduce((sum, digit, at) => sum + Number(digit) * (at === 8 ? -1 : 9 - at), 0);
  return Number(digits) !== 0 && total % 11 === 0;
};

/** `NL` + 9 digits + `B` + 2 digits (not 00), valid by mod 97 over the whole or by the 11-test on the nine. */
export const isVatId = (text: unknown): boolean => {
  if (typeof text !== 'string') return false;
  const [, nine = '', two = ''] = /^NL(\d{9})B(\d{2})$/.exec(text) ?? [];
  if (nine === '' || two === '00') return false;
  return mod97(text) === 1 || passesElevenTest(nine);
};
