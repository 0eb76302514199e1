import type { IsoDate } from '@ontschot/kernel';
import type { PiggybackRequest, PiggybackStatus } from './piggyback-request.row';

/** An opening that ended is closed from the day after, whether or not the clock has noted it. */
export const statusOn = (
  { status, openings }: Pick<PiggybackRequest, 'status' | 'openings'>,
  day: IsoDate,
): PiggybackStatus =>
  status === 'OPEN' && openings.every(({ until }) => until !== null && until < day) ? 'CLOSED' : status;
