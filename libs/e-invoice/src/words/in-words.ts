import type { Text } from '@ontschot/kernel';
import type { Break, Broken, Rule } from '../rules/rule';
import { CORE_IN_DUTCH } from './dutch-core';
import { NATIONAL_IN_DUTCH } from './dutch-national';
import { SERIES_IN_DUTCH } from './dutch-series';
import { UBL_IN_DUTCH } from './dutch-ubl';

const IN_DUTCH: Readonly<Record<string, string>> = {
  ...CORE_IN_DUTCH,
  ...SERIES_IN_DUTCH,
  ...UBL_IN_DUTCH,
  ...NATIONAL_IN_DUTCH,
};

/** A rule as people read it. `en` says what should hold, `nl` what is wrong; `terms` are the numbers of EN 16931's terms. */
export type RuleInWords = { nl: string; en: string; terms: readonly string[] };

/**
 * @throws Error when a rule has no Dutch sentence: a fault of this library, found when it is loaded
 */
export const inWords = ({ id, text }: Rule): RuleInWords => {
  const nl = IN_DUTCH[id];
  if (nl === undefined) throw new Error(`Rule ${id} has no Dutch sentence.`);
  return {
    nl,
    en: text.replace(/ \((?:B[TG]-\d+(?:, )?)+\)/g, ''),
    terms: text.match(/B[TG]-\d+/g) ?? [],
  };
};

/** Words of a file are cut short: a finding is read by people. */
export const short = (words: string | undefined): string | null =>
  words === undefined || words === '' ? null : words.slice(0, 80);

const said = (label: string, value: string | null): string => (value === null ? '' : ` ${label}: ${value}.`);

/** Most rules say what must hold; these say what is, and need no denial. */
const IS_SAID = /\bbetter left out\b|\bnot checked\b|\bonly the standard\b/;

/** The whole of what is wrong, in sentences: the rule, the place, what was expected and what was found. */
export const textOf = ({ nl, en }: RuleInWords, broken: Exclude<Broken, false>): Text => {
  const { where, expected, found }: Break = broken === true ? {} : broken;
  const place = (words: string | undefined): string =>
    words === undefined ? '' : ` (${words.slice(0, 80)})`;
  const facts = (language: 'nl' | 'en'): string =>
    language === 'nl'
      ? said('Verwacht', short(expected)) + said('Gevonden', short(found))
      : said('Expected', short(expected)) + said('Found', short(found));
  return {
    nl: `${nl.replace(/([.?])$/, `${place(where?.nl)}$1`)}${facts('nl')}`,
    en: IS_SAID.test(en)
      ? `${en.replace(/\.$/, '')}${place(where?.en)}.${facts('en')}`
      : `${en} This is not so${place(where?.en)}.${facts('en')}`,
  };
};
