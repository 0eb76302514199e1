import type { Text } from '@ontschot/kernel';

const LATER: Text = {
  nl: 'Geef een waarde die hieraan voldoet; zie het API-document.',
  en: 'Give a value that meets this, as the API document describes.',
};
const LISTED: Text = { nl: 'Geef een van de genoemde waarden.', en: 'Give one of the listed values.' };
const NUMBER: Text = { nl: 'Geef een geheel getal.', en: 'Give a whole number.' };
const TEXT: Text = { nl: 'Geef een tekst.', en: 'Give a text.' };
const LIST: Text = { nl: 'Geef een lijst.', en: 'Give a list.' };

/** What to do about a fault, by the name of the check that found it. */
const WAYS_OUT: Record<string, Text> = {
  whitelistValidation: { nl: 'Laat dit veld weg.', en: 'Leave this field out.' },
  isUuid: { nl: 'Geef het id zoals de dienst het gaf.', en: 'Give the id as the service gave it.' },
  isIsoDay: { nl: 'Geef een bestaande dag als jjjj-mm-dd.', en: 'Give an existing day as yyyy-mm-dd.' },
  isInt: NUMBER,
  isIn: LISTED,
  isEnum: LISTED,
  isArray: LIST,
  isBoolean: { nl: 'Geef true of false.', en: 'Give true or false.' },
  isString: TEXT,
  isObject: {
    nl: 'Geef een object met de velden uit het API-document, of laat het veld weg als dat mag.',
    en: 'Give an object with the fields of the API document, or leave the field out where it may be left out.',
  },
  nullList: { nl: 'Geef een lijst, of laat het veld weg.', en: 'Give a list, or leave the field out.' },
};
export const wayOutFor = (check: string): Text => WAYS_OUT[check] ?? LATER;

/** The numbers or values that an English message of class-validator ends with. */
const tail = (message: string): string =>
  /(?:to|than|values:|least|most|equal to) ([^A-Za-z].*|[\w$, .:-]+)$/.exec(message)?.[1] ?? '';
const first = (message: string): string => /-?\d+/.exec(message)?.[0] ?? '';
const both = (message: string): string =>
  [...message.matchAll(/-?\d+/g)].map(([number]) => number).join(' tot en met ');

/** What is wrong, in Dutch, by the name of the check; the English is class-validator's own. */
const DUTCH: Record<string, (message: string) => string> = {
  whitelistValidation: () => 'Dit veld bestaat hier niet.',
  isUuid: () => 'moet een UUID zijn',
  isIsoDay: () => 'moet een bestaande dag zijn, jjjj-mm-dd, van 2000 tot en met 2099',
  isDayOfLife: () => 'moet een bestaande dag zijn, jjjj-mm-dd, van 1900 tot en met 2099',
  isInt: () => 'moet een geheel getal zijn',
  isIn: (message) => `moet een van deze waarden zijn: ${tail(message)}`,
  isEnum: (message) => `moet een van deze waarden zijn: ${tail(message)}`,
  isArray: () => 'moet een lijst zijn',
  isBoolean: () => 'moet true of false zijn',
  isString: () => 'moet een tekst zijn',
  isDefined: () => 'ontbreekt',
  isNotEmpty: () => 'mag niet leeg zijn',
  isObject: () => 'moet een object zijn',
  nullList: () => 'moet een lijst zijn',
  nestedValidation: () => 'moet een object zijn, of een lijst van objecten',
  isPartnerCode: () => 'moet UWV zijn of een gemeentecode zoals GM0222',
  isCents: () => 'moet een bedrag in hele centen zijn, van 0 tot 1 miljard euro',
  isBsn: () => 'moet een bestaand burgerservicenummer zijn',
  min: (message) => `moet ten minste ${first(message)} zijn`,
  max: (message) => `mag ten hoogste ${first(message)} zijn`,
  minLength: (message) => `moet ten minste ${first(message)} tekens hebben`,
  maxLength: (message) => `mag ten hoogste ${first(message)} tekens hebben`,
  isLength: (message) => `moet de goede lengte hebben: ${both(message)} tekens`,
  matches: () => 'heeft niet de vorm die het API-document beschrijft',
  arrayMinSize: (message) => `moet ten minste ${first(message)} waarden hebben`,
  arrayMaxSize: (message) => `mag ten hoogste ${first(message)} waarden hebben`,
  arrayNotEmpty: () => 'mag niet leeg zijn',
  arrayUnique: () => 'mag geen waarde twee keer hebben',
};

/** What is wrong with a field, in both languages. @param message class-validator's own, in English, which begins with the property */
export const reasonFor = (check: string, message: string, property: string): Text => ({
  nl: DUTCH[check]?.(message.replace(property, '')) ?? 'heeft niet de waarde die het API-document beschrijft',
  en: check === 'whitelistValidation' ? 'This field does not exist here.' : message,
});
