import type { IsoDate } from './dates';

/** The languages of the service's users. Dutch first. */
export type Language = 'nl' | 'en';

/** One text in both: plain Dutch (B1) and English. */
export type Text = { readonly nl: string; readonly en: string };

const MONTHS = {
  nl: [
    'januari',
    'februari',
    'maart',
    'april',
    'mei',
    'juni',
    'juli',
    'augustus',
    'september',
    'oktober',
    'november',
    'december',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
} as const;

/** `2026-05-04` → `4 mei 2026`, `4 May 2026`. Nothing else is changed: what is no day comes back as it is. */
export const dayInWords = (day: IsoDate, language: Language): string => {
  const name = MONTHS[language][Number(day.slice(5, 7)) - 1];
  return name === undefined ? day : `${Number(day.slice(8, 10))} ${name} ${day.slice(0, 4)}`;
};

/** A citizen service number: nine digits that pass the eleven test. */
export const isBsn = (text: unknown): boolean => {
  if (typeof text !== 'string' || !/^\d{9}$/.test(text) || text === '000000000') return false;
  const weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];
  return weights.reduce((sum, weight, place) => sum + weight * Number(text[place]), 0) % 11 === 0;
};

const BSN_LENGTH = 9;

/**
 * Does a citizen service number stand in this text, however it is written: `999 990 019`, `9999.90.019`, full-width or other
 * digits, with anything but letters between them? Whole groups of digits count: an amount, a day or a longer number holds none.
 */
export const holdsBsn = (text: string): boolean =>
  inAsciiDigits(text)
    .split(/\p{L}+/u)
    .some((stretch) => {
      const groups = stretch.match(/\d+/g) ?? [];
      return groups.some((_, first) => {
        let digits = '';
        for (let next = first; next < groups.length && digits.length < BSN_LENGTH; next++)
          digits += groups[next];
        return isBsn(digits);
      });
    });

/** Digits of every script as 0–9; Unicode keeps the ten of each script together, in order. */
const inAsciiDigits = (text: string): string =>
  text.normalize('NFKC').replace(/\p{Nd}/gu, (digit) => {
    if (digit <= '9') return digit;
    const point = digit.codePointAt(0) ?? 0;
    let value = 0;
    while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(point - value - 1))) value += 1;
    return String(value);
  });
