import { uuidFrom } from '@ontschot/kernel';

/** Crockford's base 32: no I, L, O or U, so that a number read aloud or from paper stays the same. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The order number that suppliers quote: `A` and 12 characters (60 bits); the same command always gives the same number. */
export const orderNumberFrom = (commandId: string): string => {
  const hex = uuidFrom(commandId, 'assignment').replaceAll('-', '');
  // Digits 12 and 16 of a UUID are its version and variant, alike in all.
  let rest = BigInt(`0x${hex.slice(0, 12)}${hex.slice(13, 16)}`);
  let number = '';
  for (let place = 0; place < 12; place++) {
    number = ALPHABET.charAt(Number(rest & 31n)) + number;
    rest >>= 5n;
  }
  return `A${number}`;
};

export const ORDER_NUMBER = /^A[0-9A-HJKMNP-TV-Z]{12}$/;
