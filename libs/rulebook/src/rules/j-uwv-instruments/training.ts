import { UWV } from '@ontschot/kernel';
import type { Grounds, Instrument, Principal, Service } from '../../facts/facts';
import type { Day } from '../../rule';

/** What read. */
export type Training = Day &
  Pick<Principal, 'principal'> &
  Pick<Instrument, 'kind'> &
  Service &
  Pick<Grounds, 'substantiation' | 'workAndLearn' | 'jobCertaintyPercent' | 'partOfTrajectory'>;

/** The limit of R-091 in months, and the certainty of a job in percent that lifts it. */
export const TRAINING_LIMIT = { months: 3, certainty: 100 };

export const isTrainingOfUwv = ({ kind, principal }: Training): boolean =>
  kind === 'TRAINING' && principal === UWV;

/** Work-and-learn with a job that is certain afterwards. */
export const hasCertainJob = (
  { workAndLearn, jobCertaintyPercent = 0 }: Training,
  { certainty }: { certainty: number },
): boolean => workAndLearn === true && jobCertaintyPercent >= certainty;
