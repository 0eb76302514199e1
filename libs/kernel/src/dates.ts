import { Temporal } from 'temporal-polyfill';

/** A day as `2009-01-31`, meant in Europe/Amsterdam. Days compare with `<` and `>`. */
export type IsoDate = string;
/** A moment as `2009-01-31T08:00:00.000Z`. */
export type IsoInstant = string;

/** True for a day that exists: `2009-02-28` yes, `2009-02-29` and `2009-2-1` no. */
export const isIsoDate = (text: unknown): text is IsoDate => {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' });
    return true;
  } catch (notADay) {
    if (notADay instanceof RangeError) return false;
    throw notADay;
  }
};

/** The day `months` calendar months later (or earlier, when negative); a missing day falls on the month's last day. */
export const plusMonths = (day: IsoDate, months: number): IsoDate => Temporal.PlainDate.from(day).add({ months }).toString();

/** The day `days` days later (or earlier, when negative). */
export const plusDays = (day: IsoDate, days: number): IsoDate => Temporal.PlainDate.from(day).add({ days }).toString();

/** Rulebook §3: last day of a term of `months` months that begins on `start`: start + n months − 1 day. */
export const lastDayOfTerm = (start: IsoDate, months: number): IsoDate => plusDays(plusMonths(start, months), -1);

/** Does the day lie in the period? Both ends count; `null` means open. */
export const within = (day: IsoDate, from: IsoDate | null | undefined, until: IsoDate | null | undefined): boolean =>
  (from == null || day >= from) && (until == null || day <= until);

/** The calendar day in Amsterdam at this moment. */
export const dayInAmsterdam = (moment: IsoInstant): IsoDate =>
  Temporal.Instant.from(moment).toZonedDateTimeISO('Europe/Amsterdam').toPlainDate().toString();
