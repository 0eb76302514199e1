import { type IsoDate, NotPossible } from '@ontschot/kernel';

/** A step cannot hold on a day before the step that it builds on. `null`: there was no such step. @throws NotPossible */
export const notBefore = (day: IsoDate | null, on: IsoDate, what: string): void => {
  if (day !== null && on < day)
    throw new NotPossible(
      'day-too-early',
      `${on} lies before the day of ${what}, ${day}. Give that day or a later one.`,
    );
};
