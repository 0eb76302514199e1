import { type IsoDate } from './dates';
import { refusals } from './refusals';
import { dayInWords, type Text } from './text';

type TooEarly = { what: Text; day: IsoDate; earliest: IsoDate };
type TooLate = { what: Text; day: IsoDate; today: IsoDate };

const refuse = refusals({
  'day-too-early': {
    nl: ({ what, day, earliest }: TooEarly) =>
      `${what.nl} kan niet op ${dayInWords(day, 'nl')}. De eerste dag die kan is ${dayInWords(earliest, 'nl')}.`,
    en: ({ what, day, earliest }: TooEarly) =>
      `${what.en} cannot be on ${dayInWords(day, 'en')}. The first day possible is ${dayInWords(earliest, 'en')}.`,
  },
  'day-in-the-future': {
    nl: ({ what, day, today }: TooLate) =>
      `${what.nl} kan niet op ${dayInWords(day, 'nl')}: vandaag is het ${dayInWords(today, 'nl')}. Leg het vast als het is gebeurd.`,
    en: ({ what, day, today }: TooLate) =>
      `${what.en} cannot be on ${dayInWords(day, 'en')}: today is ${dayInWords(today, 'en')}. Record it once it has happened.`,
  },
});

/**
 * A step is not before the step that it follows.
 * @param what begins the sentence: `{ nl: 'De start', en: 'The start' }`
 * @throws NotPossible `day-too-early`
 */
export const notBefore = (day: IsoDate, earliest: IsoDate, what: Text): void => {
  if (day < earliest) throw refuse('day-too-early', { what, day, earliest });
};

/**
 * What must have happened, has happened: its day is not after today.
 * @param today `context.today`
 * @param what begins the sentence: `{ nl: 'De start', en: 'The start' }`
 * @throws NotPossible `day-in-the-future`
 */
export const notAfterToday = (day: IsoDate, today: IsoDate, what: Text): void => {
  if (day > today) throw refuse('day-in-the-future', { what, day, today });
};
