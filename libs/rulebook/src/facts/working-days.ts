import { type IsoDate, plusDays } from '@ontschot/kernel';

const DAY = 86_400_000;
/** Days since a Thursday (1 January 1970), so that 2 and 3 are Saturday and Sunday. */
const isWorkingDay = (day: IsoDate): boolean => {
  const weekday = Math.round(Date.parse(`${day}T00:00:00Z`) / DAY) % 7;
  return weekday !== 2 && weekday !== 3;
};

/** The nth working day after the day, Monday to Friday; public holidays count as working days until a list of them is kept. */
export const workingDaysAfter = (day: IsoDate, count: number): IsoDate => {
  let [found, left] = [day, count];
  while (left > 0) {
    found = plusDays(found, 1);
    if (isWorkingDay(found)) left -= 1;
  }
  return found;
};
