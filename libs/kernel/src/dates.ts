import { Temporal } from 'temporal-polyfill';
import type { Flavor } from './flavor';

/** A day as `2009-01-31`, meant in Europe/Amsterdam. Days compare with `<` and `>`. */
export type IsoDate = Flavor<string, 'IsoDate'>;
/** A moment as `2009-01-31T08:00:00.000Z`. */
export type IsoInstant = Flavor<string, 'IsoInstant'>;

const leap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const lengthOf = (year: number, month: number): number =>
  month === 2 ? (leap(year) ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
const digits = (number: number, length: number): string => String(number).padStart(length, '0');

/** True for a day that exists: `2009-02-28` yes, `2009-02-29` and `2009-2-1` no. */
export const isIsoDate = (text: unknown): text is IsoDate => {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [year, month, day] = partsOf(text);
  return month >= 1 && month <= 12 && day >= 1 && day <= lengthOf(year, month);
};

const partsOf = (day: IsoDate): [year: number, month: number, day: number] => [
  Number(day.slice(0, 4)),
  Number(day.slice(5, 7)),
  Number(day.slice(8, 10)),
];

/** @throws RangeError when the day does not exist, or the result lies outside the years 0 to 9999. */
const existing = (day: string): IsoDate => {
  const exists: boolean = isIsoDate(day);
  if (!exists) throw new RangeError(`${day} is not a day.`);
  return day;
};

// Rules compute with days in every verdict: plain numbers here, since a calendar library takes some 30 times as long.

/** The day `months` calendar months later (or earlier, when negative); a missing day falls on the month's last day. */
export const plusMonths = (day: IsoDate, months: number): IsoDate => {
  const [year, month, dayOfMonth] = partsOf(existing(day));
  const count = year * 12 + (month - 1) + months;
  const [inYear, inMonth] = [Math.floor(count / 12), (((count % 12) + 12) % 12) + 1];
  return existing(
    `${digits(inYear, 4)}-${digits(inMonth, 2)}-${digits(Math.min(dayOfMonth, lengthOf(inYear, inMonth)), 2)}`,
  );
};

/** The day `days` days later (or earlier, when negative). */
export const plusDays = (day: IsoDate, days: number): IsoDate => {
  const moment = Date.parse(`${existing(day)}T00:00:00Z`) + days * 86_400_000;
  return existing(new Date(moment).toISOString().slice(0, 10));
};

/** Rulebook §3: last day of a term of `months` months that begins on `start`: start + n months − 1 day. */
export const lastDayOfTerm = (start: IsoDate, months: number): IsoDate =>
  plusDays(plusMonths(start, months), -1);

/** Does the day lie in the period? Both ends count; `null` means open. */
export const within = (
  day: IsoDate,
  from: IsoDate | null | undefined,
  until: IsoDate | null | undefined,
): boolean => (from == null || day >= from) && (until == null || day <= until);

/** The moment on this day at the time that the clocks in Amsterdam show at `moment`. */
export const onDay = (day: IsoDate, moment: IsoInstant): IsoInstant => {
  const time = Temporal.Instant.from(moment).toZonedDateTimeISO('Europe/Amsterdam').toPlainTime();
  const then = Temporal.PlainDate.from(day).toZonedDateTime({
    timeZone: 'Europe/Amsterdam',
    plainTime: time,
  });
  return new Date(then.epochMilliseconds).toISOString();
};

/** The calendar day in Amsterdam at this moment. */
export const dayInAmsterdam = (moment: IsoInstant): IsoDate =>
  Temporal.Instant.from(moment).toZonedDateTimeISO('Europe/Amsterdam').toPlainDate().toString();
