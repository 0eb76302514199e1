import Big from 'big.js';

/** `xs:decimal`: no exponent; longer than any amount of money is not a number to us, so that no file can make sums costly. */
const FORM = /^[+-]?(?:\d{1,30}(?:\.\d{0,30})?|\.\d{1,30})$/;
/** Nearly every amount: few enough digits to count its cents in safe integers. */
const SHORT = /^(-?)(\d{1,12})(?:\.(\d{1,2}))?$/;

/** A number as the file writes it. Its value is worked out when somebody asks, for most numbers are only passed on. */
export class Decimal {
  private known: Big | null = null;

  constructor(readonly text: string) {}

  get isNumber(): boolean {
    return FORM.test(this.text);
  }

  /** Exact; null when the text is not a decimal number. */
  get value(): Big | null {
    if (this.known === null && this.isNumber) this.known = new Big(this.text.replace('+', ''));
    return this.known;
  }

  /** Integer cents, or null when the value is no whole, safe number of cents. */
  get cents(): number | null {
    const parts = SHORT.exec(this.text);
    if (parts === null) return toCents(this.value);
    const cents = Number(parts[2]) * 100 + Number((parts[3] ?? '').padEnd(2, '0'));
    // A zero has no sign.
    return parts[1] === '-' && cents !== 0 ? -cents : cents;
  }
}

export class Amount extends Decimal {
  constructor(
    text: string,
    readonly currency: string | null,
  ) {
    super(text);
  }
}

export class Quantity extends Decimal {
  constructor(
    text: string,
    readonly unit: string | null,
  ) {
    super(text);
  }
}

/** Digits after the point as written: `1.500` has three. */
export const decimalsOf = (text: string): number => {
  const point = text.indexOf('.');
  return point < 0 ? 0 : text.length - point - 1;
};

/** Half a cent goes up, towards plus infinity, as XPath's `round` does in the official rules. */
export const roundToCents = (value: Big): Big => {
  const shifted = value.times(100).plus('0.5');
  const truncated = shifted.round(0, Big.roundDown);
  return (truncated.gt(shifted) ? truncated.minus(1) : truncated).div(100);
};

const toCents = (value: Big | null): number | null => {
  if (value === null) return null;
  const cents = Number(value.times(100).toFixed());
  return Number.isSafeInteger(cents) ? cents + 0 : null;
};

/**
 * Adds up in whole cents; what is absent counts for nothing.
 * @returns null when a part is no whole number of cents: then there is no sum to hold anybody to
 */
export const sumOfCents = (parts: readonly (Decimal | null | undefined)[]): number | null => {
  let total = 0;
  for (const part of parts) {
    if (part === null || part === undefined) continue;
    const { cents } = part;
    if (cents === null) return null;
    total += cents;
  }
  return Number.isSafeInteger(total) ? total : null;
};
