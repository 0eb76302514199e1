import { NotPossible } from './rejected';

type Worded<Facts> = string | ((facts: Facts) => string);
type Catalogue = Record<string, { nl: Worded<never>; en: Worded<never> }>;

/** What both sentences together need to know; nothing where both are plain. */
type FactsOf<Sentence> = [Extract<Sentence, (facts: never) => string>] extends [never]
  ? []
  : [Extract<Sentence, (facts: never) => string>] extends [(facts: infer Facts) => string]
    ? [facts: Facts]
    : never;

/**
 * A context's refusals of state, each with its code and both texts, in one place to read and to translate.
 * @example
 * export const refuse = refusals({
 *   'moved-later': {
 *     nl: ({ residence, day }: { residence: PartnerCode; day: IsoDate }) => `Op ${dayInWords(day, 'nl')} woonde …`,
 *     en: ({ residence, day }) => `On ${dayInWords(day, 'en')} …`,
 *   },
 * });
 * throw refuse('moved-later', { residence, day });
 */
export const refusals =
  <const Known extends Catalogue>(catalogue: Known) =>
  <Code extends keyof Known & string>(
    code: Code,
    ...facts: FactsOf<Known[Code]['nl' | 'en']>
  ): NotPossible => {
    const { nl, en } = catalogue[code] as { nl: Worded<unknown>; en: Worded<unknown> };
    const say = (worded: Worded<unknown>): string =>
      typeof worded === 'string' ? worded : worded((facts as [unknown?])[0]);
    return new NotPossible(code, { nl: say(nl), en: say(en) });
  };
