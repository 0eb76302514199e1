import { type IsoDate, NotPossible } from '@ontschot/kernel';

export type Text = { readonly nl: string; readonly en: string };
const MONTHS = {
  nl: 'januari februari maart april mei juni juli augustus september oktober november december'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};
export const dayInWords = (day: IsoDate, language: 'nl' | 'en'): string => {
  const [year, month, dayOfMonth] = day.split('-').map(Number);
  return `${dayOfMonth} ${MONTHS[language][(month ?? 0) - 1]} ${year}`;
};
type Worded<Facts> = string | ((facts: Facts) => string);
type Catalogue = Record<string, { nl: Worded<never>; en: Worded<never> }>;
type FactsOf<Sentence> = [Extract<Sentence, (facts: never) => string>] extends [never]
  ? []
  : [Extract<Sentence, (facts: never) => string>] extends [(facts: infer Facts) => string]
    ? [facts: Facts]
    : never;
export const refusals =
  <const Known extends Catalogue>(catalogue: Known) =>
  <Code extends keyof Known & string>(
    code: Code,
    ...facts: FactsOf<Known[Code]['nl' | 'en']>
  ): NotPossible => {
    const { en } = catalogue[code] as { nl: Worded<unknown>; en: Worded<unknown> };
    return new NotPossible(code, typeof en === 'string' ? en : en((facts as [unknown?])[0]));
  };
const refuse = refusals({
  'day-too-early': {
    nl: ({ what, day, earliest }: { what: Text; day: IsoDate; earliest: IsoDate }) =>
      `${what.nl} kan niet op ${day}. De eerste dag die kan is ${earliest}.`,
    en: ({ what, day, earliest }: { what: Text; day: IsoDate; earliest: IsoDate }) =>
      `${what.en} cannot be on ${day}. The first day possible is ${earliest}.`,
  },
  'day-in-the-future': {
    nl: ({ what, day }: { what: Text; day: IsoDate }) => `${what.nl} kan niet op ${day}.`,
    en: ({ what, day }: { what: Text; day: IsoDate }) =>
      `${what.en} cannot be on ${day}: record it once it has happened.`,
  },
});
export const notBefore = (day: IsoDate, earliest: IsoDate, what: Text): void => {
  if (day < earliest) throw refuse('day-too-early', { what, day, earliest });
};
export const notAfterToday = (day: IsoDate, today: IsoDate, what: Text): void => {
  if (day > today) throw refuse('day-in-the-future', { what, day });
};
