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
