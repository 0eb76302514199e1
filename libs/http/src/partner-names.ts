import type { Language, PartnerCode } from '@ontschot/kernel';

type NameOf = (code: PartnerCode) => string | undefined;
let nameOf: NameOf = () => undefined;

/** The context that knows the municipalities tells what they are called, once, when it is loaded. */
export const callPartnersBy = (names: NameOf): void => {
  nameOf = names;
};

// Not a part of somebody's own reference, such as `GM0222-2026-01`, nor of an address.
const CODE = /(?<![\w/.-])GM\d{4}(?![\w-])/g;
const FUND = /(?<![\w/.-])W_DEEL:(GM\d{4})(?![\w-])/g;

/**
 * A sentence for a person: partners and funds by their names. What the log keeps and what machines read names codes; a code that
 * nobody knows stays.
 */
export const inNames = (text: string, language: Language): string =>
  text.includes('GM')
    ? text
        .replace(FUND, (fund, code: string) => {
          const name = nameOf(code);
          return name === undefined ? fund : language === 'nl' ? `W-deel van ${name}` : `W-deel of ${name}`;
        })
        .replace(CODE, (code) => nameOf(code) ?? code)
    : text;
