import { dayInWords, euros, type Language, type Text } from '@ontschot/kernel';
import { matchInvoice } from '@ontschot/rulebook';
import type { LineMismatch } from './invoice.events';

type Amounts = { invoice: string; expected: string; rate: string };
type Worded = Record<Language, (amounts: Amounts) => string>;

/** What differs, each with both sides; said to colleagues and suppliers alike. */
const SAID: Record<NonNullable<LineMismatch['field']>, Worded> = {
  amount: {
    nl: ({ invoice, expected }) => `Het bedrag is ${invoice}. Afgesproken is ${expected} zonder btw.`,
    en: ({ invoice, expected }) => `The amount is ${invoice}. Agreed is ${expected} without VAT.`,
  },
  vatPercent: {
    nl: ({ invoice, expected }) => `Het btw-tarief is ${invoice}%. Afgesproken is ${expected}%.`,
    en: ({ invoice, expected }) => `The VAT rate is ${invoice}%. Agreed is ${expected}%.`,
  },
  net: {
    nl: ({ invoice, expected }) => `Het totaal zonder btw is ${invoice}. De regels zijn samen ${expected}.`,
    en: ({ invoice, expected }) => `The total without VAT is ${invoice}. The lines together are ${expected}.`,
  },
  allowances: {
    nl: ({ invoice }) => `Er gaat ${invoice} korting af van de hele factuur. Dat is niet afgesproken.`,
    en: ({ invoice }) => `There is an allowance of ${invoice} on the whole invoice. That was not agreed.`,
  },
  charges: {
    nl: ({ invoice }) => `Er komt ${invoice} toeslag bij de hele factuur. Dat is niet afgesproken.`,
    en: ({ invoice }) => `There is a charge of ${invoice} on the whole invoice. That was not agreed.`,
  },
  vat: {
    nl: ({ invoice, expected, rate }) => `De btw${rate} is ${invoice}. Dat moet ${expected} zijn.`,
    en: ({ invoice, expected, rate }) => `The VAT${rate} is ${invoice}. It must be ${expected}.`,
  },
  rounding: {
    nl: ({ invoice }) => `De afronding is ${invoice}. Afronden mag met hooguit 5 cent.`,
    en: ({ invoice }) => `The rounding is ${invoice}. Rounding may be 5 cents at most.`,
  },
  prepaid: {
    nl: ({ invoice }) => `Volgens de factuur is ${invoice} al betaald. Wij betaalden niets vooraf.`,
    en: ({ invoice }) => `The invoice says that ${invoice} was paid before. We paid nothing in advance.`,
  },
  payable: {
    nl: ({ invoice, expected }) =>
      `Te betalen is ${invoice}. Volgens de opdracht is dat ${expected} met btw.`,
    en: ({ invoice, expected }) => `To be paid is ${invoice}. By the order that is ${expected} with VAT.`,
  },
  currency: {
    nl: ({ invoice }) => `De factuur is in ${invoice}. Wij betalen in euro.`,
    en: ({ invoice }) => `The invoice is in ${invoice}. We pay in euros.`,
  },
  account: {
    nl: ({ invoice }) =>
      `Rekeningnummer ${invoice} staat bij ons niet bevestigd voor deze leverancier (R-170).`,
    en: ({ invoice }) => `Account ${invoice} is not confirmed with us for this supplier (R-170).`,
  },
  order: {
    nl: ({ invoice }) => `Hier staan verschillende ordernummers: ${invoice}. Noem er één per regel.`,
    en: ({ invoice }) => `Different order numbers stand here: ${invoice}. Name one for each line.`,
  },
  issueDate: {
    nl: ({ invoice, expected }) => `De factuur is van ${invoice}. Dat klopt niet met ${expected}.`,
    en: ({ invoice, expected }) => `The invoice is of ${invoice}. That does not agree with ${expected}.`,
  },
  period: {
    nl: ({ invoice, expected }) => `De periode noemt ${invoice}. De dienst liep tot of vanaf ${expected}.`,
    en: ({ invoice, expected }) => `The period names ${invoice}. The service ran until or from ${expected}.`,
  },
};

/** To colleagues: not whose it is, for another partner may keep that. */
const OF_ANOTHER: Worded = {
  nl: ({ invoice }) =>
    `Rekeningnummer ${invoice} staat bij een andere leverancier (R-170). Betaal niet en vraag het na.`,
  en: ({ invoice }) => `Account ${invoice} is known as another supplier’s (R-170). Do not pay, and ask.`,
};

const DAYS: ReadonlySet<string> = new Set(['issueDate', 'period']);

const shown = (value: LineMismatch['invoice'], field: string, language: Language): string => {
  if (value === null || value === undefined) return language === 'nl' ? 'niets' : 'nothing';
  if (typeof value === 'number') return euros(value, language);
  return DAYS.has(field) ? dayInWords(value, language) : value;
};

/** One thing that differs, as a sentence or two; by R-086 where it is no amount. @param day on which it was found */
export const inWords = (mismatch: LineMismatch, day: string): Text => {
  const { field, invoice, expected, rate } = mismatch;
  if (field === undefined) {
    const [said] = matchInvoice.ask({ day, mismatches: [mismatch.mismatch] }).because;
    return { nl: said?.text ?? mismatch.mismatch, en: said?.textEn ?? mismatch.mismatch };
  }
  const say = (language: Language): string =>
    (mismatch.mismatch === 'ACCOUNT_OF_ANOTHER' ? OF_ANOTHER : SAID[field])[language]({
      invoice: shown(invoice, field, language),
      expected: shown(expected, field, language),
      rate: rate === undefined ? '' : language === 'nl' ? ` van ${rate}%` : ` at ${rate}%`,
    });
  return { nl: say('nl'), en: say('en') };
};

/** By how much the bill is more than was agreed; null where it is not money. Cents. */
export const centsOf = ({ invoice, expected }: LineMismatch): number | null =>
  typeof invoice === 'number' && typeof expected === 'number' ? invoice - expected : null;
