import type { IsoDate } from '@ontschot/kernel';
import type { BenefitPeriod } from '../../facts/facts';

/** The assistance act carries another name from 1 January 2015. */
const PARTICIPATION_ACT_FROM: IsoDate = '2015-01-01';

/** `ASSISTANCE` → `WWB` or `Participatiewet`, by the day; others as people write them. */
export const benefitName = ({ type }: BenefitPeriod, day: IsoDate): string => {
  if (type === 'ASSISTANCE' || type === 'WWB')
    return day >= PARTICIPATION_ACT_FROM ? 'Participatiewet' : 'WWB';
  return type === 'WAJONG' ? 'Wajong' : type === 'ANW' ? 'Anw' : type;
};
