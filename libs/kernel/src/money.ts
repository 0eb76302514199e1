import type { Flavor } from './flavor';
import type { Language } from './text';

/** Euro cents as a safe integer; negative on credit. All amounts in events, rows and rules have this shape. */
export type Cents = Flavor<number, 'Cents'>;

/**
 * Splits an amount over shares without losing a cent; the last takes the remainder (rulebook 5.6).
 * @param shares whole numbers, e.g. `[30, 30, 40]`
 */
export const split = (amount: Cents, shares: readonly number[]): Cents[] => {
  const total = shares.reduce((sum, share) => sum + share, 0);
  const parts = shares.slice(0, -1).map((share) => roundHalfUp(amount * share, total));
  return [...parts, amount - parts.reduce((sum, part) => sum + part, 0)];
};

const roundHalfUp = (numerator: number, denominator: number): number =>
  Math.floor((2 * numerator + denominator) / (2 * denominator));

// Building a formatter costs some 50 µs, formatting one: one formatter for all.
const formats = {
  nl: new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR' }),
  en: new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'EUR' }),
};

/** `123450` → `€ 1.234,50` in Dutch, `€1,234.50` in English. */
export const euros = (amount: Cents, language: Language): string =>
  formats[language].format(amount / 100).replace(/\u00a0/g, ' ');

/** `123450` → `€ 1.234,50`. */
export const inDutch = (amount: Cents): string => euros(amount, 'nl');
